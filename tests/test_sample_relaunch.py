"""A town's site is relaunched: other system, other addresses, the same people. Whom we knew is found again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli.sample_web import sample_folder, serving
from tests.command import ROOT, run

pytestmark = pytest.mark.slow

HOST = "quellenstedt.example"
RELAUNCHED = ROOT / "tests" / "relaunched"


def crawl(web: Path, seeds: Path, data: Path) -> dict[str, dict[str, Any]]:
    """The contacts with a person's name after a crawl of `web`, by name."""
    with serving(web):
        done = run("crawl", "--seeds", seeds, data=data)
    assert done.returncode == 0, done.stderr
    records = map(json.loads, run("export", "--format", "jsonl", data=data).stdout.splitlines())
    return {str(record["person"]): record for record in records if record["person"]}


def test_a_relaunch_changes_addresses_but_no_contact(tmp_path: Path) -> None:
    with sample_folder() as web:
        header, *rows = (web / "seeds.csv").read_text("utf-8").splitlines()
        seeds = tmp_path / "seeds.csv"
        seeds.write_text("\n".join([header, *(row for row in rows if HOST in row)]), "utf-8")
        before = crawl(web, seeds, tmp_path / "data")
    after = crawl(RELAUNCHED, seeds, tmp_path / "data")
    name = "Rainer Schwerdtfeger"
    assert after[name]["id"] == before[name]["id"]
    assert after[name]["page_url"] != before[name]["page_url"]
    assert after[name]["first_seen"] == before[name]["first_seen"]
    assert after[name]["status"] == "confirmed"
