"""Imported lists: what Wikidata, Destatis and other people's tables give, with all their flaws."""

import json
from collections.abc import Sequence
from dataclasses import replace
from email.message import Message
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import parse_qs, urlsplit

import pytest

from crawler.contact import Seed
from crawler.lists.destatis import is_gv100ad, read_gv100ad
from crawler.lists.integreat import is_regions, read_regions
from crawler.lists.merge import IMPORTED, Dropped, merge, same_address
from crawler.lists.service import TRIES
from crawler.lists.table import read_table
from crawler.lists.wikidata import PAGE, ask, is_answer, parse, read_answers
from crawler.places import data
from crawler.seeds import SeedError

ITEM = "http://www.wikidata.org/entity/Q"


def row(number: int, ags: str, website: str = "", **more: str) -> dict[str, str]:
    told = {"item": f"{ITEM}{number}", "itemLabel": f"Ort {number}", "ags": ags, "website": website, **more}
    return {name: value for name, value in told.items() if value}


def answer(rows: Sequence[dict[str, str]]) -> str:
    bindings = [{name: {"type": "literal", "value": value} for name, value in one.items()} for one in rows]
    return json.dumps({"head": {"vars": []}, "results": {"bindings": bindings}})


def two_hundred_rows() -> list[dict[str, str]]:
    """The first towns of the gazetteer with made-up websites, and every flaw that Wikidata has."""
    codes = list(data.municipalities())[:190]
    rows = [row(number, ags, f"https://ort{number}.example/") for number, ags in enumerate(codes)]
    rows[0]["website"] = "http://www.ort0.example"
    rows[1] = row(1, codes[1])
    rows[2]["website"] = "ort2.example"
    rows += [
        row(3, codes[3], "https://tourismus-ort3.example/urlaub/index.html"),
        row(4, codes[4], "http://www.ort4.example", ended="2015-01-01T00:00:00Z"),
        row(900, "", "https://ohne.example/"),
        row(901, "Q12", "https://kaputt.example/"),
        row(902, "03152012", "https://goettingen.example/"),
        row(903, "16056000", "https://aufgeloest.example/", dissolved="2021-07-01T00:00:00Z"),
        row(904, "99999999", "https://unbekannt.example/"),
        row(905, codes[5][1:], "https://ort5.example/"),
        row(906, "05515", "https://stadt.example/"),
        row(907, "09772", "https://kreis.example/"),
    ]
    return rows


def test_a_saved_answer_with_flaws() -> None:
    rows = two_hundred_rows()
    assert len(rows) == 200
    assert is_answer(answer(rows))
    codes = list(data.municipalities())
    hand_made = Seed("municipality", "Meine Stadt", "https://meine.example/", "X", codes[7], "SH", source="by hand")
    no_address = Seed("municipality", "Ort 8", "", "X", codes[8], "SH", source="001, 2. Handlungsfeld")
    old = Seed("municipality", "Ort 9", "http://alt.example/", "X", codes[9], "SH", source=f"{IMPORTED}Wikidata")
    gone = Seed("municipality", "Weg", "http://weg.example/", "X", "01001001", "SH", source=f"{IMPORTED}Wikidata")
    known = [hand_made, no_address, old, gone]

    report = merge(known, read_answers([parse(answer(rows))]), "Wikidata")

    assert (len(report.added), len(report.changed), len(report.conflicts), len(report.vanished)) == (187, 2, 1, 1)
    assert report.conflicts[0][0] == hand_made
    assert {new.url for _, new in report.changed} == {"https://ort8.example/", "https://ort9.example/"}
    whys = {one.why for one in report.dropped}
    assert {"no AGS", "'Q12' is no AGS", "no website", "dissolved 2021-07-01"} <= whys
    assert any("a second website: https://tourismus-ort3.example" in why for why in whys)
    assert any("ended 2015-01-01" in why for why in whys)
    assert any("belongs to Göttingen (03159016) today" in why for why in whys)
    assert any("lacks http://" in why for why in whys)
    written = {seed.key: seed for seed in report.apply([hand_made, old, gone])}
    assert written[hand_made.key] == hand_made
    assert written[no_address.key].source.startswith("001")
    assert "import: Wikidata" in written[no_address.key].note
    assert all(seed.source for seed in written.values())


