"""The README's examples: each command with the output that it really has, on the sample web.

python -m tests.readme    writes them anew, after a look of yours at what has changed
"""

from __future__ import annotations

import os
import pty
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.command import ROOT

README = ROOT / "README.md"
BLOCK = re.compile(r"^ {4}\$ (anlaufstelle .+)\n((?: {4}(?!\$).*\n|\n(?= {4}(?!\$)))*)", re.MULTILINE)
WIDTH = 110


def shown(words: list[str], folder: Path) -> str:
    """What `anlaufstelle WORDS` shows on a terminal, colours left out; today's date becomes a fixed one."""
    main, side = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(WIDTH), "NO_COLOR": "1", "PYTHONPATH": str(ROOT), "TERM": "dumb"}
    command = [sys.executable, "-m", "cli", *words]
    with subprocess.Popen(command, stdout=side, stderr=side, cwd=folder, env=environment) as process:
        os.close(side)
        text = b"".join(iter(lambda: _read(main), b"")).decode()
        process.wait()
    os.close(main)
    text = re.sub(r"\x1b\[[0-9;]*m", "", text.replace("\r\n", "\n"))
    return re.sub(r"\b\d{4}-\d\d-\d\d\b", "2026-11-21", text)


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other side is closed
        return b""


def examples() -> list[tuple[str, str]]:
    """(command, output) of each example in the README."""
    return [(match[1], _unindented(match[2])) for match in BLOCK.finditer(README.read_text("utf-8"))]


def _unindented(block: str) -> str:
    return "\n".join(line.removeprefix("    ").rstrip() for line in block.rstrip("\n").splitlines())


def tidy(text: str) -> str:
    """Without spaces at the end of lines and empty lines around."""
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines())


def rewrite(folder: Path) -> None:
    """Runs every example in `folder`, where `demo-data` is, and writes its output into the README."""

    def ran(match: re.Match[str]) -> str:
        output = tidy(shown(shlex.split(match[1])[1:], folder))
        return f"    $ {match[1]}\n" + "".join(f"    {line}".rstrip() + "\n" for line in output.splitlines())

    README.write_text(BLOCK.sub(ran, README.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        subprocess.run([sys.executable, "-m", "cli", "demo", f"{made}/demo-data"], cwd=ROOT, check=True)
        rewrite(Path(made))
