"""Single values: numbers, addresses of mail, names, streets and towns, hours, in the ways in which pages write them."""

from __future__ import annotations

import pytest

from crawler.clean import (
    email,
    find_mails,
    find_names,
    find_numbers,
    find_streets,
    find_towns,
    name,
    osm_hours,
    phone,
    street,
)
from crawler.clean.hours import from_label
from crawler.clean.phones import area_code


@pytest.mark.parametrize(("written", "number", "extension"), [
    ("030 23125-110", "+493023125110", "110"),
    ("0 30 / 2 31 25 - 1 10", "+493023125110", "110"),
    ("0 30 . 23 12 51 10", "+493023125110", None),
    ("(030) 23125110", "+493023125110", None),
    ("+49 (0) 30 23125-110", "+493023125110", "110"),
    ("(+49) 0171 39200 10", "+491713920010", None),
    ("0049 30 23125110", "+493023125110", None),
    ("0171-3920010", "+491713920010", None),
    ("115", "+49115", None),
    ("116 117", "+49116117", None),
])  # fmt: skip
def test_a_number_is_brought_to_e164_with_its_extension(written: str, number: str, extension: str | None) -> None:
    found = phone(written)
    assert found is not None
    assert (found.number, found.extension, found.written) == (number, extension, written)


@pytest.mark.parametrize("written", ["", "12", "Telefon", "030", "23125-110", "0" * 30, "+", "++49"])
def test_what_is_no_number_gives_none(written: str) -> None:
    assert phone(written) is None


def test_an_area_code_completes_a_number_only_where_it_is_given() -> None:
    assert phone("23125-110") is None
    completed = phone("23125-110", area="030")
    assert completed is not None
    assert completed.number == "+493023125110"
    assert area_code("+493023125110") == "030"
    assert area_code("+491713920010") == ""


@pytest.mark.parametrize(("line", "numbers"), [
    ("Tel. 030 23125 -110, -111, -112", ["+493023125110", "+493023125111", "+493023125112"]),
    ("030 23125-96 oder -99", ["+49302312596", "+49302312599"]),
    ("030 23125-15/16", ["+49302312515", "+49302312516"]),
    ("030 23125110 / 040 66969120", ["+493023125110", "+494066969120"]),
    ("Telefon 030 23125-0, Durchwahl -214", ["+4930231250", "+493023125214"]),
    ("IBAN DE02 1203 0000 0000 2020 51", []),
    ("Konto-Nr. 0301231234, BLZ 100 500 00", []),
    ("am 12.03.2024 um 18.00 Uhr", []),
    ("Aktenzeichen 0301 2312/2024", []),
    ("Behördennummer 115", ["+49115"]),
    ("Raum 115", []),
    ("Kosten: 1.234,56 Euro", []),
])  # fmt: skip
def test_numbers_in_a_line(line: str, numbers: list[str]) -> None:
    assert [number.phone.number for number in find_numbers(line) if number.phone] == numbers


@pytest.mark.parametrize(("line", "kinds"), [
    ("Tel. 030 23125110, Fax 030 23125199", ["phone", "fax"]),
    ("Tel./Fax 030 23125110", ["phone"]),
    ("Mobil: 0171 3920010", ["mobile"]),
    ("Telefax: 030 23125199 Telefon: 030 23125110", ["fax", "phone"]),
])  # fmt: skip
def test_a_label_says_what_a_number_is(line: str, kinds: list[str]) -> None:
    assert [number.kind for number in find_numbers(line)] == kinds


@pytest.mark.parametrize(("text", "address"), [
    ("Info@Dorf.Example", "info@dorf.example"),
    ("info(at)dorf.example", "info@dorf.example"),
    ("info [at] dorf [dot] example", "info@dorf.example"),
    ("info (ät) dorf (punkt) example", "info@dorf.example"),
    ("info@\u200bdorf.example", "info@dorf.example"),
    ("mailto:info@dorf.example", "info@dorf.example"),
    ("Dolmetscherpool", None),
    ("info@nospam.dorf.example", None),
    ("@dorf.example", None),
    ("info@", None),
])  # fmt: skip
def test_an_address_of_mail(text: str, address: str | None) -> None:
    assert email(text) == address


def test_addresses_are_cut_off_from_what_is_glued_to_them() -> None:
    assert [mail.address for mail in find_mails("integration@dorf.deClaudia Wagner")] == ["integration@dorf.de"]
    assert [mail.address for mail in find_mails("a@dorf.example, b@dorf.example.")] == [
        "a@dorf.example",
        "b@dorf.example",
    ]
    assert find_mails("Wir treffen uns at home.") == []


@pytest.mark.parametrize(("text", "person", "title"), [
    ("Frau Dr. Anna von der Aue", "Anna von der Aue", "Dr."),
    ("Muster, Anna", "Anna Muster", None),
    ("Dr. Muster, Hans-Peter", "Hans-Peter Muster", "Dr."),
    ("Herr A. Bäcker", "A. Bäcker", None),
    ("Ayşe Öztürk-Lehmann", "Ayşe Öztürk-Lehmann", None),
    ("Prof. Dr. Omar Al-Hassan", "Omar Al-Hassan", "Prof. Dr."),
    ("Frau Müller", "Müller", None),
    ("Marcos Fernández Rivero", "Marcos Fernández Rivero", None),
    ("Silke Junge", "Silke Junge", None),
])  # fmt: skip
def test_a_name_and_its_title(text: str, person: str, title: str | None) -> None:
    found = name(text)
    assert found is not None
    assert (found.person, found.title) == (person, title)


