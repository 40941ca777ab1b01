"""Recognises the place in a question: "wer hilft in 48431", "deutschkurs nähe osnabrück", "Landkreis Steinfurt"."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

from crawler.contact import Place
from crawler.words.asking import ALSO_WORDS, BEFORE_A_PLACE
from index.german import folded_list, words
from index.placenames import is_known, meant
from index.versions import put
from index.vocabulary import ordinary_words

SHORTEST = 3
"""A shorter name is taken for a word."""
LONGEST = 5
"""A name has at most so many words."""
MOST_WORDS = 60
"""Of a pasted page the first words are looked at."""
OWN_FILE = "places.json"
_BEFORE = frozenset(folded_list(BEFORE_A_PLACE))
_ALSO_WORDS = frozenset(folded_list(ALSO_WORDS))


class Where(NamedTuple):
    """The places that a question may mean, the most prominent first, and the folded words that say so."""

    places: tuple[Place, ...] = ()
    words: tuple[str, ...] = ()


NOWHERE = Where()


def where(text: str, own: dict[str, Place]) -> Where:
    """The place in `text`; the longest name counts, then one with a word before it that says so, then the last one.

    own: the places of the records that the gazetteer does not know, by folded name.
    """
    typed = words(text)[:MOST_WORDS]
    spans = [(first, last) for first in range(len(typed)) for last in range(first + 1, first + 1 + LONGEST)]
    named = [span for span in spans if span[1] <= len(typed) and _is_name(typed, *span, own)]
    best = sorted(named, key=lambda span: (span[1] - span[0], _asked(typed, span[0]), span[0]), reverse=True)
    for first, last in best:
        name = " ".join(typed[first:last])
        if places := (own[name],) if name in own else meant(name):
            return Where(places, tuple(typed[first:last]))
    return NOWHERE


def _is_name(typed: list[str], first: int, last: int, own: dict[str, Place]) -> bool:
    name = " ".join(typed[first:last])
    return (name in own or is_known(name)) and (
        _asked(typed, first) or len(typed) == last - first or not _ordinary(typed[first:last])
    )


def _asked(typed: list[str], first: int) -> bool:
    return first > 0 and typed[first - 1] in _BEFORE


def _ordinary(name: list[str]) -> bool:
    """Whether a name is a word, too."""
    return len(name) == 1 and (len(name[0]) < SHORTEST or name[0] in _ALSO_WORDS or name[0] in ordinary_words())


def unknown_places(places: Iterable[Place]) -> dict[str, dict[str, Any]]:
    """Those of `places` that the gazetteer does not know, by folded name, postal code and AGS."""
    found = {}
    for place in places:
        name = " ".join(words(place.name))
        if name and not is_known(name):
            for key in filter(None, (name, place.ags, *place.postal_codes)):
                found[key] = asdict(place)
    return found


def save_own(folder: Path, places: dict[str, dict[str, Any]]) -> None:
    """Keeps the places that only the records know beside the index, with those that are kept there already."""
    path = folder / OWN_FILE
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    put(path, json.dumps(known | places, ensure_ascii=False).encode())


def load_own(folder: Path) -> dict[str, Place]:
    """The places that only the records know, by folded name, postal code and AGS."""
    path = folder / OWN_FILE
    plain = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return {key: Place(**{**place, "postal_codes": tuple(place["postal_codes"])}) for key, place in plain.items()}
