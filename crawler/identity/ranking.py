"""Which of several sightings of a contact tells it best: a total order, so that nothing hangs on a crawl's order.

When a page was seen plays no part: a second crawl of the same web must give the same contact.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from crawler.contact import STEPS, Reading
from crawler.visited import Sighting

READ = tuple(field.name for field in fields(Reading) if field.name not in ("site", "publisher", "score", "text"))
SHOWN = tuple(field.name for field in fields(Sighting) if field.name not in ("first_seen", "last_seen"))
EMPTY: tuple[Any, ...] = (None, (), "", "other")


def ranked(sightings: Iterable[Sighting]) -> tuple[Sighting, ...]:
    """The sightings, best first: surest, then fullest, then the guide's earlier step and the shorter way."""
    return tuple(sorted(sightings, key=rank))


def rank(sighting: Sighting) -> tuple[Any, ...]:
    """What `ranked` sorts by; equal only for sightings that say the same."""
    filled = sum(getattr(sighting, name) not in EMPTY for name in READ)
    step = STEPS.index(sighting.found_by) if sighting.found_by in STEPS else len(STEPS)
    shown = repr([getattr(sighting, name) for name in SHOWN])
    return -sighting.score, -filled, step, len(sighting.trail), sighting.page_url, shown
