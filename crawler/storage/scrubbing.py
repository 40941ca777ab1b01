"""Takes what was forgotten out of records: on `forget` out of all that is stored, later out of whatever comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from crawler.contact import Contact, Phone, Reading
from crawler.identity.folding import name_key
from crawler.storage.publishers import host
from crawler.storage.scrubber import GONE, Scrubber
from crawler.storage.suppression import name_values, page_value, phone_value, site_value

R = TypeVar("R", bound=Reading)

FIXED = frozenset(
    {"id", "kind", "role_class", "found_by", "status", "organisation_kind", "first_seen", "last_seen", "last_checked"}
    | {"ags", "ars", "state", "postal_codes", "site", "successor", "osm", "languages", "topics", "valid_until"}
)
"""Fields that hold no free text."""
NAMED = ("person", "organisation", "unit", "role", "text")
REACHED = ("phones", "faxes", "emails", "foreign_emails", "contact_form")


def scrub(reading: R, by: Scrubber) -> R | None:
    """The record without what was forgotten; None where that is the whole record: a person, a page, a site.

    A record of something else (an office) loses the name, number or address, and is None when nothing is left of it.
    """
    if not by.words:
        return reading
    if is_forgotten_page(getattr(reading, "page_url", ""), by):
        return None
    forgotten = _is_forgotten(reading, by)
    if forgotten and reading.kind == "person":
        return None
    clean: R = each_text(reading, by.text)
    if clean == reading and not forgotten:
        return reading
    values = _values(reading, clean, by) | ({"person": None, "person_title": None} if forgotten else {})
    clean = replace(clean, **values)
    return clean if any(getattr(clean, name) for name in (*NAMED, *REACHED)) else None


def is_forgotten_page(url: str, by: Scrubber) -> bool:
    """Whether a page may not be used: it was forgotten, or its site, or its address bears a forgotten name."""
    return by.knows("page", page_value(url)) or by.knows("site", site_value(host(url))) or by.names(url)


def _is_forgotten(reading: Reading, by: Scrubber) -> bool:
    """By name, or by a short form of it together with a number or address that was the person's."""
    words = name_key(reading.person)
    if any(by.knows("person", value) for value in name_values(reading.person)):
        return True
    return bool(words) and any(by.knows("tied", tied(words[-1], tie)) for tie in ties_of(reading))


def tied(surname: str, tie: str) -> str:
    """A surname together with a number or address: what a short form of a name is known by."""
    return f"{surname}|{tie}"


def ties_of(reading: Reading) -> list[str]:
    """The numbers and addresses of a record."""
    return [*(phone.number for phone in reading.phones), *reading.emails, *reading.foreign_emails]


def _values(reading: Reading, clean: Reading, by: Scrubber) -> dict[str, Any]:
    """Structured fields hold no mark: a value on the list leaves them altogether."""
    values: dict[str, Any] = {
        "phones": _phones(reading.phones, clean.phones, by),
        "faxes": _phones(reading.faxes, clean.faxes, by),
        "emails": tuple(mail for mail in clean.emails if GONE not in mail),
        "foreign_emails": tuple(mail for mail in clean.foreign_emails if GONE not in mail),
    }
    values |= {name: None for name in ("contact_form", "person") if GONE in (getattr(clean, name) or "")}
    if GONE in (clean.street or ""):
        values |= {"street": None, "postal_code": None, "city": None, "lat": None, "lon": None}
    if isinstance(clean, Contact):
        values["sightings"] = tuple(proof for proof in clean.sightings if GONE not in proof.page_url)
    return values


def _phones(given: tuple[Phone, ...], clean: tuple[Phone, ...], by: Scrubber) -> tuple[Phone, ...]:
    pairs = zip(given, clean, strict=True)
    kept = ((old, new) for old, new in pairs if not by.knows("phone", phone_value(old.number)))
    return tuple(replace(new, number=old.number) for old, new in kept)


def each_text(value: Any, change: Callable[[str], str]) -> Any:
    """A record or plain JSON value with every free text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, (tuple, list)):
        return type(value)(each_text(item, change) for item in value)
    if isinstance(value, dict):
        return {key: each_text(item, change) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        given = ((field.name, getattr(value, field.name)) for field in fields(value) if field.name not in FIXED)
        return replace(value, **{name: each_text(item, change) for name, item in given})
    return value
