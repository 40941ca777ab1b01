"""An open store: opening, closing, and what every part of it needs for reading and writing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from crawler.storage.database import connect, damage, explained, writing


class Opened:
    """A context manager. Every method raises StoreError where the file cannot be read or written."""

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self.path = path
        self._db = db

    @classmethod
    def open(cls, path: Path, *, write: bool) -> Self:
        """Opens the store at `path`. write: create it where there is none, and bring an older one up to date."""
        return cls(path, connect(path, write=write))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file."""
        self._db.close()

    def damage(self) -> str | None:
        """What is wrong with the file, None where it is whole. Reads all of it."""
        return damage(self._db)

    @contextmanager
    def database(self, *, write: bool) -> Iterator[sqlite3.Connection]:
        """The file itself, for what reviewers do (crawler.operation.reviewing)."""
        with self._writing() if write else explained(self.path):
            yield self._db

    def _writing(self) -> AbstractContextManager[None]:
        return writing(self.path, self._db)
