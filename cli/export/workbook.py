"""A workbook for Excel and its kin: the columns of the CSV list, typed, with links, filters and a frozen header.

Every text is written as a text, whatever it begins with: nothing that a page says is ever a formula. A second sheet
says where the list is from and when it was made.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

import xlsxwriter

from cli.export.options import Options
from cli.export.spreadsheet import COLUMNS, headings, text_of
from cli.names import HEADINGS
from crawler.contact import Contact

LONGEST = 32_767
"""Characters that a cell can hold."""
LONGEST_LINK, MOST_LINKS = 2_079, 60_000
"""Excel refuses longer addresses, and a sheet with more than 65,530 links."""
LINKS = ("page_url", "contact_form")
DATES = ("first_seen", "last_seen", "last_checked", "valid_until")
WIDTHS = {"clicks": 40, "quote": 40, "hours": 30, "emails": 32, "page_url": 40, "organisation": 28, "unit": 28}


def chunks(contacts: Iterable[Contact], options: Options) -> Iterator[bytes]:
    """The workbook, whole: its parts are packed at the end."""
    out = io.BytesIO()
    settings = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(out, settings) as book:
        number = _list(book, contacts)
        _source(book, number, options)
    yield out.getvalue()


def _list(book: Any, contacts: Iterable[Contact]) -> int:
    sheet = book.add_worksheet("Kontakte")
    head = book.add_format({"bold": True, "bg_color": "#E8EEF4", "bottom": 1, "text_wrap": True, "valign": "top"})
    day, link = book.add_format({"num_format": "yyyy-mm-dd"}), book.get_default_url_format()
    for column, (name, heading) in enumerate(zip(COLUMNS, headings(COLUMNS, Options(german=True)), strict=True)):
        sheet.set_column(column, column, WIDTHS.get(name, 16))
        sheet.write_string(0, column, heading, head)
    row = 0
    for row, contact in enumerate(contacts, 1):
        for column, (name, cell) in enumerate(COLUMNS.items()):
            _write(sheet, row, column, name, cell(contact), {"day": day, "link": link})
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(row, 1), len(COLUMNS) - 1)
    return row


def _write(sheet: Any, row: int, column: int, name: str, value: object, formats: dict[str, Any]) -> None:
    text = text_of(value)[:LONGEST]
    if not text:
        return
    if name == "score":
        sheet.write_number(row, column, value)
    elif name in DATES and (moment := _moment(text)):
        sheet.write_datetime(row, column, moment, formats["day"])
    elif (target := _link(name, text)) and row <= MOST_LINKS // len(LINKS):
        sheet.write_url(row, column, target, formats["link"], text)
    else:
        sheet.write_string(row, column, text)


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None


def _link(name: str, text: str) -> str | None:
    web = text.startswith(("http://", "https://")) and len(text) <= LONGEST_LINK
    return text if name in LINKS and web and " " not in text else None


def _source(book: Any, number: int, options: Options) -> None:
    sheet = book.add_worksheet("Quelle")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 100, book.add_format({"text_wrap": True}))
    facts = {
        "Liste": "Anlaufstellen für die Belange Geflüchteter, von den Websites der genannten Herausgeber gelesen",
        "Erstellt": options.day,
        "Von": options.operator,
        "Kontakte": str(number),
        "Stand": f"je Zeile: Spalte „{HEADINGS['last_seen']}“ (gelesen) und „{HEADINGS['page_url']}“ (Seite)",
        "Umfang": "nur, was veröffentlicht werden darf" if options.public else "für den internen Gebrauch",
    }
    for row, (name, value) in enumerate(facts.items()):
        sheet.write_string(row, 0, name, book.add_format({"bold": True}))
        sheet.write_string(row, 1, value)
