"""Kills nightly runs on the sample web at random moments (kill -9, seeded), and looks what became of the contacts.

    python -m bench.kills [--kills 200] [--seed 1] [--sites 12]

Beside the folder that is hit, another one lives through the same nights undisturbed: what it holds is what must be there.
Each night is killed at a random moment of the time that it took there, begun again, killed again, four times at most; then
it is left alone, to see how long it takes to go on, and must hold exactly the same contacts. After each kill the store is
opened as the next run would: no contact may be lost or be there twice, and the index must answer. Between the nights a
tenth of the pages changes; every twenty kills both folders are begun anew, so that first nights are hit, too. The loop ends
by itself: after so many kills, at the latest after three times as many runs.

Runs are forked from a process that has loaded everything: otherwise half of all kills would hit Python's imports.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import scrapy.core.downloader.handlers.http11  # noqa: F401

import crawler.crawl  # noqa: F401 - loaded before the runs are forked
from cli.sample_web import sample_folder
from crawler.keeping.schedule import later
from crawler.store import Store, StoreError
from index.search import IndexProblem, Query, search
from tests.nights import main as night

START = "2026-11-21T22:15:00Z"
ALONE, AFRESH = 5, 20
"""The attempt at a night that is left alone; after so many kills the folders are begun anew."""
Contacts = dict[str, frozenset[str]]
"""The ids of the contacts by publisher."""


@dataclass
class Tally:
    """What the kills came to. went_on: seconds of the runs left alone; opened: seconds to open the store after a kill."""

    kills: int = 0
    runs: int = 0
    nights: int = 0
    lost: set[str] = field(default_factory=set)
    doubled: set[str] = field(default_factory=set)
    unreadable: list[str] = field(default_factory=list)
    quiet: list[float] = field(default_factory=list)
    went_on: list[float] = field(default_factory=list)
    opened: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills in {self.runs} runs, {self.nights} nights: {len(self.lost)} lost, "
            f"{len(self.doubled)} doubled, {len(self.unreadable)} unreadable"
        )


def run(data: Path, at: str, seeds: Path, kill_after: float | None = None) -> float | None:
    """A night at the time `at`; the seconds it took, None where it was killed before."""
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        os._exit(night(str(data), at, str(seeds)))
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        if kill_after is not None and time.monotonic() - began >= kill_after:
            os.kill(child, signal.SIGKILL)
            status = os.waitpid(child, 0)[1]
            return None if os.WIFSIGNALED(status) else time.monotonic() - began
        time.sleep(0.005)
    return time.monotonic() - began


def look(data: Path, before: Contacts, after: Contacts, tally: Tally) -> None:
    """What is there after a kill, beside what the undisturbed folder held `before` and `after` this night."""
    if not (data / "contacts.db").exists():
        return
    began = time.monotonic()
    try:
        with Store.open(data / "contacts.db", write=True) as store:
            tally.opened.append(time.monotonic() - began)
            held, visited = contacts(store), [visitor.seed.name for visitor in store.seeds_seen()]
            tally.unreadable += [damage] if (damage := store.damage()) else []
            tally.lost |= set(visited) - {outcome.seed.name for outcome in store.outcomes()}
        if (data / "index" / "CURRENT").exists():
            search(data / "index", Query("Flüchtlinge"))
    except (StoreError, IndexProblem) as error:
        tally.unreadable.append(str(error))
        return
    for name in visited:
        always = before.get(name, after[name]) & after[name]
        tally.lost |= always - held.get(name, frozenset())
        tally.doubled |= held.get(name, frozenset()) - before.get(name, frozenset()) - after[name]


def contacts(store: Store) -> Contacts:
    """The ids that are there, of each site that was visited."""
    found: dict[str, set[str]] = {visitor.seed.name: set() for visitor in store.seeds_seen()}
    for contact in store.contacts():
        found[contact.publisher].add(str(contact.id))
    return {name: frozenset(ids) for name, ids in found.items()}


def change(web: Path, chance: random.Random) -> None:
    """A tenth of the pages says one word more than before; none says anything else of its contacts."""
    for page in sorted(web.glob("sites/*/files/*.htm*")):
        if chance.random() < 0.1:
            page.write_bytes(page.read_bytes() + f"<!-- {chance.random()} -->".encode())


@contextmanager
def served(web: Path) -> Iterator[None]:
    """The web in a process of its own: what is forked must have no threads."""
    command = [sys.executable, "-m", "cli.sample_web", "--set", str(web)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        address = server.stdout.readline().partition("http_proxy=")[2].strip()
        os.environ |= {"http_proxy": address, "https_proxy": address, "no_proxy": ""}
        try:
            yield
        finally:
            server.terminate()


def killed(web: Path, folder: Path, kills: int, chance: random.Random) -> Tally:
    """Kills, and counts."""
    seeds, whole, data, tally = web / "seeds.csv", folder / "whole", folder / "data", Tally()
    after: Contacts = {}
    afresh = 0
    while tally.kills < kills and tally.runs < 3 * kills:
        at, before, first = later(START, tally.nights), after, not whole.exists()
        quiet = run(whole, at, seeds) or 0.0
        tally.quiet += [] if first else [quiet]
        with Store.open(whole / "contacts.db", write=True) as store:
            after = contacts(store)
        hit_until_it_ends(data, at, seeds, quiet, (before, after), tally, chance)
        tally.nights += 1
        change(web, chance)
        if tally.kills // AFRESH > afresh:
            afresh, after = afresh + 1, {}
            shutil.rmtree(data)
            shutil.rmtree(whole)
    return tally


def hit_until_it_ends(
    data: Path, at: str, seeds: Path, quiet: float, wanted: tuple[Contacts, Contacts], tally: Tally,
    chance: random.Random,
) -> None:  # fmt: skip
    """One night, killed and begun again until it has come to its end; an undisturbed one takes `quiet` seconds."""
    for attempt in range(1, ALONE + 1):
        alone = attempt == ALONE
        tally.runs += 1
        took = run(data, at, seeds, None if alone else chance.uniform(0.0, quiet))
        tally.kills += took is None
        tally.went_on += [took] if took is not None and attempt > 1 else []
        look(data, *wanted, tally)
        print(tally, flush=True)
        if took is not None:
            break
    with Store.open(data / "contacts.db", write=True) as store:
        differ = {id for name, ids in contacts(store).items() for id in ids ^ wanted[1].get(name, frozenset())}
    tally.lost |= differ & {id for ids in wanted[1].values() for id in ids}
    tally.doubled |= differ - tally.lost


def main() -> None:
    """Kills, counts, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sites", type=int, default=12, help="so many sites of the sample web")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, sample_folder() as shipped:
        web = Path(name) / "web"
        shutil.copytree(shipped, web)
        lines = (web / "seeds.csv").read_text("utf-8").splitlines()[: given.sites + 1]
        (web / "seeds.csv").write_text("\n".join(lines), "utf-8")
        with served(web):
            tally = killed(web, Path(name), given.kills, random.Random(given.seed))
    print(*tally.unreadable, *tally.lost, *tally.doubled, sep="\n")
    print(
        f"a night takes {median(tally.quiet):.1f} s undisturbed; one that goes on after kills {median(tally.went_on):.1f} s"
    )
    opened = [1000 * seconds for seconds in tally.opened]
    print(f"the store opens after a kill in {median(opened):.0f} ms, {max(opened):.0f} ms at most")


if __name__ == "__main__":
    main()
