"""A store in memory for the tests of the index, and contacts to put into it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from typing import Any

from crawler.contact import Contact, Membership, Phone, Place

RHEINE = Place("Rheine", "05566076", None, "Kreis Steinfurt", "NW", ("48429", "48431", "48432"), 52.2851, 7.4405)
EMSDETTEN = Place("Emsdetten", "05566008", None, "Kreis Steinfurt", "NW", ("48282",), 52.1729, 7.5279)
STEINFURT = Place("Kreis Steinfurt", "05566", None, "Kreis Steinfurt", "NW", (), 52.2, 7.6)
MUNICH = Place("München", "09162000", None, "München", "BY", ("80331",), 48.1372, 11.5755)
INVENTED = Place("Birkenrode", "03999001", None, "Landkreis Hohenmark", "NI", ("43112",), 53.05, 9.61)


class Store:
    """What the index wants of the store: contacts, revision, changes."""

    def __init__(self, *contacts: Contact) -> None:
        self._revision = 0
        self.belongs: list[Membership] = []
        self._rows: dict[str, tuple[int, Contact | None]] = {}
        self.save(*contacts)

    def save(self, *contacts: Contact) -> None:
        """A further revision that writes contacts."""
        self._revision += 1
        self._rows |= {contact.id or "": (self._revision, contact) for contact in contacts}

    def forget(self, *ids: str) -> None:
        """A further revision that removes contacts."""
        self._revision += 1
        self._rows |= dict.fromkeys(ids, (self._revision, None))

    def contacts(self) -> Iterator[Contact]:
        return (contact for _, contact in self._rows.values() if contact)

    def revision(self) -> int:
        return self._revision

    def memberships(self) -> list[Membership]:
        return list(self.belongs)

    def changes_since(self, revision: int) -> tuple[Iterable[Contact], Iterable[str]]:
        later = {key: contact for key, (number, contact) in self._rows.items() if number > revision}
        return [contact for contact in later.values() if contact], [
            key for key, contact in later.items() if not contact
        ]


def contact(name: str, *places: Place, phone: str = "", **fields: Any) -> Contact:
    """A contact called `name`; its id comes from its name, publisher and text."""
    known = {"organisation": name, "score": 0.9, "publisher": places[0].name if places else "", **fields}
    key = f"{name}{known['publisher']}{fields.get('text')}{fields.get('person')}"
    phones = (Phone(phone, phone),) if phone else ()
    return Contact(id=str(uuid.uuid5(uuid.NAMESPACE_DNS, key)), places=places, phones=phones, **known)
