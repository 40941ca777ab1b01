"""Finds the rows of the place data by what somebody typed: exactly, then ever more forgiving.

Each rung of :data:`RUNGS` is a way to understand the text; the first that knows it answers, with all its candidates.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeVar

from crawler.places import data
from crawler.places.data import Row
from crawler.places.names import key, shortens, split, words
from crawler.words.places import AROUND_A_TOWN, ASSOCIATION, DISTRICT, MUNICIPALITY, STATES, TOWN

SHORTEST = 3
"""A part of a name or a misspelt name has at least so many letters."""
ALIKE = 82
"""How alike (0…100, rapidfuzz ratio) a misspelt name has to be. Lower, and short names are taken for others."""
CLOSE = 4
"""Names whose likeness is within so many points of the best one are candidates, too."""
BIG = 100_000
"""A town with so many inhabitants has districts that are not in the data: its name before an unknown one is enough."""

Words = tuple[str, ...]
Key = TypeVar("Key")


@cache
def by_name() -> dict[Words, tuple[Row, ...]]:
    """What a municipality is called, without additions → municipalities."""
    return _index((tuple(row.key.split()), row) for row in data.municipalities().values())


@cache
def by_part() -> dict[Words, tuple[Row, ...]]:
    """City districts and villages by name."""
    return _index((split(row.name)[0], row) for row in data.parts())


@cache
def by_other() -> dict[Words, tuple[Row, ...]]:
    """Former, short and English names."""
    known = data.municipalities()
    return _index((words(name), known[ags]) for name, ags in data.other_names() if ags in known)


@cache
def by_district() -> dict[Words, tuple[Row, ...]]:
    """Districts by name, with and without the word for their kind; district-free cities are municipalities."""
    rows = [row for row in data.districts().values() if f"{row.code}000" not in data.municipalities()]
    bare = ((_without(words(row.name), DISTRICT | {"regionalverband", "region", "staedteregion"}), row) for row in rows)
    return _index([*((words(row.name), row) for row in rows), *bare])


@cache
def by_association() -> dict[Words, tuple[Row, ...]]:
    """Associations by name, with and without the word for their kind."""
    rows = data.associations().values()
    bare = ((words(row.name.removeprefix(row.kind)), row) for row in rows)
    return _index([*((words(row.name), row) for row in rows), *bare])


@cache
def by_word() -> dict[str, tuple[Row, ...]]:
    """Municipalities by each word of their name: "Oeynhausen" → Bad Oeynhausen."""
    return _index((word, row) for row in data.municipalities().values() for word in set(row.key.split()))


@cache
def all_names() -> tuple[list[str], dict[str, tuple[Row, ...]]]:
    """Every name as one string, sorted, and the rows that bear it."""
    tables = (by_name(), by_part(), by_other(), by_district())
    joined = _index((" ".join(name), row) for table in tables for name, rows in table.items() for row in rows)
    longer = ((key(row.name), row) for row in data.municipalities().values() if row.key != row.name.casefold())
    joined |= {name: (row,) for name, row in longer if name not in joined}
    return sorted(joined), joined


def named(text: str) -> list[Row]:
    """The municipalities that are called so, with or without their additions, and qualified by district or Land."""
    typed = words(text)
    for length in range(len(typed), 0, -1):
        found = by_name().get(typed[:length], ())
        rest = typed[length:]
        fitting = [row for row in found if not rest or shortens(rest, split(row.name)[1])]
        fitting = fitting or [row for row in found if _qualified(row, rest)]
        if fitting:
            return _full_names(fitting, typed)
    return []


def _full_names(rows: list[Row], typed: Words) -> list[Row]:
    """A name typed in full, addition and all, is meant; so is a district-free city whose namesakes bear additions."""
    exact = [row for row in rows if words(row.name) == typed]
    if len(exact) == 1 and (split(exact[0].name)[1] or exact[0].kind == data.DISTRICT_FREE):
        return exact
    return rows


def told_apart(text: str) -> list[Row]:
    """A name as this program tells it from its namesakes: "Neuenkirchen (Kreis Steinfurt, NW)"; "Oldenburg, NI"."""
    name, added = _cut(text.strip())
    told = [words(item) for item in added.split(",")]
    if not name or not all(told):
        return []
    return [row for row in find(name) if all(_qualified(row, item) for item in told)]


def _cut(text: str) -> tuple[str, str]:
    """A name and what is added at its end, in brackets (which may hold others) or behind a comma."""
    if not text.endswith(")"):
        name, _, added = text.partition(",")
        return name.strip(), added
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] == ")") - (text[at] == "(")
        if depth == 0:
            return text[:at].strip(), text[at + 1 : -1]
    return "", ""


def _qualified(row: Row, rest: Words) -> bool:
    """Whether what follows the name means the row's district or Land: "Neuenkirchen, Kreis Steinfurt"; "… NRW"."""
    told = _without(rest, DISTRICT)
    district = data.municipalities().get(f"{row.code[:5]}000") or data.districts().get(row.code[:5])
    named_so = district is not None and told == _without(words(district.name), DISTRICT)
    return bool(told) and (named_so or _state(told) == row.state)


