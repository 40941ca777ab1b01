"""Which place somebody means: by name, postal code or AGS; which places lie near, and which belong to a district.

A name that several places bear gives all of them, the most prominent first: district-free cities, then by population.
One of them is meant without asking only if its official name was typed and its namesakes' official names have an
addition ("Essen" is the city, not "Essen (Oldenburg)"); "Münster" stays a question with the city as the first answer.
"""

from __future__ import annotations

import re
from functools import cache
from math import asin, cos, radians, sin, sqrt

from crawler.contact import Place
from crawler.places import data, lookup
from crawler.places.data import Row
from crawler.places.names import key

ATTRIBUTION = (
    "Municipalities: © GeoBasis-DE / BKG 2016 (changed). "
    "Districts: © Statistisches Bundesamt (Destatis), 2019, CC BY 4.0. "
    "Coordinates, population, mergers: GeoNames, CC BY 4.0. Postal codes: © OpenStreetMap contributors, ODbL."
)
"""Whom to name wherever places are shown. seeds/README.md tells the whole story."""
STATE_OF_DATA = "municipalities of 2016, mergers as known to GeoNames in 2023; districts of 2018, mergers up to 2021"

EARTH = 6371.0
DIGITS = re.compile(r"\s*(?:D-)?(\d{4,12})\s*")
WITH_CODE = re.compile(r"\s*(?:D-)?(\d{5})\s+(\D{2,})")
CODE_BEHIND = re.compile(r"(\D{2,}?)[\s,(]+(?:D-)?(\d{5})\)?\s*")


class Gazetteer:
    """Germany's municipalities, districts and associations. `Gazetteer.shipped()` is the one that ships."""

    @staticmethod
    @cache
    def shipped() -> Gazetteer:
        """The gazetteer of the shipped data; nothing is read before it is asked for."""
        return Gazetteer()

    def by_ags(self, ags: str) -> Place | None:
        """The municipality (8 digits) or district (5) of an AGS, the association (9) of an ARS; None if unknown.

        The AGS of a municipality that has merged gives the one that it belongs to today. The five digits of a
        district-free city give the city.
        """
        row = row_of(ags)
        return place(row) if row else None

    def by_postal_code(self, code: str) -> tuple[Place, ...]:
        """The municipalities that a postal code serves, first the one in its middle; () for an unknown code."""
        return tuple(place(data.municipalities()[ags]) for ags in data.postal_codes().get(code, ()))

    def resolve(self, text: str) -> tuple[Place, ...]:
        """All places that `text` may mean: one is unambiguous, none is unknown.

        text: a name ("Frankfurt/Oder", "Landkreis Rostock", "Neuenkirchen, Kreis Steinfurt", "Kreuzberg"), a postal
        code, an AGS of 5 or 8 digits, an ARS; the leading zero of a number may be missing. Five digits that are a
        postal code are taken for one. Umlauts may be written ae, oe, ue; a part of a name and a misspelling do.
        """
        if digits := DIGITS.fullmatch(text):
            return self._number(digits[1])
        if both := WITH_CODE.fullmatch(text):
            return self._served(both[2], both[1])
        if both := CODE_BEHIND.fullmatch(text):
            return self._served(both[1], both[2])
        return tuple(place(row) for row in lookup.find(text))

    def _served(self, name: str, code: str) -> tuple[Place, ...]:
        """The places of this name that the postal code serves; all of this name, where it serves none."""
        served = set(data.postal_codes().get(code, ()))
        return tuple(place(row) for row in lookup.find(name) if row.code in served) or self.resolve(name)

    def _number(self, digits: str) -> tuple[Place, ...]:
        padded = digits.zfill(len(digits) + len(digits) % 2 - (len(digits) in (5, 9)) if len(digits) > 5 else 5)
        if served := self.by_postal_code(padded):
            return served
        if len(padded) == 12:
            padded = padded[:5] + padded[9:]
        found = self.by_ags(padded)
        return (found,) if found else ()

    def find(self, name: str, *, near: Place | None = None) -> Place | None:
        """The place that a page means by `name`: the only one so called, if need be in the district or Land of `near`.

        Nothing is guessed: no misspellings, no parts of names. None if unknown or ambiguous.
        """
        rows = lookup.named(name) or lookup.prefixed(name)
        if len(rows) > 1 and near:
            nearby = [row for row in rows if near.ags and row.code[:5] == near.ags[:5]]
            rows = nearby or [row for row in rows if row.state == near.state]
        return place(rows[0]) if len(rows) == 1 else None

    def near(self, lat: float, lon: float, km: float) -> tuple[tuple[float, Place], ...]:
        """The municipalities within `km` kilometres of a point, with their distance, the nearest first."""
        found = []
        for row in data.municipalities().values():
            away = distance(lat, lon, row.lat, row.lon)
            if away is not None and away <= km:
                found.append((away, row))
        return tuple((away, place(row)) for away, row in sorted(found))

    def district_of(self, of: Place) -> Place | None:
        """The district of a municipality or association; a district-free city is its own."""
        return self.by_ags((of.ags or of.ars or "")[:5])

    def association_of(self, of: Place) -> Place | None:
        """The association (Verbandsgemeinde, Amt …) that a municipality is a member of."""
        row = data.municipalities().get(of.ags or "")
        return self.by_ags(row.association) if row and row.association else None

    def members(self, of: Place) -> tuple[Place, ...]:
        """The municipalities of a district or association, in the order of their AGS."""
        rows = data.municipalities().values()
        if of.ags:
            return tuple(place(row) for row in rows if row.code.startswith(of.ags))
        return tuple(place(row) for row in rows if of.ars and row.association == of.ars)

    def kind(self, of: Place) -> str:
        """kreisfreie Stadt, Stadt, Gemeinde, Landkreis, Kreis, Verbandsgemeinde, Amt …; "" if unknown."""
        row = row_of(of.ags or of.ars or "")
        return row.kind if row else ""

    def population(self, of: Place) -> int:
        """How many people live there; 0 if unknown. The years differ (2011 to 2023): good for ranking only."""
        row = row_of(of.ags or of.ars or "")
        return row.population if row else 0

    def suggest(self, text: str, limit: int = 5) -> tuple[str, ...]:
        """Names that are like `text`, best first: what to offer when nothing was found."""
        names, rows = lookup.all_names()
        from rapidfuzz import fuzz, process  # slow to load, and few searches need it

        hits = process.extract(key(text), names, scorer=fuzz.WRatio, score_cutoff=60, limit=limit)
        return tuple(dict.fromkeys(rows[name][0].name for name, _, _ in hits))


