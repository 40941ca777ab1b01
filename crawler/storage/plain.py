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
UNUSUAL = frozenset(BLANKS + DASHES)
RANGES = (
    (0xAD, 0xAD), (0x300, 0x36F), (0x61C, 0x61C), (0x180E, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E),
    (0x2060, 0x206F), (0xFB00, 0xFB06), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFF01, 0xFF5E), (0x1D400, 0x1D7FF),
    (0xE0000, 0xE007F),
)  # fmt: skip
HARD = frozenset(chr(code) for first, last in RANGES for code in range(first, last + 1))
"""Not seen at all, or read as another character or as several."""
ENTITY, PERCENT = re.compile(r"&#?\w{1,31};"), re.compile(r"(?:%[0-9A-Fa-f]{2})+")
TOKEN = re.compile(rf"{ENTITY.pattern}|{PERCENT.pattern}|.[\u0300-\u036f]*", re.DOTALL)


def is_coded(text: str) -> bool:
    """Whether something in the text is read otherwise than it is written. Quick: asked for every stored record."""
    letters = set(text)
    if not letters.isdisjoint(HARD):
        return True
    return ("&" in letters and ENTITY.search(text) is not None) or ("%" in letters and PERCENT.search(text) is not None)


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
    if not UNUSUAL.isdisjoint(text):
        text = text.translate(SAME)
    if not is_coded(text):
        return Plain(text)
    read = [(char, token.span()) for token in TOKEN.finditer(text) for char in _read(token[0])]
    return Plain("".join(char for char, _ in read), tuple(at[0] for _, at in read), tuple(at[1] for _, at in read))


def _read(token: str) -> str:
    """A character, with its accents, or an entity, as it is read; "" where it is not seen at all."""
    if len(token) == 1 and token.isascii():
        return token
    whole = unicodedata.normalize("NFKC", unquote(html.unescape(token))).translate(SAME)
    return "".join(char for char in whole if unicodedata.category(char) != "Cf")
