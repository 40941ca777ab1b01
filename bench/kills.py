"""Kills nightly runs on the sample web at random moments (kill -9, seeded), and looks what became of the contacts.

    python -m bench.kills [--kills 200] [--seed 1]

Every run is killed between its start and five seconds later; every fifth is left to end. After each kill the store is
opened and checked: nothing lost, nothing doubled, nothing unreadable. Ends by itself.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cli.sample_web import sample_folder, serving
from crawler.operation.schedule import later
from crawler.store import Store, StoreError

LONGEST = 5.0
ROOT = Path(__file__).parent.parent
START = "2026-11-21T22:15:00Z"


def night(data: Path, at: str, *seeds: Path, kill_after: float | None = None) -> float | None:
    """Runs a night at the time `at`; the seconds it took, None where it was killed."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "tests.nights", str(data), at, *map(str, seeds)]
    with subprocess.Popen(
        command, cwd=ROOT, env=dict(os.environ), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as run:
        try:
            run.wait(kill_after)
        except subprocess.TimeoutExpired:
            run.kill()
            return None
    return time.perf_counter() - began


def looked_at(data: Path) -> tuple[set[str], int, str | None]:
    """The ids that are there, how many stand there twice, what is damaged."""
    try:
        with Store.open(data / "contacts.db", write=True) as store:
            ids = [contact.id or "" for contact in store.contacts()]
            named = [(c.publisher, c.kind, c.person, c.unit, c.organisation, c.page_url, c.phones, c.emails)
                     for c in store.contacts()]  # fmt: skip
            return set(ids), len(ids) - len(set(ids)) + len(named) - len(set(named)), store.damage()
    except StoreError as error:
        return set(), 0, str(error)


def main() -> None:
    """Kills, counts, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance, kills, ended, resumed = random.Random(given.seed), 0, 0, []
    with tempfile.TemporaryDirectory() as folder, sample_folder() as web, serving(web):
        data = Path(folder) / "data"
        night(data, START, web / "seeds.csv")
        known, twice, _ = looked_at(data)
        lost = doubled = unreadable = 0
        days = 1
        while kills < given.kills:
            left_alone = kills % 5 == 4
            took = night(data, later(START, days), kill_after=None if left_alone else chance.uniform(0.1, LONGEST))
            kills += 1
            if took is not None:
                resumed += [took] if left_alone else []
                ended, days = ended + 1, days + 1
            ids, more, damage = looked_at(data)
            lost, doubled, unreadable = (
                lost + len(known - ids),
                doubled + max(0, more - twice),
                unreadable + bool(damage),
            )
            print(f"{kills}: lost {lost}, doubled {doubled}, unreadable {unreadable}", flush=True)
    print(
        f"{given.kills} runs, {given.kills - ended} killed: {lost} contacts lost, {doubled} doubled, {unreadable} stores unreadable"
    )
    print(f"a run after four kills came to its end in {sum(resumed) / len(resumed):.1f} s on average")


if __name__ == "__main__":
    main()
