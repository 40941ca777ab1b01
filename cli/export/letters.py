"""A list for mail merge: one row a contact with the lines of an address and a salutation that is never wrong.

Whether somebody is addressed as Herr or Frau is not guessed from a given name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cli.export.options import Options
from cli.export.spreadsheet import Cell, dialled, table
from crawler.contact import Contact


def chunks(contacts: Iterable[Contact], options: Options) -> Iterator[bytes]:
    """The header, then one row a contact, as CSV."""
    yield from table(COLUMNS, contacts, options)


def salutation(contact: Contact) -> str:
    """ "Guten Tag Dr. Erika Beispiel,"; without a name "Sehr geehrte Damen und Herren,"."""
    name = " ".join(part for part in (contact.person_title, contact.person) if part)
    return f"Guten Tag {name}," if contact.person else "Sehr geehrte Damen und Herren,"


def _first_line(contact: Contact) -> str:
    return contact.organisation or contact.publisher


def _second_line(contact: Contact) -> str:
    second = contact.unit or contact.role or ""
    return second if second != _first_line(contact) else ""


COLUMNS: dict[str, Cell] = {
    "Organisation": _first_line,
    "Abteilung": _second_line,
    "Titel": lambda contact: contact.person_title,
    "Name": lambda contact: contact.person,
    "Straße": lambda contact: contact.street,
    "PLZ": lambda contact: contact.postal_code,
    "Ort": lambda contact: contact.city or (contact.places[0].name if contact.places else ""),
    "Anrede": salutation,
    "E-Mail": lambda contact: (*contact.emails, *contact.foreign_emails)[:1],
    "Telefon": lambda contact: [dialled(phone) for phone in contact.phones[:1]],
    "Quelle": lambda contact: contact.page_url,
    "Stand": lambda contact: (contact.last_seen or "")[:10],
}
