"""One version of the index, opened for reading: postings, columns and records of all its segments as one."""

from __future__ import annotations

import struct
import threading
import zlib
from array import array
from collections import OrderedDict
from collections.abc import Hashable
from functools import cached_property
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

from whoosh import index as whoosh_index
from whoosh.reading import CorruptIndexError

from crawler.contact import Contact, Place
from index import versions, vocabulary
from index.atlas import Atlas
from index.belonging import Belonging
from index.belonging import load as load_belonging
from index.compounds import Splitter
from index.german import stem
from index.leaves import Codes, Postings, deleted, in_order, joined, read_blocks
from index.places import load_own
from index.schema import HIDDEN, NUMBERS, OPERATOR, View, shape, unpack
from index.spelling import Spelling, load

ATTEMPTS = 50
"""How often opening begins again while versions are being replaced."""
CACHED = 2_000_000
"""Postings kept in memory for the next searches of the same process (some 30 bytes each)."""
UNPACKED = 1000
"""Records kept in memory for the next searches of the same process (some 5 kB each)."""


class IndexProblem(ValueError):
    """The index cannot be searched; the sentence says why and what to do."""


INFO_PHONE = "info_phone"
DAMAGED = (CorruptIndexError, UnpicklingError, zlib.error, struct.error, EOFError, LookupError, UnicodeDecodeError)
"""What reading a damaged file may raise."""


