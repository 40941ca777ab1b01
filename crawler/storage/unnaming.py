"""Takes all names of persons out of the store, for an operator who has decided to keep offices only."""

from __future__ import annotations

from dataclasses import replace

from crawler.identity import merge
from crawler.keeping.nameless import nameless
from crawler.storage.codec import load_contact
from crawler.storage.contacts import Writer, sightings
from crawler.storage.rows import SightingRow
from crawler.visited import Sighting

KEPT = ("site", "publisher", "last_checked", "status", "status_reason", "successor", "locked")


def unname(writer: Writer) -> int:
    """Makes offices of persons, within the transaction that is open; how many contacts were changed or went."""
    rows = writer.db.execute("SELECT id, publisher, json FROM contact ORDER BY id").fetchall()
    named = [(contact, publisher, load_contact(text)) for contact, publisher, text in rows]
    found = [(contact, publisher, old) for contact, publisher, old in named if old.person or old.kind == "person"]
    for contact, publisher, old in found:
        before = sightings(writer.db, "c.id", contact).get(contact, [])
        left = [replace(row, sighting=seen) for row in before if (seen := nameless(row.sighting)) is not None]
        if left:
            new = merge(_live(left), proofs=[row.sighting for row in left], id=contact)
            writer.put(publisher, replace(new, **{name: getattr(old, name) for name in KEPT}), old)
            writer.put_sightings(contact, before, left)
        else:
            writer.delete(contact)
        writer.db.execute("DELETE FROM history WHERE contact = ?", (contact,))
    if found:
        writer.db.execute("DELETE FROM evidence")
    return len(found)


def _live(rows: list[SightingRow]) -> list[Sighting]:
    return [row.sighting for row in rows if row.missing_since is None] or [row.sighting for row in rows]
