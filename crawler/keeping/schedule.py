"""When a site is looked at again: what changes often is looked at more often, from every night to once a month.

Two clocks a site. A *look* at the pages that are known to hold contacts is cheap (they answer "not modified") and due
after 1 to 7 days: a site that erases somebody waits 14 days at most, with the two later looks that a loss needs
(keeping/lifecycle.py). A *walk* through the whole site by the guide's steps is dear, and due after 1 to 30 days.
Pure: what was seen when in, what is due out. Times are UTC, ISO 8601.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

LEAST, MOST_LOOK, MOST_WALK = 1.0, 7.0, 30.0
"""Days between two looks or walks, at least and at most. 7 + 3 + 3 days: a deliberate erasure is done within 14."""
FIRST_WALK = 7.0
SLOWER, FASTER = 1.5, 0.5
"""What nothing new, and something new, makes of an interval."""
SLACK = timedelta(hours=10)
"""A night is not always 24 hours after the last: who was visited late yesterday is due early today."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often a site is looked at. interval, span: days between looks, between walks.

    looked, walked: when last; recheck: by when somebody has to look in any case; failures: how often in a row the site
    could not be read.
    """

    interval: float = LEAST
    span: float = FIRST_WALK
    looked: str | None = None
    walked: str | None = None
    recheck: str | None = None
    failures: int = 0


@dataclass(frozen=True, slots=True)
class Looked:
    """What a visit came to. walked: it went through the whole site; news: something was new, changed or missing."""

    at: str
    walked: bool
    news: bool
    failed: bool
    contacts: int
    recheck: str | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """That a site is due. overdue: by how many of its intervals; walk: a look at the known pages is not enough."""

    overdue: float
    walk: bool


def after(rhythm: Rhythm, looked: Looked) -> Rhythm:
    """The rhythm after a visit. A first visit sets it, later ones adapt it, failures leave it."""
    told = replace(rhythm, looked=looked.at, recheck=looked.recheck)
    if looked.failed:
        return replace(told, failures=rhythm.failures + 1)
    told = replace(told, failures=0, walked=looked.at if looked.walked else rhythm.walked)
    if rhythm.walked is None:
        return told
    most = MOST_LOOK if looked.contacts else MOST_WALK
    told = replace(told, interval=_adapted(rhythm.interval, looked.news, most))
    return replace(told, span=_adapted(rhythm.span, looked.news, MOST_WALK)) if looked.walked else told


def due(rhythm: Rhythm, now: str) -> Due | None:
    """Whether a site is due at `now`; None where it is not. One that was never visited is due most of all."""
    if rhythm.looked is None:
        return Due(float("inf"), True)
    waited = _days(rhythm.looked, now)
    if rhythm.failures:
        wait = min(2.0 ** (rhythm.failures - 1), MOST_LOOK)
        return Due(waited / wait, True) if waited >= wait else None
    walk = rhythm.walked is None or _days(rhythm.walked, now) >= rhythm.span
    if rhythm.recheck is not None and now >= rhythm.recheck:
        return Due(MOST_WALK, walk)
    if walk or waited >= rhythm.interval:
        return Due(waited / rhythm.interval, walk)
    return None


def later(at: str, days: float) -> str:
    """The time so many days after `at`."""
    moved = datetime.fromisoformat(at) + timedelta(days=days)
    return moved.strftime("%Y-%m-%dT%H:%M:%SZ")


def _adapted(interval: float, news: bool, most: float) -> float:
    return min(most, max(LEAST, interval * (FASTER if news else SLOWER)))


def _days(earlier: str, now: str) -> float:
    """Days since `earlier`, with the slack; a clock that was wrong and lies ahead makes everything due."""
    waited = datetime.fromisoformat(now) - datetime.fromisoformat(earlier)
    return MOST_WALK if waited < timedelta(0) else (waited + SLACK) / timedelta(days=1)
