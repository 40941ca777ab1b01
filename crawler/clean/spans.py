"""Where something stands in a line, and lines with what was already understood blanked out.

Finders run one after the other over the same line; what one has taken, the next must not read again. A masked line has
the same length, so that all spans mean the same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

TAKEN = "\x1f"


def mask(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with the characters of `spans` replaced by a sign that no finder reads."""
    for start, end in spans:
        text = text[:start] + TAKEN * (end - start) + text[end:]
    return text


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of `words`, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


@lru_cache(maxsize=256)
def whole_words(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of `words` standing alone, whatever their case."""
    return re.compile(rf"(?<!\w){any_of(words)}(?!\w)", re.IGNORECASE)
