"""Made-up town pages of 60 kB for the load test, built as town sites are: mostly menus, styles and scripts, some text.

One page in twelve names who is in charge of refugees, one in four some other office; all show the switchboard in their
footer. What stands under an address depends on the address alone, so every run meets the same pages.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable
from functools import cache

SIZE = 60_000
TEMPLATES = 48
ARTICLES = 300
SECTIONS = {
    "Rathaus": (
        "Bürgermeisterin",
        "Verwaltung",
        "Ämter",
        "Bürgerservice A–Z",
        "Formulare",
        "Ausschreibungen",
        "Karriere",
    ),
    "Politik": ("Gemeinderat", "Ausschüsse", "Fraktionen", "Sitzungskalender", "Ortsrecht", "Wahlen"),
    "Leben": ("Familie", "Kindergärten", "Schulen", "Senioren", "Soziales", "Integration", "Ehrenamt", "Gesundheit"),
    "Bauen": ("Bauplätze", "Bebauungspläne", "Wohnen", "Sanierung", "Breitband", "Klimaschutz", "Verkehr"),
    "Wirtschaft": ("Standort", "Gewerbeflächen", "Förderung", "Einzelhandel", "Märkte"),
    "Kultur": ("Veranstaltungen", "Vereine", "Bücherei", "Museum", "Musikschule", "Städtepartnerschaften"),
    "Tourismus": ("Anreise", "Gastgeber", "Wandern", "Radfahren", "Sehenswertes", "Camping"),
    "Aktuelles": ("Meldungen", "Amtsblatt", "Stellenangebote", "Newsletter", "Bildergalerie", "Presse"),
}
FOOT = ("Kontakt", "Impressum", "Datenschutz", "Barrierefreiheit", "Sitemap", "Hinweis geben")
WORDS = [
    "Gemeinde",
    "Bürgerinnen",
    "Verwaltung",
    "Ausschuss",
    "Sitzung",
    "Arbeiten",
    "Straße",
    "Sanierung",
    "Schule",
    "Verein",
    "Ehrenamt",
    "Förderung",
    "Antrag",
    "Termin",
    "Rathaus",
    "Platz",
    "Wasser",
    "Strom",
    "Haushalt",
    "Kinder",
    "Jugend",
    "Halle",
    "Markt",
    "Sommer",
    "Herbst",
    "Umleitung",
    "Planung",
    "Beschluss",
]
TITLES = ("Neue Öffnungszeiten im Hallenbad", "Sperrung der Hauptstraße", "Einladung zum Sommerfest", "Bericht aus dem Rat",
          "Jugendfeuerwehr sucht Nachwuchs", "Der Wochenmarkt zieht um")  # fmt: skip
IN_CHARGE = (
    '<div class="contact-box"><h3>Fachdienst Asyl und Integration</h3><p>Frau Petra Ahorn<br>Zimmer 12<br>Telefon '
    '030 23125-{number}<br><a href="mailto:asyl@{host}">asyl@{host}</a></p></div>'
)
OTHER = (
    '<div class="contact-box"><h3>Bauamt</h3><p>Herr Jonas Linde<br>Zimmer 3<br>Telefon 030 23125-{number}<br>'
    '<a href="mailto:bauamt@{host}">bauamt@{host}</a></p></div>'
)
SEARCH = '<form role="search" action="/suche" class="search-form"><input type="search" name="q" placeholder="Suchbegriff"></form>'


def body_of(host: str, path: str) -> bytes:
    """The page of a made-up town under a path."""
    number = zlib.crc32(path.encode()) % TEMPLATES
    return _template(number).replace(b"{host}", host.encode()).replace(b"{path}", path.encode())


@cache
def _template(number: int) -> bytes:
    chance = random.Random(number)
    contact = IN_CHARGE if number % 12 == 0 else OTHER if number % 4 == 1 else ""
    main = "".join(_paragraph(chance) for _ in range(6)) + contact.replace("{number}", f"{200 + number}")
    teasers = "".join(_teaser(chance) for _ in range(24))
    foot = "".join(f'<li class="footer-nav__item"><a href="/{name.lower()}">{name}</a></li>' for name in FOOT)
    page = (
        f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{chance.choice(TITLES)} – Gemeinde</title>'
        f'<style>{_style(9_000)}</style></head><body class="page"><header class="header">{SEARCH}<nav class="main-nav">'
        f'<ul class="nav nav--level-1">{_menu()}</ul></nav></header><main id="content"><h1>Seite {{path}}</h1>{main}'
        f'<section class="teasers"><h2>Aktuelles</h2>{teasers}</section></main><footer class="footer"><p>Gemeinde, '
        f"Rathausplatz 1, 99999 Musterstedt<br>Telefon 030 23125-100<br>info@{{host}}</p><ul>{foot}</ul></footer>"
    )
    script = f"<script>var settings = {{{_script(max(0, SIZE - len(page.encode()) - 60))}}};</script></body></html>"
    return (page + script).encode()


def _menu() -> str:
    return "".join(
        f'<li class="nav__item nav__item--level-1"><a class="nav__link" href="/{_slug(section)}/">{section}</a>'
        f'<ul class="nav nav--level-2">{"".join(_entry(section, name) for name in names)}</ul></li>'
        for section, names in SECTIONS.items()
    )


def _entry(section: str, name: str) -> str:
    href = f"/{_slug(section)}/{_slug(name)}/"
    return f'<li class="nav__item nav__item--level-2"><a class="nav__link" href="{href}"><span>{name}</span></a></li>'


def _slug(name: str) -> str:
    table = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", " ": "-", "–": "-"})
    return name.lower().translate(table)


def _paragraph(chance: random.Random) -> str:
    sentences = " ".join(" ".join(chance.choices(WORDS, k=11)).capitalize() + "." for _ in range(5))
    return f'<div class="ce-text frame"><h2 class="ce-headline">{chance.choice(WORDS)}</h2><p>{sentences}</p></div>'


def _teaser(chance: random.Random) -> str:
    number = chance.randrange(ARTICLES)
    sources = ", ".join(
        f"/fileadmin/_processed_/{number:04x}/bild-{width}.jpg {width}w" for width in (320, 640, 960, 1280)
    )
    title = f"{chance.choice(TITLES)} {number}"
    return (
        f'<article class="teaser teaser--news"><a class="teaser__link" href="/aktuelles/meldungen/artikel-{number}.html">'
        f'<img class="teaser__image" loading="lazy" alt="" srcset="{sources}"><time>{1 + number % 28}. Mai 2026</time>'
        f'<h3 class="teaser__title">{title}</h3></a><p>{" ".join(chance.choices(WORDS, k=18))}.</p></article>'
    )


def _style(size: int) -> str:
    rules = (
        f".block-{number}__element--{number % 7}{{display:flex;margin:0 0 {number % 32}px}}" for number in range(size)
    )
    return _filled(rules, size)


def _script(size: int) -> str:
    return _filled((f'"key{number}": {{"enabled": true, "label": "Wert {number}"}},' for number in range(size)), size)


def _filled(pieces: Iterable[str], size: int) -> str:
    text: list[str] = []
    length = 0
    for piece in pieces:
        if length + len(piece) > size:
            break
        text.append(piece)
        length += len(piece)
    return "".join(text)
