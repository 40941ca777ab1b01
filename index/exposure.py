"""Which words of a contact may lead everybody to it: a search must not tell what the page withholds.

What stands in the line where an initiative names its people is no way to it, but for the words that questions are made
of ("Sprachkurs"); a contact that a reviewer has hidden has no such words at all.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from crawler.contact import Contact
from crawler.keeping.spelt import Speller
from crawler.keeping.volunteers import is_volunteers, is_withheld, names_in, volunteers_of, without_volunteers
from index.german import fold, spelled, stem, words
from index.vocabulary import ordinary_words

SENTENCES = re.compile(r"\n|(?<=\w\w[.!?])\s+")
REACH = re.compile(r"@|\d[\d\s/()-]{3,}\d")
"""What shows that a line says how to reach somebody: a mail address, a number."""


def exposed(contact: Contact) -> Contact | None:
    """`contact` with the words that everybody's search may ask; None where there are none."""
    if is_withheld(contact):
        return None
    if not is_volunteers(contact):
        return contact
    spells = volunteers_of(contact)
    return replace(without_volunteers(contact), text=_open(contact, spells) or None)


def _open(contact: Contact, spells: Speller) -> str:
    """The text of an initiative without the lines that tell of people; of these the ordinary words."""
    secret = {stem(word) for word in words(contact.street or "")}
    lines = []
    for line in SENTENCES.split(contact.text or ""):
        private = spells(line) or REACH.search(line) or names_in(line) or not secret.isdisjoint(_stems(line))
        lines.append(_ordinary(line, spells) if private else line)
    return "\n".join(filter(None, lines))


def _ordinary(line: str, spells: Speller) -> str:
    return " ".join(word for word in spelled(line) if stem(fold(word)) in _common() and not spells(word))


def _stems(line: str) -> set[str]:
    return set(map(stem, words(line)))


@cache
def _common() -> frozenset[str]:
    return frozenset(map(stem, ordinary_words()))
