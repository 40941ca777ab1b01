"""Keeps each host's robots.txt for a day, also from one run to the next: RFC 9309, 2.4, allows as much."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

A_DAY = timedelta(hours=24)
MOST_BYTES = 100_000
"""A robots.txt that is larger is asked for each time."""


class Cellar:
    """What was kept at the time `now`, and what comes in. use: whether what was kept is given out.

    Nothing is written before `store` is called.
    """

    def __init__(self, db: sqlite3.Connection, now: str, *, use: bool) -> None:
        self._db, self._now, self._use = db, now, use
        self._fresh: dict[str, tuple[int, bytes]] = {}

    def get(self, root: str) -> tuple[int, bytes] | None:
        """Status and body of a host's robots.txt, where it was read within a day."""
        query = "SELECT at, status, body FROM robots WHERE root = ?"
        row = self._db.execute(query, (root,)).fetchone() if self._use else None
        if row is None:
            return None
        age = datetime.fromisoformat(self._now) - datetime.fromisoformat(row[0])
        return (row[1], row[2]) if timedelta(0) <= age <= A_DAY else None

    def put(self, root: str, status: int, body: bytes) -> None:
        """Takes in an answer; one that means "not now" is not kept."""
        if status < 500 and status != 429 and len(body) <= MOST_BYTES:
            self._fresh[root] = status, body

    def store(self) -> None:
        """Writes what came in, in the transaction that is open, and throws away what is too old."""
        limit = (datetime.fromisoformat(self._now) - A_DAY).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._db.execute("DELETE FROM robots WHERE at < ?", (limit,))
        rows = ((root, self._now, *answer) for root, answer in self._fresh.items())
        self._db.executemany("INSERT OR REPLACE INTO robots VALUES (?, ?, ?, ?)", rows)
