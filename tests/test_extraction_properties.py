"""Whatever a page holds, reading it ends soon, raises nothing, and gives no digit and no address that is not on it."""

from __future__ import annotations

import itertools
import random
import re
import sys
from datetime import date
from functools import cache
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler.clean import find_mails, find_names, find_numbers, find_streets, find_towns, osm_hours
from crawler.clean.emails import INVISIBLE, SPELT_DOT
from crawler.extraction import Unreadable, read
from crawler.page import Page
from crawler.visited import Sighting
from tests.page_cases import cases

TODAY = date(2024, 3, 1)
PIECES = st.sampled_from([
    "<p>", "</p>", "<div>", "</div>", "<br>", "<h2>", "</h2>", "<table>", "<tr>", "<td rowspan=9>", "<td>", "</table>", "<ul>", "<li>",
    "<dl>", "<dt>", "<dd>", "<b>", "</b>", "<script>", "</script>", "<!--", "-->", "<a href='mailto:x@dorf.example'>", "<a href=tel:030>",
    "</a>", "Tel.: ", "Fax ", "030 23125-", "-214", "/", "oder", "12345 Dorf", "Hauptstr. 5", "Frau ", "Anna Berger", ", ", "x(at)dorf.example",
    "Mo-Fr 8-12 Uhr", "Integrationsbeauftragte", "(", "&#64;", "\u200b", "+49", "0", "IBAN DE02 1203 0000 0000 2020 51", "Postfach 12",
])  # fmt: skip
MARKUP = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=60).map("".join)


def page_of(markup: str) -> Page:
    return Page("https://www.dorf.example/", markup.encode("utf-8", "replace"), "text/html; charset=utf-8")


def _invented(page: Page, found: list[Sighting]) -> list[str]:
    """Numbers whose digits, and addresses whose box, stand nowhere on the page."""
    links = " ".join(unquote(value) for each in page.tree.iter("a") for value in each.attrib.values())
    plain = f"{' '.join(page.tree.itertext())} {links}"
    digits = re.sub(r"\D", "", plain)
    wrong = [
        phone.number for each in found for phone in each.phones if not _stands(phone.number[3:].lstrip("0"), digits)
    ]
    letters = f"{_written(plain)} {_written(''.join(page.tree.itertext()))}"
    boxes = [mail.partition("@")[0] for each in found for mail in each.emails]
    return wrong + [box for box in boxes if box not in letters]


def _written(text: str) -> str:
    """The text with its dots where they are spelt: a blank behind a dot ends a sentence, one on each side is spelling."""
    return SPELT_DOT.sub(".", INVISIBLE.sub("", text).lower()).replace(" . ", ".")


def _stands(number: str, digits: str) -> bool:
    """Whether a number's digits stand on the page: in one piece, or a trunk or area code and what is dialled behind it."""
    return any(number[:at] in digits and number[at:] in digits for at in range(len(number)))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MARKUP)
def test_any_markup_is_read_without_an_error_and_nothing_is_invented(markup: str) -> None:
    page = page_of(markup)
    assert _invented(page, read(page, today=TODAY)) == []


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=15).map(" ".join)))
def test_finders_take_any_text_and_give_spans_within_it(text: str) -> None:
    found = [*find_mails(text), *find_numbers(text), *find_names(text), *find_streets(text), *find_towns(text)]
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(number.phone is None or number.phone.number.startswith("+") for number in find_numbers(text))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="MoDiFr 0123456789:.-–,;bisUhrund", max_size=60))
def test_hours_are_understood_or_left_alone(text: str) -> None:
    osm = osm_hours(text)
    assert osm is None or all(digit in text for digit in re.findall(r"[1-9]\d?(?=:)", osm))


HIDING = "cfemail|UnCrypt|data-mailto|data-enc|addy|bidi|data-user|ld.json|onclick"


@cache
def _sources() -> tuple[str, ...]:
    """The pages of the cases, besides those that hide an address: decoded, it stands nowhere in the markup."""
    return tuple(
        case.page.markup for case in cases() if case.page.kind == "html" and not re.search(HIDING, case.page.markup)
    )


def mutated(rng: random.Random) -> str:
    """A page of the cases with pieces cut out, doubled, swapped or taken from another."""
    text = rng.choice(_sources())
    for _ in range(rng.randint(1, 6)):
        a, b = sorted((rng.randrange(len(text) + 1), rng.randrange(len(text) + 1)))
        kind, other = rng.randrange(5), rng.choice(_sources())
        piece = other[(c := rng.randrange(len(other))) : c + rng.randrange(300)]
        text = [
            text[:a] + text[b:],
            text[:b] + text[a:],
            text[:a] + piece + text[b:],
            text[b:] + text[:a],
            text[:a] + "<" + text[a:],
        ][kind]
        text = text[:20_000]
    return text


@pytest.mark.parametrize("seed", range(4))
def test_mutated_pages_are_read(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(120):
        page = page_of(mutated(rng))
        assert _invented(page, read(page, today=TODAY)) == [], page.markup


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 120))
def test_twenty_thousand_mutated_pages_are_read(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(1000):
        page = page_of(mutated(rng))
        assert _invented(page, read(page, today=TODAY)) == [], page.markup


def _steps(markup: str) -> int:
    """How many calls reading takes: the same on every machine."""
    page = page_of(markup)
    page.tree  # noqa: B018 - parsed before the count starts
    counter = itertools.count()
    sys.setprofile(lambda *_: next(counter))
    try:
        read(page, today=TODAY)
    finally:
        sys.setprofile(None)
    return next(counter)


GROWING = {
    "one long paragraph of numbers": lambda n: "<p>" + "030 23125-110 oder " * n + "</p>",
    "lines parted by <br>": lambda n: "<p>" + "Tel. 030 23125-110<br>Anna Berger<br>" * n + "</p>",
    "addresses without end": lambda n: "<p>Amt</p>" + "<p>Hauptstr. 5, 12345 Dorf</p>" * n,
    "persons without numbers": lambda n: "<p>Tel. 030 23125-110</p>" + "<p>Anna Berger</p>" * n,
    "deep nesting": lambda n: "<div>" * n + "Tel. 030 23125-110" + "</div>" * n,
    "nested tables": lambda n: "<table><tr><td>Tel. 030 23125-110" * n,
    "a table of rows": lambda n: "<table>" + "<tr><td>Anna Berger</td><td>030 23125-110</td></tr>" * n + "</table>",
    "headings only": lambda n: "<h2>Amt</h2><p>030 23125-110</p>" * n,
    "one word without end": lambda n: "<p>" + "a" * 20 * n + "@",
    "dots and at signs": lambda n: "<p>" + "a.b@" * 5 * n,
    "digits without end": lambda n: "<p>" + "0123456789" * n,
    "role lines": lambda n: "<p>030 23125-110</p>" + "<p>Leiterin</p>" * n,
}


@pytest.mark.parametrize("name", GROWING)
def test_work_grows_with_the_page_and_not_faster(name: str) -> None:
    """Eight times the page is about eight times the work, never sixty-four times (quadratic)."""
    small, large = GROWING[name](60), GROWING[name](480)
    _steps(small)
    assert _steps(large) < 16 * _steps(small) + 5000


def test_a_broken_a_scanned_and_an_empty_pdf_are_said_to_be_unreadable() -> None:
    for body in (b"%PDF-1.4 broken", b"%PDF-1.7\n1 0 obj\n<<", b"%PDF-"):
        with pytest.raises(Unreadable, match="PDF"):
            read(Page("https://www.dorf.example/liste.pdf", body, "application/pdf"), today=TODAY)
