"""Council systems' own data (OParl): what a document holds is what is read, made-up ones and real ones."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from crawler.extraction import read
from crawler.page import Page
from crawler.visited import Sighting

TODAY = date(2024, 3, 1)
REAL = Path(__file__).parents[2] / "shared" / "eval" / "oparl"
FILES = sorted(REAL.glob("*.json"))


def _read(document: object) -> list[Sighting]:
    body = json.dumps(document).encode()
    return read(Page("https://rat.musterhausen.example/oparl/body/1", body, "application/json"), today=TODAY)


def _body(**fields: object) -> dict[str, Any]:
    return {"type": "https://schema.oparl.org/1.0/Body", "name": "Stadt Musterhausen", **fields}


def _location(**fields: object) -> dict[str, Any]:
    return {"type": "https://schema.oparl.org/1.0/Location", **fields}


def test_a_body_gives_its_address_mailbox_and_whom_to_ask() -> None:
    place = _location(streetAddress="Rathausplatz\xa01", postalCode="12345\xa0", locality="Musterhausen")
    (found,) = _read(_body(contactName="Anna Berger", contactEmail="rat@musterhausen.example", location=place))
    assert (found.person, found.organisation) == ("Anna Berger", "Stadt Musterhausen")
    assert found.emails == ("rat@musterhausen.example",)
    assert (found.street, found.postal_code, found.city) == ("Rathausplatz 1", "12345", "Musterhausen")


def test_a_body_that_names_itself_as_its_contact_is_no_person() -> None:
    (found,) = _read(_body(contactName="Gemeinde Musterhausen", contactEmail="rat@musterhausen.example"))
    assert (found.person, found.organisation) == (None, "Stadt Musterhausen")


def test_a_body_without_a_way_to_reach_it_is_no_contact() -> None:
    assert _read(_body(location=_location())) == []


@pytest.mark.skipif(not FILES, reason="the real OParl documents (../shared/eval/oparl) are not here")
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_real_body_is_read_to_what_it_holds(file: Path) -> None:
    document = json.loads(file.read_text(encoding="utf-8"))
    place = document.get("location") or {}
    held = [document.get("contactEmail"), place.get("streetAddress")]
    found = read(Page("https://rat.example/", file.read_bytes(), "application/json"), today=TODAY)
    assert len(found) == (1 if any(held) else 0)
    for contact in found:
        assert contact.organisation == " ".join(document["name"].split())
        assert list(contact.emails) == [mail for mail in held[:1] if mail]
        assert contact.street == _tidy(place.get("streetAddress"))
        assert contact.postal_code == _tidy(place.get("postalCode"))
        assert contact.city == _tidy(place.get("locality"))
        assert contact.person == _person(document.get("contactName"))


def _person(name: str | None) -> str | None:
    """Most bodies name themselves as whom to ask."""
    return None if not name or name.startswith(("Gemeinde ", "Stadt ", "Kreis ", "Kolpingstadt ")) else name


def _tidy(text: str | None) -> str | None:
    return " ".join(text.split()) if text else None
