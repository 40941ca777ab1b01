"""What the index keeps of a contact: its words with their weights, what it is filtered by, and the whole record."""

from __future__ import annotations

import json
import zlib
from collections.abc import Generator, Mapping
from datetime import date
from typing import Any

from whoosh.fields import COLUMN, ID, STORED, FieldType, Schema
from whoosh.formats import Existence

from crawler.contact import Contact
from crawler.record import from_json, to_json
from index.columns import Labels, Numbers

SEPARATOR = "\x1f"
"""Stands between the texts of a label that holds several."""


class Weighted(FieldType):
    """Terms with a weight each: the value to index is a mapping from term to weight, made by index.weights."""

    def __init__(self) -> None:
        self.format = Existence()
        self.set_sortable(False)

    def index(self, value: Mapping[str, float], **_: Any) -> Generator[tuple[bytes, int, float, bytes], Any, None]:
        for term, weight in value.items():
            yield term.encode(), 1, weight, b""


LABELS = ("role", "kind", "topics", "status", "states", "districts", "places")
NUMBERS = ("score", "seen")


def schema() -> Schema:
    """The fields of the index."""
    labels = {name: COLUMN(Labels()) for name in LABELS}
    numbers = {name: COLUMN(Numbers("f")) for name in NUMBERS}
    return Schema(id=ID(unique=True), words=Weighted(), contact=STORED(), **numbers, **labels)


def document(contact: Contact, weights: Mapping[str, float]) -> dict[str, Any]:
    """The fields of one contact; `weights` are those of its words."""
    places = contact.places
    return {
        "id": contact.id or "",
        "words": weights,
        "contact": pack(contact),
        "score": contact.score,
        "seen": day(contact.last_seen),
        "role": contact.role_class,
        "kind": contact.kind,
        "topics": SEPARATOR.join(contact.topics),
        "status": contact.status,
        "states": SEPARATOR.join(sorted({place.state for place in places if place.state})),
        "districts": SEPARATOR.join(sorted({place.district for place in places if place.district})),
        "places": json.dumps([(place.ags or "", place.ars or "", place.lat, place.lon) for place in places]),
    }


def day(moment: str | None) -> int:
    """The number of the day of a time stamp; 0 for none, or one that cannot be understood."""
    try:
        return date.fromisoformat((moment or "")[:10]).toordinal()
    except ValueError:
        return 0


def pack(contact: Contact) -> bytes:
    """The whole record, small."""
    plain = {key: value for key, value in to_json(contact).items() if value not in (None, [], {})}
    return zlib.compress(json.dumps({**plain, "text": contact.text}, ensure_ascii=False).encode(), 6)


def unpack(packed: bytes) -> Contact:
    """The record that :func:`pack` made small."""
    return from_json(json.loads(zlib.decompress(packed)))
