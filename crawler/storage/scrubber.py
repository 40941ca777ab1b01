"""Finds what was forgotten in a text, in whatever spelling, by hashes alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from crawler.identity.folding import fold, street_key
from crawler.storage.publishers import host
from crawler.storage.suppression import DIGITS, EVERYWHERE, Hasher, Suppressed, page_value, phone_value, site_value
from crawler.words.identity import SALUTATIONS, TITLES

GONE = "…"
WORD = re.compile(r"[^\W_]+")
MAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
ADDRESS = re.compile(r"https?://[^\s\"'<>]+")
PATTERNS: tuple[tuple[str, re.Pattern[str], Callable[[str], str]], ...] = (
    ("page", ADDRESS, page_value),
    ("site", ADDRESS, lambda url: site_value(host(url))),
    ("email", MAIL, str.lower),
    ("phone", DIGITS, phone_value),
)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scrubber:
    """Knows that part of the list which counts for the texts that it cleans. words: lengths of values, by rule."""

    hasher: Hasher
    hashes: frozenset[str]
    words: dict[str, set[int]]

    def knows(self, rule: str, value: str) -> bool:
        """Whether this normalised value is on the list."""
        return bool(value) and rule in self.words and self.hasher.hash(rule, value) in self.hashes

    def may_hold(self, json: str) -> bool:
        """Whether a stored record has to be looked at in full; quick, and never wrongly False."""
        flat = json.replace("\\", " \\")
        return "tied" in self.words or self.text(flat) != flat

    def text(self, text: str) -> str:
        """The text, with a mark in place of whatever is on the list."""
        for rule, pattern, value in PATTERNS:
            if rule in self.words:
                text = self._strike(pattern, text, rule, value)
        if "person" in self.words:
            text = MAIL.sub(lambda found: self._mark(found[0], self.names(found[0].split("@")[0])), text)
            text = ADDRESS.sub(lambda found: self._mark(found[0], self.names(found[0])), text)
        spans = [*self._names(text), *self._streets(text)]
        for start, end in sorted(spans, reverse=True):
            text = text[:start] + GONE + text[end:]
        return text

    def _strike(self, pattern: re.Pattern[str], text: str, rule: str, value: Callable[[str], str]) -> str:
        return pattern.sub(lambda found: self._mark(found[0], self.knows(rule, value(found[0]))), text)

    def names(self, text: str) -> bool:
        """Whether a forgotten name stands in a text, in the address of a page or in that of a mailbox."""
        return any(True for _ in self._names(text))

    @staticmethod
    def _mark(found: str, known: bool) -> str:
        return GONE if known else found

    def _names(self, text: str) -> Iterator[Span]:
        words = [(found.span(), fold(found[0])) for found in WORD.finditer(text)] if "person" in self.words else []
        named = [(span, word) for span, word in words if word not in TITLES and word not in SALUTATIONS]
        for run in _runs(named, self.words["person"] if named else set()):
            if self.knows("person", " ".join(sorted(word for _, word in run))):
                yield run[0][0][0], run[-1][0][1]

    def _streets(self, text: str) -> Iterator[Span]:
        spans = [(found.span(), found[0]) for found in WORD.finditer(text)] if "street" in self.words else []
        sizes = {size + more for size in self.words["street"] for more in range(-1, 3)} if spans else set()
        for run in _runs(spans, sizes):
            start, end = run[0][0][0], run[-1][0][1]
            if any(word[0].isdigit() for _, word in run) and self.knows("street", street_key(text[start:end])):
                yield start, end


def _runs(words: list[tuple[Span, str]], sizes: Collection[int]) -> Iterator[list[tuple[Span, str]]]:
    """Every run of words of one of these lengths."""
    for size in sizes:
        for begin in range(len(words) - size + 1 if size > 0 else 0):
            yield words[begin : begin + size]


def scrubber(hasher: Hasher, lines: Iterable[Suppressed], scopes: Collection[str] | None) -> Scrubber:
    """Looks for these lines of the list. scopes: see erasing.scopes; None: a value counts wherever it was forgotten."""
    within = None if scopes is None else {EVERYWHERE, *scopes}
    known: set[str] = set()
    words: dict[str, set[int]] = defaultdict(set)
    for line in lines:
        if within is None or line.scope in within:
            known.add(line.hash)
            words[line.rule].add(line.words)
    return Scrubber(hasher, frozenset(known), dict(words))
