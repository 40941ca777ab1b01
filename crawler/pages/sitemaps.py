"""XML sitemaps (sitemaps.org protocol): the addresses that they list, plain or compressed."""

from __future__ import annotations

import gzip
import re
import zlib

from crawler.page import Page
from crawler.urls import clean, key, unreadable

MOST_BYTES = 10_000_000
LOCATION = re.compile(rb"<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]+)", re.I)
ENTRY = re.compile(rb"<url\b[^>]*>(.*?)</url>", re.I | re.S)
CHANGED = re.compile(rb"<lastmod>\s*([^<\s]+)", re.I)
ENTITIES = (("&amp;", "&"), ("&apos;", "'"), ("&quot;", '"'))


def entries_of(page: Page) -> tuple[list[str], list[str]]:
    """(further sitemaps, pages) that a sitemap lists; ([], []) where it is none."""
    body = _plain(page.body)
    urls = [url for raw in LOCATION.findall(body) if (url := clean(_text(raw)))]
    if b"<sitemapindex" in body[:2000]:
        return urls, []
    return [], [url for url in urls if not unreadable(url)]


def dates_of(page: Page) -> dict[str, str]:
    """The pages that a sitemap dates (as crawler.urls.key), and when it says that each was last changed."""
    entries = ((LOCATION.search(entry), CHANGED.search(entry)) for entry in ENTRY.findall(_plain(page.body)))
    return {key(_text(at[1])): date[1].decode("ascii", "replace") for at, date in entries if at and date}


def _plain(body: bytes) -> bytes:
    """The body, decompressed up to a limit (a bomb stays small)."""
    if body[:2] != b"\x1f\x8b":
        return body
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(body, MOST_BYTES)
    except (zlib.error, gzip.BadGzipFile):
        return b""


def _text(raw: bytes) -> str:
    text = raw.decode("utf-8", "replace")
    for entity, plain in ENTITIES:
        text = text.replace(entity, plain)
    return text
