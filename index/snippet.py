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
_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W_]+(?:[:*·’'][^\W_]+)?")

Terms = Callable[[str], tuple[str, ...]]
"""The terms of a folded word: its stem and its parts."""


def snippet(contact: Contact, wanted: Mapping[str, int], terms: Terms) -> str:
    """The passage of the record that holds most of what was asked, at most :data:`LENGTH` characters.

    wanted: term → number of the thing asked for. Cut between words only; a word longer than that is left out.
    """
    text = " ".join((contact.text or contact.quote or contact.role or contact.organisation or "")[:READ].split())
    text = text.replace(MARK, "")
    tokens = [
        (match.start(), match.end()) for match in _TOKEN.finditer(text) if match.end() - match.start() < LENGTH // 2
    ]
    found = {
        number: thing for number, (begin, end) in enumerate(tokens) for thing in _things(text[begin:end], wanted, terms)
    }
    first, last = _best(tokens, found)
    parts = [_marked(text[begin:end], number in found) for number, (begin, end) in enumerate(tokens[first:last], first)]
    return f"{DOTS + ' ' if first else ''}{' '.join(parts)}{' ' + DOTS if last < len(tokens) else ''}"


def _things(token: str, wanted: Mapping[str, int], terms: Terms) -> list[int]:
    return [wanted[term] for match in _WORD.finditer(token) for term in terms(fold(match.group())) if term in wanted]


def _best(tokens: list[tuple[int, int]], found: dict[int, int]) -> tuple[int, int]:
    """The window that holds the most different things, then the most words; it begins a little before them."""
    room = LENGTH - 2 * len(f"{DOTS} ")
    best, chosen = (0, 0), (0, _fill(tokens, 0, found, room))
    for begin in sorted(found):
        first = max(0, begin - LEAD)
        last = _fill(tokens, first, found, room)
        inside = [thing for number, thing in found.items() if first <= number < last]
        if (len(set(inside)), len(inside)) > best:
            best, chosen = (len(set(inside)), len(inside)), (first, last)
    return chosen


def _fill(tokens: list[tuple[int, int]], first: int, found: Mapping[int, int], room: int) -> int:
    """Up to which word the window reaches that begins with `first`."""
    used = 0
    for number in range(first, len(tokens)):
        begin, end = tokens[number]
        used += end - begin + 1 + (2 * len(MARK) if number in found else 0)
        if used > room:
            return number
    return len(tokens)


def _marked(token: str, is_found: bool) -> str:
    """The token with marks around its words, punctuation left outside."""
    if not is_found:
        return token
    edge = re.fullmatch(r"(\W*)(.*?)(\W*)", token, re.DOTALL)
    return f"{edge[1]}{MARK}{edge[2]}{MARK}{edge[3]}" if edge else token
