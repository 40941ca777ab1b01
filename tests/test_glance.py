"""The glance at a page: nothing that reading would find is passed over, and most other pages are."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from re import _parser  # type: ignore[attr-defined]
from typing import Any
from urllib.parse import urlsplit

import pytest

from crawler.contact import Phone, Seed
from crawler.extraction.patterns import _expression
from crawler.page import Page
from crawler.pages.glance import Glance
from crawler.steps import steps_for
from crawler.visit import Visit
from crawler.visited import Sighting
from crawler.walk.findings import Findings
from crawler.words.labels import HOTLINES, SWITCHBOARD
from crawler.words.relevance import BASE, STRONG_WORDS, THEME_WORDS
from crawler.words.roles import BOX_CLASSES, ROLE_CLASSES
from tests.webs import SEED, Web, html, links

MENU = (
    "<nav><a href='/i'>Integration</a> <a href='/s'>Soziales</a> <a href='/e'>Ehrenamt</a></nav>" + "<p>Menü</p>" * 60
)
RELEVANT = 0.5
TOLD = sorted(
    {pattern for role, patterns in ROLE_CLASSES if role != "other" and BASE[role] >= RELEVANT for pattern in patterns}
    | {*THEME_WORDS, *STRONG_WORDS}
)


def page(content: str, title: str = "Gemeinde Adorf", path: str = "/") -> Page:
    """A page below the menu that all pages share."""
    body = f"<html><head><title>{title}</title></head><body>{MENU}{content}</body></html>"
    return Page(f"http://www.adorf.example{path}", body.encode(), "text/html; charset=utf-8")


def read_before(*, closely: bool = True) -> Glance:
    """What a visit has seen after the start page."""
    glance = Glance(closely=closely)
    assert glance.deserves_reading(page("<p>Telefon 030 23125-000</p>"), 0.0)
    return glance


def deserves(content: str, title: str = "Gemeinde Adorf", *, phone: bool = False) -> bool:
    """Whether a page is read after the start page, the town's own telephone being known or (`phone`) not."""
    return read_before().deserves_reading(page(content, title, "/x"), 0.0, phone=phone)


def examples(pattern: str) -> list[str]:
    """Texts that a pattern finds, one for each choice in it; where any letters may stand, there is one."""
    return [
        "".join(parts) for parts in product(*(list(_said(*piece)) for piece in _parser.parse(_expression(pattern))))
    ]


def _said(kind: Any, value: Any) -> Iterator[str]:
    name = str(kind)
    if name == "LITERAL":
        yield chr(value)
    elif name in ("IN", "NOT_LITERAL"):
        said = str(value)
        yield " " if "SPACE" in said or "NEGATE" in said else "1" if "DIGIT" in said else "a"
    elif name == "BRANCH":
        for way in value[1]:
            yield from _row(way)
    elif name == "SUBPATTERN":
        yield from _row(value[3])
    elif name == "MAX_REPEAT":
        least, most, what = value
        group = str(what[0][0]) == "SUBPATTERN"  # "(für )?" may be left out
        yield from _row(what) if least or most > 4 else ("",)
        if group and most == 1:
            yield from _row(what)
    else:
        assert name in ("AT", "ASSERT", "ASSERT_NOT", "ANY"), name
        yield ""


def _row(pieces: Any) -> Iterator[str]:
    for parts in product(*(list(_said(*piece)) for piece in pieces)):
        yield "".join(parts)


def test_examples_are_found_by_their_pattern() -> None:
    for pattern in TOLD:
        for text in examples(pattern)[:50]:
            assert re.search(_expression(pattern), text), (pattern, text)


@pytest.mark.parametrize("pattern", TOLD)
def test_no_page_with_a_word_of_the_matter_is_passed_over(pattern: str) -> None:
    glance = read_before()
    for text in examples(pattern)[:200]:
        beside = page(f"<p>{text}</p><p>030 23125-111</p>", path="/x")
        assert glance.deserves_reading(beside, 0.0, phone=False), text
        glance = read_before()


@pytest.mark.parametrize("box", sorted({box for boxes in BOX_CLASSES.values() for box in boxes}))
def test_no_box_for_the_matter_is_passed_over(box: str) -> None:
    assert deserves(f"<p><a href='mailto:{box}@adorf.example'>E-Mail</a></p>")
    assert deserves(f"<p>{box}@adorf.example</p>")
    assert deserves(f"<p>{box}(at)adorf.example</p>")


