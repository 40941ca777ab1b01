"""What a person does besides: follows the navigation, the offices, the services from A to Z."""

from __future__ import annotations

from crawler.contact import Seed
from crawler.steps.offers import lead_of
from crawler.visit import Visit

STEP = "menu"


async def find(place: Seed, visit: Visit) -> None:  # noqa: ARG001 - every step has the same shape
    """I click through the menus: town hall, social affairs, services A–Z, and what the good pages link to."""
    async for look in visit.looks():
        if not look.first and look.lead.what in ("page", "sitemap"):
            visit.offer(*(lead for link in look.links if (lead := lead_of(link, look, STEP))))
