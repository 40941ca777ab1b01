"""Opening hours as written, put into OpenStreetMap's opening_hours syntax where every word of them is understood.

    Montag bis Freitag 8.00 – 12.00 Uhr, Donnerstag auch 14 – 18 Uhr  →  Mo-We 08:00-12:00; Th 08:00-12:00,14:00-18:00 …

What is not fully understood stays as written: half an hour is worse than none.
Source of the syntax: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import opening_hours

from crawler.clean.hours import A_DAY, CLOCK, DAYS, TIMES
from crawler.clean.spans import any_of
from crawler.words.labels import DAY_GROUPS, HOURS_FREE, WEEKDAYS
from crawler.words.times import BETWEEN_WORDS, CLOSED_WORD, FROM_WORD, GLUE_WORDS, HOUR_WORD, MONTHLY_WORDS, ORDINALS

GLUE = re.compile(rf"(?:(?:{any_of(GLUE_WORDS)})(?!\w)|[\s,;:.+&|/()–-])*", re.IGNORECASE)
BETWEEN = re.compile(
    rf"{BETWEEN_WORDS[0]} ({CLOCK})\s*(?:{HOUR_WORD} )?{BETWEEN_WORDS[1]} ({CLOCK})(?:\s*{HOUR_WORD})?(?!\w)",
    re.IGNORECASE,
)
OPEN_END = re.compile(rf"{FROM_WORD} ({CLOCK})\s*{HOUR_WORD}(?!\w)", re.IGNORECASE)
ORDINAL = any_of(ORDINALS)
NTH = re.compile(rf"({ORDINAL})((?:\s*(?:,|und)\s*{ORDINAL})*)\s+(?=[^\W\d_])", re.IGNORECASE)
EACH_ORDINAL = re.compile(ORDINAL, re.IGNORECASE)
MONTHLY = re.compile(rf"\s*{any_of(MONTHLY_WORDS)}", re.IGNORECASE)
CLOSED = re.compile(CLOSED_WORD, re.IGNORECASE)
FREE = re.compile(any_of(HOURS_FREE), re.IGNORECASE)
ORDER = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


def osm_hours(written: str) -> str | None:
    """The same hours in OpenStreetMap syntax; None where anything of them is not understood."""
    text, week = " ".join(written.split()), Week()
    position = _after(GLUE, text, 0)
    while position < len(text):
        end = week.take(text, position)
        if end is None:
            return None
        position = _after(GLUE, text, end)
    return week.written()


def _after(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position


@dataclass(slots=True)
class Week:
    """What is understood so far: the hours of each day, and the days that wait for theirs."""

    rules: dict[str, list[str]] = field(default_factory=dict)
    days: list[str] = field(default_factory=list)
    nth: str = ""
    waiting: bool = False
    free: str = ""

    def take(self, text: str, position: int) -> int | None:
        """Takes in what stands at `position` of `text`: where it ends; None where it is not understood."""
        if match := DAYS.match(text, position):
            return self._name(match, text)
        if match := FREE.match(text, position):
            self.free, self.waiting = match[0], False
        elif match := NTH.match(text, position):
            self.nth = ",".join(ORDINALS[each.lower()] for each in EACH_ORDINAL.findall(match[0]))
        elif not self.days or (found := _hours(text, position)) is None:
            return None
        else:
            match, hours = found
            for day in self.days:
                self.rules.setdefault(day, []).append(hours)
            self.waiting = False
        return match.end()

    def _name(self, match: re.Match[str], text: str) -> int | None:
        end, days = match.end(), _days(match)
        if self.nth:
            monthly = MONTHLY.match(text, end)
            if len(days) > 1 or not monthly:
                return None
            days, end, self.nth = [f"{days[0]}[{self.nth}]"], monthly.end(), ""
        self.days = [*self.days, *days] if self.waiting else days
        self.waiting = True
        return end

    def written(self) -> str | None:
        """The hours of all days; None where a day still waits for its hours or a span ends before it begins."""
        if self.waiting or self.nth or not self.rules:
            return None
        if any(_backwards(span) for spans in self.rules.values() for span in spans):
            return None
        osm = "; ".join(f"{_range(days)} {hours}" for days, hours in self._runs())
        osm += f' || "{self.free}"' if self.free else ""
        return osm if opening_hours.validate(osm) else None

    def _runs(self) -> list[tuple[list[str], str]]:
        """Days that follow each other and have the same hours together, in the order of the week."""
        runs: list[tuple[list[str], str]] = []
        for day in sorted(self.rules, key=lambda day: (*ORDER, "PH").index(day[:2])):
            hours = ",".join(_joined(self.rules[day]))
            if runs and runs[-1][1] == hours and _follows(runs[-1][0][-1], day):
                runs[-1][0].append(day)
            else:
                runs.append(([day], hours))
        return runs


def _hours(text: str, position: int) -> tuple[re.Match[str], str] | None:
    """The hours that stand at `position`, in OpenStreetMap's form."""
    if match := TIMES.match(text, position) or BETWEEN.match(text, position):
        return match, f"{_clock(match[1])}-{_clock(match[2])}"
    if match := OPEN_END.match(text, position):
        return match, f"{_clock(match[1])}+"
    if match := CLOSED.match(text, position):
        return match, "off"
    return None


def _days(match: re.Match[str]) -> list[str]:
    first = match[1].lower()
    if first in DAY_GROUPS:
        group = DAY_GROUPS[first]
        return list(ORDER[: 5 if group == "Mo-Fr" else 7]) if group != "PH" else ["PH"]
    start = WEEKDAYS.get(first, "")
    if match[2]:
        a, b = ORDER.index(start), ORDER.index(WEEKDAYS.get(match[2].lower(), start))
        return list(ORDER[a : b + 1])
    return [start, *(WEEKDAYS[each.lower()] for each in A_DAY.findall(match[3] or "") if each.lower() in WEEKDAYS)]


def _clock(text: str) -> str:
    hours, _, minutes = text.replace(".", ":").partition(":")
    return f"{int(hours):02d}:{minutes or '00'}"


def _backwards(span: str) -> bool:
    start, _, end = span.partition("-")
    return bool(end) and end <= start


def _joined(spans: list[str]) -> list[str]:
    """Spans of a day that overlap ("8–15 Uhr, Donnerstag 8–17.30 Uhr") as one; in the order of the day."""
    joined: list[str] = []
    for span in sorted(dict.fromkeys(spans)):
        start, _, end = span.partition("-")
        before, _, until = joined[-1].partition("-") if joined else ("", "", "")
        if end and until and start <= until:
            joined[-1] = f"{before}-{max(until, end)}"
        else:
            joined.append(span)
    return joined


def _follows(one: str, other: str) -> bool:
    return one in ORDER and other in ORDER and ORDER.index(other) == ORDER.index(one) + 1


def _range(days: list[str]) -> str:
    return days[0] if len(days) == 1 else f"{days[0]}-{days[-1]}"
