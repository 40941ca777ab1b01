"""The list of what was forgotten, kept once more in a small file beside the store, for the day that is damaged.

It holds what the store's own list holds: the key and the hashes that were made with it. Only the operator may read it.
"""

from __future__ import annotations

import hmac
import json
import os
import sqlite3
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from pathlib import Path

from crawler.storage.suppression import Hasher, Suppressed, add, hasher

ENDING = ".forgotten"
BROKEN = (OSError, ValueError, KeyError, TypeError)


@dataclass(frozen=True, slots=True)
class Remembered:
    """The list of one store. secret: the key of its hashes; without it they say nothing."""

    secret: bytes
    lines: tuple[Suppressed, ...]

    @property
    def key(self) -> str:
        """By what lists of the same store, and its copies, are known."""
        return key_of(Hasher(self.secret))


def key_of(hasher: Hasher) -> str:
    """By what the key of a list is known."""
    return hmac.digest(hasher.secret, b"which list", "sha256").hex()


def list_path(store: Path) -> Path:
    """Where the list of the store at `store` is kept."""
    return store.with_name(store.name + ENDING)


def write_list(path: Path, secret: bytes, lines: Iterable[Suppressed]) -> None:
    """Keeps the list in the file `path`, in one step, readable for its owner alone. Raises OSError."""
    plain = {"secret": secret.hex(), "lines": [astuple(line) for line in lines]}
    fresh = path.with_name(path.name + ".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(plain, file)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def read_list(path: Path) -> Remembered | None:
    """The list that is kept in the file `path`; None where there is no file. Raises ValueError where it is broken."""
    try:
        plain = json.loads(path.read_text("utf-8"))
        return Remembered(bytes.fromhex(plain["secret"]), tuple(Suppressed(*line) for line in plain["lines"]))
    except FileNotFoundError:
        return None
    except BROKEN:
        raise ValueError(
            f"{path}: the list of what was forgotten cannot be read; put a copy there, or move it away to do without"
        ) from None


def begin(db: sqlite3.Connection, path: Path) -> None:
    """A new store begins with the list that its predecessor has left in the file `path`, else with an empty one there:
    should the store be damaged one day, it is known that nothing was forgotten. Raises ValueError, OSError."""
    left = read_list(path)
    if left is None:
        write_list(path, hasher(db).secret, ())
    else:
        db.execute("UPDATE meta SET value = ? WHERE name = 'secret'", (left.secret,))
        add(db, left.lines)
