"""Whose contact it is, seen from the place asked for, and how far away: own, association, district, neighbour."""

from __future__ import annotations

import json
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING, NamedTuple

from crawler.contact import Place
from index.results import ASSOCIATION, DISTRICT, NEIGHBOUR, OWN

if TYPE_CHECKING:
    from crawler.gazetteer import Gazetteer

EARTH = 6371.0
AROUND = 30.0
"""Kilometres within which a contact counts as a neighbour's, where no radius was asked for."""
WORTH = {OWN: 1.0, ASSOCIATION: 0.85, DISTRICT: 0.75, NEIGHBOUR: 0.5}
"""How much of its score a contact keeps; a neighbour's the less the farther away it is."""
SECOND = 0.97
"""What each less prominent one of several places of the same name keeps."""
UNPLACED = 0.5
"""What a contact keeps that names no place."""
ELSEWHERE = 0.1
"""What a contact keeps that is in charge of places far away."""


class Nearness(NamedTuple):
    """How a record stands to the place asked for. distance: kilometres, where both places are known."""

    competence: str | None
    distance: float | None
    worth: float


class Centre(NamedTuple):
    """A place asked for, with the codes of those who are in charge there besides."""

    place: Place
    own: frozenset[str]
    association: str
    district: str


def centres(places: tuple[Place, ...], gazetteer: Gazetteer) -> tuple[Centre, ...]:
    """The places asked for, ready to be compared with."""
    return tuple(_centre(place, gazetteer) for place in places)


def _centre(place: Place, gazetteer: Gazetteer) -> Centre:
    own = frozenset(filter(None, (place.ags or "", "" if place.ags else place.ars or "")))
    association = gazetteer.association_of(place) if place.ags and len(place.ags) > len("12345") else None
    code = place.ags or place.ars or ""
    return Centre(
        place, own, (association.ars or "") if association else "", code[:5] if len(code) > len("12345") else ""
    )


def nearness(label: str, around: tuple[Centre, ...], radius: float | None) -> Nearness:
    """The best that a record's places (index.schema: places) are to any of the places asked for."""
    served = json.loads(label or "[]")
    if not served:
        return Nearness(None, None, UNPLACED)
    best = Nearness(None, None, 0.0)
    for number, centre in enumerate(around):
        for ags, ars, lat, lon in served:
            found = _one(ags, ars, _distance(centre.place, lat, lon), centre, AROUND if radius is None else radius)
            worth = found.worth * SECOND**number
            if worth > best.worth:
                best = found._replace(worth=worth)
    return best


def _one(ags: str, ars: str, distance: float | None, centre: Centre, radius: float) -> Nearness:
    """How one place that a record serves stands to one place asked for."""
    code = ags or ars
    if code in centre.own:
        return Nearness(OWN, 0.0, WORTH[OWN])
    if centre.association and not ags and ars[:9] == centre.association:
        return Nearness(ASSOCIATION, distance, WORTH[ASSOCIATION])
    if centre.district and code == centre.district:
        return Nearness(DISTRICT, distance, WORTH[DISTRICT])
    if any(code.startswith(own) for own in centre.own) or (ars and ars[:9] in centre.own):
        return Nearness(NEIGHBOUR, distance, WORTH[DISTRICT])
    if distance is not None and distance <= radius:
        return Nearness(NEIGHBOUR, distance, WORTH[NEIGHBOUR] / (1 + distance / AROUND))
    return Nearness(None, distance, ELSEWHERE)


def _distance(place: Place, lat: float | None, lon: float | None) -> float | None:
    """Kilometres between two points on the globe (haversine); None where a point is missing."""
    if place.lat is None or place.lon is None or lat is None or lon is None:
        return None
    north, east = radians(lat - place.lat), radians(lon - place.lon)
    chord = sin(north / 2) ** 2 + cos(radians(place.lat)) * cos(radians(lat)) * sin(east / 2) ** 2
    return round(2 * EARTH * asin(sqrt(chord)), 1)
