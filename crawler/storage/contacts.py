"""Writes a contact with its sightings, and notes what has changed: revision for the index, history for people."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from crawler.contact import Contact
from crawler.record import to_json
from crawler.storage.codec import Packed, load_contact, load_sighting, pack
from crawler.storage.rows import SightingRow

UNTOLD = {"sightings", "last_seen", "last_checked", "first_seen"}
"""Public fields whose changes make no history: they say when somebody looked, not what was found."""


@dataclass(slots=True)
class Writer:
    """Writes contacts within one transaction; `revision` is taken when the first one has changed."""

    db: sqlite3.Connection
    at: str
    run: int | None = None
    _revision: int | None = None

    @property
    def revision(self) -> int:
        """The revision of this transaction's changes."""
        if self._revision is None:
            self.db.execute("UPDATE meta SET value = value + 1 WHERE name = 'revision'")
            self._revision = int(self.db.execute("SELECT value FROM meta WHERE name = 'revision'").fetchone()[0])
        return self._revision

    def put(self, publisher: int, contact: Contact, before: Contact | None) -> bool:
        """Stores `contact` in place of `before`; whether anything but the dates of looking has changed."""
        changed = before is None or told(before) != told(contact)
        if not changed and before == contact:
            return False
        columns = (
            *(publisher, contact.publisher, contact.status, contact.last_seen, contact.last_checked),
            *(contact.valid_until, pack(contact)),
        )
        if before is None:
            self._insert(contact, columns)
        else:
            self.db.execute(
                "UPDATE contact SET publisher=?, publisher_name=?, status=?, last_seen=?, last_checked=?, "
                "valid_until=?, json=? WHERE id=?",
                (*columns, contact.id),
            )
        if changed:
            self.db.execute("UPDATE contact SET revision = ? WHERE id = ?", (self.revision, contact.id))
            self._tell(contact, before)
        return changed

    def _insert(self, contact: Contact, columns: tuple[object, ...]) -> None:
        self.db.execute("DELETE FROM deletion WHERE contact = ?", (contact.id,))
        self.db.execute(
            "INSERT INTO contact (publisher, publisher_name, status, last_seen, last_checked, valid_until, json, id, "
            "revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
            (*columns, contact.id),
        )

    def delete(self, contact: str) -> None:
        """Takes a contact out with its sightings; the index learns of it by the deletion that is left behind."""
        self.db.execute("DELETE FROM contact WHERE id = ?", (contact,))
        self.db.execute("INSERT OR REPLACE INTO deletion VALUES (?, ?)", (contact, self.revision))

    def note(self, contact: str, field: str, before: object, after: object) -> None:
        """One line of a contact's history."""
        values = (json.dumps(value, ensure_ascii=False) for value in (before, after))
        self.db.execute(
            "INSERT INTO history (contact, run, at, field, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            (contact, self.run, self.at, field, *values),
        )

    def _tell(self, contact: Contact, before: Contact | None) -> None:
        assert contact.id is not None
        if before is None:
            self.note(contact.id, "status", None, contact.status)
            return
        old, new = to_json(before), to_json(contact)
        for field, value in new.items():
            if field not in UNTOLD and old[field] != value:
                self.note(contact.id, field, old[field], value)

    def put_sightings(self, contact: str, before: Iterable[SightingRow], after: Sequence[SightingRow]) -> None:
        """Makes `after` the sightings of a contact; rows that say the same are kept."""
        left = {row.id: row for row in before}
        for row in after:
            kept = left.pop(row.id, None) if row.id is not None else None
            if kept is None:
                self._insert_sighting(contact, row)
            elif kept != row:
                self._update_sighting(contact, row)
        self.db.executemany("DELETE FROM sighting WHERE id = ?", [(number,) for number in left])

    def _insert_sighting(self, contact: str, row: SightingRow) -> None:
        self.db.execute(
            "INSERT INTO sighting (contact, page_url, first_seen, last_seen, missing_since, json) VALUES (?,?,?,?,?,?)",
            (contact, *_columns(row)),
        )

    def _update_sighting(self, contact: str, row: SightingRow) -> None:
        self.db.execute(
            "UPDATE sighting SET contact=?, page_url=?, first_seen=?, last_seen=?, missing_since=?, json=? WHERE id=?",
            (contact, *_columns(row), row.id),
        )


def told(contact: Contact) -> Contact:
    """The contact without the dates that every look at its page moves."""
    proofs = tuple(replace(proof, last_seen=None) for proof in contact.sightings)
    return replace(contact, last_seen=None, last_checked=None, sightings=proofs)


def stored(db: sqlite3.Connection, contact: str) -> Contact | None:
    """The contact of an id."""
    row = db.execute("SELECT json FROM contact WHERE id = ?", (contact,)).fetchone()
    return load_contact(row[0]) if row else None


def sightings(db: sqlite3.Connection, where: str, value: object) -> dict[str, list[SightingRow]]:
    """The sightings by contact, in the order in which they were stored. where: `c.publisher` or `c.id`."""
    found: dict[str, list[SightingRow]] = {}
    for contact, *row in db.execute(
        "SELECT c.id, s.id, s.first_seen, s.last_seen, s.missing_since, s.json FROM contact c "
        f"LEFT JOIN sighting s ON s.contact = c.id WHERE {where} = ? ORDER BY s.id",
        (value,),
    ):
        rows = found.setdefault(contact, [])
        if row[0] is not None:
            rows.append(_row(*row))
    return found


def _row(number: int, first: str | None, last: str | None, missing: str | None, text: Packed) -> SightingRow:
    return SightingRow(replace(load_sighting(text), first_seen=first, last_seen=last), missing, number)


def _columns(row: SightingRow) -> tuple[Packed | None, ...]:
    seen = row.sighting
    undated = pack(replace(seen, first_seen=None, last_seen=None))
    return seen.page_url, seen.first_seen, seen.last_seen, row.missing_since, undated
