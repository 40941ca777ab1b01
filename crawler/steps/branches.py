"""The local branches of an association: "Standorte", "Ortsverbände", "Vor Ort"; often it is they who help."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from crawler.contact import Seed
from crawler.folding import Vocabulary, either, fold
from crawler.pages.entries import A_LIST
from crawler.pages.forms import Ask
from crawler.steps.offers import groups_of
from crawler.visit import Visit
from crawler.walk.hope import damping
from crawler.walk.leads import Lead
from crawler.walk.look import Look
from crawler.walk.paging import turns_page
from crawler.words.directories import BRANCHES

STEP = "menu"
branches = Vocabulary(BRANCHES)
ENTRY = 0.2
"""Hope of a link in a list of branches, whatever it is called: towns and districts mostly."""


async def find(place: Seed, visit: Visit) -> None:  # noqa: ARG001 - every step has the same shape
    """I look where the association has its branches, and open one after the other while they name somebody."""
    async for look in visit.looks():
        if look.page.kind == "html" and look.lead.what in ("start", "page"):
            visit.offer(*_leads(look))


def _leads(look: Look) -> Iterator[Lead]:
    listing = branches.weight(fold(f"{look.heading} {look.lead.text}")) > 0
    alike = Counter(link.menu for link in look.fresh_links if not link.navigation)
    for link in look.fresh_links:
        listed = listing and not link.navigation and alike[link.menu] >= A_LIST and not turns_page(link)
        hope = either(branches.weight(fold(link.text)), ENTRY * listed) * damping(link)
        if hope > 0:
            reason = f"a local branch, or a list of them: {link.text[:60]}"
            yield Lead(Ask(link.url), STEP, hope, link.text, link.heading, reason, look.trail, groups_of(link, look))
