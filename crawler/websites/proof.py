"""Whether a website is that of a town: accepted or refused, with the reason. Pages in, verdict out; nothing is fetched.

A guessed address may belong to a hotel, a shop, a party or a namesake elsewhere, or be for sale. The site has to prove
itself: its imprint (or its start page) names the town as a public body and an address in it, by postal code or AGS.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crawler.contact import Place
from crawler.gazetteer import Gazetteer
from crawler.page import Page
from crawler.pages.real import visible_text, why_not_real
from crawler.places.names import split, words
from crawler.words.bodies import BETWEEN, BODIES, COMPANIES, FOR_SALE, IMPRINT, OFFICERS
from crawler.words.places import DISTRICT

POSTAL_CODE = re.compile(r"(?<![\d/.,])(?<!\d-)\d{5}(?![\d/-])")
NEAR = 4
"""A company's word within so many words of the name makes the name part of the company's ("Hotel Stadt X GmbH")."""
BEFORE = 3
"""So many words may stand between the kind of body and the name ("Magistrat der Stadt X")."""
AROUND = 10.0
"""Kilometres: whoever has an address so near is no namesake elsewhere."""
OFFICER_NEAR = 40
"""An officer named within so many words of the town's name speaks for it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """accepted: the site is the place's own. reason: one clause for a person. quote: the words that prove it."""

    accepted: bool
    reason: str
    quote: str = ""


def prove(place: Place, pages: Sequence[Page]) -> Verdict:
    """Whether `pages` (start page first, then imprint and contact pages) are those of the site of `place`."""
    if not pages:
        return Verdict(False, "no page could be read")
    real = [page for page in pages if not _fault(page)]
    if not real or _for_sale(pages[0]):
        return Verdict(False, _fault(pages[0]) or "no page of its own")
    texts = [_words(page) for page in _imprint_first(real)]
    names = list(dict.fromkeys(_names(place)))
    if not any(_positions(name, text) for name in names for text in texts):
        return Verdict(False, f"names {place.name} nowhere")
    quote = next((quote for text in texts for name in names for quote in _publisher(name, text)), None)
    if quote is None:
        return Verdict(False, _who_else(texts))
    return _located(place, real, quote)


def _fault(page: Page) -> str | None:
    return why_not_real(page) or ("the name is for sale or was taken over" if _for_sale(page) else None)


def _for_sale(page: Page) -> bool:
    text = f" {' '.join(_words(page))} "
    return any(f" {phrase} " in text for phrase in FOR_SALE)


def _imprint_first(pages: Sequence[Page]) -> list[Page]:
    return sorted(pages, key=lambda page: not is_imprint(page.title, page.url))


def is_imprint(text: str, url: str) -> bool:
    """Whether a page or link with this title and address leads to the imprint."""
    told = f"{' '.join(words(text))} {url.lower()}"
    return any(word in told for word in IMPRINT)


def _words(page: Page) -> tuple[str, ...]:
    return words(f"{page.title} {visible_text(page)}")


def _names(place: Place) -> Iterator[tuple[str, ...]]:
    """What the place may be called: its name, the name without additions, a district's without the word for it."""
    full = words(place.name)
    yield full
    yield split(place.name)[0]
    yield tuple(word for word in full if word not in DISTRICT) or full
    if len(full) > 1 and full[0] in BODIES:
        yield full[1:]


def _positions(name: tuple[str, ...], text: tuple[str, ...]) -> list[int]:
    size = len(name)
    return [i for i, word in enumerate(text) if word == name[0] and text[i : i + size] == name] if name else []


def _publisher(name: tuple[str, ...], text: tuple[str, ...]) -> Iterator[str]:
    """The places where the text names the body: "Stadt X", or X and its mayor, and no company's word beside it."""
    for at in _positions(name, text):
        around = text[max(0, at - NEAR) : at + len(name) + NEAR]
        if COMPANIES.isdisjoint(around) and (_has_body(text, at) or name[0] in BODIES or _has_officer(text, at)):
            yield " ".join(around)


def _has_body(text: tuple[str, ...], at: int) -> bool:
    for word in reversed(text[max(0, at - BEFORE) : at]):
        if word in BODIES:
            return True
        if word not in BETWEEN:
            return False
    return False


def _has_officer(text: tuple[str, ...], at: int) -> bool:
    around = " ".join(text[max(0, at - OFFICER_NEAR) : at + OFFICER_NEAR])
    return any(officer in around for officer in OFFICERS)


def _who_else(texts: Iterable[tuple[str, ...]]) -> str:
    others = sorted(COMPANIES & {word for text in texts for word in text})
    return f"is not published by a public body: names {', '.join(others[:3])}" if others else "names no public body"


def _located(place: Place, pages: Sequence[Page], quote: str) -> Verdict:
    """The last test: an address in the place itself, not in that of a namesake."""
    text = " ".join(visible_text(page) for page in pages)
    own = set(place.postal_codes) | _seat_codes(place)
    ours = own or _codes_around(place)
    found = list(dict.fromkeys(POSTAL_CODE.findall(text)))
    if here := [code for code in found if code in ours]:
        return Verdict(True, f"names the body and {here[0]}" + ("" if own else ", a postal code nearby"), quote)
    if place.ags and re.search(rf"\b{place.ags}\b", text):
        return Verdict(True, f"names the body and the AGS {place.ags}", quote)
    if not ours:
        return Verdict(False, "its postal codes are not known: judge it by hand", quote)
    return Verdict(False, f"a namesake: its address is in {found[0]}" if found else "names no address", quote)


def _seat_codes(place: Place) -> set[str]:
    """The postal codes of the association whose office a member's may be, and of the members of an association."""
    gazetteer = Gazetteer.shipped()
    association = place if place.ars and not place.ags else gazetteer.association_of(place)
    whole = association or (place if place.ags and len(place.ags) == 5 else None)
    return {code for member in gazetteer.members(whole) for code in member.postal_codes} if whole else set()


def _codes_around(place: Place) -> set[str]:
    """For the few municipalities whose own postal codes are not known: those of the neighbours."""
    if place.lat is None or place.lon is None:
        return set()
    near = Gazetteer.shipped().near(place.lat, place.lon, AROUND)
    return {code for _, neighbour in near for code in neighbour.postal_codes}