def test_the_same_import_again_changes_nothing() -> None:
    incoming = list(read_answers([parse(answer(two_hundred_rows()))]))
    first = merge([], incoming, "Wikidata")
    again = merge(first.apply([]), incoming, "Wikidata")
    assert (again.added, again.changed, again.conflicts, again.vanished) == ([], [], [], [])
    assert len(again.same) == len(first.added)


def test_http_and_https_are_one_site() -> None:
    assert same_address("http://www.x.example/", "https://x.example")
    assert not same_address("http://x.example/a", "http://x.example/b")


def test_the_query_service_is_asked_page_by_page_and_patiently() -> None:
    asked: list[str] = []
    waited: list[float] = []
    busy = Message()
    busy["Retry-After"] = "7"

    def get(url: str, agent: str) -> bytes:
        asked.append(url)
        assert "anlaufstelle" in agent
        if len(asked) == 1:
            raise HTTPError(url, 429, "busy", busy, None)
        if len(asked) == 2:
            raise URLError("reset")
        query = parse_qs(urlsplit(url).query)["query"][0]
        full = '"01"' in query and "OFFSET 0" in query
        return answer([row(1, "01001000", "https://x.example/")] * (PAGE if full else 1)).encode()

    answers = list(ask("anlaufstelle/0 (+mailto:a@b.example)", get, waited.append))
    assert waited == [7.0, 10.0]
    assert len(answers) == len(data.STATE_OF_PREFIX) + 1
    assert len(asked) == len(answers) + 2


def test_a_service_that_does_not_answer_is_one_sentence() -> None:
    calls: list[str] = []

    def get(url: str, _: str) -> bytes:
        calls.append(url)
        raise TimeoutError("no answer")

    with pytest.raises(SeedError, match="Wikidata does not answer"):
        list(ask("anlaufstelle/0", get, lambda _: None))
    assert len(calls) == TRIES


def test_what_is_no_answer() -> None:
    for text in ("", "{}", "[1]", '{"results": {"bindings": [1]}}', "<html>"):
        with pytest.raises(SeedError, match="no answer of Wikidata"):
            parse(text)


def gv100ad(
    kind: str, code: str, name: str, association: str = "", mark: str = "", people: str = "", plz: str = ""
) -> str:
    """A line in the layout of the record description, columns 1 to 220."""
    line = f"{kind}20261231{code:<8}{association:<4}{name:<50}{'':<50}{mark:<2}{'':<4}{0:011d}"
    return f"{line}{people:>11}{'':>11}{'':4}{plz:<5}".ljust(220)


def test_the_official_list_of_municipalities() -> None:
    text = "\n".join(
        [
            gv100ad("10", "05", "Nordrhein-Westfalen"),
            gv100ad("40", "05566", "Steinfurt", mark="43"),
            gv100ad("40", "05515", "Münster, Stadt", mark="41"),
            gv100ad("50", "07232", "Prüm", "5006", "53"),
            gv100ad("50", "05566", "Rheine, Stadt", "0076", "50"),
            gv100ad("60", "05566076", "Rheine, Stadt", "0076", "63", "00000076491", "48431"),
            gv100ad("60", "05515000", "Münster, Stadt", "0000", "61", "00000314319", "48127"),
            gv100ad("60", "03354999", "Ein Forst", "9999", "66", "00000000000"),
            gv100ad("60", "05566999", "Neustadt", "0099", "64", "0000000x12", "48999"),
            "irgendetwas",
        ]
    )
    assert is_gv100ad(text)
    rows = list(read_gv100ad(text))
    seeds = [one for one in rows if isinstance(one, Seed)]
    assert [(seed.kind, seed.name, seed.ags or seed.ars, seed.population) for seed in seeds] == [
        ("district", "Kreis Steinfurt", "05566", None),
        ("association", "Verbandsgemeinde Prüm", "072325006", None),
        ("municipality", "Rheine", "05566076", 76491),
        ("municipality", "Münster", "05515000", 314319),
    ]
    assert [one.where for one in rows if isinstance(one, Dropped)] == ["line 9", "line 10"]
    assert "48429" in seeds[2].postal_codes
    assert not is_gv100ad("kind,name\n")


