"""For directories of initiatives: their list pages, one entry after the other, and whom they link to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from crawler.contact import Seed
from crawler.folding import Vocabulary, either, fold
from crawler.pages.forms import Ask, SearchBox, place_box
from crawler.pages.links import Link
from crawler.steps.offers import groups_of
from crawler.urls import absolute, host_of, site_of
from crawler.visit import Visit
from crawler.visited import Proposal
from crawler.walk.hope import damping
from crawler.walk.leads import Lead
from crawler.walk.look import Look
from crawler.walk.paging import next_page, turns_page
from crawler.words.directories import ELSEWHERE, ENTRIES, LISTS, MAP_DATA
from crawler.words.search import PLACE_LADDER

STEP = "directory"
lists, entries = Vocabulary(LISTS), Vocabulary(ENTRIES)
map_data = re.compile(MAP_DATA)
ENTRY = 0.35
"""Hope of an entry of a list before any was opened: what it is called says little."""
NEXT_PAGE = 0.5
MAP = 0.4
BY_PLACE = 0.3
A_LIST = 3
"""Links alike that make a list."""


async def find(place: Seed, visit: Visit) -> None:
    """I go through the directory's lists, page by page, open the entries, and note which initiatives it links to."""
    asked = False
    async for look in visit.looks():
        if look.page.kind != "html":
            continue
        if not asked and (box := place_box(look.page)):
            asked = True
            visit.offer(*_by_place(box, place, look))
        visit.offer(*_entries(look), *_further(look))
        for link in look.links:
            if not visit.scope.on_host(link.url) and _an_initiative(link):
                seed = Seed("ngo", link.text or host_of(link.url), link.url, place.place, state=place.state)
                visit.propose(Proposal(seed, look.page.url, link.text))


def _entries(look: Look) -> Iterator[Lead]:
    alike = Counter(link.menu for link in look.links if not link.navigation and not turns_page(link))
    for link in look.links:
        words = fold(link.text)
        in_list = ENTRY * (not link.navigation and alike[link.menu] >= A_LIST and not turns_page(link))
        said = lists.weight(words) if link.navigation else max(lists.weight(words), entries.weight(words))
        hope = either(in_list, said) * damping(link)
        if hope > 0:
            like = groups_of(link, look)
            yield Lead(Ask(link.url), STEP, hope, link.text, link.heading, "", look.trail, like)


def _further(look: Look) -> Iterator[Lead]:
    """The list's next page, and the data that feeds its map."""
    if url := next_page(look):
        yield Lead(Ask(url), STEP, NEXT_PAGE, "nächste Seite", "", "the list's next page", look.trail, ("pages",))
    for path in dict.fromkeys(map_data.findall(look.page.markup)):
        if url := absolute(look.page.base_url, path.replace("\\/", "/")):
            yield Lead(Ask(url), STEP, MAP, "Karte", "", "the data of the directory's map", look.trail, ("map",))


def _by_place(box: SearchBox, place: Seed, look: Look) -> Iterator[Lead]:
    """Searches by the directory's own place, or by the first figures of all postal codes."""
    for number, word in enumerate((*place.postal_codes, *filter(None, [place.place]))[:3] or PLACE_LADDER):
        reason = f"the directory's search for the place “{word}”"
        hope = BY_PLACE * 0.95**number
        yield Lead(box.ask(word), STEP, hope, f"Suche: {word}", word, reason, look.trail, ("places",), "search")


def _an_initiative(link: Link) -> bool:
    site = site_of(link.url)
    return bool(link.text) and not any(name in site for name in ELSEWHERE)
