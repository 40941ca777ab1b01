"""Two spellings of one name compare equal: case, umlauts, accents, hyphens, titles and salutations are folded away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from crawler import folding
from crawler.words.identity import LEGAL_FORMS, OWN_BODY, SALUTATIONS, STREET_ENDINGS, TITLE_PHRASES, TITLES

FOREIGN = str.maketrans({"æ": "ae", "ø": "oe", "œ": "oe", "ł": "l", "đ": "d", "ı": "i"})
"""Letters of names that have no accent to be left out."""
NOT_A_WORD = re.compile(r"[\W_]+")
TITLE_RUN = re.compile(rf"\b(?:{'|'.join(TITLE_PHRASES)})\b")
LEGAL_END = re.compile(rf"(?: (?:{'|'.join(LEGAL_FORMS)}))+$")
STREET_END = re.compile(rf"(?<=\w)({'|'.join(STREET_ENDINGS)})\b|\b({'|'.join(STREET_ENDINGS)})\b")
HOUSE_LETTER = re.compile(r"(\d) (?=[a-z]\b)")


@lru_cache(maxsize=65536)
def fold(text: str | None) -> str:
    """Lower case, umlauts written out, accents and punctuation gone, one space between words; "" for None."""
    folded = folding.fold(unicodedata.normalize("NFC", text or "")).translate(FOREIGN)
    return NOT_A_WORD.sub(" ", folded.casefold()).strip()


@lru_cache(maxsize=65536)
def name_key(person: str | None) -> tuple[str, ...]:
    """The words of a person's name, given names first ("Müller, Dr. Anna" gives anna, mueller); () where none is."""
    parts = [words for part in (person or "").split(",") if (words := _untitled(fold(part)))]
    if len(parts) == 2:
        parts.reverse()
    return tuple(word for words in parts for word in words)


def _untitled(folded: str) -> list[str]:
    words = TITLE_RUN.sub(" ", folded).split()
    return [word for word in words if word not in TITLES and word not in SALUTATIONS]


@lru_cache(maxsize=16384)
def organisation_key(organisation: str | None) -> str:
    """An organisation without its legal form; a town's own body without the word for it ("Stadt A-Dorf": a dorf)."""
    named = LEGAL_END.sub("", fold(organisation))
    first, _, rest = named.partition(" ")
    return rest if rest and first in OWN_BODY else named


@lru_cache(maxsize=16384)
def street_key(street: str | None) -> str:
    """A street and house number: "Haupt-Str. 5 a" and "Hauptstraße 5a" are one."""
    spelled = STREET_END.sub(lambda cut: STREET_ENDINGS[cut[1] or cut[2]], fold(street))
    return HOUSE_LETTER.sub(r"\1", spelled).replace(" strasse", "strasse").replace(" platz", "platz")


def short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether `short` may be a short form of the name `full`: the surname alone, initials, or fewer given names."""
    if not short or not full or short[-1] != full[-1] or len(short) > len(full) or short == full:
        return False
    given = list(full[:-1])
    return all(any(word.startswith(part) for word in given) for part in short[:-1])
