"""Finds the website of a place that has no address: tries what its name suggests until a site proves itself.

`find` is a pure walk over candidates: the network comes in as a callable. What was accepted becomes a line of the
operator's seed list with the proof; what was refused is kept with the reason, so that nobody asks again for a while.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from crawler.contact import Place, Seed
from crawler.folding import fold
from crawler.page import Page
from crawler.pages.links import Link, frames_of, links_of, refresh_of
from crawler.urls import site_of
from crawler.walk.answers import Unreachable
from crawler.websites.candidates import candidates
from crawler.websites.proof import Verdict, is_imprint, prove
from crawler.words.walls import CONSENT_BUTTONS

Fetch = Callable[[str], Awaitable[Page]]
"""Gets the page at an address, redirects followed. Raises Unreachable."""

IMPRINTS, FRAMES = 2, 3
"""So many imprint pages, and frames of the start page, are read."""


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
    """The place that a seed stands for; an association with the word for its kind, which its address may hold."""
    return Place(
        name=seed.name if seed.kind == "association" else seed.place or seed.name,
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
            start = await _front(url, fetch)
        except Unreachable as error:
            reason = error.reason
            continue
        return Tried(host, start_page(start.url), prove(place, [start, *await _telling(start, fetch)]))
    return Tried(host, "", Verdict(False, reason))


def addresses(host: str) -> Sequence[str]:
    """The addresses to try for a host: secure and with "www." first."""
    if host.count(".") > 1:
        return (f"https://{host}/", f"http://{host}/")
    return (f"https://www.{host}/", f"https://{host}/", f"http://www.{host}/", f"http://{host}/")


def start_page(url: str) -> str:
    """The start page of the site that an address leads to."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"


async def _front(url: str, fetch: Fetch) -> Page:
    """The page at an address, or where it sends a browser on to. Raises Unreachable."""
    page = await fetch(url)
    onward = refresh_of(page) if page.kind == "html" else None
    return await fetch(onward) if onward else page


async def _telling(start: Page, fetch: Fetch) -> list[Page]:
    """What may say who publishes the site: frames, the page behind a consent wall, the imprint."""
    frames = await _pages(frames_of(start) if start.kind == "html" else (), start, FRAMES, fetch)
    behind = await _pages((link.url for link in _links(start) if _lets_pass(link.text)), start, 1, fetch)
    links = [link for page in (start, *frames, *behind) for link in _links(page)]
    imprints = (link.url for link in links if is_imprint(link.text, link.url))
    return [*frames, *behind, *await _pages(imprints, start, IMPRINTS, fetch)]


def _links(page: Page) -> list[Link]:
    return links_of(page) if page.kind == "html" else []


def _lets_pass(text: str) -> bool:
    return any(word in fold(text) for word in CONSENT_BUTTONS)


async def _pages(urls: Iterable[str], start: Page, most: int, fetch: Fetch) -> list[Page]:
    """The first `most` of these pages that stand on the site of `start`."""
    own = [url for url in dict.fromkeys(urls) if site_of(url) == site_of(start.url)]
    pages = []
    for url in own[:most]:
        try:
            pages.append(await fetch(url))
        except Unreachable:
            continue  # the other pages may do; without an imprint the site does not prove itself
    return pages
