"""Records as compact JSON and back: what is empty or as it is by default is left out."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from crawler.contact import Click, Contact, Hours, Lock, Phone, Place, Proof, Seed, Sighting

T = TypeVar("T")
PARTS: dict[str, type] = {"places": Place, "phones": Phone, "faxes": Phone, "trail": Click, "sightings": Proof}


def dump(record: Any) -> str:
    """A record (seed, sighting, contact) as one line of JSON."""
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))


def load(cls: type[T], text: str) -> T:
    """The record that `dump` wrote. Fields that `cls` no longer has are ignored: an older version wrote them."""
    known = _defaults(cls)
    return cls(**{name: _value(name, value) for name, value in json.loads(text).items() if name in known})


def load_sighting(text: str) -> Sighting:
    """A stored sighting."""
    return load(Sighting, text)


def load_contact(text: str) -> Contact:
    """A stored contact."""
    return load(Contact, text)


def load_seed(text: str) -> Seed:
    """A stored seed."""
    return load(Seed, text)


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        given = ((name, getattr(value, name), default) for name, default in _defaults(type(value)).items())
        return {
            name: _plain(item) for name, item, default in given if item != default or type(item) is not type(default)
        }
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


_DEFAULTS: dict[type, dict[str, Any]] = {}


def _defaults(cls: Any) -> dict[str, Any]:
    """Field → default, kept: it is asked for thousands of times a visit."""
    if cls not in _DEFAULTS:
        _DEFAULTS[cls] = {field.name: field.default for field in fields(cls)}
    return _DEFAULTS[cls]


def _value(name: str, value: Any) -> Any:
    if name in PARTS:
        return tuple(load_part(PARTS[name], item) for item in value)
    if name == "hours":
        return load_part(Hours, value)
    if name == "locked":
        return tuple((field, load_part(Lock, lock)) for field, lock in value)
    return tuple(value) if isinstance(value, list) else value


def load_part(cls: type[T], given: dict[str, Any]) -> T:
    """A part of a record (place, phone, click) from its plain form."""
    known = _defaults(cls)
    return cls(**{name: _value(name, value) for name, value in given.items() if name in known})
