"""Runs the command line as a person does, and keeps what it says and its exit status.

`run` starts a process of its own: for whatever starts Scrapy, takes locks, is killed. `call` stays in this process: the
same words, the same answer, without the second that Python and its modules need to start.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from cli.main import main

ROOT = Path(__file__).parent.parent
Done = subprocess.CompletedProcess[str]


def run(*words: str | Path, data: Path | None = None, stdin: str = "", **environment: str) -> Done:
    """`anlaufstelle [--data DATA] WORDS`, in a pipe; warnings of our code are errors."""
    return subprocess.run(
        [sys.executable, "-m", "cli", *spelt(words, data)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        input=stdin,
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        timeout=300,
        check=False,
    )


def call(*words: str | Path, data: Path | None = None, stdin: str = "", **environment: str) -> Done:
    """The same, without a process of its own."""
    line = ["anlaufstelle", *spelt(words, data)]
    was, sys.argv = sys.argv, line
    try:
        with CliRunner().isolation(input=stdin, env=environment) as (out, err, _):
            status = exit_status()
            return Done(line, status, out.getvalue().decode(), err.getvalue().decode())
    finally:
        sys.argv = was


def exit_status() -> int:
    """What `anlaufstelle` leaves with."""
    try:
        main()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 1


def spelt(words: tuple[str | Path, ...], data: Path | None) -> list[str]:
    """The words after `anlaufstelle`."""
    return [*(["--data", str(data)] if data else []), *map(str, words)]
