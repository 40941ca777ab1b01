"""What the made-up records of the search benchmark say: needs, and the different ways in which towns say them.

A need has several wordings (wordings.tsv), taken in turn by the towns, so that the words of a question are often not
those of the record. `{town}` is the town; persons and numbers are made up.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Wording(NamedTuple):
    """One way to say a need: who offers it (town or district), kind of contact, whose it is, what the page says."""

    whose: str
    need: str
    kind: str
    role_class: str
    organisation: str
    unit: str
    role: str
    text: str


@cache
def wordings(whose: str) -> dict[str, list[Wording]]:
    """Need → its wordings, those of towns or of districts."""
    with (Path(__file__).parent / "wordings.tsv").open(encoding="utf-8", newline="") as file:
        rows = [Wording(**row) for row in csv.DictReader(file, delimiter="\t")]
    found: dict[str, list[Wording]] = {}
    for row in rows:
        if row.whose == whose:
            found.setdefault(row.need, []).append(row)
    return found


RELATED: dict[str, tuple[str, ...]] = {
    "integrationsbeauftragte": ("fluechtlingsbeauftragte",),
    "fluechtlingsbeauftragte": (
        "integrationsbeauftragte",
        "helferkreis",
    ),
    "asylberatung": (
        "mbe",
        "rechtsberatung",
    ),
    "mbe": (
        "asylberatung",
        "jmd",
    ),
    "jmd": ("mbe",),
    "helferkreis": (
        "ehrenamt",
        "fluechtlingsbeauftragte",
    ),
    "ehrenamt": ("helferkreis",),
    "begegnung": (
        "sprachkurs",
        "frauen",
    ),
    "rechtsberatung": ("asylberatung",),
    "sprachkurs": ("begegnung",),
}
"""Need → needs whose contacts help a little, too."""
