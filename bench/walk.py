"""How soon the walk finds the contacts, beside itself without learning and a breadth-first spider that reads alike.

    python -m bench.walk [--set FOLDER] [--pages N] [--picture FILE.svg]

FOLDER is a web in the form of seeds/sample (the default). Printed: recall of the relevant true contacts at 10, 25, 50 and
100 requests a site (robots.txt, redirects and searches included), requests to the first right contact, and requests a
found contact; the picture shows recall over requests.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from cli.sample_web import sample_folder, serving
from crawler.contact import RELEVANT, Seed
from crawler.seeds import load_seeds
from crawler.urls import host_of, key
from crawler.visited import Sighting, Visited
from tests.scoring import Record, likeness, lines

MARKS = (10, 25, 50, 100)
WALKS = ("ours", "unlearned", "breadth")
WIDTH, HEIGHT, MARGIN = 640, 360, 48
COLOURS = {"ours": "#0b5d4e", "unlearned": "#5b6ea8", "breadth": "#b3541e"}


@dataclass(frozen=True)
class Result:
    """first: for each relevant true contact the number of the request that found it, None where none did."""

    walk: str
    first: dict[int, int | None]
    sites: dict[int, str]

    def recall(self, requests: int) -> float:
        """The share of the true contacts found with so many requests a site."""
        return sum(1 for number in self.first.values() if number and number <= requests) / max(1, len(self.first))

    def to_first(self) -> float:
        """Requests to the first right contact of a site, median over the sites where one was found."""
        best: dict[str, int] = {}
        for truth, number in self.first.items():
            if number:
                best[self.sites[truth]] = min(number, best.get(self.sites[truth], number))
        return statistics.median(best.values()) if best else float("nan")


def ours(seeds: list[Seed], pages: int) -> list[tuple[str, int, Sighting]]:
    """(seed's address, number of the request, relevant contact) of our walk."""
    from crawler.crawl import visit_all

    visits: list[Visited] = []
    visit_all(seeds, {"DOWNLOAD_DELAY": 0.0, "SAVE": lambda visited: visits.append(visited) or True}, pages)
    found = []
    for visit in visits:
        number = {key(fetch.url): at for at, fetch in reversed([*enumerate(visit.fetches, 1)])}
        relevant = [each for each in visit.sightings if each.score >= RELEVANT]
        found += [(visit.seed.url, number.get(key(each.page_url), len(visit.fetches)), each) for each in relevant]
    return found


def unlearned(seeds: list[Seed], pages: int) -> list[tuple[str, int, Sighting]]:
    """The same walk, but what a page turned out to be worth changes nothing for its like."""
    from crawler.walk.leads import Frontier

    with mock.patch.object(Frontier, "learn"):
        return ours(seeds, pages)


def record(url: str, sighting: Sighting) -> Record:
    """A sighting as the scorer compares it."""
    ways = {name: [phone.number for phone in getattr(sighting, name)] for name in ("phones", "faxes")}
    mails = [*sighting.emails, *sighting.foreign_emails]
    own = {"person": sighting.person, "street": sighting.street, "role_class": sighting.role_class}
    return {"site": host_of(url), **ways, "emails": mails, **own}


def run(walk: str, folder: Path, pages: int) -> None:
    """One walk in a process of its own (Scrapy runs once a process): prints its finds as JSON lines."""
    from bench.breadth import breadth_first

    seeds = load_seeds(folder / "seeds.csv")
    walks = {"ours": ours, "unlearned": unlearned, "breadth": breadth_first}
    for url, number, sighting in walks[walk](seeds, pages):
        print(json.dumps({**record(url, sighting), "request": number}))


def measured(walk: str, folder: Path, pages: int) -> Result:
    """What a walk found, and when, against the truth."""
    command = [sys.executable, "-m", "bench.walk", "--set", str(folder), "--pages", str(pages), "--run", walk]
    output = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    records = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
    truths = {at: truth for at, truth in enumerate(lines(folder / "gold.jsonl")) if truth.get("relevant")}
    hits = {at: [each["request"] for each in records if likeness(each, truth)] for at, truth in truths.items()}
    first = {at: min(numbers, default=None) for at, numbers in hits.items()}
    return Result(walk, first, {at: truth["site"] for at, truth in truths.items()})


def table(results: list[Result], requests: dict[str, int]) -> str:
    """The figures as a table."""
    head = ["walk", *(f"recall@{mark}" for mark in MARKS), "to the first", "requests a find"]
    rows = [head, ["---"] * len(head)]
    for result in results:
        found = sum(1 for number in result.first.values() if number)
        recalls = [f"{result.recall(mark):.2f}" for mark in MARKS]
        each = f"{requests[result.walk] / max(1, found):.1f}"
        rows.append([result.walk, *recalls, f"{result.to_first():.0f}", each])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def picture(results: list[Result], pages: int) -> str:
    """Recall over requests as SVG."""
    wide, high = WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
    ]
    for share in (0, 0.25, 0.5, 0.75, 1):
        y = MARGIN + high * (1 - share)
        parts.append(f'<path d="M{MARGIN} {y}h{wide}" stroke="#ddd"/><text x="8" y="{y + 4}">{share:.0%}</text>')
    for mark in MARKS:
        x = MARGIN + wide * mark / pages
        parts.append(f'<text x="{x}" y="{HEIGHT - 16}" text-anchor="middle">{mark}</text>')
    for at, result in enumerate(results):
        colour = COLOURS[result.walk]
        line = " ".join(
            f"{MARGIN + wide * n / pages:.1f},{MARGIN + high * (1 - result.recall(n)):.1f}" for n in range(pages + 1)
        )
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(
            f'<text x="{WIDTH - MARGIN - 120}" y="{HEIGHT - MARGIN - 12 - 18 * at}" fill="{colour}">{result.walk}</text>'
        )
    return "\n".join([*parts, "</svg>\n"])


def main() -> None:
    """Measures the walks and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", type=Path, dest="folder")
    parser.add_argument("--pages", type=int, default=max(MARKS))
    parser.add_argument("--picture", type=Path)
    parser.add_argument("--run", choices=WALKS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        run(options.run, options.folder, options.pages)
        return
    with sample_folder() as sample, TemporaryDirectory() as logs:
        folder = options.folder or sample
        results, requests = [], {}
        for walk in WALKS:
            log = Path(logs, walk)
            with serving(folder, log=log):
                results.append(measured(walk, folder, options.pages))
            requests[walk] = len(log.read_text("utf-8").splitlines())
    print(table(results, requests))
    if options.picture:
        options.picture.write_text(picture(results, options.pages), encoding="utf-8")


if __name__ == "__main__":
    main()
