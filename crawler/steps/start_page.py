"""Step 1 of the guide: often the start page names the contact, or links to it."""

from __future__ import annotations

from crawler.contact import Seed
from crawler.steps.offers import lead_of
from crawler.visit import Visit

STEP = "start_page"


async def find(place: Seed, visit: Visit) -> None:  # noqa: ARG001 - every step has the same shape
    """I open the town's website and look whether somebody for refugees is named there, or a link that says so."""
    async for look in visit.looks():
        if look.first:
            visit.offer(*(lead for link in look.fresh_links if (lead := lead_of(link, look, STEP))))
            return
