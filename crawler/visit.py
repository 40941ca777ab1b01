"""A polite walk through one site, as a person makes it: where to look next, what was seen, by which clicks.

The visit keeps the budget (ledger.py), the memory of what was opened, the trail, and the frontier of leads (leads.py).
Every step looks at every page that is opened and offers leads; the visit opens the best lead of all steps, reads the
page, learns what such leads are worth, and ends when the budget is used up or nothing promising is left.
Pages come in through `fetch`, an async callable: nothing here knows Scrapy.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from typing import Protocol

from crawler.committees import completed
from crawler.contact import Click, Membership, Seed
from crawler.page import Page
from crawler.pages.forms import Ask
from crawler.pages.glance import Glance
from crawler.pages.interface import declared_interface
from crawler.pages.real import why_not_real
from crawler.urls import host_of, key
from crawler.visited import Proposal, Sighting
from crawler.walk.answers import Fetch, Unreachable, other_door, through
from crawler.walk.findings import Findings
from crawler.walk.hope import host_subject, subject_of, why
from crawler.walk.leads import Frontier, Lead
from crawler.walk.ledger import Ledger, Spent
from crawler.walk.look import Look
from crawler.walk.news import News
from crawler.walk.patience import Patience
from crawler.walk.portals import interface_leads
from crawler.walk.redirects import Redirects
from crawler.walk.rounds import Rounds
from crawler.walk.scope import Scope
from crawler.walk.snippets import named_by_entries

PLACES = ("municipality", "association", "district")
"""Kinds of seeds whose site is about everything, whatever they are called, unless its address says otherwise."""
FLOOR = 0.03
"""The hope below which a lead is not worth a request."""
PROMISING, LEADS_ON = 0.4, 0.7
"""A page that offers a lead with such a hope was worth opening, too: by this share of that hope."""
TRIES = 2
Read = Callable[[Page, Seed], Sequence[Sighting]]


class StepModule(Protocol):
    """What every module of crawler/steps offers."""

    async def find(self, place: Seed, visit: Visit) -> None:
        """Looks at the visit's pages and offers leads."""


