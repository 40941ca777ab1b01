"""The place data that ships in seeds/gazetteer, read when it is first asked for.

One municipality is a :class:`Row`; so is a district, an association and a part of a municipality (a city district, a
village). seeds/README.md says where each file is from and of which year it is.
"""

from __future__ import annotations

import csv
import gzip
import io
from functools import cache
from importlib.resources import files
from typing import NamedTuple

STATE_OF_PREFIX = dict(
    zip(
        ("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16"),
        ("SH", "HH", "NI", "HB", "NW", "HE", "RP", "BW", "BY", "SL", "BE", "BB", "MV", "SN", "ST", "TH"),
        strict=True,
    )
)
"""The Land that the first two digits of an AGS or ARS mean."""

DISTRICT_FREE = "kreisfreie Stadt"
PART = "Ort"


class Row(NamedTuple):
    """One place. `code` is the AGS (8 digits, 5 for a district), for an association the ARS (9 digits).

    kind: kreisfreie Stadt, Stadt, Gemeinde; Landkreis, Kreis, Regionalverband; Verbandsgemeinde, Amt …; Ort for a part
    of a municipality, whose code is that of the municipality. association: the ARS of the one it is a member of, or "".
    key: what it is called, folded and without additions (names.split); only municipalities have it.
    """

    code: str
    name: str
    kind: str
    association: str
    lat: float | None
    lon: float | None
    population: int
    key: str = ""

    @property
    def state(self) -> str:
        """Two letters; "" for a code that no Land has."""
        return STATE_OF_PREFIX.get(self.code[:2], "")


def lines(name: str) -> list[list[str]]:
    """The rows of one file of the gazetteer, without its header."""
    data = (files("seeds") / "gazetteer" / name).read_bytes()
    text = (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8")
    return list(csv.reader(io.StringIO(text)))[1:]


@cache
def municipalities() -> dict[str, Row]:
    """AGS → municipality."""
    return {
        ags: Row(ags, name, kind, ars, float(lat), float(lon), int(population or 0), key)
        for ags, name, kind, ars, lat, lon, population, key in lines("municipalities.csv.gz")
    }


@cache
def districts() -> dict[str, Row]:
    """Five digits → district; a district-free city is among them with its own five digits."""
    return {
        ags: Row(ags, name, kind, "", float(lat), float(lon), int(population))
        for ags, name, kind, lat, lon, population in lines("districts.csv")
    }


@cache
def associations() -> dict[str, Row]:
    """ARS (nine digits) → association; its point is that of its largest member."""
    largest: dict[str, Row] = {}
    people: dict[str, int] = {}
    for row in municipalities().values():
        if row.association:
            people[row.association] = people.get(row.association, 0) + row.population
            if row.association not in largest or largest[row.association].population < row.population:
                largest[row.association] = row
    return {
        ars: Row(ars, f"{kind} {name}", kind, "", largest[ars].lat, largest[ars].lon, people[ars])
        for ars, name, kind in lines("associations.csv")
    }


@cache
def parts() -> tuple[Row, ...]:
    """City districts, villages and former towns, with the AGS of the municipality that they belong to."""
    return tuple(
        Row(ags, name, PART, "", float(lat), float(lon), int(population or 0))
        for name, ags, lat, lon, population in lines("parts.csv.gz")
    )


@cache
def successors() -> dict[str, str]:
    """The AGS of a municipality or district that is no more → the AGS of the one that it belongs to today."""
    return {old: new for old, new, _, _ in lines("successors.csv")}


@cache
def other_names() -> tuple[tuple[str, str], ...]:
    """(former, short or English name, AGS of today), the names of merged municipalities among them."""
    merged = [(name, new) for _, new, name, _ in lines("successors.csv") if name]
    return tuple([(name, ags) for name, ags, _ in lines("other_names.csv")] + merged)


@cache
def postal_codes() -> dict[str, tuple[str, ...]]:
    """Postal code → AGS of its municipalities; the first is the one that its middle lies in."""
    return {code: tuple(ags.split()) for code, _, _, ags in lines("postal_codes.csv.gz")}


@cache
def codes_of() -> dict[str, tuple[str, ...]]:
    """AGS → its postal codes, in their order."""
    found: dict[str, list[str]] = {}
    for code, listed in postal_codes().items():
        for ags in listed:
            found.setdefault(ags, []).append(code)
    return {ags: tuple(codes) for ags, codes in found.items()}
