"""Reads the pages of one visit, and remembers what the next one has to know: fingerprints, evidence, the start page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crawler.contact import RELEVANT, Seed
from crawler.extraction import Unreadable
from crawler.page import Page
from crawler.pages.links import links_of
from crawler.pages.reservation import reservation_of
from crawler.urls import key
from crawler.visit import Visit
from crawler.visited import Evidence, Front, Sighting
from crawler.walk.answers import Unreachable
from crawler.walk.evidence import Read, evidence_of, mark_of
from crawler.walk.hope import hope_of

PROMISING = 0.3
"""Hope of a link on the start page that is reason enough for a walk when it is new."""


class Reader:
    """Reads contacts with `read`. marks: fingerprints of what each page gave; front: the start page, once known."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._evidence: dict[str, Evidence | None] = {}
        self.marks: dict[str, str] = {}
        self.front: Front | None = None

    def __call__(self, page: Page, seed: Seed) -> Sequence[Sighting]:
        """The contacts of a page. Raises Unreachable where the document cannot be read (broken, encrypted, scanned)."""
        try:
            found = self._read(page, seed)
        except Unreadable as error:
            raise Unreachable(str(error).removeprefix(page.url).strip(), answered=True) from error
        reserved = reservation_of(page) if found else None
        told = [replace(seen, reserved=reserved) for seen in found] if reserved else found
        self.marks[page.url] = mark_of(told)
        if any(seen.score >= RELEVANT for seen in found) or (found and not self._evidence):
            self._evidence[page.url] = evidence_of(page, seed, found, self._read)
        return told

    async def find(self, place: Seed, visit: Visit) -> None:
        """As a step of the walk: remembers the start page."""
        async for look in visit.looks():
            if look.first:
                self.front = Front(look.page.url, self.links(look.page))
                return

    def links(self, page: Page) -> frozenset[str]:
        """Marks of the promising links of a page."""
        if page.kind != "html":
            return frozenset()
        promising = (link for link in links_of(page) if hope_of(link, 0.0, 0).value >= PROMISING)
        return frozenset(hashlib.blake2b(key(link.url).encode(), digest_size=6).hexdigest() for link in promising)

    def evidence(self, urls: Iterable[str]) -> tuple[Evidence, ...]:
        """What is to be kept as proof of the contacts of these pages."""
        found = (self._evidence.get(url) for url in dict.fromkeys(urls))
        return tuple(proof for proof in found if proof is not None)