def describe(of: Place) -> str:
    """A place told apart from its namesakes: "Neuenkirchen (Kreis Steinfurt, NW)"."""
    told = [part for part in (of.district if of.district != of.name else None, of.state) if part]
    return f"{of.name} ({', '.join(told)})" if told else of.name


def row_of(code: str) -> Row | None:
    """The row of an AGS or ARS, that of its successor where it is no more."""
    code = data.successors().get(code, code)
    known = data.municipalities()
    return known.get(code) or known.get(f"{code}000") or data.districts().get(code) or data.associations().get(code)


def place(row: Row) -> Place:
    """The public form of a row."""
    district = district_of(row)
    is_association = len(row.code) == 9
    ars = row.code if is_association else _ars(row)
    return Place(
        name=row.name,
        ags=None if is_association else row.code,
        ars=ars,
        district=district,
        state=row.state or None,
        postal_codes=data.codes_of().get(row.code, ()) if row.kind != data.PART else (),
        lat=row.lat,
        lon=row.lon,
    )


def district_of(row: Row) -> str | None:
    """The name of the district; for a district-free city the city's own, as it is written there."""
    city = data.municipalities().get(f"{row.code[:5]}000")
    district = city or data.districts().get(row.code[:5])
    return district.name if district else None


def _ars(row: Row) -> str | None:
    """Twelve digits where the association is known: district, association, municipality."""
    return f"{row.association}{row.code[5:]}" if row.association else None


def distance(lat: float | None, lon: float | None, other_lat: float | None, other_lon: float | None) -> float | None:
    """Kilometres between two points on the globe (haversine); None where a point is missing."""
    if lat is None or lon is None or other_lat is None or other_lon is None:
        return None
    north, east = radians(other_lat - lat), radians(other_lon - lon)
    chord = sin(north / 2) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(east / 2) ** 2
    return 2 * EARTH * asin(sqrt(chord))
