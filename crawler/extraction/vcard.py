"""vCard files that pages link to ("Kontakt speichern"): versions 2.1 to 4.0."""

from __future__ import annotations

import quopri
import re

from crawler.extraction.cards import Card

FOLDED = re.compile(r"\r?\n[ \t]")
SOFT = re.compile(r"=\r?\n")
FIELDS = {"FN": "person", "ORG": "organisation", "TITLE": "role", "ROLE": "role", "EMAIL": "mail", "NOTE": "note"}
ESCAPED = re.compile(r"\\([,;:\\nN])")


def cards_of(text: str) -> list[Card]:
    """The cards of a vCard document."""
    parts = re.split(r"BEGIN:VCARD", SOFT.sub("", FOLDED.sub("", text)), flags=re.IGNORECASE)[1:]
    return [_card(part) for part in parts]


def _card(text: str) -> Card:
    card: dict[str, list[str]] = {}
    for line in text.splitlines():
        head, found, value = line.partition(":")
        if not found:
            continue
        name, *parameters = head.split(";")
        _put(card, name.rpartition(".")[2].upper(), " ".join(parameters).upper(), value)
    if card.get("person") == card.get("organisation"):
        card.pop("person", None)
    return card


def _put(card: dict[str, list[str]], name: str, parameters: str, value: str) -> None:
    if "QUOTED-PRINTABLE" in parameters:
        value = quopri.decodestring(value.encode("latin-1", "replace")).decode("utf-8", "replace")
    if name == "TEL":
        kind = "fax" if "FAX" in parameters else "mobile" if "CELL" in parameters else "phone"
        card.setdefault(kind, []).append(value.removeprefix("tel:"))
    elif name == "ADR":
        fields = [_plain(each) for each in re.split(r"(?<!\\);", value)] + [""] * 7
        card.setdefault("street", []).append(fields[2])
        card.setdefault("town", []).append(f"{fields[5]} {fields[3]}".strip())
    elif name == "ORG":
        body, *units = [_plain(each) for each in re.split(r"(?<!\\);", value) if each]
        card.setdefault("organisation", []).append(body)
        card.setdefault("unit", []).extend(units)
    elif name in FIELDS:
        card.setdefault(FIELDS[name], []).append(_plain(value))


def _plain(text: str) -> str:
    return ESCAPED.sub(lambda match: " " if match[1] in "nN" else match[1], text).strip()
