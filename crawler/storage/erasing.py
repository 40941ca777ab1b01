"""Takes what was forgotten out of every table of the store."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from crawler.contact import Contact, Seed
from crawler.identity import fold, merge
from crawler.storage import suppression
from crawler.storage.codec import dump, load_contact, load_seed, plain_text
from crawler.storage.contacts import Writer, sightings, stored
from crawler.storage.hints import Hint
from crawler.storage.memberships import clean_membership, erase_memberships
from crawler.storage.proving import erase_evidence, may_show
from crawler.storage.publishers import Publisher
from crawler.storage.rows import Forgotten, SightingRow
from crawler.storage.scrubber import Scrubber, scrubber
from crawler.storage.scrubbing import each_text, scrub
from crawler.storage.suppression import Suppressed, site_value
from crawler.storage.uniting import merged_into, orphaned
from crawler.visited import Proposal, Visited

OF_PUBLISHER = ("contact", "visit", "fetch", "alarm", "rhythm", "front", "evidence", "membership", "sitemap")
"""Tables with rows of a publisher."""


def erase(writer: Writer, lines: Iterable[Suppressed], hint: Hint | None = None) -> Forgotten:
    """Takes what these lines of the list stand for out of every table, within the transaction that is open.

    hint: tells texts that hold none of it.
    """
    listed, hasher = list(lines), suppression.hasher(writer.db)
    deleted: list[str] = []
    changed: list[str] = []
    other = 0
    for (publisher,) in writer.db.execute("SELECT id FROM publisher ORDER BY id").fetchall():
        by = scrubber(hasher, listed, scopes(writer.db, publisher), hint)
        if not by.words:
            continue
        held = sightings(writer.db, "c.publisher", publisher) if _may_hold(writer.db, publisher, by) else {}
        for contact, rows in held.items():
            _erase_contact(writer, publisher, contact, rows, by, deleted, changed)
        other += _erase_fetches(writer.db, publisher, by) + _erase_reasons(writer.db, publisher, by)
        other += erase_evidence(writer.db, publisher, by) + erase_memberships(writer.db, publisher, by)
        other += _erase_publisher(writer.db, publisher, by)
    writer.db.execute("DELETE FROM robots")  # any of them may name a page; they are read again
    everywhere = scrubber(hasher, listed, None, hint)
    other += _erase_history(writer.db, {*deleted, *changed}, everywhere) + _erase_proposals(writer.db, everywhere)
    return Forgotten("", tuple(deleted), tuple(changed), other)


def expire(writer: Writer, days: int) -> list[str]:
    """Takes out what has been gone for more than `days` days, within the transaction that is open; the ids.

    What a reviewer has hidden stays: its page may still name it, and the next visit would bring it back. What was
    merged goes with the contact that shows it.
    """
    limit = datetime.fromisoformat(writer.at) - timedelta(days=days)
    query = (
        "SELECT json, coalesce((SELECT max(at) FROM history WHERE contact = c.id AND field = 'status'), last_checked, "
        "last_seen) FROM contact c WHERE status = 'gone' ORDER BY id"
    )
    gone = [(load_contact(text), since) for text, since in writer.db.execute(query).fetchall()]
    free = [(contact.id or "", since) for contact, since in gone if "status" not in dict(contact.locked)]
    old = [contact for contact, since in free if since and datetime.fromisoformat(since) < limit]
    old = sorted({*old, *merged_into(old, (contact for contact, _ in gone))})
    for contact in old:
        writer.delete(contact)
    writer.db.executemany(
        "UPDATE history SET before = 'null', after = 'null' WHERE contact = ? AND field != 'status'",
        [(c,) for c in old],
    )
    return old


def _may_hold(db: sqlite3.Connection, publisher: int, by: Scrubber) -> bool:
    """Whether anything of a publisher's contacts is on the list: most have not to be looked at in full."""
    query = (
        "SELECT json FROM contact WHERE publisher = ?1 UNION ALL "
        "SELECT s.json FROM contact c JOIN sighting s ON s.contact = c.id WHERE c.publisher = ?1"
    )
    rows = db.execute(query, (publisher,)).fetchall()
    return any(by.may_hold(plain_text(text)) for (text,) in rows)


