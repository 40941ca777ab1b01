"""The list of all pages that many sites keep for search engines: one request instead of many clicks."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from crawler.contact import Seed
from crawler.folding import fold
from crawler.pages.forms import Ask
from crawler.pages.links import Link
from crawler.pages.sitemaps import entries_of
from crawler.steps.offers import groups_of
from crawler.visit import Visit
from crawler.walk.hope import hope_of
from crawler.walk.leads import Lead, pattern_of
from crawler.walk.look import Look
from crawler.words.links import SITE_MAPS

STEP = "menu"
NAMED = 0.4
"""Hope of a sitemap that robots.txt names."""
GUESSED = 0.07
"""Hope of /sitemap.xml where nobody names it: asked for last."""
SHOWN = 0.25
"""Hope of a page that lists all pages for people."""
MOST = 400
"""Entries of one sitemap that are remembered, the most hopeful first."""


async def find(place: Seed, visit: Visit) -> None:
    """Where the site keeps a list of all its pages, I look through the addresses for the words that matter."""
    async for look in visit.looks():
        if look.first:
            named = [_lead(url, NAMED / (1 + number), look) for number, url in enumerate(visit.ledger.sitemaps)]
            visit.offer(*(named or [_lead(urljoin(place.url, "/sitemap.xml"), GUESSED, look)]), *_for_people(look))
        elif look.lead.what == "sitemap":
            visit.offer(*sorted(_entries(look), key=lambda lead: -lead.hope)[:MOST])


def _for_people(look: Look) -> Iterator[Lead]:
    """The pages that show people what there is: "Inhalt", "Seitenübersicht"."""
    for link in look.links:
        if fold(link.text) in SITE_MAPS:
            like = groups_of(link, look)
            yield Lead(Ask(link.url), STEP, SHOWN, link.text, "", "the site's own list of its pages", look.trail, like)


def _lead(url: str, hope: float, look: Look) -> Lead:
    return Lead(Ask(url), STEP, hope, "Sitemap", reason="a list of all pages", trail=look.trail, what="sitemap")


def _entries(look: Look) -> Iterator[Lead]:
    nested, pages = entries_of(look.page)
    for number, url in enumerate(nested):
        yield _lead(url, max(0.1, NAMED - 0.05 * number), look)
    for url in pages:
        hope = hope_of(Link(url), 0.0, 1)
        like = ("sitemap", f"address {pattern_of(url)}")
        yield Lead(Ask(url), STEP, 0.9 * hope.value, "", trail=look.trail, like=like, subject=hope.subject)