@pytest.mark.parametrize("word", sorted({*SWITCHBOARD, *HOTLINES}))
def test_the_towns_telephone_is_looked_for_until_it_is_known(word: str) -> None:
    assert deserves(f"<h2>{word.capitalize()}</h2><p>Telefon 030 23125-115</p>", phone=True)
    assert deserves(f"<p>030 23125-115 ({word})</p>", phone=True)
    assert deserves("<p>Telefon 030 23125-115</p>", "Kontakt", phone=True)


def test_other_offices_are_passed_over_although_the_menu_speaks_of_the_matter() -> None:
    office = "<h2>Bauhof</h2><p>Herr Jonas Linde, Telefon 030 23125-225, bauhof@adorf.example</p>"
    assert not deserves(office, phone=True)
    assert read_before(closely=False).deserves_reading(page(office), 0.0)
    assert read_before().deserves_reading(page(office), 0.5, phone=False)


@pytest.mark.parametrize("title", ["Fachdienst Asyl", "Inte­gration", "Ausländer­behörde | Gemeinde Adorf"])
def test_title_and_heading_speak_for_the_whole_page(title: str) -> None:
    office = "<p>Herr Jonas Linde, Telefon 030 23125-225</p>"
    assert deserves(office, title)
    assert deserves(f"<h1>{title}</h1>{'<p>Text</p>' * 90}{office}")


def test_a_word_of_the_menu_beside_a_new_number_is_new() -> None:
    glance = read_before()
    for number in ("030 23125-301", "030 23125-302"):
        card = page(f"<dl><dt>Fachbereich</dt><dd>Soziales</dd><dt>Telefon</dt><dd>{number}</dd></dl>", path="/x")
        assert glance.deserves_reading(card, 0.0, phone=False)


def test_what_stood_on_a_page_that_was_passed_over_is_still_new() -> None:
    glance = read_before()
    number = "<p>Telefon 030 23125-225</p>"
    assert not glance.deserves_reading(page(number, path="/bauhof"), 0.0, phone=False)
    assert glance.deserves_reading(page(f"<h2>Asyl</h2>{number}", path="/asyl"), 0.0, phone=False)
    assert not glance.deserves_reading(page(f"<h2>Asyl</h2>{number}", path="/mehr"), 0.0, phone=False)


@pytest.mark.parametrize(
    "hidden",
    [
        "<span class='__cf_email__' data-cfemail='5a3b29'>x</span>",
        "<a href=\"javascript:linkTo_UnCryptMailto('nbjmup')\">x</a>",
        "<a href='#' data-mailto-token='nbjmup;btzm' data-mailto-vector='1'>x</a>",
        "<a data-user='asyl' data-domain='adorf.example'>x</a>",
        '<script type=\'application/ld+json\'>{"telephone": "030 23125-444"}</script>',
    ],
)
def test_what_cannot_be_seen_through_is_read(hidden: str) -> None:
    assert deserves(hidden)


def test_documents_are_always_read() -> None:
    assert read_before().deserves_reading(Page("http://www.adorf.example/a.pdf", b"%PDF-1.4"), 0.0, phone=False)


@pytest.mark.parametrize(("kind", "read"), [("municipality", ["/", "/b"]), ("ngo", ["/", "/a", "/b"])])
def test_only_towns_are_looked_at_closely(kind: str, read: list[str]) -> None:
    web = Web({"/": html(f"<p>Telefon 030 23125-000</p>{links(('/a', 'Kontakt A'), ('/b', 'Kontakt B'))}"),
               "/a": html("<p>Bauhof: Telefon 030 23125-225</p>", "A"),
               "/b": html("<p>Asyl: Telefon 030 23125-226</p>", "B")})  # fmt: skip
    opened: list[str] = []

    def reading(page: Page, _: Seed) -> list[Sighting]:
        opened.append(urlsplit(page.url).path)
        return [Sighting(kind="info_phone", phones=(Phone("+493023125000"),), score=BASE["infotelefon"])]

    asyncio.run(Visit(replace(SEED, kind=kind), web.fetch, reading).walk(steps_for(kind)))
    assert sorted(opened) == read


def test_a_hotline_is_not_the_towns_own_telephone() -> None:
    findings = Findings(municipality=True)
    hotline = Sighting(kind="info_phone", phones=(Phone("+493023125110"),), score=BASE["other"])
    findings.take(hotline)
    assert not findings.has_own_phone
    findings.take(replace(hotline, phones=(Phone("+493023125000"),), score=BASE["infotelefon"]))
    assert findings.has_own_phone
