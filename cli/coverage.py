"""Coverage of the store: what `anlaufstelle status` tells of each Land and district."""

from __future__ import annotations

from collections.abc import Iterable

from cli.tally import by_seed, failed
from crawler.operation.coverage import ASSOCIATION, DISTRICT, NONE, OWN, Area, Coverage, coverage
from crawler.operation.datafolder import DataFolder
from crawler.seeds import all_seeds
from crawler.storage.footprints import Footprint
from crawler.store import Store

COLUMNS = ("", "places", "address", "visited", "own", "assoc.", "district", "none", "failing, most often")
"""Municipalities: all, with an address, asked at least once; by whose contact covers them; why sites fail."""


def covered(data: DataFolder, store: Store, contacts: Iterable[Footprint]) -> Coverage:
    """The coverage by the confirmed ones of a store's `contacts`."""
    failing = [
        (visit[0].seed, visit[0].outcome.reason or "") for visit in by_seed(store.outcomes()).values() if failed(visit)
    ]
    visited = [visitor.seed for visitor in store.seeds_seen()]
    return coverage(contacts, [*all_seeds(data), *visited], visited, failing, store.memberships())


def rows(areas: Iterable[Area]) -> list[list[object]]:
    """One row an area, and one for all of them."""
    listed = list(areas)
    total = Area("all", "")
    for area in listed:
        total.places, total.seeds, total.visited = (
            total.places + area.places, total.seeds + area.seeds, total.visited + area.visited,
        )  # fmt: skip
        total.levels += area.levels
        total.failing += area.failing
    return [_row(area) for area in (*listed, total)]


def _row(area: Area) -> list[object]:
    worst = "; ".join(f"{number}: {why}" for why, number in area.failing.most_common(1))
    levels = [area.levels[level] for level in (OWN, ASSOCIATION, DISTRICT, NONE)]
    return [area.name, area.places, area.seeds, area.visited, *levels, worst]
