"""Step 2 of the guide: type "Flüchtling" into the search box of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.contact import Seed
from crawler.folding import either, fold
from crawler.pages.forms import Ask, SearchBox, search_box
from crawler.pages.search_addresses import box_of_description, described_box, known_box, opensearch_of
from crawler.steps.offers import said_by
from crawler.visit import Visit
from crawler.walk.hope import contacts, damping, hope_of
from crawler.walk.leads import Lead, pattern_of
from crawler.walk.look import Look
from crawler.walk.results import Results, results_of
from crawler.words.search import LADDER, PRECISE, REACHABLE, SEARCH_PAGES

STEP = "site_search"
FIRST = 0.55
"""Hope of the first search."""
UNSEEN = 0.4
"""Hope of a search whose form nobody shows."""
IN_DIRECTORY = 0.8
"""Share of it in a directory, whose lists are all about the matter."""
NEXT = 0.5
"""Hope of the second word, and of each further one as long as they pay."""
UNPAID = 0.6
"""Share of it that is left after a word that brought no good hit that was not known."""
HIT = 0.2
"""Least hope of a hit: the site itself says that the word stands there."""
BOX_PAGE = 0.3
MORE_HITS = 0.5
"""Hope of a further page of results after a good one: many sites list the newest first, not the best."""
LEAST = 0.4
"""Share of it after a page without a good hit, and again after the next: old reports may stand before the office."""
GOOD = 0.35
ENOUGH = 3
"""Good hits that make a search a success."""
SPEAKS, UNSPOKEN = 0.1, 0.75
"""Below this hope a hit's title says nothing; what its snippet says counts by that share then."""
NAMES_SOMEBODY = 0.3
"""What a telephone number or an address in the snippet adds."""
reachable = re.compile(REACHABLE)


async def find(place: Seed, visit: Visit) -> None:  # noqa: ARG001 - every step has the same shape
    """I type "Flüchtling" into the search box, open the hits that sound like an office, then try the next word.

    Where the box stands one click away, I open that page first. When the site forbids its search to machines, I say so.
    """
    search = _Search(visit)
    async for look in visit.looks():
        if search.box is None:
            search.look_for_box(look)
        if look.lead.what == "search":
            search.take(look)


class _Search:
    """The state of one site's search: its box, the word that is next, and what the last answers were."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.box: SearchBox | None = None
        self.words = list(LADDER)
        self.asked = 0
        self.hope = NEXT
        self.dry = 0
        self.parts = False
        self.whole: set[str] = set()
        self.answers: list[frozenset[str]] = []
        self.menu: frozenset[str] = frozenset()

    def look_for_box(self, look: Look) -> None:
        """Finds the box on a page, or the page that has it."""
        if look.page.kind == "xml":
            self.box = box_of_description(look.page)
        elif look.page.kind == "html":
            self.box = search_box(look.page) or described_box(look.page)
        if self.box is None and look.first:
            self.visit.offer(*_ways_to_box(look))
            self.box = known_box(look.page)
        if self.box:
            self.menu = frozenset(link.url for link in look.links)
            hope = FIRST if self.box.fields else UNSEEN
            self.next_word(look, hope * IN_DIRECTORY if self.visit.seed.kind == "directory" else hope)

    def next_word(self, look: Look, hope: float) -> None:
        """Offers the search for the next word of the ladder."""
        if self.box and self.words:
            word = self.words.pop(0)
            self.asked += 1
            text = f"Suche: {word}"
            reason = f"the site's own search for “{word}”"
            like = ("search", "hits")
            trail = look.trail[:1]
            self.visit.offer(Lead(self.box.ask(word), STEP, hope, text, word, reason, trail, like, "search"))

    def take(self, look: Look) -> None:
        """Offers the hits of a page of results, its next page, and the next word while it pays."""
        results = results_of(look, self.menu)
        hits = frozenset(link.url for link in results.hits)
        if hits and len(hits) > 2 and hits in self.answers:
            self.words.clear()  # it answers everything with everything
            return
        new = [lead for lead in _hits(results, look) if lead.name not in self.visit.frontier.closed]
        good = sum(lead.hope >= GOOD for lead in new if lead.name not in self.visit.frontier.leads)
        self.visit.offer(*new)
        self.visit.frontier.learn(look.lead, good / ENOUGH)
        self.answers.append(hits)
        if results.more and hits:
            further = look.lead.like[0] != "search"
            self.dry = 0 if good else 1 + further * self.dry
            hope = MORE_HITS * max(LEAST**self.dry, min(1.0, good / ENOUGH))
            reason = f"further results for “{look.lead.heading}”"
            lead = Lead(Ask(results.more), STEP, hope, look.lead.text, look.lead.heading, reason, look.trail)
            self.visit.offer(_as_search(lead))
        if self.asked == 1 and results.more:
            self.words = [word for word in PRECISE if word != LADDER[0]]
        if not results.more and look.lead.like[0] == "search":
            self.complete(look.lead.heading, results)
        if look.lead.what == "search" and look.lead.like[0] == "search":
            self.hope *= UNPAID + (1.0 - UNPAID) * min(1.0, good / ENOUGH)
            self.next_word(look, self.hope)

    def complete(self, word: str, results: Results) -> None:
        """The whole answer to `word` is known: where the site finds parts of words, longer words bring nothing new."""
        longer = re.compile(rf"{re.escape(fold(word))}\w")
        self.parts = self.parts or any(longer.search(fold(snippet)) for snippet in results.snippets)
        self.whole.add(fold(word))
        if self.parts:
            self.words = [each for each in self.words if not any(known in fold(each) for known in self.whole)]


def _as_search(lead: Lead) -> Lead:
    return Lead(
        lead.ask, STEP, lead.hope, lead.text, lead.heading, lead.reason, lead.trail, ("search pages",), "search"
    )


def _hits(results: Results, look: Look) -> Iterator[Lead]:
    for link, snippet in zip(results.hits, results.snippets, strict=True):
        hope = hope_of(link, 0.0, 1)
        shown = NAMES_SOMEBODY if reachable.search(snippet) else 0.0
        stands = HIT if fold(look.lead.heading) in fold(snippet) else 0.0
        around = either(stands, 0.35 * contacts.weight(fold(snippet)), shown)
        around *= (1.0 if hope.value >= SPEAKS else UNSPOKEN) * damping(link)
        value = either(hope.value, around)
        like = ("hits", f"hits of {look.lead.heading}", f"address {pattern_of(link.url)}", *said_by(link.text))
        reason = f"a hit of the search for “{look.lead.heading}”: {link.text[:60]}"
        yield Lead(Ask(link.url), STEP, value, link.text, "", reason, look.trail, like, subject=hope.subject)


def _ways_to_box(look: Look) -> Iterator[Lead]:
    if address := opensearch_of(look.page):
        yield Lead(Ask(address), STEP, BOX_PAGE, "OpenSearch", reason="describes the site's search", trail=look.trail)
    for link in look.links:
        if any(word in f" {fold(link.text)} " for word in SEARCH_PAGES):
            yield Lead(Ask(link.url), STEP, BOX_PAGE, link.text, reason="may hold the search box", trail=look.trail)
