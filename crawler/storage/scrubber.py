"""Finds what was forgotten in a text, in whatever spelling, by hashes alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from crawler.clean.emails import find_mails
from crawler.identity.folding import fold, street_key
from crawler.storage.hints import Hint
from crawler.storage.plain import plain
from crawler.storage.publishers import host
from crawler.storage.suppression import EVERYWHERE, Hasher, Suppressed, page_value, site_value
from crawler.storage.written import numbers_in
from crawler.words.identity import SALUTATIONS, TITLES

GONE = "…"
WORD = re.compile(r"[^\W_]+")
ADDRESS = re.compile(r"https?://[^\s\"'<>]+")
ONE_NAME = re.compile(r"[\s.-]+")
"""What may stand between the words of one name: "Anna-Maria M. Müller"; a comma begins another person."""
PARTICLE = 3
"""Letters of the longest word in small letters within a name."""
MOST_BETWEEN = 2
"""Words that may stand between the first and the last one of a name."""
Span = tuple[int, int]
Word = tuple[Span, str]


@dataclass(frozen=True, slots=True)
class Scrubber:
    """Knows that part of the list which counts for the texts that it cleans.

    words: lengths of values, by rule. hint: what most texts are told by that hold none.
    """

    hasher: Hasher
    hashes: frozenset[str]
    words: dict[str, set[int]]
    hint: Hint | None = None

    def knows(self, rule: str, value: str) -> bool:
        """Whether this normalised value is on the list."""
        return bool(value) and rule in self.words and self.hasher.hash(rule, value) in self.hashes

    def may_hold(self, json: str) -> bool:
        """Whether a stored record has to be looked at in full; quick, and never wrongly False."""
        return "tied" in self.words or self.holds(json.replace("\\", " \\"))

    def holds(self, text: str) -> bool:
        """Whether anything in the text is on the list."""
        if self.hint is not None and not self.hint(text):
            return False
        return any(True for _ in self._spans(plain(text).text))

    def text(self, text: str) -> str:
        """The text, with a mark in place of whatever is on the list."""
        if self.hint is not None and not self.hint(text):
            return text
        seen = plain(text)
        for start, end in _joined(seen.original(*span) for span in self._spans(seen.text)):
            text = text[:start] + GONE + text[end:]
        return text

    def names(self, text: str) -> bool:
        """Whether a forgotten name stands in a text, in the address of a page or in that of a mailbox."""
        return any(True for _ in self._names(plain(text).text))

    def _spans(self, text: str) -> Iterator[Span]:
        yield from self._addresses(text)
        yield from self._mails(text)
        if "phone" in self.words:
            yield from (span for span, value in numbers_in(text) if self.knows("phone", value))
        yield from self._names(text)
        yield from self._streets(text)

    def _addresses(self, text: str) -> Iterator[Span]:
        for found in ADDRESS.finditer(text) if {"page", "site", "person"} & self.words.keys() else ():
            page, site = page_value(found[0]), site_value(host(found[0]))
            if self.knows("page", page) or self.knows("site", site) or self.names(found[0]):
                yield found.span()

    def _mails(self, text: str) -> Iterator[Span]:
        for found in find_mails(text, trusted=True) if {"email", "person"} & self.words.keys() else ():
            if self.knows("email", found.address) or self.names(found.address.partition("@")[0]):
                yield found.start, found.end

    def _names(self, text: str) -> Iterator[Span]:
        words = [(found.span(), fold(found[0])) for found in WORD.finditer(text)] if "person" in self.words else []
        named = [(span, word) for span, word in words if word not in TITLES and word not in SALUTATIONS]
        for run in _runs(named, self.words["person"] if named else set()):
            if self.knows("person", " ".join(sorted(word for _, word in run))):
                yield run[0][0][0], run[-1][0][1]
        for run in _runs(named, range(3, 3 + MOST_BETWEEN)):
            ends = " ".join(sorted((run[0][1], run[-1][1])))
            if self.knows("person", ends) and _is_one_name(text, run):
                yield run[0][0][0], run[-1][0][1]

    def _streets(self, text: str) -> Iterator[Span]:
        spans = [(found.span(), found[0]) for found in WORD.finditer(text)] if "street" in self.words else []
        sizes = {size + more for size in self.words["street"] for more in range(-1, 3)} if spans else set()
        for run in _runs(spans, sizes):
            start, end = run[0][0][0], run[-1][0][1]
            if any(word[0].isdigit() for _, word in run) and self.knows("street", street_key(text[start:end])):
                yield start, end


def _runs(words: list[Word], sizes: Collection[int]) -> Iterator[list[Word]]:
    """Every run of words of one of these lengths."""
    for size in sizes:
        for begin in range(len(words) - size + 1 if size > 0 else 0):
            yield words[begin : begin + size]


def _is_one_name(text: str, run: list[Word]) -> bool:
    """Whether nothing but further names, initials and particles stands between the first and the last word."""
    gaps = (text[left[0][1] : right[0][0]] for left, right in pairwise(run))
    inner = (text[slice(*span)] for span, _ in run[1:-1])
    return all(map(ONE_NAME.fullmatch, gaps)) and all(word[0].isupper() or len(word) <= PARTICLE for word in inner)


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The spans, those that overlap as one, the last first."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined[::-1]


def scrubber(
    hasher: Hasher, lines: Iterable[Suppressed], scopes: Collection[str] | None, hint: Hint | None = None
) -> Scrubber:
    """Looks for these lines of the list. scopes: see erasing.scopes; None: a value counts wherever it was forgotten.

    hint: tells texts that hold none of them.
    """
    within = None if scopes is None else {EVERYWHERE, *scopes}
    known: set[str] = set()
    words: dict[str, set[int]] = defaultdict(set)
    for line in lines:
        if within is None or line.scope in within:
            known.add(line.hash)
            words[line.rule].add(line.words)
    return Scrubber(hasher, frozenset(known), dict(words), hint)
