"""Coverage: which municipalities have a contact, by whom, and what is in the way."""

import json
from pathlib import Path
from xml.etree import ElementTree

from cli.coverage_map import svg
from crawler.contact import Contact, Membership, Place, Seed
from crawler.gazetteer import Gazetteer
from crawler.operation.coverage import coverage
from crawler.operation.datafolder import DataFolder
from crawler.store import Store
from crawler.visited import Outcome, Visited
from tests.test_cli_seeds import call

GAZETTEER = Gazetteer.shipped()


def place(text: str) -> Place:
    (found,) = GAZETTEER.resolve(text)
    return found


def contact(*places: Place, **more: str) -> Contact:
    return Contact(places=places, **{"kind": "office", "found_by": "menu", "status": "confirmed", **more})  # type: ignore[arg-type]


def test_own_contact_before_that_of_association_and_district() -> None:
    found = coverage(
        [
            contact(place("Rheine"), found_by="council"),
            contact(place("Rheine"), found_by="start_page"),
            contact(place("VG Prüm")),
            contact(place("Landkreis Augsburg")),
            contact(place("Heilbronn"), kind="info_phone"),
            contact(place("Kiel"), status="gone"),
        ],
        [Seed("municipality", "Rheine", "https://x.example/", ags="05566076"), Seed("municipality", "Kiel", "")],
        [Seed("municipality", "Rheine", "https://x.example/", ags="05566076")],
        [(Seed("municipality", "Kiel", "https://k.example/", ags="01002000"), "no answer in time")],
    )
    levels = found.levels
    assert levels["05566076"] == "own"
    assert levels[place("Prüm").ags or ""] == "association"
    assert {levels[one.ags or ""] for one in GAZETTEER.members(place("Landkreis Augsburg"))} == {"district"}
    assert levels["08121000"] == levels["01002000"] == "none"

    states = {area.name: area for area in found.states}
    assert len(states) == 16
    assert sum(area.places for area in found.states) == len(levels)
    assert (states["NW"].seeds, states["NW"].visited, states["NW"].covered) == (1, 1, 1)
    assert states["NW"].steps == {"start_page": 1}
    assert states["SH"].failing == {"no answer in time": 1}
    steinfurt = next(area for area in found.districts if area.name == "Kreis Steinfurt")
    assert steinfurt.to_json()["covered"] == {"own": 1, "association": 0, "district": 0, "none": steinfurt.places - 1}
    assert len(found.to_json()["districts"]) == len(found.districts) == 400


def test_the_association_that_a_village_names_and_the_town_that_does_the_work_cover_it() -> None:
    newer = Place("Verbandsgemeinde Neu", ars="072325999", state="RP")
    village = place("Niederlauch")
    told = [Membership(village, newer, "http://x.example/")]
    levels = coverage([contact(newer), contact(place("16063003"))], [], [], [], told).levels
    assert levels[village.ags or ""] == "association"
    assert levels["16063051"] == "association"  # Leimbach, whose work Bad Salzungen does
    assert coverage([contact(newer)], [], [], []).levels[village.ags or ""] == "none"


def test_the_map_is_an_image_with_a_dot_a_municipality_and_its_sources() -> None:
    levels = coverage([contact(place("Rheine"))], [], [], []).levels
    drawing = svg(levels)
    root = ElementTree.fromstring(drawing)
    assert root.tag.endswith("svg")
    assert drawing.count("h0") == len(levels)
    assert f"1 of {len(levels)} municipalities have a contact" in drawing
    assert "OpenStreetMap" in drawing
    assert len(drawing) < 200_000


def test_status_tells_it_as_table_json_and_map(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    folder.create()
    seed = Seed("municipality", "Rheine", "https://rheine.example/", "Rheine", "05566076", "NW")
    now = "2026-11-21T22:15:00Z"
    with Store.open(folder.store_path, write=True) as store:
        down = Outcome("start_page", "unreachable", "no answer in time")
        store.save(Visited(seed, now, now, outcomes=(down,)), store.start_run("crawl", now))
        store.import_contacts([contact(place("Kreis Steinfurt"), organisation="Ausländerbehörde", publisher="Kreis")])
    told = call("status", "--map", tmp_path / "map.svg", data=folder.path)
    row = next(line.split("\t") for line in told.splitlines() if line.startswith("NW\t") and "no answer" in line)
    assert row[3:] == ["1", "0", "0", "24", "372", "1: no answer in time"]
    assert (tmp_path / "map.svg").read_text(encoding="utf-8").startswith("<svg")
    plain = json.loads(call("status", "--json", data=folder.path))
    steinfurt = next(one for one in plain["districts"] if one["name"] == "Kreis Steinfurt")
    assert (steinfurt["visited"], steinfurt["covered"]["district"]) == (1, 24)
    assert "Kreis Steinfurt" in call("status", "--districts", data=folder.path)
