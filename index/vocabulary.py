"""The search vocabulary as index and search look it up: folded, stemmed, by any of its words."""

from __future__ import annotations

import pickle
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from crawler.words import everyday, synonyms
from crawler.words.compounds import BASES
from crawler.words.glossary import GLOSSARY, SMALL_WORDS
from crawler.words.stop import STOP_WORDS, WEAK_WORDS
from index.german import folded_list, stem, words
from index.versions import put

GROUPS = synonyms.GROUPS + everyday.GROUPS
STOP = frozenset(folded_list(STOP_WORDS))
"""Folded words that say nothing."""
FOREIGN_STOP = frozenset(folded_list(SMALL_WORDS))
"""Folded words of other languages that say nothing; left out of questions only."""
WEAK = frozenset(folded_list(WEAK_WORDS))
"""Folded words that say little."""
WEAK_STEMS = frozenset(map(stem, WEAK))
"""Their stems."""
FILE = "lookups.pickle"
SHORTEST_BEGINNING = 2

Phrase = tuple[str, ...]
"""The stems of an expression of one or more words."""


def phrase(text: str) -> Phrase:
    """The stems of an expression."""
    return tuple(stem(word) for word in words(text) if word not in STOP)


class Lookups(NamedTuple):
    """Synonyms and glossary by what is typed; made with the index, so that a search need not make them.

    synonyms: expression → the others of its groups. expressions: foreign expression (folded words) → the German ones
    that it stands for; beginnings: the same for beginnings of words.
    """

    synonyms: dict[Phrase, tuple[Phrase, ...]]
    expressions: dict[tuple[str, ...], tuple[Phrase, ...]]
    beginnings: dict[str, tuple[Phrase, ...]]

    def meaning(self, typed: tuple[str, ...]) -> tuple[Phrase, ...]:
        """What folded foreign words mean; () for unknown ones."""
        if typed in self.expressions or len(typed) > 1:
            return self.expressions.get(typed, ())
        word = typed[0]
        starts = (word[:length] for length in range(len(word), SHORTEST_BEGINNING - 1, -1))
        return next((self.beginnings[start] for start in starts if start in self.beginnings), ())


def lookups() -> Lookups:
    """The tables of crawler/words, folded and stemmed."""
    alike: dict[Phrase, dict[Phrase, None]] = {}
    for group in GROUPS:
        phrases = list(dict.fromkeys(filter(None, map(phrase, group.split(",")))))
        for one in phrases:
            alike.setdefault(one, {}).update(dict.fromkeys(other for other in phrases if other != one))
    expressions: dict[tuple[str, ...], dict[Phrase, None]] = {}
    beginnings: dict[str, dict[Phrase, None]] = {}
    for german, foreign in GLOSSARY.items():
        for entry in foreign.split():
            said = tuple(words(entry))
            if entry.endswith("*") and len(said) == 1:
                beginnings.setdefault(said[0], {})[phrase(german)] = None
            else:
                expressions.setdefault(said, {})[phrase(german)] = None
    return Lookups(_frozen(alike), _frozen(expressions), _frozen(beginnings))


Key = TypeVar("Key")


def _frozen(found: dict[Key, dict[Phrase, None]]) -> dict[Key, tuple[Phrase, ...]]:
    return {key: tuple(phrases) for key, phrases in found.items()}


def save(folder: Path) -> None:
    """Keeps the lookups beside the index. The folder is the operator's own: what is read from it is trusted."""
    put(folder / FILE, pickle.dumps(tuple(lookups()), pickle.HIGHEST_PROTOCOL))


def load(folder: Path) -> Lookups:
    """The lookups beside an index."""
    return Lookups(*pickle.loads((folder / FILE).read_bytes()))


@cache
def ordinary_words() -> frozenset[str]:
    """Folded words that questions are made of; a place of the same name has to be asked for as one."""
    told = {word for group in GROUPS for word in words(group)}
    return STOP | WEAK | told | frozenset(folded_list(BASES))
