"""Step 3 of the guide: administration → council → committees → the committee for refugees → contact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.contact import Seed
from crawler.folding import Vocabulary, fold
from crawler.pages.council_addresses import council_address
from crawler.pages.forms import Ask
from crawler.pages.links import Link, frames_of, surroundings
from crawler.steps.council_data import CouncilData
from crawler.steps.offers import groups_of
from crawler.urls import absolute
from crawler.visit import Visit
from crawler.walk.leads import Lead
from crawler.walk.look import Look
from crawler.words.council import A_COMMITTEE, COMMITTEES, NO_COMMITTEES, OFFICES, OPARL, SYSTEM_WORDS, WAY

STEP = "council"
way, committees, offices = Vocabulary(WAY), Vocabulary(COMMITTEES), Vocabulary(OFFICES)
oparl = re.compile(OPARL)
LIST = 0.5
"""Hope of a list of all committees, one click before the right one."""
ENTRANCE = 0.4
OPARL_ASIDE, FEW_LINKS = 0.15, 3
"""Hope of the data for machines where the pages for people lead on, too: fewer clicks than by the data."""
MACHINES = "/oparl/"
"""Pieces of addresses of data: offered apart, see _data."""
MEMBER = 0.04
"""Hope of a member of whom the page does not say that they speak for the committee."""


async def find(place: Seed, visit: Visit) -> None:
    """I go to the council, its committees, pick the one for integration or social affairs, and see who speaks for it.

    The council's system often stands on another host; it is followed only where the town itself links to it. The
    calendar of meetings has no end and names nobody: I leave it alone.
    """
    data, entrances = CouncilData(place, visit), set[str]()
    everywhere: frozenset[str] = frozenset()
    async for look in visit.looks():
        everywhere = everywhere or frozenset(link.url for link in look.links)
        if look.page.kind == "json":
            data.take(look)
        elif look.page.kind == "html" and look.lead.what != "search":
            leads = [*_on_page(look, visit, everywhere), *_data(look)]
            for lead in leads:
                if not visit.scope.on_host(lead.url) and not inside(look, visit):
                    visit.scope.admit_council(lead.url)
            visit.offer(*leads)
            entrances |= {lead.name for lead in leads if _only_an_entrance(lead)}
            if any(council_address(lead.url).one for lead in leads):
                for name in entrances:  # who stands before the committees needs no other door
                    visit.frontier.close(name)


def inside(look: Look, visit: Visit) -> bool:
    """Whether a page belongs to a council system, on the town's host or another."""
    return visit.scope.is_council(look.page.url) or council_address(look.page.url).system


def _on_page(look: Look, visit: Visit, everywhere: frozenset[str]) -> Iterator[Lead]:
    within = inside(look, visit)
    politics = within or look.lead.step == STEP
    around = _speaking(look) if within or committees.weight(fold(look.heading)) else {}
    for link in (*(look.links if politics else look.fresh_links), *_frames(look)):
        abroad = not visit.scope.on_host(link.url)
        if (abroad and (within or not _to_a_system(link))) or MACHINES in link.url:
            continue
        own = politics and (within or link.url not in everywhere)
        hope = _hope(link, look, own, around.get(link.url, ""))
        if not within and council_address(link.url).system:
            hope = max(hope, ENTRANCE)
        address = council_address(link.url)
        if hope > 0 and not (within and address.endless):
            yield _lead(link.url, hope, link, look)
        if not within and address.committees:
            yield _lead(address.committees, LIST, link, look)


def _to_a_system(link: Link) -> bool:
    return council_address(link.url).system or way.best(fold(link.text)) >= SYSTEM_WORDS


def _only_an_entrance(lead: Lead) -> bool:
    address = council_address(lead.url)
    return lead.what == "council" and not (address.lists or address.one or address.person)


def _hope(link: Link, look: Look, politics: bool, around: str) -> float:
    """What to hope from a link; politics: it stands on a page about the council and is not one of the site's menu."""
    words, address = fold(link.text), council_address(link.url)
    named = committees.weight(words)
    if not named and (any(word in words for word in NO_COMMITTEES) or (politics and A_COMMITTEE in words)):
        return 0.0
    if address.person and politics:
        return offices.weight(fold(around)) or MEMBER
    if address.one or (politics and named):
        return named * 0.95
    if address.lists:
        return LIST
    if politics and committees.weight(fold(look.heading)):
        return offices.weight(words)
    return way.best(words)


def _speaking(look: Look) -> dict[str, str]:
    """What stands beside each link to a person: "Vorsitz", "Schriftführung"."""
    return surroundings(look.page, {link.url for link in look.links if council_address(link.url).person})


def _frames(look: Look) -> Iterator[Link]:
    """A council system shown in a frame of the town's page."""
    yield from (Link(url, look.heading) for url in frames_of(look.page) if council_address(url).system)


def _data(look: Look) -> Iterator[Lead]:
    """The council's data for machines, also where its address stands only in a script."""
    markup = look.page.markup
    for address in dict.fromkeys(oparl.findall(markup)) if "oparl" in markup else ():
        if url := absolute(look.page.base_url, address):
            reason = "the council's data for machines (OParl)"
            hope = LIST if len(look.links) < FEW_LINKS else OPARL_ASIDE
            yield Lead(Ask(url), STEP, hope, "OParl", "", reason, look.trail, ("oparl",), "oparl")


def _lead(url: str, hope: float, link: Link, look: Look) -> Lead:
    what = "council" if council_address(url).system else "page"
    return Lead(Ask(url), STEP, hope, link.text, link.heading, "", look.trail, groups_of(link, look), what)
