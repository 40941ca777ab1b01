"""How well each record answers the things asked for.

A thing counts by its best way of being said, the others add a little: a record that holds five synonyms is hardly
better than one that holds the word itself. Rare words count more than common ones (the idf of BM25), repetition ever
less (its saturation). A synonym never counts as rarer than the word that was typed.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log

from index.question import Concept, Variant
from index.snapshot import Snapshot

SATURATION = 1.2
"""BM25's k1: how soon more of the same word stops counting."""
OTHERS = 0.15
"""How much of the other ways to say a thing is added to the best one."""


def scores(concepts: Iterable[Concept], snapshot: Snapshot) -> dict[int, float]:
    """Record → how well it answers; records that hold nothing of what was asked are left out."""
    total: dict[int, float] = {}
    for concept in concepts:
        for record, score in concept_scores(concept, snapshot).items():
            total[record] = total.get(record, 0.0) + score
    return total


def concept_scores(concept: Concept, snapshot: Snapshot) -> dict[int, float]:
    """Record → how much it says of one thing."""
    ceiling = max(rarity(term, snapshot) for term in concept.variants[0].terms)
    best: dict[int, float] = {}
    for variant in concept.variants:
        found = _variant_scores(variant, ceiling, snapshot)
        if not best:
            best = found
            continue
        for record, score in found.items():
            known = best.get(record, 0.0)
            best[record] = known + OTHERS * score if known > score else score + OTHERS * known
    return best


def _variant_scores(variant: Variant, ceiling: float, snapshot: Snapshot) -> dict[int, float]:
    """Record → how much it says in one way."""
    found: dict[int, float] = {}
    terms = [term for term in variant.terms if snapshot.frequency(term)]
    if variant.whole and len(terms) < len(variant.terms):
        return found
    share = variant.weight * (1 + SATURATION)
    for number, term in enumerate(terms):
        factor = share * min(rarity(term, snapshot), ceiling)
        records, weights = snapshot.postings(term)
        scored = zip(records, [factor * weight / (weight + SATURATION) for weight in weights], strict=True)
        if not number:
            found = dict(scored)
        elif variant.whole:
            found = {record: found[record] + score for record, score in scored if record in found}
        else:
            for record, score in scored:
                found[record] = found.get(record, 0.0) + score
    return found


def rarity(term: str, snapshot: Snapshot) -> float:
    """The idf of a term: 0 for one that every record holds."""
    frequency = snapshot.frequency(term)
    return log(1 + (snapshot.count - frequency + 0.5) / (frequency + 0.5))
