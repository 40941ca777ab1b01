"""One look at one page: the lead that led there, what was read on it, its links, what it is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from crawler.committees import Charge, charge_of
from crawler.contact import Click
from crawler.page import Page
from crawler.pages.links import Link, links_of
from crawler.visited import Sighting
from crawler.walk.hope import subject_of
from crawler.walk.leads import Lead

WEIGHING = ("start", "page")
"""Looks whose links are all weighed; hits of a search are judged in their own way."""


@dataclass(frozen=True)
class Look:
    """A page that was opened. gain: how many relevant contacts on it were new; trail: the clicks, the page's own last.

    weighed: what the visit has weighed before of the site's links (shared by all its looks): see fresh_links.
    site_subject: how much the whole site is about refugee matters, 0…1. new: whether it says anything that was not
    known.
    """

    page: Page
    lead: Lead
    trail: tuple[Click, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    gain: int = 0
    weighed: dict[int, int] = field(default_factory=dict)
    site_subject: float = 0.0
    new: bool = True

    def release(self) -> None:
        """Everybody has looked: lets go of the links and of the parsed page, while the next one is on its way."""
        self.page.release()
        for name in ("links", "fresh_links"):
            self.__dict__.pop(name, None)

    @cached_property
    def links(self) -> list[Link]:
        """The page's links."""
        return links_of(self.page) if self.page.kind == "html" else []

    @cached_property
    def fresh_links(self) -> list[Link]:
        """The page's links that are to be weighed: not those of menus that stood on earlier pages, too.

        Nor, where the page says nothing in favour of its links, other links that an earlier page showed under the same
        heading, no more clicks away: nothing more is to be hoped from them here.
        """
        return [link for link in self.links if self._fresh(link)]

    def _fresh(self, link: Link) -> bool:
        mark = hash((link.url, link.text, None if link.navigation else link.heading))
        known = self.weighed.get(mark)
        if known is not None and (link.navigation or (self.depth >= known and not self.subject)):
            return False
        if link.navigation or self.lead.what in WEIGHING:
            self.weighed[mark] = self.depth if known is None else min(known, self.depth)
        return True

    @cached_property
    def heading(self) -> str:
        """The text of the page's first main heading, "" where it has none."""
        found = self.page.tree.find(".//h1") if self.page.kind == "html" else None
        return "" if found is None else " ".join(found.text_content().split())

    @cached_property
    def own_subject(self) -> float:
        """How much the page says itself that it is about refugee matters, 0…1: by its title and its heading.

        Where the site's name says so, all its titles do, and the heading alone counts.
        """
        title = self.page.title if self.page.kind == "html" else ""
        return subject_of(self.heading, "" if self.heading and self.site_subject else title)

    @property
    def subject(self) -> float:
        """How much the page is about refugee matters, 0…1: by its title, its heading and the link that led there."""
        return max(self.own_subject, subject_of(self.lead.text))

    @property
    def in_charge(self) -> bool:
        """Whether it is the page of a committee in charge or of who speaks for it, by the link that the council has."""
        return self.lead.step == "council" and charge_of(self.lead.text) is not Charge.NONE

    @property
    def depth(self) -> int:
        """How many clicks the page is away from the start page."""
        return max(0, len(self.trail) - 1)

    @property
    def first(self) -> bool:
        """Whether this is the start page."""
        return self.lead.what == "start"
