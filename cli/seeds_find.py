"""`anlaufstelle seeds find`: looks for the websites of places that have none in the seed list."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from cli.choices import STATE, folded
from cli.filters import meant
from cli.terminal import plain
from crawler.contact import Seed
from crawler.gazetteer import place as of_row
from crawler.operation.datafolder import DataFolder
from crawler.places import data as places
from crawler.places.belonging import carriers
from crawler.places.data import Row
from crawler.seeds import add_seeds, all_seeds, load_seeds, own_seeds, seed_of, write_seeds

if TYPE_CHECKING:
    from crawler.websites.finding import Found


@click.command("find")
@click.option("--place", "names", metavar="NAME/PLZ/AGS", multiple=True, help="Look for this place; may be repeated.")
@click.option(
    "--state", "states", type=STATE, multiple=True, help="All municipalities, associations and districts of this Land."
)
@click.option("--seeds", "files", type=click.Path(path_type=Path, dir_okay=False), multiple=True,
              help="The lines of this list that have no address.")  # fmt: skip
@click.option("--limit", type=click.IntRange(min=1), help="At most so many places.")
@click.option("--again", is_flag=True, help="Also ask addresses that were refused within the last 90 days.")
@click.option("--top", default="", metavar="DOMAIN", help="For test webs: the top-level domain to try instead of de.")
@click.pass_obj
def find(
    data: DataFolder,
    names: tuple[str, ...],
    states: tuple[str, ...],
    files: tuple[Path, ...],
    limit: int | None,
    again: bool,
    top: str,
) -> None:
    """Look for websites by the names of places, at most twelve addresses each, as politely as a crawl.

    An address is taken only when its site proves itself: the imprint names the body and a postal code of the place. It
    is written to your own list with the proof. What was refused is kept with the reason in addresses.csv of the data
    folder.
    """
    seeds = missing(data, names, states, files)[:limit]
    if not seeds:
        raise click.UsageError(
            "nothing to look for: say --place, --state or --seeds; places with an address are left out"
        )
    accepted = look_for(seeds, data, again=again, top=top)
    click.echo(f"{accepted} of {len(seeds)} found")


def missing(data: DataFolder, names: Sequence[str], states: Sequence[str], files: Sequence[Path]) -> list[Seed]:
    """The seeds, of the options, that have no address yet."""
    known = {seed.key: seed for seed in all_seeds(data)}
    wanted = [seed for file in files for seed in load_seeds(file)]
    wanted += [seed_of(place) for name in names for place in meant(name)]
    wanted += [seed_of(of_row(row)) for row in _bodies(states)]
    filled = {seed.key: known.get(seed.key, seed) for seed in wanted}
    return [_with_codes(seed) for seed in filled.values() if not seed.url]


def _bodies(states: Sequence[str]) -> list[Row]:
    """The municipalities, districts and associations of these Länder that may have a site of their own.

    A district-free city is one body; a town that does its association's work has the site for both.
    """
    if not states:
        return []
    cities = {code[:5] for code in places.municipalities() if code.endswith("000")}
    rows = [*places.municipalities().values(), *places.districts().values(), *places.associations().values()]
    return [row for row in rows if row.state in states and row.code not in cities and row.code not in carriers()]


def _with_codes(seed: Seed) -> Seed:
    """A line of the documents may lack the postal codes that a site has to prove itself by."""
    if seed.postal_codes or not seed.ags:
        return seed
    return replace(seed, postal_codes=places.codes_of().get(seed.ags, ()))


def look_for(seeds: Sequence[Seed], data: DataFolder, *, again: bool = False, top: str = "") -> int:
    """Looks for the websites of `seeds`, keeps what came of it in the data folder; how many were found."""
    from crawler.finder import find_all
    from crawler.operation.lock import WriterLock
    from crawler.websites.tried import refused, remember

    data.create()
    results: list[Found] = []

    def take(found: Found) -> None:
        results.append(found)
        click.echo(f"{len(results)}/{len(seeds)} {said(found)}", err=True)

    with WriterLock(data, "seeds find"):
        find_all(seeds, data, take, {} if again else refused(data), top)
        remember(data, results)
        add_seeds(data, [found.seed for found in results if found.accepted])
    return sum(bool(found.accepted) for found in results)


def said(found: Found) -> str:
    """One place's result: the address, or why the likeliest ones were refused."""
    if one := found.accepted:
        return f"{plain(found.seed.name)}: {plain(one.url)} ({plain(one.verdict.reason)})"
    if not found.tried:
        return f"{plain(found.seed.name)}: not asked, all its addresses were tried lately (--again asks them anew)"
    answered = [one for one in found.tried if one.url][:3]
    why = "; ".join(f"{one.host}: {one.verdict.reason}" for one in answered) or "no address answers"
    return f"{plain(found.seed.name)}: not found, {plain(why)}"


def new_places(names: Sequence[str], known: Sequence[Seed]) -> list[Seed]:
    """Seeds, without an address, of the places that are named and that no known seed stands for."""
    there = {seed.key for seed in known}
    called = {folded(word) for seed in known for word in (seed.name, seed.place, seed.ags, seed.ars)}
    new = (name for name in names if folded(name) not in called)
    return [seed for name in new for place in meant(name) if (seed := seed_of(place)).key not in there]


def find_addresses(seeds: Sequence[Seed], data: DataFolder, top: str = "") -> list[Seed]:
    """`seeds find` for `seeds`; those that have an address now.

    It runs in a process of its own: Scrapy can be started only once in each, and the crawl comes next.
    """
    if not seeds:
        return []
    data.create()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "places.csv"
        write_seeds(path, {seed.key: seed for seed in seeds}.values())
        words = ["seeds", "find", "--seeds", str(path), *(["--top", top] if top else [])]
        done = subprocess.run([sys.executable, "-m", "cli", "--data", str(data.path), *words], check=False)
    if done.returncode:
        click.get_current_context().exit(done.returncode)
    own = {seed.key: seed for seed in own_seeds(data)}
    return [own[seed.key] for seed in seeds if seed.key in own and own[seed.key].url]
