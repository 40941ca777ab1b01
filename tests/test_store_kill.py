"""kill -9 at any moment: what was reported as stored is there, nothing is half there, and the next run goes on."""

import random
import subprocess
import sys
from dataclasses import replace

import pytest

from crawler.contact import Phone, Seed
from crawler.store import Store, StoreError
from crawler.visited import Outcome, Sighting, Visited

SAVE = """
import sys
from pathlib import Path
from crawler.store import Store, StoreError
from tests.test_store_kill import visit

pytestmark = pytest.mark.slow
with Store.open(Path(sys.argv[1]), write=True) as store:
    run = store.start_run("crawl")
    print("open", flush=True)
    for number in range(int(sys.argv[2]), 100_000):
        store.save(visit(number), run)
        print(number, flush=True)
"""
EACH = 3


def visit(number):
    at = "2026-01-01T00:00:00Z"
    home = f"https://www.dorf{number}.example/"
    seen = (
        Sighting(
            kind="office", unit=f"Amt {n}", page_url=f"{home}{n}", score=0.8, phones=(Phone(f"+4930231250{n:02}"),)
        )
        for n in range(EACH)
    )
    seed = Seed("municipality", f"Dorf {number}", home, ags=f"{number:08}")
    return Visited(seed, at, at, tuple(seen), (Outcome("start_page", "found"),))


def saved_until_killed(path, begin, lines):
    """Lets a process save visits, kills it after `lines` lines of its report, and gives the last visit reported."""
    command = [sys.executable, "-c", SAVE, str(path), str(begin)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        reported = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        reported += process.stdout.readlines()
    done = [int(line) for line in reported if line.endswith("\n") and line.strip().isdigit()]
    return max(done, default=begin - 1)


@pytest.mark.parametrize("seed", range(3))
def test_killed_while_saving(tmp_path, seed):
    path = tmp_path / "contacts.db"
    moments = random.Random(seed)
    begin = 0
    for _ in range(4):
        last = saved_until_killed(path, begin, moments.randint(0, 12))
        if not path.exists():
            continue
        with Store.open(path, write=True) as store:
            assert store.damage() is None
            contacts = list(store.contacts())
            visited = [seen.seed.name for seen in store.seeds_seen()]
            assert sum(1 for _ in store.outcomes()) == len(visited)
        by_publisher = {contact.publisher for contact in contacts}
        assert len({contact.id for contact in contacts}) == len(contacts) == EACH * len(visited)
        assert by_publisher == set(visited)
        assert {f"Dorf {number}" for number in range(last + 1)} <= by_publisher
        assert len(visited) <= last + 2  # at most the one that was stored and not yet reported
        begin = last + 1


def test_a_full_disk_is_told_and_costs_nothing_stored(tmp_path):
    with Store.open(tmp_path / "contacts.db", write=True) as store:
        run = store.start_run("crawl")
        store.save(visit(0), run)
        before = list(store.contacts())
        pages = store._db.execute("PRAGMA page_count").fetchone()[0]
        store._db.execute(f"PRAGMA max_page_count = {pages}")
        crowd = [replace(visit(1).sightings[0], unit=f"Amt {n}", text="Hilfe " * 300) for n in range(100)]
        with pytest.raises(StoreError, match="is full; make room, nothing stored was lost"):
            store.save(replace(visit(1), sightings=tuple(crowd)), run)
        assert list(store.contacts()) == before
        assert store.damage() is None
        store._db.execute(f"PRAGMA max_page_count = {pages * 100}")
        assert store.save(visit(200), run).new == EACH
