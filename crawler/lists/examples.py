"""Practice examples of 2014 to 2017: what places did, searchable by topic, with what has become of their links.

They are records of their own and never mix with contacts: who is in charge today is another question.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from crawler.contact import Seed
from crawler.operation.datafolder import DataFolder
from crawler.page import Page
from crawler.pages.real import why_not_real
from crawler.places.names import words
from crawler.seeds import Example, examples
from crawler.urls import key, site_of
from crawler.walk.ledger import NOW

NAME = "links.csv"
COLUMNS = ("url", "status", "at")
FINE, NO_LINK = "works", "no link"
CHECKED_EVERY = timedelta(days=30)
"""A crawl checks a link again after so long."""
KEYS = ("id", "title", "place", "topics", "institution", "year", "url", "source", "link_status")
"""The keys of the public form, in their order (design: the record)."""


def known_examples(folder: DataFolder) -> list[Example]:
    """All examples, each with what the last check found at its link."""
    statuses = _statuses(folder)
    return [
        replace(one, link_status=statuses.get(one.url, one.link_status) if one.url else NO_LINK) for one in examples()
    ]


def matching(
    found: Iterable[Example],
    text: str = "",
    topics: Sequence[str] = (),
    states: Sequence[str] = (),
    places: Sequence[str] = (),
) -> list[Example]:
    """Those that hold all words of `text` (or their beginnings), are about one of `topics`, from one of `states`.

    places: AGS; a district's (five digits) stands for its municipalities, too.
    """
    wanted = words(text)
    return [
        one
        for one in found
        if (not topics or set(topics) & set(one.topics))
        and (not states or one.state in states)
        and (not places or (one.ags and one.ags.startswith(tuple(places))))
        and _holds(one, wanted)
    ]


def _holds(example: Example, wanted: Sequence[str]) -> bool:
    told = words(f"{example.title} {example.institution} {example.place} {' '.join(example.topics)}")
    return all(any(word in one for one in told) for word in wanted)


def to_json(example: Example) -> dict[str, Any]:
    """The public form of an example."""
    plain = asdict(example)
    return {name: list(plain[name]) if name == "topics" else plain[name] or None for name in KEYS}


def link_status(url: str, answer: Page | str) -> str:
    """What has become of a link: works, leads elsewhere, or why it is dead. answer: the page, or why there is none."""
    if isinstance(answer, str):
        return f"dead: {answer}"
    if fault := why_not_real(answer):
        return f"dead: {fault}"
    return FINE if key(answer.url) == key(url) else f"leads to {answer.url}"


def due_links(folder: DataFolder, seeds: Iterable[Seed], at: str) -> list[str]:
    """The links to check while `seeds` are visited: those of examples of their places or on their sites.

    Left out is what was checked within the last 30 days before `at` (UTC, ISO 8601).
    """
    visited = list(seeds)
    places, sites = {seed.ags for seed in visited} - {""}, {site_of(seed.url) for seed in visited}
    since = (datetime.fromisoformat(at) - CHECKED_EVERY).strftime(NOW)
    lately = {row["url"] for row in _rows(folder) if row["at"] > since}
    due = (one.url for one in examples() if one.url and (one.ags in places or site_of(one.url) in sites))
    return [url for url in dict.fromkeys(due) if url not in lately]


def remember(folder: DataFolder, statuses: Mapping[str, str], at: str) -> None:
    """Keeps what a check found, over what was known. The caller holds the writers' lock."""
    if not statuses:
        return
    kept = {row["url"]: row for row in _rows(folder)}
    kept |= {url: {"url": url, "status": status, "at": at} for url, status in statuses.items()}
    beside = _path(folder).with_suffix(".new")
    with beside.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept.values())
    beside.replace(_path(folder))


def _path(folder: DataFolder) -> Path:
    return folder.path / NAME


def _rows(folder: DataFolder) -> list[dict[str, str]]:
    if not _path(folder).exists():
        return []
    with _path(folder).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _statuses(folder: DataFolder) -> dict[str, str]:
    return {row["url"]: row["status"] for row in _rows(folder)}
