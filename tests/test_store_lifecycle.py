"""What the store makes of visits that find less than before: nothing is deleted in haste, nothing kept for ever."""

import sqlite3

import pytest

from crawler.contact import Phone, Seed
from crawler.keeping.lifecycle import NOT_NAMED, PAGE_GONE
from crawler.storage.schema import APPLICATION_ID, FIRST, VERSION
from crawler.store import Store, StoreError
from crawler.visited import Fetch, Outcome, Sighting, Visited

TOWN = Seed("municipality", "Kirchwalde", "https://www.kirchwalde.example/", ags="99001001")
HOME = "https://www.kirchwalde.example/"


def day(number):
    return f"2026-01-{number:02}T03:00:00Z"


def office(number=0, **given):
    values = {"kind": "office", "unit": f"Amt {number}", "page_url": f"{HOME}{number}", "score": 0.8}
    return Sighting(**values | {"emails": (f"amt{number}@kirchwalde.example",)} | given)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "contacts.db", write=True) as store:
        store.start_run("crawl", day(1))
        yield store


def look(store, number, *sightings, status=200, pages=range(6), **given):
    fetches = tuple(Fetch(f"{HOME}{page}", status=status) for page in pages)
    return store.save(Visited(TOWN, day(number), day(number), sightings, fetches=fetches, **given), 1)


def states(store):
    return [(contact.status, contact.status_reason) for contact in store.contacts()]


@pytest.mark.parametrize(("status", "reason"), [(200, NOT_NAMED), (404, PAGE_GONE), (410, PAGE_GONE)])
def test_gone_after_two_looks_three_days_apart(store, status, reason):
    look(store, 1, office())
    look(store, 2, status=status, pages=[0])
    assert states(store) == [("unconfirmed", reason)]
    look(store, 4, status=status, pages=[0])
    assert states(store) == [("unconfirmed", reason)]
    look(store, 5, status=status, pages=[0])
    assert states(store) == [("gone", reason)]
    look(store, 6, office())
    assert states(store) == [("confirmed", None)]
    (contact,) = store.contacts()
    assert [c.after for c in store.history(contact.id) if c.field == "status"] == [
        "confirmed", "unconfirmed", "gone", "confirmed"]  # fmt: skip
    assert contact.first_seen == day(1)


@pytest.mark.parametrize("status", [403, 500, 503])
def test_an_error_never_deletes(store, status):
    look(store, 1, office())
    for number in (2, 6, 20):
        look(store, number, status=status, pages=[0])
        assert states(store) == [("unconfirmed", f"HTTP status {status}")]


def test_a_site_that_is_down_leaves_its_contacts_unconfirmed(store):
    look(store, 1, office(0), office(1))
    look(store, 2, pages=[], outcomes=(Outcome("start_page", "unreachable", "no such host"),))
    assert states(store) == [("unconfirmed", "no such host")] * 2


def test_a_visit_that_did_not_come_by_changes_nothing(store):
    look(store, 1, office())
    look(store, 9, pages=[5])
    assert states(store) == [("confirmed", None)]


def test_a_contact_on_another_page_is_moved_and_keeps_its_id(store):
    look(store, 1, office())
    (before,) = store.contacts()
    look(store, 2, office(page_url=HOME + "neu"))
    (after,) = store.contacts()
    assert (after.id, after.page_url, after.status) == (before.id, HOME + "neu", "confirmed")


def test_who_takes_over_a_role_is_the_successor_and_both_are_kept(store):
    old = Sighting(kind="person", person="Anna Müller", unit="Amt", role="Lotsin", page_url=f"{HOME}0", score=0.9)
    new = Sighting(kind="person", person="Berta Klein", unit="Amt", role="Lotsin", page_url=f"{HOME}0", score=0.9)
    look(store, 1, old)
    look(store, 2, new)
    look(store, 5, new)
    anna, berta = sorted(store.contacts(), key=lambda contact: contact.person)
    assert (anna.status, anna.successor) == ("gone", berta.id)
    assert (berta.status, berta.successor) == ("confirmed", None)
    look(store, 6, new, old)
    assert store.contact(anna.id).successor is None


def test_a_site_that_seems_to_have_lost_its_addresses_keeps_them_until_a_second_look(store):
    all_six = [office(number) for number in range(6)]
    look(store, 1, *all_six)
    bare = [office(number, emails=(), phones=(Phone("+493023125001"),)) for number in range(6)]
    saved = look(store, 2, *bare)
    assert saved.alarm == "the site gave 6 e-mail addresses and gives none any more"
    (alarm,) = store.alarms()
    assert (alarm.seed, alarm.since) == (TOWN, day(2))
    assert all(contact.emails and contact.phones for contact in store.contacts())
    look(store, 3, *bare)
    assert all(contact.emails for contact in store.contacts())
    assert look(store, 5, *bare).alarm is None
    assert not any(contact.emails for contact in store.contacts())
    assert store.alarms() == []


def test_a_site_that_seems_to_have_lost_its_contacts_keeps_them_until_a_second_look(store):
    look(store, 1, *(office(number) for number in range(6)))
    saved = look(store, 2, office(0), office(1))
    assert saved.alarm == "4 of 6 contacts are no longer on their pages"
    assert states(store) == [("confirmed", None)] * 6
    look(store, 5, office(0), office(1))
    assert sorted(states(store))[-1] == ("unconfirmed", NOT_NAMED)
    look(store, 8, office(0), office(1))
    assert sorted(status for status, _ in states(store)) == ["confirmed"] * 2 + ["gone"] * 4


def test_an_alarm_ends_when_all_is_there_again(store):
    look(store, 1, *(office(number) for number in range(6)))
    look(store, 2)
    assert len(store.alarms()) == 1
    look(store, 3, *(office(number) for number in range(6)))
    assert store.alarms() == []
    assert states(store) == [("confirmed", None)] * 6


def test_what_is_gone_leaves_after_the_retention_time(store):
    look(store, 1, office(0), office(1))
    look(store, 2, office(1))
    look(store, 5, office(1))
    gone = next(contact for contact in store.contacts() if contact.status == "gone")
    assert store.expire(10, day(14)) == []
    revision = store.revision()
    assert store.expire(10, day(16)) == [gone.id]
    assert store.changes_since(revision) == ([], [gone.id])
    assert states(store) == [("confirmed", None)]
    assert "amt0" not in repr(store.history(gone.id))


def test_a_store_of_the_first_schema_is_brought_up_to_date(tmp_path):
    path = tmp_path / "old.db"
    with sqlite3.connect(path) as db:
        db.executescript(FIRST + f"PRAGMA user_version=1; PRAGMA application_id={APPLICATION_ID};")
    db.close()
    with Store.open(path, write=True) as store:
        assert store.alarms() == []
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (VERSION,)
    db.close()


def test_a_store_of_a_newer_version_is_left_alone(tmp_path):
    path = tmp_path / "new.db"
    with sqlite3.connect(path) as db:
        db.executescript(f"CREATE TABLE x (y); PRAGMA user_version=99; PRAGMA application_id={APPLICATION_ID};")
    db.close()
    with pytest.raises(StoreError, match="newer version"):
        Store.open(path, write=True)
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA application_id=7")
    db.close()
    with pytest.raises(StoreError, match="another program's database"):
        Store.open(path, write=True)
