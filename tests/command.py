"""Runs the command line as a person does: in a process of its own, with what it says and its exit status."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
Done = subprocess.CompletedProcess[str]


def run(*words: str | Path, data: Path | None = None, stdin: str = "", **environment: str) -> Done:
    """`anlaufstelle [--data DATA] WORDS`, in a pipe; warnings of our code are errors."""
    where = ["--data", str(data)] if data else []
    return subprocess.run(
        [sys.executable, "-m", "cli", *where, *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        input=stdin,
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        timeout=300,
        check=False,
    )
