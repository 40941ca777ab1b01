"""Lists: safe in a spreadsheet, read back unchanged, whole or not at all, and silent about volunteers."""

from __future__ import annotations

import csv
import io
import os
import re
from dataclasses import fields, replace
from pathlib import Path

import phonenumbers
import pytest

from cli.export import jsonl, spreadsheet
from cli.export.options import Options
from cli.export.output import write
from cli.export.public import public
from crawler import record
from crawler.contact import Click, Contact, Hours, Lock, Phone, Place, Proof

CONTACT = Contact(
    id="0b4cbd5e-6f64-5a5e-9a39-0a3f6c3f9c11",
    site="musterstadt.example",
    publisher="Stadt Musterstadt",
    places=(Place("Musterstadt", "01234567", None, "Kreis Muster", "NW", ("12345",), 52.0, 7.5),),
    kind="person",
    role_class="integrationsbeauftragte",
    person="Erika Beispiel",
    phones=(Phone("+493023125001", "030 / 23125-001"), Phone("+4917139200 10".replace(" ", ""), "0171 3920010")),
    emails=("integration@musterstadt.example", "erika.beispiel@musterstadt.example"),
    street="Am Markt 1",
    hours=Hours("Mo–Fr 8–12 Uhr", "Mo-Fr 08:00-12:00"),
    page_url="http://musterstadt.example/integration",
    trail=(
        Click("http://musterstadt.example/", "Start"),
        Click("http://musterstadt.example/integration", "Erika Beispiel"),
    ),
    quote="Erika Beispiel, Integrationsbeauftragte",
    sightings=(Proof("http://musterstadt.example/integration", quote="Erika Beispiel, " + "x" * 300),),
    locked=(("person", Lock("pruefer", "2026-11-21T22:15:00Z")),),
    score=0.9,
)


def rows(*contacts: Contact) -> list[dict[str, str]]:
    text = b"".join(spreadsheet.chunks(contacts, Options())).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_spreadsheet_reads_back() -> None:
    (row,) = rows(CONTACT)
    assert row["person"] == "Erika Beispiel"
    assert row["place"] == "Musterstadt"
    assert row["clicks"] == "Start → Erika Beispiel"
    assert row["hours"] == "Mo–Fr 8–12 Uhr"


def test_phones_read_back_to_the_same_numbers_and_are_no_formula() -> None:
    cells = rows(CONTACT)[0]["phones"].split("; ")
    numbers = [phonenumbers.parse(cell, "DE") for cell in cells]
    assert [phonenumbers.format_number(n, phonenumbers.PhoneNumberFormat.E164) for n in numbers] == [
        phone.number for phone in CONTACT.phones
    ]


def test_foreign_and_odd_numbers() -> None:
    assert spreadsheet.dialled(Phone("+33140205050")) == "0033 1 40 20 50 50"
    assert spreadsheet.dialled(Phone("+49115")) == "115"
    assert spreadsheet.dialled(Phone("unknown")) == "unknown"


TEXTS = [field.name for field in fields(Contact) if field.type in ("str", "str | None")]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r@", "＝", "\u2060=", "\u00ad=", "\u200d=", " ="])
def test_no_cell_is_a_formula(start: str) -> None:
    """Whatever field a web page fills, a spreadsheet takes no cell for a formula."""
    hostile = f"{start}cmd|' /C calc'!A0"
    texts = replace(CONTACT, **dict.fromkeys(TEXTS, hostile))
    lists = replace(
        texts, emails=(hostile,), phones=(Phone(hostile),), hours=Hours(hostile), trail=(Click(hostile, hostile),)
    )
    (row,) = rows(lists)
    assert row["role"].lstrip("\u200d ").startswith("'")
    assert not [cell for cell in row.values() if cell.lstrip("\u200d ").startswith(spreadsheet.DANGEROUS)]


@pytest.mark.parametrize("german", [True, False])
@pytest.mark.parametrize("between", [";", ",", "; ", ';"', ";\u2060"])
def test_no_part_of_a_cell_is_a_formula_where_another_separator_parts_the_line(between: str, german: bool) -> None:
    """A German spreadsheet parts at semicolons whatever stands in quotes, an English one at commas."""
    hostile = replace(CONTACT, **dict.fromkeys(TEXTS, f"Leitung{between}=HYPERLINK(1)"))
    lines = b"".join(spreadsheet.chunks((hostile,), Options(german=german))).decode().splitlines()[1:]
    parts = [part.strip('" ') for line in lines for part in re.split("[;,\t]", line)]
    assert "'=HYPERLINK(1)" in parts
    assert not [part for part in parts if part.startswith(spreadsheet.DANGEROUS)]


def test_a_soft_hyphen_leaves_no_blank_in_a_word() -> None:
    assert rows(replace(CONTACT, role="Flücht\u00adlings\u2060hilfe"))[0]["role"] == "Flüchtlingshilfe"


def test_jsonl_is_the_public_form() -> None:
    (line,) = jsonl.chunks([CONTACT], Options())
    assert line.decode() == record.to_line(CONTACT) + "\n"


def test_a_failed_export_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    target.write_bytes(b"old")

    def failing() -> list[bytes]:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write((chunk for chunk in failing()), target)
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["list.csv"]


def test_a_new_file_has_the_rights_that_any_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    write([b"a", b"b"], tmp_path / "list.csv")
    assert (tmp_path / "list.csv").read_bytes() == b"ab"
    assert (tmp_path / "list.csv").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_public_names_an_official_but_no_reviewer_and_quotes_briefly() -> None:
    shown = public(CONTACT)
    assert shown.person == "Erika Beispiel"
    assert shown.locked == ()
    assert len(shown.sightings[0].quote or "") == 200


@pytest.mark.parametrize("volunteer", [{"kind": "initiative"}, {"role_class": "initiative"}])
def test_public_says_nothing_of_a_volunteer(volunteer: dict[str, str]) -> None:
    shown = public(replace(CONTACT, **volunteer))
    line = record.to_line(shown)
    assert shown.emails == ("integration@musterstadt.example",)
    assert [phone.number for phone in shown.phones] == ["+493023125001"]
    assert "eispiel" not in line.replace(".example", "")
    assert "Am Markt" not in line
