"""Whatever the pages say and in whatever order: the same contacts, the same ids, the same export."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.contact import Seed
from crawler.identity import group, merge
from crawler.record import from_line, to_line
from crawler.storage import database
from crawler.storage.schema import MIGRATIONS
from crawler.store import Store
from crawler.visited import Visited
from tests.strategies import contacts, sightings

pytestmark = pytest.mark.slow

TOWN = Seed("municipality", "Kirchwalde", "https://www.kirchwalde.example/", ags="99001001")
many = st.lists(sightings(), min_size=1, max_size=8, unique=True)


def memory() -> Store:
    """A store that is not on the disk."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    for script in MIGRATIONS:
        db.executescript(script)
    db.execute("PRAGMA foreign_keys=ON")
    return Store(Path("memory"), db)


def visit(found, day=1):
    at = f"2026-01-{day:02}T00:00:00Z"
    return Visited(TOWN, at, at, tuple(found))


def lines(store):
    return [to_line(contact) for contact in store.contacts()]


@given(many, st.randoms())
def test_the_order_of_sightings_makes_no_difference(found, random):
    shuffled = list(found)
    random.shuffle(shuffled)
    assert group(found) == group(shuffled)
    assert merge(found) == merge(shuffled)
    assert sorted(s.page_url for one in group(found) for s in one) == sorted(s.page_url for s in found)


@given(many)
def test_merging_twice_is_merging_once(found):
    assert merge([*found, *found]) == merge(found)
    for one in group(found):
        assert group(one) == [one]


@given(many, st.randoms())
@settings(max_examples=60)
def test_a_second_crawl_of_the_same_web_moves_dates_only(found, random):
    with memory() as store:
        run = store.start_run("crawl")
        store.save(visit(found), run)
        before, revision = lines(store), store.revision()
        shuffled = list(found)
        random.shuffle(shuffled)
        saved = store.save(visit(shuffled, 2), run)
        assert (saved.new, saved.changed) == (0, 0)
        assert [line.replace("2026-01-02", "2026-01-01") for line in lines(store)] == before
        assert store.revision() == revision


@given(many, many)
@settings(max_examples=60)
def test_whatever_two_visits_say_nothing_is_lost_or_doubled(first, second):
    with memory() as store:
        run = store.start_run("crawl")
        store.save(visit(first), run)
        old = {contact.id for contact in store.contacts()}
        store.save(visit(second, 2), run)
        now = {contact.id: contact for contact in store.contacts()}
        absorbed = {id for id in old if store.history(id)[-1].field == "id"}
        assert old - absorbed <= set(now)
        assert absorbed.isdisjoint(now)
        fresh = [c for c in now.values() if c.last_seen == "2026-01-02T00:00:00Z"]
        assert len(fresh) <= len(group(second))
        assert {s.page_url for s in second} == {
            p.page_url for c in fresh for p in c.sightings if p.last_seen == "2026-01-02T00:00:00Z"}  # fmt: skip
        assert database.damage(store._db) is None


@given(st.lists(contacts(), max_size=5, unique_by=lambda c: c.id))
@settings(max_examples=60)
def test_an_export_taken_into_an_empty_store_gives_the_same_export(records):
    with memory() as store, memory() as other:
        store.import_contacts(records)
        exported = lines(store)
        other.import_contacts(map(from_line, exported))
        assert lines(other) == exported
        assert other.import_contacts(map(from_line, exported)).changed == 0
        assert {c.id: replace(c, text=None) for c in other.contacts()} == {c.id: replace(c, text=None) for c in records}


@given(many)
@settings(max_examples=40)
def test_records_without_ids_are_taken_in_once(found):
    records = [replace(merge([one]), id=None) for one in found]
    with memory() as store:
        store.import_contacts(records)
        before = lines(store)
        assert store.import_contacts(reversed(records)).new == 0
        assert lines(store) == before
