"""The next page of a list: the link that says so, else the number that follows."""

from __future__ import annotations

import re
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
    pager = [link for link in look.links if turns_page(link) and link.url != look.page.url]
    for link in pager:
        if link.rel == "next" or not fold(link.text).isdigit():
            return link.url
    numbers = {int(link.text): link.url for link in pager if link.text.strip().isdigit()}
    missing = next((number for number in range(1, 1 + max(numbers, default=0)) if number not in numbers), None)
    return numbers.get(missing + 1) if missing else numbers.get(2)
