"""`anlaufstelle seeds`: what an operator sees and what is written."""

import csv
import json
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cli.crawl import chosen
from cli.main import anlaufstelle
from cli.sample_web import SampleServer, serving
from cli.seeds_find import missing, said
from crawler.contact import Seed
from crawler.operation.datafolder import DataFolder
from crawler.seeds import load_seeds, own_seeds
from crawler.store import Store
from crawler.visited import Proposal, Visited
from crawler.websites.finding import Found, Tried
from crawler.websites.proof import Verdict
from tests import command
from tests.command import run

Words = str | Path

HEADER = "kind,name,place,ags,state,url,postal_codes\n"
NOW = "2026-11-21T22:15:00Z"


def call(*words: Words, data: Path) -> str:
    """What the command says, called in this process: for commands that neither crawl nor end the process."""
    done = CliRunner().invoke(anlaufstelle, ["--data", str(data), *map(str, words)], standalone_mode=False)
    if done.exception:
        raise done.exception
    return done.output


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    found = DataFolder(tmp_path / "data")
    found.create()
    return found


def test_list_can_be_narrowed_and_says_what_has_no_address(folder: DataFolder) -> None:
    done = run("seeds", "list", "--state", "nordrhein-westfalen", "--kind", "district", data=folder.path)
    lines = done.stdout.splitlines()
    assert lines[0].split("\t")[:5] == ["kind", "name", "place", "ags", "state"]
    assert all(line.split("\t")[4] == "NW" for line in lines[1:])
    assert "Kreis Unna" in done.stdout
    assert "without an address yet" in done.stderr


def test_what_ships_is_clean(folder: DataFolder) -> None:
    assert "0 errors" in call("seeds", "check", data=folder.path)


def test_check_names_file_line_and_remedy(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(HEADER + "ngo,X,,,,www.x.example,\n")
    (tmp_path / "empty.csv").write_text("")
    done = run("seeds", "check", tmp_path / "own.csv", tmp_path / "empty.csv", tmp_path / "none.csv")
    assert done.returncode == 2
    assert "own.csv:2: url 'www.x.example' lacks http:// or https://: write https://www.x.example" in done.stderr
    assert "empty.csv: the file is empty" in done.stderr
    assert "none.csv: there is no such file" in done.stderr


def test_add_writes_the_overlay_and_replaces_the_same_body(folder: DataFolder) -> None:
    first = call("seeds", "add", "www.rheine.example", "--name", "Stadt Rheine", "--place", "48429", data=folder.path)
    assert first == "added: municipality Stadt Rheine, https://www.rheine.example\n"
    second = call("seeds", "add", "https://neu.example/", "--name", "Rheine", "--place", "05566076", data=folder.path)
    assert second.startswith("replaced: municipality Rheine")
    (seed,) = own_seeds(folder)
    assert (seed.ags, seed.state, seed.url) == ("05566076", "NW", "https://neu.example/")
    assert "https://neu.example/" in call("seeds", "list", data=folder.path)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["add", "x", "--name", "X"], "is no address of a website"),
        (["add", "x.example", "--name", "X", "--place", "Neuenkirchen"], "Kreis Steinfurt"),
        (["add", "x.example", "--name", "X", "--place", "Xyzzyq"], "unknown place 'Xyzzyq'"),
        (["find"], "nothing to look for"),
        (["import", "none.csv"], "there is no such file"),
        (["import", "wikidata"], "set contact in"),
        (["import", "none.csv", "--map", "url"], "write OURS=THEIRS"),
        (["list", "--proposed"], "proposals come from crawls"),
    ],
)
def test_wrong_use_is_one_sentence(tmp_path: Path, words: list[str], told: str) -> None:
    with pytest.raises((click.ClickException, ValueError), match=re.escape(told)):
        call("seeds", *words, data=tmp_path / "data")


def test_real_sites_are_not_asked_without_an_operator(tmp_path: Path) -> None:
    done = command.call("seeds", "find", "--place", "Rheine", data=tmp_path / "data")
    assert done.returncode == 2
    assert "set contact in" in done.stderr


