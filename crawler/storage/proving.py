"""Keeps the parts of pages that prove contacts, for as long as the operator wants."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from crawler.contact import Seed
from crawler.storage.codec import load_seed
from crawler.storage.publishers import Publisher
from crawler.storage.scrubber import Scrubber
from crawler.storage.scrubbing import scrub
from crawler.visited import Evidence, Visited

HIDING = re.compile(r"javascript:|cdn-cgi|data-|cloak|rtl|atob|decrypt", re.IGNORECASE)
"""Signs that the markup spells an address otherwise than a reader sees it."""


def save_evidence(db: sqlite3.Connection, publisher: Publisher, visited: Visited) -> None:
    """Stores what a visit brought; a page that has not changed proves its contacts anew, one that is read again not.

    Of a page that was read and of which nothing may be kept any more, nothing stays. Documents that are put together
    with others (mark "b…") are not read by themselves.
    """
    same = [(visited.finished, publisher.id, f.url) for f in visited.fetches if f.status == 304]
    db.executemany("UPDATE evidence SET at = ? WHERE publisher = ? AND page_url = ?", same)
    drop_evidence(db, publisher.id, (f.url for f in visited.fetches if f.status == 200 and (f.mark or "")[:1] == "r"))
    rows = ((publisher.id, e.page_url, visited.finished, e.content_type, e.body) for e in visited.evidence)
    db.executemany("INSERT OR REPLACE INTO evidence VALUES (?, ?, ?, ?, ?)", rows)


def stored_evidence(db: sqlite3.Connection) -> Iterator[tuple[Seed, list[tuple[str, Evidence]]]]:
    """Each seed with its evidence and when that was last seen to stand so."""
    for publisher, seed in db.execute("SELECT id, seed FROM publisher WHERE seed IS NOT NULL ORDER BY id").fetchall():
        query = "SELECT at, page_url, content_type, body FROM evidence WHERE publisher = ? ORDER BY page_url"
        found = [(at, Evidence(*row)) for at, *row in db.execute(query, (publisher,))]
        if found:
            yield load_seed(seed), found


def expire_evidence(db: sqlite3.Connection, days: int, now: str) -> int:
    """Erases what is older than `days` days; how many pages."""
    limit = (datetime.fromisoformat(now) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return db.execute("DELETE FROM evidence WHERE at < ?", (limit,)).rowcount


def drop_evidence(db: sqlite3.Connection, publisher: int, pages: Iterable[str]) -> None:
    """Takes the evidence of these pages out."""
    db.executemany("DELETE FROM evidence WHERE publisher = ? AND page_url = ?", [(publisher, page) for page in pages])


def erase_evidence(db: sqlite3.Connection, publisher: int, by: Scrubber) -> int:
    """Erases the evidence that shows anything forgotten; how many pages."""
    rows = db.execute("SELECT page_url, content_type, body FROM evidence WHERE publisher = ?", (publisher,)).fetchall()
    dirty = [row[0] for row in rows if not may_show(Evidence(*row), by)]
    drop_evidence(db, publisher, dirty)
    return len(dirty)


def may_show(evidence: Evidence, by: Scrubber) -> bool:
    """Whether nothing in the page was forgotten: neither in its text and markup, nor in what is read from it."""
    from crawler.extraction import Unreadable, read
    from crawler.walk.evidence import page_of  # a search opens the store, too, and reads no pages

    if not by.words:
        return True
    if "tied" in by.words:
        return False  # a short form of a name counts together with a number: not to be told from text alone
    page = page_of(evidence)
    if by.hint is not None and page.kind == "html" and not (by.hint(page.markup) or HIDING.search(page.markup)):
        return not by.holds(evidence.page_url)
    texts = [evidence.page_url, page.markup]
    if page.kind == "html":
        texts.append(" ".join(page.tree.itertext()))
    if any(map(by.holds, texts)):
        return False
    try:
        return all(scrub(seen, by) == seen for seen in read(page))
    except Unreadable:
        return False
