"""Recognises the place in a question: "wer hilft in 48431", "deutschkurs nähe osnabrück", "Landkreis Steinfurt".

The names alone are read first (seeds/gazetteer/names.txt.gz); the gazetteer, which takes longer, only once one of them
stands in the question.
"""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from crawler.contact import Contact, Place
from crawler.words.asking import ALSO_WORDS, BEFORE_A_PLACE
from index.german import fold, spelled, words
from index.versions import put
from index.vocabulary import ordinary_words

if TYPE_CHECKING:
    from crawler.gazetteer import Gazetteer

SHORTEST = 3
"""A shorter name is taken for a word."""
LONGEST = 5
"""A name has at most so many words."""
MOST_WORDS = 60
"""Of a pasted page the first words are looked at."""
OWN_FILE = "places.json"
FILE = ("gazetteer", "names.txt.gz")
_BEFORE = frozenset(map(fold, BEFORE_A_PLACE.split()))
_ALSO_WORDS = frozenset(map(fold, ALSO_WORDS.split()))
_POSTAL_CODE = re.compile(r"\d{5}")


class Where(NamedTuple):
    """The places that a question may mean, the most prominent first, and the folded words that say so."""

    places: tuple[Place, ...] = ()
    words: tuple[str, ...] = ()


NOWHERE = Where()


def where(text: str, own: dict[str, Place], gazetteer: Gazetteer) -> Where:
    """The place in `text`; the longest name counts, then one with a word before it that says so, then the last one.

    own: the places of the records that the gazetteer does not know, by folded name.
    """
    written = spelled(text)[:MOST_WORDS]
    typed = list(map(fold, written))
    spans = [(first, last) for first in range(len(typed)) for last in range(first + 1, first + 1 + LONGEST)]
    named = [span for span in spans if span[1] <= len(typed) and _is_name(typed, *span, own)]
    for first, last in sorted(
        named, key=lambda span: (span[1] - span[0], _asked(typed, span[0]), span[0]), reverse=True
    ):
        name = " ".join(written[first:last])
        known = own_place(name, own)
        if places := (known,) if known else gazetteer.resolve(name):
            return Where(places, tuple(typed[first:last]))
    return NOWHERE


def own_place(name: str, own: dict[str, Place]) -> Place | None:
    """The place of that name, postal code or AGS among those that only the records know."""
    return own.get(" ".join(words(name)))


def _is_name(typed: list[str], first: int, last: int, own: dict[str, Place]) -> bool:
    name = " ".join(typed[first:last])
    if last - first == 1 and _POSTAL_CODE.fullmatch(name):
        return True
    return (name in own or is_known(name)) and (
        _asked(typed, first) or len(typed) == last - first or not _ordinary(typed[first:last])
    )


def _asked(typed: list[str], first: int) -> bool:
    return first > 0 and typed[first - 1] in _BEFORE


def _ordinary(name: list[str]) -> bool:
    """Whether a name is a word, too."""
    return len(name) == 1 and (len(name[0]) < SHORTEST or name[0] in _ALSO_WORDS or name[0] in ordinary_words())


def is_known(name: str) -> bool:
    """Whether folded words are the name of a municipality, district or association."""
    return f"\n{name}\n".encode() in _names()


@cache
def _names() -> bytes:
    """The folded names, each between line ends: searched as it is, which is sooner than making a set of it."""
    return gzip.decompress(files("seeds").joinpath(*FILE).read_bytes())


def pack_names(names: list[str]) -> bytes:
    """The file of names."""
    return gzip.compress("\n".join(["", *names, ""]).encode(), 9, mtime=0)


def gather_names() -> list[str]:
    """What the file of names holds: made from the gazetteer whenever that changes."""
    from crawler.places import lookup

    rows = [row for table in (lookup.by_name(), lookup.by_association()) for rows in table.values() for row in rows]
    tables = (lookup.by_name(), lookup.by_other(), lookup.by_district(), lookup.by_association())
    found = {" ".join(map(fold, name)) for table in tables for name in table}
    found |= {" ".join(words(row.name)) for row in rows}
    return sorted(name for name in found if len(name) > 1 and not name.isdigit())


def unknown_places(contact: Contact) -> dict[str, dict[str, Any]]:
    """The places of a contact that the gazetteer does not know, by folded name, postal code and AGS."""
    found = {}
    for place in contact.places:
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


if __name__ == "__main__":
    Path(str(files("seeds").joinpath(*FILE))).write_bytes(pack_names(gather_names()))
