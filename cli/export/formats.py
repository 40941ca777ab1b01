"""The formats of lists: which module writes each, and what its file is called.

Every module has one shape: `chunks(contacts, options) -> Iterator[bytes]`.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cli.export.options import Options
from crawler.contact import Contact


class Format(NamedTuple):
    """module: who writes it; ending and media type of the file; what it is good for."""

    module: str
    ending: str
    media: str
    purpose: str


FORMATS = {
    "csv": Format("spreadsheet", "csv", "text/csv; charset=utf-8", "Tabelle (CSV)"),
    "xlsx": Format(
        "workbook", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Tabelle (Excel)"
    ),
    "letters": Format("letters", "csv", "text/csv; charset=utf-8", "Serienbrief (CSV)"),
    "vcard": Format("vcard", "vcf", "text/vcard; charset=utf-8", "Adressbuch (vCard 4.0)"),
    "vcard3": Format("vcard3", "vcf", "text/vcard; charset=utf-8", "Adressbuch, ältere Telefone (vCard 3.0)"),
    "vcards": Format("vcards", "zip", "application/zip", "Adressbuch, eine Datei je Kontakt (ZIP)"),
    "html": Format("printed", "html", "text/html; charset=utf-8", "Druckliste nach Orten (HTML)"),
    "jsonl": Format("jsonl", "jsonl", "application/x-ndjson", "Datensätze (JSON Lines)"),
    "geojson": Format("geojson", "geojson", "application/geo+json", "Landkarte (GeoJSON)"),
    "jsonld": Format("jsonld", "jsonld", "application/ld+json", "schema.org (JSON-LD)"),
    "hsds": Format("hsds", "json", "application/json", "Open Referral HSDS 3.0 (JSON)"),
    "hsds-tables": Format("hsds_tables", "zip", "application/zip", "Open Referral HSDS 3.0 (Tabellen, ZIP)"),
}
"""Name of the format → who writes it."""


def chunks(form: str, contacts: Iterable[Contact], options: Options) -> Iterator[bytes]:
    """The list in one of :data:`FORMATS`, piece by piece."""
    written: Iterator[bytes] = importlib.import_module(f"cli.export.{FORMATS[form].module}").chunks(contacts, options)
    return written
