"""Leads: where one could look next, how much to hope from each, and learning from what its like brought.

A lead's first hope comes from words: of the link, its heading, its address, the page it stands on. What was opened
then teaches: the entries of one menu, addresses of one pattern and hits of one search have a record of what was hoped
and what was found, and a lead's hope is corrected by the records of its like. The frontier hands out the best first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from operator import attrgetter

from crawler.contact import Click
from crawler.folding import fold
from crawler.pages.forms import Ask
from crawler.urls import key

PATIENCE = 1.2
"""How much hope must be disappointed (in opened pages' worth) before its like are doubted in earnest."""
WORST, BEST = 0.12, 2.2
"""What a group's record may make of a hope."""
WEIGHT_OF_RECORDS = 1.5
MOST_CORRECTED = 1.001 * BEST**WEIGHT_OF_RECORDS
"""By less do all records of its like together multiply a lead's odds."""
MET = 0.4
"""By how much the hope of a lead shrinks that is called like a contact that is known already, with a number."""
LOST = 0.5
"""What each further request without a page leaves of the hope of like addresses; one alone is an accident."""
REPEATED = 0.7
"""Such a request as a page is that says nothing new."""
ADDRESS = "address "
"""Begins the names of groups by address."""
MOST = 0.97
MOST_GAIN = 1.5


@dataclass(frozen=True, slots=True)
class Lead:
    """A place to look next. hope: 0…1, the chance that it gives a new contact; reason: why, in words.

    like: names of the groups it belongs to (its menu, its address pattern, its search). what: page, search, result
    list, sitemap …: tells the step that offered it what came of it.
    """

    ask: Ask
    step: str
    hope: float
    text: str = ""
    heading: str = ""
    reason: str = ""
    trail: tuple[Click, ...] = ()
    like: tuple[str, ...] = ()
    what: str = "page"
    subject: float = 0.0
    tries: int = 0

    @property
    def url(self) -> str:
        """The address that the lead opens."""
        return self.ask.url

    @property
    def name(self) -> str:
        """What makes two leads the same: the page, or the form as filled in."""
        return key(self.ask.url) + "".join(f"&{name}={value}" for name, value in self.ask.data)


@dataclass(slots=True)
class Record:
    """What was hoped of a group of leads and what they gave. lost: requests since its last page, which led to none."""

    hoped: float = 0.0
    given: float = 0.0
    lost: float = 0.0

    @property
    def factor(self) -> float:
        """By how much the hope of the group's other leads is corrected: 1 when it kept its promise."""
        kept = (PATIENCE + self.given) / (PATIENCE + self.hoped)
        return float(min(BEST, max(WORST, kept)) * LOST ** max(0.0, self.lost - 1.0))


@dataclass(slots=True)
class Frontier:
    """All leads of a visit that were not followed yet, and the records of their like.

    met: the names of those who were found already, folded.
    """

    met: set[str] = field(default_factory=set)
    leads: dict[str, Lead] = field(default_factory=dict)
    closed: set[str] = field(default_factory=set)
    records: dict[str, Record] = field(default_factory=dict)

    def offer(self, leads: Iterable[Lead]) -> float:
        """Takes leads in; of two that are the same the more hopeful stays, what was opened already is left out.

        Returns the highest hope, corrected, among those that were not known before: what the page that offers them
        promises.
        """
        promise = 0.0
        for lead in leads:
            name = lead.name
            known = self.leads.get(name)
            if name not in self.closed and (known is None or known.hope < lead.hope):
                self.leads[name] = lead
                promise = max(promise, self.hope(lead) if known is None else 0.0)
        return promise

    def best(self, floor: float) -> Lead | None:
        """Takes out the lead with the highest corrected hope, the first of equals; None when none reaches `floor`.

        Of the many only those are weighed that could come out above the one with the highest first hope.
        """
        surest = max(self.leads.values(), key=_first_hope, default=None)
        if surest is None:
            return None
        odds = _odds(max(floor, self.hope(surest)))
        least = _hope_of(odds / MOST_CORRECTED)
        found = max((lead for lead in self.leads.values() if lead.hope >= least), key=self.hope, default=None)
        if found is None or self.hope(found) < floor:
            return None
        self.close(found.name)
        return found

    def close(self, name: str) -> None:
        """`name` is seen: it is not offered again."""
        self.closed.add(name)
        self.leads.pop(name, None)

    def again(self, lead: Lead) -> None:
        """Takes a lead back that could not be opened this time."""
        self.leads[lead.name] = replace(lead, tries=lead.tries + 1)

    def hope(self, lead: Lead) -> float:
        """The lead's hope, corrected by what its like gave: its odds times the mean of their records."""
        factors = [self.records[group].factor for group in lead.like if group in self.records]
        odds = _odds(lead.hope)
        for factor in factors:
            odds *= factor ** (WEIGHT_OF_RECORDS / (len(factors) + 0.5))
        hope = _hope_of(odds)
        return MET * hope if self.met and name_in(lead.text) in self.met else hope

    def learn(self, lead: Lead, gain: float) -> None:
        """Notes for the lead's like that it gave `gain` (new contacts, at most MOST_GAIN counted)."""
        for group in lead.like:
            record = self.records.setdefault(group, Record())
            record.hoped += lead.hope
            record.given += min(MOST_GAIN, gain)
            record.lost = 0.0

    def lost(self, lead: Lead, requests: int) -> None:
        """Notes that `requests` for a lead led to no page: those with like addresses are doubted."""
        for record in self._by_address(lead):
            record.lost += requests

    def repeated(self, lead: Lead, requests: int, gain: float) -> None:
        """Notes that `requests` for a lead led to a page that says nothing new; again, and it gives nothing either.

        Old sites have all their pages in one folder: there, that says nothing of the next one.
        """
        records = [] if any(ROOT.fullmatch(group) for group in lead.like) else self._by_address(lead)
        before = [record.lost for record in records]
        self.learn(lead, 0.0 if any(before) else gain)
        for record, lost in zip(records, before, strict=True):
            record.lost = lost + REPEATED * requests

    def _by_address(self, lead: Lead) -> list[Record]:
        """The groups by address, where a lead is in any: a dead page says nothing against its words and its menu."""
        groups = [group for group in lead.like if group.startswith(ADDRESS)] or lead.like
        return [self.records.setdefault(group, Record()) for group in groups]


def _odds(hope: float) -> float:
    return min(MOST, hope) / (1 - min(MOST, hope))


def _hope_of(odds: float) -> float:
    return odds / (1 + odds)


_first_hope = attrgetter("hope")
TITLE_ENDS = re.compile(r"\s+[|–—-]\s")


@lru_cache(maxsize=20_000)
def name_in(text: str) -> str:
    """What a link's text or a page's title calls its subject, folded: "Café Mosaik | Stadt X" gives "cafe mosaik"."""
    return fold(TITLE_ENDS.split(text, maxsplit=1)[0])


NUMBER = re.compile(r"\d+")
ROOT = re.compile(rf"{ADDRESS}[^/]+\?")
AGAIN = re.compile(r"(/[^/]+)\1+")
FACETS = 3
"""Parameters from which on it does not matter which they are."""


def pattern_of(url: str) -> str:
    """What addresses of the same kind have in common: the folder, with numbers left out, and the parameters' names.

    Folders in folders of the same name, and all combinations of many parameters, are of one kind.
    """
    address, _, query = key(url).partition("?")
    folder = AGAIN.sub(r"\1", NUMBER.sub("#", address.rpartition("/")[0]))
    pairs = query.split("&") if query else []
    names = "&".join(pair.split("=")[0] for pair in pairs) if len(pairs) < FACETS else address
    return f"{folder}?{names}"