def scopes(db: sqlite3.Connection, publisher: int) -> set[str]:
    """What a publisher is known by, normalised: a name that was forgotten for any of it counts."""
    key, name, site, text = db.execute(
        "SELECT key, name, site, seed FROM publisher WHERE id = ?", (publisher,)
    ).fetchone()
    seed = load_seed(text) if text else Seed("", name, "")
    places = (seed.name, seed.place, seed.ags, seed.ars, *seed.postal_codes)
    known = {f"key {key}", f"name {fold(name)}", f"site {site_value(site)}"}
    return known | {f"place {fold(place)}" for place in places if place}


def _erase_contact(
    writer: Writer,
    publisher: int,
    contact: str,
    rows: Sequence[SightingRow],
    by: Scrubber,
    deleted: list[str],
    changed: list[str],
) -> None:
    """Cleans a contact and its sightings; its id goes to `deleted` or `changed` where anything was found."""
    old = stored(writer.db, contact)
    assert old is not None
    clean = ((row, scrub(row.sighting, by)) for row in rows)
    left = [replace(row, sighting=sighting) for row, sighting in clean if sighting is not None]
    new = scrub(old, by) if len(left) == len(rows) else _rebuilt(old, left, by)
    if new == old and left == list(rows):
        return
    if new is None:
        writer.delete(contact)
        orphaned(writer, publisher, contact)
        deleted.append(contact)
        return
    writer.put(publisher, new, old)
    writer.put_sightings(contact, rows, left)
    changed.append(contact)


def _rebuilt(old: Contact, left: Sequence[SightingRow], by: Scrubber) -> Contact | None:
    """The contact without some of its sightings; None where none is left."""
    if not left:
        return None
    live = [row.sighting for row in left if row.missing_since is None]
    new = merge(live or [row.sighting for row in left], proofs=[row.sighting for row in left], id=old.id)
    kept = {
        name: getattr(old, name)
        for name in ("site", "publisher", "last_checked", "status", "status_reason", "successor")
    }
    return scrub(replace(new, **kept, locked=old.locked), by)


def _erase_publisher(db: sqlite3.Connection, publisher: int, by: Scrubber) -> int:
    """What is kept of the body itself: notes of its seed, its start page; all of it where its site was forgotten."""
    site, text = db.execute("SELECT site, seed FROM publisher WHERE id = ?", (publisher,)).fetchone()
    if by.knows("site", site_value(site)):
        db.execute("DELETE FROM outcome WHERE visit IN (SELECT id FROM visit WHERE publisher = ?)", (publisher,))
        for table in OF_PUBLISHER:
            db.execute(f"DELETE FROM {table} WHERE publisher = ?", (publisher,))
        return db.execute("DELETE FROM publisher WHERE id = ?", (publisher,)).rowcount
    for table, column in (("front", "url"), ("sitemap", "url || ' ' || dates")):
        told = db.execute(f"SELECT {column} FROM {table} WHERE publisher = ?", (publisher,)).fetchone()
        if told and by.holds(told[0]):
            db.execute(f"DELETE FROM {table} WHERE publisher = ?", (publisher,))
    seed = load_seed(text) if text else None
    clean = replace(seed, note=by.text(seed.note), source=by.text(seed.source)) if seed else None
    if clean != seed:
        db.execute("UPDATE publisher SET seed = ? WHERE id = ?", (dump(clean), publisher))
    return int(clean != seed)


