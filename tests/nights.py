"""A nightly run at a time that a test chooses, in a process of its own: python -m tests.nights DATA TIME [SEEDS].

NIGHT_TIMEOUT in the environment: seconds that a server may take for an answer.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import crawler.settings
from cli.nightly import run
from crawler.operation.datafolder import DataFolder
from crawler.operation.lock import WriterLock
from crawler.operation.nightly import COMMAND, Night


def main(folder: str, at: str, *seeds: str) -> int:
    """All sites of the store, or those of the lists `seeds`; the exit status of the command."""
    if patience := os.environ.get("NIGHT_TIMEOUT"):
        crawler.settings.DOWNLOAD_TIMEOUT = float(patience)  # type: ignore[assignment]
    data = DataFolder(Path(folder))
    data.create()
    night = Night(COMMAND, known=True, pages=25, clock=lambda: at)
    with WriterLock(data, COMMAND):
        return run(data, night, everything=True, files=tuple(map(Path, seeds)))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
