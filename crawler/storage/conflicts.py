"""Where a page says something else than what a reviewer has set: noted once in the history, never overwritten."""

from __future__ import annotations

import json
from collections.abc import Sequence

from crawler.contact import Contact
from crawler.identity import merge
from crawler.record import to_json
from crawler.storage.contacts import Writer
from crawler.storage.rows import SightingRow

PREFIX = "conflict "
"""Before the name of the field, in the history."""
OWN = frozenset({"status", "status_reason", "successor"})
"""Fields that a reviewer decides and no page can contradict."""


def note_conflicts(writer: Writer, old: Contact | None, rows: Sequence[SightingRow]) -> None:
    """Notes what pages now say of locked fields, where it is news: neither what was set nor what it was set against."""
    live = [row.sighting for row in rows if row.missing_since is None]
    if old is None or old.id is None or not old.locked or not live:
        return
    page, ours = to_json(merge(live)), to_json(old)
    for field, lock in old.locked:
        if (
            field not in OWN
            and page[field] != ours[field]
            and page[field] not in _known(writer, old.id, field, lock.at)
        ):
            writer.note(old.id, f"{PREFIX}{field}", ours[field], page[field])


def _known(writer: Writer, contact: str, field: str, at: str) -> list[object]:
    """What the page was known to say: before the field was locked, and at the last conflict."""
    last = "SELECT after FROM history WHERE contact = :contact AND field = :conflict ORDER BY id DESC LIMIT 1"
    first = "SELECT before FROM history WHERE contact = :contact AND field = :field AND at = :at"
    query = f"{first} UNION ALL SELECT after FROM ({last})"
    values = {"contact": contact, "field": field, "at": at, "conflict": f"{PREFIX}{field}"}
    return [json.loads(row[0]) for row in writer.db.execute(query, values)]
