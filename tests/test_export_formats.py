"""Lists read back by readers that are not ours: a spreadsheet's, an address book's, the standards' schemas."""

from __future__ import annotations

import csv
import io
import json
import warnings
from collections.abc import Iterator
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import geojson
import openpyxl
import pytest
from jsonschema import Draft202012Validator
from lxml import html

from cli.export.formats import FORMATS, chunks
from cli.export.options import Options
from cli.export.public import offices_only
from cli.export.schedules import weekly
from crawler.contact import Contact, Hours, Phone, Place
from tests.test_cli_export import CONTACT

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import frictionless
    import vobject

HSDS = Path(__file__).parent.parent.parent / "shared" / "hsds-3.0"
OPTIONS = Options("2026-11-21T22:15:00Z", "Netzwerk Beispiel")
FULL = replace(
    CONTACT,
    organisation="Stadt Musterstadt",
    unit="Sozialamt, Abteilung Ü; Asyl",
    role="Integrationsbeauftragte",
    person_title="Dr.",
    faxes=(Phone("+493023125002", "030 / 23125-002"),),
    postal_code="12345",
    city="Musterstadt",
    lat=52.1,
    lon=7.4,
    hours=Hours("Mo–Mi 8–12, Do 8–12 und 14–18 Uhr", "Mo-We 08:00-12:00; Th 08:00-12:00,14:00-18:00"),
    topics=("sprache", "wohnen"),
    languages=("de", "ar"),
    last_seen="2026-11-14T22:15:00Z",
)
BARE = Contact(id="1b4cbd5e-6f64-5a5e-9a39-0a3f6c3f9c12", publisher="Kreis Muster", site="kreis.example", score=0.6)
TEXTS = [field.name for field in fields(Contact) if field.type in ("str", "str | None")]
KEPT = {"id", "kind", "role_class", "status", "found_by", "organisation_kind", "first_seen", "last_seen"}
HOSTILE = '=cmd|"/C calc"!A0\r\nEND:VCARD\r\nBEGIN:VCARD</script><script>alert(1)</script>;,\\'
EVIL = replace(
    FULL,
    **{name: HOSTILE for name in TEXTS if name not in KEPT | {"last_checked"}},
    emails=(HOSTILE,),
    phones=(Phone(HOSTILE, HOSTILE),),
    hours=Hours(HOSTILE),
    places=(Place(HOSTILE, state="NW"),),
)
ALL = [FULL, BARE, EVIL]


def written(form: str, contacts: list[Contact] = ALL, options: Options = OPTIONS) -> bytes:
    return b"".join(chunks(form, contacts, options))


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_writes_no_contact_and_many_the_same_way_each_time(form: str) -> None:
    assert len(written(form, [])) < len(written(form))
    assert form == "xlsx" or written(form) == written(form)


def test_a_workbook_is_typed_filtered_frozen_and_linked() -> None:
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx")))
    sheet = book["Kontakte"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    row = {name: sheet.cell(2, column) for name, column in columns.items()}
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert (row["Person"].value, row["Sicherheit"].value) == ("Erika Beispiel", 0.9)
    assert row["Zuletzt gesehen"].value.isoformat() == "2026-11-14T22:15:00"
    assert row["Quelle"].hyperlink.target == FULL.page_url
    assert book["Quelle"]["B2"].value == "2026-11-21"


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(written("xlsx", [EVIL])))["Kontakte"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}


def test_csv_for_german_spreadsheets() -> None:
    raw = written("csv", [FULL], replace(OPTIONS, german=True))
    (row,) = csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";")
    assert raw.startswith(b"\xef\xbb\xbf")
    assert (row["Person"], row["Abteilung"]) == ("Erika Beispiel", "Sozialamt, Abteilung Ü; Asyl")


def test_letters_guess_no_gender() -> None:
    rows = list(csv.DictReader(io.StringIO(written("letters", [FULL, BARE]).decode(), newline="")))
    assert [row["Anrede"] for row in rows] == ["Guten Tag Dr. Erika Beispiel,", "Sehr geehrte Damen und Herren,"]
    assert rows[0]["Telefon"] == "030 23125001"


@pytest.mark.parametrize(("form", "version"), [("vcard", "4.0"), ("vcard3", "3.0")])
def test_an_address_book_reads_back(form: str, version: str) -> None:
    cards = list(vobject.readComponents(written(form).decode()))
    first = cards[0]
    assert len(cards) == len(ALL), "no text begins a card of its own"
    assert first.version.value == version
    assert first.fn.value == "Dr. Erika Beispiel"
    assert (first.n.value.family, first.n.value.given) == ("Beispiel", "Erika")
    assert first.org.value == ["Stadt Musterstadt", "Sozialamt, Abteilung Ü; Asyl"]
    assert (first.adr.value.street, first.adr.value.city, first.adr.value.code) == (
        "Am Markt 1",
        "Musterstadt",
        "12345",
    )
    assert first.contents["source"][0].value == FULL.page_url
    assert [tel.value.removeprefix("tel:") for tel in first.contents["tel"]] == [
        "+493023125001", "+491713920010", "+493023125002",
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["vcard", "vcard3"])
def test_lines_of_an_address_book_are_short_and_whole(form: str) -> None:
    raw = written(form)
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert all(line.decode() is not None for line in raw.split(b"\r\n")), "no character is cut"


def test_single_cards_have_harmless_names() -> None:
    names = ZipFile(io.BytesIO(written("vcards", [replace(FULL, id="../../etc/passwd"), BARE]))).namelist()
    assert names == ["00001-etcpasswd.vcf", f"00002-{BARE.id}.vcf"]


