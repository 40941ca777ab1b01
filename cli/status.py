"""`anlaufstelle status`: what is covered, what was done lately, what fails."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from cli.coverage import COLUMNS, covered, rows
from cli.tally import by_seed, failed
from cli.terminal import table
from cli.wording import minute
from crawler.contact import STATES, STEPS
from crawler.operation.datafolder import DataFolder
from crawler.storage.footprints import Footprint
from crawler.store import Run, Store, VisitOutcome

LAST_RUNS = 5
NOWHERE = "none"


@click.command("status")
@click.option("--districts", is_flag=True, help="Coverage by district instead of by Land.")
@click.option("--json", "as_json", is_flag=True, help="Coverage by Land and district as one JSON object.")
@click.option("--map", "drawing", type=click.Path(path_type=Path, dir_okay=False), help="Write coverage as an SVG map.")
@click.pass_obj
def command(data: DataFolder, districts: bool, as_json: bool, drawing: Path | None) -> None:
    """Show how many contacts there are by Land and step, how much of Germany is covered, the last runs, what fails.

    A municipality is covered by its own confirmed contacts, or by those of its association or district.
    """
    with Store.open(data.store_path, write=False) as store:
        contacts = list(store.footprints())
        national = covered(data, store, contacts)
        if drawing:
            from cli.coverage_map import svg

            drawing.write_text(svg(national.levels), encoding="utf-8")
        if as_json:
            click.echo(json.dumps(national.to_json(), ensure_ascii=False))
            return
        counts = ", ".join(f"{number} {status}" for status, number in store.count().items())
        click.echo(f"Contacts: {counts or 'none'}\n")
        table("Contacts by Land and step", ["Land", *STEPS, "all"], coverage(contacts))
        click.echo()
        areas = national.districts if districts else national.states
        table("Municipalities with a contact: their own, their association's, their district's", COLUMNS, rows(areas))
        click.echo()
        table("Last runs", RUN_COLUMNS, map(run_row, store.runs(LAST_RUNS)))
        click.echo()
        table("Sites that fail", ["site", "address", "in run", "why"], failing(store.outcomes()))


def coverage(contacts: Iterable[Footprint]) -> list[list[object]]:
    """One row a Land, and one for all; a contact for places in two Länder counts in both."""
    counts: Counter[tuple[str, str]] = Counter()
    total: Counter[str] = Counter()
    for contact in contacts:
        total[contact.found_by] += 1
        for state in {place.state or NOWHERE for place in contact.places} or {NOWHERE}:
            counts[state, contact.found_by] += 1
    shown = [state for state in (*STATES, NOWHERE) if any(counts[state, step] for step in STEPS)]
    rows: list[list[object]] = [_row(state, [counts[state, step] for step in STEPS]) for state in shown]
    return [*rows, _row("all", [total[step] for step in STEPS])]


def _row(name: str, numbers: list[int]) -> list[object]:
    return [name, *numbers, sum(numbers)]


RUN_COLUMNS = ["run", "command", "started", "finished", "sites", "requests", "new", "changed", "seen"]


def run_row(run: Run) -> list[object]:
    """One run; a run without an end was interrupted, or is at work."""
    ended = minute(run.finished) or "not finished"
    return [run.id, run.command, minute(run.started), ended, run.visits, run.requests, run.new, run.changed, run.seen]


def failing(outcomes: Iterable[VisitOutcome]) -> Iterator[list[object]]:
    """The sites none of whose steps got anywhere at their last visit, and why."""
    for visit in filter(failed, by_seed(outcomes).values()):
        first = visit[0]
        yield [first.seed.name, first.seed.url, first.run, first.outcome.reason]
