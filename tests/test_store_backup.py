"""A copy of the store comes back whole, without what was forgotten meanwhile; damage is told and nothing is lost."""

import pytest

from crawler.contact import Contact
from crawler.operation.backup import backup, restore
from crawler.store import Store, StoreError


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
