"""What the nightly run asks of the store: its runs, when each site is due, what is known of it, what has to go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime

from crawler.contact import Seed
from crawler.keeping.schedule import Rhythm
from crawler.storage.codec import load_seed
from crawler.storage.contacts import Writer
from crawler.storage.database import explained
from crawler.storage.erasing import expire
from crawler.storage.footprints import Footprint, footprints
from crawler.storage.opened import Opened
from crawler.storage.proving import expire_evidence, stored_evidence
from crawler.storage.rereading import take_in_again
from crawler.storage.rhythms import known, rhythms
from crawler.storage.rows import Change, Reread, RunVisit, StandingAlarm, Unfinished
from crawler.storage.runs import census, changes_after, changes_of, visits_of
from crawler.storage.unnaming import unname
from crawler.visited import Evidence, Known, Sighting


def now_utc() -> str:
    """The time, UTC, ISO 8601 with seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class _Undone(Exception):
    """Takes a transaction back whose outcome was only to be told."""


class Nights(Opened):
    """The part of an open store that runs and schedules are kept in."""

    def start_run(self, command: str, now: str | None = None) -> int:
        """Notes that a command begins (now: UTC, ISO 8601); its number."""
        with self._writing():
            return (
                self._db.execute(
                    "INSERT INTO run (command, started) VALUES (?, ?)", (command, now or now_utc())
                ).lastrowid
                or 0
            )

    def finish_run(self, run: int, now: str | None = None) -> None:
        """Notes that a command has come to its end, and how many contacts there are now."""
        with self._writing():
            self._db.execute("UPDATE run SET finished = ? WHERE id = ?", (now or now_utc(), run))
            self._db.execute(
                "INSERT OR REPLACE INTO census SELECT ?, status, count(*) FROM contact GROUP BY status", (run,)
            )

    def unfinished(self, command: str) -> Unfinished | None:
        """The last run of a command, where it was interrupted; None where it came to its end, or there is none."""
        with explained(self.path):
            row = self._db.execute(
                "SELECT id, started, finished FROM run WHERE command = ? ORDER BY id DESC LIMIT 1", (command,)
            ).fetchone()
            if row is None or row[2] is not None:
                return None
            query = "SELECT DISTINCT p.key FROM visit v JOIN publisher p ON p.id = v.publisher WHERE v.run = ?"
            return Unfinished(row[0], row[1], frozenset(key for (key,) in self._db.execute(query, (row[0],))))

    def alarms(self) -> list[StandingAlarm]:
        """The seeds whose last visit lost so much that a second one has to confirm it."""
        query = "SELECT p.seed, since, reason FROM alarm a JOIN publisher p ON p.id = a.publisher ORDER BY since, p.id"
        with explained(self.path):
            return [StandingAlarm(load_seed(row[0]), *row[1:]) for row in self._db.execute(query)]

    def expire(self, days: int, now: str | None = None, *, evidence_days: int | None = None) -> list[str]:
        """Erases what has been gone for more than `days` days; its history keeps dates only. The ids that went.

        evidence_days: evidence that is older goes, too (None: it stays).
        """
        with self._writing():
            if evidence_days is not None:
                expire_evidence(self._db, evidence_days, now or now_utc())
            return expire(Writer(self._db, now or now_utc()), days)

    def unname(self) -> int:
        """Makes offices of all persons: the operator wants no names any more. How many contacts were concerned."""
        with self._writing():
            return unname(Writer(self._db, now_utc()))

    def rhythms(self) -> dict[str, Rhythm]:
        """How often each seed that was visited is looked at, and when last; by its key."""
        with explained(self.path):
            return rhythms(self._db)

    def known(self, seed: Seed) -> Known:
        """What is known of a seed's pages before it is visited again."""
        with explained(self.path):
            return known(self._db, seed)

    def evidence(self) -> Iterator[tuple[Seed, list[tuple[str, Evidence]]]]:
        """Each seed with the parts of pages that are kept as proof, and when they were last seen to stand so."""
        with explained(self.path):
            yield from stored_evidence(self._db)

    def read_again(
        self, told: Iterable[tuple[Seed, Sequence[str], Sequence[Sighting], Sequence[str]]], *, dry: bool
    ) -> Reread:
        """Takes in what kept evidence gives: (seed, pages, sightings, pages of which nothing may be kept any longer).

        All or nothing; dry: nothing, only told.
        """
        done: list[Reread] = []
        with suppress(_Undone), self._writing():
            done += [take_in_again(Writer(self._db, now_utc()), *each) for each in told]
            if dry:
                raise _Undone
        return Reread(sum(d.new for d in done), sum(d.changed for d in done), sum(d.dropped for d in done))

    def visits(self, run: int) -> list[RunVisit]:
        """The visits of a run."""
        with explained(self.path):
            return list(visits_of(self._db, run))

    def changes(self, run: int) -> list[Change]:
        """What has changed in a run, by contact."""
        with explained(self.path):
            return list(changes_of(self._db, run))

    def changes_after(self, at: str) -> Iterator[Change]:
        """What has changed after a time, latest first."""
        with explained(self.path):
            yield from changes_after(self._db, at)

    def footprints(self) -> Iterator[Footprint]:
        """What counting needs of each contact, in no particular order."""
        with explained(self.path):
            yield from footprints(self._db)

    def census(self, number: int = 60) -> list[tuple[int, str, dict[str, int]]]:
        """(run, when it ended, contacts by status) of the last runs, oldest first."""
        with explained(self.path):
            return census(self._db, number)
