"""The next page of a list: the link that says so, else the number that follows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from crawler.folding import fold
from crawler.pages.links import Link
from crawler.walk.look import Look
from crawler.words.links import MORE

more = re.compile(MORE)
SYMBOLS = frozenset({"»", ">", ">>", "›", "→"})


def turns_page(link: Link) -> bool:
    """Whether a link leads to another page of the same list ("weiter", "»", "3")."""
    return link.rel == "next" or _says_so(link.text)


@lru_cache(maxsize=20_000)
def _says_so(text: str) -> bool:
    words = fold(text)
    return (words.isdigit() and len(words) < 4) or words in SYMBOLS or bool(more.match(words))


def next_page(look: Look) -> str | None:
    """The address of the list's next page; None on the last, or where there is no list."""
    turning = [link for link in look.links if turns_page(link)]
    pager = [link for link in turning if link.url != look.page.url]
    for link in pager:
        if link.rel == "next" or not fold(link.text).isdigit():
            return link.url
    numbers = {int(link.text): link.url for link in pager if link.text.strip().isdecimal()}
    own = [int(link.text) for link in turning if link.url == look.page.url and link.text.strip().isdecimal()]
    return numbers.get(_after(own[0] if own else None, numbers))


def _after(own: int | None, others: Mapping[int, str]) -> int:
    """The number behind the page's own, which has no link where the others have one: the 5 of "1 … 4 5 6 … 9"."""
    gaps = (gap for gap in range(1, max(others, default=0)) if gap not in others and gap + 1 in others)
    between = next((gap for gap in gaps if gap == 1 or gap - 1 in others), None)
    current = own or between or (1 if 1 in others else None)
    return current + 1 if current else min(others, default=0)
