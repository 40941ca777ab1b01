"""Whose contact it is, seen from the place asked for, and how far away: own, association, district, neighbour."""

from __future__ import annotations

from collections.abc import Iterator
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from crawler.contact import Place
from index.atlas import Atlas, code_of
from index.belonging import Belonging
from index.results import ASSOCIATION, DISTRICT, NEIGHBOUR, OWN

EARTH = 6371.0
AROUND = 30.0
"""Kilometres within which a contact counts as a neighbour's, where no radius was asked for."""
WORTH = {OWN: 1.0, ASSOCIATION: 0.85, DISTRICT: 0.75, NEIGHBOUR: 0.5}
"""How much of its score a contact keeps; a neighbour's the less the farther away it is."""
MEMBER = 0.7
"""What a contact of a municipality keeps when its district or association was asked for."""
SECOND = 0.97
"""What each less prominent one of several places of the same name keeps."""
UNPLACED = 0.35
"""What a contact keeps that names no place."""
ELSEWHERE = 0.1
"""What a contact keeps that is in charge of places far away."""
AGS, DISTRICT_CODE, ARS = 8, 5, 9
"""Digits of the codes of a municipality, a district, an association."""


class Nearness(NamedTuple):
    """How a record stands to the place asked for. distance: kilometres, where both places are known."""

    competence: str | None
    distance: float | None
    worth: float


NO_MORE = Belonging()
FAR = Nearness(None, None, ELSEWHERE)
NO_PLACE = Nearness(None, None, UNPLACED)


def nearness(
    places: tuple[Place, ...], atlas: Atlas, radius: float | None, belonging: Belonging = NO_MORE
) -> dict[int, Nearness]:
    """Label (index.atlas) → how it stands to the places asked for, for all labels that are near one of them."""
    best: dict[int, Nearness] = {}
    for number, place in enumerate(places):
        distances = dict(_around(place, atlas, AROUND if radius is None else radius))
        for label, competence, worth in _standing(place, atlas, distances, belonging):
            away = 0.0 if competence == OWN else distances.get(label)
            found = Nearness(competence, away, worth * SECOND**number)
            if label not in best or found.worth > best[label].worth:
                best[label] = found
    return best


def _standing(
    place: Place, atlas: Atlas, distances: dict[int, float], belonging: Belonging
) -> Iterator[tuple[int, str, float]]:
    """Labels with their competence and worth; a label may come several times."""
    code = code_of(place)
    yield from ((label, OWN, WORTH[OWN]) for label in atlas.at(code))
    if place.ags and len(place.ags) == AGS:
        for body in belonging.in_charge(place, (place.ars or "")[:ARS]):
            yield from ((label, ASSOCIATION, WORTH[ASSOCIATION]) for label in atlas.at(body))
    elif code.isdigit():
        yield from ((label, NEIGHBOUR, MEMBER) for label in atlas.within(code))
    if len(code) > DISTRICT_CODE and code.isdigit():
        yield from ((label, DISTRICT, WORTH[DISTRICT]) for label in atlas.at(code[:DISTRICT_CODE]))
    yield from ((label, NEIGHBOUR, WORTH[NEIGHBOUR] / (1 + away / AROUND)) for label, away in distances.items())


def _around(place: Place, atlas: Atlas, km: float) -> Iterator[tuple[int, float]]:
    """Labels with a place within `km`, and how far away it is; the farthest place of a label comes first."""
    if place.lat is None or place.lon is None:
        return
    found = [
        (distance(place.lat, place.lon, point.lat, point.lon), point.label)
        for point in atlas.around(place.lat, place.lon, km)
    ]
    yield from ((label, round(away, 1)) for away, label in sorted(found, reverse=True) if away <= km)


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points on the globe (haversine)."""
    north, east = radians(other_lat - lat), radians(other_lon - lon)
    chord = sin(north / 2) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(east / 2) ** 2
    return 2 * EARTH * asin(sqrt(chord))
