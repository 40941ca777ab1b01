"""When a contact is unconfirmed, when it is gone, and when a loss is not believed yet.

An error never deletes. A contact is gone only when its pages, read twice at least three days apart, no longer name it
(or are no longer there). A site that suddenly gives no e-mail address any more, or lost more than half of its contacts,
is more likely misread than emptied: yesterday's data stay, an alarm is raised, and a second visit at least three days
later decides. Pure: what was known and what was seen in, what follows out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

PATIENCE = timedelta(days=3)
"""What two visits must lie apart for the second to confirm the first."""
MANY = 4
"""From so many on, a loss of all e-mail addresses or of more than half of the contacts is suspicious."""

NOT_NAMED = "its page no longer names it"
PAGE_GONE = "its page is gone"
NO_EMAILS = "the site gave {before} e-mail addresses and gives none any more"
HALF_LOST = "{lost} of {before} contacts are no longer on their pages"


@dataclass(frozen=True, slots=True)
class State:
    """Where a contact stands: confirmed, unconfirmed or gone, and why."""

    status: str = "confirmed"
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What one visit came to for one contact.

    named: a page names it. missing: since when none of its pages names it any more (None: one may still).
    gone: its pages answered 404 or 410. unreadable: why a page of it could not be read.
    """

    named: bool = False
    missing: str | None = None
    gone: bool = False
    unreadable: str | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a site gave: contacts of the pages that were looked at, and different e-mail addresses of these."""

    contacts: int
    emails: int


@dataclass(frozen=True, slots=True)
class Alarm:
    """A loss that is not believed yet: since when, and what was lost."""

    since: str
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether yesterday's data are held, and the alarm that stands (None: none)."""

    hold: bool
    alarm: Alarm | None


def next_state(before: State, seen: Seen, at: str) -> State:
    """Where a contact stands after a visit at `at`."""
    if seen.named:
        return State()
    if before.status == "gone":
        return before
    if seen.missing is not None:
        reason = PAGE_GONE if seen.gone else NOT_NAMED
        return State("gone" if _apart(seen.missing, at, PATIENCE) else "unconfirmed", reason)
    if seen.unreadable is not None:
        return State("unconfirmed", seen.unreadable)
    return before


def guard(before: Counts, after: Counts, alarm: Alarm | None, at: str) -> Verdict:
    """Whether what a visit lost is believed.

    before: what the pages looked at gave when they were last read; after: what they give now; alarm: that of an
    earlier visit.
    """
    reason = _suspicion(before, after)
    if reason is None:
        return Verdict(False, None)
    if alarm is None:
        return Verdict(True, Alarm(at, reason))
    if _apart(alarm.since, at, PATIENCE):
        return Verdict(False, None)
    return Verdict(True, alarm)


def _suspicion(before: Counts, after: Counts) -> str | None:
    if before.emails >= MANY and after.emails == 0:
        return NO_EMAILS.format(before=before.emails)
    lost = before.contacts - after.contacts
    if before.contacts >= MANY and 2 * lost > before.contacts:
        return HALF_LOST.format(lost=lost, before=before.contacts)
    return None


def _apart(earlier: str, later: str, span: timedelta) -> bool:
    """Whether two times lie at least `span` apart; a clock that jumped back proves nothing."""
    return datetime.fromisoformat(later) - datetime.fromisoformat(earlier) >= span
