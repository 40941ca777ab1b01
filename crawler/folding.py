"""German words made comparable: lower case, umlauts written out; and weights of words looked up in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

WRITTEN_OUT = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("\u00ad", ""), ("\u200b", ""))
ACCENTED = re.compile(r"[^\x00-\x7f]+")
KEPT_TEXTS = 20_000


@lru_cache(maxsize=KEPT_TEXTS)
def fold(text: str) -> str:
    """`text` in lower case, umlauts written out, other accents left out, white space folded."""
    return fold_at_length(text)


def fold_at_length(text: str) -> str:
    """As `fold`, for the text of a whole page, which is not remembered."""
    folded = text.casefold()
    if not folded.isascii():
        for letter, plain in WRITTEN_OUT:
            folded = folded.replace(letter, plain)
        folded = ACCENTED.sub(_without_accents, folded)
    return " ".join(folded.split())


def _without_accents(found: re.Match[str]) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", found[0]) if not unicodedata.combining(char))


class Vocabulary:
    """Stems with a weight 0…1 each, looked up in folded text.

    A stem counts wherever it stands in a word ("fluechtling" in "Flüchtlingshilfe"); one that begins with a space only
    at the beginning of a word, one that ends with a space only at its end.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = {stem.strip(): weight for stem, weight in weights.items()}
        self._patterns = [re.compile(pattern) for pattern in _patterns(weights)]
        self._any = re.compile(any_of(list(self.weights)) if self.weights else "(?!)")
        self._kept: dict[str, tuple[tuple[str, ...], float]] = {}

    def words(self, folded: str) -> tuple[str, ...]:
        """The stems that `folded` holds, each once, in the order in which they stand there."""
        return self._look_up(folded)[0]

    def weight(self, folded: str) -> float:
        """How much `folded` says: 0 nothing, towards 1 the more of the stems it holds (each counts once)."""
        return self._look_up(folded)[1]

    def best(self, folded: str) -> float:
        """The weight of the weightiest stem that `folded` holds."""
        return max((self.weights[word] for word in self.words(folded)), default=0.0)

    def _look_up(self, folded: str) -> tuple[tuple[str, ...], float]:
        known = self._kept.get(folded)
        if known is None:
            if len(self._kept) >= KEPT_TEXTS:
                self._kept.clear()
            words = tuple(dict.fromkeys(self._found(folded)))
            known = self._kept[folded] = words, either(*(self.weights[word] for word in words))
        return known

    def _found(self, folded: str) -> Iterator[str]:
        for pattern in self._patterns if self._any.search(folded) else ():  # most texts hold none at all
            yield from pattern.findall(folded)


def either(*chances: float) -> float:
    """The chance that at least one of independent things holds."""
    missing = 1.0
    for chance in chances:
        missing *= 1.0 - chance
    return 1.0 - missing


def _patterns(stems: Mapping[str, float]) -> Iterator[str]:
    """One pattern for each kind of stem: anywhere in a word, at its beginning, at its end, a whole word."""
    for begins in (False, True):
        for ends in (False, True):
            alike = [stem.strip() for stem in stems if stem.startswith(" ") == begins and stem.endswith(" ") == ends]
            if alike:
                yield (r"\b" if begins else "") + any_of(alike) + (r"\b" if ends else "")


def any_of(words: Sequence[str]) -> str:
    """A pattern for any of `words` that shares their beginnings: looked up many times faster than a plain list."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(root)


def _branches(node: dict[str, Any]) -> str:
    tails = [re.escape(letter) + _branches(rest) for letter, rest in node.items() if letter]
    if not tails:
        return ""
    return f"(?:{'|'.join(tails)})" + ("?" if "" in node else "")
