"""Answers a search: plain words in, contacts out, the best first. Nobody outside sees how the index is made."""

from __future__ import annotations

import heapq
from pathlib import Path
from typing import TYPE_CHECKING

from index.duplicates import Folder
from index.explain import reasons
from index.filters import facets, fitting
from index.german import fold
from index.quality import quality
from index.question import Concept, concepts
from index.ranking import scores
from index.results import OWN, Hit, Query, Results
from index.snapshot import IndexProblem, Snapshot, opened
from index.snippet import snippet
from index.spot import Spot, UnknownPlace, spot
from index.vocabulary import STOP

if TYPE_CHECKING:
    from crawler.gazetteer import Gazetteer

__all__ = ["Hit", "IndexProblem", "Query", "Results", "UnknownPlace", "search"]

UNASKED = 0.02
"""What a contact of the place asked for scores that holds none of the words: the next best where nothing better is."""
CUT = 0.08
"""Records below this part of the best score are no answer."""
SPARE = 40
"""So many more records than hits are looked at: some are folded into others, some trade places by their quality."""


def search(folder: Path, query: Query, *, gazetteer: Gazetteer) -> Results:
    """The contacts that answer `query`, out of the index in `folder`.

    Raises IndexProblem where there is no index or a damaged one, UnknownPlace where `query.place` is none; each says in
    one sentence what to do.
    """
    snapshot = opened(folder)
    with snapshot.lock:
        return _answer(snapshot, query, gazetteer)


def _answer(snapshot: Snapshot, query: Query, gazetteer: Gazetteer) -> Results:
    where = spot(query, snapshot, gazetteer)
    asked = concepts(query.words, snapshot, snapshot.spelling.corrections, where.words)
    found = _weighed(scores(asked, snapshot), where, query, snapshot)
    chosen = fitting(_near(found, where, query), query, snapshot)
    floor = CUT * max((found[record] for record in chosen), default=0.0)
    chosen = [record for record in chosen if found[record] >= floor]
    folder, ranked = _ranked(chosen, found, query, snapshot)
    hits = _hits(folder, ranked, asked, where, query, snapshot)
    folded = sum(map(len, folder.also.values()))
    return Results(
        query=query.words,
        place=where.place,
        ambiguous_places=where.ambiguous,
        total=len(chosen) - folded,
        facets=facets(chosen, snapshot),
        hits=hits,
        suggestions=_suggestions(query, asked, snapshot),
        notes=_notes(hits, where),
    )


def _weighed(found: dict[int, float], where: Spot, query: Query, snapshot: Snapshot) -> dict[int, float]:
    """The scores with what the place does to them; with those besides who are in charge there."""
    if not found and not query.words.strip():
        found = dict.fromkeys(snapshot.alive(), 1.0)
    if not where.placed:
        return found
    codes = snapshot.labels("places").codes
    unasked = UNASKED * max(found.values(), default=1.0)
    for record in snapshot.alive():
        competence = where.nearness[codes[record]].competence
        if competence and competence in where.in_charge and record not in found:
            found[record] = unasked
    return {record: score * where.nearness[codes[record]].worth for record, score in found.items()}


def _near(found: dict[int, float], where: Spot, query: Query) -> list[int]:
    """Where the place was asked for as such, only those near it."""
    if not query.place:
        return list(found)
    return [record for record in found if where.of(record).competence]


def _ranked(
    chosen: list[int], found: dict[int, float], query: Query, snapshot: Snapshot
) -> tuple[Folder, dict[int, float]]:
    """The best records, folded, with their final scores."""
    best = heapq.nlargest(query.limit + SPARE, chosen, key=lambda record: (found[record], -record))
    ranked = {record: found[record] * quality(record, snapshot) for record in best}
    folder = Folder()
    for record in sorted(best, key=lambda record: (-ranked[record], record)):
        folder.add(record, snapshot.contact(record))
    return folder, ranked


def _hits(
    folder: Folder, ranked: dict[int, float], asked: tuple[Concept, ...], where: Spot, query: Query, snapshot: Snapshot
) -> tuple[Hit, ...]:
    hits = []
    wanted = {
        term: number for number, thing in enumerate(asked) for variant in thing.variants for term in variant.terms
    }
    for rank, (record, contact) in enumerate(folder.kept[: query.limit], 1):
        near = where.of(record)
        why = reasons(record, asked, near, snapshot) if query.explain else ()
        line = snippet(contact, wanted, snapshot.terms)
        also = tuple(folder.also.get(record, ()))
        hits.append(Hit(rank, ranked[record], near.competence, near.distance, line, also, contact, why))
    return tuple(hits)


def _suggestions(query: Query, asked: tuple[Concept, ...], snapshot: Snapshot) -> tuple[str, ...]:
    """The query with the words that no record holds written as others are."""
    corrected = {}
    for thing in asked:
        known = any(snapshot.frequency(term) for term in thing.variants[0].terms)
        meant = () if known or thing.word in STOP else snapshot.spelling.corrections(thing.word, 1)
        if meant:
            corrected[thing.word] = snapshot.spelling.written(meant[0])
    if not corrected:
        return ()
    return (" ".join(corrected.get(fold(word), word) for word in query.words.split()),)


def _notes(hits: tuple[Hit, ...], where: Spot) -> tuple[str, ...]:
    if not where.places or any(hit.competence == OWN for hit in hits):
        return ()
    name = where.places[0].name
    if any(hit.competence for hit in hits):
        return (f"Nothing of {name} itself: these are those in charge there besides, and the neighbours'.",)
    return (f"Nothing in or near {name}: ask the authorities' common number, 115.",)
