"""The rows of a contact after a look: what a page says now takes the place of what it said before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from crawler.contact import Contact
from crawler.identity import merge
from crawler.identity.ranking import SHOWN
from crawler.keeping.lifecycle import State, next_state
from crawler.storage.looking import Look, seen_of
from crawler.storage.rows import SightingRow
from crawler.visited import Sighting


def renewed(before: Sequence[SightingRow], group: Iterable[Sighting], look: Look) -> list[SightingRow]:
    """The rows of a contact after a look: fresh ones replace those of the same page."""
    fresh = list(dict.fromkeys(group))
    pages = {sighting.page_url for sighting in fresh}
    kept = [_aged(row, look) for row in before if row.sighting.page_url not in pages]
    old = [row for row in before if row.sighting.page_url in pages]
    return kept + [_renew(sighting, old, look) for sighting in fresh]


def merged(contact: str, rows: Sequence[SightingRow], old: Contact | None, named: bool, look: Look) -> Contact:
    """The contact of these rows: what pages still say tells what it is; what they no longer say only proves it.

    What a reviewer has set stays.
    """
    live = [row.sighting for row in rows if row.missing_since is None]
    everything = [row.sighting for row in rows]
    new = replace(merge(live or everything, proofs=everything, id=contact), last_checked=look.at)
    if old is None:
        return new
    state = State(old.status, old.status_reason)
    if look.at is not None:
        state = next_state(state, seen_of(rows, named, look), look.at)
    kept: dict[str, Any] = {"locked": old.locked, "successor": None if named else old.successor}
    kept |= {"status": state.status, "status_reason": state.reason, "last_checked": look.at or old.last_checked}
    return replace(new, **kept | {field: getattr(old, field) for field, _ in old.locked})


def _aged(row: SightingRow, look: Look) -> SightingRow:
    """A row whose page gave no fresh sighting of the contact."""
    page = row.sighting.page_url
    if row.missing_since is not None:
        return row
    if page in look.unchanged:
        return replace(row, sighting=replace(row.sighting, last_seen=look.at))
    return replace(row, missing_since=look.at) if look.looked_at(page) and not look.held else row


def _renew(sighting: Sighting, old: list[SightingRow], look: Look) -> SightingRow:
    """A fresh sighting in the row of the old one that says the same, else in a new one; `old` shrinks."""
    here = [row for row in old if row.sighting.page_url == sighting.page_url]
    fresh = replace(sighting, **_known_way(sighting, here), **(_held_emails(sighting, here) if look.held else {}))
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


def _held_emails(sighting: Sighting, here: Sequence[SightingRow]) -> dict[str, Any]:
    """While it is not believed that a site has given up all its addresses, yesterday's are kept."""
    if sighting.emails or not here:
        return {}
    return {"emails": here[0].sighting.emails, "foreign_emails": here[0].sighting.foreign_emails}


def _says_same(a: Sighting, b: Sighting) -> bool:
    return all(getattr(a, name) == getattr(b, name) for name in SHOWN)
