"""`serve` and `review` as a person starts them: in a process of its own where it serves."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from dataclasses import replace
from pathlib import Path

import pytest

from cli.clean_values import parsed_value
from cli.corrections import written_value
from cli.reports import Report, add
from crawler.operation.reviewing import EDITABLE
from crawler.record import to_json
from tests.command import ROOT, call
from tests.webfolder import DISTRICT, OFFICE, fill


@pytest.mark.slow
def test_serve_answers_and_ends(tmp_path: Path) -> None:
    fill(tmp_path, (OFFICE,))
    command = [sys.executable, "-m", "cli", "--data", str(tmp_path), "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        found = re.search(r"http://127\.0\.0\.1:\d+/", server.stderr.readline())
        assert found
        with urllib.request.urlopen(f"{found[0]}api/v1/contacts?q=Integration") as answer:
            assert b"Erika Beispiel" in answer.read()
        os.kill(server.pid, signal.SIGINT)
        assert server.wait(20) == 0


def test_serve_says_what_is_missing(tmp_path: Path) -> None:
    assert "there are no contacts yet" in call("serve", data=tmp_path).stderr
    fill(tmp_path, (OFFICE,))
    done = call("serve", "--host", "0.0.0.0", data=tmp_path)
    assert (done.returncode, "lack imprint, privacy, objection" in done.stderr) == (2, True)


def test_review_on_the_command_line(tmp_path: Path) -> None:
    data = fill(tmp_path, (OFFICE, DISTRICT))
    report = add(data, Report(OFFICE.id or "", "wrong", "Die Nummer ist falsch"))
    assert "Die Nummer ist falsch" in call("review", data=tmp_path).stdout
    identity = OFFICE.id or ""
    words = ("review", identity, "correct", "--field", "hours", "--value", "Mo–Do 9–11 Uhr", "--by", "Prüferin")
    assert call(*words, data=tmp_path).returncode == 0
    shown = call("review", identity, data=tmp_path).stdout
    assert re.search(r"hours\tMo–Do 9–11 Uhr\tPrüferin, \d{4}-", shown)
    assert call("review", "--settle", report, data=tmp_path).returncode == 0
    assert "Die Nummer ist falsch" not in call("review", data=tmp_path).stdout


def test_merging_and_separating_on_the_command_line(tmp_path: Path) -> None:
    other = replace(OFFICE, id="0b4cbd5e-6f64-5a5e-9a39-0000000000aa", unit="Asylstelle", phones=DISTRICT.phones)
    fill(tmp_path, (OFFICE, other))
    kept, second = OFFICE.id or "", other.id or ""
    assert call("review", kept, "merge", "--other", second, data=tmp_path).returncode == 0
    assert second in call("review", kept, data=tmp_path).stdout.partition("contact\tid\n")[2]
    assert second not in call("export", "--format", "jsonl", data=tmp_path).stdout
    assert call("review", kept, "split", "--other", second, data=tmp_path).returncode == 0
    assert second in call("export", "--format", "jsonl", data=tmp_path).stdout
    assert "was not merged" in call("review", kept, "split", "--other", second, data=tmp_path).stderr


def test_review_says_what_is_wrong_in_one_sentence(tmp_path: Path) -> None:
    fill(tmp_path, (OFFICE,))
    wrong = call("review", OFFICE.id or "", "correct", "--field", "phones", "--value", "keine", data=tmp_path)
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)
    assert "is no telephone number" in wrong.stderr
    assert "needs --other" in call("review", OFFICE.id or "", "merge", data=tmp_path).stderr
    assert "no contact has the id 'nobody'" in call("review", "nobody", "hide", data=tmp_path).stderr


@pytest.mark.parametrize("field", EDITABLE)
def test_what_the_editor_shows_can_be_saved_unchanged(field: str) -> None:
    """Besides what is no reviewer's to type: labels and extensions of numbers are read from the text again."""
    value = to_json(OFFICE)[field]
    assert written_value(parsed_value(field, written_value(value))) == written_value(value)