@pytest.mark.parametrize("line", [
    "Haus Maria", "St. Elisabeth Kindergarten", "Tür an Tür", "Montag, Dienstag", "Amt für Soziales", "Café International", "Foto: Hans Licht",
    "Rotes Kreuz", "Frauen und Männer", "Herr oder Frau", "Freiwillige Feuerwehr", "Christopher Street Day", "Begleitung zu Ämtern",
])  # fmt: skip
def test_what_is_no_name(line: str) -> None:
    assert find_names(line) == []


def test_an_address_of_mail_proves_an_unknown_name() -> None:
    assert find_names("Ojunbold Ganbaatar") == []
    proved = find_names("Ojunbold Ganbaatar", boxes=frozenset({"o.ganbaatar"}))
    assert [each.person for each in proved] == ["Ojunbold Ganbaatar"]
    assert find_names("Team Asyl", boxes=frozenset({"asyl"})) == []


@pytest.mark.parametrize(("line", "streets", "towns"), [
    ("Lindenstraße 871522 Backenau", ["Lindenstraße 8"], [("71522", "Backenau")]),
    ("Am Alten Markt 5 a, 12345 Neustadt an der Aue", ["Am Alten Markt 5 a"], [("12345", "Neustadt an der Aue")]),
    ("Dr.-Muster-Str. 12-14, D-12345 Bad Adorf", ["Dr.-Muster-Str. 12-14"], [("12345", "Bad Adorf")]),
    ("Inneres Gässchen 14, 12345 Adorf", ["Inneres Gässchen 14"], [("12345", "Adorf")]),
    ("Q 5, 14-22, 68161 Musterheim", ["Q 5, 14-22"], [("68161", "Musterheim")]),
    ("Postfach 12 34, 12345 Adorf", ["Postfach 12 34"], [("12345", "Adorf")]),
    ("12345 Besucher kamen", [], []),
    ("Rathaus, Zimmer 2.14", [], []),
    ("54321 Adorf Telefon 030", [], [("54321", "Adorf")]),
])  # fmt: skip
def test_streets_and_towns(line: str, streets: list[str], towns: list[tuple[str, str]]) -> None:
    assert [each.text for each in find_streets(line)] == streets
    assert [(each.postal_code, each.city) for each in find_towns(line)] == towns


def test_a_street_alone() -> None:
    assert street("Hauptstr.  5b") == "Hauptstr. 5b"
    assert street("Hauptstraße") is None


@pytest.mark.parametrize(("written", "osm"), [
    ("Montag bis Freitag 8.00 – 12.00 Uhr", "Mo-Fr 08:00-12:00"),
    ("Mo und Mi 8-12 Uhr und 14-16 Uhr, Fr geschlossen", "Mo 08:00-12:00,14:00-16:00; We 08:00-12:00,14:00-16:00; Fr off"),
    ("Mo-Do 08:30-12:00 Uhr, 13:30 - 16 Uhr; Fr 8:30-12 Uhr", "Mo-Th 08:30-12:00,13:30-16:00; Fr 08:30-12:00"),
    ("täglich 9-17 Uhr", "Mo-Su 09:00-17:00"),
    ("Jeden Dienstag von 9 bis 11.30 Uhr", "Tu 09:00-11:30"),
    ("jeden 1. und 3. Samstag im Monat, 10 bis 12 Uhr", "Sa[1,3] 10:00-12:00"),
    ("jeden letzten Samstag im Monat, 10 bis 12 Uhr", "Sa[-1] 10:00-12:00"),
    ("jeden zweiten Freitag 10 bis 12 Uhr", None),
    ("Montags: ab 18 Uhr", "Mo 18:00+"),
    ("Di zwischen 14 und 15 Uhr", "Tu 14:00-15:00"),
    ("Mo-Fr 9-15 Uhr und nach Terminvereinbarung", 'Mo-Fr 09:00-15:00 || "nach Terminvereinbarung"'),
    ("Mo 9-12 Uhr, Mi nach Vereinbarung", 'Mo 09:00-12:00 || "nach Vereinbarung"'),
    ("Mo bis Fr 8-15 Uhr, Do 8-17.30 Uhr", "Mo-We 08:00-15:00; Th 08:00-17:30; Fr 08:00-15:00"),
    ("Dienstag bis 19 Uhr", None),
    ("Freitags (alle zwei Wochen): 16 - 18 Uhr", None),
    ("nach Vereinbarung", None),
    ("Mo 12-8 Uhr", None),
    ("Montag", None),
])  # fmt: skip
def test_hours_are_put_into_osm_syntax_or_left(written: str, osm: str | None) -> None:
    assert osm_hours(written) == osm


@pytest.mark.parametrize(("line", "kept"), [
    ("Wir sitzen im Rathaus. Sprechzeiten: Mo 8-12 Uhr", "Sprechzeiten: Mo 8-12 Uhr"),
    ("Mo 8-12 Uhr. Öffnungszeiten im Sommer: Mo 8-11 Uhr", "Mo 8-12 Uhr. Öffnungszeiten im Sommer: Mo 8-11 Uhr"),
    ("Allgemeine Öffnungszeiten: Mo 8-12 Uhr", "Allgemeine Öffnungszeiten: Mo 8-12 Uhr"),
])  # fmt: skip
def test_another_sentence_before_the_hours_is_left_out(line: str, kept: str) -> None:
    assert from_label(line) == kept
