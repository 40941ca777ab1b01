"""How much to hope from a link before it is opened: its words, its address, its heading, the page it stands on.

Pure functions over the vocabularies of crawler/words/links.py; what the visit learns later is in leads.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import MAXYEAR, date
from functools import lru_cache
from urllib.parse import unquote

from crawler.clean.persons import find_names
from crawler.folding import Vocabulary, either, fold
from crawler.pages.languages import other_language
from crawler.pages.links import Link
from crawler.urls import host_of
from crawler.words.links import ADDRESS_AWAY, AWAY, CONTACT, LETTERS, PORTALS, SUBJECT, WAY

subjects = Vocabulary(SUBJECT)
contacts = Vocabulary(CONTACT)
ways = Vocabulary(WAY)
aways = Vocabulary(AWAY)
address_aways = Vocabulary(ADDRESS_AWAY)
portals = Vocabulary(PORTALS)

SEPARATORS = re.compile(r"[-_+./,=&%]+")
YEAR = re.compile(r"\b(20[0-2]\d)\b")
OLD_YEARS = 3
DATED = re.compile(r"/20\d\d/[01]?\d/")
"""Addresses of news and weblogs: written once, about what was."""
DOCUMENT = re.compile(r"\.pdf$|/pdf/|=pdf\b", re.I)

MOST = 0.95
ADDRESS_COUNTS = 0.85
HEADING_COUNTS = 0.45
PAGE_COUNTS = 0.7
AROUND_COUNTS = 0.3
"""What the surroundings alone say of a link; the rest where its words promise somebody to turn to."""
NAMES_SOMEBODY = 0.6
"""What a person's name says, as a word of contact would, where the page is about the matter."""
ABOUT = 0.3
SITE_COUNTS = 0.9
SITE_TAKES = 0.5
"""On a site that is all about refugees, words for them tell no page from another: by this share less."""
FOLDER_COUNTS = 0.5
SECTION_COUNTS = 0.3
PDF_COUNTS = 0.5
OLD_COUNTS = 0.35
DATED_COUNTS = 0.5
FOREIGN_COUNTS = 0.03
"""Share of a hope that is left to a page of the site's other languages: less than is worth a request."""
STEP_COUNTS = 0.97
SPOKEN_FOR, SPOKEN_FOR_ADDRESS = 0.6, 0.3
"""How far words about the matter make up for words that lead away; hardly for an address of news: "neue Unterkunft"."""


@dataclass(frozen=True, slots=True)
class Hope:
    """value: 0…1. subject: how much link and address themselves are about refugee matters."""

    value: float
    subject: float


def hope_of(link: Link, page_subject: float = 0.0, depth: int = 0, site_subject: float = 0.0) -> Hope:
    """What to hope from `link` on a page that is about the matter as much as `page_subject`, `depth` clicks away.

    site_subject: how much the whole site is about it, as the site of a refugees' aid association is.
    """
    said = _said(link.text, link.url, link.heading)
    if said.letter:
        return Hope(said.letter, 0.0)
    around = max(said.around, SITE_COUNTS * site_subject, 0.0 if link.navigation else PAGE_COUNTS * page_subject)
    subject = said.subject * (1.0 - SITE_TAKES * site_subject)
    contact = max(said.contact, _names_somebody(link, around))
    value = either(subject * (0.75 + 0.3 * contact), around * (AROUND_COUNTS + (1 - AROUND_COUNTS) * contact), said.way)
    return Hope(min(MOST, value * said.damped * STEP_COUNTS**depth), said.subject)


def _names_somebody(link: Link, around: float) -> float:
    """What a link says that is nothing but a person's name, on a page about the matter."""
    return NAMES_SOMEBODY if around >= ABOUT and not link.navigation and find_names(link.text) else 0.0


def damping(link: Link) -> float:
    """What words and address leave of a hope that comes from elsewhere, 0…1."""
    return _said(link.text, link.url, "").damped


@dataclass(frozen=True, slots=True)
class _Said:
    """What a link's words, address and heading say by themselves, wherever it stands."""

    subject: float = 0.0
    contact: float = 0.0
    around: float = 0.0
    way: float = 0.0
    damped: float = 1.0
    letter: float = 0.0


