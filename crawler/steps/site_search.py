"""Step 2 of the guide: type "Flüchtling" into the search box of the site."""

from __future__ import annotations

import re
from dataclasses import replace

from crawler.contact import Click, Seed
from crawler.folding import fold, fold_at_length
from crawler.pages.boxes import next_by_form, search_boxes
from crawler.pages.forms import ENOUGH as SURE
from crawler.pages.forms import Ask, SearchBox
from crawler.pages.search_addresses import redirected
from crawler.steps.boxes_on import boxes_on, ways_to_box
from crawler.steps.hits import HITS, leads_to_hits
from crawler.visit import Visit
from crawler.walk.leads import Lead
from crawler.walk.look import Look
from crawler.walk.results import Results, results_of
from crawler.words.search import LADDER, PRECISE

STEP = "site_search"
IN_DIRECTORY = 0.8
"""Share of it in a directory, whose lists are all about the matter."""
NEXT = 0.5
"""Hope of the second word, and of each further one as long as they pay."""
UNPAID = 0.6
"""Share of it that is left after a word that brought no good hit that was not known."""
FURTHER_BOX = 0.6
"""Share of the hope that each further box has, until one works."""
MORE_HITS = 0.5
"""Hope of a further page of results after a good one: many sites list the newest first, not the best."""
LEAST = 0.4
"""Share of it after a page without a good hit, and again after the next: old reports may stand before the office."""
STEM = 6
"""Letters of a word that a page which the search found should hold."""
SILENT = 3
"""Opened hits without the word, after which a search is not believed any more; one with it makes up for three."""
UNBELIEVED = 0.25
"""What is left of the hope of its other hits."""
ALIKE, MANY = 0.8, 5
"""Share of hits that answers to two words have in common, and hits from which on that says something."""
GOOD = 0.35
ENOUGH = 3
"""Good hits that make a search a success."""


async def find(place: Seed, visit: Visit) -> None:  # noqa: ARG001 - every step has the same shape
    """I type "Flüchtling" into the search box, open the hits that sound like an office, then try the next word.

    Where the box stands one click away, I open that page first; where a box does not work, I look for another. When the
    site forbids its search to machines, I say so. The association's site that is in charge has a search of its own.
    """
    searches: dict[str, _Search] = {}
    async for look in visit.looks():
        if not visit.scope.is_council(look.page.url):
            office = visit.scope.office_of(look.page.url)
            searches.setdefault(office.name if office else "", _Search(visit)).see(look)


