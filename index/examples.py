"""Searches the practice examples: few enough to be read through, with the same understanding of words as contacts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from math import log

from crawler.seeds import Example
from index.compounds import Splitter
from index.german import stem, words
from index.question import SYNONYM
from index.vocabulary import STOP, lookups

TITLE = 2.0
"""What a word of the title weighs beside one of the rest."""
PART = 0.6
"""What a part of a compound weighs beside the word itself."""


def search_examples(examples: Iterable[Example], asked: str, limit: int = 20) -> list[Example]:
    """The examples that answer `asked`, best first; all, in their order, where nothing is asked."""
    listed = list(examples)
    wanted = [word for word in words(asked) if word not in STOP]
    if not wanted:
        return listed[:limit]
    told = [_told(one) for one in listed]
    splitter = Splitter({stem(word) for weighed in told for word in weighed}.__contains__)
    terms = [_with_parts(weighed, splitter) for weighed in told]
    rarity = {term: log(1 + len(listed) / count) for term, count in Counter(chain.from_iterable(terms)).items()}
    ways = [_ways(word, splitter) for word in wanted]
    scores = [sum(_score(way, weighed, rarity) for way in ways) for weighed in terms]
    best = sorted(range(len(listed)), key=lambda number: -scores[number])
    return [listed[number] for number in best if scores[number] > 0][:limit]


def _score(way: dict[str, float], told: dict[str, float], rarity: dict[str, float]) -> float:
    """How much an example says of one word, by the best way of saying it."""
    return max((share * told[term] * rarity[term] for term, share in way.items() if term in told), default=0.0)


def _told(example: Example) -> dict[str, float]:
    """Folded word → weight."""
    rest = f"{example.place} {example.institution} {' '.join(example.topics)}"
    return dict.fromkeys(words(rest), 1.0) | dict.fromkeys(words(example.title), TITLE)


def _with_parts(told: dict[str, float], splitter: Splitter) -> dict[str, float]:
    """Term → weight: the stems of the words, and of their parts."""
    found: dict[str, float] = {}
    for word, weight in told.items():
        for term in splitter.parts(word):
            found[term] = max(found.get(term, 0.0), weight * PART)
        found[stem(word)] = max(found.get(stem(word), 0.0), weight)
    return found


def _ways(word: str, splitter: Splitter) -> dict[str, float]:
    """Term → share: the ways to say one word."""
    others = [phrase[0] for phrase in lookups().synonyms.get((stem(word),), ()) if len(phrase) == 1]
    return dict.fromkeys(others, SYNONYM) | dict.fromkeys(splitter.parts(word), PART) | {stem(word): 1.0}
