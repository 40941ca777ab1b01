"""The public JSON form, one contact a line: what `import` reads back byte for byte."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cli.export.options import Options
from crawler import record
from crawler.contact import Contact


def chunks(contacts: Iterable[Contact], options: Options) -> Iterator[bytes]:
    """One line of JSON a contact, UTF-8."""
    for contact in contacts:
        yield f"{record.to_line(contact)}\n".encode()
