"""A village has no offices of its own: its page leads to the association that has them."""

from __future__ import annotations

from crawler.contact import Membership, Place, Seed
from crawler.keeping.placing import place_of
from crawler.pages.forms import Ask
from crawler.urls import site_of
from crawler.visit import Visit
from crawler.visited import Proposal
from crawler.walk.leads import Lead
from crawler.walk.look import Look
from crawler.websites.membership import Named, may_belong, named_on
from crawler.websites.proof import is_imprint

STEP = "menu"
OFFICE = 0.5
"""Hope of the association's site: whoever is in charge is there, some clicks away."""
CLICKS = 1
"""The start page and what one click opens (imprint, the municipality, its administration) say where one belongs."""


async def find(place: Seed, visit: Visit) -> None:
    """I note which association the village's page says it belongs to, and go on to that association's office."""
    own = place_of(place) if place.kind == "municipality" else None
    if own is None or not own.ags or own.ags.endswith("000") or not may_belong(own):
        return
    surest = 0.0
    async for look in visit.looks():
        named = None if look.depth > CLICKS or visit.scope.office_of(look.page.url) else _named(look, own, visit)
        if named and named.weight > surest:
            surest = named.weight
            visit.membership = Membership(own, named.association, look.page.url, named.quote, named.url)
            if named.url and not visit.scope.offices:
                _go_on(named, own, look, visit)


def _named(look: Look, own: Place, visit: Visit) -> Named | None:
    if look.lead.what not in ("start", "page"):
        return None
    told = f"{look.page.title} {look.lead.text}" if look.page.kind == "html" else ""
    imprint, shared = is_imprint(told, look.page.url), visit.scope.folder != "/"
    return named_on(look.page, own, look.links, imprint=imprint, shared=shared)


def _go_on(named: Named, own: Place, look: Look, visit: Visit) -> None:
    """On to the association's site, unless it is visited as a body of its own; it could become one."""
    if site_of(named.url) in visit.others:
        return
    office = named.association
    visit.scope.admit_office(named.url, office)
    look.weighed.clear()  # links that led there were not wanted yet
    reason = f"{office.name} is in charge for {own.name}, says the page: “{named.quote}”"
    visit.offer(Lead(Ask(named.url), STEP, OFFICE, named.quote, "", reason, look.trail, ("association",)))
    seed = Seed("association", office.name, named.url, office.name.partition(" ")[2], ars=office.ars or "",
                state=office.state or "", district=office.district or "")  # fmt: skip
    visit.propose(Proposal(seed, look.page.url, named.quote))
