"""Opening hours, recognised in a line: times of the day, and the weekdays at them."""

from __future__ import annotations

import re

from crawler.clean.spans import any_of
from crawler.words.labels import DAY_GROUPS, LABELS, WEEKDAYS
from crawler.words.times import DAY_JOINTS, HOUR_WORD, TO_WORDS

DAY = rf"(?:{any_of([*WEEKDAYS, *DAY_GROUPS])})"
CLOCK = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
DASH = any_of(TO_WORDS)
TIMES = re.compile(
    rf"(?<![\d.,:/])({CLOCK})\s*(?:{HOUR_WORD}|h)?\s*{DASH}\s*(?:ca\. )?({CLOCK})\s*(?:{HOUR_WORD}|h)?(?![%€.:]?\d)",
    re.IGNORECASE,
)
SENTENCE_ENDS = (".", "!", "?", ";", ")", "|", "–")
ONE_TIME = re.compile(rf"(?<![\d.,:/])({CLOCK})\s*{HOUR_WORD}", re.IGNORECASE)
DAYS = re.compile(
    rf"(?<!\w)({DAY})\.?(?:\s*{DASH}\s*({DAY})\.?|((?:\s*{any_of(DAY_JOINTS)}\s*{DAY}\.?)+))?(?!\w)",
    re.IGNORECASE,
)
LABEL = re.compile(rf"(?<!\w){any_of(LABELS['hours'])}(?!\w)", re.IGNORECASE)
A_DAY = re.compile(rf"(?<!\w){DAY}(?!\w)", re.IGNORECASE)
GROUP = re.compile(r"\d\s?$")
"""A group of digits before what would be a time is the beginning of a number: "97 12-50"."""
CLOCK_LIKE = re.compile(rf"[.:]\d|{HOUR_WORD}|h\b|[^\W\d_]{{2}}", re.IGNORECASE)


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
    before = match.string[: match.start()]
    return bool(CLOCK_LIKE.search(match[0])) or (bool(A_DAY.search(before)) and not GROUP.search(before))


def has_days(text: str) -> bool:
    """Whether the line names a weekday."""
    return bool(A_DAY.search(text))


def from_label(text: str) -> str:
    """The line from its word for hours on: a sentence before it ("Wir sitzen im Rathaus. Sprechzeiten: …") is left out.

    Only where no time stands before it.
    """
    label = LABEL.search(text)
    if not label or TIMES.search(text, 0, label.start()) or not text[: label.start()].rstrip().endswith(SENTENCE_ENDS):
        return text
    return text[label.start() :]
