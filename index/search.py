"""Answers a search: plain words in, contacts out, the best first. Nobody outside sees how the index is made."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from index.question import concepts
from index.ranking import scores
from index.results import Hit, Query, Results
from index.schema import SEPARATOR
from index.snapshot import IndexProblem, Snapshot, opened

if TYPE_CHECKING:
    from crawler.gazetteer import Gazetteer

__all__ = ["Hit", "IndexProblem", "Query", "Results", "search"]

FACETS = {
    "role": "role", "kind": "kind", "topic": "topics", "state": "states", "district": "districts", "status": "status"
}  # fmt: skip
FILTERED = ("status", "role", "kind", "topics", "states")


def search(folder: Path, query: Query, *, gazetteer: Gazetteer) -> Results:
    """The contacts that answer `query`, out of the index in `folder`.

    Raises IndexProblem with one sentence where there is no index, or a damaged one.
    """
    snapshot = opened(folder)
    with snapshot.lock:
        return _answer(snapshot, query, gazetteer)


def _answer(snapshot: Snapshot, query: Query, gazetteer: Gazetteer) -> Results:
    place = gazetteer.resolve(query.place)[0] if query.place else None
    found = scores(concepts(query.words, snapshot), snapshot)
    if not query.words.strip():
        found = dict.fromkeys(snapshot.alive(), 0.0)
    fitting = _filtered(found, query, snapshot)
    best = heapq.nlargest(query.limit, fitting, key=lambda record: (found[record], -record))
    hits = tuple(
        Hit(rank, found[record], None, None, "", (), snapshot.contact(record)) for rank, record in enumerate(best, 1)
    )
    return Results(query.words, place, (), len(fitting), _facets(fitting, snapshot), hits)


def _filtered(found: Iterable[int], query: Query, snapshot: Snapshot) -> list[int]:
    """The records that fit the restrictions."""
    fitting = list(found)
    wanted = (query.statuses, query.roles, query.kinds, query.topics, query.states)
    for name, values in zip(FILTERED, wanted, strict=True):
        if values:
            codes, labels = snapshot.labels(name)
            allowed = {code for code, label in enumerate(labels) if _one_of(label, values)}
            fitting = [record for record in fitting if codes[record] in allowed]
    return fitting


def _one_of(label: str, values: Collection[str]) -> bool:
    return not set(values).isdisjoint(label.split(SEPARATOR))


def _facets(records: list[int], snapshot: Snapshot) -> dict[str, dict[str, int]]:
    """How many of the records there are of each role, kind, topic …; the most frequent first."""
    facets = {}
    for facet, name in FACETS.items():
        codes, labels = snapshot.labels(name)
        counts: Counter[str] = Counter()
        for code, count in Counter(map(codes.__getitem__, records)).items():
            for value in filter(None, labels[code].split(SEPARATOR)):
                counts[value] += count
        facets[facet] = dict(counts.most_common())
    return facets