def proposing(folder: DataFolder, *urls: str) -> None:
    """A visit that comes across the sites `urls`."""
    seed = Seed("directory", "Wegweiser", "http://wegweiser.example/")
    found = [Proposal(Seed("ngo", f"Hilfe {url}", url), "http://wegweiser.example/liste", "Hilfe") for url in urls]
    with Store.open(folder.store_path, write=True) as store:
        run_number = store.start_run("crawl", NOW)
        store.save(Visited(seed, NOW, NOW, proposals=tuple(found)), run_number)


def test_proposals_are_accepted_or_rejected_and_stay_so(folder: DataFolder) -> None:
    good, bad = "http://gute-hilfe.example/", "http://werbung.example/"
    proposing(folder, good, bad)
    listed = call("seeds", "list", "--proposed", data=folder.path)
    assert good in listed
    assert bad in listed
    call("seeds", "accept", "https://www.gute-hilfe.example", data=folder.path)
    call("seeds", "reject", bad, data=folder.path)
    proposing(folder, good, bad)
    assert "0 proposals" in call("seeds", "list", "--proposed", data=folder.path)
    (seed,) = own_seeds(folder)
    assert (seed.url, seed.source) == (good, "proposed by http://wegweiser.example/liste")
    with pytest.raises(click.UsageError, match=r"nobody has proposed 'http://nie\.example/'"):
        call("seeds", "accept", "http://nie.example/", data=folder.path)


def site(folder: Path, host: str, start: str, imprint: str) -> None:
    files = folder / "sites" / host / "files"
    files.mkdir(parents=True)
    (files / "start.html").write_text(f'<a href="/impressum">Impressum</a> {start}')
    (files / "impressum.html").write_text(imprint)
    pages = [("/", "start"), ("/impressum", "impressum")]
    lines = [f"{path}\tfiles/{name}.html\ttext/html; charset=utf-8" for path, name in pages]
    (files.parent / "urls.tsv").write_text("\n".join(lines) + "\n")


@pytest.mark.slow
def test_find_takes_the_town_and_leaves_the_hotel(tmp_path: Path, folder: DataFolder) -> None:
    web = tmp_path / "web"
    town = "Gemeinde Musterbach, Der Bürgermeister, 43999 Musterbach"
    site(web, "www.musterbach.example", "Musterbach", "Hotel Musterbach GmbH, Inhaber, 43999 Musterbach")
    site(web, "www.gemeinde-musterbach.example", "Willkommen in Musterbach", town)
    (web / "list.csv").write_text(HEADER + "municipality,Gemeinde Musterbach,Musterbach,05999123,NW,,43999\n")
    words = ("seeds", "find", "--seeds", web / "list.csv", "--top", "example")
    with serving(web) as server:
        assert isinstance(server, SampleServer)
        done = run(*words, data=folder.path, http_proxy=server.address)
    assert done.returncode == 0, done.stderr
    assert "1 of 1 found" in done.stdout
    (seed,) = load_seeds(folder.seeds_path)
    assert seed.url == "http://www.gemeinde-musterbach.example/"
    assert "43999" in seed.note
    with (folder.path / "addresses.csv").open(encoding="utf-8") as lines:
        kept = {row["host"]: row["reason"] for row in csv.DictReader(lines)}
    assert "public body" in kept["musterbach.example"]


@pytest.mark.slow
def test_crawl_finds_the_address_first(tmp_path: Path, folder: DataFolder) -> None:
    web = tmp_path / "web"
    town = "Gemeinde Musterbach, Der Bürgermeister, 43999 Musterbach"
    contact = "<h2>Flüchtlingsbeauftragte</h2><p>Tel. 030 23125-123, fluechtlinge@musterbach.example</p>"
    site(web, "www.musterbach.example", f"<h1>Gemeinde Musterbach</h1>{contact}", town)
    (web / "list.csv").write_text(HEADER + "municipality,Gemeinde Musterbach,Musterbach,05999123,NW,,43999\n")
    words = ("crawl", "--seeds", web / "list.csv", "--find", "--top", "example", "--pages", "5")
    with serving(web) as server:
        done = run(*words, data=folder.path, http_proxy=server.address)
    assert done.returncode == 0, done.stderr
    with Store.open(folder.store_path, write=False) as store:
        assert [contact.phones[0].number for contact in store.contacts()] == ["+493023125123"]


