"""What a record is worth whatever is asked: how sure it is, whether it still stands there, how lately it was seen."""

from __future__ import annotations

from index.snapshot import Snapshot

UNSURE = 0.8
"""What a record keeps whose score (design: the record) is 0; one of score 1 keeps all."""
STATUS = {"confirmed": 1.0, "unconfirmed": 0.85, "gone": 0.6}
OLD = 0.9
"""What a record keeps that was last seen a year before the newest one, or earlier."""
YEAR = 365.0


def quality(record: int, snapshot: Snapshot) -> float:
    """A factor up to 1."""
    codes, labels = snapshot.labels("status")
    sure: float = UNSURE + (1 - UNSURE) * snapshot.numbers("score")[record]
    return sure * STATUS.get(labels[codes[record]], 1.0) * freshness(record, snapshot)


def freshness(record: int, snapshot: Snapshot) -> float:
    """1 for what was seen as lately as the newest record, or never says when."""
    seen = snapshot.numbers("seen")[record]
    age = (snapshot.newest - seen) / YEAR if seen else 0.0
    return 1 - (1 - OLD) * min(1.0, age)
