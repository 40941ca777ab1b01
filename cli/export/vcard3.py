"""An address book in vCard 3.0 (RFC 2426), which older telephones read best."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cli.export.options import Options
from cli.export.vcard import Line, escaped, shared, uri, written
from crawler.contact import Contact


def chunks(contacts: Iterable[Contact], options: Options) -> Iterator[bytes]:
    """One card a contact."""
    for contact in contacts:
        yield written([("VERSION", "3.0"), *shared(contact), *_own(contact)])


def _own(contact: Contact) -> Iterator[Line]:
    for kind, phones in (("VOICE", contact.phones), ("FAX", contact.faxes)):
        for phone in phones:
            yield f"TEL;TYPE=WORK,{kind}", uri(phone.number)
    for email in (*contact.emails, *contact.foreign_emails):
        yield "EMAIL;TYPE=INTERNET", escaped(email)
    if contact.lat is not None and contact.lon is not None:
        yield "GEO", f"{contact.lat};{contact.lon}"