def test_import_is_a_dry_run_until_it_is_told_to_write(tmp_path: Path, folder: DataFolder) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Ort;Homepage\nRheine;https://www.rheine.example/\nNeuenkirchen;https://x.example/\n")
    words = ("seeds", "import", path, "--map", "place=Ort", "--map", "url=Homepage")
    dry = call(*words, data=folder.path)
    assert "added\t1" in dry
    assert "dropped: Neuenkirchen line 3: no AGS, and 'Neuenkirchen' may be" in dry
    assert not folder.seeds_path.exists()
    call(*words, "--write", data=folder.path)
    (seed,) = own_seeds(folder)
    assert (seed.ags, seed.source) == ("05566076", "import: liste.csv")
    assert "added\t0" in call(*words, "--write", data=folder.path)


def test_examples_by_topic_and_as_json(folder: DataFolder) -> None:
    told = call("seeds", "examples", "--topic", "gesundheit", "--place", "München", "--json", data=folder.path)
    found = [json.loads(line) for line in told.splitlines()]
    assert len(found) == 2
    assert all("gesundheit" in one["topics"] and one["place"] == "München" for one in found)
    assert "Begegnungs" not in call("seeds", "examples", "dolmetscher", data=folder.path)


def test_a_postal_code_of_several_places_means_all_of_them(folder: DataFolder) -> None:
    (folder.path / "list.csv").write_text(
        HEADER + "municipality,Oevenum,Oevenum,01054094,SH,https://www.oevenum.example/,\n"
        "municipality,Nieblum,Nieblum,01054087,SH,https://www.nieblum.example/,\n"
        "municipality,Husum,Husum,01054056,SH,https://www.husum.example/,\n"
    )
    seeds = load_seeds(folder.path / "list.csv")
    assert [seed.name for seed in chosen(seeds, ("25938",), (), ())] == ["Oevenum", "Nieblum"]
    assert {seed.name for seed in missing(folder, ["25938"], [], [])} >= {"Oevenum", "Nieblum", "Wyk auf Föhr"}
    told = call("seeds", "examples", "--place", "25938", data=folder.path)
    assert "25938 serves 12 places, all of them count" in told
    assert "01054087 Nieblum" in told


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("48429", "'48429' (Rheine (Kreis Steinfurt, NW)): `crawl --find --place` looks for its website"),
        ("Rheine", "`seeds add` takes in one that you know"),
        ("Reihne", "did you mean Rheine?"),
        ("qqqq", "no seed is for the place 'qqqq'"),
    ],
)
def test_a_place_without_a_seed_is_told_how_to_get_one(place: str, told: str) -> None:
    seeds = [Seed("municipality", "Stadt Osnabrück", "https://www.osnabrueck.example/", place="Osnabrück")] * 50
    with pytest.raises(click.UsageError, match=re.escape(told)):
        chosen(seeds, (place,), (), ())


def test_what_was_tried_lately_is_said_not_to_be_asked() -> None:
    seed = Seed("municipality", "Sylt", "", place="Sylt")
    assert "--again" in said(Found(seed, ()))
    assert "no address answers" in said(Found(seed, (Tried("sylt.example", "", Verdict(False, "answers 502")),)))


def test_a_land_is_looked_through_with_its_associations(folder: DataFolder) -> None:
    kinds = {seed.key: seed.kind for seed in missing(folder, [], ["RP"], [])}
    assert kinds["association:072325006"] == "association"
    assert {"municipality", "association", "district"} == set(kinds.values())
    assert "district:07111" not in kinds, "Koblenz is a municipality"
    thuringia = {seed.ars for seed in missing(folder, [], ["TH"], []) if seed.kind == "association"}
    assert thuringia
    assert "160635051" not in thuringia, "Bad Salzungen does the work of its association"
