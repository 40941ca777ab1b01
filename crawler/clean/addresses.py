"""German addresses in a line: street with house number, postal code with town, also glued together or on a Postfach.

Albertstraße 871522 Backnang   →  Albertstraße 8 · 71522 · Backnang
Bahnhofstr. 18, 86420 Diedorf  →  Bahnhofstr. 18 · 86420 · Diedorf
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crawler.clean.spans import any_of
from crawler.words.streets import (
    CITY_ENDS,
    CITY_JOINTS,
    POST_BOX,
    STREET_BEGINNINGS,
    STREET_ENDINGS,
    STREET_OPENERS,
)

CAPITAL = r"[A-ZÄÖÜÉÀ-Þ]"
WORD = rf"{CAPITAL}[\w’'ß]*(?:-[\w’']+)*\.?"
HOUSE = r"\d{1,4}(?: ?[a-hA-H](?![\w]))?(?: ?1/2)?(?: ?[-–/+&] ?\d{1,4}(?: ?[a-hA-H](?!\w))?)?"
CODE = re.compile(rf"(?<![\d,])(?:D ?[-–] ?|DE ?[-–] ?)?(?P<code>\d{{5}})\s+(?P<city>{CAPITAL}[^\d,;:|()<>\x1f]*)")
GLUED = re.compile(
    rf"(?P<before>[a-zäöüß.]\s?\d{{1,3}}[a-h]?|{any_of(POST_BOX)}\s*\d{{2,8}})(?P<code>\d{{5}})\s+(?P<city>{CAPITAL}[a-zäöüß][^\d,;:|()<>\x1f]*)"
)
NAMED = re.compile(
    rf"(?<![\w-])(?P<street>(?:(?:{any_of(STREET_BEGINNINGS)}|{WORD}|St\.|Dr\.|von|der|des|vom)[ -]+){{0,4}}"
    rf"[\w.’'-]*?{any_of(STREET_ENDINGS)}\.?)\s*(?P<house>{HOUSE})(?![\d\w/]|[.:]\d)", re.IGNORECASE,
)  # fmt: skip
NAMED_AT_ALL = re.compile(rf"(?:{any_of(STREET_ENDINGS)})\.?\s*\d", re.IGNORECASE)
"""What every match of NAMED holds: asked first, because NAMED takes milliseconds on a long line without a street."""
OPENED = re.compile(
    rf"(?<![\w-])(?P<street>(?:{any_of(STREET_BEGINNINGS)}|{any_of(STREET_OPENERS)}(?: (?:der|dem|den))?)(?: {WORD}){{1,3}})\s+"
    rf"(?P<house>{HOUSE})(?![\d\w/]|[.:]\d| ?Uhr)"
)
ANY = re.compile(
    rf"(?<![\w-])(?P<street>(?:(?:{any_of(STREET_BEGINNINGS)}|{WORD}|von|der|des|den|dem|und|am|an|auf|im|in)[ -]+){{0,4}}{WORD})"
    rf",?\s+(?P<house>{HOUSE})\s*$"
)
MANNHEIM = re.compile(r"(?<!\w)(?P<street>[A-U] ?[1-7]) ?, ?(?P<house>\d{1,2}[a-z]?(?:[-–]\d{1,2})?)(?!\d)")
BOX = re.compile(rf"(?<!\w)(?P<street>{any_of(POST_BOX)}\.?)\s*(?P<house>\d[\d ]{{1,9}}\d)(?!\d)")
TIDY = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Town:
    """A postal code with its town, and where they stand."""

    start: int
    end: int
    postal_code: str
    city: str


@dataclass(frozen=True, slots=True)
class Street:
    """A street with its house number (or a post box), and where it stands."""

    start: int
    end: int
    text: str
    is_box: bool = False


def street(text: str) -> str | None:
    """The street and house number that `text` holds, spaces tidied; None where it holds none."""
    found = find_streets(text)
    return found[0].text if found else None


def find_towns(text: str) -> list[Town]:
    """Postal codes followed by a town's name."""
    if not any(char.isdigit() for char in text):
        return []
    found = []
    for pattern in (CODE, GLUED):
        for match in pattern.finditer(text):
            city = _city(match["city"])
            free = not any(town.start <= match.start("code") < town.end for town in found)
            if city and free and _is_code(match["code"]):
                found.append(
                    Town(match.start("code"), match.start("city") + len(city), match["code"], city.strip(" .-–"))
                )
    return sorted(found, key=lambda town: town.start)


