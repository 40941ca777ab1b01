"""Where a site can be searched: the boxes that a page has or describes, and the pages that may hold one."""

from __future__ import annotations

from collections.abc import Iterator

from crawler.folding import fold
from crawler.pages.boxes import search_boxes
from crawler.pages.forms import ENOUGH, Ask, SearchBox
from crawler.pages.search_addresses import boxes_of_description, described_boxes, known_boxes, opensearch_of
from crawler.walk.leads import Lead
from crawler.walk.look import Look
from crawler.words.search import SEARCH_PAGES

FIRST = 0.55
"""Hope of the first search."""
UNSEEN = 0.4
"""Hope of a search whose form nobody shows."""
BOX_PAGE = 0.3
DOUBTFUL = 0.15
"""Hope of a box that seems to search something else than the site; less than that of a link "Suche"."""


def boxes_on(look: Look) -> list[tuple[SearchBox, float]]:
    """The boxes of a page with what to hope from each; what the site's system always has is known of the start page."""
    if look.page.kind == "xml":
        return [(box, UNSEEN) for box in boxes_of_description(look.page)]
    if look.page.kind != "html":
        return []
    forms = [(box, FIRST if box.certainty >= ENOUGH else DOUBTFUL) for box in search_boxes(look.page)]
    known = known_boxes(look.page) if look.first else []
    return forms + [(box, UNSEEN) for box in (*described_boxes(look.page), *known)]


def ways_to_box(look: Look, step: str) -> Iterator[Lead]:
    """Where the start page has no sure box: the pages that may hold one, and the description of the search."""
    if not look.first or look.page.kind != "html" or described_boxes(look.page):
        return
    if any(box.certainty >= ENOUGH for box in search_boxes(look.page)):
        return
    if address := opensearch_of(look.page):
        yield Lead(Ask(address), step, BOX_PAGE, "OpenSearch", reason="describes the site's search", trail=look.trail)
    for link in look.links:
        if any(word in f" {fold(link.text)} " for word in SEARCH_PAGES):
            yield Lead(Ask(link.url), step, BOX_PAGE, link.text, reason="may hold the search box", trail=look.trail)
