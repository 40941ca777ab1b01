"""Which places a contact serves: those that the page names, looked up in the gazetteer; else the publisher's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from crawler.contact import Place, Seed
from crawler.gazetteer import Gazetteer
from crawler.visited import Sighting

OFFICIAL = ("municipality", "association", "district")
WIDER = {"association": (0,), "district": (5,)}
"""Kinds of seeds for more than one municipality, and how long the AGS of their places is."""


def placed(sighting: Sighting, seed: Seed, listed: Mapping[str, Place] | None = None) -> Sighting:
    """`sighting` with `places` filled.

    A name that neither the gazetteer knows, near the publisher, nor `listed` (see :func:`listed_places`) is left out.
    """
    own = place_of(seed)
    gazetteer = Gazetteer.shipped()
    others = listed or {}
    named = [gazetteer.find(name, near=own) or others.get(name.casefold()) for name in sighting.serves]
    places = tuple(dict.fromkeys(place for place in named if place)) or _offices(sighting, seed)
    return replace(sighting, places=places or ((own,) if own else ()))


def _offices(sighting: Sighting, seed: Seed) -> tuple[Place, ...]:
    """What stands on the site of a village's association serves the association, as the visit has noted."""
    return tuple(place for place in sighting.places if not place.ags) if seed.kind == "municipality" else ()


def listed_places(seeds: Iterable[Seed]) -> dict[str, Place]:
    """Name (lower case) → place of the towns of a seed list that the gazetteer lacks: newly merged ones, test webs."""
    unknown = (seed for seed in seeds if seed.kind in OFFICIAL and seed.place and place_of(seed) == _as_listed(seed))
    return {seed.place.casefold(): _as_listed(seed) for seed in unknown}


def place_of(seed: Seed) -> Place | None:
    """The place of a seed: by its AGS or ARS, else by its name where that is unambiguous, else as the list gives it.

    The place of an association or district is never the town of the same name.
    """
    gazetteer = Gazetteer.shipped()
    code = seed.ags or seed.ars
    known = gazetteer.by_ags(code) if code else None
    if known is None and seed.kind in WIDER:
        near = Place("", seed.ars[:5] or None, state=seed.state or None)
        named = (gazetteer.find(name, near=near) for name in (seed.name, seed.place) if name)
        known = next((place for place in named if place and len(place.ags or "") in WIDER[seed.kind]), None)
    elif known is None and seed.place:
        known = gazetteer.find(seed.place)  # exactly: a name that is only like it is another town
    if known or not (seed.place or seed.ags):
        return known
    return _as_listed(seed)


def _as_listed(seed: Seed) -> Place:
    nameless = seed.kind == "association" and not seed.ars
    called = seed.name if nameless else seed.place or seed.name
    return Place(
        called, seed.ags or None, seed.ars or None, seed.district or None, seed.state or None,
        seed.postal_codes, seed.lat, seed.lon,
    )  # fmt: skip
