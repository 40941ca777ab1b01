"""A copy of the store while others read and write it, and the way back, on which nothing forgotten returns."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from crawler.storage.database import OWN_FILE, StoreError, explained
from crawler.storage.remembered import list_path, read_list
from crawler.storage.suppression import Suppressed
from crawler.store import Store

SIDE_FILES = ("-wal", "-shm")
Lists = dict[str, set[Suppressed]]
"""Lists of what was forgotten, by their keys."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What the list of what was forgotten has erased from a backup. doubts: sentences that say what it may lack."""

    deleted: tuple[str, ...]
    changed: tuple[str, ...]
    doubts: tuple[str, ...]


def backup(store: Path, target: Path) -> None:
    """Copies the store at `store` to the new file `target`, as of one moment. Raises StoreError."""
    if target.exists():
        raise StoreError(f"{target}: is there already; name a new file")
    with Store.open(store, write=False):  # says what is wrong before anything is written
        pass
    with explained(target), _own_file(target):
        db = sqlite3.connect(f"{store.absolute().as_uri()}?mode=ro", uri=True)
        try:
            db.execute("VACUUM INTO ?", (str(target),))
        finally:
            db.close()


@contextmanager
def _own_file(target: Path) -> Iterator[None]:
    """Makes the file, empty, for its owner only; it goes again where the copy fails."""
    target.touch(OWN_FILE)
    try:
        yield
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def check(source: Path) -> None:
    """Raises StoreError where `source` is no whole copy of a store. Reads all of it."""
    if not source.is_file():
        raise StoreError(f"{source}: there is no such backup; `anlaufstelle backup` writes one")
    with Store.open(source, write=False) as old:
        if (damage := old.damage()) is not None:
            raise StoreError(f"{source}: is damaged ({damage}); choose another backup")


def restore(source: Path, store: Path, others: Iterable[Path] = ()) -> Restored:
    """Puts the backup `source` in the place of the store, which is kept beside it as `….before-restore`.

    What has been forgotten since the backup is erased from it, too, as the store says, the list beside it, and those
    of `others`, further copies. The index has to be rebuilt afterwards. The caller holds the writers' lock. Raises
    StoreError where the backup is no whole store; then nothing has changed.
    """
    check(source)
    lists, doubts = _forgotten_so_far(store, others)
    fresh = store.with_name(store.name + ".restoring")
    fresh.unlink(missing_ok=True)
    backup(source, fresh)
    with Store.open(fresh, write=True) as new:
        key = new.list_key()
        erased = new.forget_again(lists.pop(key, ()))
    if any(lists.values()):
        doubts.append(f"{source}: is a copy of another store; what was forgotten here cannot be found in it")
    _replace(fresh, store)
    with Store.open(store, write=True) as new:
        new.keep_list()
    return Restored(erased.deleted, erased.changed, tuple(doubts))


def _forgotten_so_far(store: Path, others: Iterable[Path]) -> tuple[Lists, list[str]]:
    """All that is known of what was forgotten, and a sentence where neither the store nor its file could say it."""
    lists: Lists = {}
    told = _list_of(store, lists)
    for copy in others:
        _list_of(copy, lists)
    try:
        kept = read_list(list_path(store))
    except ValueError:
        kept = None
    if kept:
        lists.setdefault(kept.key, set()).update(kept.lines)
    if told or kept:
        return lists, []
    return lists, [
        f"{store}: is damaged, and so is what it knew of what was forgotten; whatever was forgotten after the latest "
        "whole backup is back: forget it once more"
    ]


def _list_of(store: Path, lists: Lists) -> bool:
    """Adds the list of a store, if there is one; False where it cannot be read."""
    if not store.is_file() or not store.stat().st_size:  # opening an empty file would make a store of it
        return True
    try:
        with Store.open(store, write=True) as found:  # closing it brings its log back into the file
            lists.setdefault(found.list_key(), set()).update(found.suppressed())
    except StoreError:
        return False
    return True


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
