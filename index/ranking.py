"""How well each record answers the things asked for.

A thing counts once, by its best way of being said: a record that holds five synonyms is no better than one that holds
the word itself. Rare words count more than common ones (the idf of BM25), repetition ever less (its saturation).
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log

from index.question import Concept, Variant
from index.snapshot import Snapshot

SATURATION = 1.2
"""BM25's k1: how soon more of the same word stops counting."""


def scores(concepts: Iterable[Concept], snapshot: Snapshot) -> dict[int, float]:
    """Record → how well it answers; records that hold nothing of what was asked are left out."""
    total: dict[int, float] = {}
    for concept in concepts:
        for record, score in concept_scores(concept, snapshot).items():
            total[record] = total.get(record, 0.0) + score
    return total


def concept_scores(concept: Concept, snapshot: Snapshot) -> dict[int, float]:
    """Record → how much it says of one thing: that of the best variant."""
    best: dict[int, float] = {}
    ceiling = _rarity(concept.variants[0], snapshot)
    for variant in concept.variants:
        for record, score in _variant_scores(variant, ceiling, snapshot).items():
            if score > best.get(record, 0.0):
                best[record] = score
    return best


def _variant_scores(variant: Variant, ceiling: float, snapshot: Snapshot) -> dict[int, float]:
    found: dict[int, float] = {}
    share = variant.weight * (1 + SATURATION)
    for term in variant.terms:
        factor = share * min(rarity(term, snapshot), ceiling)
        records, weights = snapshot.postings(term)
        for record, weight in zip(records, weights, strict=True):
            found[record] = found.get(record, 0.0) + factor * weight / (weight + SATURATION)
    return found


def _rarity(variant: Variant, snapshot: Snapshot) -> float:
    return max(rarity(term, snapshot) for term in variant.terms)


def rarity(term: str, snapshot: Snapshot) -> float:
    """The idf of a term: 0 for one that every record holds."""
    frequency = snapshot.frequency(term)
    return log(1 + (snapshot.count - frequency + 0.5) / (frequency + 0.5))
