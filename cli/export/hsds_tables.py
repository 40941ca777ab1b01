"""HSDS 3.0 as a Tabular Data Package: a ZIP file with one CSV file a table, and datapackage.json describes them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from cli.export.hsds import service, summary
from cli.export.options import Options
from cli.export.vcards import packed
from cli.terminal import plain
from crawler.contact import Contact

TABLES: dict[str, tuple[str, ...]] = {
    "organizations": ("id", "name", "description", "website"),
    "services": (
        "id", "organization_id", "name", "alternate_name", "description", "url", "email", "status", "assured_date",
        "last_modified",
    ),
    "service_at_location": ("id", "service_id", "location_id"),
    "locations": ("id", "location_type", "name", "latitude", "longitude"),
    "addresses": (
        "id", "location_id", "address_1", "city", "state_province", "postal_code", "country", "address_type",
    ),
    "phones": ("id", "service_id", "number", "type", "description"),
    "contacts": ("id", "service_id", "name", "title", "department", "email"),
    "schedules": ("id", "service_id", "freq", "byday", "opens_at", "closes_at", "description"),
    "service_areas": ("id", "service_id", "name", "extent", "extent_type"),
    "languages": ("id", "service_id", "code"),
    "attributes": ("id", "link_id", "taxonomy_term_id", "link_type", "link_entity", "value"),
    "taxonomy_terms": ("id", "code", "name", "description", "taxonomy", "language"),
}  # fmt: skip
"""Table → its columns, as tabular.json of the standard names them."""
NUMBERS = {"latitude", "longitude"}
PARENTS = {"organization_id": "organizations", "service_id": "services", "location_id": "locations"}
PARENTS |= {"taxonomy_term_id": "taxonomy_terms"}
NESTED = ("phones", "contacts", "schedules", "service_areas", "languages")

Rows = dict[str, dict[str, dict[str, Any]]]


def chunks(contacts: Iterable[Contact], options: Options) -> Iterator[bytes]:
    """The ZIP file, whole."""
    rows: Rows = {table: {} for table in TABLES}
    for contact in contacts:
        _spread(rows, contact)
    files = [("datapackage.json", _description(options))]
    files += [(f"{table}.csv", _csv(TABLES[table], found.values())) for table, found in rows.items()]
    yield packed(files)


def _spread(rows: Rows, contact: Contact) -> None:
    """The parts of one service, each into its table, once."""
    nested = service(contact)
    _add(rows, "organizations", nested["organization"])
    _add(rows, "services", summary(contact))
    for table in NESTED:
        for part in nested.get(table, ()):
            _add(rows, table, part)
    for at in nested.get("service_at_locations", ()):
        _add(rows, "service_at_location", at)
        _add(rows, "locations", at["location"])
        for address in at["location"]["addresses"]:
            _add(rows, "addresses", address)
    for attribute in nested["attributes"]:
        term = attribute["taxonomy_term"]
        _add(rows, "attributes", {**attribute, "taxonomy_term_id": term["id"]})
        _add(rows, "taxonomy_terms", term)


def _add(rows: Rows, table: str, part: dict[str, Any]) -> None:
    rows[table].setdefault(part["id"], part)


def _csv(columns: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([plain(row.get(column)) for column in columns] for row in rows)
    return out.getvalue().encode()


def _description(options: Options) -> bytes:
    package = {
        "name": "anlaufstelle",
        "profile": "tabular-data-package",
        "title": "Anlaufstellen für die Belange Geflüchteter (HSDS 3.0)",
        "created": options.made or None,
        "contributors": [{"title": options.operator, "role": "publisher"}] if options.operator else None,
        "resources": [_resource(table, columns) for table, columns in TABLES.items()],
    }
    filled = {key: value for key, value in package.items() if value}
    return json.dumps(filled, ensure_ascii=False, indent=1).encode()


def _resource(table: str, columns: tuple[str, ...]) -> dict[str, Any]:
    fields = [{"name": name, "type": "number" if name in NUMBERS else "string"} for name in columns]
    keys = [
        {"fields": name, "reference": {"resource": parent, "fields": "id"}}
        for name, parent in PARENTS.items()
        if name in columns
    ]
    schema: dict[str, Any] = {"fields": fields, "primaryKey": "id"}
    return {
        "name": table,
        "path": f"{table}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema | ({"foreignKeys": keys} if keys else {}),
    }