def _state(told: Words) -> str:
    return STATES.get(" ".join(told), told[0].upper() if len(told) == 1 else "")


def prefixed(text: str) -> list[Row]:
    """What a word before or behind the name asks for: "Landkreis X", "Stadt X", "VG X", "X-Land"."""
    first, *rest = words(text) or ("",)
    name = " ".join(rest)
    if not rest:
        return []
    if rest[-1] == AROUND_A_TOWN and not by_name().get((first, *rest)):
        return list(by_district().get((first, *rest[:-1]), ()))
    if first in DISTRICT:
        return list(by_district().get(tuple(rest), ())) or _district_free(name)
    if first in ASSOCIATION:
        return [row for row in by_association().get(tuple(rest), ()) if row.kind.startswith(ASSOCIATION[first])]
    if first in TOWN:
        return [row for row in named(name) if row.kind != "Gemeinde"] or named(name)
    return named(name) if first in MUNICIPALITY else []


def _district_free(name: str) -> list[Row]:
    return [row for row in named(name) if row.kind == data.DISTRICT_FREE]


def inside(text: str) -> list[Row]:
    """A part of a town with the town before it, "Berlin-Kreuzberg"; of a big one the town where the part is unknown."""
    typed = words(text)
    for cut in range(1, len(typed)):
        towns = by_name().get(typed[:cut], ())
        codes = {row.code for row in towns}
        if found := [row for row in by_part().get(typed[cut:], ()) if row.code in codes]:
            return found
        if big := [row for row in towns if row.population >= BIG]:
            return big
    return []


def bearing(text: str) -> list[Row]:
    """Other names, districts, parts of municipalities, associations; then names that hold the words."""
    typed = words(text)
    for table in (by_other(), by_district()):
        if typed in table:
            return list(table[typed])
    holding = [row for row in by_word().get(typed[0], ()) if set(typed) <= set(words(row.name))] if typed else []
    return [*by_part().get(typed, ()), *holding] or list(by_association().get(typed, ()))


def beginning(text: str) -> list[Row]:
    """The places whose name begins so: "Garmisch"."""
    start = key(text)
    if len(start) < SHORTEST:
        return []
    names, rows = all_names()
    first = bisect_left(names, start)
    found: list[Row] = []
    for name in names[first:]:
        if not name.startswith(start):
            break
        found += rows[name]
    return found


def misspelt(text: str) -> list[Row]:
    """The places whose name is most like the text."""
    typed = key(text)
    if len(typed) <= SHORTEST or typed in STATES:
        return []
    names, rows = all_names()
    from rapidfuzz import fuzz, process  # slow to load, and few searches need it

    hits = process.extract(typed, names, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=10)
    best = hits[0][1] if hits else 0
    return [row for name, score, _ in hits if score > best - CLOSE for row in rows[name]]


def two_named(text: str) -> list[Row]:
    """A place with its names in two languages, "Hoyerswerda/Wojerecy": by whichever is known."""
    parts = [part for part in text.split("/") if words(part)]
    return next((found for part in parts if (found := named(part) or bearing(part))), []) if len(parts) > 1 else []


RUNGS: tuple[Callable[[str], list[Row]], ...] = (
    told_apart, named, prefixed, bearing, inside, beginning, two_named, misspelt,
)  # fmt: skip


def find(text: str) -> list[Row]:
    """The candidates for a name, the most prominent first: district-free cities, then by population."""
    for rung in RUNGS:
        if found := rung(text):
            unique = dict.fromkeys(found)
            return sorted(unique, key=lambda row: (row.kind != data.DISTRICT_FREE, -row.population, row.code))
    return []


def _index(pairs: Iterable[tuple[Key, Row]]) -> dict[Key, tuple[Row, ...]]:
    found: dict[Key, list[Row]] = {}
    for name, row in pairs:
        found.setdefault(name, []).append(row)
    return {name: tuple(dict.fromkeys(rows)) if len(rows) > 1 else (rows[0],) for name, rows in found.items()}


def _without(typed: Words, left_out: frozenset[str] | set[str]) -> Words:
    return tuple(word for word in typed if word not in left_out)
