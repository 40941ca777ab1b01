"""A text as a reader sees it, for finding names and numbers in it, with the way back to where they stand.

Zero-width characters, soft hyphens, accents in characters of their own, ligatures, wide letters, unusual blanks and
dashes, entities of markup and percent signs of addresses are no way around `forget`.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
DASHES = "‐‑‒–—―−﹘﹣－"
SAME = str.maketrans(BLANKS + DASHES, " " * len(BLANKS) + "-" * len(DASHES))
"""What is read as one plain character each, so that everything stays in its place."""
CODED = r"&#?\w{1,31};|(?:%[0-9A-Fa-f]{2})+"
ODD = re.compile(
    rf"[\u00ad\u0300-\u036f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufb00-\ufb06\ufe00-\ufe0f\ufeff\uff01-\uff5e"
    rf"\U0001d400-\U0001d7ff\U000e0000-\U000e007f]|{CODED}"
)
TOKEN = re.compile(rf"{CODED}|.[\u0300-\u036f]*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Plain:
    """`text` as it is read. starts, ends: where each of its characters stands in the original; None: where it does."""

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original for a span of the plain text; `start` < `end`."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def plain(text: str) -> Plain:
    """`text` as it is read; most texts are read as they stand."""
    text = text.translate(SAME)
    if not ODD.search(text):
        return Plain(text)
    read = [(char, token.span()) for token in TOKEN.finditer(text) for char in _read(token[0])]
    return Plain("".join(char for char, _ in read), tuple(at[0] for _, at in read), tuple(at[1] for _, at in read))


def _read(token: str) -> str:
    """A character, with its accents, or an entity, as it is read; "" where it is not seen at all."""
    if len(token) == 1 and token.isascii():
        return token
    whole = unicodedata.normalize("NFKC", unquote(html.unescape(token))).translate(SAME)
    return "".join(char for char in whole if unicodedata.category(char) != "Cf")
