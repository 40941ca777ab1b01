"""The words that the records hold, as they are written there: to correct what was misspelt, to complete what is typed.

One line a word in the version's folder: the folded word, its commonest spelling, in how many records it stands.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from index.german import fold, spelled
from index.versions import put
from index.vocabulary import FOREIGN_STOP, STOP

FILE = "spelling.tsv"
SHORTEST = 4
"""Shorter words are neither corrected nor offered as a correction."""
ALIKE = 0.8
"""How alike (1: the same) a correction is at least."""
SHORTEST_TYPED = 2
"""So many letters are typed before completions are offered."""


LOOKED_AT = 20
"""So many words like a misspelt one are looked at."""
Known = Callable[[str], bool]


class Spelling(NamedTuple):
    """Folded words in their order, how they are written, how many records hold them."""

    folded: list[str]
    shown: list[str]
    counts: list[int]

    def corrections(self, word: str, limit: int = 2, *, known: Known = bool) -> tuple[str, ...]:
        """The folded words most like a folded one, the more frequent first among equals; () where none is like it.

        known: whether a folded word may be told.
        """
        if len(word) < SHORTEST or not word.isalpha() or word in FOREIGN_STOP:
            return ()
        from rapidfuzz import process
        from rapidfuzz.distance import DamerauLevenshtein

        likeness = DamerauLevenshtein.normalized_similarity
        found = process.extract(word, self.folded, scorer=likeness, score_cutoff=ALIKE, limit=LOOKED_AT)
        found = [one for one in found if known(one[0])]
        best = max((score for _, score, _ in found), default=0.0)
        close = [(score, self.counts[number], other) for other, score, number in found if score > best - 0.03]
        return tuple(other for _, _, other in sorted(close, key=lambda one: (-one[1], -one[0]))[:limit])

    def completions(self, typed: str, limit: int = 8, *, known: Known = bool) -> tuple[str, ...]:
        """The words that begin as `typed` does, the most frequent first, as they are written; known: may be told."""
        start = fold(typed.strip())
        if len(start) < SHORTEST_TYPED:
            return ()
        first, last = bisect_left(self.folded, start), bisect_left(self.folded, start + "\U0010ffff")
        best = sorted(range(first, last), key=lambda number: -self.counts[number])
        told = (number for number in best if known(self.folded[number]))
        return tuple(self.shown[number] for number in islice(told, limit))

    def written(self, folded: str) -> str:
        """How a folded word is written in the records."""
        number = bisect_left(self.folded, folded)
        known = number < len(self.folded) and self.folded[number] == folded
        return self.shown[number] if known else folded


class Spellings:
    """Counts how words are written, record by record."""

    def __init__(self) -> None:
        self._written: Counter[str] = Counter()

    def add(self, texts: Iterable[str]) -> None:
        """Takes in the texts of one record."""
        self._written.update({word for text in texts for word in spelled(text) if len(word) >= SHORTEST})

    def save(self, folder: Path, known: Spelling | None = None) -> None:
        """Writes the file of a version; `known` holds the words of the records that were not looked at."""
        shown: dict[str, str] = dict(zip(known.folded, known.shown, strict=True)) if known else {}
        counts = Counter(dict(zip(known.folded, known.counts, strict=True))) if known else Counter[str]()
        for word, count in sorted(self._written.items(), key=lambda item: (-item[1], item[0])):
            folded = fold(word)
            if folded not in STOP and word.isalpha():
                shown.setdefault(folded, word)
                counts[folded] += count
        lines = (f"{folded}\t{shown[folded]}\t{counts[folded]}\n" for folded in sorted(counts))
        put(folder / FILE, "".join(lines).encode())


def load(folder: Path) -> Spelling:
    """The words of a version."""
    rows = [line.split("\t") for line in (folder / FILE).read_text(encoding="utf-8").split("\n") if line]
    return Spelling([row[0] for row in rows], [row[1] for row in rows], [int(row[2]) for row in rows])
