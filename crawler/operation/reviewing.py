"""What a reviewer does with contacts: confirm, correct, lock, hide, merge, split. It outlives every crawl.

A field that a reviewer has set is locked: crawls leave it alone and report when the page says something new. A contact
that is hidden or merged stays in the store, so that the next crawl finds it again and it does not come back.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from crawler.contact import Contact, Lock
from crawler.record import PUBLIC, from_json, to_json
from crawler.storage import uniting
from crawler.storage.conflicts import PREFIX
from crawler.storage.contacts import Writer, stored
from crawler.storage.uniting import is_merged
from crawler.store import Store

FIXED = frozenset(
    {"id", "site", "publisher", "sightings", "trail", "locked", "first_seen", "last_seen", "last_checked"}
)
EDITABLE = tuple(name for name in PUBLIC if name not in FIXED)
"""Fields that a reviewer may set."""
HIDDEN = "hidden by a reviewer"


class ReviewError(ValueError):
    """The review cannot be done: one sentence that says why."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A page says something new of a field that a reviewer has set."""

    contact: str
    field: str
    ours: Any
    page: Any
    at: str


def confirm(store: Store, contact: str, by: str) -> Contact:
    """Somebody has looked: the contact is right. Locks nothing besides its status, which crawls may change again."""
    return _change(store, contact, by, {"status": "confirmed", "status_reason": None}, lock=False)


def correct(store: Store, contact: str, by: str, values: dict[str, Any]) -> Contact:
    """Sets fields, given as in the public JSON form, and locks them. Raises ReviewError for what cannot be."""
    if foreign := sorted(set(values) - set(EDITABLE)):
        raise ReviewError(f"{foreign[0]!r} cannot be set; there are {', '.join(EDITABLE)}")
    return _change(store, contact, by, values)


def lock(store: Store, contact: str, by: str, fields: Iterable[str]) -> Contact:
    """Keeps fields as they are, whatever pages say."""
    plain = to_json(existing(store, contact))
    return correct(store, contact, by, {field: plain.get(field) for field in fields})


def unlock(store: Store, contact: str, fields: Iterable[str]) -> Contact:
    """Lets the next crawl set these fields again."""
    before, left = existing(store, contact), set(fields)
    after = replace(before, locked=tuple(pair for pair in before.locked if pair[0] not in left))
    return _put(store, before, after, _now())


def hide(store: Store, contact: str, by: str, why: str = HIDDEN) -> Contact:
    """Takes a contact out of search and lists for good, until it is unlocked."""
    return _change(store, contact, by, {"status": "gone", "status_reason": why})


def unhide(store: Store, contact: str, by: str) -> Contact:
    """Shows a hidden contact again; one that was merged gets its sightings back."""
    if is_merged(existing(store, contact)):
        return part(store, contact)
    unlock(store, contact, ("status", "status_reason", "successor"))
    return _change(store, contact, by, {"status": "confirmed", "status_reason": None, "successor": None}, lock=False)


def merge(store: Store, kept: str, other: str, by: str) -> Contact:
    """Two contacts of one body are the same: `kept` shows what the pages say of both, `other` is hidden."""
    first, second = existing(store, kept), existing(store, other)
    if first.id == second.id or (first.publisher, first.site) != (second.publisher, second.site):
        raise ReviewError("only two contacts of the same publisher can be merged")
    if is_merged(first) or is_merged(second):
        raise ReviewError("one of them is already merged into another contact")
    with store.database(write=True) as db:
        uniting.unite(Writer(db, _now()), _publisher(db, kept), first, second, by)
    return existing(store, kept)


def part(store: Store, other: str) -> Contact:
    """Undoes a merger: `other` is shown again with its sightings, which the kept contact loses."""
    merged = existing(store, other)
    if not is_merged(merged):
        raise ReviewError(f"{other!r:.60} is not merged into another contact")
    with store.database(write=True) as db:
        uniting.part(Writer(db, _now()), _publisher(db, other), merged)
    return existing(store, other)


def merged_into(store: Store, kept: str) -> list[Contact]:
    """The contacts that were merged into this one."""
    with store.database(write=False) as db:
        into = uniting.mergers(db, _publisher(db, kept))
        found = [stored(db, other) for other, end in into.items() if end == kept]
    return [contact for contact in found if contact is not None]


def split(store: Store, contact: str, by: str, values: dict[str, Any]) -> Contact:
    """One contact is two: a new one with `values` (public form), its other fields those of `contact`, all locked.

    What belongs to the new one only is taken out of the old one by :func:`correct`.
    """
    origin = existing(store, contact)
    plain = to_json(origin) | {name: value for name, value in values.items() if name in EDITABLE}
    at = _now()
    locks = tuple((name, Lock(by, at)) for name in EDITABLE)
    new = replace(_parsed(plain), id=str(uuid4()), sightings=origin.sightings, text=None, locked=locks)
    with store.database(write=True) as db:
        Writer(db, at).put(_publisher(db, contact), new, None)
    return new


def conflicts(store: Store) -> list[Conflict]:
    """Where pages contradict what reviewers have set, and nobody has decided since; oldest first."""
    found: dict[tuple[str, str], Conflict] = {}
    with store.database(write=False) as db:
        query = "SELECT contact, field, before, after, at FROM history WHERE field LIKE ? ORDER BY id"
        for contact, field, before, after, at in db.execute(query, (f"{PREFIX}%",)):
            name = field.removeprefix(PREFIX)
            found[contact, name] = Conflict(contact, name, json.loads(before), json.loads(after), at)
    return [conflict for conflict in found.values() if _is_open(store, conflict)]


def _is_open(store: Store, conflict: Conflict) -> bool:
    contact = store.contact(conflict.contact)
    locks = dict(contact.locked) if contact else {}
    return conflict.field in locks and locks[conflict.field].at <= conflict.at


def existing(store: Store, contact: str) -> Contact:
    """The contact of an id; ReviewError where there is none."""
    found = store.contact(contact)
    if found is None:
        raise ReviewError(f"there is no contact with the id {contact!r:.60}")
    return found


def _change(store: Store, contact: str, by: str, values: dict[str, Any], *, lock: bool = True) -> Contact:
    before, at = existing(store, contact), _now()
    after = _parsed(to_json(before) | values)
    locks = dict(before.locked) | ({name: Lock(by, at) for name in values} if lock else {})
    checked = at if values.get("status") == "confirmed" else before.last_checked
    return _put(store, before, replace(after, text=before.text, locked=tuple(locks.items()), last_checked=checked), at)


def _parsed(plain: dict[str, Any]) -> Contact:
    try:
        return from_json(plain)
    except ValueError as error:
        raise ReviewError(str(error)) from None


def _put(store: Store, before: Contact, after: Contact, at: str) -> Contact:
    assert before.id is not None
    with store.database(write=True) as db:
        Writer(db, at).put(_publisher(db, before.id), after, before)
        changed = stored(db, before.id)
    assert changed is not None
    return changed


def _publisher(db: sqlite3.Connection, contact: str) -> int:
    return int(db.execute("SELECT publisher FROM contact WHERE id = ?", (contact,)).fetchone()[0])


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
