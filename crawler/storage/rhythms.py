"""When each publisher is to be looked at again, and what is known of its pages beforehand."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from crawler.contact import Seed
from crawler.keeping.schedule import Looked, Rhythm, after, later
from crawler.storage.codec import load_sighting
from crawler.storage.publishers import Publisher
from crawler.storage.rows import Saved
from crawler.visited import Front, Known, KnownPage, Sighting, Sitemap, Visited

SECOND_LOOK = 3.0
"""Days after which a loss is looked at again (lifecycle.PATIENCE)."""
BAD = ("unreachable", "forbidden")


def keep_rhythm(db: sqlite3.Connection, publisher: Publisher, visited: Visited, saved: Saved) -> None:
    """Notes a visit for the schedule, within the transaction that is open."""
    failed = bool(visited.outcomes) and all(outcome.result in BAD for outcome in visited.outcomes)
    contacts = db.execute("SELECT count(*) FROM contact WHERE publisher = ? AND status != 'gone'", (publisher.id,))
    looked = Looked(
        visited.finished, visited.walked, bool(saved.new or saved.changed or saved.alarm), failed,
        int(contacts.fetchone()[0]), _recheck(db, publisher.id, visited.finished),
    )  # fmt: skip
    told = after(rhythm(db, publisher.id), looked)
    values = (told.interval, told.span, told.looked, told.walked, told.recheck, told.failures)
    db.execute("INSERT OR REPLACE INTO rhythm VALUES (?, ?, ?, ?, ?, ?, ?)", (publisher.id, *values))
    if visited.front is not None:
        front = (visited.seed.url, visited.front.url, " ".join(sorted(visited.front.links)))
        db.execute("INSERT OR REPLACE INTO front VALUES (?, ?, ?, ?)", (publisher.id, *front))
    db.execute("DELETE FROM sitemap WHERE publisher = ?", (publisher.id,))
    if visited.sitemap is not None:
        dates = json.dumps(visited.sitemap.dates)
        row = (publisher.id, visited.sitemap.url, visited.sitemap.etag, visited.sitemap.last_modified, dates)
        db.execute("INSERT INTO sitemap VALUES (?, ?, ?, ?, ?)", row)


def _recheck(db: sqlite3.Connection, publisher: int, at: str) -> str | None:
    """By when somebody has to look: the second look at a loss, the day after a contact's end date."""
    query = (
        "SELECT s.missing_since FROM sighting s JOIN contact c ON c.id = s.contact "
        "WHERE c.publisher = ?1 AND c.status = 'unconfirmed' AND s.missing_since IS NOT NULL "
        "UNION SELECT since FROM alarm WHERE publisher = ?1"
    )
    times = [later(since, SECOND_LOOK) for (since,) in db.execute(query, (publisher,))]
    ends = db.execute(
        "SELECT DISTINCT valid_until FROM contact WHERE publisher = ? AND valid_until >= ?", (publisher, at[:10])
    )
    times += [later(f"{end[:10]}T00:00:00Z", 1) for (end,) in ends if len(end) >= len("2026-11-21")]
    return min((time for time in times if time > at), default=None)


def rhythm(db: sqlite3.Connection, publisher: int) -> Rhythm:
    """The rhythm of a publisher; that of one never visited where there is none."""
    query = "SELECT interval, span, looked, walked, recheck, failures FROM rhythm WHERE publisher = ?"
    row = db.execute(query, (publisher,)).fetchone()
    return Rhythm(*row) if row else Rhythm()


def rhythms(db: sqlite3.Connection) -> dict[str, Rhythm]:
    """The rhythm of each visited seed, by its key; of those visited before there were rhythms, from the last visit."""
    query = (
        "SELECT p.key, r.interval, r.span, r.looked, r.walked, r.recheck, r.failures, "
        "(SELECT max(finished) FROM visit WHERE publisher = p.id) "
        "FROM publisher p LEFT JOIN rhythm r ON r.publisher = p.id WHERE p.key IS NOT NULL"
    )
    return {
        key: Rhythm(*row) if row[0] is not None else Rhythm(looked=last, walked=last)
        for key, *row, last in db.execute(query)
        if last is not None
    }


def known(db: sqlite3.Connection, seed: Seed) -> Known:
    """What is known of a seed's pages: those of contacts that are not gone, and the start page."""
    row = db.execute("SELECT id FROM publisher WHERE key = ?", (seed.key,)).fetchone()
    if row is None:
        return Known(walk=True)
    pages = {page.url: page for page in _contact_pages(db, row[0])}
    front = db.execute("SELECT url, links FROM front WHERE publisher = ? AND seed_url = ?", (row[0], seed.url))
    found = front.fetchone()
    start = found and (pages.pop(found[0], None) or _asked(db, row[0], KnownPage(found[0])))
    told = Front(found[0], frozenset(found[1].split())) if found else None
    return Known(tuple(pages.values()), start, told, sitemap=_sitemap(db, row[0]))


def _sitemap(db: sqlite3.Connection, publisher: int) -> Sitemap | None:
    query = "SELECT url, etag, last_modified, dates FROM sitemap WHERE publisher = ?"
    row = db.execute(query, (publisher,)).fetchone()
    if row is None:
        return None
    url, etag, modified, dates = row
    return Sitemap(url, etag, modified, tuple((page, date) for page, date in json.loads(dates)))


def _contact_pages(db: sqlite3.Connection, publisher: int) -> Iterable[KnownPage]:
    """In the order in which they were found. Sightings that are missing are no longer what the page gives."""
    query = (
        "SELECT s.page_url, s.missing_since, s.json FROM sighting s JOIN contact c ON c.id = s.contact "
        "WHERE c.publisher = ? AND c.status != 'gone' ORDER BY s.id"
    )
    pages: dict[str, list[Sighting]] = {}
    for url, missing, text in db.execute(query, (publisher,)).fetchall():
        pages.setdefault(url, []).extend([load_sighting(text)] if missing is None else [])
    wanted = ((url, tuple(given)) for url, given in pages.items() if url.startswith(("http://", "https://")))
    return [_asked(db, publisher, KnownPage(url, sightings=given)) for url, given in wanted]


def _asked(db: sqlite3.Connection, publisher: int, page: KnownPage) -> KnownPage:
    """The page with what its last request came to.

    While an alarm stands, that is kept back: the page has to be read once more, for it is not believed what it said,
    and that it still says so would prove what is stored.
    """
    if db.execute("SELECT 1 FROM alarm WHERE publisher = ?", (publisher,)).fetchone():
        return page
    query = (
        "SELECT status, etag, last_modified, mark, (SELECT started FROM visit WHERE id = fetch.visit) FROM fetch "
        "WHERE publisher = ? AND url = ? AND method = 'GET' ORDER BY visit DESC, number DESC LIMIT 1"
    )
    row = db.execute(query, (publisher, page.url)).fetchone()
    return replace(page, status=row[0], etag=row[1], last_modified=row[2], mark=row[3], asked=row[4]) if row else page
