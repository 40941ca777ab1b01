"""Does a page say anything that the site has not said before?

A calendar's next day, the same list in another order, a session's copy, a server that has the same answer for every
address: their numbers, addresses and bytes differ, their words do not.
"""

from __future__ import annotations

import hashlib
import re
from zlib import crc32

from lxml.etree import XPath

from crawler.page import Page
from crawler.pages.real import visible_text

WORD = re.compile(r"[^\W\d_]{3,}")
FEW = 3
"""A page with fewer new words says nothing new: it may repeat its own address."""
SLOTS = 1 << 16
"""Words of a visit are remembered by so many marks (8 kB) that of some ten thousand a few are mistaken for known."""
beside_text = XPath("//a/@href | //area/@href | //script[contains(@type, 'json')]/text()", smart_strings=False)
"""What tells pages with the same text apart; other scripts and attributes differ at every request."""


class News:
    """The words and the documents that one visit has seen."""

    def __init__(self) -> None:
        self._marks = bytearray(SLOTS // 8)
        self._documents: set[bytes] = set()

    def seen(self, page: Page) -> bool:
        """Whether the same document came under another address before (or the same answer to everything)."""
        said = page.body
        if page.kind == "html":
            beside: list[str] = beside_text(page.tree)  # type: ignore[assignment]  # XPath may give anything
            said = "\n".join((page.title, visible_text(page), *beside)).encode("utf-8", "replace")
        mark = hashlib.blake2b(said, digest_size=16).digest()
        known = mark in self._documents
        self._documents.add(mark)
        return known

    def brings(self, page: Page) -> bool:
        """Whether `page` has words that no page before had, and takes them in. What is not HTML always brings news."""
        if page.kind != "html":
            return True
        return sum(map(self._is_new, set(WORD.findall(f"{page.title} {visible_text(page)}")))) >= FEW

    def _is_new(self, word: str) -> bool:
        byte, bit = divmod(crc32(word.encode()) % SLOTS, 8)
        new = not self._marks[byte] >> bit & 1
        self._marks[byte] |= 1 << bit
        return new
