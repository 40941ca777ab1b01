"""Step 3 of the guide: administration → council → committees → the committee for refugees → contact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.committees import Charge, charge_of, is_committee
from crawler.contact import Seed
from crawler.folding import Vocabulary, any_of, fold
from crawler.pages.council_addresses import CouncilAddress, committees_list, council_address
from crawler.pages.forms import Ask
from crawler.pages.links import Link, frames_of
from crawler.steps.committee_page import speakers_of
from crawler.steps.council_data import CouncilData
from crawler.steps.social_committees import SocialCommittees
from crawler.urls import absolute, site_of
from crawler.visit import Visit
from crawler.walk.council_hosts import is_own_council, own_folder
from crawler.walk.leads import Lead
from crawler.walk.look import Look
from crawler.words.council import A_COMMITTEE, ADVICE, COMMITTEES, NO_COMMITTEES, OFFICES, OPARL, POLITICS, WAY

STEP = "council"
way, committees, offices = Vocabulary(WAY), Vocabulary(COMMITTEES), Vocabulary(OFFICES)
oparl, no_committee = re.compile(OPARL), re.compile(any_of(NO_COMMITTEES))
LIST = 0.5
"""Hope of a list of all committees, one click before the right one."""
ENTRANCE = 0.4
OPARL_ASIDE, FEW_LINKS = 0.15, 3
"""Hope of the data for machines where the pages for people lead on, too: fewer clicks than by the data."""
MACHINES = "/oparl/"
"""Pieces of addresses of data: offered apart, see _data."""
BEHIND = 0.5
"""What is left of the hope of a committee for social affairs where another is listed that is nearer to the matter."""


async def find(place: Seed, visit: Visit) -> None:
    """I go to the council, its committees, pick the one for integration or social affairs, and see who speaks for it.

    The council's system often stands on another host; it is followed only where the town itself links to it. The
    calendar of meetings has no end and names nobody: I leave it alone.
    """
    social, entrances = SocialCommittees(), set[str]()
    data = CouncilData(place, visit, social)
    everywhere: frozenset[str] = frozenset()
    async for look in visit.looks():
        everywhere = everywhere or frozenset(link.url for link in look.links)
        social.take(look, *look.sightings)
        if look.page.kind == "json":
            data.take(look)
        elif look.page.kind == "html" and look.lead.what != "search":
            leads = [*_on_page(look, visit, everywhere), *_data(look)]
            for lead in leads:
                if not visit.scope.on_host(lead.url) and not inside(look, visit):
                    visit.scope.admit_council(lead.url, own_folder(lead.url, place))
            visit.offer(*leads)
            entrances |= {lead.name for lead in leads if _only_an_entrance(lead)}
            if any(council_address(lead.url).one for lead in leads):
                for name in entrances:  # who stands before the committees needs no other door
                    visit.frontier.close(name)
    social.settle(visit)


def inside(look: Look, visit: Visit) -> bool:
    """Whether a page belongs to a council system, on the town's host or another."""
    return visit.scope.is_council(look.page.url) or council_address(look.page.url).system


def _on_page(look: Look, visit: Visit, everywhere: frozenset[str]) -> Iterator[Lead]:
    within = inside(look, visit)
    politics = within or look.lead.step == STEP or _is_politics(look)
    links = [*(look.links if politics else look.fresh_links), *_frames(look)]
    speakers = speakers_of(look, within)
    nearest = max((charge_of(link.text) for link in links if link.url not in everywhere), default=Charge.NONE)
    for link in links:
        if MACHINES in link.url or not (visit.scope.on_host(link.url) or (not within and _own(link, visit))):
            continue
        if link.url in speakers:
            yield speakers[link.url]
            continue
        own, address = politics and (within or link.url not in everywhere), council_address(link.url)
        hope = _hope(link, look, address, own, nearest)
        if not within and address.system:
            hope = max(hope, ENTRANCE)
        if hope > 0 and not (within and address.endless):
            yield _lead(link.url, hope, link, look)
        if not within and address.system and (listed := committees_list(link.url, fold(link.text))):
            yield _lead(listed, LIST, link, look)


def _is_politics(look: Look) -> bool:
    """Whether a page is about the council or a committee by its heading, whoever has opened it."""
    return _way(fold(look.heading)) >= POLITICS or (is_committee(look.heading) and bool(charge_of(look.heading)))


def _own(link: Link, visit: Visit) -> bool:
    return is_own_council(link, visit.seed, visit.others)


def _only_an_entrance(lead: Lead) -> bool:
    address = council_address(lead.url)
    return lead.what == "council" and not (address.lists or address.one or address.person)


def _hope(link: Link, look: Look, address: CouncilAddress, politics: bool, nearest: Charge) -> float:
    """What to hope from a link. politics: it stands on a page about the council and is not one of the site's menu.

    nearest: how far the committee on this page is in charge that is nearest to the matter.
    """
    words = fold(link.text)
    named = committees.weight(words)
    if not named and (no_committee.search(words) or (politics and A_COMMITTEE in words)):
        return 0.0
    if address.person and politics:
        return 0.0
    if address.one or (politics and named):
        return named * 0.95 * (BEHIND if charge_of(link.text) < nearest else 1.0)
    if address.lists:
        return LIST
    if politics and committees.weight(fold(look.heading)):
        return offices.weight(words)
    return _way(words)


def _way(words: str) -> float:
    return 0.0 if any(advice in words for advice in ADVICE) else way.best(words)


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
    like = () if charge_of(link.text) else (f"council {site_of(look.page.url)}",)
    return Lead(Ask(url), STEP, hope, link.text, link.heading, _reason(url, link), look.trail, like, what)


def _reason(url: str, link: Link) -> str:
    """What speaks for a link, in words."""
    address, said = council_address(url), f"“{link.text[:60]}”"
    if address.lists:
        return f"the list of the council's committees, by {said}"
    if named := committees.words(fold(link.text)):
        return f"{', '.join(named)} in the committee's name {said}"
    if found := (*way.words(fold(link.text)), *offices.words(fold(link.text))):
        return (
            f"{', '.join(word.strip() for word in found)} in the link {said}, the way to the council and its committees"
        )
    return f"an address of a council system, by {said}" if address.system else ""
