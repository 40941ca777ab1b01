"""PDFs: lists and blocks are read like pages; what cannot be read is said, not guessed."""

from __future__ import annotations

from datetime import date

import pytest

from crawler.extraction import Unreadable, read
from crawler.page import Page
from crawler.visited import Sighting
from tests.pdfs import Placed, encrypted, pdf, rows

TODAY = date(2024, 3, 1)


def _read(body: bytes) -> list[Sighting]:
    return read(Page("https://www.musterhausen.example/liste.pdf", body, "application/pdf"), today=TODAY)


def _numbers(found: list[Sighting]) -> list[tuple[str | None, list[str], tuple[str, ...]]]:
    return [(each.person, [phone.number for phone in each.phones], each.emails) for each in found]


def test_a_list_of_circles_gives_each_of_them() -> None:
    table = [
        ["Helferkreise im Landkreis"],
        [],
        ["Gemeinde", "Ansprechpartner", "Telefon", "E-Mail"],
        ["Adorf", "Eva Lang", "0171 39200-01", "eva@adorf.example"],
        ["Bedorf", "Max Kurz", "0171 39200-02", "max@bedorf.example"],
        ["Cestadt", "Rut Hinz", "0171 39200-03", ""],
    ]
    found = _read(pdf([rows(table)]))
    assert _numbers(found) == [
        ("Eva Lang", ["+491713920001"], ("eva@adorf.example",)),
        ("Max Kurz", ["+491713920002"], ("max@bedorf.example",)),
        ("Rut Hinz", ["+491713920003"], ()),
    ]
    assert [each.serves for each in found] == [("Adorf",), ("Bedorf",), ("Cestadt",)]
    assert {each.role_class for each in found} == {"initiative"}


def test_blocks_below_each_other_are_kept_apart() -> None:
    lines = [
        ["Fachbereich 5 Soziales und Integration"],
        ["Sachgebiet 5.3 Integration und Asyl"],
        ["Ansprechpartnerin: Maryna Halbritter"],
        ["Telefon: 030 23125-451"],
        [],
        ["Sachgebiet 5.4 Wohngeld"],
        ["Ansprechpartner: Lutz Pohle, Telefon 030 23125-452"],
    ]
    found = _read(pdf([rows(lines)]))
    assert [(each.person, each.unit) for each in found] == [
        ("Maryna Halbritter", "Sachgebiet 5.3 Integration und Asyl"),
        ("Lutz Pohle", "Sachgebiet 5.4 Wohngeld"),
    ]
    assert [each.score >= 0.5 for each in found] == [True, False]


def test_contacts_on_every_page_are_read() -> None:
    pages: list[list[Placed]] = [rows([[f"Helferkreis Adorf {n}"], [f"Tel. 0171 39200-{n:02d}"]]) for n in range(1, 4)]
    assert [numbers for _, numbers, _ in _numbers(_read(pdf(pages)))] == [
        ["+491713920001"],
        ["+491713920002"],
        ["+491713920003"],
    ]


def test_a_scan_an_encrypted_and_a_broken_pdf_are_unreadable_and_say_why() -> None:
    text = pdf([rows([["Helferkreis Adorf"], ["Tel. 0171 39200-01"]])])
    with pytest.raises(Unreadable, match=r"liste.pdf is a PDF without text \(scanned\)"):
        _read(pdf([[]]))
    with pytest.raises(Unreadable, match=r"liste.pdf is an encrypted PDF"):
        _read(encrypted(text, "geheim"))
    with pytest.raises(Unreadable, match=r"liste.pdf is a broken PDF"):
        _read(text[: len(text) // 3])


def test_a_pdf_that_is_encrypted_without_a_password_is_read() -> None:
    text = pdf([rows([["Helferkreis Adorf"], ["Tel. 0171 39200-01"]])])
    assert [numbers for _, numbers, _ in _numbers(_read(encrypted(text, "")))] == [["+491713920001"]]


def test_a_pdf_cut_off_anywhere_is_read_or_unreadable() -> None:
    text = pdf([rows([["Helferkreis Adorf"], ["Tel. 0171 39200-01"]])])
    whole = ("+491713920001",)
    assert _numbers_or_none(text) == whole
    found = {cut: _numbers_or_none(text[:cut]) for cut in range(50, len(text), 40)}
    assert {cut: numbers for cut, numbers in found.items() if numbers not in (None, whole)} == {}
    assert found[50] is None


def _numbers_or_none(content: bytes) -> tuple[str, ...] | None:
    """The numbers that are read; None where nothing can be."""
    try:
        return tuple(phone.number for each in _read(content) for phone in each.phones)
    except Unreadable:
        return None
