"""The telephone numbers that a text may hold, in any grouping, as the list of what was forgotten knows them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.clean.phones import area_code, international

DIGITS = re.compile(r"[+(]?\d[\d\s()/.|\-–]*\d")
GROUP = re.compile(r"\d+")
MOST_GROUPS, LEAST, MOST = 8, 5, 16
"""Groups of digits that one number is written in, at most; digits of a number."""


def numbers_in(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Every part of the text that may be a number, with its value: in E.164, or "local …" where no area code is given.

    Numbers stand one behind the other, an extension may follow: each run of groups is looked at.
    """
    for run in DIGITS.finditer(text):
        groups = [found.span() for found in GROUP.finditer(text, *run.span())]
        for first, (start, _) in enumerate(groups):
            begin = start - 1 if text[start - 1 : start] == "+" else start
            for _, end in groups[first : first + MOST_GROUPS]:
                if value := _value(text[begin:end]):
                    yield (begin, end), value


def _value(written: str) -> str:
    if not LEAST <= sum(char.isdigit() for char in written) <= MOST:
        return ""
    known = international(written)
    return f"+{known}" if known else f"local {''.join(GROUP.findall(written))}"


def local_value(number: str) -> str:
    """How a number in E.164 is known where its area code is left out; "" where that is too short to be told by."""
    area = area_code(number)
    rest = number.removeprefix("+49").removeprefix(area.lstrip("0")) if area else ""
    return f"local {rest}" if len(rest) >= LEAST else ""
