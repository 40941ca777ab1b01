"""Opening hours: recognised in a line, and put into OpenStreetMap's opening_hours syntax where they are understood.

    Montag bis Freitag 8.00 – 12.00 Uhr, Donnerstag auch 14 – 18 Uhr  →  Mo-Fr 08:00-12:00; Th 08:00-12:00,14:00-18:00

What is not fully understood stays as written: half an hour is worse than none.
"""

from __future__ import annotations

import re

import opening_hours

from crawler.clean.spans import any_of
from crawler.words.labels import DAY_GROUPS, WEEKDAYS
from crawler.words.times import CLOSED_WORD, DAY_JOINTS, GLUE_WORDS, HOUR_WORD, TO_WORDS

DAY = rf"(?:{any_of([*WEEKDAYS, *DAY_GROUPS])})"
CLOCK = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
DASH = any_of(TO_WORDS)
TIMES = re.compile(
    rf"(?<![\d.,:/])({CLOCK})\s*(?:{HOUR_WORD}|h)?\s*{DASH}\s*(?:ca\. )?({CLOCK})\s*(?:{HOUR_WORD}|h)?(?![\d%€.:]\d)",
    re.IGNORECASE,
)
ONE_TIME = re.compile(rf"(?<![\d.,:/])({CLOCK})\s*{HOUR_WORD}", re.IGNORECASE)
DAYS = re.compile(
    rf"(?<!\w)({DAY})\.?(?:\s*{DASH}\s*({DAY})\.?|((?:\s*{any_of(DAY_JOINTS)}\s*{DAY}\.?)+))?(?!\w)",
    re.IGNORECASE,
)
A_DAY = re.compile(rf"(?<!\w){DAY}(?!\w)", re.IGNORECASE)
GLUE = re.compile(rf"(?:{any_of(GLUE_WORDS)}|[\s,;:.+&|/()–-])*", re.IGNORECASE)
CLOCK_LIKE = re.compile(rf"[.:]\d|{HOUR_WORD}|h\b|[^\W\d_]{{2}}", re.IGNORECASE)
CLOSED = re.compile(CLOSED_WORD, re.IGNORECASE)
ORDER = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


def find_hours(text: str) -> list[tuple[int, int]]:
    """Spans of times ("8 – 12 Uhr") and of the weekdays at them: so that no number in them is taken for a phone."""
    spans = [match.span() for match in TIMES.finditer(text) if _is_clock(match)]
    spans += [match.span() for match in ONE_TIME.finditer(text)]
    if spans:
        spans += [
            match.span()
            for match in DAYS.finditer(text)
            if len(match[0]) > 2 or any(a - match.end() < 12 for a, _ in spans)
        ]
    return sorted(set(spans))


def _is_clock(match: re.Match[str]) -> bool:
    """8-12 may be anything; with minutes or the word Uhr it is a time."""
    return bool(CLOCK_LIKE.search(match[0])) or bool(A_DAY.search(match.string[: match.start()]))


def has_days(text: str) -> bool:
    """Whether the line names a weekday."""
    return bool(A_DAY.search(text))


def osm_hours(written: str) -> str | None:
    """The same hours in OpenStreetMap syntax; None where anything of them is not understood."""
    rules: dict[str, list[str]] = {}
    days: list[str] = []
    position, fresh = 0, False
    text = " ".join(written.split())
    while position < len(text):
        glue = GLUE.match(text, position)
        position = glue.end() if glue else position
        if position >= len(text):
            break
        if match := DAYS.match(text, position):
            days = [*days, *_days(match)] if fresh else _days(match)
            fresh = True
        elif (match := TIMES.match(text, position)) and days:
            for day in days:
                rules.setdefault(day, []).append(f"{_clock(match[1])}-{_clock(match[2])}")
            fresh = False
        elif (match := CLOSED.match(text, position)) and days:
            for day in days:
                rules.setdefault(day, []).append("off")
            fresh = False
        else:
            return None
        position = match.end()
    return None if fresh or not rules else _checked(rules)


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


def _checked(rules: dict[str, list[str]]) -> str | None:
    """Days with the same hours joined, in the order of the week; None where the result is no valid expression."""
    if any(_backwards(span) for spans in rules.values() for span in spans):
        return None
    known = [day for day in (*ORDER, "PH") if day in rules]
    parts: list[tuple[list[str], str]] = []
    for day in known:
        hours = ",".join(dict.fromkeys(rules[day]))
        if parts and parts[-1][1] == hours and day != "PH" and _follows(parts[-1][0][-1], day):
            parts[-1][0].append(day)
        else:
            parts.append(([day], hours))
    osm = "; ".join(f"{_range(days)} {hours}" for days, hours in parts)
    return osm if opening_hours.validate(osm) else None


def _backwards(span: str) -> bool:
    start, _, end = span.partition("-")
    return bool(end) and end <= start


def _follows(one: str, other: str) -> bool:
    return one in ORDER and other in ORDER and ORDER.index(other) == ORDER.index(one) + 1


def _range(days: list[str]) -> str:
    return days[0] if len(days) == 1 else f"{days[0]}-{days[-1]}"