def test_a_map_knows_where_and_whose_position_it_is() -> None:
    collection = json.loads(written("geojson", [FULL, replace(FULL, lat=None, lon=None), BARE]))
    office, place, nowhere = collection["features"]
    assert collection["type"] == "FeatureCollection"
    assert office["geometry"] == {"type": "Point", "coordinates": [7.4, 52.1]}
    assert place["geometry"]["coordinates"] == [7.5, 52.0]
    assert (office["properties"]["position"], place["properties"]["position"]) == ("office", "place")
    assert nowhere["geometry"] is None
    assert all(-180 <= f["geometry"]["coordinates"][0] <= 180 for f in (office, place))


def test_a_map_is_read_back_by_a_geojson_library() -> None:
    collection = geojson.loads(written("geojson", [FULL, BARE]))
    assert isinstance(collection, geojson.FeatureCollection)
    assert all(isinstance(feature, geojson.Feature) for feature in collection.features)
    office, nowhere = collection.features
    assert isinstance(office.geometry, geojson.Point)
    assert office.geometry.is_valid
    assert list(geojson.utils.coords(office)) == [(7.4, 52.1)]
    assert nowhere.geometry is None
    assert collection.errors() == []


def test_linked_data_names_office_person_and_hours() -> None:
    graph = json.loads(written("jsonld"))["@graph"]
    point = graph[0]["contactPoint"]
    assert graph[0]["@type"] == "GovernmentOffice"
    assert graph[0]["employee"]["name"] == "Erika Beispiel"
    assert point["telephone"] == ["+493023125001", "+491713920010"]
    assert [(len(s["dayOfWeek"]), s["opens"]) for s in point["hoursAvailable"]] == [(4, "08:00"), (1, "14:00")]


def test_a_printed_list_runs_nothing() -> None:
    page = html.fromstring(written("html"))
    assert page.xpath("//script | //@onclick | //iframe | //link") == []
    assert page.xpath("string(//article/h3)").startswith("Dr. Erika Beispiel")
    assert len(page.xpath("//article")) == len(ALL)


@cache
def schema(name: str) -> Any:
    if not HSDS.exists():
        pytest.skip("the standard's schemas lie beside the checkout only at the authors'")
    return json.loads((HSDS / f"{name}.json").read_text("utf-8"))


def test_hsds_validates_against_the_standard() -> None:
    check = Draft202012Validator(schema("service"), format_checker=Draft202012Validator.FORMAT_CHECKER)
    clean = [FULL, BARE, replace(FULL, kind="initiative", role_class="initiative", status="gone", hours=Hours("n. V."))]
    services = json.loads(written("hsds", clean))
    assert [error.message for service in services for error in check.iter_errors(service)] == []
    assert services[0]["contacts"][0]["name"] == "Dr. Erika Beispiel"
    assert services[0]["schedules"][0]["byday"] == "MO,TU,WE,TH"
    assert services[2]["status"] == "defunct"


def test_hsds_tables_have_the_standards_columns() -> None:
    tables = {table["path"]: table for table in tabular(schema("tabular"))}
    package = json.loads(ZipFile(io.BytesIO(written("hsds-tables"))).read("datapackage.json"))
    for resource in package["resources"]:
        table = tables[resource["path"]]
        names = {field["name"] for field in resource["schema"]["fields"]}
        assert names <= set(table["properties"]), resource["name"]
        assert set(table["required"]) - {"taxonomy_detail"} <= names | {"link_id"}, resource["name"]


def tabular(node: Any) -> Iterator[dict[str, Any]]:
    """Every table that the standard describes, wherever it is nested."""
    if isinstance(node, dict):
        if "path" in node and "properties" in node:
            yield node
        for value in node.values():
            yield from tabular(value)


def test_hsds_tables_read_back_with_their_keys(tmp_path: Path) -> None:
    ZipFile(io.BytesIO(written("hsds-tables", [FULL, BARE, FULL]))).extractall(tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.flatten(["type", "note"]) == []
    assert {task.name: task.stats["rows"] for task in report.tasks}["services"] == 2


@pytest.mark.parametrize("form", sorted(set(FORMATS) - {"xlsx", "vcards", "hsds-tables"}))
def test_every_row_says_where_it_is_from_and_of_when(form: str) -> None:
    text = written(form, [FULL]).decode().replace("\r\n ", "")
    assert FULL.page_url in text
    assert "2026-11-14" in text or "20261114" in text


def test_offices_only_names_nobody() -> None:
    office = offices_only(FULL)
    assert office is not None
    assert (office.person, office.kind, office.unit) == (None, "office", FULL.unit)
    assert office.emails == ("integration@musterstadt.example",)
    assert "Erika" not in repr(office)
    assert offices_only(replace(BARE, kind="person", person="Erika Beispiel")) is None


@pytest.mark.parametrize(
    ("osm", "spans"),
    [
        ("Mo-Fr 08:00-12:00", [(5, "08:00", "12:00")]),
        ("Mo,We 09:00-11:00; Mo 14:00-16:00", [(1, "09:00", "11:00"), (1, "14:00", "16:00")]),
        ("Fr-Mo 10:00-12:00; PH off", [(4, "10:00", "12:00")]),
        ("Mo[1] 10:00-12:00", []),
        (None, []),
    ],
)
def test_weekly_hours(osm: str | None, spans: list[tuple[int, str, str]]) -> None:
    found = weekly(replace(FULL, hours=Hours("…", osm)))
    assert [(len(span.days), span.opens, span.closes) for span in found] == spans
