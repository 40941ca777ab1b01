"""What is told of a run, as one JSON object; everything is read from the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from cli.coverage import covered
from cli.report.advice import NO_CONTACT, NO_CONTACT_ADVICE, failure_of
from cli.report.changes import KINDS, told
from cli.tally import by_seed, failed
from crawler.contact import STATES, STEPS
from crawler.operation.coverage import NONE, OWN, Area
from crawler.operation.datafolder import DataFolder
from crawler.storage.footprints import Footprint
from crawler.storage.rows import RunVisit
from crawler.store import Run, Store

SLOWEST = 15


def facts(data: DataFolder, store: Store, run: Run, contacts: Sequence[Footprint]) -> dict[str, Any]:
    """All that the report of `run` says. contacts: all of the store."""
    visits = store.visits(run.id)
    changes = told(store, run.id)
    return {
        "run": run.id, "command": run.command, "started": run.started, "finished": run.finished,
        "sites": len(visits), "walked": sum(visit.walked for visit in visits),
        "requests": sum(visit.requests for visit in visits), "unchanged": sum(visit.unchanged for visit in visits),
        "bytes": sum(visit.size for visit in visits),
        "contacts": store.count(),
        "counts": {kind: sum(change["kind"] == kind for change in changes) for kind in KINDS},
        "changes": changes,
        "alarms": [{"name": a.seed.name, "url": a.seed.url, "since": a.since, "reason": a.reason}
                   for a in store.alarms()],
        "failing": [*_failing(store, run.id), *_emptied(contacts, visits)],
        "by_step": _by_step(contacts),
        "over_time": [{"run": number, "at": at, **counts} for number, at, counts in store.census()],
        "runs": [{"run": r.id, "at": r.started, "requests": r.requests, "unchanged": _unchanged(store, r.id)}
                 for r in reversed(store.runs(30)) if r.visits],
        "coverage": _coverage(data, store, contacts),
        "hosts": _hosts(visits),
    }  # fmt: skip


def _failing(store: Store, run: int) -> Iterator[dict[str, Any]]:
    for visit in by_seed(store.outcomes(run)).values():
        if failed(visit):
            seed, reason = visit[0].seed, visit[0].outcome.reason
            failure = failure_of(reason)
            yield _site(seed.name, seed.url, failure.name, reason, failure.advice)


def _site(name: str, url: str, kind: str, reason: str | None, advice: str) -> dict[str, Any]:
    return {"name": name, "url": url, "class": kind, "reason": reason, "advice": advice}


def _emptied(contacts: Sequence[Footprint], visits: Iterable[RunVisit]) -> Iterator[dict[str, Any]]:
    """Sites that have contacts, but none that is confirmed."""
    alive = {contact.publisher for contact in contacts if contact.status == "confirmed"}
    dead = {contact.publisher for contact in contacts} - alive
    for visit in visits:
        if visit.seed.name in dead:
            yield _site(visit.seed.name, visit.seed.url, NO_CONTACT, None, NO_CONTACT_ADVICE)


def _by_step(contacts: Iterable[Footprint]) -> dict[str, int]:
    counts = Counter(contact.found_by for contact in contacts if contact.status != "gone")
    return {step: counts[step] for step in STEPS}


def _unchanged(store: Store, run: int) -> int:
    return sum(visit.unchanged for visit in store.visits(run))


def _coverage(data: DataFolder, store: Store, contacts: Sequence[Footprint]) -> list[dict[str, Any]]:
    """Contacts and municipalities with one, by Land."""
    counts: Counter[str] = Counter()
    for contact in contacts:
        if contact.status != "gone":
            counts.update({place.state for place in contact.places if place.state})
    areas = {area.state: area for area in covered(data, store, contacts).states}
    return [{"state": state, "contacts": counts[state], **_share(areas.get(state))} for state in STATES]


def _share(area: Area | None) -> dict[str, int]:
    """Municipalities of a Land: all, those with a contact of their own, those covered by whomever."""
    if area is None:
        return {"places": 0, "own": 0, "covered": 0}
    return {"places": area.places, "own": area.levels[OWN], "covered": area.places - area.levels[NONE]}


def _hosts(visits: Iterable[RunVisit]) -> list[dict[str, Any]]:
    """The sites that took longest, in seconds."""
    taken = [
        (urlsplit(visit.seed.url).hostname or visit.seed.name, _seconds(visit), visit.requests) for visit in visits
    ]
    longest = sorted(taken, key=lambda row: (-row[1], row[0]))[:SLOWEST]
    return [{"host": host, "seconds": seconds, "requests": requests} for host, seconds, requests in longest]


def _seconds(visit: RunVisit) -> float:
    passed = datetime.fromisoformat(visit.finished) - datetime.fromisoformat(visit.started)
    return max(0.0, passed.total_seconds())