def _is_code(code: str) -> bool:
    return "01001" <= code <= "99998"


def _city(text: str) -> str:
    """The town's name at the beginning of `text`: words joined as in "Neustadt an der Weinstraße", until something else."""
    taken: list[str] = []
    for word in text.split(" "):
        bare = word.strip(".,")
        if bare in CITY_ENDS or not word:
            break
        joint = word.lower() in CITY_JOINTS and bool(taken)
        if not joint and not word[:1].isupper() and word != "/":
            break
        if taken and not joint and taken[-1].lower() not in CITY_JOINTS and not _second_word(taken, word):
            break
        taken.append(word)
    while taken and taken[-1].lower() in (*CITY_JOINTS, "/", "-", "–"):
        taken.pop()
    return " ".join(taken) if taken and taken[0] not in CITY_ENDS and len(taken[0]) > 1 else ""


def _second_word(taken: list[str], word: str) -> bool:
    """Bad Aibling, Sankt Augustin, Markt Schwaben, Schwäbisch Gmünd: two capitals that are one name."""
    return len(taken) == 1 and (taken[0] in FIRST_WORDS or taken[0].endswith(("isch", "lich")) or word in LAST_WORDS)


FIRST_WORDS = frozenset({
    "Bad", "Sankt", "St.", "Markt", "Neu", "Alt", "Groß", "Klein", "Hohen", "Ober", "Unter", "Hann.", "Hannoversch", "Stadt", "Gemeinde", "Burg", "Königs", "Lutherstadt", "Flecken", "Hansestadt", "Kloster", "Schloß", "Schloss", "Preußisch", "Nieder", "Hessisch", "Oy", "Weil", "Kirchheim", "Rot", "Frankfurt",
})  # fmt: skip
LAST_WORDS = frozenset(["Land", "Stadt", "Süd", "Nord", "Ost", "West"])


def find_streets(text: str) -> list[Street]:
    """Streets with their house number, post boxes, and whatever stands with a number right before a postal code."""
    if not any(char.isdigit() for char in text):
        return []
    found: list[Street] = []
    for match in BOX.finditer(text):
        found.append(Street(match.start(), match.end(), TIDY.sub(" ", match[0]), is_box=True))
    for town in find_towns(text):
        before = text[: town.start]
        head = re.sub(r"(?:[\s,;·|•/–-]|\bD)+$", "", before)
        match = ANY.search(head[-80:]) or MANNHEIM.search(head[-12:])
        if match and not _over(
            found, *(span := _shift(match, len(head) - len(head[-80:] if match.re is ANY else head[-12:])))
        ):
            found.append(Street(*span, _tidy(match)))
    for pattern in (NAMED, OPENED) if NAMED_AT_ALL.search(text) else (OPENED,):
        for match in pattern.finditer(text):
            if match["street"][:1].isupper() and not _over(found, *match.span()) and len(match["street"]) > 4:
                found.append(Street(match.start(), match.end(), _tidy(match)))
    return sorted(found, key=lambda street: street.start)


def _shift(match: re.Match[str], by: int) -> tuple[int, int]:
    return match.start() + by, match.end() + by


def _over(found: list[Street], start: int, end: int) -> bool:
    return any(street.start < end and start < street.end for street in found)


def _tidy(match: re.Match[str]) -> str:
    joint = ", " if match.re is MANNHEIM else " "
    return TIDY.sub(" ", match["street"].strip(" ,") + joint + match["house"].strip())
