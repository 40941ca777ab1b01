"""What a crawl came to: counted while it runs, told when it is over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import click

from cli.progress import BAD, failing, said
from cli.terminal import plain, table
from crawler.contact import RESULTS, STEPS
from crawler.store import VisitOutcome
from crawler.visited import Visited

MOST_NAMED = 10
TOO_MANY = 0.1


class Tally:
    """Counts visits by step and outcome. `worked_before`: keys of the seeds that could be visited the last time."""

    def __init__(self, worked_before: frozenset[str] = frozenset()) -> None:
        self.worked_before = worked_before
        self.visits = 0
        self.requests = 0
        self.outcomes: Counter[tuple[str, str]] = Counter()
        self.found: Counter[str] = Counter()
        self.failing: list[Visited] = []
        self.alarms: list[tuple[str, str]] = []
        self.reserved = 0
        self.run = 0

    def count(self, visited: Visited) -> None:
        """Takes in one visit."""
        self.visits += 1
        self.requests += sum(outcome.requests for outcome in visited.outcomes)
        self.outcomes.update((outcome.step, outcome.result) for outcome in visited.outcomes)
        self.found.update(sighting.found_by for sighting in visited.sightings)
        self.reserved += any(sighting.reserved for sighting in visited.sightings)
        if failing(visited):
            self.failing.append(visited)

    @property
    def alarming(self) -> bool:
        """Whether a loss is not believed, or more than a tenth of the sites newly fails: they worked the last time."""
        return bool(self.alarms) or self.failing_newly > TOO_MANY * self.visits

    @property
    def failing_newly(self) -> int:
        """How many of the failing sites could be visited the last time."""
        return sum(visited.seed.key in self.worked_before for visited in self.failing)

    def tell(self) -> None:
        """The table by step and outcome, then the sites that fail."""
        steps = [step for step in STEPS if any(self.outcomes[step, result] for result in RESULTS)]
        rows = [[step, *(self.outcomes[step, result] for result in RESULTS), self.found[step]] for step in steps]
        table("Sites by step and outcome", ["step", *RESULTS, "contacts"], rows)
        click.echo(f"{self.visits} sites visited, {self.requests} requests, {len(self.failing)} failing", err=True)
        if self.reserved:
            click.echo(f"{self.reserved} with pages that reserve their contacts: stored, not published", err=True)
        for visited in self.failing[:MOST_NAMED]:
            click.echo(f"  {said(visited)}", err=True)
        if len(self.failing) > MOST_NAMED:
            click.echo(f"  … `anlaufstelle status` names all {len(self.failing)}", err=True)
        for name, alarm in self.alarms:
            click.echo(f"Alarm: {plain(name)}: {plain(alarm)}; what was known is kept until a later look", err=True)


def by_seed(outcomes: Iterable[VisitOutcome]) -> dict[str, list[VisitOutcome]]:
    """What the steps of each seed's visit came to, by the seed's key."""
    told: dict[str, list[VisitOutcome]] = {}
    for outcome in outcomes:
        told.setdefault(outcome.seed.key, []).append(outcome)
    return told


def failed(visit: Iterable[VisitOutcome]) -> bool:
    """Whether no step of a visit got anywhere."""
    return all(told.outcome.result in BAD for told in visit)


def explained(visited: Visited) -> list[str]:
    """Each request of a visit and why it was made; then those that robots.txt forbids, which were not made."""
    head = f"{plain(visited.seed.name)} ({visited.seed.url})"
    return [
        head,
        *(
            f"  {plain(f'{f.status or f.error} {f.method} {f.url}  [{f.step}] {f.reason}')}"
            for f in (*visited.fetches, *visited.refused)
        ),
    ]
