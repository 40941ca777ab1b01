"""Stores what one visit brought home: finds known contacts again, adds new ones, and forgets nothing it did not see.

A page that was read gives all its sightings anew; a page that was not read this time keeps what it said last.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from crawler.contact import Contact, Sighting, Visited
from crawler.identity import contact_id, match, merge
from crawler.identity.ranking import SHOWN
from crawler.storage.contacts import Writer, sightings, stored
from crawler.storage.publishers import Publisher
from crawler.storage.rows import Saved, SightingRow

NOT_MODIFIED = 304
GOOD = range(200, 300)


@dataclass(frozen=True, slots=True)
class Look:
    """When somebody looked (None: nobody did, it is an import), which pages were read, which were unchanged."""

    at: str | None
    read: frozenset[str]
    unchanged: frozenset[str] = frozenset()


def save_contacts(writer: Writer, publisher: Publisher, visited: Visited) -> Saved:
    """Matches and stores the sightings of a visit, within the transaction that is open."""
    fresh = [_dressed(sighting, publisher, visited.finished) for sighting in visited.sightings]
    return take_in(writer, publisher, fresh, _look(visited))


def take_in(writer: Writer, publisher: Publisher, fresh: Sequence[Sighting], look: Look) -> Saved:
    """Stores fresh sightings of one publisher."""
    known = sightings(writer.db, "c.publisher", publisher.id)
    matching = match({contact: [row.sighting for row in rows] for contact, rows in known.items()}, fresh, look.read)
    for gone, kept in matching.absorbed.items():
        _absorb(writer, known, gone, kept)
    found = dict(matching.found)
    for group in matching.new:
        found[contact_id(publisher.ids, group[0], _Taken(writer.db, found))] = group
    done = [_store(writer, publisher, contact, known.get(contact, []), found.get(contact, ()), look)
            for contact in {**known, **found}]  # fmt: skip
    changed = sum(changed for changed, _ in done)
    return Saved(len(matching.new), changed - len(matching.new), sum(seen for _, seen in done))


@dataclass(frozen=True, slots=True)
class _Taken:
    """The ids that may not be given again: those of stored and deleted contacts, and those just given."""

    db: sqlite3.Connection
    given: Mapping[str, object]

    def __contains__(self, contact: object) -> bool:
        return contact in self.given or bool(self.db.execute("SELECT 1 FROM contact WHERE id=?", (contact,)).fetchone())


def _store(
    writer: Writer, publisher: Publisher, contact: str, before: list[SightingRow], group: Sequence[Sighting], look: Look
) -> tuple[bool, bool]:
    """Writes one contact with what is now known of it; whether it is new or has changed, and whether it was seen."""
    pages = {row.sighting.page_url for row in before}
    seen = bool(group) or any(row.missing_since is None and row.sighting.page_url in look.unchanged for row in before)
    if not seen and not pages & look.read:
        return False, False
    after = renewed(before, group, look)
    old = stored(writer.db, contact)
    new = replace(merged(contact, after, old, seen), site=publisher.site, publisher=publisher.name)
    checked = look.at or (old.last_checked if old else None)
    changed = writer.put(publisher.id, replace(new, last_checked=checked), old)
    writer.put_sightings(contact, before, after)
    return changed, seen


def merged(contact: str, rows: Sequence[SightingRow], old: Contact | None, seen: bool) -> Contact:
    """The contact of these rows: what pages still say tells what it is; what they no longer say only proves it.

    What a reviewer has set stays; what was thought gone and is seen again is confirmed.
    """
    live = [row.sighting for row in rows if row.missing_since is None]
    everything = [row.sighting for row in rows]
    new = merge(live or everything, proofs=everything, id=contact)
    if old is None:
        return new
    kept: dict[str, Any] = {"locked": old.locked, "successor": old.successor}
    if not seen:
        kept |= {"status": old.status, "status_reason": old.status_reason}
    return replace(new, **kept | {field: getattr(old, field) for field, _ in old.locked})


def renewed(before: Sequence[SightingRow], group: Iterable[Sighting], look: Look) -> list[SightingRow]:
    """The rows of a contact after a look: fresh ones replace those of the same page."""
    fresh = list(dict.fromkeys(group))
    pages = {sighting.page_url for sighting in fresh}
    kept = [_aged(row, look) for row in before if row.sighting.page_url not in pages]
    old = [row for row in before if row.sighting.page_url in pages]
    return kept + [_renew(sighting, old) for sighting in fresh]


def _aged(row: SightingRow, look: Look) -> SightingRow:
    page = row.sighting.page_url
    if page in look.unchanged and row.missing_since is None:
        return replace(row, sighting=replace(row.sighting, last_seen=look.at))
    if page in look.read and row.missing_since is None:
        return replace(row, missing_since=look.at)
    return row


def _renew(sighting: Sighting, old: list[SightingRow]) -> SightingRow:
    """A fresh sighting in the row of the old one that says the same, else in a new one; `old` shrinks."""
    here = [row for row in old if row.sighting.page_url == sighting.page_url]
    fresh = replace(sighting, **_known_way(sighting, here))
    equal = next((row for row in here if _says_same(row.sighting, fresh)), None)
    if equal is not None:
        old.remove(equal)
    first = [row.sighting.first_seen for row in ([equal] if equal else here) if row.sighting.first_seen]
    dated = replace(fresh, first_seen=min(first, default=fresh.first_seen))
    return SightingRow(dated, None, equal.id if equal else None)


def _known_way(sighting: Sighting, here: Sequence[SightingRow]) -> dict[str, Any]:
    """A page that was looked at directly, where it stood before, keeps the way on which it was first found."""
    if sighting.trail or not here or not here[0].sighting.trail:
        return {}
    return {"trail": here[0].sighting.trail, "found_by": here[0].sighting.found_by}


def _says_same(a: Sighting, b: Sighting) -> bool:
    return all(getattr(a, name) == getattr(b, name) for name in SHOWN)


def _absorb(writer: Writer, known: dict[str, list[SightingRow]], gone: str, kept: str) -> None:
    """Two known contacts turn out to be one: the sightings move, the id that is given up is noted."""
    moved = known.pop(gone)
    for row in moved:
        writer.db.execute("UPDATE sighting SET contact = ? WHERE id = ?", (kept, row.id))
    known[kept] = known[kept] + moved
    writer.note(gone, "id", gone, kept)
    writer.delete(gone)


def _dressed(sighting: Sighting, publisher: Publisher, at: str) -> Sighting:
    """With publisher and dates."""
    seen = sighting.last_seen or at
    first = sighting.first_seen or seen
    return replace(sighting, site=publisher.site, publisher=publisher.name, first_seen=first, last_seen=seen)


def _look(visited: Visited) -> Look:
    read = {fetch.url for fetch in visited.fetches if fetch.status in GOOD}
    unchanged = {fetch.url for fetch in visited.fetches if fetch.status == NOT_MODIFIED}
    seen = {sighting.page_url for sighting in visited.sightings}
    return Look(visited.finished, frozenset(read | seen), frozenset(unchanged - seen))
