"""What the store gives out besides contacts: runs, outcomes, changes, proposals, and what a save came to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from crawler.contact import Seed
from crawler.visited import Outcome, Proposal, Sighting


@dataclass(frozen=True, slots=True)
class Saved:
    """What a visit or an import came to, in contacts.

    dropped: sightings or records that were forgotten before. alarm: a loss that is not believed yet, as a sentence.
    """

    new: int = 0
    changed: int = 0
    seen: int = 0
    dropped: int = 0
    alarm: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One command that visited or took in; `finished` is None while it runs, or when it was interrupted."""

    id: int
    command: str
    started: str
    finished: str | None
    visits: int
    requests: int
    new: int
    changed: int
    seen: int


@dataclass(frozen=True, slots=True)
class VisitOutcome:
    """What one step of one visit came to, and for whom."""

    run: int
    at: str
    seed: Seed
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Visitor:
    """A seed that was visited before: when last, and what its last visit cost and brought."""

    seed: Seed
    last_visit: str
    requests: int
    new: int
    changed: int
    seen: int


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one field of a contact. before and after are JSON values; a new contact has one of `status`."""

    contact: str
    at: str
    run: int | None
    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposed seed and what was decided on it: proposed, accepted or rejected."""

    key: str
    state: str
    proposal: Proposal
    proposed_by: str | None
    proposed_at: str
    decided_at: str | None


@dataclass(frozen=True, slots=True)
class SightingRow:
    """A stored sighting. missing_since: since when its page, though it was read, no longer gives it."""

    sighting: Sighting
    missing_since: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A contact that a value given to `forget` may mean."""

    publisher: str
    place: str
    id: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What `forget` has erased: ids of contacts that are gone, of those that lost something, and other rows.

    rule: what the value was taken for: person, email, phone, page, site or street.
    """

    rule: str
    deleted: tuple[str, ...]
    changed: tuple[str, ...]
    other: int


@dataclass(frozen=True, slots=True)
class ForgottenEntry:
    """A line of `forget --list`: no plain data."""

    entry: str
    rule: str
    at: str


@dataclass(frozen=True, slots=True)
class StandingAlarm:
    """A seed whose last visit lost more than is believed yet; it is due again three days after `since`."""

    seed: Seed
    since: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A run that was interrupted: its number, when it began, the keys of the seeds that it has visited."""

    run: int
    started: str
    visited: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reread:
    """What reading a seed's evidence once more came to, in contacts. dropped: had been misread, and are erased."""

    new: int = 0
    changed: int = 0
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class RunVisit:
    """One visit of a run. unchanged: answers 304; size: bytes received; walked: see Visited."""

    seed: Seed
    started: str
    finished: str
    requests: int
    unchanged: int
    size: int
    new: int
    changed: int
    seen: int
    walked: bool
