"""The search vocabulary as index and search look it up: folded, stemmed, by any of its words."""

from __future__ import annotations

from functools import cache

from crawler.words.stop import STOP_WORDS
from crawler.words.synonyms import GROUPS
from index.german import fold, stem, words

STOP = frozenset(map(fold, STOP_WORDS.split()))
"""Folded words that say nothing."""

Phrase = tuple[str, ...]
"""The stems of an expression of one or more words."""


def phrase(text: str) -> Phrase:
    """The stems of an expression."""
    return tuple(stem(word) for word in words(text) if word not in STOP)


@cache
def synonyms() -> dict[Phrase, tuple[Phrase, ...]]:
    """Expression → the others of its groups."""
    found: dict[Phrase, dict[Phrase, None]] = {}
    for group in GROUPS:
        phrases = list(dict.fromkeys(filter(None, map(phrase, group))))
        for one in phrases:
            found.setdefault(one, {}).update(dict.fromkeys(other for other in phrases if other != one))
    return {one: tuple(others) for one, others in found.items()}
