"""Where the records of an index are: by the codes of the places that they serve, and by their coordinates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from crawler.contact import Place
from index.german import words

BETWEEN = "|"
WITHIN = "/"
DEGREE = 111.0
"""Kilometres of one degree of latitude."""
LAST = "\U0010ffff"


def code_of(place: Place) -> str:
    """What a place is known by: AGS, else ARS, else (newer than the gazetteer, or of a test web) its folded name."""
    return place.ags or place.ars or " ".join(words(place.name))


def label(places: tuple[Place, ...]) -> str:
    """The places that a contact serves, as the label column `places` holds them."""
    return BETWEEN.join(
        WITHIN.join((place.ags or "", _body(place), _number(place.lat), _number(place.lon))) for place in places
    )


def _body(place: Place) -> str:
    return place.ars or ("" if place.ags else code_of(place))


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"


class Point(NamedTuple):
    """One place of a label: its coordinates (degrees) and the number of the label."""

    lat: float
    lon: float
    label: int


class Atlas:
    """The labels of an index (label column `places`), found by code and by coordinates."""

    def __init__(self, labels: list[str]) -> None:
        self._codes: list[tuple[str, int]] = []
        self._members: list[tuple[str, int]] = []
        self._points: list[Point] = []
        self.unplaced = {number for number, text in enumerate(labels) if not text}
        for number, text in enumerate(labels):
            for one in text.split(BETWEEN) if text else ():
                self._add(number, *one.split(WITHIN))
        for listed in (self._codes, self._members):
            listed.sort()
        self._points.sort()

    def _add(self, number: int, ags: str, ars: str, lat: str, lon: str) -> None:
        self._codes.append((ags or ars, number))
        if ags and ars:
            self._members.append((ars, number))
        if lat and lon:
            self._points.append(Point(float(lat), float(lon), number))

    def at(self, code: str) -> set[int]:
        """The labels of a municipality (AGS), district (five digits) or association (ARS)."""
        return {number for found, number in _beginning(self._codes, code) if found == code}

    def within(self, code: str) -> set[int]:
        """The labels of the municipalities that belong to a district (five digits) or an association (ARS)."""
        listed = (*_beginning(self._codes, code), *_beginning(self._members, code))
        return {number for found, number in listed if found != code}

    def around(self, lat: float, lon: float, km: float) -> Iterator[Point]:
        """The places at most `km` north or south of a point; of those farther east or west, too."""
        first = bisect_left(self._points, (lat - km / DEGREE,))
        last = bisect_right(self._points, (lat + km / DEGREE, 180.0))
        return iter(self._points[first:last])


def _beginning(listed: list[tuple[str, int]], code: str) -> list[tuple[str, int]]:
    return listed[bisect_left(listed, (code,)) : bisect_left(listed, (code + LAST,))] if code else []