def _erase_history(db: sqlite3.Connection, touched: Collection[str], by: Scrubber) -> int:
    """The history of a contact that was touched goes; in that of others, what was forgotten is struck out."""
    db.executemany("DELETE FROM history WHERE contact = ?", [(contact,) for contact in touched])
    held = db.execute("SELECT id, before, after FROM history")
    rows = [row for row in held if by.hint is None or by.hint(f"{row[1]}\n{row[2]}".replace("\\", " "))]
    clean = [(_json(before, by.text), _json(after, by.text), number) for number, before, after in rows]
    dirty = [new for new, old in zip(clean, rows, strict=True) if new != (old[1], old[2], old[0])]
    db.executemany("UPDATE history SET before = ?, after = ? WHERE id = ?", dirty)
    return len(dirty)


def _json(text: str, change: Callable[[str], str]) -> str:
    return json.dumps(each_text(json.loads(text), change), ensure_ascii=False)


def _erase_fetches(db: sqlite3.Connection, publisher: int, by: Scrubber) -> int:
    rows = db.execute("SELECT url, reason, error FROM fetch WHERE publisher = ?", (publisher,)).fetchall()
    dirty = [(publisher, row[0]) for row in rows if by.holds("\n".join(text or "" for text in row))]
    db.executemany("DELETE FROM fetch WHERE publisher = ? AND url = ?", dirty)
    return len(dirty)


def _erase_reasons(db: sqlite3.Connection, publisher: int, by: Scrubber) -> int:
    query = "SELECT o.visit, o.number, o.reason FROM outcome o JOIN visit v ON v.id = o.visit WHERE v.publisher = ?"
    rows = db.execute(f"{query} AND o.reason IS NOT NULL", (publisher,)).fetchall()
    dirty = [(clean, visit, number) for visit, number, reason in rows if (clean := by.text(reason)) != reason]
    db.executemany("UPDATE outcome SET reason = ? WHERE visit = ? AND number = ?", dirty)
    return len(dirty)


def _erase_proposals(db: sqlite3.Connection, by: Scrubber) -> int:
    rows = db.execute("SELECT key, seed, page_url, link_text FROM proposal").fetchall()
    dirty = [
        (key,) for key, *proposal in rows if clean_proposal(Proposal(load_seed(proposal[0]), *proposal[1:]), by) is None
    ]
    db.executemany("DELETE FROM proposal WHERE key = ?", dirty)
    return len(dirty)


def clean_proposal(proposal: Proposal, by: Scrubber) -> Proposal | None:
    """The proposal; None where anything in it was forgotten."""
    texts = (proposal.page_url, proposal.link_text, proposal.seed.url, dump(proposal.seed))
    return proposal if all(by.text(text) == text for text in texts) else None


def allowed(db: sqlite3.Connection, publisher: Publisher, visited: Visited) -> tuple[Visited, int]:
    """The visit without what was forgotten earlier, and how many sightings were left out or shortened."""
    lines = suppression.load(db)
    if not lines:
        return visited, 0
    by = scrubber(suppression.hasher(db), lines, scopes(db, publisher.id))
    clean = [scrub(sighting, by) for sighting in visited.sightings]
    kept = replace(
        visited,
        sightings=tuple(sighting for sighting in clean if sighting is not None),
        fetches=tuple(
            f for f in visited.fetches if all(by.text(t or "") == (t or "") for t in (f.url, f.reason, f.error))
        ),
        outcomes=tuple(replace(o, reason=by.text(o.reason)) if o.reason else o for o in visited.outcomes),
        evidence=tuple(proof for proof in visited.evidence if may_show(proof, by)),
        sitemap=None if visited.sitemap and by.holds(repr(visited.sitemap)) else visited.sitemap,
        front=None if visited.front and by.text(visited.front.url) != visited.front.url else visited.front,
        unread=tuple((url, why) for url, why in visited.unread if by.text(url) == url),
        proposals=tuple(proposal for proposal in visited.proposals if clean_proposal(proposal, by) is not None),
        membership=clean_membership(visited.membership, by),
    )
    return kept, sum(new != old for new, old in zip(clean, visited.sightings, strict=True))
