"""Reports of wrong contacts: one small file each in the data folder, until somebody has looked at it.

They need no lock, so that they are taken in also while a crawl is writing. What a report says is kept no longer than it
is needed: the file goes when the report is settled, or when its contact is no more.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from crawler.operation.datafolder import DataFolder

REASONS = ("wrong", "outdated", "gone", "private", "other")
"""What can be the matter: wrong data, out of date, nobody there any more, should not be public, something else."""
LONGEST, MOST = 2000, 1000


class InboxFull(OSError):
    """Too many reports wait."""


@dataclass(frozen=True, slots=True)
class Report:
    """What somebody says of a contact. at: UTC, ISO 8601; reply: an address to answer to, if one was left."""

    contact: str
    reason: str
    text: str
    reply: str = ""
    at: str = ""
    id: str = ""


def add(data: DataFolder, report: Report) -> str:
    """Keeps a report; its id. Raises InboxFull, OSError."""
    folder = _folder(data)
    folder.mkdir(parents=True, exist_ok=True)
    if sum(1 for _ in folder.glob("*.json")) >= MOST:
        raise InboxFull(f"{folder}: {MOST} reports wait to be looked at; settle them with `anlaufstelle review`")
    at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    identity = f"{at[:10]}-{secrets.token_hex(6)}"
    plain = {**asdict(report), "text": report.text[:LONGEST], "at": at, "id": identity}
    whole = folder / f"{identity}.json"
    beside = whole.with_suffix(".part")
    beside.write_text(json.dumps(plain, ensure_ascii=False), encoding="utf-8")
    os.replace(beside, whole)
    return identity


def waiting(data: DataFolder) -> Iterator[Report]:
    """The reports that nobody has settled, oldest first; without those that cannot be read."""
    yield from (report for _, report in _all(data) if report)


def broken(data: DataFolder) -> Iterator[Path]:
    """Files among the reports that are none; :func:`settle` takes them out by their names."""
    yield from (path for path, report in _all(data) if not report)


def settle(data: DataFolder, identity: str) -> bool:
    """Takes a report out; False where there is none of this id."""
    known = {path.stem: path for path in _folder(data).glob("*.json")}
    if identity not in known:
        return False
    known[identity].unlink(missing_ok=True)
    return True


def _all(data: DataFolder) -> Iterator[tuple[Path, Report | None]]:
    for path in sorted(_folder(data).glob("*.json")):
        yield path, _read(path)


def _read(path: Path) -> Report | None:
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
        report = Report(**plain)
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    return report if all(isinstance(value, str) for value in plain.values()) else None


def _folder(data: DataFolder) -> Path:
    return data.reports_path / "contacts"
