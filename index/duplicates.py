"""The same contact published by several bodies: one hit, with "also at".

They stay apart in the store; what is folded is only what one sees. Two records are taken for the same contact when they
come from different publishers, bear the same name, and share a phone number or an e-mail address.
"""

from __future__ import annotations

from crawler.contact import Contact
from index.german import words


def marks(contact: Contact) -> frozenset[tuple[str, str]]:
    """What two records of the same contact have in common: the name with each way to reach it."""
    name = " ".join(words(contact.person or f"{contact.organisation or ''} {contact.unit or ''}"))
    ways = [phone.number for phone in contact.phones] + [*contact.emails]
    return frozenset((name, way) for way in ways) if name else frozenset()


def publisher(contact: Contact) -> str:
    """Who publishes the contact, as one reads it."""
    return contact.publisher or contact.site or contact.page_url


class Folder:
    """Folds records in the order of their rank: the first of each contact stays, the others become its "also at"."""

    def __init__(self) -> None:
        self.kept: list[tuple[int, Contact]] = []
        self.also: dict[int, list[str]] = {}
        self._first: dict[tuple[str, str], tuple[int, Contact]] = {}

    def add(self, record: int, contact: Contact) -> bool:
        """Takes in the next record; False where it was folded into an earlier one."""
        found = marks(contact)
        for mark in found:
            first = self._first.get(mark)
            if first and _same(first[1], contact):
                where = publisher(contact)
                known = self.also.setdefault(first[0], [])
                if where not in known:
                    known.append(where)
                return False
        for mark in found:
            self._first.setdefault(mark, (record, contact))
        self.kept.append((record, contact))
        return True


def _same(one: Contact, other: Contact) -> bool:
    streets = {" ".join(words(street)) for street in (one.street, other.street) if street}
    return publisher(one) != publisher(other) and len(streets) < len((one, other))
