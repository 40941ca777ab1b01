"""Why a hit stands where it stands, in words: what `search --explain` shows."""

from __future__ import annotations

from index.nearness import Nearness
from index.quality import STATUS, freshness
from index.question import Concept
from index.ranking import concept_scores
from index.snapshot import Snapshot


def reasons(record: int, asked: tuple[Concept, ...], near: Nearness, snapshot: Snapshot) -> tuple[str, ...]:
    """One line a thing: each word asked for, the place, how sure the record is, its status, its age."""
    told = [_word(thing, record, snapshot) for thing in asked]
    if near.competence:
        away = f", {near.distance:.0f} km" if near.distance else ""
        told.append(f"place: {near.competence}{away} (x {near.worth:.2f})")
    elif near.worth != 1:
        told.append(f"place: elsewhere or unknown (x {near.worth:.2f})")
    told.append(f"relevance {snapshot.numbers('score')[record]:.2f}")
    codes, labels = snapshot.labels("status")
    status = labels[codes[record]]
    told.append(f"{status} (x {STATUS.get(status, 1.0):.2f})")
    told.append(f"last seen (x {freshness(record, snapshot):.2f})")
    return tuple(told)


def _word(thing: Concept, record: int, snapshot: Snapshot) -> str:
    score = concept_scores(thing, snapshot).scores.get(record)
    if score is None:
        return f"{thing.word}: not found"
    by = [" + ".join(variant.terms) for variant in thing.variants if _holds(record, variant.terms, snapshot)]
    return f"{thing.word}: {score:.2f} by {', '.join(by)}"


def _holds(record: int, terms: tuple[str, ...], snapshot: Snapshot) -> bool:
    return any(record in snapshot.postings(term).records for term in terms)
