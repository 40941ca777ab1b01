"""What a reviewer types becomes a value of the record: a telephone number, hours, a list with one value a line."""

from __future__ import annotations

import json
from typing import Any

from crawler.clean import email, osm_hours, phone
from crawler.operation.reviewing import ReviewError
from crawler.record import NUMBERS, STRINGS

PHONES = ("phones", "faxes")
ADDRESSES = ("emails", "foreign_emails")


def parsed_value(field: str, typed: str) -> Any:
    """The value in the public form; None for nothing. Raises ReviewError with one sentence."""
    text = typed.strip()
    if field in PHONES:
        return [_phone(line) for line in _lines(text)]
    if field in ADDRESSES:
        return [_email(line) for line in _lines(text)]
    if field in STRINGS:
        return _lines(text)
    if field == "hours":
        return {"written": " ".join(text.split()), "osm": osm_hours(text)} if text else None
    if field == "places" or field in NUMBERS:
        return _json(field, text) if text else None
    return " ".join(text.split()) or None


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _phone(line: str) -> dict[str, Any]:
    found = phone(line)
    if found is None:
        raise ReviewError(f"{line!r:.60} is no telephone number; write it with its area code")
    return {"number": found.number, "written": line, "extension": found.extension, "label": found.label}


def _email(line: str) -> str:
    found = email(line)
    if found is None:
        raise ReviewError(f"{line!r:.60} is no e-mail address")
    return found


def _json(field: str, text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        raise ReviewError(f"{field} is {text!r:.60}, JSON is wanted") from None
