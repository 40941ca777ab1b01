"""Writes the report of a run and the feeds into the data folder; makes all anew when something is forgotten."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from cli.report.facts import facts
from cli.report.feeds import write_feeds
from cli.report.page import page, size
from cli.terminal import counted
from crawler.operation.datafolder import DataFolder
from crawler.store import Run, Store
from crawler.walk.ledger import now

NAME = re.compile(r"run-(\d+)\.(?:html|json)(?:\.new)?")


def write_report(data: DataFolder, store: Store, run: int, failing_newly: int = 0) -> tuple[Path, str]:
    """Writes page, JSON and feeds of a run; where the page is, and the run in one line."""
    found = next(each for each in store.runs(1000) if each.id == run)
    told = _write(data, store, found)
    write_feeds(store, data.reports_path / "feeds", now(), initiatives=data.settings().publish_initiatives)
    return data.reports_path / f"run-{run}.html", summary(told, failing_newly)


def _write(data: DataFolder, store: Store, run: Run) -> dict[str, Any]:
    data.reports_path.mkdir(parents=True, exist_ok=True)
    told = facts(data, store, run)
    for ending, text in (("json", json.dumps(told, ensure_ascii=False, indent=1)), ("html", page(told))):
        fresh = data.reports_path / f"run-{run.id}.{ending}.new"
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(fresh.with_suffix(""))
    return told


def rewrite_reports(data: DataFolder, store: Store) -> None:
    """Makes all reports and feeds anew from the store: what was forgotten stands in none of them any more."""
    written = {path: int(found[1]) for path in _files(data) if (found := NAME.fullmatch(path.name))}
    for path in written:
        path.unlink()
    for run in store.runs(1000):
        if run.id in written.values():
            _write(data, store, run)
    if (data.reports_path / "feeds").exists():
        write_feeds(store, data.reports_path / "feeds", now(), initiatives=data.settings().publish_initiatives)


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
