"""How long reading a page takes, as a multiple of parsing it: `python -m bench.reading`.

Pages are made up: running text with navigation and a footer, with or without contacts. Printed are ratios against lxml's
and BeautifulSoup's parse of the same page in the same run (goal at 60 kB: at most 0.6 × BeautifulSoup without, 1.5 × with
a relevant contact), and how time grows with size (goal: the time a kB stays level from 10 kB to 5 MB).
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date
from statistics import median

import lxml.html
from bs4 import BeautifulSoup

from crawler.extraction import read
from crawler.page import Page

TODAY = date(2024, 3, 1)
TEXT = """
Die Stadt Musterhausen informiert ihre Bürgerinnen und Bürger über Termine Veranstaltungen Baustellen Abfallkalender
Öffnungszeiten Wasserwerk Haushalt Satzung Gebühren Vereine Kultur Schule Kindergarten Sport und vieles mehr im Rathaus
"""
WORDS = TEXT.split()
GIVEN = "Maria Ahmet Sabine Olena Peter Fatma Jürgen Leyla Thomas Amira".split()  # noqa: SIM905
SURNAMES = "Beispiel Mustermann Probst Yılmaz Tester Kovalenko Adler Özdemir Brandl Haddad".split()  # noqa: SIM905
ROLES = "Integrationsbeauftragte Sachbearbeitung Leitung Beratung Koordination Verwaltung".split()  # noqa: SIM905
CONTACT = (
    "<h2>Fachdienst {unit} Asyl und Integration</h2><p>Frau {given} {surname}<br>{role}<br>Telefon: 030 23125-{n:03d}<br>"
    '<a href="mailto:{box}@musterhausen.example">{box}@musterhausen.example</a><br>Rathausplatz {house}<br>'
    "12345 Musterhausen</p>"
)
HEAD = (
    '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Musterhausen</title><script>var settings = {"path": "/"};</script></head>'
    '<body class="page"><header class="page-header"><nav id="menu" class="main-navigation" aria-label="Hauptmenü"><ul class="menu">'
)
MENU = '<li class="menu-item menu-item-type-page nav-item"><a class="nav-link" href="/seite-{n}.html" title="{word}"><span>{word}</span></a></li>'
TEASER = (
    '<div class="row frame frame-default frame-type-teaser" id="c{n}"><div class="col-12 col-md-6"><div class="card h-100"><div class="card-body">'
    '<h3 class="card-title"><a href="/aktuelles/meldung-{n}" class="stretched-link">{title}</a></h3><p class="card-text">{text}.</p>'
    '<a class="btn btn-link" href="/aktuelles/meldung-{n}" aria-label="Mehr zu {title}"><span class="icon icon-arrow"></span> mehr</a>'
    "</div></div></div></div>"
)
FOOT = '</main><footer class="page-footer"><p>Stadt Musterhausen · Rathausplatz 1 · 12345 Musterhausen · Telefon 030 23125-0</p></footer></body></html>'


def page(size: int, contacts: int, seed: int = 0) -> Page:
    """A page of about `size` bytes, made as content management systems make them, so many contacts spread over it.

    seed: pages of different seeds share their menus and little else: what was read before does not help.
    """
    rng = random.Random(f"{size} {contacts} {seed}")
    parts = [
        HEAD
        + "".join(MENU.format(n=n, word=rng.choice(WORDS)) for n in range(80))
        + "</ul></nav></header><main><h1>Musterhausen</h1>"
    ]
    length, number = len(parts[0]), 0
    while length < size - 200:
        words = rng.choices(WORDS, k=rng.randint(8, 40))
        parts.append(TEASER.format(n=rng.randrange(10**5), title=" ".join(words[:4]), text=" ".join(words)))
        if contacts and length > number * size / contacts:
            parts.append(_contact(rng))
            number += 1
        length += len(parts[-1])
    return Page("https://www.musterhausen.example/", ("".join(parts) + FOOT).encode(), "text/html; charset=utf-8")


def _contact(rng: random.Random) -> str:
    given, surname = rng.choice(GIVEN), rng.choice(SURNAMES) + rng.choice(("", "er", "mann", "s"))
    return CONTACT.format(
        unit=rng.randrange(10, 99),
        given=given,
        surname=surname,
        role=rng.choice(ROLES),
        n=rng.randrange(1000),
        box=f"{given[0]}.{surname}".lower().replace("ı", "i").replace("ö", "oe"),
        house=rng.randrange(1, 99),
    )


def seconds(action: Callable[[], object]) -> float:
    """The processor time of an action."""
    start = time.process_time()
    action()
    return time.process_time() - start


def _read(made: Page) -> list[object]:
    return list(read(made, today=TODAY))


def ratios(contacts: int, pages: int = 30) -> tuple[float, float, float]:
    """Milliseconds for a page of 60 kB; the multiples of lxml's and BeautifulSoup's parse. Medians over so many pages,
    each read once: what else the machine does falls on all three alike."""
    taken = []
    for seed in range(pages):
        made = page(60_000, contacts, seed)
        soup = seconds(lambda made=made: BeautifulSoup(made.body, "lxml"))  # type: ignore[misc]
        tree = seconds(lambda made=made: lxml.html.document_fromstring(made.body))  # type: ignore[misc]
        taken.append((seconds(lambda made=made: _read(made)), tree, soup))  # type: ignore[misc]
    return (
        1000 * median(reading for reading, _, _ in taken),
        median(reading / tree for reading, tree, _ in taken),
        median(reading / soup for reading, _, soup in taken),
    )


def main() -> None:
    """Prints the ratios."""
    ratios(40, 3)  # what is loaded and compiled once in a process is left out
    for name, contacts in (("without a relevant contact", 0), ("with 4 contacts", 4), ("with 40 contacts", 40)):
        reading, tree, soup = ratios(contacts)
        print(f"60 kB {name:28} {reading:6.1f} ms = {tree:5.1f} × lxml, {soup:4.2f} × BeautifulSoup")
    for size in (10_000, 100_000, 1_000_000, 5_000_000):
        made = [page(size, size // 15_000, seed) for seed in range(9 if size < 1_000_000 else 1)]
        reading = min(seconds(lambda each=each: _read(each)) for each in made)  # type: ignore[misc]
        print(f"{size // 1000:5} kB {reading * 1000:8.1f} ms, {reading * 1e6 / (size / 1000):6.0f} µs a kB")


if __name__ == "__main__":
    main()
