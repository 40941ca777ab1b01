"""For directories of initiatives: their list pages, one entry after the other, and whom they link to."""

from __future__ import annotations

from crawler.contact import Proposal, Seed
from crawler.folding import Vocabulary, fold
from crawler.forms import Ask
from crawler.leads import Lead
from crawler.links import Link
from crawler.look import Look
from crawler.steps.offers import groups_of
from crawler.urls import host_of, site_of
from crawler.visit import Visit
from crawler.words.directories import ELSEWHERE, ENTRIES, LISTS

STEP = "directory"
lists, entries = Vocabulary(LISTS), Vocabulary(ENTRIES)


async def find(place: Seed, visit: Visit) -> None:
    """I go through the directory's lists, page by page, open the entries, and note which initiatives it links to."""
    async for look in visit.looks():
        visit.offer(*(lead for link in look.links if (lead := _lead(link, look))))
        for link in look.links:
            if not visit.scope.on_host(link.url) and _an_initiative(link):
                seed = Seed("ngo", link.text or host_of(link.url), _front(link.url), place.place, state=place.state)
                visit.propose(Proposal(seed, look.page.url, link.text))


def _lead(link: Link, look: Look) -> Lead | None:
    words = fold(link.text)
    hope = max(lists.weight(words), entries.weight(words) if not link.navigation else 0.0)
    if hope <= 0:
        return None
    like = groups_of(link, look)
    return Lead(Ask(link.url), STEP, hope, link.text, link.heading, trail=look.trail, like=like)


def _an_initiative(link: Link) -> bool:
    site = site_of(link.url)
    return bool(link.text) and not any(name in site for name in ELSEWHERE)


def _front(url: str) -> str:
    return url
