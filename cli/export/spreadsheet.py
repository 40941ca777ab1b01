"""A list for spreadsheets: CSV (RFC 4180, UTF-8), one contact a row, several values of a cell parted by "; ".

A spreadsheet runs what begins with =, +, - or @ as a formula. Cells that begin so get an apostrophe in front (OWASP:
CSV injection); so does what stands behind a comma or semicolon within a cell, as a spreadsheet of another country parts
the line there, whatever is quoted. Phone numbers would all begin with +49: they are written as one dials them in
Germany, "05971 9390" (foreign ones with 00 in front), which is text to every spreadsheet and reads back to the same
number.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator

import phonenumbers

from cli.export.options import Options
from cli.names import HEADINGS
from cli.terminal import plain
from crawler.contact import Contact, Phone

DANGEROUS = ("=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠")
FORMULA = re.compile(rf"(?:^|(?<=[;,]))[\s\"'\u200b-\u200f\ufeff]*(?=[{re.escape(''.join(DANGEROUS))}])")
"""Before what a spreadsheet takes for a formula, in a cell or in what another separator makes of it."""
BOM = b"\xef\xbb\xbf"
HOME = 49
Cell = Callable[[Contact], object]


def dialled(phone: Phone) -> str:
    """The number as one dials it in Germany: "05971 9390"; as it is where it is no telephone number."""
    try:
        number = phonenumbers.parse(phone.number)
    except phonenumbers.NumberParseException:
        return phone.number
    if number.country_code == HOME:
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL).replace("+", "00", 1)


def _places(name: str) -> Cell:
    def cell(contact: Contact) -> list[str]:
        values = [getattr(place, name) or "" for place in contact.places]
        return values if any(values) else []

    return cell


def _trail(contact: Contact) -> str:
    return " → ".join(click.text or click.url for click in contact.trail)


def _attribute(name: str) -> Cell:
    return lambda contact: getattr(contact, name)


COLUMNS: dict[str, Cell] = {
    "place": _places("name"),
    "district": _places("district"),
    "state": _places("state"),
    **{name: _attribute(name) for name in ("kind", "role_class", "role", "organisation", "organisation_kind", "unit")},
    **{name: _attribute(name) for name in ("person_title", "person")},
    "phones": lambda contact: [dialled(phone) for phone in contact.phones],
    "faxes": lambda contact: [dialled(phone) for phone in contact.faxes],
    **{
        name: _attribute(name) for name in ("emails", "foreign_emails", "contact_form", "street", "postal_code", "city")
    },
    "hours": lambda contact: contact.hours.written if contact.hours else None,
    **{name: _attribute(name) for name in ("topics", "languages", "score", "status", "valid_until", "found_by")},
    "clicks": _trail,
    **{name: _attribute(name) for name in ("page_url", "page_title", "quote", "publisher", "site")},
    **{name: _attribute(name) for name in ("first_seen", "last_seen", "last_checked")},
    "ags": _places("ags"),
    "id": _attribute("id"),
}
"""Column → what stands in it: first whom to turn to, then where it is from."""


def chunks(contacts: Iterable[Contact], options: Options) -> Iterator[bytes]:
    """The header, then one row a contact."""
    yield from table(COLUMNS, contacts, options)


def table(columns: dict[str, Cell], contacts: Iterable[Contact], options: Options) -> Iterator[bytes]:
    """`columns` as CSV; for German spreadsheets (options.german) with semicolons, a BOM and German headings."""
    yield (BOM if options.german else b"") + _line(headings(columns, options), options)
    for contact in contacts:
        yield _line((safe(cell(contact)) for cell in columns.values()), options)


def headings(columns: Iterable[str], options: Options) -> list[str]:
    """The names of the columns, for programs or in German."""
    return [HEADINGS.get(name, name) for name in columns] if options.german else list(columns)


def text_of(value: object) -> str:
    """What stands in a cell: several values parted by "; "."""
    return "; ".join(plain(part) for part in value) if isinstance(value, list | tuple) else plain(value)


def safe(value: object) -> str:
    """The text of a cell of a CSV file, which no spreadsheet takes for a formula."""
    return FORMULA.sub(lambda before: f"{before[0]}'", text_of(value))


def _line(cells: Iterable[str], options: Options) -> bytes:
    line = io.StringIO()
    csv.writer(line, delimiter=";" if options.german else ",").writerow(cells)
    return line.getvalue().encode()
