"""Cases of reading: tests/pages/<case>/ holds a page and expected.json, what a person reads on it.

expected.json: {"url", "content_type", "today", "reviewed", "contacts": [{field: value}], "xfail": {"<field>": "reason"}}.
Only the fields that a contact states are compared; the number of contacts always is. `python -m tests.draft_case FILE`
writes a draft, red until somebody has reviewed it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from crawler.contact import RELEVANT
from crawler.extraction import read
from crawler.page import Page
from crawler.visited import Sighting

FOLDER = Path(__file__).parent / "pages"


@dataclass(frozen=True)
class Case:
    """One case; `expected` as in expected.json."""

    name: str
    page: Page
    expected: dict[str, Any]

    @property
    def contacts(self) -> list[dict[str, Any]]:
        """The contacts that stand on the page."""
        return list(self.expected["contacts"])


@cache
def cases() -> tuple[Case, ...]:
    """All cases, by name."""
    return tuple(_case(folder) for folder in sorted(FOLDER.iterdir()) if folder.is_dir())


def _case(folder: Path) -> Case:
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    body = next(folder.glob("page.*")).read_bytes()
    return Case(folder.name, Page(expected["url"], body, expected["content_type"]), expected)


@cache
def found(name: str) -> tuple[Sighting, ...]:
    """What is read from the page of a case, put in the order of the expected contacts (the rest behind)."""
    case = next(case for case in cases() if case.name == name)
    left = read(case.page, today=date.fromisoformat(case.expected["today"]))
    ordered: list[Sighting] = []
    for contact in case.contacts:
        best = max(left, key=lambda each: sum(value_of(each, f) == v for f, v in contact.items()), default=None)
        if best is not None:
            left.remove(best)
            ordered.append(best)
    return tuple(ordered + left)


def value_of(sighting: Sighting, field: str) -> Any:
    """A field of a sighting as expected.json writes it."""
    if field == "relevant":
        return sighting.score >= RELEVANT
    if field in ("phones", "faxes"):
        return sorted(phone.number for phone in getattr(sighting, field))
    if field == "extensions":
        return sorted(phone.extension for phone in sighting.phones if phone.extension)
    if field in ("hours", "hours_osm"):
        return sighting.hours and (sighting.hours.osm if field == "hours_osm" else sighting.hours.written)
    value = getattr(sighting, field)
    return sorted(value) if isinstance(value, tuple) else value
