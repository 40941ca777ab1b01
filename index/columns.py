"""Columns that are read in one go: what every record says of itself, one value a record.

Counting facets, filtering and measuring distances look at thousands of records a search. Whoosh's own columns hand out
one value a call; these hold the same in arrays that are loaded at once.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator
from typing import Any

from whoosh.columns import Column, ColumnReader, ColumnWriter


class Labels(Column):
    """A short text for each record, out of a set of texts that many records share (a role, a list of places)."""

    _default = ""

    def writer(self, dbfile: Any) -> LabelsWriter:
        return LabelsWriter(dbfile)

    def reader(self, dbfile: Any, basepos: int, length: int, doccount: int) -> LabelsReader:
        return LabelsReader(dbfile, basepos, length, doccount)


class LabelsWriter(ColumnWriter):
    """Numbers the texts as they come; writes the number of each record, then the texts."""

    def __init__(self, dbfile: Any) -> None:
        super().__init__(dbfile)
        self._numbers = {"": 0}
        self._codes = array("I")

    def fill(self, docnum: int) -> None:
        self._codes.extend(0 for _ in range(docnum - len(self._codes)))

    def add(self, docnum: int, value: str) -> None:
        self.fill(docnum)
        self._codes.append(self._numbers.setdefault(value, len(self._numbers)))

    def finish(self, docnum: int) -> None:
        self.fill(docnum)
        self._dbfile.write_array(self._codes)
        self._dbfile.write(json.dumps(list(self._numbers)).encode())


class LabelsReader(ColumnReader):
    """`codes`: for each record the number of its text; `labels`: the texts by number."""

    def __init__(self, dbfile: Any, basepos: int, length: int, doccount: int) -> None:
        super().__init__(dbfile, basepos, length, doccount)
        size = doccount * array("I").itemsize
        self.codes: array[int] = dbfile.get_array(basepos, "I", doccount)
        self.labels: list[str] = json.loads(dbfile.get(basepos + size, length - size))

    def __getitem__(self, docnum: int) -> str:
        return self.labels[self.codes[docnum]]

    def __iter__(self) -> Iterator[str]:
        return map(self.labels.__getitem__, self.codes)


class Numbers(Column):
    """A number for each record; `typecode` as in the array module."""

    _default = 0

    def __init__(self, typecode: str) -> None:
        self.typecode = typecode

    def writer(self, dbfile: Any) -> NumbersWriter:
        return NumbersWriter(dbfile, self.typecode)

    def reader(self, dbfile: Any, basepos: int, length: int, doccount: int) -> NumbersReader:
        return NumbersReader(dbfile, basepos, length, doccount, self.typecode)


class NumbersWriter(ColumnWriter):
    """Collects the numbers and writes them at the end."""

    def __init__(self, dbfile: Any, typecode: str) -> None:
        super().__init__(dbfile)
        self._values: Any = array(typecode)

    def fill(self, docnum: int) -> None:
        self._values.extend(0 for _ in range(docnum - len(self._values)))

    def add(self, docnum: int, value: float) -> None:
        self.fill(docnum)
        self._values.append(value)

    def finish(self, docnum: int) -> None:
        self.fill(docnum)
        self._dbfile.write_array(self._values)


class NumbersReader(ColumnReader):
    """`values`: the number of each record."""

    def __init__(self, dbfile: Any, basepos: int, length: int, doccount: int, typecode: str) -> None:
        super().__init__(dbfile, basepos, length, doccount)
        self.values: array[float] = dbfile.get_array(basepos, typecode, doccount)

    def __getitem__(self, docnum: int) -> float:
        return self.values[docnum]
