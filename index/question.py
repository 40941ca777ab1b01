"""What somebody typed, taken apart: the things asked for, each with the other ways to say it."""

from __future__ import annotations

from typing import NamedTuple

from index.compounds import Splitter
from index.german import stem, words
from index.snapshot import Snapshot
from index.vocabulary import STOP, Phrase, synonyms

LONGEST = 40
"""A question has at most so many different words; of a pasted page the first count."""
PARTS = 0.6
"""What the parts of a compound weigh beside the compound itself."""
SYNONYM = 0.5
"""What another word for the same weighs."""


class Variant(NamedTuple):
    """One way to say a thing: terms of the index that all belong to it, and how much it counts."""

    terms: Phrase
    weight: float


class Concept(NamedTuple):
    """One thing asked for, as it was typed, and the ways to say it; the first is the one typed."""

    word: str
    variants: tuple[Variant, ...]


def concepts(text: str, snapshot: Snapshot) -> tuple[Concept, ...]:
    """The things asked for in `text`; where it holds only small words, these."""
    typed = list(dict.fromkeys(words(text)))
    told = [word for word in typed if word not in STOP] or typed
    splitter = Splitter(lambda root: snapshot.frequency(root) > 0)
    return tuple(_concept(word, splitter) for word in told[:LONGEST])


def _concept(word: str, splitter: Splitter) -> Concept:
    root = stem(word)
    variants: dict[Phrase, float] = {(root,): 1.0}
    if parts := splitter.parts(word):
        variants.setdefault(parts, PARTS)
    for other in synonyms().get((root,), ()):
        variants.setdefault(other, SYNONYM)
    return Concept(word, tuple(Variant(terms, weight) for terms, weight in variants.items()))
