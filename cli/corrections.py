"""The actions of a review, for command line and page: each takes the lock, writes, brings the index up to date."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from cli.clean_values import parsed_value
from crawler.contact import Contact
from crawler.operation import reviewing
from crawler.operation.datafolder import DataFolder
from crawler.operation.lock import WriterLock
from crawler.operation.reviewing import EDITABLE, ReviewError
from crawler.record import to_json
from crawler.store import Store
from index.build import update

Done = str
Action = Callable[[Store, str, str, Mapping[str, str]], Contact]


def act(data: DataFolder, action: str, contact: str, by: str, given: Mapping[str, str]) -> Done:
    """Does one of :data:`ACTIONS` to a contact; a sentence that says what was done.

    given: `field` and `value` (correct, lock, unlock, split), `other` (merge; split, to undo that). Raises ReviewError,
    and Busy where another writer is at work.
    """
    with WriterLock(data, "review"), Store.open(data.store_path, write=True) as store:
        changed = ACTIONS[action](store, contact, by, given)
        update(store, data.index_path)
    return f"{action}: {changed.id}"


def _correct(store: Store, contact: str, by: str, given: Mapping[str, str]) -> Contact:
    field = given.get("field", "")
    return reviewing.correct(store, contact, by, {field: parsed_value(_editable(field), given.get("value", ""))})


def _lock(store: Store, contact: str, by: str, given: Mapping[str, str]) -> Contact:
    return reviewing.lock(store, contact, by, [_editable(given.get("field", ""))])


def _unlock(store: Store, contact: str, _by: str, given: Mapping[str, str]) -> Contact:
    return reviewing.unlock(store, contact, [_editable(given.get("field", ""))])


def _merge(store: Store, contact: str, by: str, given: Mapping[str, str]) -> Contact:
    return reviewing.merge(store, contact, given.get("other", "").strip(), by)


def _split(store: Store, contact: str, by: str, given: Mapping[str, str]) -> Contact:
    if other := given.get("other", "").strip():
        return reviewing.part(store, _merged(store, contact, other))
    field = given.get("field", "")
    return reviewing.split(store, contact, by, {field: parsed_value(_editable(field), given.get("value", ""))})


def _merged(store: Store, contact: str, other: str) -> str:
    if other not in {merged.id for merged in reviewing.merged_into(store, contact)}:
        raise ReviewError(f"{other!r:.60} was not merged into this contact")
    return other


def _editable(field: str) -> str:
    if field not in EDITABLE:
        raise ReviewError(f"{field!r:.60} cannot be set; there are {', '.join(EDITABLE)}")
    return field


ACTIONS: dict[str, Action] = {
    "confirm": lambda store, contact, by, _: reviewing.confirm(store, contact, by),
    "correct": _correct,
    "lock": _lock,
    "unlock": _unlock,
    "hide": lambda store, contact, by, _: reviewing.hide(store, contact, by),
    "unhide": lambda store, contact, by, _: reviewing.unhide(store, contact, by),
    "merge": _merge,
    "split": _split,
}
"""What a reviewer can do → how."""


def written_fields(contact: Contact) -> dict[str, str]:
    """The fields that may be set, as one types them: simple lists one value a line, everything else as JSON."""
    plain = to_json(contact)
    return {name: written_value(plain[name]) for name in EDITABLE}


def written_value(value: Any) -> str:
    """A value of the public form as one types it."""
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "\n".join(value)
    if isinstance(value, list) and all(isinstance(item, dict) and "number" in item for item in value):
        return "\n".join(item["written"] or item["number"] for item in value)
    if isinstance(value, dict) and "written" in value:
        return str(value["written"])
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
