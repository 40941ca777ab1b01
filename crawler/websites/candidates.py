"""How a town's website may be called: addresses made from its name, as towns really form them, likeliest first.

There is no list of towns here: names, the association, the district and the landscape come from the gazetteer, the ways
to put them together are templates (crawler/words/websites.py). A candidate is a guess: it counts only when the site
proves itself (crawler/websites/proof.py).
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from string import Formatter

from crawler.contact import Place
from crawler.gazetteer import distance, row_of
from crawler.places import data
from crawler.places.data import Row
from crawler.places.names import ADDITION, UMLAUTS, WORD, split
from crawler.words.places import DISTRICT, SMALL
from crawler.words.websites import (
    ASSOCIATION_TEMPLATES,
    DISTRICT_TEMPLATES,
    EXPANDED,
    INITIALS,
    LANDSCAPES,
    ONLY_IN,
    ONLY_TOWNS,
    ONLY_VILLAGES,
    SHORT,
    TEMPLATES,
)

MOST = 12
"""So many addresses are worth a request: the likelier ones of all templates that fit the place."""
LONGEST = 63
"""A label of a host name has at most so many characters (RFC 1035)."""
NEARBY = 30.0
"""Neighbours up to so many kilometres away tell the landscape: what is added to their names may be added to this."""
KM_NORTH, KM_EAST = 111.0, 65.0
"""At least so many kilometres a degree has in Germany, to the north and to the east."""
FADING = 5.0
"""Kilometres within which neighbours count about the same; further away the weight falls with the distance."""


def candidates(place: Place, limit: int = MOST) -> list[str]:
    """At most `limit` host names under which the site of a municipality, association or district may be, best first.

    A place that the gazetteer does not know gives the candidates of its bare name. Host names are in ASCII, without
    "www.": whoever tries them tries that, too.
    """
    row = row_of(place.ags or place.ars or "")
    values = dict(_values(row, row.name if row else place.name))
    found: dict[str, None] = {}
    for template in _templates(row, "association" in values):
        names = [field for _, field, _, _ in Formatter().parse(template) if field]
        if all(values.get(name) for name in names):
            found[template.format(**values)] = None
    return [host for host in found if max(map(len, host.split("."))) <= LONGEST][:limit]


def _templates(row: Row | None, of_association: bool) -> Iterator[str]:
    """The templates that fit the kind of place; of_association: an association's name is known."""
    if (row and len(row.code) == 9) or (row is None and of_association):
        yield from ASSOCIATION_TEMPLATES
    elif row and len(row.code) == 5:
        yield from DISTRICT_TEMPLATES
    else:
        yield from (template for template in TEMPLATES if _fits(template, row))


def _fits(template: str, row: Row | None) -> bool:
    if row is None:
        return True
    state = next((ONLY_IN[word] for word in ONLY_IN if template.startswith(word)), row.state)
    unfit = ONLY_VILLAGES if row.kind != "Gemeinde" else ONLY_TOWNS
    return state == row.state and not template.startswith(unfit)


def _values(row: Row | None, name: str) -> Iterator[tuple[str, str]]:
    """What the templates may name; a name that the place has no value for is missing."""
    full = spelt(name)
    core = spelt(ADDITION.split(name, maxsplit=1)[0])
    core = core[: next((i for i, word in enumerate(core) if i and word in SMALL), len(core))]
    bare = [word for word in full if word not in DISTRICT]
    yield from (("name", "-".join(full)), ("joined", "".join(full)))
    yield from (("core", "-".join(core)), ("corejoined", "".join(core)))
    yield from (("bare", "-".join(bare)), ("barejoined", "".join(bare)))
    yield "slim", "-".join(word for word in full if word not in SMALL)
    if added := full[len(core) :]:
        yield "initials", f"{'-'.join(core)}-{''.join(word[0] for word in added)}"
    yield from _around(row) if row else _newer_association(name)


def _newer_association(name: str) -> Iterator[tuple[str, str]]:
    """Of an association that the gazetteer lacks: its name says of which kind it is."""
    kind = next((kind for kind in SHORT if name.startswith(f"{kind} ")), None)
    if kind:
        yield from _of_association(kind, name.removeprefix(kind))


def _of_association(kind: str, name: str) -> Iterator[tuple[str, str]]:
    told = spelt(name)
    yield from (("association", "-".join(told)), ("associationjoined", "".join(told)))
    yield from (("short", SHORT.get(kind, "")), ("kind", "-".join(spelt(kind))), ("initial", INITIALS.get(kind, "")))


def _around(row: Row) -> Iterator[tuple[str, str]]:
    for number, landscape in enumerate(landscapes(row.code)):
        yield f"landscape{number}", landscape
    if association := data.associations().get(row.association or row.code):
        yield from _of_association(association.kind, association.name.removeprefix(association.kind))


def spelt(name: str) -> list[str]:
    """The words of a name as an address spells them: ä → ae, "a. Inn" → am, inn."""
    folded = unicodedata.normalize("NFC", name).casefold()
    for short, full in EXPANDED.items():
        folded = folded.replace(short, full + " ")
    return [word for word in WORD.findall(folded.translate(UMLAUTS)) if word.isascii()]


@cache
def _additions() -> tuple[tuple[str, float, float], ...]:
    """What stands behind the names of municipalities (eifel, mosel, erzgeb …), with where."""
    called = {"".join(split(row.name)[0]) for row in data.municipalities().values()}
    return tuple(
        (LANDSCAPES.get(word, word), row.lat or 0.0, row.lon or 0.0)
        for row in data.municipalities().values()
        for word in split(row.name)[1]
        if word not in SMALL and len(word) > 2 and word not in called
    )


@cache
def landscapes(code: str) -> tuple[str, ...]:
    """The landscapes and rivers that a place lies at, by what its neighbours are called after; the likeliest first."""
    row = row_of(code)
    if row is None or row.lat is None or row.lon is None:
        return ()
    weights: defaultdict[str, float] = defaultdict(float)
    for word, lat, lon in _additions():
        if abs(lat - row.lat) < NEARBY / KM_NORTH and abs(lon - row.lon) < NEARBY / KM_EAST:
            away = distance(row.lat, row.lon, lat, lon) or 0.0
            weights[word] += 1 / (FADING + away) if away <= NEARBY else 0.0
    return tuple(sorted((word for word in weights if weights[word]), key=lambda word: (-weights[word], word))[:2])
