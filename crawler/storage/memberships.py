"""Which association each municipality belongs to, as its own page says, with the words that prove it.

A page that no longer says so proves nothing: what was read stays until the municipality's site names another one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from crawler.contact import Membership, Place, Seed
from crawler.keeping.placing import place_of
from crawler.places.names import words
from crawler.storage.codec import load_seed
from crawler.storage.publishers import Publisher, host
from crawler.storage.scrubber import Scrubber
from crawler.visited import Visited

COLUMNS = "m.ags, m.name, m.ars, m.url, m.page_url, m.quote"


def save_membership(db: sqlite3.Connection, publisher: Publisher, visited: Visited) -> None:
    """Keeps what a visit says of it. Where that is news the revision rises: a search has to know."""
    told = visited.membership
    if told is None:
        return
    new = (
        told.municipality.ags or "",
        told.association.name,
        told.association.ars or "",
        told.url,
        told.page_url,
        told.quote,
    )
    old = db.execute(f"SELECT {COLUMNS} FROM membership m WHERE publisher = ?", (publisher.id,)).fetchone()
    db.execute(
        "INSERT OR REPLACE INTO membership VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (publisher.id, *new, visited.finished)
    )
    if old is None or old[:3] != new[:3]:
        db.execute("UPDATE meta SET value = value + 1 WHERE name = 'revision'")


def memberships(db: sqlite3.Connection) -> Iterator[Membership]:
    """What is known, by AGS. An association without an ARS gets that of the seed that has its site or its name."""
    rows = db.execute("SELECT seed FROM publisher WHERE key LIKE 'association:%' ORDER BY id").fetchall()
    seeds = [load_seed(seed) for (seed,) in rows]
    by_site = {_site(seed.url): seed for seed in seeds}
    by_name = {(words(seed.name), seed.state): seed for seed in seeds}
    query = f"SELECT {COLUMNS}, p.seed FROM membership m JOIN publisher p ON p.id = m.publisher ORDER BY m.ags, p.id"
    for ags, name, ars, url, page, quote, seed in db.execute(query):
        of = load_seed(seed)
        body = by_site.get(_site(url)) or by_name.get((words(name), of.state))
        yield Membership(place_of(of) or Place(of.name, ags), _association(name, ars, body, of), page, quote, url)


def _association(name: str, ars: str, body: Seed | None, of: Seed) -> Place:
    known = ars or (body.ars if body else "")
    there = None if known or body is None else place_of(body)
    called = there.name if there else name  # as its own contacts have it
    return Place(called, ars=known or None, district=of.district or None, state=of.state or None)


def _site(url: str) -> str:
    return host(url).removeprefix("www.") or url


def erase_memberships(db: sqlite3.Connection, publisher: int, by: Scrubber) -> int:
    """Takes out those that hold what was forgotten, within the transaction that is open."""
    rows = db.execute("SELECT name, url, page_url, quote FROM membership WHERE publisher = ?", (publisher,)).fetchall()
    dirty = sum(any(by.text(text) != text for text in row) for row in rows)
    if dirty:
        db.execute("DELETE FROM membership WHERE publisher = ?", (publisher,))
    return dirty


def clean_membership(told: Membership | None, by: Scrubber) -> Membership | None:
    """What a visit says; None where anything in it was forgotten."""
    texts = (told.association.name, told.url, told.page_url, told.quote) if told else ()
    return told if all(by.text(text) == text for text in texts) else None
