"""How fast visits are stored while the store grows, how large it gets, and how fast a second night is stored.

    python bench/store_growth.py [--towns 10000] [--contacts 10]

Made-up towns, each with so many contacts with 1,500 characters of text. Prints visits a second, thousand by thousand.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path

from crawler.contact import Click, Evidence, Fetch, Outcome, Phone, Place, Seed, Sighting, Visited
from crawler.store import Store

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
    proofs = tuple(Evidence(page, "text/html", chance.randbytes(650)) for page in {s.page_url for s in seen})
    return Visited(seed, at, at, seen, (Outcome("menu", "found", requests=25),), (), fetches, proofs)


def _sighting(home: str, town: int, number: int, place: Place, chance: random.Random) -> Sighting:
    page = f"{home}rathaus/soziales/{number // 3}"
    phone = f"030 23125-{chance.randrange(1000):03}"
    name = f"{chance.choice(WORDS)} {chance.choice(WORDS)}-{town}-{number}"
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


def main() -> None:
    """Two nights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--towns", type=int, default=10_000)
    parser.add_argument("--contacts", type=int, default=10)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "contacts.db"
        with Store.open(path, write=True) as store:
            for at in ("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"):
                print(f"night of {at[:10]}")
                night(store, given.towns, given.contacts, at)
            held = sum(store.count().values())
        size = path.stat().st_size
    print(f"{held} contacts, {size / 1e6:.0f} MB, {size / held / 1e3:.1f} kB a contact")


if __name__ == "__main__":
    main()
