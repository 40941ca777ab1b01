"""`forget` beside the store: lists, readers' reports, files of the operator, sites that are not visited any more."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from cli.reports import Report, add, waiting
from cli.traces import without_forgotten
from crawler.contact import Seed
from crawler.operation.datafolder import DataFolder
from crawler.seeds import own_seeds, write_seeds
from crawler.store import ForgetError, Store
from tests.command import call
from tests.test_store_forget import AMT, ANNA, TOWN, visit

NGO = Seed("ngo", "Helferkreis", "https://helferkreis.example/", place="Kirchwalde", note="gegründet von Anna Müller")
HERS = Seed("ngo", "Stiftung Anna Müller", "https://stiftung.example/", place="Kirchwalde")


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "data")
    folder.create()
    with Store.open(folder.store_path, write=True) as store:
        store.save(visit(ANNA, AMT), store.start_run("crawl"))
    write_seeds(folder.seeds_path, [NGO, HERS])
    return folder


def test_the_operators_list_loses_notes_and_bodies_of_that_name(data: DataFolder) -> None:
    done = call("forget", "Anna Müller", data=data.path)
    assert done.returncode == 0, done.stderr
    assert own_seeds(data) == [replace(NGO, note="gegründet von …")]
    assert "list entry: 2" in done.stdout


def test_what_a_reader_wrote_goes(data: DataFolder) -> None:
    add(data, Report("x", "wrong", "Frau Müller, Anna ist im Ruhestand."))
    add(data, Report("x", "wrong", "Die Nummer ist falsch."))
    call("forget", "Anna Müller", data=data.path)
    assert [report.text for report in waiting(data)] == ["Die Nummer ist falsch."]


def test_lists_of_the_program_lose_the_line(data: DataFolder) -> None:
    (data.path / "addresses.csv").write_text('key,quote\na,"Leitung: ANNA MUELLER"\nb,sonst\n', "utf-8")
    call("forget", "Anna Müller", data=data.path)
    assert (data.path / "addresses.csv").read_text("utf-8") == "key,quote\nb,sonst\n"


def test_what_the_operator_wrote_is_named_not_changed(data: DataFolder) -> None:
    (data.path / "mine.txt").write_text("Anna Müller", "utf-8")
    (data.path / "old.gz").write_bytes(gzip.compress(b"M\xc3\xbcller, Anna"))
    with data.settings_path.open("a", encoding="utf-8") as file:
        file.write('operator = "Anna Müller"\n')
    done = call("forget", "Anna Müller", data=data.path)
    named = [line.split(":")[0].rpartition("/")[2] for line in done.stderr.splitlines() if "holds it, too" in line]
    assert named == ["anlaufstelle.toml", "mine.txt", "old.gz"]
    assert (data.path / "mine.txt").read_text("utf-8") == "Anna Müller"


def test_a_forgotten_site_is_not_visited_and_leaves_no_name(data: DataFolder) -> None:
    call("forget", "www.kirchwalde.example", data=data.path)
    elsewhere = replace(TOWN, url="https://www.bachhausen.example/")
    assert without_forgotten(data, [TOWN, elsewhere]) == [elsewhere]
    assert b"kirchwalde.example" not in data.store_path.read_bytes()


def test_a_forgetting_that_was_interrupted_is_brought_to_its_end(data: DataFolder) -> None:
    add(data, Report("x", "wrong", "Anna Müller ist im Ruhestand."))
    with Store.open(data.store_path, write=True) as store:
        store.forget("Anna Müller")
        assert store.unswept()
    assert len(list(waiting(data))) == 1
    done = call("forget", "Anna Müller", data=data.path)
    assert done.returncode == 2
    assert "is not stored" in done.stderr
    assert list(waiting(data)) == []
    with Store.open(data.store_path, write=True) as store:
        assert not store.unswept()
        with pytest.raises(ForgetError):
            store.forget("Anna Müller")
        assert not store.unswept()
