"""What a person does besides: follows the navigation, the offices, the services from A to Z."""

from __future__ import annotations

from collections.abc import Iterator

from crawler.contact import Seed
from crawler.pages.forms import Ask
from crawler.pages.links import frames_of
from crawler.steps.offers import lead_of
from crawler.visit import Visit
from crawler.walk.leads import Lead
from crawler.walk.look import Look
from crawler.walk.paging import next_page

STEP = "menu"
FRAME = 0.95
INNER_FRAME = 0.25
LIST_PAID, LIST_DID_NOT = 0.8, 0.3


async def find(place: Seed, visit: Visit) -> None:  # noqa: ARG001 - every step has the same shape
    """I click through the menus: town hall, social affairs, services A–Z, and what the good pages link to."""
    async for look in visit.looks():
        if look.lead.what in ("council", "oparl") or visit.scope.is_council(look.page.url):
            continue  # who goes to the council finds the way there, and none back
        if not look.first and look.lead.what == "page":
            ways = (link for link in look.fresh_links if not link.text.isdecimal())  # pages of a list come in turn
            visit.offer(*(lead for link in ways if (lead := lead_of(link, look, STEP))))
        if look.page.kind == "html" and look.lead.what != "search":
            visit.offer(*_frames(look), *_next_page(look))


def _next_page(look: Look) -> Iterator[Lead]:
    """The next page of a list of staff or services: worth the more, the more this one gave."""
    url = next_page(look)
    if url and look.lead.step != "directory":
        hope = look.lead.hope * (LIST_PAID if look.gain else LIST_DID_NOT)
        yield Lead(Ask(url), STEP, hope, "nächste Seite", "", "the list's next page", look.trail, ("pages",))


def _frames(look: Look) -> Iterator[Lead]:
    """Frames are the page itself on old sites; an inner frame of the same site may hold its list of contacts."""
    whole = look.page.tree.find(".//frameset") is not None
    for url in frames_of(look.page):
        hope = look.lead.hope * FRAME if whole else INNER_FRAME
        like = (f"frames of {look.page.url}",)
        yield Lead(Ask(url), look.lead.step, hope, look.lead.text, "", "a frame of the page", look.trail[:-1], like)
