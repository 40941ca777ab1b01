"""What the report of a run is made of: its visits, what changed in it, how many contacts there were after each run."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from crawler.storage.codec import load_seed
from crawler.storage.rows import Change, RunVisit


def visits_of(db: sqlite3.Connection, run: int) -> Iterator[RunVisit]:
    """The visits of a run, in the order in which they ended."""
    query = (
        "SELECT p.seed, v.started, v.finished, v.requests, v.unchanged, v.size, v.new, v.changed, v.seen, v.walked "
        "FROM visit v JOIN publisher p ON p.id = v.publisher WHERE v.run = ? ORDER BY v.id"
    )
    for row in db.execute(query, (run,)):
        yield RunVisit(load_seed(row[0]), *row[1:9], *map(bool, row[9:]))


def changes_of(db: sqlite3.Connection, run: int) -> Iterator[Change]:
    """What has changed in a run, by contact."""
    query = "SELECT contact, at, run, field, before, after FROM history WHERE run = ? ORDER BY contact, id"
    for row in db.execute(query, (run,)):
        yield Change(*row[:4], *map(json.loads, row[4:]))


def changes_after(db: sqlite3.Connection, at: str) -> Iterator[Change]:
    """What has changed after a time, latest first."""
    query = "SELECT contact, at, run, field, before, after FROM history WHERE at > ? ORDER BY id DESC"
    for row in db.execute(query, (at,)):
        yield Change(*row[:4], *map(json.loads, row[4:]))


def census(db: sqlite3.Connection, number: int) -> list[tuple[int, str, dict[str, int]]]:
    """(run, when it ended, contacts by status) of the last runs, oldest first."""
    query = "SELECT id, finished FROM run WHERE id IN (SELECT run FROM census) ORDER BY id DESC LIMIT ?"
    found = []
    for run, finished in db.execute(query, (number,)).fetchall():
        counts = dict(db.execute("SELECT status, number FROM census WHERE run = ?", (run,)))
        found.append((run, finished, counts))
    return found[::-1]
