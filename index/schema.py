"""What the index keeps of a contact: its words with their weights, what it is filtered by, and the whole record."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Generator, Mapping
from dataclasses import fields
from datetime import date
from typing import Any, NamedTuple

from whoosh.fields import COLUMN, ID, STORED, FieldType, Schema
from whoosh.formats import Existence

from crawler.contact import Click, Contact, Hours, Lock, Phone, Place, Proof
from index.atlas import label
from index.columns import Labels, Numbers
from index.duplicates import marks

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


LABELS = ("role", "kind", "topics", "status", "states", "districts", "places", "hidden")
NUMBERS = {"score": "f", "seen": "f", "by_phone": "Q", "by_email": "Q"}


WORDS, OWN_WORDS = "words", "own"
"""The fields of terms: what everybody may ask for, and what only the operator may (index.exposure)."""
HIDDEN = "hidden"
"""The label of a record that a reviewer has hidden."""


class View(NamedTuple):
    """Who looks: whether words count that name volunteers; whether contacts are there that a reviewer has hidden."""

    private: bool = True
    hidden: bool = True

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of terms that are asked."""
        return (WORDS, OWN_WORDS) if self.private else (WORDS,)


OPERATOR = View()
RECORDS = (Contact, Place, Phone, Hours, Proof, Click, Lock)
"""What a packed record consists of."""


def schema() -> Schema:
    """The fields of the index."""
    labels = {name: COLUMN(Labels()) for name in LABELS}
    numbers = {name: COLUMN(Numbers(typecode)) for name, typecode in NUMBERS.items()}
    terms = {name: Weighted() for name in (WORDS, OWN_WORDS)}
    return Schema(id=ID(unique=True), contact=STORED(), **terms, **numbers, **labels)


def document(contact: Contact, weights: Mapping[str, float] | None, own: Mapping[str, float]) -> dict[str, Any]:
    """The fields of one contact; `weights` are those of its words, None where it is hidden from everybody.

    own: the weights of the words that only the operator asks for.
    """
    places = contact.places
    return {
        "id": contact.id or "",
        WORDS: weights or {},
        OWN_WORDS: own,
        "contact": pack(contact),
        "score": contact.score,
        "seen": day(contact.last_seen),
        **dict(zip(("by_phone", "by_email"), marks(contact), strict=True)),
        "role": contact.role_class,
        "kind": contact.kind,
        "topics": SEPARATOR.join(contact.topics),
        "status": contact.status,
        "states": SEPARATOR.join(sorted({place.state for place in places if place.state})),
        "districts": SEPARATOR.join(sorted({place.district for place in places if place.district})),
        "places": label(places),
        "hidden": HIDDEN if weights is None else "",
    }


def day(moment: str | None) -> int:
    """The number of the day of a time stamp; 0 for none, or one that cannot be understood."""
    try:
        return date.fromisoformat((moment or "")[:10]).toordinal()
    except ValueError:
        return 0


def shape() -> str:
    """What has to be the same where an index is written and where it is read: the parts of records, the columns."""
    records = {part.__name__: [field.name for field in fields(part)] for part in RECORDS}
    return f"{zlib.crc32(repr((records, LABELS, NUMBERS, WORDS, OWN_WORDS)).encode()):08x}"


def pack(contact: Contact) -> bytes:
    """The whole record, small. The folder of the index is the operator's own: what is read from it is trusted."""
    return zlib.compress(pickle.dumps(contact, pickle.HIGHEST_PROTOCOL), 6)


def unpack(packed: bytes) -> Contact:
    """The record that :func:`pack` made small."""
    contact: Contact = pickle.loads(zlib.decompress(packed))
    return contact