class Snapshot:
    """A version of the index as it was when it was opened. Records are numbered from 0; deleted ones leave gaps."""

    def __init__(self, index: Path, version: versions.Version, view: View = OPERATOR) -> None:
        self.lock = threading.Lock()
        self.version = version
        self.folder = index / version.folder
        self._reader: Any = whoosh_index.open_dir(str(self.folder)).reader()  # type: ignore[no-untyped-call]
        self._leaves = [(leaf, offset) for leaf, offset in self._reader.leaf_readers() if leaf.doc_count_all()]
        self.size: int = self._reader.doc_count_all()
        self.count: int = self._reader.doc_count()
        self.deleted = {offset + number for leaf, offset in self._leaves for number in deleted(leaf)}
        self._view = view
        self._postings: OrderedDict[str, Postings] = OrderedDict()
        self._cached = 0
        self.splitter = Splitter(lambda root: self.frequency(root) > 0)
        self._labels: dict[str, Codes] = {}
        self._numbers: dict[str, Any] = {}
        self._combined: dict[tuple[str, ...], tuple[array[int], list[tuple[str, ...]]]] = {}
        self._contacts: OrderedDict[int, Contact] = OrderedDict()
        self.remembered: OrderedDict[Hashable, Any] = OrderedDict()
        if not view.hidden:
            codes, of = self.labels("hidden")
            self.deleted |= {record for record, code in enumerate(codes) if of[code] == HIDDEN}
            self.count = self.size - len(self.deleted)

    @cached_property
    def spelling(self) -> Spelling:
        """The words of the records as they are written."""
        return load(self.folder)

    @cached_property
    def lookups(self) -> vocabulary.Lookups:
        """Synonyms and glossary."""
        return vocabulary.load(self.folder)

    @cached_property
    def own_places(self) -> dict[str, Place]:
        """The places that only the records know, by folded name, postal code and AGS."""
        return load_own(self.folder)

    @cached_property
    def belonging(self) -> Belonging:
        """Which associations are in charge for whom, besides what the codes of the places say."""
        return load_belonging(self.folder)

    @cached_property
    def atlas(self) -> Atlas:
        """Where the records are."""
        return Atlas(self.labels("places").labels)

    @cached_property
    def at_label(self) -> dict[int, list[int]]:
        """The records of each label of the column `places`."""
        found: dict[int, list[int]] = {}
        for record, label in enumerate(self.labels("places").codes):
            if record not in self.deleted:
                found.setdefault(label, []).append(record)
        return found

    @cached_property
    def info_phones(self) -> tuple[int, ...]:
        """The records that are information telephones."""
        codes, labels = self.labels("kind")
        return tuple(record for record, code in enumerate(codes) if labels[code] == INFO_PHONE)

    @cached_property
    def newest(self) -> float:
        """The day on which the latest record was seen (index.schema: seen)."""
        return max(self.numbers("seen"), default=0.0)

    def terms(self, folded: str) -> tuple[str, ...]:
        """The terms of a folded word: its stem and its parts."""
        return (stem(folded), *self.splitter.parts(folded))

    def frequency(self, term: str) -> int:
        """In how many records a term stands."""
        if (known := self._postings.get(term)) is not None:
            return len(known.records)
        if self.deleted and not self._view.private:  # a word that only replaced records held is known to nobody
            return len(self.postings(term).records)
        found: int = sum(
            leaf.doc_frequency(*key) for leaf, _ in self._leaves for key in self._keys(term) if key in leaf
        )
        return min(found, self.count)

    def holds(self, folded: str) -> bool:
        """Whether a folded word stands in any of the records, in some form."""
        return self.frequency(stem(folded)) > 0

    def postings(self, term: str) -> Postings:
        """The records that hold `term`, in their order, with its weight in each."""
        found = self._postings.get(term)
        if found is None:
            found = self._read(term)
            self._keep(term, found)
        else:
            self._postings.move_to_end(term)
        return found

    def labels(self, name: str) -> Codes:
        """A label column (index.schema)."""
        if name not in self._labels:
            self._labels[name] = joined([leaf.column_reader(name, translate=False) for leaf, _ in self._leaves])
        return self._labels[name]

    def combined(self, names: tuple[str, ...]) -> tuple[array[int], list[tuple[str, ...]]]:
        """Several label columns as one: for each record the number of its combination, and the combinations."""
        if names not in self._combined:
            columns = [self.labels(name) for name in names]
            numbers: dict[tuple[int, ...], int] = {}
            rows = zip(*(column.codes for column in columns), strict=True)
            codes = array("I", [numbers.setdefault(row, len(numbers)) for row in rows])
            texts = [tuple(column.labels[code] for column, code in zip(columns, row, strict=True)) for row in numbers]
            self._combined[names] = codes, texts
        return self._combined[names]

    def numbers(self, name: str) -> Any:
        """A number column (index.schema), an array."""
        if name not in self._numbers:
            values = array(NUMBERS[name])
            for leaf, _ in self._leaves:
                values.extend(leaf.column_reader(name, translate=False).values)
            self._numbers[name] = values
        return self._numbers[name]

    def contact(self, record: int) -> Contact:
        """The whole record; kept for the next search."""
        found = self._contacts.get(record)
        if found is None:
            found = self._contacts[record] = unpack(self._reader.stored_fields(record)["contact"])
            if len(self._contacts) > UNPACKED:
                self._contacts.popitem(last=False)
        return found

    def alive(self) -> list[int]:
        """All records."""
        return [record for record in range(self.size) if record not in self.deleted]

    def _keys(self, term: str) -> list[tuple[str, bytes]]:
        return [(field, term.encode()) for field in self._view.fields]

    def _read(self, term: str) -> Postings:
        records: list[int] = []
        weights: list[float] = []
        for leaf, offset in self._leaves:
            for key in filter(leaf.__contains__, self._keys(term)):
                read_blocks(leaf.postings(*key), offset, records, weights)
        if self._view.private:
            records, weights = in_order(records, weights)
        if self.deleted and not self.deleted.isdisjoint(records):
            pairs = [pair for pair in zip(records, weights, strict=True) if pair[0] not in self.deleted]
            records, weights = [record for record, _ in pairs], [weight for _, weight in pairs]
        return Postings(records, weights)

    def _keep(self, term: str, found: Postings) -> None:
        self._postings[term] = found
        self._cached += len(found.records) + 1
        while self._cached > CACHED:
            _, dropped = self._postings.popitem(last=False)
            self._cached -= len(dropped.records) + 1


_open: dict[tuple[Path, View], Snapshot] = {}
_opening = threading.Lock()


def opened(index: Path, view: View = OPERATOR) -> Snapshot:
    """The version in use of the index in the folder `index`; the same one again as long as it is in use.

    Raises IndexProblem with one sentence where there is none or it cannot be read.
    """
    with _opening:
        for _ in range(ATTEMPTS):
            version = versions.current(index)
            if version is None:
                continue
            known = _open.get((index, view))
            if known and known.version == version:
                return known
            if version.shape != shape():
                raise IndexProblem(f"another version of the program made the index {index}: run `anlaufstelle index`")
            if not versions.whole(index, version):
                break
            try:
                _open[index, view] = Snapshot(index, version, view)
                return _open[index, view]
            except (OSError, whoosh_index.IndexError):
                continue
            except DAMAGED:
                break
    if not (index / versions.CURRENT).exists():
        raise IndexProblem(f"there is no search index yet in {index}: run `anlaufstelle index`")
    raise damaged(index)


def damaged(index: Path) -> IndexProblem:
    """What to say of an index that cannot be read."""
    return IndexProblem(f"the search index in {index} is damaged: run `anlaufstelle index`")
