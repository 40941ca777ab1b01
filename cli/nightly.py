"""`anlaufstelle nightly`: the refresh for a timer: due sites first, known pages before anything else, and a report."""

from __future__ import annotations

import math
from datetime import datetime
from pathlib import Path

import click

from cli.crawl import FILE, INTERRUPTED, listed, visit
from cli.indexing import bring_up_to_date
from cli.log import trim_log
from cli.report.write import write_report
from cli.tally import Tally
from cli.terminal import counted
from cli.traces import sweep, tell
from crawler.contact import Seed
from crawler.crawl import NoOperator
from crawler.network.manners import is_test_web
from crawler.operation.datafolder import DataFolder
from crawler.operation.lock import WriterLock
from crawler.operation.nightly import COMMAND, Night, Plan, in_window, plan
from crawler.operation.settingsfile import Settings
from crawler.store import Store
from crawler.urls import host_of
from crawler.walk.ledger import now


@click.command("nightly")
@click.option("--all", "everything", is_flag=True, help="Every site that was ever visited, whether it is due or not.")
@click.option("--seeds", "files", type=FILE, multiple=True, help="Only the sites of this seed list (CSV).")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many sites.")
@click.option("--pages", type=click.IntRange(min=1), help="Budget: requests a seed (default: settings, 25).")
@click.option("--requests", type=click.IntRange(min=1), help="Budget: requests in all (default: settings, no limit).")
@click.option("--delay", type=click.FloatRange(min=0), help="Seconds between requests to a host; at least 1.")
@click.pass_obj
def command(
    data: DataFolder,
    everything: bool,
    files: tuple[Path, ...],
    limit: int | None,
    pages: int | None,
    requests: int | None,
    delay: float | None,
) -> None:
    """Look again at the sites that are due, store what has changed, update the index, write a report.

    Pages that are known to hold contacts are looked at first; a site is walked through only where something has
    changed, or once in a while. A run that was interrupted is gone on with where it stopped. The last line on stdout
    is a summary for a mail.
    """
    data.create()
    settings = data.settings()
    if not in_window(settings.window, datetime.now().time()):
        click.echo(f"Nothing done: the settings allow nightly runs at {settings.window} only.")
        return
    night = Night(
        COMMAND,
        known=True,
        pages=pages or settings.pages,
        requests=requests or settings.night_requests or math.inf,
        window=settings.window,
    )
    with WriterLock(data, COMMAND):
        status = run(data, night, everything=everything, files=files, limit=limit, delay=delay)
    click.get_current_context().exit(status)


def run(
    data: DataFolder,
    night: Night,
    *,
    everything: bool = False,
    files: tuple[Path, ...] = (),
    limit: int | None = None,
    delay: float | None = None,
) -> int:
    """A nightly run under the lock of the caller; the exit status: 1 with an alarm, 130 where it was interrupted."""
    with Store.open(data.store_path, write=True) as store:
        if store.unswept():
            click.echo("An interrupted `forget` is brought to its end first.", err=True)
            tell(sweep(data, store))
        todo = plan(candidates(data, store, files, everything), store, night.clock(), everything=everything)
    seeds = todo.seeds[:limit]
    click.echo(announced(todo, len(seeds)), err=True)
    night.walks, night.run = todo.walks, todo.run
    if not seeds:
        return _close_resumed(data, night)
    tally = visit(seeds, data, night.pages, delay, night=night)
    bring_up_to_date(data)
    tally.tell()
    complete = tally.visits == len(seeds) or night.closed is not None
    waiting = len(todo.seeds) - tally.visits
    left = f" Stopped as {night.closed}; {counted(waiting, 'site')} left for the next night." if night.closed else ""
    return finish(data, tally, left) if complete else INTERRUPTED


def finish(data: DataFolder, tally: Tally, left: str = "") -> int:
    """Writes the report and says in one line what the night came to; the exit status. left: what is not done yet."""
    trim_log(data, data.settings().retention_days, now())
    with Store.open(data.store_path, write=True) as store:
        page, summary = write_report(data, store, tally.run, tally.failing_newly)
    click.echo(f"{summary}{left} Report: {page}")
    return 1 if tally.alarming else 0


def _close_resumed(data: DataFolder, night: Night) -> int:
    """Nothing is left to visit; a run that was interrupted at its very end gets its end and its report."""
    if night.run is None:
        click.echo("No site is due.")
        return 0
    with Store.open(data.store_path, write=True) as store:
        store.finish_run(night.run, night.clock())
    bring_up_to_date(data)
    tally = Tally()
    tally.run = night.run
    return finish(data, tally)


def candidates(data: DataFolder, store: Store, files: tuple[Path, ...], everything: bool) -> list[Seed]:
    """The seeds among which those that are due are looked for. Raises NoOperator where all are closed to us.

    Seeds of the lists count with the address that they have there; a site that was visited once stays, whatever list
    it came from. Without the operator's address real sites wait.
    """
    seen = {visitor.seed.key: visitor.seed for visitor in store.seeds_seen()}
    given = {seed.key: seed for seed in listed(files, data)}
    if files:
        found = given
    else:
        found = {key: given.get(key, seed) for key, seed in seen.items()} | ({} if everything else given)
    settings = data.settings()
    return _allowed([seed for seed in found.values() if seed.url], settings, data)


def _allowed(seeds: list[Seed], settings: Settings, data: DataFolder) -> list[Seed]:
    if settings.contact:
        return seeds
    free = [seed for seed in seeds if is_test_web(host_of(seed.url))]
    if seeds and not free:
        raise NoOperator(
            f"nightly visits real sites only with an address under which their operators reach you: "
            f"set contact in {data.settings_path}"
        )
    if len(free) < len(seeds):
        waiting = counted(len(seeds) - len(free), "real site")
        click.echo(f"{waiting} left out: set contact in {data.settings_path}", err=True)
    return free


def announced(todo: Plan, number: int) -> str:
    """What the run is going to do, in a line."""
    again = f"going on with run {todo.run}, which has visited {todo.done}; " if todo.run else ""
    part = f", {number} of them now" if number < len(todo.seeds) else ""
    return f"{again}{counted(len(todo.seeds), 'site')} due{part}, {todo.resting} resting"
