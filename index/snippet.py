"""The line of a record that answers, the words that were looked for marked: "… **Ausländerbehörde** der Stadt …"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from crawler.contact import Contact
from index.german import fold

LENGTH = 200
"""At most so many characters, marks and dots included (design: manners)."""
MARK = "**"
DOTS = "…"
LEAD = 4
"""So many words before a found one are shown, so that it is understood."""
READ = 20_000
"""Of a long text the first so many characters are looked at."""
MOST = 100
"""So many found words are tried as the beginning of the passage."""
_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W_]+(?:[:*·’'][^\W_]+)?")
_EDGES = re.compile(r"(\W*)(.*?)(\W*)", re.DOTALL)

Span = tuple[int, int]


class Marker:
    """Marks the words of one search in the records that it found.

    wanted: term → number of the thing asked for; terms: the terms of a folded word.
    """

    def __init__(self, wanted: Mapping[str, int], terms: Callable[[str], tuple[str, ...]]) -> None:
        self._wanted = wanted
        self._terms = terms
        self._known: dict[str, int | None] = {}

    def snippet(self, contact: Contact) -> str:
        """The passage that holds most of what was asked; cut between words only, very long words left out."""
        text = " ".join((contact.text or contact.quote or contact.role or contact.organisation or "")[:READ].split())
        text = text.replace(MARK, "")
        spans = [match.span() for match in _TOKEN.finditer(text)]
        tokens = [text[begin:end] for begin, end in spans if end - begin < LENGTH // 2]
        things = ((number, self._thing(token)) for number, token in enumerate(tokens))
        found = {number: thing for number, thing in things if thing is not None}
        first, last = _best(tokens, found)
        parts = [
            _marked(token) if first + number in found else token for number, token in enumerate(tokens[first:last])
        ]
        return f"{DOTS + ' ' if first else ''}{' '.join(parts)}{' ' + DOTS if last < len(tokens) else ''}"

    def _thing(self, token: str) -> int | None:
        """Which of the things asked for a token is about."""
        if token not in self._known:
            terms = (term for match in _WORD.finditer(token) for term in self._terms(fold(match.group())))
            self._known[token] = next((self._wanted[term] for term in terms if term in self._wanted), None)
        return self._known[token]


def _best(tokens: list[str], found: dict[int, int]) -> Span:
    """The window that holds the most different things, then the most words; it begins a little before them."""
    best, chosen = (0, 0), (0, _fill(tokens, 0, found))
    for begin in sorted(found)[:MOST]:
        first = max(0, begin - LEAD)
        last = _fill(tokens, first, found)
        inside = [found[number] for number in range(first, last) if number in found]
        if (len(set(inside)), len(inside)) > best:
            best, chosen = (len(set(inside)), len(inside)), (first, last)
    return chosen


def _fill(tokens: list[str], first: int, found: Mapping[int, int]) -> int:
    """Up to which token the window reaches that begins with `first`."""
    room = LENGTH - 2 * len(f"{DOTS} ") + 1
    for number in range(first, len(tokens)):
        room -= len(tokens[number]) + 1 + (2 * len(MARK) if number in found else 0)
        if room < 0:
            return number
    return len(tokens)


def _marked(token: str) -> str:
    """The token with marks around its words, punctuation left outside."""
    edges = _EDGES.fullmatch(token)
    return f"{edges[1]}{MARK}{edges[2]}{MARK}{edges[3]}" if edges else token
