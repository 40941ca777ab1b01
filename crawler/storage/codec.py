"""Records as compact JSON and back: what is empty or as it is by default is left out, what is long is compressed.

The compressor knows beforehand what stands in every record (SHARED): that halves them once more.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from crawler.contact import Click, Contact, Hours, Lock, Phone, Place, Proof, Seed
from crawler.visited import Sighting

T = TypeVar("T")
PARTS: dict[str, type] = {"places": Place, "phones": Phone, "faxes": Phone, "trail": Click, "sightings": Proof}


Packed = str | bytes
"""A stored record: compressed, or plain as older versions wrote it."""
SHARED = (
    '"},{"url":"https://www.","text":"Impressum"Kontakt"Startseite"Rathaus"Verwaltung"Soziales"Integration"'
    '"Flüchtlinge"Ausländerbehörde"Suche: Integrationsbeauftragte"Amt für "Telefon: E-Mail: @stadt-.de"found_by":'
    '"site_search"council"menu"info_phone","organisation_kind":"kommune","topics":["koordination","engagement",'
    '"sprache"],"languages":["de","hours":{"written":"Montag bis Freitag 8:00-12:00 Uhr","osm":"Mo-Fr 08:00-12:00"},'
    '"score":0.9,"page_title":"","quote":"","serves":["reasons":["street":"Straße ","postal_code":"","city":"","text":"'
    '"sightings":[{"page_url":"https://www.","trail":[{"url":"https://www.","first_seen":"2026-11-21T22:15:00Z",'
    '"last_seen":"2026-11-21T22:15:00Z","last_checked":"2026-11-21T22:15:00Z","status":"unconfirmed","status_reason":"'
    '{"site":"www.","publisher":"Stadt ","places":[{"name":"","ags":"0","ars":"0","district":"Landkreis ","state":"NW",'
    '"postal_codes":["],"lat":5,"lon":1}],"kind":"person","role_class":"integrationsbeauftragte","role":"","unit":"'
    '"organisation":"Stadt ","person":"","person_title":"Dr.","phones":[{"number":"+49","written":"0","extension":"'
    '"label":"Telefon"}],"faxes":[{"number":"+49"}],"emails":["info@"],"foreign_emails":["'
).encode()
"""What compressed records refer to. Never to be changed: they could not be read any more."""


def pack(record: Any) -> bytes:
    """A record, compressed."""
    packer = zlib.compressobj(level=6, zdict=SHARED)
    return packer.compress(dump(record).encode("utf-8", "surrogatepass")) + packer.flush()


def plain_text(stored: Packed) -> str:
    """The JSON of a stored record."""
    if isinstance(stored, str):
        return stored
    return zlib.decompressobj(zdict=SHARED).decompress(stored).decode("utf-8", "surrogatepass")


def dump(record: Any) -> str:
    """A record (seed, sighting, contact) as one line of JSON."""
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))


def load(cls: type[T], text: Packed) -> T:
    """The record that `dump` or `pack` wrote. Fields that `cls` no longer has are ignored."""
    known = _defaults(cls)
    return cls(**{name: _value(name, value) for name, value in json.loads(plain_text(text)).items() if name in known})


def load_sighting(text: Packed) -> Sighting:
    """A stored sighting."""
    return load(Sighting, text)


def load_contact(text: Packed) -> Contact:
    """A stored contact."""
    return load(Contact, text)


def load_seed(text: Packed) -> Seed:
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
