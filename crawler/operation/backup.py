"""A copy of the store while others read and write it, and the way back, on which nothing forgotten returns."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

from crawler.storage.database import StoreError, explained
from crawler.storage.rows import Forgotten
from crawler.storage.suppression import Suppressed
from crawler.store import Store

SIDE_FILES = ("-wal", "-shm")


def backup(store: Path, target: Path) -> None:
    """Copies the store at `store` to the new file `target`, as of one moment. Raises StoreError."""
    if target.exists():
        raise StoreError(f"{target}: is there already; name a new file")
    with Store.open(store, write=False):  # says what is wrong before anything is written
        pass
    with explained(target):
        db = sqlite3.connect(f"{store.absolute().as_uri()}?mode=ro", uri=True)
        try:
            db.execute("VACUUM INTO ?", (str(target),))
        finally:
            db.close()


def restore(source: Path, store: Path) -> Forgotten:
    """Puts the backup `source` in the place of the store, which is kept beside it as `….before-restore`.

    What has been forgotten since the backup is erased from it, too. The index has to be rebuilt afterwards. The caller
    holds the writers' lock. Raises StoreError where the backup is no whole store; then nothing has changed.
    """
    with Store.open(source, write=False) as old:
        if (damage := old.damage()) is not None:
            raise StoreError(f"{source}: is damaged ({damage}); choose another backup")
    forgotten = _forgotten_so_far(store)
    fresh = store.with_name(store.name + ".restoring")
    fresh.unlink(missing_ok=True)
    backup(source, fresh)
    with Store.open(fresh, write=True) as new:
        erased = new.forget_again(forgotten)
    _replace(fresh, store)
    return erased


def _forgotten_so_far(store: Path) -> list[Suppressed]:
    """The list of the store that is replaced; of a damaged one nothing can be read."""
    if not store.exists():
        return []
    try:
        with Store.open(store, write=True) as current:  # closing it brings its log back into the file
            return current.suppressed()
    except StoreError:
        return []


def _replace(fresh: Path, store: Path) -> None:
    """The new file takes the old one's name in one step; side files of the old one would be taken for its own."""
    kept = store.with_name(store.name + ".before-restore")
    if store.exists():
        shutil.copy2(store, kept)
    for ending in SIDE_FILES:
        side = store.with_name(store.name + ending)
        if side.exists():
            os.replace(side, kept.with_name(kept.name + ending))
    os.replace(fresh, store)
