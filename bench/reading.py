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

import lxml.html
from bs4 import BeautifulSoup

from crawler.extraction import read
from crawler.page import Page

TODAY = date(2024, 3, 1)
WORDS = [
    "Die",
    "Stadt",
    "Musterhausen",
    "informiert",
    "ihre",
    "Bürgerinnen",
    "und",
    "Bürger",
    "über",
    "Termine",
    "Veranstaltungen",
    "Baustellen",
    "Abfallkalender",
    "Öffnungszeiten",
    "Wasserwerk",
    "Haushalt",
    "Satzung",
    "Gebühren",
    "Vereine",
    "Kultur",
    "Schule",
    "Kindergarten",
    "Sport",
    "und",
    "vieles",
    "mehr",
    "im",
    "Rathaus",
]
CONTACT = (
    "<h2>Fachdienst Asyl und Integration</h2><p>Frau Maria Beispiel<br>Telefon: 030 23125-{n:03d}<br>"
    '<a href="mailto:m.beispiel{n}@musterhausen.example">m.beispiel{n}@musterhausen.example</a><br>Rathausplatz 1<br>12345 Musterhausen</p>'
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


def page(size: int, contacts: int) -> Page:
    """A page of about `size` bytes, made as content management systems make them, so many contacts spread over it."""
    rng = random.Random(size)
    parts = [
        HEAD
        + "".join(MENU.format(n=n, word=rng.choice(WORDS)) for n in range(80))
        + "</ul></nav></header><main><h1>Musterhausen</h1>"
    ]
    length, number = len(parts[0]), 0
    while length < size - 200:
        words = rng.choices(WORDS, k=rng.randint(8, 40))
        parts.append(TEASER.format(n=len(parts), title=" ".join(words[:4]), text=" ".join(words)))
        if contacts and length > number * size / contacts:
            parts.append(CONTACT.format(n=number % 1000))
            number += 1
        length += len(parts[-1])
    return Page("https://www.musterhausen.example/", ("".join(parts) + FOOT).encode(), "text/html; charset=utf-8")


def seconds(action: Callable[[], object], times: int = 15) -> float:
    """The shortest processor time of an action: what else the machine does is left out."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        action()
        taken.append(time.process_time() - start)
    return min(taken)


def _fresh(made: Page) -> list[object]:
    return list(read(Page(made.url, made.body, made.content_type), today=TODAY))


def main() -> None:
    """Prints the ratios."""
    for name, contacts in (("without a relevant contact", 0), ("with 4 contacts", 4), ("with 40 contacts", 40)):
        made = page(60_000, contacts)
        _fresh(made)
        reading = seconds(lambda made=made: _fresh(made))  # type: ignore[misc]
        lxml_parse = seconds(lambda made=made: lxml.html.document_fromstring(made.body))  # type: ignore[misc]
        soup_parse = seconds(lambda made=made: BeautifulSoup(made.body, "lxml"))  # type: ignore[misc]
        print(
            f"60 kB {name:28} {reading * 1000:6.1f} ms = {reading / lxml_parse:5.1f} × lxml, {reading / soup_parse:4.2f} × BeautifulSoup"
        )
    for size in (10_000, 100_000, 1_000_000, 5_000_000):
        made = page(size, size // 15_000)
        reading = seconds(lambda made=made: _fresh(made), 3 if size < 1_000_000 else 1)  # type: ignore[misc]
        print(f"{size // 1000:5} kB {reading * 1000:8.1f} ms, {reading * 1e6 / (size / 1000):6.0f} µs a kB")


if __name__ == "__main__":
    main()
