"""Recognises the place in a question: "wer hilft in 48431", "deutschkurs nähe osnabrück", "Landkreis Steinfurt".

The names alone are read first (seeds/gazetteer/names.txt.gz); the gazetteer, which takes longer, only once one of them
stands in the question.
"""

from __future__ import annotations

import gzip
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from crawler.contact import Place
from crawler.words.asking import ALSO_WORDS, BEFORE_A_PLACE
from index.german import fold, spelled, words
from index.vocabulary import ordinary_words

if TYPE_CHECKING:
    from crawler.gazetteer import Gazetteer

SHORTEST = 3
"""A shorter name is taken for a word."""
LONGEST = 5
"""A name has at most so many words."""
MOST_WORDS = 60
"""Of a pasted page the first words are looked at."""
FILE = ("gazetteer", "names.txt.gz")
_BEFORE = frozenset(map(fold, BEFORE_A_PLACE.split()))
_ALSO_WORDS = frozenset(map(fold, ALSO_WORDS.split()))
_POSTAL_CODE = re.compile(r"\d{5}")


class Where(NamedTuple):
    """The places that a question may mean, the most prominent first, and the folded words that say so."""

    places: tuple[Place, ...] = ()
    words: tuple[str, ...] = ()


NOWHERE = Where()


def where(text: str, gazetteer: Gazetteer) -> Where:
    """The place in `text`; the longest name counts, then one with a word before it that says so, then the last one."""
    written = spelled(text)[:MOST_WORDS]
    typed = list(map(fold, written))
    spans = [(first, last) for first in range(len(typed)) for last in range(first + 1, first + 1 + LONGEST)]
    named = [span for span in spans if span[1] <= len(typed) and _is_name(typed, *span)]
    for first, last in sorted(
        named, key=lambda span: (span[1] - span[0], _asked(typed, span[0]), span[0]), reverse=True
    ):
        if places := gazetteer.resolve(" ".join(written[first:last])):
            return Where(places, tuple(typed[first:last]))
    return NOWHERE


def _is_name(typed: list[str], first: int, last: int) -> bool:
    name = " ".join(typed[first:last])
    if last - first == 1 and _POSTAL_CODE.fullmatch(name):
        return True
    return name in names() and (_asked(typed, first) or len(typed) == last - first or not _ordinary(typed[first:last]))


def _asked(typed: list[str], first: int) -> bool:
    return first > 0 and typed[first - 1] in _BEFORE


def _ordinary(name: list[str]) -> bool:
    """Whether a name is a word, too."""
    return len(name) == 1 and (len(name[0]) < SHORTEST or name[0] in _ALSO_WORDS or name[0] in ordinary_words())


@cache
def names() -> frozenset[str]:
    """The folded names of all municipalities, districts and associations."""
    packed = files("seeds").joinpath(*FILE).read_bytes()
    return frozenset(gzip.decompress(packed).decode().split("\n"))


def gather_names() -> list[str]:
    """What the file of names holds: made from the gazetteer whenever that changes."""
    from crawler.places import lookup

    rows = [row for table in (lookup.by_name(), lookup.by_association()) for rows in table.values() for row in rows]
    tables = (lookup.by_name(), lookup.by_other(), lookup.by_district(), lookup.by_association())
    found = {" ".join(map(fold, name)) for table in tables for name in table}
    found |= {" ".join(words(row.name)) for row in rows}
    return sorted(name for name in found if len(name) > 1 and not name.isdigit())
