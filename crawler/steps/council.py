"""Step 3 of the guide: administration → council → committees → the committee for refugees → contact."""

from __future__ import annotations

import re

from crawler.contact import Seed
from crawler.folding import Vocabulary, fold
from crawler.forms import Ask
from crawler.leads import Lead
from crawler.links import Link
from crawler.look import Look
from crawler.steps.offers import groups_of
from crawler.visit import Visit
from crawler.words.council import COMMITTEES, ENDLESS, LISTS, NO_COMMITTEES, OFFICES, ONE, SYSTEM, WAY

STEP = "council"
way, committees, offices = Vocabulary(WAY), Vocabulary(COMMITTEES), Vocabulary(OFFICES)
system, lists, one = re.compile(SYSTEM, re.I), re.compile(LISTS, re.I), re.compile(ONE, re.I)
endless = re.compile(ENDLESS, re.I)
LIST = 0.5
"""Hope of a list of all committees, one click before the right one."""


async def find(place: Seed, visit: Visit) -> None:  # noqa: ARG001 - every step has the same shape
    """I go to the council, its committees, pick the one for integration or social affairs, and see who speaks for it.

    The council's system often stands on another host; it is followed only where the town itself links to it. The
    calendar of meetings has no end and names nobody: I leave it alone.
    """
    async for look in visit.looks():
        for link in look.links:
            if lead := _lead(link, look):
                if system.search(link.url) and not visit.scope.on_host(link.url):
                    visit.scope.admit(link.url)
                visit.offer(lead)


def _lead(link: Link, look: Look) -> Lead | None:
    hope = _hope(link, look)
    if hope <= 0 or endless.search(link.url):
        return None
    what = "council" if system.search(link.url) else "page"
    like = groups_of(link, look)
    return Lead(Ask(link.url), STEP, hope, link.text, link.heading, trail=look.trail, like=like, what=what)


def _hope(link: Link, look: Look) -> float:
    words = fold(link.text)
    inside = bool(system.search(look.page.url)) or look.lead.step == STEP
    if any(word in words for word in NO_COMMITTEES) and not committees.weight(words):
        return 0.0
    if one.search(link.url) or (inside and committees.weight(words)):
        return committees.weight(words) * (0.9 if one.search(link.url) else 0.8)
    if lists.search(link.url):
        return LIST
    if inside and committees.weight(fold(look.heading)):
        return offices.weight(words)
    return way.weight(words)
