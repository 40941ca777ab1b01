"""German addresses in a line: street with house number, postal code with town, also glued together or on a Postfach.

Albertstraße 871522 Backnang   →  Albertstraße 8 · 71522 · Backnang
Bahnhofstr. 18, 86420 Diedorf  →  Bahnhofstr. 18 · 86420 · Diedorf
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crawler.clean.spans import any_of
from crawler.words.streets import (
    ADDRESS_LABELS,
    CITY_ENDS,
    CITY_FIRST_WORDS,
    CITY_JOINTS,
    CITY_LAST_WORDS,
    NO_STREETS,
    POST_BOX,
    STREET_BEGINNINGS,
    STREET_ENDINGS,
    STREET_HEADS,
    STREET_JOINTS,
    STREET_OF,
    STREET_OPENERS,
)
from crawler.words.times import HOUR_WORD

CAPITAL = r"[A-ZÄÖÜÉÀ-Þ]"
WORD = rf"{CAPITAL}[\w’'ß]*(?:-[\w’']+)*\.?"
HOUSE = r"\d{1,4}(?: ?[a-hA-H](?![\w]))?(?: ?1/2)?(?: ?[-–/+&] ?\d{1,4}(?: ?[a-hA-H](?!\w))?)?"
CITY = rf"(?P<city>{CAPITAL}[^\d,;:|()<>\x1f]{{0,70}})"
CODE = re.compile(rf"(?<![\d,])(?:D ?[-–] ?|DE ?[-–] ?)?(?P<code>\d{{5}})\s+{CITY}")
FIVE = re.compile(r"\d{5}")
GLUED = re.compile(
    rf"(?:[a-zäöüß.]\s?\d{{1,3}}[a-h]?|{any_of(POST_BOX)}\s*\d{{2,8}})(?P<code>\d{{5}})\s+(?=[A-ZÄÖÜ][a-zäöüß]){CITY}"
)
NUMBERED = re.compile(rf"(?<![\d.,/])(?P<house>{HOUSE})(?![\d\w/]|[.:]\d)")
BEFORE = rf"(?:{any_of(STREET_BEGINNINGS)}|{WORD}|{any_of(STREET_JOINTS)})[ -]+"
NAMED = re.compile(rf"(?<![\w-])(?P<street>(?:{BEFORE}){{0,4}}[\w.’'-]+)$")
OPENED = re.compile(
    rf"(?<![\w-])(?P<street>(?:{any_of(STREET_BEGINNINGS)}|{any_of(STREET_OPENERS)}(?: {any_of(STREET_JOINTS)})?"
    rf"|{any_of(STREET_HEADS)} {any_of(STREET_OF)})"
    rf"(?: {WORD}){{1,3}})$"
)
LAST = re.compile(WORD + "$")
ANY = re.compile(
    rf"(?<![\w-])(?P<street>(?:(?:{any_of(STREET_BEGINNINGS)}|{WORD}|{any_of(STREET_JOINTS)})[ -]+){{0,4}}{WORD})"
    rf",?\s+(?P<house>{HOUSE})\s*$"
)  # fmt: skip
MANNHEIM = re.compile(r"(?<!\w)(?P<street>[A-U] ?[1-7]) ?, ?(?P<house>\d{1,2}[a-z]?(?:[-–]\d{1,2})?)(?!\d)")
BOX = re.compile(rf"(?<!\w)(?P<street>{any_of(POST_BOX)}\.?)\s*(?P<house>\d[\d ]{{1,9}}\d)(?!\d)")
QUADRATE = re.compile(r"[A-U] ?[1-7]")
BETWEEN = re.compile(r"(?:[\s,;·|•/–-]|\bD)+$")
CLOCK = re.compile(rf"\s?{HOUR_WORD}", re.IGNORECASE)
LABELLED = re.compile(rf"^{any_of(ADDRESS_LABELS)}(?:\s+|(?=[A-ZÄÖÜ]))")
TIDY = re.compile(r"\s+")
ENDINGS = tuple(ending.rstrip(".") for ending in STREET_ENDINGS)


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
    found: list[Town] = []
    for pattern in (CODE, GLUED) if FIVE.search(text) else ():
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
    """The town's name at the beginning of `text`, words joined as in "Neustadt an der Weinstraße"."""
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
    return len(taken) == 1 and (
        taken[0] in CITY_FIRST_WORDS or taken[0].endswith(("isch", "lich")) or word in CITY_LAST_WORDS
    )


def find_streets(text: str, towns: list[Town] | None = None) -> list[Street]:
    """Streets with their house number, post boxes, and whatever stands with a number right before a postal code.

    towns: those in `text`, where they are known already.
    """
    found = [Street(match.start(), match.end(), TIDY.sub(" ", match[0]), is_box=True) for match in BOX.finditer(text)]
    for town in find_towns(text) if towns is None else towns:
        head = BETWEEN.sub("", text[: town.start])
        start = max(0, len(head) - 80)
        match = ANY.search(head[start:]) or MANNHEIM.search(head[start:])
        named = match is not None and match["street"] not in NO_STREETS
        if match and named and not _over(found, match.start() + start, match.end() + start):
            found.append(Street(match.start() + start, match.end() + start, _tidy(match["street"], match["house"])))
    for match in NUMBERED.finditer(text):
        street = _before(text, match)
        if street and not _over(found, match.start() - len(street), match.end()):
            start = match.start() - len(street)
            found.append(Street(start, match.end(), _tidy(street, match["house"])))
    return sorted(found, key=lambda each: each.start)


def _before(text: str, house: re.Match[str]) -> str | None:
    """The street right before a house number, with the blank between them."""
    start = max(0, house.start() - 70)
    head = text[start : house.start()]
    bare = head.rstrip()
    word = bare.rpartition(" ")[2]
    last = word.lower().rstrip(".")
    pattern = NAMED if last.endswith(ENDINGS) and len(last) > 2 else OPENED
    if len(head) - len(bare) > 2 or (pattern is OPENED and (not LAST.match(word) or CLOCK.match(text, house.end()))):
        return None
    match = pattern.search(bare)
    if not match or not match["street"][:1].isupper() or len(match["street"]) < 5:
        return None
    return head[match.start() :]


def _over(found: list[Street], start: int, end: int) -> bool:
    return any(street.start < end and start < street.end for street in found)


def _tidy(street: str, house: str) -> str:
    joint = ", " if QUADRATE.fullmatch(street.strip()) else " "
    return LABELLED.sub("", TIDY.sub(" ", street.strip(" ,") + joint + house.strip()))
