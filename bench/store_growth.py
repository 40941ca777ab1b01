"""How fast visits are stored while the store grows, how large it gets, and what a night's bookkeeping takes then.

    python -m bench.store_growth [--towns 10000] [--contacts 10] [--folder DIR]

Made-up towns, each with so many contacts with 1,500 characters of text. Prints visits a second, thousand by thousand, then
seconds of what a night does besides visits, of `status`, `index`, `backup` and `forget`.
"""

from __future__ import annotations

import argparse
import gzip
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from cli.report.write import write_report
from crawler.contact import Click, Phone, Place, Seed
from crawler.operation.datafolder import DataFolder
from crawler.operation.nightly import plan
from crawler.store import Store
from crawler.visited import Evidence, Fetch, Outcome, Sighting, Visited

LATER = "2026-01-03T00:00:00Z"
WORDS = [
    "Die",
    "Ausländerbehörde",
    "berät",
    "Geflüchtete",
    "zu",
    "Aufenthalt",
    "Asyl",
    "Sprache",
    "Arbeit",
    "Wohnen",
    "Schule",
    "Gesundheit",
    "Ehrenamt",
    "und",
    "Integration",
    "im",
    "Rathaus",
    "am",
    "Markt",
    "Öffnungszeiten",
    "Montag",
    "Dienstag",
    "Donnerstag",
    "Telefon",
    "Zimmer",
    "Termin",
    "Frau",
    "Herr",
    "Sozialamt",
    "Koordination",
    "Begegnung",
    "Café",
    "Verein",
    "Hilfe",
    "Antrag",
    "Bescheid",
    "Familie",
    "Kinder",
    "Deutschkurs",
    "Gemeinde",
    "Landkreis",
    "Beratung",
]


def visit(town: int, contacts: int, at: str, chance: random.Random) -> Visited:
    """The visit of a town, with pages that hold three contacts each."""
    home = f"https://www.stadt-{town}.example/"
    place = Place(f"Stadt {town}", ags=f"{town:08}", state="NW", postal_codes=(f"{town:05}",), lat=51.0, lon=7.0)
    seed = Seed("municipality", f"Stadt {town}", home, place.name, place.ags or "", "NW")
    seen = tuple(_sighting(home, town, n, place, chance) for n in range(contacts))
    fetches = tuple(Fetch(f"{home}seite/{n}", status=200, step="menu", reason="a link says so", at=at, size=30_000,
                          etag=f'"{n:016x}"', mark=f"r{n:018x}") for n in range(25))  # fmt: skip
    proofs = tuple(Evidence(page, "text/html", shown(page, seen)) for page in sorted({s.page_url for s in seen}))
    return Visited(seed, at, at, seen, (Outcome("menu", "found", requests=25),), (), fetches, proofs)


def shown(page: str, seen: tuple[Sighting, ...]) -> bytes:
    """The part of a page that names its contacts, compressed."""
    entries = (
        f"<h3>{s.unit}</h3><p>{s.person}<br>Tel. {s.phones[0].written}<br><a href='mailto:{s.emails[0]}'>{s.emails[0]}</a>"
        f"<p>{s.text}" for s in seen if s.page_url == page
    )  # fmt: skip
    return gzip.compress(f"<html><title>Soziales</title><body><h1>Soziales</h1>{''.join(entries)}".encode(), mtime=0)


def _sighting(home: str, town: int, number: int, place: Place, chance: random.Random) -> Sighting:
    page = f"{home}rathaus/soziales/{number // 3}"
    phone = f"030 23125-{chance.randrange(1000):03}"
    surname = "".join("abdefgilmn"[int(digit)] for digit in f"{town}{number}").capitalize()
    name = f"{chance.choice(WORDS)} {surname}berg"
    return Sighting(
        kind="person", person=name, unit=f"Amt {number}", role="Sachbearbeitung", organisation=f"Stadt {town}", score=0.9,
        phones=(Phone(f"+4930{phone[4:].replace('-', '')}", phone),), emails=(f"amt{number}@stadt-{town}.example",),
        places=(place,), page_url=page, page_title="Soziales", trail=(Click(home, "Start"), Click(page, "Soziales")),
        quote=f"{name}, {phone}", text=" ".join(chance.choice(WORDS) for _ in range(200)),
    )  # fmt: skip


def night(store: Store, towns: int, contacts: int, at: str) -> None:
    """Stores one visit a town."""
    run, chance = store.start_run("bench", at), random.Random(1)
    for start in range(0, towns, 1000):
        visits = [visit(town, contacts, at, chance) for town in range(start, min(towns, start + 1000))]
        began = time.perf_counter()
        for each in visits:
            store.save(each, run)
        taken = time.perf_counter() - began
        print(f"  {start + len(visits):6} towns: {len(visits) / taken:5.0f} visits a second", flush=True)


def timed(what: str, work: Callable[[], object]) -> None:
    """Does it, and prints how long it took."""
    began = time.perf_counter()
    work()
    print(f"  {time.perf_counter() - began:7.2f} s  {what}", flush=True)


def bookkeeping(data: DataFolder) -> None:
    """What a night does besides visits, and what people ask of a store of this size."""
    with Store.open(data.store_path, write=True) as store:
        candidates = [visitor.seed for visitor in store.seeds_seen()]
        run = store.runs(1)[0].id
        timed("which sites are due", lambda: plan(candidates, store, LATER))
        timed("what is known of a hundred sites", lambda: [store.known(seed) for seed in candidates[:100]])
        timed("what is gone for too long", lambda: store.expire(90, LATER, evidence_days=30))
        timed("the end of a run", lambda: store.finish_run(run, LATER))
        timed("the report", lambda: write_report(data, store, run))
        timed("is the file whole", store.damage)
    timed("status", lambda: told(data, "status"))
    timed("the index, anew", lambda: told(data, "index"))
    timed("a backup", lambda: told(data, "backup"))


def forgetting(data: DataFolder) -> None:
    """A person, a number, an address and a site are forgotten, and looked for byte by byte."""
    with Store.open(data.store_path, write=False) as store:
        who = [next(store.contacts(status="confirmed"))]
    for value in (who[0].id, "030 23125-007", who[0].emails[0], "www.stadt-77.example"):
        timed(f"forget {value}", lambda value=value: told(data, "forget", value))  # type: ignore[misc]


def told(data: DataFolder, *words: str) -> str:
    """What a command says."""
    command = [sys.executable, "-m", "cli", "--data", str(data.path), *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main() -> None:
    """Two nights, then what goes on around them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--towns", type=int, default=10_000)
    parser.add_argument("--contacts", type=int, default=10)
    parser.add_argument("--folder", type=Path, help="where the store is made, and left; one that is there is taken")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        data = DataFolder(given.folder or Path(name))
        data.create()
        if not data.store_path.exists():
            with Store.open(data.store_path, write=True) as store:
                for at in ("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"):
                    print(f"night of {at[:10]}")
                    night(store, given.towns, given.contacts, at)
                held = sum(store.count().values())
            size = data.store_path.stat().st_size
            print(f"{held} contacts, {size / 1e6:.0f} MB, {size / held / 1e3:.1f} kB a contact")
        bookkeeping(data)
        forgetting(data)
    for whose, what in ((resource.RUSAGE_SELF, "this process"), (resource.RUSAGE_CHILDREN, "a command")):
        print(f"  {resource.getrusage(whose).ru_maxrss / 1e3:7.0f} MB at most, {what}")


if __name__ == "__main__":
    main()
