"""A copy of the store comes back whole, without what was forgotten meanwhile; damage is told and nothing is lost."""

import shutil

import pytest

from crawler.contact import Contact
from crawler.operation.backup import backup, restore
from crawler.storage.remembered import list_path
from crawler.store import Store, StoreError
from tests.command import call


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "contacts.db"
    with Store.open(path, write=True) as store:
        store.import_contacts(
            Contact(id=f"{n:04}", kind="person", person=f"Vor{n} Nach{n}", publisher="X", text="Hilfe " * 200)
            for n in range(200)
        )
    return path


def ids(path):
    with Store.open(path, write=False) as store:
        return [contact.id for contact in store.contacts()]


def test_a_copy_comes_back_without_what_was_forgotten(path, tmp_path):
    copy = tmp_path / "copy.db"
    backup(path, copy)
    assert ids(copy) == ids(path)
    with Store.open(path, write=True) as store:
        store.forget("0007")
        store.import_contacts([Contact(id="later", text="x")])
    assert restore(copy, path).deleted == ("0007",)
    assert "0007" not in ids(path)
    assert "later" not in ids(path)
    assert len(ids(path)) == 199
    assert "later" in ids(path.with_name("contacts.db.before-restore"))
    with Store.open(path, write=True) as store:
        assert (
            store.import_contacts([Contact(id="again", kind="person", person="Nach7, Vor7", publisher="X")]).dropped
            == 1
        )


def test_nothing_is_overwritten_and_no_damaged_copy_is_restored(path, tmp_path):
    with pytest.raises(StoreError, match="is there already"):
        backup(path, path)
    with pytest.raises(StoreError, match="no contacts are stored yet"):
        backup(tmp_path / "nowhere.db", tmp_path / "copy.db")
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"x" * 4096)
    before = ids(path)
    with pytest.raises(StoreError, match="is damaged"):
        restore(broken, path)
    assert ids(path) == before


def test_a_damaged_page_is_told_and_the_copy_takes_its_place(path, tmp_path):
    copy = tmp_path / "copy.db"
    backup(path, copy)
    content = bytearray(path.read_bytes())
    content[4096:-4096] = b"\xff" * (len(content) - 8192)
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"is damaged .*; restore a backup"):
        ids(path)
    with pytest.raises(StoreError, match="is damaged"), Store.open(path, write=True) as store:
        store.import_contacts([Contact(id="new", text="x")])
    assert path.read_bytes()[4096:-4096] == content[4096:-4096]
    restore(copy, path)
    assert len(ids(path)) == 200


def damage(path):
    content = bytearray(path.read_bytes())
    content[4096:-4096] = b"\xff" * (len(content) - 8192)
    path.write_bytes(content)


def test_a_damaged_store_does_not_bring_back_the_forgotten(path, tmp_path):
    copy = tmp_path / "copy.db"
    backup(path, copy)
    with Store.open(path, write=True) as store:
        store.forget("0007")
    kept = list_path(path)
    assert kept.stat().st_mode & 0o777 == 0o600
    assert b"Nach7" not in kept.read_bytes()
    damage(path)
    done = restore(copy, path)
    assert done.deleted == ("0007",)
    assert done.doubts == ()


def test_a_store_that_was_moved_away_leaves_the_list_to_the_next(path):
    with Store.open(path, write=True) as store:
        store.forget("0007")
    path.unlink()
    with Store.open(path, write=True) as store:
        came = store.import_contacts([Contact(id="again", kind="person", person="Nach7, Vor7", publisher="X")])
    assert came.dropped == 1
    path.unlink()
    list_path(path).write_text("[]", "utf-8")
    with pytest.raises(StoreError, match="the list of what was forgotten cannot be read"):
        Store.open(path, write=True)


def test_where_nobody_knows_what_was_forgotten_it_is_said(path, tmp_path):
    copy, later = tmp_path / "copy.db", tmp_path / "later.db"
    backup(path, copy)
    with Store.open(path, write=True) as store:
        store.forget("0007")
    backup(path, later)
    list_path(path).write_text("{", "utf-8")
    damage(path)
    shutil.copy(path, tmp_path / "damaged.db")
    assert restore(copy, path, [later]).deleted == ("0007",)
    shutil.copy(tmp_path / "damaged.db", path)
    list_path(path).unlink()
    done = call("restore", copy, data=tmp_path)
    assert done.returncode == 1
    assert "ALARM" in done.stderr
    assert "forget it once more" in done.stderr


def test_a_copy_of_another_store_is_told(path, tmp_path):
    other = tmp_path / "other.db"
    with Store.open(other, write=True) as store:
        store.import_contacts([Contact(id="0007", kind="person", person="Vor7 Nach7", publisher="X", text="x")])
    with Store.open(path, write=True) as store:
        store.forget("0007")
    assert ["is a copy of another store" in doubt for doubt in restore(other, path).doubts] == [True]


def test_a_backup_that_is_not_there_is_named_and_nothing_is_made(tmp_path):
    done = call("restore", tmp_path / "nonexist", data=tmp_path / "data")
    assert done.returncode == 2
    assert f"{tmp_path / 'nonexist'}: there is no such backup" in done.stderr
    assert not (tmp_path / "data").exists()
