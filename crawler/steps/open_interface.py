"""Where a portal offers its pages for machines: all of them in one answer, before any page is opened."""

from __future__ import annotations

import asyncio

from crawler.contact import Seed
from crawler.pages.interface import Interface, declared_interface, interface_of, known_interface, pages_of, paths_of
from crawler.urls import key
from crawler.visit import Visit
from crawler.walk.hope import subject_of
from crawler.walk.look import Look
from crawler.walk.portals import INTERFACE, interface_lead, interface_leads

STEP = "directory"
BELOW, OTHER = 0.5, 0.25
"""Hopes of what lies below a page of the first level: one about refugee matters, another."""


async def find(place: Seed, visit: Visit) -> None:
    """I ask the portal for all its pages at once, as it offers, and read them; only where it does not, I click."""
    known = known_interface(place.url)
    if known:
        _offer(known, visit)
    async for look in visit.looks():
        if look.lead.what == INTERFACE and (answered := interface_of(look.page.url)):
            await _take(look, answered, visit)
        elif look.first and not known and (declared := declared_interface(look.page, place.url)):
            _offer(declared, visit)


def _offer(interface: Interface, visit: Visit) -> None:
    visit.scope.admit(interface.base)
    visit.offer(*interface_leads(interface, visit.seed))


async def _take(look: Look, interface: Interface, visit: Visit) -> None:
    """Reads the pages of a listing. After the whole list nothing is left to be asked for."""
    if look.page.url == interface.roots:
        below = ((path, title, max(OTHER, BELOW * subject_of(title))) for path, title in paths_of(look.page) if path)
        leads = (interface_lead(interface.below(path), hope, title, visit.seed) for path, title, hope in below)
        visit.offer(*leads)
    found = 0
    for page in pages_of(look.page, visit.seed.url):
        visit.read_within(look, page)
        found += 1
        await asyncio.sleep(0)  # other sites are being visited meanwhile
    if found and look.page.url == interface.pages:
        places = visit.frontier.leads.get(key(interface.locations))
        visit.frontier.leads.clear()
        if places:
            visit.offer(places)
