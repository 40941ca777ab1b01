"""How much each word of a contact weighs: where it stands, how often, in how long a text.

This is the inside of BM25F (Robertson, Zaragoza 2009): word counts are weighted by field and normalised by the field's
length before anything is added up. What is left for the search is one number a word and contact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from crawler.contact import Contact
from crawler.words.synonyms import ROLE_NAMES, TOPIC_NAMES
from index.compounds import Splitter
from index.german import stem, words
from index.vocabulary import STOP

SATURATION = 1.2
"""BM25's k1: how soon more of the same word stops counting."""
PART = 0.5
"""What a part of a compound weighs beside the word itself."""


@dataclass(frozen=True, slots=True)
class Field:
    """A text of the record, how much its words weigh, and how much a long one is held against them (0 … 1)."""

    text: Callable[[Contact], str]
    boost: float
    slope: float


def _joined(*texts: str | None) -> str:
    return "\n".join(text for text in texts if text)


FIELDS: dict[str, Field] = {
    "name": Field(lambda contact: _joined(contact.organisation, contact.unit), 3.0, 0.2),
    "role": Field(lambda contact: _joined(contact.role, *ROLE_NAMES.get(contact.role_class, ())), 2.0, 0.3),
    "person": Field(lambda contact: _joined(contact.person), 3.0, 0.0),
    "place": Field(lambda contact: _joined(contact.city, contact.postal_code, contact.publisher), 1.0, 0.0),
    "serves": Field(lambda contact: _joined(*(place.name for place in contact.places)), 1.0, 0.5),
    "topics": Field(lambda contact: _joined(*(TOPIC_NAMES.get(topic, topic) for topic in contact.topics)), 0.5, 0.3),
    "title": Field(lambda contact: _joined(contact.page_title), 0.7, 0.3),
    "reach": Field(lambda contact: _joined(*contact.emails, *contact.foreign_emails, contact.street), 0.5, 0.0),
    "text": Field(lambda contact: _joined(contact.text, contact.quote), 1.0, 0.6),
}


def texts(contact: Contact) -> list[str]:
    """The texts of all fields."""
    return [field.text(contact) for field in FIELDS.values()]


def tokens(text: str) -> list[str]:
    """The folded words of `text` that say something."""
    return [word for word in words(text) if word not in STOP]


@dataclass(frozen=True, slots=True)
class Survey:
    """What a first look at the records tells: mean length of each field, and which stems stand alone."""

    lengths: Mapping[str, float]
    stems: frozenset[str]


def survey(contacts: Iterable[Contact]) -> Survey:
    """Looks at records once, before they are weighed."""
    lengths: Counter[str] = Counter()
    filled: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for contact in contacts:
        for name, field in FIELDS.items():
            found = tokens(field.text(contact))
            lengths[name] += len(found)
            filled[name] += bool(found)
            seen.update(set(found))
    stems = Counter[str]()
    for word, count in seen.items():
        stems[stem(word)] += count
    means = {name: lengths[name] / filled[name] for name in FIELDS if filled[name]}
    return Survey(means, frozenset(root for root, count in stems.items() if count > 1))


class Weigher:
    """Turns contacts into terms with weights."""

    def __init__(self, lengths: Mapping[str, float], known: Callable[[str], bool]) -> None:
        self._lengths = lengths
        self._splitter = Splitter(known)
        self._terms: dict[str, tuple[tuple[str, float], ...]] = {}

    def weigh(self, contact: Contact) -> dict[str, float]:
        """Each term of the contact with its weight, 0 … 1: how often it stands there, but ever less for more."""
        weights: dict[str, float] = {}
        for name, field in FIELDS.items():
            found = tokens(field.text(contact))
            if not found:
                continue
            mean = self._lengths.get(name) or len(found)
            factor = field.boost / (1 - field.slope + field.slope * len(found) / mean)
            for word, count in Counter(found).items():
                for term, share in self._of(word):
                    weights[term] = weights.get(term, 0.0) + factor * count * share
        return {term: weight / (weight + SATURATION) for term, weight in weights.items()}

    def _of(self, word: str) -> tuple[tuple[str, float], ...]:
        found = self._terms.get(word)
        if found is None:
            root = stem(word)
            parts = dict.fromkeys(part for part in self._splitter.parts(word) if part != root)
            found = self._terms[word] = ((root, 1.0), *((part, PART) for part in parts))
        return found
