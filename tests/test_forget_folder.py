"""`forget` beside the store: lists, readers' reports, files of the operator, sites that are not visited any more."""

from __future__ import annotations

import gzip
import sqlite3
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from cli.reports import Report, add, waiting
from cli.strangers import LARGEST
from cli.traces import without_forgotten
from crawler.contact import Seed
from crawler.operation.backup import backup
from crawler.operation.datafolder import DataFolder
from crawler.seeds import own_seeds, write_seeds
from crawler.store import ForgetError, Store
from tests.command import Done, call
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


def told(done: Done, saying: str) -> list[str]:
    """The files named in this way."""
    lines = [line.removeprefix("could not be looked into: ") for line in done.stderr.splitlines() if saying in line]
    return [line.split(":")[0].split(";")[0].rpartition("/")[2] for line in lines]


def test_the_operators_own_tables_are_named_not_changed(data: DataFolder) -> None:
    target = data.path / "meine_liste.csv"
    with Store.open(data.store_path, write=False) as store:
        target.write_text("\n".join(["person", *(contact.person or "" for contact in store.contacts())]), "utf-8")
    before = target.read_bytes()
    assert b"Anna" in before
    done = call("forget", "Anna Müller", data=data.path)
    assert target.read_bytes() == before
    assert told(done, "holds it, too") == ["meine_liste.csv"]


def odd_files(data: DataFolder) -> None:
    """Whatever may lie in a folder: none of it can be read, or none as what its name says."""
    (data.path / "latin.csv").write_bytes("Frau;Müller, Anna\n".encode("latin-1"))
    (data.path / "addresses.csv").write_text(f'key,quote\na,"{"x " * 70_000}"\n', "utf-8")
    (data.path / "links.csv").write_bytes(b"\xff\xfe\xfa")
    (data.path / "a.gz").write_bytes(b"\x1f\x8b\x08 no gzip")
    (data.path / "bomb.gz").write_bytes(gzip.compress(bytes(2 * LARGEST)))
    with zipfile.ZipFile(data.path / "locked.zip", "w") as packed:
        packed.writestr("a.txt", "Anna Müller")
    content = bytearray((data.path / "locked.zip").read_bytes())
    for head, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(head) + flag] |= 1  # the bit that says: a password is needed
    (data.path / "locked.zip").write_bytes(content)
    (data.reports_path / "run-1.json").write_text("{}", "utf-8")
    (data.reports_path / "run-1.html").write_text("Anna Müller", "utf-8")
    (data.reports_path / "run-2.json").write_text('{"changes": [], "run": "Anna Müller"}', "utf-8")
    data.log_path.write_bytes(b"\xff\n")
    data.seeds_path.write_bytes("kind,name\nngo,Müller Anna\n".encode("latin-1"))
    (data.backups_path / "a-empty.db").touch()
    (data.backups_path / "x.db").write_text("no database", "utf-8")
    db = sqlite3.connect(data.path / "other.sqlite")
    db.execute("CREATE TABLE a (b)")
    db.close()


def test_no_odd_file_keeps_the_rest_from_being_cleaned(data: DataFolder) -> None:
    data.backups_path.mkdir()
    backup(data.store_path, data.backups_path / "z.db")
    odd_files(data)
    done = call("forget", "Anna Müller", data=data.path)
    assert done.returncode == 0, done.stderr
    assert "backup: 2" in done.stdout
    with Store.open(data.backups_path / "z.db", write=False) as copy:
        assert [contact.person for contact in copy.contacts()] == [None]
    unread = ["x.db", "a.gz", "bomb.gz", "locked.zip", "other.sqlite"]
    assert told(done, "could not be looked into") == unread
    assert told(done, "holds it, too") == ["latin.csv", "run-2.json", "seeds.csv"]
    assert not (data.reports_path / "run-1.html").exists()
    assert (data.backups_path / "a-empty.db").stat().st_size == 0
    with Store.open(data.store_path, write=False) as store:
        assert not store.unswept()


def test_a_backup_of_another_store_is_named(data: DataFolder) -> None:
    data.backups_path.mkdir()
    with Store.open(data.backups_path / "other.db", write=True) as other:
        other.save(visit(ANNA, AMT), other.start_run("crawl"))
    done = call("forget", "Anna Müller", data=data.path)
    assert told(done, "could not be looked into") == ["other.db"]


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
