"""How much of Germany is covered: for each Land and district, how many municipalities have a contact, and why not.

A municipality is covered by its own contacts, or by those of its association or district, which are often in charge.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from crawler.contact import Contact, Membership, Seed
from crawler.places import data
from crawler.places.belonging import in_charge, told_by
from crawler.places.data import Row
from crawler.storage.footprints import Footprint

OWN, ASSOCIATION, DISTRICT, NONE = "own", "association", "district", "none"
Counted = Contact | Footprint
LEVELS = (OWN, ASSOCIATION, DISTRICT, NONE)


@dataclass
class Area:
    """A Land or a district. places: its municipalities; seeds: those with an address; visited: those asked before.

    levels: municipalities by whose contact covers them; steps: municipalities by the step that found their own contact
    (the first of the guide's order that did); failing: why sites could not be visited.
    """

    name: str
    state: str
    places: int = 0
    seeds: int = 0
    visited: int = 0
    levels: Counter[str] = field(default_factory=Counter)
    steps: Counter[str] = field(default_factory=Counter)
    failing: Counter[str] = field(default_factory=Counter)

    @property
    def covered(self) -> int:
        """Municipalities with a contact of whichever body."""
        return self.places - self.levels[NONE]

    def to_json(self) -> dict[str, Any]:
        """The numbers as plain JSON values."""
        return {
            "name": self.name,
            "state": self.state,
            "places": self.places,
            "with_address": self.seeds,
            "visited": self.visited,
            "never_visited": self.places - self.visited,
            "covered": {level: self.levels[level] for level in LEVELS},
            "steps": dict(self.steps.most_common()),
            "failing": dict(self.failing.most_common()),
        }


@dataclass(frozen=True)
class Coverage:
    """levels: AGS → whose contact covers the municipality (:data:`LEVELS`)."""

    states: tuple[Area, ...]
    districts: tuple[Area, ...]
    levels: dict[str, str]

    def to_json(self) -> dict[str, Any]:
        """Both tables as plain JSON values."""
        return {
            "states": [area.to_json() for area in self.states],
            "districts": [area.to_json() for area in self.districts],
        }


def coverage(
    contacts: Iterable[Counted],
    seeds: Iterable[Seed],
    visited: Iterable[Seed],
    failing: Iterable[tuple[Seed, str]],
    memberships: Iterable[Membership] = (),
) -> Coverage:
    """Counts it. contacts: only confirmed ones that are no mere info telephone count.

    seeds: all that are listed; visited: those that were asked at least once; failing: those whose site could not be
    visited at its last visit, with the reason; memberships: which associations municipalities' own pages name.
    """
    told = told_by(memberships)
    served = _served(contacts)
    listed = {seed.ags for seed in seeds if seed.kind == "municipality" and seed.url}
    asked = {seed.ags for seed in visited}
    why = {seed.ags: reason for seed, reason in failing}
    by_state: dict[str, Area] = {}
    by_district: dict[str, Area] = {}
    levels: dict[str, str] = {}
    for row in data.municipalities().values():
        levels[row.code] = level = _level(row, served, told)
        district = row.code[:5]
        state = by_state.setdefault(row.state, Area(row.state, row.state))
        part = by_district.setdefault(district, Area(data.districts()[district].name, row.state))
        for area in (state, part):
            area.places += 1
            area.seeds += row.code in listed
            area.visited += row.code in asked
            area.levels[level] += 1
            area.steps.update([served[row.code]] if row.code in served else [])
            area.failing.update([why[row.code]] if row.code in why else [])
    return Coverage(tuple(by_state.values()), tuple(by_district.values()), levels)


def _served(contacts: Iterable[Counted]) -> dict[str, str]:
    """AGS or ARS → the step that found the contact, of the steps the first in the guide's order."""
    found: dict[str, str] = {}
    for contact in contacts:
        if contact.status != "confirmed" or contact.kind == "info_phone":
            continue
        for code in _codes(contact):
            found[code] = min(found.get(code, contact.found_by), contact.found_by, key=_order)
    return found


def _codes(contact: Counted) -> Iterator[str]:
    for place in contact.places:
        yield from (code for code in (place.ags, None if place.ags else place.ars or place.name) if code)


def _order(step: str) -> int:
    order = ("start_page", "site_search", "council", "menu", "directory", "info_phone")
    return order.index(step) if step in order else len(order)


def _level(row: Row, served: dict[str, str], told: dict[str, str]) -> str:
    if row.code in served:
        return OWN
    if any(body in served for body in in_charge(row.code, told)):
        return ASSOCIATION
    return DISTRICT if row.code[:5] in served else NONE
