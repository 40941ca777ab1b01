"""Which places a contact serves: those that the page names, looked up in the gazetteer; else the publisher's."""

from __future__ import annotations

from dataclasses import replace

from crawler.contact import Place, Seed, Sighting
from crawler.gazetteer import Gazetteer


def placed(sighting: Sighting, seed: Seed) -> Sighting:
    """`sighting` with `places` filled. A name that the gazetteer does not know near the publisher is left out."""
    own = place_of(seed)
    gazetteer = Gazetteer.shipped()
    named = [gazetteer.find(name, near=own) for name in sighting.serves]
    places = tuple(dict.fromkeys(place for place in named if place)) or ((own,) if own else ())
    return replace(sighting, places=places)


def place_of(seed: Seed) -> Place | None:
    """The place of a seed: by its AGS, else by its name where that is unambiguous, else as the seed list gives it."""
    gazetteer = Gazetteer.shipped()
    known = gazetteer.by_ags(seed.ags) if seed.ags else None
    if known is None and seed.place:
        known = gazetteer.find(seed.place)  # exactly: a name that is only like it is another town
    if known or not (seed.place or seed.ags):
        return known
    return Place(
        seed.place or seed.name, seed.ags or None, seed.ars or None, seed.district or None, seed.state or None,
        seed.postal_codes, seed.lat, seed.lon,
    )  # fmt: skip
