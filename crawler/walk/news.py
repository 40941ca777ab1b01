"""Does a page say anything that the site has not said before?

A calendar's next day, the same list in another order, a session's copy, a server that has the same answer for every
address: their numbers, addresses and bytes differ, their words do not.
"""

from __future__ import annotations

import hashlib
from zlib import crc32

from lxml.etree import XPath

from crawler.page import Page
from crawler.pages.links import links_of
from crawler.pages.real import visible_text

SHORTEST = 3
"""Letters of a word that counts; those with a sign at their end are as many on every page."""
FEW = 3
"""A page with fewer new words says nothing new: it may repeat its own address."""
SLOTS = 1 << 16
"""Words of a visit are remembered by so many marks (8 kB) that of some ten thousand a few are mistaken for known."""
data_of = XPath("//script[contains(@type, 'json')]/text()", smart_strings=False)
"""What tells pages with the same text apart, besides their links; other scripts differ at every request."""


class News:
    """The words and the documents that one visit has seen."""

    def __init__(self) -> None:
        self._marks = bytearray(SLOTS // 8)
        self._documents: set[bytes] = set()

    def seen(self, page: Page) -> bool:
        """Whether the same document came under another address before (or the same answer to everything)."""
        said = page.body
        if page.kind == "html":
            beside = [link.url for link in links_of(page)] + (_data(page) if b"json" in page.body else [])
            said = "\n".join((page.title, visible_text(page), *beside)).encode("utf-8", "replace")
        mark = hashlib.blake2b(said, digest_size=16).digest()
        known = mark in self._documents
        self._documents.add(mark)
        return known

    def brings(self, page: Page) -> bool:
        """Whether `page` has words that no page before had, and takes them in. What is not HTML always brings news."""
        if page.kind != "html":
            return True
        words = set(f"{page.title} {visible_text(page)}".split())
        return sum(self._is_new(word) for word in words if len(word) >= SHORTEST and word.isalpha()) >= FEW

    def _is_new(self, word: str) -> bool:
        byte, bit = divmod(crc32(word.encode()) % SLOTS, 8)
        new = not self._marks[byte] >> bit & 1
        self._marks[byte] |= 1 << bit
        return new


def _data(page: Page) -> list[str]:
    return data_of(page.tree)  # type: ignore[return-value]  # XPath may give anything; this one, texts
