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
from index.question import Concept, Corrector, concepts
from index.ranking import scores
from index.results import ASSOCIATION, DISTRICT, OWN, Hit, Query, Results
from index.schema import View
from index.snapshot import ATTEMPTS, DAMAGED, IndexProblem, Snapshot, damaged, opened
from index.snippet import Marker
from index.spot import Spot, UnknownPlace, spot
from index.vocabulary import WEAK

if TYPE_CHECKING:
    from crawler.gazetteer import Gazetteer

__all__ = ["Hit", "IndexProblem", "Query", "Results", "UnknownPlace", "search"]

UNASKED = 0.02
"""What the information telephone of the place scores, beside the best, where it holds none of the words."""
SAID = 0.3
"""What words that say little add where only the place is asked for."""
CUT = 0.15
"""Records below this part of the best score are no answer."""
MUNICIPALITY = 8
"""Digits of the AGS of a municipality."""
SPARE = 40
"""So many more records than hits are looked at: some are folded into others, some trade places by their quality."""


def search(folder: Path, query: Query, *, gazetteer: Gazetteer | None = None) -> Results:
    """The contacts that answer `query`, out of the index in `folder`.

    gazetteer: the shipped one is loaded, where none is given, only for a place that is misspelt or named in part.
    Raises IndexProblem where there is no index or a damaged one, UnknownPlace where `query.place` is none; each says in
    one sentence what to do.
    """
    for _ in range(ATTEMPTS):
        snapshot = opened(folder, View(query.private, query.hidden))
        try:
            with snapshot.lock:
                return _answer(snapshot, query, gazetteer)
        except FileNotFoundError:  # this version was replaced before all of it was read: begin again with the new one
            continue
        except DAMAGED as error:
            raise damaged(folder) from error
    raise damaged(folder)


def _answer(snapshot: Snapshot, query: Query, gazetteer: Gazetteer | None) -> Results:
    where = spot(query, snapshot, gazetteer)
    correct = Corrector(snapshot, where.names)
    asked = concepts(query.words, snapshot, correct, where.words)
    found = _weighed(asked, where, query, snapshot)
    chosen = _chosen(found, where, query, snapshot)
    folder, ranked = _ranked(chosen, found, query, snapshot)
    hits = _hits(folder, ranked, asked, where, query, snapshot)
    return Results(
        query=query.words.encode(errors="replace").decode(),
        place=where.place,
        ambiguous_places=where.ambiguous,
        total=len(chosen) - sum(map(len, folder.also.values())),
        facets=facets(chosen, snapshot),
        hits=hits,
        suggestions=_suggestions(query, asked, correct),
        notes=_notes(hits, where, snapshot),
    )


def _weighed(asked: tuple[Concept, ...], where: Spot, query: Query, snapshot: Snapshot) -> dict[int, float]:
    """The scores with what the place does to them, and its information telephones whatever was asked.

    Where the place was asked for as such, only what is near it.
    """
    restricted = where.placed or query.roles or query.kinds or query.topics or query.states
    cut = 0.0 if restricted else CUT
    nearby = where.records(snapshot) if query.place else []
    found = scores(asked, snapshot, cut) if asked else dict.fromkeys(nearby if query.place else snapshot.alive(), 1.0)
    if not where.placed:
        return found
    if _anything(asked, where):
        found = _anybody(found, where, snapshot)
    unasked = UNASKED * max(found.values(), default=1.0)
    phones = [record for record in where.info_phones(snapshot) if record not in snapshot.deleted]
    found |= {record: unasked for record in phones if record not in found}
    codes, worth = where.codes, where.worth
    if query.place:
        return {record: found[record] * worth[codes[record]] for record in nearby if record in found}
    return {record: score * worth[codes[record]] for record, score in found.items()}


def _anything(asked: tuple[Concept, ...], where: Spot) -> bool:
    """Whether nothing but the place is asked for: "wer ist Ansprechpartner in Rheine?"."""
    return bool(asked) and all(thing.word in WEAK or thing.word in where.words for thing in asked)


