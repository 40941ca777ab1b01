"""Compounds taken apart: "Flüchtlingshilfe" is also about Flüchtling and Hilfe.

A word is taken apart where both sides are words of their own: words that stand alone somewhere in the records, or that
the domain knows (crawler/words/compounds.py). So the vocabulary of the records decides, and no list of compounds is
needed. The letters that join ("s" in Flüchtling-s-hilfe) go with the endings that the stemmer takes off.
"""

from __future__ import annotations

from collections.abc import Callable

from crawler.words.compounds import BASES, NOT_PARTS
from index.german import folded_list, stem

SHORTEST = 3
"""A part has at least so many letters."""
LONG = 6
"""So many letters are enough to take a piece for a part of an otherwise unknown word."""
_BASES = frozenset(map(stem, folded_list(BASES)))
_NOT_PARTS = frozenset(folded_list(NOT_PARTS))


class Splitter:
    """Takes compounds apart; `known` says of a stem whether it stands alone somewhere."""

    def __init__(self, known: Callable[[str], bool]) -> None:
        self._known = known
        self._split: dict[str, tuple[str, ...]] = {}

    def parts(self, folded: str) -> tuple[str, ...]:
        """The stems of the parts of a folded word, first to last; empty where it is no compound."""
        found = self._split.get(folded)
        if found is None:
            found = self._split[folded] = self._take_apart(folded)
        return found

    def _take_apart(self, folded: str) -> tuple[str, ...]:
        """The split with the fewest parts; among those the one with the longest last part."""
        best: tuple[str, ...] = ()
        for cut in range(SHORTEST, len(folded) - SHORTEST + 1):
            head = self._part(folded[:cut])
            if not head:
                continue
            tail = folded[cut:]
            last = self._part(tail)
            found = (head, last) if last else ((head, *self.parts(tail)) if len(tail) > 2 * SHORTEST else ())
            if len(found) > 1 and (not best or len(found) < len(best)):
                best = found
        return best

    def pieces(self, folded: str) -> tuple[str, ...]:
        """Of a word that is no compound of known words: its longest known beginning, and end, where they are long."""
        heads = (self._part(folded[:cut]) for cut in range(len(folded) - SHORTEST, LONG - 1, -1))
        tails = (self._part(folded[cut:]) for cut in range(SHORTEST, len(folded) - LONG + 1))
        return tuple(dict.fromkeys(filter(None, (next(filter(None, heads), ""), next(filter(None, tails), "")))))

    def _part(self, piece: str) -> str:
        """The stem of a piece that is a word of its own; "" if it is none."""
        if piece in _NOT_PARTS:
            return ""
        for form in (piece, piece.removesuffix("s"), piece.removesuffix("es")):
            root = stem(form)
            if root in _BASES or (len(form) > SHORTEST and self._known(root)):
                return root
        return ""
