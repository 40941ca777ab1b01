"""How good the answers are: judged questions, nDCG@10, recall@10, questions without any answer.

A record is judged by its need and its place: 3 where both are those of the question; for a question with a place, 2
where the district offers it, 1 where a neighbour does (up to 30 km) or the town offers something related.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Sequence
from math import log2
from pathlib import Path
from typing import NamedTuple

from bench.needs import RELATED
from bench.records import JUDGED, Record
from crawler.contact import Place
from crawler.gazetteer import Gazetteer, distance

BEST = 10
NEAR = 30.0
FULL, DISTRICT, SOME = 3, 2, 1


class Question(NamedTuple):
    """A judged question: its kind, its words, the grade of each record that answers it."""

    kind: str
    words: str
    grades: dict[int, int]


def questions(records: Sequence[Record]) -> list[Question]:
    """The questions of queries.tsv, judged on `records`."""
    known = Gazetteer.shipped()
    places = {name.split(",")[0]: known.resolve(name)[0] for name in JUDGED}
    with (Path(__file__).parent / "queries.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [
        Question(row["kind"], row["query"], _grades(records, row["need"], places.get(row["place"]))) for row in rows
    ]


def _grades(records: Sequence[Record], need: str, place: Place | None) -> dict[int, int]:
    graded = {number: _grade(record, need, place) for number, record in enumerate(records)}
    return {number: grade for number, grade in graded.items() if grade}


def _grade(record: Record, need: str, place: Place | None) -> int:
    related = record.need in RELATED.get(need, ())
    if place is None:
        return FULL if record.need == need else SOME if related else 0
    own = record.code == place.ags
    if own and (record.need == need or related):
        return FULL if record.need == need else SOME
    if record.need == need and (place.ags or "").startswith(record.code):
        return DISTRICT
    where = record.contact.places[0]
    away = distance(place.lat, place.lon, where.lat, where.lon)
    return SOME if record.need == need and away is not None and away <= NEAR else 0


def ndcg(ranked: Sequence[int], grades: dict[int, int]) -> float:
    """Normalised discounted cumulative gain of the best ten, gain 2^grade - 1."""
    gained = _gain([grades.get(number, 0) for number in ranked[:BEST]])
    return gained / _gain(sorted(grades.values(), reverse=True)[:BEST])


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / log2(position + 2) for position, grade in enumerate(grades))


def recall(ranked: Sequence[int], grades: dict[int, int]) -> float:
    """How many of the answers (of those that fit into ten) are among the best ten."""
    return sum(number in grades for number in ranked[:BEST]) / min(BEST, len(grades))


class Measured(NamedTuple):
    """Means over all questions, and nDCG by kind of question."""

    ndcg: float
    recall: float
    empty: float
    by_kind: dict[str, float]


def measure(asked: Sequence[Question], ask: Callable[[str], list[int]]) -> Measured:
    """Asks all questions."""
    ranked = [ask(question.words) for question in asked]
    gains = [ndcg(found, question.grades) for found, question in zip(ranked, asked, strict=True)]
    recalls = [recall(found, question.grades) for found, question in zip(ranked, asked, strict=True)]
    kinds: dict[str, list[float]] = defaultdict(list)
    for question, gain in zip(asked, gains, strict=True):
        kinds[question.kind].append(gain)
    empty = sum(not found for found in ranked) / len(asked)
    return Measured(_mean(gains), _mean(recalls), empty, {kind: _mean(of) for kind, of in kinds.items()})


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
