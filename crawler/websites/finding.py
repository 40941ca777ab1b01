"""Finds the website of a place that has no address: tries what its name suggests until a site proves itself.

`find` is a pure walk over candidates: the network comes in as a callable. What was accepted becomes a line of the
operator's seed list with the proof; what was refused is kept with the reason, so that nobody asks again for a while.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from crawler.contact import Place, Seed
from crawler.page import Page
from crawler.pages.links import links_of
from crawler.urls import site_of
from crawler.walk.answers import Unreachable
from crawler.websites.candidates import candidates
from crawler.websites.proof import Verdict, is_imprint, prove

Fetch = Callable[[str], Awaitable[Page]]
"""Gets the page at an address, redirects followed. Raises Unreachable."""

IMPRINTS = 2
"""So many imprint pages of a site are read."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One address that was tried: where it led, and what came of it."""

    host: str
    url: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Found:
    """What the search for a place's website came to; `seed` has an address only where one was accepted."""

    seed: Seed
    tried: tuple[Tried, ...]

    @property
    def accepted(self) -> Tried | None:
        """The address that proved itself, if any."""
        return next((one for one in self.tried if one.verdict.accepted), None)


async def find(seed: Seed, fetch: Fetch, *, known: frozenset[str] = frozenset(), top: str = "") -> Found:
    """Tries the candidates for the place of `seed`, best first, until one is accepted.

    known: hosts that were refused lately for this place: not asked again. top: a top-level domain that takes the place
    of each candidate's own, for test webs.
    """
    place = place_of(seed)
    tried: list[Tried] = []
    for host in candidates(place):
        host = f"{host.rpartition('.')[0]}.{top}" if top else host
        if host in known or any(one.host == host for one in tried):
            continue
        one = await _try(place, host, fetch)
        tried.append(one)
        if one.verdict.accepted:
            note = f"found by its name; {one.verdict.reason}: {one.verdict.quote}"
            return Found(replace(seed, url=one.url, source="seeds find", note=note), tuple(tried))
    return Found(seed, tuple(tried))


def place_of(seed: Seed) -> Place:
    """The place that a seed stands for."""
    return Place(
        name=seed.place or seed.name,
        ags=seed.ags or None,
        ars=seed.ars or None,
        district=seed.district or None,
        state=seed.state or None,
        postal_codes=seed.postal_codes,
        lat=seed.lat,
        lon=seed.lon,
    )


async def _try(place: Place, host: str, fetch: Fetch) -> Tried:
    reason = "no address"
    for url in addresses(host):
        try:
            start = await fetch(url)
        except Unreachable as error:
            reason = error.reason
            continue
        pages = [start, *await _imprints(start, fetch)]
        return Tried(host, start_page(start.url), prove(place, pages))
    return Tried(host, "", Verdict(False, reason))


def addresses(host: str) -> Sequence[str]:
    """The addresses to try for a host: secure and with "www." first."""
    if host.count(".") > 1:
        return (f"https://{host}/", f"http://{host}/")
    return (f"https://www.{host}/", f"https://{host}/", f"http://www.{host}/")


def start_page(url: str) -> str:
    """The start page of the site that an address leads to."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"


async def _imprints(start: Page, fetch: Fetch) -> list[Page]:
    wanted = [link.url for link in links_of(start) if is_imprint(link.text, link.url)] if start.kind == "html" else []
    own = [url for url in wanted if site_of(url) == site_of(start.url)]
    pages = []
    for url in own[:IMPRINTS]:
        try:
            pages.append(await fetch(url))
        except Unreachable:
            continue  # the other pages may do; without an imprint the site does not prove itself
    return pages
