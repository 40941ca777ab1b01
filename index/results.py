"""What one asks the index for, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, NamedTuple

from crawler.contact import Contact, Place
from crawler.record import PLACE_KEYS, to_json

OWN, ASSOCIATION, DISTRICT, NEIGHBOUR = "own", "association", "district", "neighbour"
"""Whose contact it is, seen from the place asked for; the first has the most to say there."""


class Query(NamedTuple):
    """A search: plain words, and what the hits are restricted to (empty: no restriction).

    place: name, postal code or AGS; without it a place is looked for in the words. radius: kilometres around the place.
    explain: hits say why they stand where they stand. private: words count that name volunteers; hidden: contacts are
    found that a reviewer has hidden. Both are the operator's own.
    """

    words: str
    place: str | None = None
    radius: float | None = None
    roles: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ("confirmed", "unconfirmed")
    limit: int = 20
    explain: bool = False
    private: bool = True
    hidden: bool = True


class Hit(NamedTuple):
    """One contact found. distance_km: from the place asked for; also_at: who else publishes the same contact."""

    rank: int
    score: float
    competence: str | None
    distance_km: float | None
    snippet: str
    also_at: tuple[str, ...]
    contact: Contact
    reasons: tuple[str, ...] = ()


class Results(NamedTuple):
    """The answer: hits, best first, out of `total`; facets: how many of those by role, kind, topic …

    place: the place that was understood, ambiguous_places: the others that may be meant. suggestions: did you mean.
    notes: what is worth a sentence ("nothing in Rheine itself").
    """

    query: str
    place: Place | None
    ambiguous_places: tuple[Place, ...]
    total: int
    facets: Mapping[str, Mapping[str, int]]
    hits: tuple[Hit, ...]
    suggestions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The public form (design: the command line)."""
        return {
            "query": self.query,
            "place": _place(self.place) if self.place else None,
            "ambiguous_places": [_place(place) for place in self.ambiguous_places],
            "total": self.total,
            "facets": {name: dict(counts) for name, counts in self.facets.items()},
            "hits": [_hit(hit) for hit in self.hits],
            "suggestions": list(self.suggestions),
            "notes": list(self.notes),
        }


def _place(place: Place) -> dict[str, Any]:
    plain = asdict(place)
    return {key: plain[key] for key in PLACE_KEYS}


def _hit(hit: Hit) -> dict[str, Any]:
    plain = {
        "rank": hit.rank,
        "score": round(hit.score, 4),
        "competence": hit.competence,
        "distance_km": hit.distance_km,
        "snippet": hit.snippet,
        "also_at": list(hit.also_at),
        "contact": to_json(hit.contact),
    }
    return {**plain, "reasons": list(hit.reasons)} if hit.reasons else plain
