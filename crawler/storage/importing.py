"""Takes in contacts in their public form, so that an export, taken into an empty store, gives the same export again.

A record with an id is stored as it is. One without is a sighting like that of a page: it is matched with what is known.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from crawler.contact import Contact, Proof, Reading
from crawler.storage import publishers, suppression
from crawler.storage.contacts import Writer, sightings, stored
from crawler.storage.erasing import scopes
from crawler.storage.looking import Look
from crawler.storage.rows import Saved, SightingRow
from crawler.storage.saving import take_in
from crawler.storage.scrubber import Scrubber, scrubber
from crawler.storage.scrubbing import scrub
from crawler.visited import Sighting

READ = tuple(field.name for field in fields(Reading))
PROOF = tuple(field.name for field in fields(Proof))


def import_contacts(writer: Writer, contacts: Iterable[Contact]) -> Saved:
    """Stores records, within the transaction that is open."""
    allowed = _Allowed(writer.db)
    new = changed = seen = dropped = 0
    unnamed: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for record in contacts:
        contact = allowed(record)
        dropped += contact != record
        if contact is None:
            continue
        seen += 1
        if contact.id is None:
            unnamed[contact.publisher, contact.site] += proofs(contact)
            continue
        before = stored(writer.db, contact.id)
        told = _import_one(writer, contact.id, contact, before)
        new += before is None
        changed += told and before is not None
    for (name, site), fresh in unnamed.items():
        taken = take_in(writer, publishers.of_import(writer.db, name, site), fresh, Look(at=None))
        new, changed = new + taken.new, changed + taken.changed
    return Saved(new, changed, seen, dropped)


class _Allowed:
    """Records without what was forgotten earlier."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._hasher = suppression.hasher(db)
        self._lines = suppression.load(db)
        self._scrubbers: dict[tuple[str, str], Scrubber] = {}

    def __call__(self, contact: Contact) -> Contact | None:
        if not self._lines:
            return contact
        body = contact.publisher, contact.site
        if body not in self._scrubbers:
            publisher = publishers.of_import(self._db, *body)
            self._scrubbers[body] = scrubber(self._hasher, self._lines, scopes(self._db, publisher.id))
        return scrub(contact, self._scrubbers[body])


def proofs(contact: Contact) -> list[Sighting]:
    """The sightings that a contact's public form stands for: each of its pages says what the contact says.

    A record that names no page is one sighting without a page.
    """
    reading: dict[str, Any] = {name: getattr(contact, name) for name in READ}
    listed: Iterable[Proof | Contact] = contact.sightings or (contact,)
    return [Sighting(**reading, **{name: getattr(proof, name) for name in PROOF}) for proof in listed]


def _import_one(writer: Writer, id: str, contact: Contact, before: Contact | None) -> bool:
    publisher = publishers.of_import(writer.db, contact.publisher, contact.site)
    if before is not None and contact.text is None:
        contact = replace(contact, text=before.text)
    if before == contact:
        return False
    changed = writer.put(publisher.id, contact, before)
    rows = sightings(writer.db, "c.id", id).get(id, [])
    writer.put_sightings(id, rows, [SightingRow(sighting) for sighting in proofs(contact)])
    return changed
