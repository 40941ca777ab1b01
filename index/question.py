"""What somebody typed, taken apart: the things asked for, each with the other ways to say it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from index.german import stem, words
from index.snapshot import Snapshot
from index.vocabulary import FOREIGN_STOP, STOP, WEAK, WEAK_STEMS, Phrase

MOST = 40
"""A question has at most so many different words; of a pasted page the first count."""
SHORTEST_FORM = 4
"""Shorter stems are not taken for other forms."""
MOST_CORRECTED = 4
"""So many words of a question are looked up among those that are written like them."""
LONGEST = 4
"""An expression has at most so many words."""
SYNONYM = 0.6
"""What another word for the same weighs."""
WEAK_SHARE = 0.7
"""What a word that says little weighs."""
FORM = 0.6
"""What another form of a word weighs that the stemmer keeps apart."""
EXPRESSION = 0.9
"""What a synonym of an expression of several words weighs: such an expression is hardly typed by chance."""
PLACE_SHARE = 0.15
"""What the name of the place weighs as a word, once the place itself is known."""
MISSPELT = 0.8
"""What a word weighs that the typed one is probably meant to be."""


class Variant(NamedTuple):
    """One way to say a thing: terms of the index, and how much it counts. whole: only where all terms stand."""

    terms: Phrase
    weight: float
    whole: bool = False


class Concept(NamedTuple):
    """One thing asked for, as it was typed, and the ways to say it; the first is the one typed."""

    word: str
    variants: tuple[Variant, ...]


class Corrector:
    """What the words of one question that no record holds may be meant to be; only the first few are looked at."""

    def __init__(self, snapshot: Snapshot, right: tuple[str, ...] = ()) -> None:
        """right: folded words that are no mistakes, though no record holds them."""
        self._snapshot = snapshot
        self._right = right
        self._found: dict[str, tuple[str, ...]] = {}

    def __call__(self, word: str) -> tuple[str, ...]:
        """The folded words most like a folded one."""
        if word in self._right:
            return ()
        if word not in self._found:
            if len(self._found) == MOST_CORRECTED:
                return ()
            self._found[word] = self._snapshot.spelling.corrections(word, known=self._snapshot.holds)
        return self._found[word]

    def tried(self, word: str) -> bool:
        """Whether the word had to be looked for."""
        return word in self._found

    def written(self, word: str) -> str:
        """The best correction as the records write it; "" where there is none."""
        found = self._found[word]
        return self._snapshot.spelling.written(found[0]) if found else ""


def concepts(text: str, snapshot: Snapshot, correct: Corrector, place: tuple[str, ...] = ()) -> tuple[Concept, ...]:
    """The things asked for in `text`; where it holds only small words, these. place: the words that name the place."""
    typed = list(dict.fromkeys(words(text)))
    told = [word for word in typed if word not in STOP and word not in FOREIGN_STOP] or typed
    reader = _Reader(snapshot, correct, frozenset(place))
    single = [concept for word in told[:MOST] for concept in reader.concepts(word)]
    return (*single, *reader.expressions(words(text)[: 2 * MOST]))


class _Reader:
    """Finds the ways to say each word of one question."""

    def __init__(self, snapshot: Snapshot, correct: Corrector, place: frozenset[str]) -> None:
        self._snapshot = snapshot
        self._correct = correct
        self._lookups = snapshot.lookups
        self._place = place
        self._splitter = snapshot.splitter

    def concepts(self, word: str) -> Iterator[Concept]:
        """What one word asks for: one thing, or one for each part of a compound that no record holds."""
        share = PLACE_SHARE if word in self._place else WEAK_SHARE if word in WEAK else 1.0
        root, parts = stem(word), self._splitter.parts(word)
        ways: dict[Phrase, Variant] = {}
        self._add(ways, (root,), share)
        for form in forms(root):
            if self._known((form,)):
                self._add(ways, (form,), share * FORM)
        for meant in self._lookups.meaning((word,)):
            self._add(ways, meant, share * (WEAK_SHARE if meant[0] in WEAK_STEMS else 1.0))
        if word not in self._place and not any(map(self._known, ways)):
            corrections = () if parts else self._correct(word)
            for other in corrections:
                self._add(ways, (stem(other),), share * MISSPELT)
            for part in () if corrections else parts or self._splitter.pieces(word):
                yield self._part(word, part, share)
        elif parts:
            ways.setdefault(parts, Variant(parts, share))
        yield Concept(word, tuple(ways.values()))

    def _part(self, word: str, part: str, share: float) -> Concept:
        ways: dict[Phrase, Variant] = {}
        self._add(ways, (part,), share * (WEAK_SHARE if part in WEAK_STEMS else 1.0))
        return Concept(word, tuple(ways.values()))

    def expressions(self, typed: list[str]) -> Iterator[Concept]:
        """Expressions of several words that have synonyms or a meaning in another language."""
        told = [word for word in typed if word not in STOP]
        for length in range(2, LONGEST + 1):
            for first in range(len(typed) - length + 1):
                if meant := self._lookups.meaning(tuple(typed[first : first + length])):
                    yield self._expression(" ".join(typed[first : first + length]), meant)
            for first in range(len(told) - length + 1):
                said = told[first : first + length]
                if others := self._lookups.synonyms.get(tuple(map(stem, said))):
                    yield self._expression(" ".join(said), others)

    def _expression(self, said: str, others: tuple[Phrase, ...]) -> Concept:
        return Concept(said, tuple(Variant(other, EXPRESSION, whole=True) for other in others))

    def _add(self, ways: dict[Phrase, Variant], of: Phrase, share: float) -> None:
        """One way to say a thing, and the synonyms of it."""
        ways.setdefault(of, Variant(of, share, whole=True))
        for other in self._lookups.synonyms.get(of, ()):
            ways.setdefault(other, Variant(other, share * SYNONYM, whole=True))

    def _known(self, terms: Phrase) -> bool:
        return any(self._snapshot.frequency(term) for term in terms)


def forms(root: str) -> tuple[str, ...]:
    """Other stems of the same word: of "unterstützt" that of "unterstützen", of "Kündigung" that of "kündigen"."""
    if root.endswith("ung"):
        return (root.removesuffix("ung"),) if len(root) > SHORTEST_FORM + len("ung") else ()
    shorter = (root.removesuffix("t"),) if root.endswith("t") and len(root) > SHORTEST_FORM else ()
    return (*shorter, *(f"{form}ung" for form in (root, *shorter)))
