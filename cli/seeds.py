"""`anlaufstelle seeds`: who is visited. Lists, checks and extends the seeds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.choices import STATE, OneOf, closest
from cli.filters import place_of
from cli.seeds_examples import examples_
from cli.seeds_find import find
from cli.seeds_import import import_
from cli.terminal import plain, table
from crawler.contact import SEED_KINDS, Seed
from crawler.operation.datafolder import DataFolder
from crawler.seeds import SHIPPED, SeedError, add_seed, all_seeds, read_seeds, seed_of, shipped_list

if TYPE_CHECKING:
    from crawler.store import Proposed, Store

KIND = OneOf("kind", SEED_KINDS)
COLUMNS = ("kind", "name", "place", "ags", "state", "url", "source")
PROPOSED = ("kind", "name", "place", "state", "url", "link text", "found on")


@click.group("seeds")
def command() -> None:
    """List, check and extend the seeds: the bodies whose websites are visited."""


@command.command("list")
@click.option("--state", type=STATE, multiple=True, help="Only this Land (NW, Bayern …); may be repeated.")
@click.option("--kind", type=KIND, multiple=True, help="Only this kind; may be repeated.")
@click.option("--proposed", is_flag=True, help="Bodies that crawls have come across, and that nobody has judged yet.")
@click.pass_obj
def list_(data: DataFolder, state: tuple[str, ...], kind: tuple[str, ...], proposed: bool) -> None:
    """List the seeds, or with --proposed what crawls propose."""
    if proposed:
        return _list_proposed(data, state, kind)
    seeds = _chosen(all_seeds(data), state, kind)
    table("Seeds", COLUMNS, (_row(seed) for seed in seeds))
    waiting = sum(not seed.url for seed in seeds)
    told = f", {waiting} of them without an address yet: not visited" if waiting else ""
    click.echo(f"{len(seeds)} seeds{told}", err=True)
    return None


def _list_proposed(data: DataFolder, state: tuple[str, ...], kind: tuple[str, ...]) -> None:
    from crawler.store import Store

    if not data.store_path.exists():
        raise click.UsageError(f"there is no store in {data.path} yet: proposals come from crawls")
    with Store.open(data.store_path, write=False) as store:
        found = [one.proposal for one in store.proposals() if _chosen([one.proposal.seed], state, kind)]
    rows = [[*_row(one.seed)[:3], one.seed.state, one.seed.url, one.link_text, one.page_url] for one in found]
    table("Proposed seeds", PROPOSED, rows)
    click.echo(f"{len(found)} proposals", err=True)


def _chosen(seeds: list[Seed], state: tuple[str, ...], kind: tuple[str, ...]) -> list[Seed]:
    return [seed for seed in seeds if (not state or seed.state in state) and (not kind or seed.kind in kind)]


def _row(seed: Seed) -> tuple[str, ...]:
    return (
        seed.kind,
        seed.name,
        seed.place,
        seed.ags or seed.ars,
        seed.state,
        seed.url or "no address yet",
        seed.source,
    )


@command.command("check")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--warnings/--no-warnings", default=True, show_default=True, help="Also tell what is only doubtful.")
@click.pass_context
def check(ctx: click.Context, files: tuple[Path, ...], warnings: bool) -> None:
    """Check FILES (without any: the shipped lists and your own), offline.

    Each problem is told with its file, its line and what to do. Exit status 2 if there are errors; warnings alone do
    no harm.
    """
    data: DataFolder = ctx.obj
    errors = checked = 0
    own = [data.seeds_path] if data.seeds_path.exists() else []
    for path in files or [*map(shipped_list, SHIPPED), *own]:
        try:
            seeds, problems = read_seeds(path)
        except SeedError as error:
            click.echo(error, err=True)
            errors += 1
            continue
        checked += len(seeds)
        errors += sum(problem.error for problem in problems)
        for problem in problems:
            if problem.error or warnings:
                click.echo(problem, err=problem.error)
    click.echo(f"{checked} seeds can be used, {errors} errors")
    ctx.exit(2 if errors else 0)


@command.command("add")
@click.argument("url")
@click.option("--name", required=True, help="Who publishes the site.")
@click.option("--place", default="", help="Name, postal code or AGS of the place it is for.")
@click.option("--kind", type=KIND, help="Default: by --place, else ngo.")
@click.option("--note", default="", help="Anything worth knowing.")
@click.pass_obj
def add(data: DataFolder, url: str, name: str, place: str, kind: str | None, note: str) -> None:
    """Add the site at URL to your own list (seeds.csv in the data folder)."""
    from crawler.operation.lock import WriterLock

    seed = _seed(url, name, place, kind, note)
    data.create()
    with WriterLock(data, "seeds add"):
        replaced = add_seed(data, seed)
    click.echo(f"{'replaced' if replaced else 'added'}: {plain(seed.kind)} {plain(seed.name)}, {plain(seed.url)}")


def _seed(url: str, name: str, place: str, kind: str | None, note: str) -> Seed:
    address = url if "//" in url else f"https://{url}"
    if not place:
        return Seed(kind or "ngo", name, address, source="seeds add", note=note)
    return replace(seed_of(place_of(place), kind, name), url=address, source="seeds add", note=note)


@command.command("accept")
@click.argument("urls", nargs=-1, required=True, metavar="URL…")
@click.pass_obj
def accept(data: DataFolder, urls: tuple[str, ...]) -> None:
    """Take proposed seeds into your own list: the next crawl visits them."""
    from crawler.operation.lock import WriterLock
    from crawler.store import Store

    with WriterLock(data, "seeds accept"), Store.open(data.store_path, write=True) as store:
        for proposed in _proposed(store, urls):
            seed = proposed.proposal.seed
            add_seed(data, replace(seed, source=f"proposed by {proposed.proposal.page_url}"))
            store.decide(seed.url, "accepted")
            click.echo(f"accepted: {plain(seed.name)}, {plain(seed.url)}")


@command.command("reject")
@click.argument("urls", nargs=-1, required=True, metavar="URL…")
@click.pass_obj
def reject(data: DataFolder, urls: tuple[str, ...]) -> None:
    """Turn proposed seeds down for good: later crawls do not propose them again."""
    from crawler.operation.lock import WriterLock
    from crawler.store import Store

    with WriterLock(data, "seeds reject"), Store.open(data.store_path, write=True) as store:
        for proposed in _proposed(store, urls):
            store.decide(proposed.proposal.seed.url, "rejected")
            click.echo(f"rejected: {plain(proposed.proposal.seed.url)}")


def _proposed(store: Store, urls: tuple[str, ...]) -> list[Proposed]:
    """The proposals of these addresses, decided ones too; a usage error for one that nobody has proposed."""
    by_site = {same_site(one.proposal.seed.url): one for one in store.proposals(None)}
    if unknown := [url for url in urls if same_site(url) not in by_site]:
        raise click.UsageError(f"nobody has proposed {unknown[0]!r}{closest(unknown[0], _urls(by_site))}")
    return [by_site[same_site(url)] for url in urls]


def _urls(by_site: dict[str, Proposed]) -> list[str]:
    return [one.proposal.seed.url for one in by_site.values()][:5] or ["no proposals"]


def same_site(url: str) -> str:
    """What two ways to write an address have in common."""
    return url.strip().lower().partition("//")[2].removeprefix("www.").rstrip("/") or url.strip().lower()


command.add_command(examples_)
command.add_command(find)
command.add_command(import_)
