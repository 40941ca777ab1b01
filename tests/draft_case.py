"""Turns a saved page into a draft of a case: `python -m tests.draft_case NAME FILE [URL]`.

The draft holds what is read today and is red until a person has put it right by the page and set "reviewed" to true.
Names and numbers of real people have to be replaced by made-up ones first (docs: numbers set aside for film).
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from crawler.extraction import read
from crawler.page import Page
from crawler.visited import Sighting
from tests.page_cases import FOLDER, value_of

TYPES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".pdf": "application/pdf",
    ".vcf": "text/vcard",
    ".json": "application/json",
}
FIELDS = (
    "person", "person_title", "role", "unit", "organisation", "phones", "faxes", "emails", "street", "postal_code", "city", "kind",
    "role_class", "relevant",
)  # fmt: skip


def draft(name: str, source: Path, url: str) -> Path:
    """Writes the draft of a case; gives its folder. Raises FileExistsError where the case is there already."""
    kind = TYPES.get(source.suffix.lower(), "text/plain") + "; charset=utf-8"
    today = date.today()
    contacts = [_stated(each) for each in read(Page(url, source.read_bytes(), kind), today=today)]
    folder = FOLDER / name
    folder.mkdir()
    (folder / f"page{source.suffix}").write_bytes(source.read_bytes())
    expected = {"url": url, "content_type": kind, "today": today.isoformat(), "reviewed": False, "contacts": contacts}
    (folder / "expected.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return folder


def _stated(sighting: Sighting) -> dict[str, Any]:
    values = {field: value_of(sighting, field) for field in FIELDS}
    return {field: value for field, value in values.items() if value not in (None, [])}


def main(arguments: list[str]) -> None:
    """The command."""
    if len(arguments) not in (2, 3):
        raise SystemExit("usage: python -m tests.draft_case NAME FILE [URL]")
    name, source, *url = arguments
    print(draft(name, Path(source), url[0] if url else f"https://www.{name.replace('_', '-')}.example/"))


if __name__ == "__main__":
    main(sys.argv[1:])
