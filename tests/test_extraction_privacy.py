"""Where refugees live and private homes are never stored, whatever a page publishes."""

from __future__ import annotations

from crawler.contact import Phone
from crawler.extraction.privacy import withhold
from crawler.keeping.rules import kept
from crawler.visited import Sighting

PHONES = (Phone("+493023125440", "030 23125-440"),)


def test_a_shelter_keeps_its_telephone_and_loses_its_address() -> None:
    text = "Gemeinschaftsunterkunft Nord\nIndustriestraße 9, 54321 Adorf\nTel. 030 23125-440"
    shelter = Sighting(
        organisation="Gemeinschaftsunterkunft Nord", street="Industriestraße 9", postal_code="54321", city="Adorf",
        phones=PHONES, text=text, quote="Industriestraße 9, 54321 Adorf",
    )  # fmt: skip
    kept = withhold(shelter)
    assert kept is not None
    assert (kept.street, kept.postal_code, kept.city, kept.quote) == (None, None, "Adorf", None)
    assert "Industriestraße" not in (kept.text or "")
    assert kept.phones == PHONES


def test_a_shelter_with_an_address_only_is_not_stored() -> None:
    assert withhold(Sighting(unit="Erstaufnahmeeinrichtung Adorf", street="Weg 1", postal_code="54321")) is None


def test_a_private_home_is_withheld() -> None:
    kept = withhold(Sighting(person="Eva Lang", street="Weg 1", phones=PHONES, text="Eva Lang (privat)\nWeg 1\n0171"))
    assert kept is not None
    assert kept.street is None


def test_offices_are_left_as_they_are() -> None:
    office = Sighting(
        organisation="Stadt Adorf", unit="Sozialamt", street="Weg 1", phones=PHONES, text="Sozialamt, Weg 1"
    )
    assert withhold(office) is office


def test_what_is_stored_of_a_visit_has_no_shelter_address() -> None:
    shelter = Sighting(unit="Gemeinschaftsunterkunft", street="Weg 1", postal_code="54321", phones=PHONES, score=0.9)
    assert [(each.street, each.phones) for each in kept([shelter])] == [(None, PHONES)]
