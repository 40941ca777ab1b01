"""The names of places by which a question is understood: the gazetteer's own answers, made beforehand.

The gazetteer understands far more (misspellings, parts of names), but reading it takes longer than a whole search. What
stands here is what it says to an exact name or a postal code. `python -m index.placenames` writes the files again.
"""

from __future__ import annotations

import json
from dataclasses import astuple
from functools import cache
from pathlib import Path

import seeds
from crawler.contact import Place
from index.german import words

NAMES = ("gazetteer", "names.txt")
"""A line each: folded name or postal code, tab, the numbers of the places meant, the most prominent first."""
PLACES = ("gazetteer", "places.txt")
"""A line each: number, tab, the place as a JSON list in the order of its fields."""


def is_known(name: str) -> bool:
    """Whether folded words are the name, or digits the postal code, of a place."""
    return f"\n{name}\t".encode() in _file(NAMES)


def meant(name: str) -> tuple[Place, ...]:
    """The places that folded words or a postal code may mean, the most prominent first; () for none."""
    return tuple(_place(number) for number in _line(NAMES, name).split())


def _place(number: str) -> Place:
    name, ags, ars, district, state, postal_codes, lat, lon = json.loads(_line(PLACES, number))
    return Place(name, ags, ars, district, state, tuple(postal_codes), lat, lon)


def _line(which: tuple[str, str], key: str) -> str:
    """What stands behind a key; "" where there is none. The text is searched as it is: sooner than making a table."""
    text = _file(which)
    begin = f"\n{key}\t".encode()
    at = text.find(begin)
    return text[at + len(begin) : text.index(b"\n", at + len(begin))].decode() if at >= 0 else ""


@cache
def _file(which: tuple[str, str]) -> bytes:
    return _path(which).read_bytes()


def _path(which: tuple[str, str]) -> Path:
    # Not by importlib.resources: that imports much, and a search shall start soon.
    return Path(str(seeds.__file__)).parent.joinpath(*which)


def gather() -> dict[tuple[str, str], bytes]:
    """What the two files hold: made from the gazetteer whenever that changes."""
    from crawler.gazetteer import Gazetteer
    from crawler.places import data, lookup

    known = Gazetteer.shipped()
    tables = (lookup.by_name(), lookup.by_other(), lookup.by_district(), lookup.by_association())
    official = (
        row.name for table in (lookup.by_name(), lookup.by_association()) for rows in table.values() for row in rows
    )
    texts = sorted({" ".join(name) for table in tables for name in table} | set(official))
    named = {" ".join(words(text)): known.resolve(text) for text in texts}
    named |= {code: known.by_postal_code(code) for code in data.postal_codes()}
    numbers: dict[Place, int] = {}
    lines = {
        name: " ".join(str(numbers.setdefault(place, len(numbers))) for place in places)
        for name, places in sorted(named.items())
        if places and len(name) > 1
    }
    rows = {number: json.dumps(astuple(place), ensure_ascii=False) for place, number in numbers.items()}
    return {NAMES: _packed(lines), PLACES: _packed(rows)}


def _packed(lines: dict[str, str] | dict[int, str]) -> bytes:
    text = "\n".join(["", *(f"{key}\t{value}" for key, value in lines.items()), ""])
    return text.encode()


if __name__ == "__main__":
    for which, content in gather().items():
        _path(which).write_bytes(content)
