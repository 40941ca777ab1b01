"""The public JSON form of a contact: what `export --format jsonl` writes and `import` reads, one object a line.

Keys stand in the order of :data:`PUBLIC`, empty values are null or []; `text` is read on import but never written.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import datetime
from functools import cache
from typing import Any

from crawler.contact import (
    KINDS,
    ORGANISATION_KINDS,
    RELEVANT,
    ROLE_CLASSES,
    STATUSES,
    STEPS,
    TOPICS,
    Click,
    Contact,
    Hours,
    Lock,
    Phone,
    Place,
    Proof,
)

PUBLIC = (
    "id", "site", "publisher", "places", "kind", "role_class", "role", "organisation", "organisation_kind", "unit",
    "person", "person_title", "phones", "faxes", "emails", "foreign_emails", "contact_form", "street", "postal_code",
    "city", "lat", "lon", "hours", "topics", "languages", "score", "found_by", "page_url", "page_title", "trail",
    "quote", "sightings", "first_seen", "last_seen", "last_checked", "status", "status_reason", "valid_until",
    "successor", "locked",
)  # fmt: skip
"""The keys of the public form, in their order (design: the record)."""

PLACE_KEYS = ("ags", "ars", "name", "district", "state", "postal_codes", "lat", "lon")
PARTS: dict[str, type] = {"places": Place, "phones": Phone, "faxes": Phone, "trail": Click, "sightings": Proof}
STRINGS = {"emails", "foreign_emails", "topics", "languages", "postal_codes"}
NUMBERS = {"lat": (-90, 90), "lon": (-180, 180), "score": (0, 1)}
"""Fields that hold a number, and between what it must lie."""
DATES = {"first_seen", "last_seen", "last_checked", "at"}
FORMS = {
    "number": (re.compile(r"\+[1-9][0-9]{2,14}"), "a number in E.164 (+49…, digits only)"),
    "emails": (re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+"), "an address in lower case with one @"),
    "page_url": (
        re.compile(
            r"https?://[^\s/?#][^\x00-\x1f\x7f]*|file:///[^\x00-\x1f\x7f]*|(?!\s|[A-Za-z][\w+.-]*:)[^\x00-\x1f\x7f]*"
        ),
        "an http, https or file address",
    ),
}
"""Fields of which only a certain form is taken in, as programs, links and dialling rely on it; what is wanted."""
FORMS |= {"foreign_emails": FORMS["emails"], "contact_form": FORMS["page_url"], "url": FORMS["page_url"]}
LOWER = ("emails", "foreign_emails")
CHOICES = {"kind": KINDS, "role_class": ROLE_CLASSES, "found_by": STEPS, "status": STATUSES}
CHOICES |= {"organisation_kind": ORGANISATION_KINDS, "topics": TOPICS}


def to_json(contact: Contact) -> dict[str, Any]:
    """The public form of `contact` as plain JSON values, keys in the order of :data:`PUBLIC`."""
    plain = _plain(contact)
    plain["places"] = [{key: place[key] for key in PLACE_KEYS} for place in plain["places"]]
    plain["locked"] = {field: _plain(lock) for field, lock in contact.locked}
    return {key: None if plain[key] == "" else plain[key] for key in PUBLIC}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    names = _names(type(value))  # type: ignore[arg-type]
    return {name: _plain(getattr(value, name)) for name in names} if names else value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """The fields of a part of the record; () for a plain value."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def to_line(contact: Contact) -> str:
    """One line of JSON (no line end), umlauts as they are."""
    return json.dumps(to_json(contact), ensure_ascii=False)


def from_line(line: str) -> Contact:
    """The contact of one line of JSON. Raises ValueError with one sentence that says what is wrong."""
    try:
        plain = json.loads(line, object_pairs_hook=_object_of)
    except ValueError as error:
        raise ValueError(f"not JSON: {error}") from None
    except RecursionError:
        raise ValueError("not a record: nested too deeply") from None
    return from_json(plain)


def _object_of(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the field {key!r} stands there twice")
        found[key] = value
    return found


def from_json(plain: Any) -> Contact:
    """The contact of a plain JSON object. Raises ValueError that names the field, what it holds and what is wanted.

    Unknown keys are an error, so that a misspelt one is not lost in silence. A missing score counts as relevant. What
    is null or "" is not known.
    """
    if not isinstance(plain, dict):
        raise ValueError(f"a record is a JSON object, not {plain!r:.40}")
    if unknown := sorted(set(plain) - set(PUBLIC) - {"text"}):
        raise ValueError(f"unknown field {unknown[0]!r}")
    values = {key: _value(key, value) for key, value in plain.items() if value not in (None, "")}
    return Contact(**{"score": RELEVANT, **values})


def _value(key: str, value: Any) -> Any:
    if key in PARTS or key in STRINGS:
        parsed: Any = tuple(_part(key, item) for item in _list(key, value))
    elif key == "hours":
        parsed = _build(Hours, key, value)
    elif key == "locked":
        parsed = tuple((field, _build(Lock, key, lock)) for field, lock in _object(key, value).items())
    else:
        parsed = _scalar(key, value)
    _check_choice(key, parsed)
    return parsed


def _part(key: str, item: Any) -> Any:
    if key in STRINGS:
        return _scalar(key, item)
    return _build(PARTS[key], key, item)


def _build(cls: type, key: str, value: Any) -> Any:
    known = {field.name for field in fields(cls)}
    given = _object(key, value)
    if unknown := sorted(set(given) - known):
        raise ValueError(f"unknown field {unknown[0]!r} in {key!r}")
    try:
        return cls(**{name: _value(name, item) for name, item in given.items() if item is not None})
    except TypeError:
        raise ValueError(f"{key!r} lacks a field: {value!r:.80}") from None


def _scalar(key: str, value: Any) -> Any:
    if key in NUMBERS:
        return _number(key, value, *NUMBERS[key])
    if not isinstance(value, str):
        raise ValueError(f"{key!r} is {value!r:.60}, a text is wanted")
    if not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
        raise ValueError(f"{key!r} holds half a character (a lone surrogate): {value!r:.60}")
    if key in DATES and value:
        _check_date(key, value)
    if key in FORMS and value:
        _check_form(key, value)
    return value


def _number(key: str, value: Any, least: float, most: float) -> Any:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise ValueError(f"{key!r} is {value!r:.60}, a number is wanted")
    if not least <= value <= most:
        raise ValueError(f"{key!r} is {value!r:.60}, a number from {least} to {most} is wanted")
    return value


def _check_date(key: str, value: str) -> None:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{key!r} is {value!r:.60}, a date in ISO 8601 is wanted") from None


def _check_form(key: str, value: str) -> None:
    form, wanted = FORMS[key]
    if not form.fullmatch(value) or (key in LOWER and value != value.lower()):
        raise ValueError(f"{key!r} is {value!r:.60}, {wanted} is wanted")


def _list(key: str, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError(f"{key!r} is {value!r:.60}, a list is wanted")
    return value


def _object(key: str, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"{key!r} is {value!r:.60}, an object is wanted")
    return value


def _check_choice(key: str, value: Any) -> None:
    for given in value if isinstance(value, tuple) else (value,):
        if key in CHOICES and given not in CHOICES[key]:
            raise ValueError(f"{key!r} is {given!r}, one of {', '.join(CHOICES[key])} is wanted")
