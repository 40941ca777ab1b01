"""Contacts that are written as data (JSON-LD, vCard, OParl), turned into the lines that a page would show.

So they are named, judged and scored by the same rules as everything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crawler.extraction.lines import BOLD, Box, Line
from crawler.words.labels import CARD_LABELS

Card = Mapping[str, Iterable[str]]
"""What a card holds: field (a key of CARD_LABELS) → its values as written."""


def card_lines(cards: Iterable[Card]) -> list[Line]:
    """The lines of cards, each card fenced off from the others."""
    body = Box(None, "body", "main", 0)
    lines: list[Line] = []
    for number, card in enumerate(cards, start=1):
        box = Box(body, "card", "main", 1, card=True)
        for name, label in CARD_LABELS.items():
            for value in card.get(name, ()):
                text = " ".join(str(value).split())[:300]
                if text:
                    level = BOLD if name == "organisation" else 0
                    lines.append(Line(text, box, para=len(lines), level=level, label=label, row=number))
    return lines
