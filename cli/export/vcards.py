"""An address book as single cards, vCard 4.0: a ZIP file with one file a contact, named by its id."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from cli.export.options import Options
from cli.export.vcard import card
from crawler.contact import Contact

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The same list is the same file: a date would change it."""


def chunks(contacts: Iterable[Contact], options: Options) -> Iterator[bytes]:
    """The ZIP file, whole."""
    yield packed((f"{number:05}-{safe_id(contact)}.vcf", card(contact)) for number, contact in enumerate(contacts, 1))


def safe_id(contact: Contact) -> str:
    """Of an id only what may stand in the name of a file."""
    return "".join(c for c in contact.id or "" if c.isascii() and (c.isalnum() or c == "-"))[:36]


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP file of these names and contents."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files:
            entry = ZipInfo(name, EPOCH)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()
