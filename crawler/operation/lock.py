"""One writer at a time: crawl, import, forget, review, seeds and index lock the data folder; readers need no lock.

The lock is the operating system's, so that it goes with its process, however that ends. What is written into the file
next to it, who holds it and since when, is for the sentence only; when it is out of date it does no harm.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from crawler.operation.datafolder import DataFolder, FolderError


class Busy(OSError):
    """Another writer is at work: the sentence says which, since when, and what to do. Exit status 3."""


class WriterLock:
    """Context manager: while it is open, nobody else writes to the folder.

    doing: what is being done, in the words of the command line ("crawl"). Raises Busy, or FolderError where the folder
    cannot be written.
    """

    def __init__(self, folder: DataFolder, doing: str) -> None:
        self._folder = folder
        self._doing = doing
        self._lock = FileLock(folder.lock_path, timeout=0)

    @property
    def _holder(self) -> Path:
        return self._folder.lock_path.with_suffix(".json")

    def __enter__(self) -> WriterLock:
        self._folder.check_writable()
        try:
            self._lock.acquire()
        except Timeout:
            raise Busy(self._sentence()) from None
        except OSError as error:
            raise FolderError(
                f"{self._folder.lock_path}: cannot be locked ({error.strerror}); check the folder"
            ) from None
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._holder.write_text(json.dumps({"pid": os.getpid(), "doing": self._doing, "since": now}), encoding="utf-8")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._holder.unlink(missing_ok=True)
        self._lock.release()

    def _sentence(self) -> str:
        who = "another process"
        with suppress(OSError, ValueError, KeyError, TypeError):  # just being written, or gone: the sentence says less
            holder = json.loads(self._holder.read_text(encoding="utf-8"))
            who = f"`anlaufstelle {holder['doing']}` (process {holder['pid']}, since {holder['since']})"
        return f"{self._folder.path}: {who} is writing; wait until it has finished, or use another folder with --data"
