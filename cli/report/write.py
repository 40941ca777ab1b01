"""Writes the report of a run and the feeds into the data folder; cleans them when something is forgotten."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cli.report.facts import facts
from cli.report.feeds import write_feeds
from cli.report.page import page, size
from cli.terminal import counted
from crawler.operation.datafolder import DataFolder
from crawler.storage.footprints import Footprint
from crawler.storage.scrubbing import each_text
from crawler.store import Store
from crawler.walk.ledger import now

NAME = re.compile(r"run-(\d+)\.(?:html|json)(?:\.new)?")
BROKEN = (ValueError, LookupError, TypeError, AttributeError)
"""What is raised for a report that is none any more."""


def write_report(data: DataFolder, store: Store, run: int, failing_newly: int = 0) -> tuple[Path, str]:
    """Writes page, JSON and feeds of a run; where the page is, and the run in one line."""
    contacts = list(store.footprints())
    told = facts(data, store, next(each for each in store.runs(1000) if each.id == run), contacts)
    data.reports_path.mkdir(parents=True, exist_ok=True)
    _write(data, run, told)
    _write_feeds(data, store, contacts)
    return data.reports_path / f"run-{run}.html", summary(told, failing_newly)


def _write(data: DataFolder, run: int, told: dict[str, Any]) -> None:
    for ending, text in (("json", json.dumps(told, ensure_ascii=False, indent=1)), ("html", page(told))):
        fresh = data.reports_path / f"run-{run}.{ending}.new"
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(fresh.with_suffix(""))


def _write_feeds(data: DataFolder, store: Store, contacts: Sequence[Footprint]) -> None:
    folder, initiatives = data.reports_path / "feeds", data.settings().publish_initiatives
    write_feeds(store, folder, now(), contacts, initiatives=initiatives)


def clean_reports(data: DataFolder, store: Store) -> None:
    """Takes what was forgotten out of all reports, and makes the feeds anew.

    A change of a contact that is no more is not told any longer. A page without a whole JSON cannot be cleaned: it
    goes.
    """
    contacts, by = list(store.footprints()), store.scrubber()
    known = {contact.id for contact in contacts}
    for path in _files(data):
        found = NAME.fullmatch(path.name)
        if found is None:
            continue
        if path.name != f"run-{found[1]}.json":
            if path.suffix == ".new" or _told(data.reports_path / f"run-{found[1]}.json") is None:
                path.unlink()
            continue
        told = _told(path)
        if told is None:
            continue
        kept = [change for change in told["changes"] if change["id"] in known]
        clean = each_text({**told, "changes": kept}, by.text)
        if clean != told:
            _rewrite(data, int(found[1]), clean)
    if (data.reports_path / "feeds").exists():
        _write_feeds(data, store, contacts)


def _rewrite(data: DataFolder, run: int, told: dict[str, Any]) -> None:
    """Writes a clean report. Of one that somebody has changed by hand the page goes; its JSON is theirs to clean."""
    try:
        _write(data, run, told)
    except BROKEN:
        (data.reports_path / f"run-{run}.html").unlink(missing_ok=True)


def _told(path: Path) -> dict[str, Any] | None:
    """What a report tells; None where its file is missing or no report."""
    try:
        told = json.loads(path.read_text("utf-8"))
        return {**told, "changes": [dict(change, id=change["id"]) for change in told["changes"]]}
    except (OSError, *BROKEN):
        return None


def _files(data: DataFolder) -> list[Path]:
    return list(data.reports_path.iterdir()) if data.reports_path.is_dir() else []


def summary(told: dict[str, Any], failing_newly: int = 0) -> str:
    """The run in one line, for the subject of a mail."""
    news = ", ".join(f"{number} {kind}" for kind, number in told["counts"].items() if number) or "nothing new"
    alarms = f"{counted(len(told['alarms']), 'ALARM')}; " if told["alarms"] else ""
    newly = f" ({failing_newly} newly)" if failing_newly else ""
    return (
        f"{alarms}{counted(told['sites'], 'site')}: {news}; {len(told['failing'])} failing{newly}; "
        f"{told['requests']} requests, {told['unchanged']} not modified, {size(told['bytes'])}."
    )
