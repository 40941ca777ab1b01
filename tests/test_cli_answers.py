"""Small answers: where there is little to show it is said, and what is typed in short is understood."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.reports import Report, add
from crawler.contact import Contact, Phone, Place
from crawler.operation.datafolder import DataFolder
from crawler.store import Store
from tests.command import call

RHEINE = Place("Rheine", ags="05566076", state="NW", lat=52.28, lon=7.44)
AMT = Contact(
    id="aa11", kind="office", unit="Sozialamt", publisher="Rheine", site="rheine.example", places=(RHEINE,),
    phones=(Phone("+493023125001"),), text="Das Sozialamt hilft Flüchtlingen.", score=0.9,
)  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "data")
    folder.create()
    with Store.open(folder.store_path, write=True) as store:
        text = Contact(
            id="bb22", text="Kleiderkammer im alten Bahnhof, donnerstags geöffnet, auch für Familien mit Kindern"
        )
        store.import_contacts([AMT, text])
    assert call("index", data=folder.path).returncode == 0
    return folder


def test_a_page_that_names_nobody_is_said_to(tmp_path: Path) -> None:
    page = tmp_path / "leer.html"
    page.write_text("<p>Heute scheint die Sonne.</p>", "utf-8")
    done = call("read", page)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"no contact found in {page.as_uri()}\n"
    page.write_text("<h2>Friedhofsamt</h2><p>Telefon 030 23125-001</p>", "utf-8")
    assert "1 contact of other matters: --all shows them" in call("read", page).stderr
    assert call("read", page, "--all").stderr == ""


def test_a_radius_counts_from_the_place_in_the_words(data: DataFolder) -> None:
    done = call("search", "Sozialamt Rheine", "--radius", "10", data=data.path)
    assert done.returncode == 0, done.stderr
    assert "aa11" in done.stdout
    done = call("search", "Sozialamt", "--radius", "10", data=data.path)
    assert done.returncode == 2
    assert "--radius needs a place" in done.stderr
    done = call("export", "--format", "jsonl", "--radius", "10", data=data.path)
    assert done.returncode == 2
    assert "--radius needs --place" in done.stderr


def test_a_record_of_text_only_is_known_by_its_first_words(data: DataFolder) -> None:
    done = call("search", "Kleiderkammer", data=data.path)
    assert done.stdout.splitlines()[1].split("\t")[1] == "Kleiderkammer im alten Bahnhof, donnerstags geöffnet, auch …"


def test_the_first_letters_of_an_id_suffice_for_a_review(data: DataFolder) -> None:
    done = call("review", "aa", "confirm", "--by", "Berta", data=data.path)
    assert (done.returncode, done.stdout) == (0, "confirm: aa11\n"), done.stderr
    done = call("review", "cc", "confirm", data=data.path)
    assert done.returncode == 2
    assert "no contact has the id 'cc'" in done.stderr


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"contact": 1, "reason": "wrong", "text": null}', "\xff"])
def test_a_broken_report_is_named_and_can_be_taken_out(data: DataFolder, content: str) -> None:
    add(data, Report("aa11", "wrong", "Die Nummer ist falsch."))
    path = data.reports_path / "contacts" / "odd.json"
    path.write_text(content, "latin-1")
    done = call("review", data=data.path)
    assert done.returncode == 0, done.stderr
    assert "Die Nummer ist falsch." in done.stdout
    assert f"{path}: is no report; `anlaufstelle review --settle odd` deletes it" in done.stderr
    assert call("review", "--settle", "odd", data=data.path).returncode == 0
    assert call("review", data=data.path).stderr == ""


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://192.168.2.1/", "localhost", "http://drucker.local/"])
def test_no_seed_leads_into_a_private_network(tmp_path: Path, url: str) -> None:
    done = call("seeds", "add", url, "--name", "Drucker", data=tmp_path)
    assert done.returncode == 2
    assert "lies in a private network, where no crawl goes" in done.stderr
    assert not (tmp_path / "seeds.csv").exists()