class _Search:
    """The state of one site's search: its box, the words that are left, and what the last answers were.

    pending: the searches that were offered, by the names of their leads; tried: the boxes that were.
    """

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.box: SearchBox | None = None
        self.words = list(LADDER)
        self.pending: dict[str, tuple[SearchBox, str]] = {}
        self.tried: set[tuple[str, str]] = set()
        self.trail: tuple[Click, ...] = ()
        self.hope = NEXT
        self.dry = 0
        self.silent = 0
        self.parts = False
        self.whole: set[str] = set()
        self.answers: list[frozenset[str]] = []
        self.menu: frozenset[tuple[str, str]] = frozenset()

    def see(self, look: Look) -> None:
        """Takes an answer, or finds a box, on a page that was opened."""
        self._mend(look)
        if look.lead.step == STEP and look.lead.what == "search":
            self._take(look)
        elif look.lead.like[:1] == (HITS,) and look.page.kind == "html":
            self._believe(look)
        if self.box is None and self.words:
            self._look_for_boxes(look)

    def _look_for_boxes(self, look: Look) -> None:
        """Offers the next word in every box that a page has; on the start page, also the pages that may hold one."""
        self.visit.offer(*ways_to_box(look, STEP))
        for box, hope in boxes_on(look):
            mark = (box.action.split("?")[0] if box.field else box.action, box.field)
            if mark not in self.tried:
                self.tried.add(mark)
                self.menu |= {(link.url, link.menu) for link in look.links}
                self.trail = self.trail or look.trail
                hope *= IN_DIRECTORY if self.visit.seed.kind == "directory" else 1.0
                self._ask(box, hope * FURTHER_BOX ** len(self.pending))

    def _ask(self, box: SearchBox, hope: float) -> None:
        """Offers the search for the next word of the ladder."""
        word = self.words[0]
        reason = f"the site's own search for “{word}”"
        lead = Lead(box.ask(word), STEP, hope, f"Suche: {word}", word, reason, self.trail, ("search", HITS), "search")
        if lead.name not in self.visit.frontier.closed:
            self.pending[lead.name] = box, word
            self.visit.offer(lead)
        elif lead.name not in self.visit.troubles:  # another box has asked the same
            self.box = box
            self._answered(word)
            self._next_word()

    def _mend(self, look: Look) -> None:
        """Notices searches that came to nothing: a form with a page's token is taken anew, else another box."""
        frontier = self.visit.frontier
        lost = [name for name in self.pending if name in frontier.closed and name not in frontier.leads]
        for name in lost:
            if name != look.lead.name:
                box, word = self.pending.pop(name)
                if self.box is None:
                    continue
                if name not in self.visit.troubles:
                    self._answered(word)  # it led to a page that is known
                elif (fresh := _renewed(box, look)) != box:
                    self.box = fresh
                else:
                    self.box = None
                    continue
                self._next_word()

    def _next_word(self) -> None:
        if self.box and self.words:
            self._ask(self.box, self.hope)

    def _answered(self, word: str) -> None:
        self.words = [each for each in self.words if each != word]

    def _settle(self, box: SearchBox, results: Results, look: Look) -> bool:
        """Whether `box` is the one to go on with: it answered, or there is no better one. The others are put away."""
        waiting = [name for name in self.pending if name in self.visit.frontier.leads]
        if self.box is None and not results.hits:
            forms = not box.field and any(each.certainty >= SURE for each in search_boxes(look.page))
            if forms or box.certainty < SURE or (waiting and not results.said):
                return False
        for name in waiting:
            self.visit.frontier.leads.pop(name)
        self.pending.clear()
        self.box = (results.hits and redirected(box, look.page, look.lead.heading)) or _renewed(box, look)
        return True

    def _take(self, look: Look) -> None:
        """Offers the hits of a page of results, its next page, and the next word while it pays."""
        word, further = look.lead.heading, look.lead.like[0] != "search"
        results = results_of(look, self.menu, word)
        box, _ = self.pending.pop(look.lead.name, (self.box, word))
        if not further and box and not self._settle(box, results, look):
            return
        hits = frozenset(link.url for link in results.hits)
        if self._says_the_same(hits, results, word):
            self.words.clear()  # it answers everything with everything
            return
        good = self._offer_hits(results, look)
        more = Ask(results.more) if results.more else next_by_form(look.page, word)
        if more and hits:
            self.dry = 0 if good else 1 + further * self.dry
            self.visit.offer(_more(more, look, MORE_HITS * max(LEAST**self.dry, min(1.0, good / ENOUGH))))
        if further:
            return
        self._answered(word)
        if len(self.answers) == 1 and more:
            self.words = [each for each in PRECISE if each != word]
        if not more:
            self._complete(word, results)
        self.hope *= UNPAID + (1.0 - UNPAID) * min(1.0, good / ENOUGH)
        self._next_word()

    def _offer_hits(self, results: Results, look: Look) -> int:
        """Offers the hits that were not opened yet. Returns how many of them are good and were not known."""
        frontier = self.visit.frontier
        new = [lead for lead in leads_to_hits(results, look, STEP) if lead.name not in frontier.closed]
        good = sum(lead.hope >= GOOD for lead in new if lead.name not in frontier.leads)
        self.visit.offer(*new)
        most = 1.0 if results.said else look.lead.hope  # what does not hold the word is worth no further one
        frontier.learn(look.lead, min(good / ENOUGH, most))
        self.answers.append(frozenset(link.url for link in results.hits))
        return good

    def _says_the_same(self, hits: frozenset[str], results: Results, word: str) -> bool:
        """Whether an answer repeats an earlier one, hit by hit, or nearly so without a word of what was asked for."""
        if len(hits) > 2 and hits in self.answers:
            return True
        alike = any(len(hits & old) >= ALIKE * max(len(hits), len(old)) for old in self.answers)
        spoken = sum(fold(word) in fold(f"{link.text} {snippet}") for link, snippet in results.entries)
        return alike and len(hits) >= MANY and 2 * spoken < len(hits)

    def _believe(self, look: Look) -> None:
        """Checks an opened hit: where page after page does not hold the word, the search finds anything."""
        word = fold(look.lead.like[1].removeprefix(f"{HITS} of "))[:STEM]
        held = look.gain > 0 or word in fold_at_length(str(look.page.tree.text_content()))
        self.silent += -SILENT if held else 1
        if self.silent >= SILENT:
            self.words.clear()
            leads = self.visit.frontier.leads
            for name in self.pending:
                leads.pop(name, None)
            leads.update({
                name: replace(lead, hope=UNBELIEVED * lead.hope) for name, lead in leads.items() if HITS in lead.like
            })  # fmt: skip
            self.silent = 0

    def _complete(self, word: str, results: Results) -> None:
        """The whole answer to `word` is known: where the site finds parts of words, longer words bring nothing new."""
        longer = re.compile(rf"{re.escape(fold(word))}\w")
        self.parts = self.parts or any(longer.search(fold(snippet)) for snippet in results.snippets)
        self.whole.add(fold(word))
        if self.parts:
            self.words = [each for each in self.words if not any(known in fold(each) for known in self.whole)]


def _renewed(box: SearchBox, look: Look) -> SearchBox:
    """The box as the page shows it, with the tokens that are good for the next word."""
    if not box.fields or look.page.kind != "html":
        return box
    return next((each for each in search_boxes(look.page) if box.same_form(each)), box)


def _more(ask: Ask, look: Look, hope: float) -> Lead:
    reason = f"further results for “{look.lead.heading}”"
    return Lead(ask, STEP, hope, look.lead.text, look.lead.heading, reason, look.trail, ("search pages",), "search")
