"""Pages that are no pages: not found with status 200, consent walls, challenges, parked names."""

from __future__ import annotations

import pytest

from crawler.page import Page
from crawler.pages.real import why_not_real


def page(body: str, title: str = "Stadt Musterstedt") -> Page:
    return Page("http://a.example/", f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode())


@pytest.mark.parametrize(("body", "title", "verdict"), [
    ("<h1>Hoppla</h1><p>Die angeforderte Seite ist umgezogen.</p>", "Musterstedt", "soft 404"),
    ("<nav>…</nav>" + "<p>Menü</p>" * 400, "Seite nicht gefunden | Musterstedt", "soft 404"),
    ("<p>Bitte stimmen Sie zu.</p><a href='/?ok=1'>Akzeptieren</a>", "Cookies", "consent wall"),
    ("<p>Checking your browser before accessing</p>", "Just a moment...", "challenge page"),
    ("<p>Wegen Wartungsarbeiten ist unsere Seite geschlossen.</p>", "Musterstedt", "maintenance page"),
    ("<p>This domain is for sale</p>", "a.example", "parked domain"),
    ("<script>app()</script>", "", "empty page"),
    ("<h1>Ups!</h1>", "404 | Stadt Musterstedt", "soft 404"),
    ("<h1>Ups!</h1>", "Stadt Musterstedt – HTTP 404", "soft 404"),
    ("<p>Diese Seite haben wir leider nicht gefunden.</p>", "Musterstedt", "soft 404"),
])  # fmt: skip
def test_what_stands_in_the_pages_place(body: str, title: str, verdict: str) -> None:
    assert why_not_real(page(body, title)) == verdict


@pytest.mark.parametrize("body", [
    "<h1>Sozialamt</h1><p>Frau Muster, Telefon 030 23125 001</p>",
    "<p>Rathaus</p>" + "<p>Informationen der Verwaltung</p>" * 100 + "<p>Bitte stimmen Sie zu.</p>",
    "<frameset><frame src=a.htm></frameset>",
])  # fmt: skip
def test_real_pages(body: str) -> None:
    assert why_not_real(page(body)) is None


@pytest.mark.parametrize(("body", "title"), [
    ("<h1>Beratung</h1>", "40474 Musterstedt - Beratung"), ("<h1>Beratung</h1>", "Tel. 06404 1234"), ("<h1>Zimmer</h1>", "Zimmer 404"),
    ("<p>Telefon 030 23125-001</p><form>Captcha: bitte Zeichen eingeben</form>", "Kontakt"),
    ("<a href='mailto:amt@a.example'>Mail</a><p>Ohne Ihre Einwilligung setzen wir keine Cookies.</p>", "Kontakt"),
    ("<p>Bitte aktivieren Sie JavaScript.</p>" + "<a href=/a>Amt</a>" * 30, "Stadt"),
])  # fmt: skip
def test_pages_that_only_hold_a_phrase_of_a_wall(body: str, title: str) -> None:
    assert why_not_real(page(body, title)) is None


def test_only_html_is_judged() -> None:
    assert why_not_real(Page("http://a.example/404.pdf", b"%PDF-1.4", "application/pdf")) is None
