"""Where a page stands in its site, by the line of links that says so, and what that tells of its contacts."""

from __future__ import annotations

import pytest

from crawler.contact import RELEVANT
from crawler.extraction import read
from crawler.page import Page
from crawler.pages.breadcrumb import sections_of

LINKS = '<a href="/">Start</a> &gt; <a href="/leben/">Leben</a> &gt; <a href="/leben/asyl/">Beratung für Migranten</a> &gt; Hier'
ITEMS = "".join(f"<li>{link}</li>" for link in LINKS.split(" &gt; "))
CONTACT = "<h1>Hilfe bei Gewalt</h1><p><b>Weißer Turm</b><br>Telefon 030 23125-17</p>"


def page(body: str) -> Page:
    return Page(
        "http://dorf.example/leben/asyl/hilfe", f"<html><body>{body}</body></html>".encode(), "text/html; charset=utf-8"
    )


@pytest.mark.parametrize("markup", [
    f'<nav class="breadcrumb"><ol>{ITEMS}</ol></nav>',
    f'<nav aria-label="Brotkrümelnavigation"><ul>{ITEMS}</ul></nav>',
    f'<div id="rootline">{LINKS}</div>',
    f'<p class="pfad">Sie sind hier: {LINKS}</p>',
    f'<ul class="SP-Breadcrumb__list">{ITEMS}</ul>',
    f'<div class="mod_breadcrumb block"><ul>{ITEMS}</ul></div>',
])  # fmt: skip
def test_the_nearest_section_comes_first_and_the_start_is_none(markup: str) -> None:
    assert sections_of(page(markup + CONTACT)) == ("Beratung für Migranten", "Leben")


@pytest.mark.parametrize(
    "markup", ["", f"<ul>{ITEMS}</ul>", '<nav class="breadcrumb">Start</nav>', f'<ul class="pfadfinder">{ITEMS}</ul>']
)
def test_other_lists_are_no_breadcrumb(markup: str) -> None:
    assert sections_of(page(markup + CONTACT)) == ()


def test_a_contact_belongs_to_the_section_in_which_its_page_stands() -> None:
    (found,) = read(page(f'<nav class="breadcrumb">{LINKS}</nav><main>{CONTACT}</main>'))
    assert (found.role_class, found.score >= RELEVANT) == ("migrationsberatung", True)
    assert "(section)" in found.reasons[0]


def test_what_stands_in_the_margin_of_every_page_belongs_to_no_section() -> None:
    foot = "<footer><p>Gemeinde Dorf<br>Telefon 030 23125-0</p></footer>"
    found = read(page(f'<nav class="breadcrumb">{LINKS}</nav><main><h1>Hilfe</h1></main>{foot}'))
    assert [each.score < RELEVANT for each in found] == [True]


def test_an_office_that_is_not_in_charge_stays_one_wherever_its_page_stands() -> None:
    (found,) = read(
        page(f'<nav class="breadcrumb">{LINKS}</nav><main><h1>Bauamt</h1><p>Bauamt<br>Telefon 030 23125-17</p></main>')
    )
    assert found.score < RELEVANT
