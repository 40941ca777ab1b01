"""Opening hours taken apart: which days, from when to when.

Only plain weekly hours are understood ("Mo-Fr 08:00-12:00; Th 08:00-12:00,14:00-18:00"); anything else is left whole.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from crawler.contact import Contact

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
RULE = re.compile(
    r"((?:Mo|Tu|We|Th|Fr|Sa|Su)(?:[-,](?:Mo|Tu|We|Th|Fr|Sa|Su))*) (\d\d:\d\d-\d\d:\d\d(?:,\d\d:\d\d-\d\d:\d\d)*)"
)
OFF = re.compile(r"PH off|(?:(?:Mo|Tu|We|Th|Fr|Sa|Su)[-,]?)+ (?:off|closed)")


class Open(NamedTuple):
    """Open on these days ("Mo", "Tu" …) from `opens` to `closes` ("08:00")."""

    days: tuple[str, ...]
    opens: str
    closes: str


def weekly(contact: Contact) -> list[Open]:
    """The opening hours of a contact; [] where they are unknown or not plainly weekly."""
    osm = contact.hours.osm if contact.hours else None
    by_day: dict[str, tuple[tuple[str, str], ...]] = {}
    for rule in (osm or "").split(";"):
        if match := RULE.fullmatch(rule.strip()):
            times = tuple(_pair(span) for span in match[2].split(","))
            by_day |= dict.fromkeys(_days(match[1]), times)
        elif rule.strip() and not OFF.fullmatch(rule.strip()):
            return []
    return _grouped(by_day)


def _pair(span: str) -> tuple[str, str]:
    opens, closes = span.split("-")
    return opens, closes


def _days(text: str) -> list[str]:
    found = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        begin, end = DAYS.index(first), DAYS.index(last or first)
        found += [DAYS[number % 7] for number in range(begin, end + 1 if end >= begin else end + 8)]
    return found


def _grouped(by_day: dict[str, tuple[tuple[str, str], ...]]) -> list[Open]:
    spans = sorted({span for times in by_day.values() for span in times})
    return [Open(tuple(day for day in DAYS if span in by_day.get(day, ())), *span) for span in spans]