@lru_cache(maxsize=50_000)
def _said(text: str, url: str, above: str) -> _Said:
    words, heading, address = fold(text), fold(above), address_words(url)
    if len(words) == 1 and words in LETTERS:
        return _Said(letter=LETTERS[words])
    folder = subjects.weight(address.folder)
    subject = max(subjects.weight(words), ADDRESS_COUNTS * subjects.weight(address.last), SECTION_COUNTS * folder)
    return _Said(
        subject,
        max(contacts.weight(words), contacts.weight(address.last)),
        max(HEADING_COUNTS * subjects.weight(heading), FOLDER_COUNTS * folder),
        0.9 * max(ways.weight(words), 0.8 * ways.weight(address.last), 0.3 * ways.weight(heading)),
        _damped(words, url, subject),
    )


def subject_of(*texts: str) -> float:
    """How much texts (a title, headings) are about refugee matters, 0…1."""
    return max((subjects.weight(fold(text)) for text in texts if text), default=0.0)


def host_subject(url: str) -> float:
    """How much the name of a host says that the whole site is about refugee matters, 0…1: "ankommen-im-kreis-x.de"."""
    name = fold(SEPARATORS.sub(" ", host_of(url)))
    return max(subjects.weight(name), portals.weight(name))


def why(text: str, url: str, heading: str) -> str:
    """The words that speak for a link, for people: "asyl, kontakt in 'Asyl: Kontakt'"."""
    said = words_for(fold(text))
    if said:
        return f"{', '.join(said)} in the link “{text[:60]}”"
    if said := words_for(address_words(url).last):
        return f"{', '.join(said)} in the address"
    said = words_for(fold(heading))
    return (
        f"{', '.join(said)} in the heading “{heading[:60]}”"
        if said
        else "little speaks for it, but nothing better is left"
    )


def words_for(folded: str) -> tuple[str, ...]:
    """The words of the vocabularies that speak for a text, the telling ones first."""
    return tuple(dict.fromkeys(word.strip() for each in (subjects, contacts, ways) for word in each.words(folded)))[:4]


@dataclass(frozen=True, slots=True)
class AddressWords:
    """The words of an address: of its last part, and of the folders above."""

    last: str
    folder: str


@lru_cache(maxsize=20_000)
def address_words(url: str) -> AddressWords:
    """What an address says in words: "/soziales/asyl-kontakt.html" gives "asyl kontakt html" and "soziales"."""
    path, _, query = unquote(_behind_host(url)).partition("?")
    head, _, last = path.rstrip("/").rpartition("/")
    spoken = [fold(SEPARATORS.sub(" ", piece)) for piece in (f"{last} {query}", head)]
    return AddressWords(*spoken)


def _damped(words: str, url: str, own: float) -> float:
    away = either(aways.weight(words), 0.7 * aways.weight(address_words(url).last))
    factor = 1.0 - away * (1.0 - SPOKEN_FOR * own)
    factor = min(factor, 1.0 - address_aways.weight(_behind_host(url).lower()) * (1.0 - SPOKEN_FOR_ADDRESS * own))
    if DOCUMENT.search(url):
        factor *= PDF_COUNTS
    if other_language(url, ""):
        factor *= FOREIGN_COUNTS
    if "/20" in url and DATED.search(url):
        factor *= DATED_COUNTS
    if _oldest_year(words, url) <= date.today().year - OLD_YEARS:
        factor *= OLD_COUNTS
    return factor


def _oldest_year(words: str, url: str) -> int:
    """The first year that words or address name, a year to come where they name none."""
    said = f"{words} {unquote(url) if '%' in url else url}"
    return min(map(int, YEAR.findall(said)), default=MAXYEAR) if "20" in said else MAXYEAR


def _behind_host(url: str) -> str:
    """Path and query of an address that was cleaned (crawler.urls.clean): from the third slash on."""
    return "/" + url.split("/", 3)[3] if url.count("/") > 2 else "/"