def _anybody(found: dict[int, float], where: Spot, snapshot: Snapshot) -> dict[int, float]:
    """All who are in charge near the place; what the words say decides between equals. The telephones come last."""
    most = max(found.values(), default=0.0) or 1.0
    phones = set(snapshot.info_phones)
    near = {record: 1.0 for record in where.records(snapshot) if record not in phones}
    return {record: near.get(record, 0.0) + SAID * found.get(record, 0.0) / most for record in near | found}


def _chosen(found: dict[int, float], where: Spot, query: Query, snapshot: Snapshot) -> list[int]:
    """The records that fit the restrictions and come near enough to the best; the place's information telephones."""
    chosen = fitting(list(found), query, snapshot)
    floor = CUT * max(map(found.__getitem__, chosen), default=0.0)
    kept = set(where.info_phones(snapshot)) if where.placed else ()
    return [record for record in chosen if found[record] >= floor or record in kept]


def _ranked(
    chosen: list[int], found: dict[int, float], query: Query, snapshot: Snapshot
) -> tuple[Folder, dict[int, float]]:
    """The best records, folded, with their final scores."""
    best = heapq.nlargest(query.limit + SPARE, chosen, key=found.__getitem__)
    ranked = {record: found[record] * quality(record, snapshot) for record in best}
    phones, emails = snapshot.numbers("by_phone"), snapshot.numbers("by_email")
    folder = Folder(lambda record: (phones[record], emails[record]), snapshot.contact)
    for record in sorted(best, key=lambda record: (-ranked[record], record)):
        folder.add(record)
    return folder, ranked


def _hits(
    folder: Folder, ranked: dict[int, float], asked: tuple[Concept, ...], where: Spot, query: Query, snapshot: Snapshot
) -> tuple[Hit, ...]:
    terms = [
        (term, number) for number, thing in enumerate(asked) for variant in thing.variants for term in variant.terms
    ]
    marker = Marker(dict(reversed(terms)), snapshot.terms)
    hits = []
    for rank, record in enumerate(folder.kept[: query.limit], 1):
        contact, near = snapshot.contact(record), where.of(record)
        why = reasons(record, asked, near, snapshot) if query.explain else ()
        line = marker.snippet(contact)
        also = tuple(folder.also.get(record, ()))
        hits.append(Hit(rank, ranked[record], near.competence, near.distance, line, also, contact, why))
    return tuple(hits)


def _suggestions(query: Query, asked: tuple[Concept, ...], correct: Corrector) -> tuple[str, ...]:
    """The query with the words that no record holds written as others are."""
    meant = {thing.word: correct.written(thing.word) for thing in asked if correct.tried(thing.word)}
    if not any(meant.values()):
        return ()
    return (" ".join(meant.get(fold(word)) or word for word in query.words.split()),)


def _notes(hits: tuple[Hit, ...], where: Spot, snapshot: Snapshot) -> tuple[str, ...]:
    if not where.places or any(hit.competence == OWN for hit in hits):
        return ()
    name = where.places[0].name
    _, association = snapshot.belonging.told.get(where.places[0].ags or "", ("", ""))
    unknown = association and not any(hit.competence == ASSOCIATION for hit in hits)
    more = (f"{name} says that it belongs to {association}, of which no contact is known yet.",) if unknown else ()
    return (*_nothing_of(name, hits), *more)


def _nothing_of(name: str, hits: tuple[Hit, ...]) -> tuple[str, ...]:
    """What to say where the place itself has nothing: who is in charge there."""
    for competence in (ASSOCIATION, DISTRICT):
        bodies = dict.fromkeys(body for hit in hits if hit.competence == competence for body in _bodies(hit))
        if bodies:
            return (f"Nothing of {name} itself: in charge there as its {competence}: {', '.join(bodies)}.",)
    if any(hit.competence for hit in hits):
        return (f"Nothing of {name} itself, nor of its association or district: these are the neighbours'.",)
    return (f"Nothing in or near {name}: ask the authorities' common number, 115.",)


def _bodies(hit: Hit) -> list[str]:
    """The associations and districts that a contact serves; the town that does the work of an association."""
    wide = [place.name for place in hit.contact.places if len(place.ags or "") < MUNICIPALITY]
    return wide or [place.name for place in hit.contact.places]
