"""What has become of each contact in a run: new, changed, moved, gone …; with what it was before and is after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from crawler.contact import Contact
from crawler.store import Change, Store

TITLES = {
    "new": "New", "changed": "Changed", "moved": "Moved to another page", "succeeded": "Has a successor",
    "unconfirmed": "Unconfirmed", "gone": "Gone", "back": "Back again",
}  # fmt: skip
KINDS = tuple(TITLES)
QUIET = frozenset({"score", "quote", "page_title", "trail", "found_by", "text", "site", "status_reason", "lat", "lon"})
"""Fields whose change alone is no news."""
MOVED = frozenset({"page_url", "contact_form"})


def told(store: Store, run: int) -> list[dict[str, Any]]:
    """One entry a contact that has changed in a run, in the order of KINDS."""
    by_contact = groupby(store.changes(run), key=lambda change: change.contact)
    found = [entry for contact, changes in by_contact if (entry := _entry(store.contact(contact), list(changes)))]
    return sorted(found, key=lambda entry: (KINDS.index(entry["kind"]), entry["publisher"], entry["id"]))


def _entry(contact: Contact | None, changes: list[Change]) -> dict[str, Any] | None:
    kind = kind_of(changes)
    if contact is None or kind is None:
        return None
    shown = {} if kind == "new" else {c.field: {"before": c.before, "after": c.after} for c in changes}
    return {
        "id": contact.id,
        "kind": kind,
        "name": " ".join(part for part in (contact.person_title, contact.person) if part)
        or contact.unit or contact.organisation or contact.role or contact.publisher,
        "publisher": contact.publisher,
        "page_url": contact.page_url,
        "reason": contact.status_reason,
        "fields": {name: value for name, value in shown.items() if name not in QUIET},
    }  # fmt: skip


def kind_of(changes: Iterable[Change]) -> str | None:
    """What these changes of one contact amount to; None for none worth telling."""
    fields = {change.field: change for change in changes}
    status = fields.get("status")
    if status is not None:
        return "new" if status.before is None else _by_status(str(status.after))
    if "successor" in fields:
        return "succeeded"
    loud = fields.keys() - QUIET
    if not loud:
        return None
    return "moved" if loud <= MOVED else "changed"


def _by_status(status: str) -> str:
    return "back" if status == "confirmed" else status


def values(value: Any) -> Iterator[str]:
    """A JSON value of a record as short texts."""
    if isinstance(value, list):
        for item in value:
            yield from values(item)
    elif isinstance(value, dict):
        yield str(value.get("written") or value.get("number") or value.get("name") or value.get("url") or "…")
    elif value is not None:
        yield str(value)
