"""The log: one line of JSON a visit, for programs that watch over the nightly run (visits.log in the data folder)."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta

from cli.progress import failing
from cli.report.advice import failure_of
from crawler.operation.datafolder import DataFolder
from crawler.store import Store
from crawler.visited import Visited

NOT_MODIFIED = 304


def line(visited: Visited, run: str) -> str:
    """One visit: numbers and classes only, nothing that a page says."""
    reason = next((outcome.reason for outcome in visited.outcomes), None)
    return json.dumps({
        "at": visited.finished, "run": run, "seed": visited.seed.key, "url": visited.seed.url,
        "mode": "walk" if visited.walked else "look",
        "requests": len(visited.fetches),
        "not_modified": sum(fetch.status == NOT_MODIFIED for fetch in visited.fetches),
        "bytes": sum(fetch.size for fetch in visited.fetches),
        "seconds": (datetime.fromisoformat(visited.finished) - datetime.fromisoformat(visited.started)).total_seconds(),
        "sightings": len(visited.sightings),
        "outcomes": {outcome.step: outcome.result for outcome in visited.outcomes},
        "failure": failure_of(reason).name if failing(visited) else None,
    }, ensure_ascii=False)  # fmt: skip


def write_line(data: DataFolder, visited: Visited, run: str) -> None:
    """Adds a line to the log."""
    with data.log_path.open("a", encoding="utf-8") as file:
        file.write(line(visited, run) + "\n")


def trim_log(data: DataFolder, days: int, now: str) -> None:
    """Takes lines out that are older than `days` days."""
    limit = (datetime.fromisoformat(now) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
    _keep(data, lambda text: _at(text) >= limit)


def clean_log(data: DataFolder, store: Store) -> None:
    """Takes lines out that hold what was forgotten."""
    by = store.scrubber()
    _keep(data, lambda text: by.text(text) == text)


def _at(text: str) -> str:
    try:
        return str(json.loads(text)["at"])
    except (ValueError, KeyError, TypeError):  # a line that was cut off by a crash is worth nothing
        return ""


def _keep(data: DataFolder, wanted: Callable[[str], bool]) -> None:
    """Rewrites the log, if there is one, with the wanted lines; in one step."""
    if not data.log_path.exists():
        return
    lines = data.log_path.read_text("utf-8", errors="replace").splitlines()
    kept = [text for text in lines if wanted(text)]
    if len(kept) < len(lines):
        fresh = data.log_path.with_suffix(".new")
        fresh.write_text("".join(f"{text}\n" for text in kept), encoding="utf-8")
        fresh.replace(data.log_path)
