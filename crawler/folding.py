"""German words made comparable: lower case, umlauts written out; and weights of words looked up in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

FOLD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "\u00ad": "", "\u200b": "", "\xa0": " "})


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """`text` in lower case, umlauts written out, white space folded: what vocabularies are compared with."""
    return " ".join(text.casefold().translate(FOLD).split())


class Vocabulary:
    """Stems with a weight 0…1 each, looked up in folded text.

    A stem counts wherever it stands in a word ("fluechtling" in "Flüchtlingshilfe"); one that begins with a space only
    at the beginning of a word, one that ends with a space only at its end.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = {_edge(stem): weight for stem, weight in weights.items()}
        self._stems = re.compile("|".join(f"({pattern})" for pattern in sorted(self.weights, key=len, reverse=True)))
        self._by_group = [self.weights[pattern] for pattern in sorted(self.weights, key=len, reverse=True)]

    @lru_cache(maxsize=20_000)  # noqa: B019 - vocabularies live as long as the process
    def weight(self, folded: str) -> float:
        """How much `folded` says: 0 nothing, towards 1 the more of the stems it holds (each counts once)."""
        found = {match.lastindex or 0 for match in self._stems.finditer(folded)}
        return either(*(self._by_group[group - 1] for group in found))

    @lru_cache(maxsize=20_000)  # noqa: B019 - vocabularies live as long as the process
    def best(self, folded: str) -> float:
        """The weight of the weightiest stem that `folded` holds."""
        return max((self._by_group[(match.lastindex or 1) - 1] for match in self._stems.finditer(folded)), default=0.0)

    def words(self, folded: str) -> tuple[str, ...]:
        """The stems that `folded` holds, as they stand there."""
        return tuple(dict.fromkeys(match.group() for match in self._stems.finditer(folded)))


def either(*chances: float) -> float:
    """The chance that at least one of independent things holds."""
    missing = 1.0
    for chance in chances:
        missing *= 1.0 - chance
    return 1.0 - missing


def _edge(stem: str) -> str:
    begin = r"\b" if stem.startswith(" ") else ""
    end = r"\b" if stem.endswith(" ") else ""
    return begin + re.escape(stem.strip()) + end
