"""`anlaufstelle crawl`: visits seeds, stores what was found, updates the index."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

import click

from cli.choices import STATE, OneOf, closest, folded
from cli.filters import POSTAL_CODE, meant
from cli.indexing import bring_up_to_date
from cli.log import write_line
from cli.progress import crawl_progress
from cli.seeds_find import find_addresses, new_places
from cli.tally import Tally, by_seed, explained, failed
from cli.traces import without_forgotten
from crawler.contact import SEED_KINDS, Place, Seed
from crawler.operation.datafolder import DataFolder
from crawler.operation.lock import WriterLock
from crawler.operation.nightly import Night
from crawler.seeds import all_seeds, load_seeds
from crawler.store import Store
from crawler.visited import Visited

FILE = click.Path(path_type=Path, dir_okay=False)
INTERRUPTED = 130
MOST_TOLD = 3
"""So many of the places that a text may mean are told in an error."""
KIND = OneOf("seed kind", SEED_KINDS)


@click.command("crawl")
@click.option("--seeds", "files", type=FILE, multiple=True, help="A seed list (CSV) instead of all seeds.")
@click.option("--place", "places", metavar="NAME/PLZ/AGS", multiple=True, help="Only this place.")
@click.option("--state", "states", type=STATE, multiple=True, help="Only this Land.")
@click.option("--seed-kind", "kinds", type=KIND, multiple=True, help=f"{', '.join(SEED_KINDS)}.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many seeds.")
@click.option("--pages", type=click.IntRange(min=1), help="Budget: requests a seed (default: settings, 25).")
@click.option("--delay", type=click.FloatRange(min=0), help="Seconds between requests to a host; at least 1.")
@click.option("--find", "look", is_flag=True, help="First look for the websites of places that have no address yet.")
@click.option("--top", default="", metavar="DOMAIN", help="For test webs: the top-level domain that --find tries.")
@click.option("--explain", is_flag=True, help="Say of each request why it was made, and which robots.txt forbids.")
@click.pass_obj
def command(
    data: DataFolder,
    files: tuple[Path, ...],
    places: tuple[str, ...],
    states: tuple[str, ...],
    kinds: tuple[str, ...],
    limit: int | None,
    pages: int | None,
    delay: float | None,
    look: bool,
    top: str,
    explain: bool,
) -> None:
    """Visit the seeds (all that ship and your own, or those of --seeds) and take in the contacts found."""
    known = listed(files, data)
    if look:
        waiting = listed(files, data, without_address=True)
        waiting += new_places(places, [*known, *waiting])
        known = [
            *known,
            *find_addresses([seed for seed in waiting if _fits(seed, wanted(places), states, kinds)], data, top),
        ]
    seeds = chosen(known, places, states, kinds)[:limit]
    if not seeds:
        raise click.UsageError("no seed is left to visit: --place, --state and --seed-kind fit none together")
    data.create()
    with WriterLock(data, "crawl"):
        tally = visit(seeds, data, pages or data.settings().pages, delay, explain)
        bring_up_to_date(data)
    tally.tell()
    if tally.visits < len(seeds):
        click.echo(f"Stopped: {tally.visits} of {len(seeds)} sites were visited; what they gave is stored.", err=True)
        click.get_current_context().exit(INTERRUPTED)
    click.get_current_context().exit(1 if tally.alarming else 0)


def visit(
    seeds: list[Seed],
    data: DataFolder,
    pages: int,
    delay: float | None = None,
    explain: bool = False,
    night: Night | None = None,
) -> Tally:
    """Visits `seeds`, stores what is found and shows how far it is; what it came to. night: see crawler.crawl.run."""
    from crawler.crawl import run

    tally = Tally(worked_before(data))
    with crawl_progress(len(seeds)) as report:

        def count(visited: Visited, done: int, total: int) -> None:
            tally.count(visited)
            write_line(data, visited, night.command if night else "crawl")
            report(visited, done, total)
            if explain:
                click.echo("\n".join(explained(visited)), err=True)

        summary = run(seeds, data, pages=pages, delay=delay, progress=count, night=night)
    tally.run, tally.alarms = summary.run, summary.alarms
    return tally


def worked_before(data: DataFolder) -> frozenset[str]:
    """The keys of the seeds that could be visited the last time."""
    if not data.store_path.exists():
        return frozenset()
    with Store.open(data.store_path, write=True) as store:
        return frozenset(key for key, visit in by_seed(store.outcomes()).items() if not failed(visit))


def listed(files: tuple[Path, ...], data: DataFolder, *, without_address: bool = False) -> list[Seed]:
    """The seeds with an address of `files`, else all that ship and those of the data folder. Raises SeedError.

    Sites that were forgotten are left out.
    """
    seeds = [seed for file in files for seed in load_seeds(file)] if files else all_seeds(data)
    return without_forgotten(data, [seed for seed in seeds if bool(seed.url) != without_address])


def chosen(seeds: list[Seed], places: tuple[str, ...], states: tuple[str, ...], kinds: tuple[str, ...]) -> list[Seed]:
    """Those of `seeds` that the options name; a usage error for a place that no seed stands for."""
    known = {folded(word): word for seed in seeds for word in _words(seed)}
    if unknown := [place for place in places if wanted([place]).isdisjoint(known)]:
        raise click.UsageError(f"no seed is for the place {unknown[0]!r}{_what_to_do(unknown[0], known.values())}")
    return [seed for seed in seeds if _fits(seed, wanted(places), states, kinds)]


def _what_to_do(place: str, names: Iterable[str]) -> str:
    """For a place that there is: how it becomes a seed; else what it may be meant to be."""
    from crawler.gazetteer import Gazetteer, describe

    found = Gazetteer.shipped().resolve(place)
    exactly = [one for one in found if place.strip().isdigit() or folded(one.name) == folded(place)]
    if exactly:
        told = "; ".join(map(describe, exactly[:MOST_TOLD])) + (" …" if len(exactly) > MOST_TOLD else "")
        return f" ({told}): `crawl --find --place` looks for its website, `seeds add` takes in one that you know"
    like = closest(place, [name for name in names if not name.isdigit()])
    other = ", ".join(dict.fromkeys(one.name for one in found[:MOST_TOLD]))
    return like if "did you mean" in like or not other else f"; did you mean {other}?"


def wanted(places: Iterable[str]) -> set[str]:
    """The folded names and numbers by which seeds are chosen; a postal code means all places that it serves."""
    served = [place for text in places if POSTAL_CODE.fullmatch(text.strip()) for place in _served(text.strip())]
    return {*map(folded, places), *(place.ags or "" for place in served)}


@cache
def _served(code: str) -> tuple[Place, ...]:
    from crawler.gazetteer import Gazetteer

    return meant(code) if Gazetteer.shipped().resolve(code) else ()


def _fits(seed: Seed, named: Collection[str], states: Collection[str], kinds: Collection[str]) -> bool:
    return (
        (not named or any(folded(word) in named for word in _words(seed)))
        and (not states or seed.state in states)
        and (not kinds or seed.kind in kinds)
    )


def _words(seed: Seed) -> list[str]:
    return [word for word in (seed.ags, seed.ars, seed.place, seed.name, *seed.postal_codes) if word]
