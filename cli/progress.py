"""How far a crawl is: a bar on a terminal, one line a site in a pipe or a log. It goes to stderr, results to stdout."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from cli.terminal import counted, plain
from crawler.visited import Visited

Report = Callable[[Visited, int, int], None]
BAD = ("unreachable", "forbidden")
"""Results of a step that got nowhere."""


def said(visited: Visited) -> str:
    """One site's result: "Stadt Rheine: 3 contacts" or why there are none."""
    name = plain(visited.seed.name)
    if visited.sightings:
        return f"{name}: {counted(len(visited.sightings), 'sighting')}"
    failed = next((outcome for outcome in visited.outcomes if outcome.result in BAD), None)
    return f"{name}: {failed.result}, {plain(failed.reason)}" if failed else f"{name}: nothing found"


def failing(visited: Visited) -> bool:
    """Whether the site could not be visited at all."""
    return bool(visited.outcomes) and all(outcome.result in BAD for outcome in visited.outcomes)


@contextmanager
def crawl_progress(total: int) -> Iterator[Report]:
    """What to call with each visit as it ends (visit, sites done, sites in all)."""
    if sys.stderr.isatty():
        with _bar(total) as report:
            yield report
    else:
        yield lambda visited, done, of: click.echo(f"{done}/{of} {said(visited)}", err=True)


@contextmanager
def _bar(total: int) -> Iterator[Report]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    told = TextColumn("{task.fields[found]} found, {task.fields[failed]} failing")
    columns = (TextColumn("Sites"), BarColumn(), MofNCompleteColumn(), told, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=total, found=0, failed=0)
        counts = {"found": 0, "failed": 0}

        def report(visited: Visited, done: int, of: int) -> None:
            counts["found"] += len(visited.sightings)
            counts["failed"] += failing(visited)
            bar.update(task, completed=done, total=of, found=counts["found"], failed=counts["failed"])

        yield report


@contextmanager
def index_progress(total: int) -> Iterator[Callable[[int], None] | None]:
    """What to call with the number of contacts written; nothing in a pipe, where it is over soon enough."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Index"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda done: bar.update(task, completed=done)
