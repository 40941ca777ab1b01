"""How well each record answers the things asked for.

A thing counts by its best way of being said, the others add a little: a record that holds five synonyms is hardly
better than one that holds the word itself. Rare words count more than common ones (the idf of BM25), repetition ever
less (its saturation, already in the weights of index.weights). A synonym never counts as rarer than the word typed.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log
from typing import NamedTuple

from index.question import Concept, Variant
from index.snapshot import Snapshot

OTHERS = 0.15
"""How much of the other ways to say a thing is added to the best one."""
PARTIAL = 0.7
"""What a record keeps that holds one part of a compound, but not the other."""
REMEMBERED = 300_000
"""Scores kept in memory for the next searches of the same process (some 100 bytes each)."""


def scores(concepts: Iterable[Concept], snapshot: Snapshot, cut: float = 0.0) -> dict[int, float]:
    """Record → how well it answers; records that hold nothing of what was asked are left out.

    cut: records below this part of the best score are not wanted. Then a thing that could not lift a record above it
    need not be looked at in the records that hold nothing else (the idea of MaxScore: Turtle, Flood 1995).
    """
    found = sorted(((concept_scores(concept, snapshot)) for concept in concepts), key=_highest, reverse=True)
    left = sum(map(_highest, found))
    total: dict[int, float] = {}
    best = 0.0
    for one in found:
        if left < cut * best:
            _add_to_known(total, one)
        elif not total:
            total = dict(one.scores)
        else:
            _add(total, one.scores)
        left -= one.highest
        best = max(best, one.highest) if not total else max(total.values())
    return total


def _highest(one: Scores) -> float:
    return one.highest


def _add(total: dict[int, float], scores: dict[int, float]) -> None:
    for record, score in scores.items():
        total[record] = total.get(record, 0.0) + score


def _add_to_known(total: dict[int, float], one: Scores) -> None:
    """Adds to the records that have a score already, by whichever way is shorter."""
    if len(one.scores) < len(total):
        for record, score in one.scores.items():
            if record in total:
                total[record] += score
    else:
        more = one.scores.get
        for record in total:
            total[record] += more(record, 0.0)


class Scores(NamedTuple):
    """Record → score, and the highest of them."""

    scores: dict[int, float]
    highest: float


def concept_scores(concept: Concept, snapshot: Snapshot) -> Scores:
    """Record → how much it says of one thing; kept for the next search. Not to be changed."""
    kept = snapshot.remembered
    found = kept.get(concept.variants)
    if found is None:
        counted = _concept_scores(concept, snapshot)
        found = kept[concept.variants] = Scores(counted, max(counted.values(), default=0.0))
        while len(kept) > 1 and sum(len(one.scores) for one in kept.values()) > REMEMBERED:
            kept.popitem(last=False)
    return found


def _concept_scores(concept: Concept, snapshot: Snapshot) -> dict[int, float]:
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
    terms = [term for term in variant.terms if snapshot.frequency(term)]
    if not terms or (variant.whole and len(terms) < len(variant.terms)):
        return {}
    found = _term_scores(terms[0], variant, ceiling, snapshot)
    for term in terms[1:]:
        more = _term_scores(term, variant, ceiling, snapshot)
        both = found.keys() & more.keys()
        if variant.whole:
            found = {record: found[record] + more[record] for record in both}
        else:
            found = {record: PARTIAL * score for record, score in (found | more).items() if record not in both} | {
                record: found[record] + more[record] for record in both
            }
    return found


def _term_scores(term: str, variant: Variant, ceiling: float, snapshot: Snapshot) -> dict[int, float]:
    factor = variant.weight * min(rarity(term, snapshot), ceiling)
    records, weights = snapshot.postings(term)
    return dict(zip(records, [factor * weight for weight in weights], strict=True))


def rarity(term: str, snapshot: Snapshot) -> float:
    """The idf of a term: 0 for one that every record holds."""
    frequency = snapshot.frequency(term)
    return log(1 + (snapshot.count - frequency + 0.5) / (frequency + 0.5))
