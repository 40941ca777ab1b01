"""Names of the places that a contact serves, as written; whether there are such places the gazetteer decides later."""

from __future__ import annotations

import re

from crawler.clean.spans import any_of
from crawler.extraction.parts import Raw
from crawler.words.sentences import ARTICLES
from crawler.words.served import BETWEEN_PLACES, NO_PLACE, PLACE_JOINTS, PLACE_KINDS, SERVES

CAPITAL = "[A-ZÄÖÜ]"
PLACE = rf"{CAPITAL}[\w.-]+(?: {any_of(PLACE_JOINTS)} {CAPITAL}[\w-]+| \({CAPITAL}[\w ]+\))?"
SAID = re.compile(
    rf"(?i:{any_of(SERVES)}):?\s+(?:{any_of(ARTICLES)} )?(?:{any_of(PLACE_KINDS)}:?\s+)?"
    rf"(?P<list>{PLACE}(?:\s*{any_of(BETWEEN_PLACES)}\s*{PLACE})*)"
)
PARTS = re.compile(rf"\s*(?:[,/;&]|\b{any_of(word for word in BETWEEN_PLACES if word.isalpha())}\b)\s*")
WORD = re.compile(r"[A-ZÄÖÜ][\wäöüß-]+$")
MOST = 40


def served(raw: Raw, organisation: str | None, role_class: str) -> tuple[str, ...]:
    """Place names in a contact's lines: under a label or table head, behind "zuständig für", in a circle's name."""
    found: list[str] = []
    for facts in (*raw.own, *raw.office):
        if facts.label == "serves":
            found += _split(facts.line.text.partition(":")[2] if facts.head == "serves" else facts.line.text)
        elif match := SAID.search(facts.line.text):
            found += _split(match["list"])
    if not found and organisation and role_class == "initiative":
        found = _last_words(organisation)
    return tuple(dict.fromkeys(found))[:MOST]


def _split(text: str) -> list[str]:
    return [
        part
        for each in PARTS.split(text)
        if (part := each.strip(" .:()")) and part[0].isupper() and part not in NO_PLACE
    ]


def _last_words(name: str) -> list[str]:
    """Adorf in "Helferkreis Asyl Adorf"; nothing where the name ends with its theme."""
    words = re.sub(r"\s*e\. ?V\.$", "", name).split()
    if len(words) > 1 and WORD.fullmatch(words[-1]) and words[-1].split("-")[0] not in NO_PLACE:
        return [words[-1]]
    return []
