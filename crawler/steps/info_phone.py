"""Step 4 of the guide: the town's information telephone, when nothing better was found."""

from __future__ import annotations

from dataclasses import replace

from crawler.contact import Seed
from crawler.folding import Vocabulary, fold
from crawler.pages.forms import Ask
from crawler.steps.offers import groups_of
from crawler.visit import Visit
from crawler.walk.leads import Lead
from crawler.words.info_phone import SWITCHBOARD

STEP = "info_phone"
pages = Vocabulary(SWITCHBOARD)


async def find(place: Seed, visit: Visit) -> None:  # noqa: ARG001 - every step has the same shape
    """If nobody names a number yet, I open "Kontakt" or the imprint and write down the town's own telephone."""
    async for look in visit.looks():
        if visit.findings.has_info_phone:
            continue
        for link in look.fresh_links:
            if hope := pages.weight(fold(link.text)):
                lead = Lead(Ask(link.url), STEP, hope, link.text, trail=look.trail, like=groups_of(link, look))
                visit.offer(replace(lead, reason="the town's own telephone is not known yet"))
