"""Contacts that a reviewer has merged: the kept one shows what the pages of both say, the other one is hidden.

Each keeps the sightings by which a visit finds it again, so a merger outlives changes of either page and can be undone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from crawler.contact import Contact, Lock
from crawler.storage.codec import load_contact
from crawler.storage.contacts import Writer, sightings, stored
from crawler.storage.looking import Look
from crawler.storage.renewing import merged
from crawler.storage.rows import SightingRow

MERGED = "merged by a reviewer"
"""The reason of the status of the contact that is hidden; its successor is the kept one."""
OWN = ("status", "status_reason", "successor")
NAMES = ("kind", "person", "person_title", "organisation", "unit", "role", "role_class")
"""By these the kept contact goes on to be known; everything else is taken from the pages of both."""


def is_merged(contact: Contact) -> bool:
    """Whether a contact has gone up in another one."""
    return contact.status == "gone" and contact.status_reason == MERGED and contact.successor is not None


def mergers(db: sqlite3.Connection, publisher: int) -> dict[str, str]:
    """Id of each merged contact of a publisher → id of the contact that shows it now."""
    rows = db.execute("SELECT json FROM contact WHERE publisher = ? AND status = 'gone' ORDER BY id", (publisher,))
    contacts = [load_contact(text) for (text,) in rows.fetchall()]
    direct = {contact.id or "": contact.successor or "" for contact in contacts if is_merged(contact)}
    return {other: _end(direct, other) for other in direct}


def merged_into(kept: Collection[str], contacts: Iterable[Contact]) -> set[str]:
    """The ids of the contacts that were merged into one of `kept`, at however many removes."""
    direct = {contact.id or "": contact.successor or "" for contact in contacts if is_merged(contact)}
    return {other for other in direct if _end(direct, other) in kept}


def _end(direct: Mapping[str, str], other: str) -> str:
    """Where a chain of mergers leads to; a reviewer cannot close it to a ring."""
    while other in direct:
        other = direct[other]
    return other


def shares(db: sqlite3.Connection, kept: str, united: Mapping[str, str]) -> list[SightingRow]:
    """The sightings of all contacts that were merged into `kept`."""
    others = [other for other, into in united.items() if into == kept]
    return [row for other in others for row in sightings(db, "c.id", other).get(other, [])]


def unite(writer: Writer, publisher: int, kept: Contact, other: Contact, by: str) -> None:
    """Hides `other`, and lets `kept` say what both say; it keeps its own names, locked where the other's would win."""
    own = {name: Lock(by, writer.at) for name in OWN}
    locked = tuple((dict(other.locked) | own).items())
    hidden = replace(other, status="gone", status_reason=MERGED, successor=kept.id, locked=locked)
    writer.put(publisher, hidden, other)
    full = shown(writer, publisher, kept)
    writer.put(publisher, full, kept)
    names = {name: getattr(kept, name) for name in NAMES if getattr(kept, name) not in (None, getattr(full, name))}
    if full.person and not kept.person:
        names.pop("kind", None)
    locks = dict(kept.locked) | {name: Lock(by, writer.at) for name in names}
    writer.put(publisher, replace(full, **names, locked=tuple(locks.items())), full)


def part(writer: Writer, publisher: int, other: Contact) -> None:
    """Undoes a merger: `other` has its sightings to itself again, and the kept one loses what it had from them."""
    kept = stored(writer.db, other.successor or "")
    at = dict(other.locked)["successor"].at
    locked = tuple(pair for pair in other.locked if pair[0] not in OWN)
    free = replace(other, status="confirmed", status_reason=None, successor=None, locked=locked)
    writer.put(publisher, free, other)
    if kept is not None:
        left = tuple((name, lock) for name, lock in kept.locked if name not in NAMES or lock.at != at)
        writer.put(publisher, shown(writer, publisher, replace(kept, locked=left)), kept)


def orphaned(writer: Writer, publisher: int, kept: str) -> None:
    """The contact `kept` is erased: those merged into it stand for themselves again."""
    for other, into in mergers(writer.db, publisher).items():
        contact = stored(writer.db, other)
        if into == kept and contact is not None:
            part(writer, publisher, contact)


def shown(writer: Writer, publisher: int, contact: Contact) -> Contact:
    """`contact` out of its own sightings and those of the contacts merged into it."""
    assert contact.id is not None
    own = sightings(writer.db, "c.id", contact.id).get(contact.id, [])
    rows = own + shares(writer.db, contact.id, mergers(writer.db, publisher))
    new = merged(contact.id, rows, contact, True, Look(at=None)) if rows else contact
    return replace(new, site=contact.site, publisher=contact.publisher)