def test_population_of_the_official_list_is_laid_over_an_imported_line() -> None:
    seeds = list(read_gv100ad(gv100ad("60", "05566076", "Rheine, Stadt", mark="63", people="00000077000")))
    assert isinstance(seeds[0], Seed)
    there = replace(seeds[0], url="https://www.rheine.example/", population=1, source=f"{IMPORTED}Wikidata")
    report = merge([there], seeds, "Destatis GV100AD")
    ((old, new),) = report.changed
    assert (old, new.population, new.url) == (there, 77000, "https://www.rheine.example/")


def test_any_table_by_a_mapping_of_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text(
        "Gemeinde;PLZ;Homepage;Schlüssel\n"
        "Rheine;48429;https://www.rheine.example/;\n"
        "Neuenkirchen;;https://www.neuenkirchen.example/;\n"
        "Nirgendwo am Ende;;https://x.example/;\n"
        ";;https://leer.example/;\n"
        "Xhausen;;https://y.example/;99999999\n"
        "Augsburg;;https://z.example/;9761000\n",
        encoding="utf-8",
    )
    mapping = {"place": "Gemeinde", "postal_codes": "PLZ", "url": "Homepage", "ags": "Schlüssel"}
    found = list(read_table(path, mapping))
    assert [(one.ags, one.url) for one in found if isinstance(one, Seed)] == [
        ("05566076", "https://www.rheine.example/"),
        ("99999999", "https://y.example/"),
        ("09761000", "https://z.example/"),
    ]
    whys = [one.why for one in found if isinstance(one, Dropped)]
    assert "may be Neuenkirchen (Kreis Steinfurt, NW)" in whys[0]
    assert "not in the gazetteer" in whys[1]
    assert "neither name nor place" in whys[2]
    with pytest.raises(SeedError, match="the column 'gibtsnicht' is missing"):
        list(read_table(path, {"place": "gibtsnicht"}))
    with pytest.raises(SeedError, match="no column 'ort' in a seed list"):
        list(read_table(path, {"ort": "Gemeinde"}))


def test_regions_of_integreat() -> None:
    regions = [
        {"name": "Landkreis Augsburg", "path": "lkaugsburg", "live": True, "name_without_prefix": "Augsburg"},
        {"name": "Stadt Münster", "path": "/muenster/", "live": True, "plz": "48143"},
        {"name": "Testregion", "path": "test", "live": False},
        {"name": "Irgendwo am Meer", "path": "irgendwo", "live": True},
        {"path": "namenlos", "live": True},
    ]  # fmt: skip
    text = json.dumps(regions)
    assert is_regions(text)
    found = list(read_regions(text))
    assert [(one.name, one.ags, one.url) for one in found if isinstance(one, Seed)] == [
        ("Integreat Landkreis Augsburg", "09772", "https://integreat.app/lkaugsburg/de"),
        ("Integreat Stadt Münster", "05515000", "https://integreat.app/muenster/de"),
        ("Integreat Irgendwo am Meer", "", "https://integreat.app/irgendwo/de"),
    ]
    assert [one.why for one in found if isinstance(one, Dropped)] == ["not live", "neither name nor path"]
    assert merge([], found, "Integreat").added
    for wrong in ("{}", "[1]", "<html>"):
        with pytest.raises(SeedError, match="no answer of Integreat"):
            list(read_regions(wrong))
