"""Stores what one visit brought home: finds known contacts again, adds new ones, and forgets nothing it did not see.

A page that was read gives all its sightings anew; a page that was not read this time keeps what it said last.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crawler.identity import contact_id, match
from crawler.keeping.lifecycle import Alarm, guard
from crawler.storage.conflicts import note_conflicts
from crawler.storage.contacts import Writer, sightings, stored
from crawler.storage.looking import Look, counts, look_of
from crawler.storage.publishers import Publisher
from crawler.storage.renewing import merged, renewed
from crawler.storage.rows import Saved, SightingRow
from crawler.storage.uniting import mergers, shares
from crawler.visited import Sighting, Visited

Rows = dict[str, list[SightingRow]]


def save_contacts(writer: Writer, publisher: Publisher, visited: Visited) -> Saved:
    """Matches and stores the sightings of a visit, within the transaction that is open."""
    fresh = [_dressed(sighting, publisher, visited.finished) for sighting in visited.sightings]
    return take_in(writer, publisher, fresh, look_of(visited))


def take_in(writer: Writer, publisher: Publisher, fresh: Sequence[Sighting], look: Look) -> Saved:
    """Stores fresh sightings of one publisher."""
    known = sightings(writer.db, "c.publisher", publisher.id)
    matching = match({contact: [row.sighting for row in rows] for contact, rows in known.items()}, fresh, look.read)
    united = mergers(writer.db, publisher.id)
    reviewed = {*united, *united.values()}
    for gone, kept in matching.absorbed.items():
        if reviewed.isdisjoint((gone, kept)):  # what a reviewer has merged stays as it was merged
            _absorb(writer, known, gone, kept)
    look, alarm = _guarded(writer.db, publisher, known, matching.found, look)
    found = dict(matching.found)
    new: list[str] = []
    for group in matching.new:
        new.append(contact_id(publisher.ids, group[0], _Taken(writer.db, found)))
        found[new[-1]] = group
    after = {contact: new[number] for contact, number in matching.successors.items()}
    merged_first = sorted({**known, **found}, key=lambda contact: contact not in united)
    done = [_store(writer, publisher, contact, known.get(contact, []), found.get(contact, ()), look, after.get(contact),
                   shares(writer.db, contact, united)) for contact in merged_first]  # fmt: skip
    changed = sum(changed for changed, _ in done)
    return Saved(len(new), changed - len(new), sum(seen for _, seen in done), alarm=alarm)


@dataclass(frozen=True, slots=True)
class _Taken:
    """The ids that may not be given again: those of stored contacts, and those just given."""

    db: sqlite3.Connection
    given: Mapping[str, object]

    def __contains__(self, contact: object) -> bool:
        return contact in self.given or bool(self.db.execute("SELECT 1 FROM contact WHERE id=?", (contact,)).fetchone())


def _store(
    writer: Writer,
    publisher: Publisher,
    contact: str,
    before: list[SightingRow],
    group: Sequence[Sighting],
    look: Look,
    successor: str | None,
    more: list[SightingRow],
) -> tuple[bool, bool]:
    """Writes one contact with what is now known of it; whether it is new or has changed, and whether it was seen.

    more: sightings, already renewed, of contacts that were merged into this one.
    """
    seen = bool(group) or _seen(before, more, look)
    if not seen and not any(look.tried(row.sighting.page_url) for row in (*before, *more)):
        return False, False
    after = renewed(before, group, look)
    old = stored(writer.db, contact)
    new = replace(merged(contact, after + more, old, seen, look), site=publisher.site, publisher=publisher.name)
    note_conflicts(writer, old, after + more)
    changed = writer.put(publisher.id, replace(new, successor=successor or new.successor), old)
    writer.put_sightings(contact, before, after)
    return changed, seen


def _seen(before: Sequence[SightingRow], more: Sequence[SightingRow], look: Look) -> bool:
    """Whether pages that have not changed name the contact, or one that was merged into it was seen."""
    unchanged = any(row.missing_since is None and row.sighting.page_url in look.unchanged for row in before)
    return unchanged or any(row.missing_since is None and row.sighting.last_seen == look.at for row in more)


def _guarded(
    db: sqlite3.Connection, publisher: Publisher, known: Rows, found: Mapping[str, Sequence[Sighting]], look: Look
) -> tuple[Look, str | None]:
    """The look, held back where what it lost is not believed yet; and the alarm that is raised or stands."""
    if look.at is None or look.down is not None:
        return look, None
    row = db.execute("SELECT since, reason FROM alarm WHERE publisher = ?", (publisher.id,)).fetchone()
    verdict = guard(*counts(known, found, look), Alarm(*row) if row else None, look.at)
    if row and verdict.alarm is None:
        db.execute("DELETE FROM alarm WHERE publisher = ?", (publisher.id,))
    if verdict.alarm is not None:
        values = (publisher.id, verdict.alarm.since, verdict.alarm.reason)
        db.execute("INSERT OR REPLACE INTO alarm VALUES (?, ?, ?)", values)
    return replace(look, held=verdict.hold), verdict.alarm.reason if verdict.alarm else None


def _absorb(writer: Writer, known: Rows, gone: str, kept: str) -> None:
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
