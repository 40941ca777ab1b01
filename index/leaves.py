"""The segments of an index as Whoosh keeps them: read in whole blocks and whole columns, not value by value."""

from __future__ import annotations

from array import array
from itertools import islice
from operator import lt
from typing import Any, NamedTuple

from whoosh.matching.wrappers import FilterMatcher


class Codes(NamedTuple):
    """A label column of all records: `labels[codes[record]]`."""

    codes: array[int]
    labels: list[str]


class Postings(NamedTuple):
    """The records that hold a term, and what it weighs in each."""

    records: list[int]
    weights: list[float]


def deleted(leaf: Any) -> list[int]:
    """The numbers of the records of a segment that are no longer there."""
    return [number for number in range(leaf.doc_count_all()) if leaf.is_deleted(number)] if leaf.has_deletions() else []


def read_blocks(matcher: Any, offset: int, records: list[int], weights: list[float]) -> None:
    """Reads whole blocks of a posting list. Whoosh's own way, one call a posting, takes four times as long."""
    if isinstance(matcher, FilterMatcher):
        matcher = matcher.child
    while matcher.is_active():
        matcher.id()
        matcher.weight()
        records.extend([offset + number for number in matcher._ids] if offset else matcher._ids)
        weights.extend(matcher._weights)
        matcher._next_block()


def in_order(records: list[int], weights: list[float]) -> tuple[list[int], list[float]]:
    """The postings of several fields of a segment, none in two of them, in the order of the records."""
    if all(map(lt, records, islice(records, 1, None))):
        return records, weights
    pairs = sorted(zip(records, weights, strict=True))
    return [record for record, _ in pairs], [weight for _, weight in pairs]


def joined(columns: list[Any]) -> Codes:
    """The columns of several segments as one."""
    if len(columns) == 1:
        return Codes(columns[0].codes, columns[0].labels)
    numbers: dict[str, int] = {}
    codes = array("I")
    for column in columns:
        of = [numbers.setdefault(label, len(numbers)) for label in column.labels]
        codes.extend(map(of.__getitem__, column.codes))
    return Codes(codes, list(numbers))
