"""What `seeds find` has tried: kept in the data folder, so that a refused address is not asked again for a while."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from crawler.operation.datafolder import DataFolder
from crawler.websites.finding import Found

NAME = "addresses.csv"
COLUMNS = ("key", "host", "url", "accepted", "reason", "quote", "at")
KEPT = timedelta(days=90)
"""The refusal of a site counts for so long: a town may get its name back."""
KEPT_SILENT = timedelta(days=7)
"""An address that did not answer is asked again after so long: a broken server is mended."""
FORM = "%Y-%m-%dT%H:%M:%SZ"


def path_of(folder: DataFolder) -> Path:
    """Where it is kept: a CSV file that a person can read."""
    return folder.path / NAME


def remember(folder: DataFolder, found: Iterable[Found], now: datetime | None = None) -> None:
    """Adds what was tried to the file. The caller holds the writers' lock."""
    at = (now or datetime.now(UTC)).strftime(FORM)
    path = path_of(folder)
    is_new = not path.exists()
    with path.open("a", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        if is_new:
            writer.writerow(COLUMNS)
        for one in found:
            for tried in one.tried:
                verdict = tried.verdict
                writer.writerow(
                    [one.seed.key, tried.host, tried.url, int(verdict.accepted), verdict.reason, verdict.quote, at]
                )


def refused(folder: DataFolder, now: datetime | None = None) -> dict[str, frozenset[str]]:
    """Seed key → the hosts that were refused for it within the last 90 days, or did not answer within the last 7."""
    path = path_of(folder)
    if not path.exists():
        return {}
    today = now or datetime.now(UTC)
    since, lately = (today - KEPT).strftime(FORM), (today - KEPT_SILENT).strftime(FORM)
    hosts: dict[str, set[str]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["accepted"] == "0" and row["at"] >= (since if row["url"] else lately):
                hosts.setdefault(row["key"], set()).add(row["host"])
    return {key: frozenset(named) for key, named in hosts.items()}
