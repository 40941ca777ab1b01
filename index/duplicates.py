"""The same contact published by several bodies: one hit, with "also at".

They stay apart in the store; what is folded is only what one sees. Two records are taken for the same contact when they
come from different publishers, bear the same name, and share their first phone number or their first e-mail address,
and no different streets.
"""

from __future__ import annotations

from collections.abc import Callable

from crawler.contact import Contact
from index.german import words

Marks = tuple[int, int]
"""Numbers that two records of one contact have in common: of name and phone, of name and e-mail; 0 for none."""


def marks(contact: Contact) -> Marks:
    """What a record may have in common with another one of the same contact."""
    name = " ".join(words(contact.person or f"{contact.organisation or ''} {contact.unit or ''}"))
    phones = sorted(phone.number for phone in contact.phones)
    return _mark(name, phones), _mark(name, sorted((*contact.emails, *contact.foreign_emails)))


def _mark(name: str, ways: list[str]) -> int:
    if not name or not ways:
        return 0
    from hashlib import blake2b  # only needed to build: a search starts sooner without

    return int.from_bytes(blake2b(f"{name}\n{ways[0]}".encode(), digest_size=8).digest(), "big")


def publisher(contact: Contact) -> str:
    """Who publishes the contact, as one reads it."""
    return contact.publisher or contact.site or contact.page_url


class Folder:
    """Folds records in the order of their rank: the first of each contact stays, the others become its "also at"."""

    def __init__(self, marks_of: Callable[[int], Marks], contact_of: Callable[[int], Contact]) -> None:
        self.kept: list[int] = []
        self.also: dict[int, list[str]] = {}
        self._marks_of = marks_of
        self._contact_of = contact_of
        self._first: dict[int, int] = {}

    def add(self, record: int) -> None:
        """Takes in the next record."""
        found = [mark for mark in self._marks_of(record) if mark]
        for mark in found:
            first = self._first.get(mark)
            if first is not None and self._folded(first, record):
                return
        for mark in found:
            self._first.setdefault(mark, record)
        self.kept.append(record)

    def _folded(self, first: int, record: int) -> bool:
        """Folds a record into the first one where they are the same contact of different publishers."""
        one, other = self._contact_of(first), self._contact_of(record)
        streets = {" ".join(words(street)) for street in (one.street, other.street) if street}
        if publisher(one) == publisher(other) or len(streets) > 1:
            return False
        known = self.also.setdefault(first, [])
        if publisher(other) not in known:
            known.append(publisher(other))
        return True