class Visit:
    """One visit of one seed. pages: the budget in requests.

    membership: the association that the site says its municipality belongs to; others: sites that are visited by
    themselves.
    """

    def __init__(self, seed: Seed, fetch: Fetch, read: Read, *, pages: int = 25) -> None:
        self.seed = seed
        self.scope = Scope(seed.url)
        self.ledger = Ledger(pages)
        self.findings = Findings(municipality=seed.kind == "municipality")
        self.frontier = Frontier(self.findings.names)
        self.proposals: dict[str, Proposal] = {}
        self.troubles: dict[str, tuple[Lead, Unreachable]] = {}
        self.notes: dict[str, str] = {}
        self.membership: Membership | None = None
        self.others: frozenset[str] = frozenset()
        self.spent = False
        self.opened = 0
        self._glance = Glance(closely=seed.kind in PLACES)
        self.known: frozenset[str] = frozenset()
        self._site_subject = host_subject(seed.url) if seed.kind in PLACES else subject_of(seed.name)
        self._weighed: dict[int, int] = {}
        self._redirects = Redirects(seed, self.scope, self.frontier, self.ledger, fetch)
        self._read = read
        self._news, self._patience = News(), Patience()
        self._look: Look | None = None
        self._over = False
        self._left = pages
        self._promise = 0.0
        self._round = Rounds(1)

    def offer(self, *leads: Lead) -> None:
        """Takes in places to look next; those that belong to other sites are left out."""
        self._promise = max(self._promise, self.frontier.offer(lead for lead in leads if self._ours(lead)))

    def _ours(self, lead: Lead) -> bool:
        """A page must belong to the visit; a search or a sitemap may stand outside of the seed's folder."""
        belongs = self.scope.on_host if lead.what in ("search", "sitemap", "start") else self.scope.holds
        return lead.hope >= FLOOR / 2 and belongs(lead.url)

    def propose(self, proposal: Proposal) -> None:
        """Notes a body that the site links to and that could become a seed; it is not visited."""
        self.proposals.setdefault(key(proposal.seed.url), proposal)

    def add(self, look: Look, sighting: Sighting) -> None:
        """Takes in a contact that a step has put together itself, from more than one document."""
        gain = self.findings.take(self._placed(sighting, look.lead, look.trail))
        self.frontier.learn(look.lead, gain)

    def read_within(self, look: Look, page: Page) -> None:
        """Takes in the contacts of a page that came inside another document (the answer of an open interface)."""
        if self._glance.deserves_reading(page, subject_of(page.title)) or page.url in self.known:
            for sighting in self._read(page, self.seed):
                self.add(look, sighting)

    async def looks(self) -> AsyncIterator[Look]:
        """Every page from now on, as it is opened, until the visit is over."""
        while not self._over:
            await self._round.wait()  # every step has looked at the last page
            await self._round.wait()  # the next one is there
            if self._look is not None and not self._over:
                yield self._look

    async def walk(self, steps: Sequence[StepModule]) -> None:
        """Visits the site: opens the start page, then lead after lead, and shows each page to every step."""
        self._round = Rounds(len(steps) + 1)
        start = Lead(Ask(self.seed.url), "start_page", 1.0, reason="the start page", what="start")
        self.frontier.offer([start])
        async with asyncio.TaskGroup() as tasks:
            for step in steps:
                tasks.create_task(self._take_part(step))
            while not self._over:
                await self._round.wait()
                self._learn()
                self._look = await self._next()
                self._over = self._look is None
                await self._round.wait()

    async def _take_part(self, step: StepModule) -> None:
        await step.find(self.seed, self)
        async for _ in self.looks():
            pass  # a step that has done its part keeps pace with the others

    def _learn(self) -> None:
        """What the last page was worth: the contacts on it, or the promising leads that only it offered.

        A page that says nothing that was not known is none, whatever it leads to: calendars, sessions, facets, servers
        that answer everything alike.
        """
        look = self._look
        if look is not None and look.lead.what in ("page", "council"):
            worth = max(float(look.gain), LEADS_ON * self._promise if self._promise >= PROMISING else 0.0)
            if look.gain or look.new:
                self.frontier.learn(look.lead, worth)
            elif key(look.page.url) == key(look.lead.url):
                self.frontier.repeated(look.lead, self._left - self.ledger.left, worth)
            else:
                self._lost(look.lead)
        if self._look is not None:
            self._look.release()
        self._promise = 0.0

    async def _next(self) -> Look | None:
        """Opens leads, the best first, until one gives a page. None when the visit is over."""
        while not self._patience.ended and (lead := self.frontier.best(FLOOR)):
            try:
                if (look := await self._open(lead)) is not None:
                    self._patience.restore()
                    self._overcome(look)
                    return look
            except Spent:
                self.spent = True
                return None
            except Unreachable as error:
                self._failed(lead, error)
        return None

    async def _open(self, lead: Lead) -> Look | None:
        """The page behind a lead, read; None when it turned out to be one that was seen already."""
        self.ledger.step, self._left = lead.step, self.ledger.left
        self.ledger.reason = (
            f"{lead.reason or why(lead.text, lead.url, lead.heading)} (hope {self.frontier.hope(lead):.2f})"
        )
        page = await self._redirects.follow(lead)
        if page is None or (self._news.seen(page) and lead.what != "search"):
            self._lost(lead)
            return None
        if wall := why_not_real(page):
            self.ledger.note(page.url, wall)
            self._past(wall, page, lead)
            raise Unreachable(wall, answered=True)
        self._redirects.arrived(page)
        trail = (*lead.trail, Click(page.url, lead.text))
        look = Look(page, lead, trail, weighed=self._weighed, site_subject=self._site_subject)
        read = self._read(page, self.seed) if self._worth_reading(look) else ()
        sightings = tuple(self._placed(each, lead, trail) for each in named_by_entries(look, read, self.findings))
        gain = sum(self.findings.take(sighting) for sighting in sightings)
        self.opened += 1
        return replace(look, sightings=sightings, gain=gain, new=gain > 0 or self._news.brings(page))

    def _past(self, wall: str, page: Page, lead: Lead) -> None:
        """What leads on from something in a page's place: a button, or the interface that a mere script asks."""
        if lead.what == "start" and (interface := declared_interface(page, page.url)):
            self.scope.admit(interface.base)
            self.offer(*interface_leads(interface, self.seed))
        self.offer(*through(wall, page, lead))

    def broke_off(self, error: BaseException) -> None:
        """Notes that the visit ended by an error of ours."""
        start = Lead(Ask(self.seed.url), "start_page", 1.0, what="start")
        self.troubles[start.name] = start, Unreachable(f"the visit broke off: {type(error).__name__}")

    def _worth_reading(self, look: Look) -> bool:
        """Snippets of search results are torn out of their pages: a town's are not read; a directory's entries are."""
        what = look.lead.what
        if what in ("sitemap", "oparl", "interface") or (what == "search" and self.seed.kind != "directory"):
            return False
        new = self._glance.deserves_reading(look.page, look.own_subject, phone=not self.findings.has_own_phone)
        return new or look.first or look.in_charge or look.page.url in self.known

    def _placed(self, sighting: Sighting, lead: Lead, trail: tuple[Click, ...]) -> Sighting:
        told, office = completed(sighting, trail), self.scope.office_of(sighting.page_url)
        found_by = "info_phone" if told.switchboard else lead.step
        site, places = host_of(self.seed.url), (office,) if office else told.places
        return replace(told, site=site, publisher=self.seed.name, found_by=found_by, trail=trail, places=places)

    def _lost(self, lead: Lead) -> None:
        self.frontier.lost(lead, self._left - self.ledger.left)

    def _overcome(self, look: Look) -> None:
        """What stood in this page's way before does so no more."""
        for name in (look.lead.name, key(look.page.url), *([key(self.seed.url)] if look.first else [])):
            self.troubles.pop(name, None)

    def _failed(self, lead: Lead, error: Unreachable) -> None:
        self.troubles[lead.name] = lead, error
        self._patience.try_with(lead, error)
        self._lost(lead)
        lead = replace(lead, reason=f"{lead.reason or lead.text or lead.url}, once more after “{error.reason}”")
        if not error.answered and self.opened and self.scope.shut(lead.url):
            self.frontier.again(lead)
        elif error.passing and lead.tries + 1 < TRIES:
            self.frontier.again(replace(lead, hope=lead.hope if lead.what == "start" else 0.6 * lead.hope))
        elif lead.what == "start" and not error.answered and lead.tries < TRIES:
            self.frontier.again(replace(lead, ask=Ask(other_door(lead.url, error)), tries=TRIES))
