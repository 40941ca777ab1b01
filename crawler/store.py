"""The store: one SQLite file that holds every contact, where it was seen, and what became of every visit.

It is the record of truth; the search index is derived from it. One visit is stored in one transaction: what was
reported as stored survives a crash at any moment. Writers hold the lock of the data folder (crawler.operation.lock).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from crawler.contact import Contact, Membership
from crawler.storage import publishers, suppression, visits
from crawler.storage.codec import load_contact
from crawler.storage.contacts import Writer, stored
from crawler.storage.database import StoreError, explained, snapshot
from crawler.storage.erasing import allowed, erase
from crawler.storage.forgetting import ForgetError, forget
from crawler.storage.importing import import_contacts
from crawler.storage.memberships import memberships, save_membership
from crawler.storage.nights import Nights, now_utc
from crawler.storage.proving import save_evidence
from crawler.storage.remembered import key_of, list_path, write_list
from crawler.storage.rhythms import keep_rhythm
from crawler.storage.rows import (
    Change,
    Forgotten,
    ForgottenEntry,
    Proposed,
    Run,
    Saved,
    Visitor,
    VisitOutcome,
)
from crawler.storage.saving import save_contacts
from crawler.storage.scrubber import Scrubber, scrubber
from crawler.storage.suppression import Suppressed
from crawler.storage.visits import save_visit
from crawler.visited import Fetch, Visited

__all__ = [
    "Change",
    "ForgetError",
    "Forgotten",
    "ForgottenEntry",
    "Proposed",
    "Run",
    "Saved",
    "Store",
    "StoreError",
    "VisitOutcome",
    "Visitor",
]


class Store(Nights):
    """An open store; a context manager. Every method raises StoreError where the file cannot be read or written."""

    def save(self, visited: Visited, run: int) -> Saved:
        """Stores a visit with its contacts, outcomes, requests and proposals: all of it, or nothing."""
        with self._writing():
            publisher = publishers.of_seed(self._db, visited.seed)
            visited, dropped = allowed(self._db, publisher, visited)
            saved = save_contacts(Writer(self._db, visited.finished, run), publisher, visited)
            save_visit(self._db, publisher, visited, run, saved)
            save_membership(self._db, publisher, visited)
            save_evidence(self._db, publisher, visited)
            keep_rhythm(self._db, publisher, visited, saved)
        return replace(saved, dropped=dropped)

    def import_contacts(self, contacts: Iterable[Contact], now: str | None = None) -> Saved:
        """Takes in records: by id where they have one, else matched like sightings. All of them, or none."""
        with self._writing():
            return import_contacts(Writer(self._db, now or now_utc()), contacts)

    def contacts(self, *, status: str | None = None, since_revision: int = 0) -> Iterator[Contact]:
        """Contacts, one by one, by publisher and id; those changed after `since_revision`."""
        wanted = "AND status = :status" if status else ""
        newer = "revision > :revision" if since_revision else "1"
        order = "+publisher_name" if since_revision else "publisher_name"  # + keeps SQLite to the index of revisions
        query = f"SELECT json FROM contact WHERE {newer} {wanted} ORDER BY {order}, id"
        with explained(self.path):
            for (text,) in self._db.execute(query, {"status": status, "revision": since_revision}):
                yield load_contact(text)

    def contact(self, id: str) -> Contact | None:
        """The contact of an id; None where there is none."""
        with explained(self.path):
            return stored(self._db, id)

    def count(self) -> dict[str, int]:
        """How many contacts there are, by status."""
        with explained(self.path):
            return dict(self._db.execute("SELECT status, count(*) FROM contact GROUP BY status ORDER BY status"))

    def history(self, id: str) -> list[Change]:
        """What has changed of a contact, oldest first."""
        query = "SELECT contact, at, run, field, before, after FROM history WHERE contact = ? ORDER BY id"
        with explained(self.path):
            rows = self._db.execute(query, (id,))
            return [Change(*row[:4], *map(json.loads, row[4:])) for row in rows]

    def revision(self) -> int:
        """Rises with every change of any contact besides the dates of looking at it."""
        with explained(self.path):
            return int(self._db.execute("SELECT value FROM meta WHERE name = 'revision'").fetchone()[0])

    def changes_since(self, revision: int) -> tuple[list[Contact], list[str]]:
        """The contacts that have changed and the ids that were deleted after `revision`, of one moment.

        Ask for `revision()` first: what changes in between is then told once more, never missed.
        """
        with explained(self.path), snapshot(self._db):
            query = "SELECT contact FROM deletion WHERE revision > ? ORDER BY contact"
            deleted = [row[0] for row in self._db.execute(query, (revision,))]
            return list(self.contacts(since_revision=revision)), deleted

    def runs(self, number: int = 10) -> list[Run]:
        """The last runs, latest first."""
        with explained(self.path):
            return visits.runs(self._db, number)

    def outcomes(self, run: int | None = None) -> Iterator[VisitOutcome]:
        """What the steps of a run's visits came to; without a run, of the last visit to each seed."""
        with explained(self.path):
            yield from visits.outcomes(self._db, run)

    def seeds_seen(self) -> Iterator[Visitor]:
        """Every seed that was visited, the one longest ago first."""
        with explained(self.path):
            yield from visits.visitors(self._db)

    def fetches(self, seed_key: str) -> list[Fetch]:
        """The requests of a seed's last visit, and the last one to each of its pages with contacts."""
        with explained(self.path):
            return visits.fetches(self._db, seed_key)

    def memberships(self) -> Iterator[Membership]:
        """Which association each municipality belongs to, as its own page says, by AGS."""
        with explained(self.path):
            yield from memberships(self._db)

    def proposals(self, state: str | None = "proposed") -> Iterator[Proposed]:
        """Proposed seeds in this state (proposed, accepted, rejected; None: all), by key."""
        with explained(self.path):
            yield from visits.proposals(self._db, state)

    def decide(self, url: str, state: str, now: str | None = None) -> bool:
        """Accepts or rejects the proposal of this address; False where there is none. A rejected one stays rejected."""
        with self._writing():
            values = (state, now or now_utc(), visits.proposal_key(url))
            return self._db.execute("UPDATE proposal SET state=?, decided_at=? WHERE key=?", values).rowcount > 0

    def forget(self, value: str, place: str | None = None, now: str | None = None) -> Forgotten:
        """Erases a person, e-mail address, phone number, street, page or site, and keeps it from coming back.

        A person may be given by id. place: name, AGS or postal code; needed where a name stands with several bodies.
        Raises ForgetError where nothing was done: with `matches`, where it is unclear who is meant.
        """
        with self._writing():
            forgotten = forget(Writer(self._db, now or now_utc()), value, place)
            self._db.execute("INSERT OR REPLACE INTO meta VALUES ('unswept', 1)")
        self.keep_list()
        self.shred()
        return forgotten

    def unswept(self) -> bool:
        """Whether something was forgotten here that index, reports or copies may still hold."""
        with explained(self.path):
            return self._db.execute("SELECT 1 FROM meta WHERE name = 'unswept'").fetchone() is not None

    def swept(self) -> None:
        """Notes that everything else in the data folder is clean."""
        with self._writing():
            self._db.execute("DELETE FROM meta WHERE name = 'unswept'")

    def shred(self) -> None:
        """Rewrites the file, so that not a byte of what was deleted stays in it or in its log."""
        with explained(self.path):
            self._db.execute("VACUUM")
            if self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
                raise StoreError(
                    f"{self.path}: a reader holds old pages; run `anlaufstelle forget` once more to clear them"
                )

    def forgotten(self) -> list[ForgottenEntry]:
        """What was forgotten, without saying what it was: an entry number, its kind, and when."""
        query = "SELECT entry, max(rule), at FROM suppressed WHERE rule != 'tied' GROUP BY entry ORDER BY at, entry"
        with explained(self.path):
            return [ForgottenEntry(*row) for row in self._db.execute(query)]

    def suppressed(self) -> list[Suppressed]:
        """The list of what was forgotten, as hashes: to be applied to a restored backup of this store."""
        with explained(self.path):
            return suppression.load(self._db)

    def list_key(self) -> str:
        """By what copies of this store are known: hashes count only among those."""
        with explained(self.path):
            return key_of(suppression.hasher(self._db))

    def keep_list(self) -> None:
        """Writes the list of what was forgotten beside the store, if there is any, for the day the store is damaged."""
        if lines := self.suppressed():
            with explained(self.path):
                write_list(list_path(self.path), suppression.hasher(self._db).secret, lines)

    def scrubber(self) -> Scrubber:
        """What finds all that was ever forgotten, wherever it counts."""
        with explained(self.path):
            return scrubber(suppression.hasher(self._db), suppression.load(self._db), None)

    def forget_again(self, lines: Iterable[Suppressed]) -> Forgotten:
        """Applies the list of a later state of this store to it, as after the restoring of a backup."""
        listed = list(lines)
        with self._writing():
            suppression.add(self._db, listed)
            forgotten = erase(Writer(self._db, now_utc()), listed)
        self.shred()
        return forgotten
