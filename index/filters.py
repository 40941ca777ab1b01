"""What a search is restricted to, and how many records there are of each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from index.results import Query
from index.schema import SEPARATOR
from index.snapshot import Snapshot

FACETS = {
    "role": "role", "kind": "kind", "topic": "topics", "state": "states", "district": "districts", "status": "status"
}  # fmt: skip
"""Facet → label column (index.schema)."""
COUNTED_TOGETHER = (("role", "kind", "topic", "status"), ("state", "district"))
"""Facets with few different combinations are counted in one go."""


def fitting(records: list[int], query: Query, snapshot: Snapshot) -> list[int]:
    """The records that fit the restrictions of `query`; without any status asked for, all."""
    wanted = {
        "status": query.statuses,
        "role": query.roles,
        "kind": query.kinds,
        "topics": query.topics,
        "states": query.states,
    }
    for name, values in wanted.items():
        if values:
            codes, labels = snapshot.labels(name)
            allowed = {code for code, label in enumerate(labels) if _one_of(label, values)}
            if len(allowed) < len(labels):
                records = [record for record in records if codes[record] in allowed]
    return records


def _one_of(label: str, values: Collection[str]) -> bool:
    return not set(values).isdisjoint(label.split(SEPARATOR))


def facets(records: list[int], snapshot: Snapshot) -> dict[str, dict[str, int]]:
    """How many of the records there are of each role, kind, topic …; the most frequent first."""
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    for names in COUNTED_TOGETHER:
        codes, combined = snapshot.combined(tuple(FACETS[name] for name in names))
        for code, count in Counter(map(codes.__getitem__, records)).items():
            for name, label in zip(names, combined[code], strict=True):
                for value in label.split(SEPARATOR) if label else ():
                    counts[name][value] += count
    return {name: dict(sorted(of.items(), key=lambda item: (-item[1], item[0]))) for name, of in counts.items()}
