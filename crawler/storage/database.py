"""Opens the SQLite file of the store, checks that it is ours and whole, and brings an older one up to date.

WAL, so that readers never wait for the crawl. synchronous=FULL, because a visit that was reported as stored must
survive a power cut; one commit a visit makes that cheap. secure_delete, because what is forgotten must leave the file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crawler.storage.schema import APPLICATION_ID, MIGRATIONS, VERSION

BUSY_SECONDS = 30
OWN_FILE = 0o600


class StoreError(OSError):
    """The store cannot be used: one sentence that says what is wrong, where, and what to do."""


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """An open store. write: create it where there is none, and migrate it; else it is only read.

    Raises StoreError.
    """
    if not write and not path.exists():
        raise StoreError(f"{path}: no contacts are stored yet; run `anlaufstelle crawl` or `anlaufstelle import` first")
    with explained(path):
        db = _open(path, write)
        try:
            _prepare(db, path, write)
        except BaseException:
            db.close()
            raise
    return db


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what SQLite says into a sentence for the operator."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(_sentence(path, str(error))) from error


@contextmanager
def writing(path: Path, db: sqlite3.Connection) -> Iterator[None]:
    """A transaction whose failure is told in a sentence."""
    with explained(path), transaction(db):
        yield


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing: a crash or an error in between leaves the store as it was."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(db: sqlite3.Connection) -> Iterator[None]:
    """What is read inside is of one moment, whatever a writer does meanwhile."""
    if db.in_transaction:
        yield
        return
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.execute("COMMIT")


def damage(db: sqlite3.Connection) -> str | None:
    """What SQLite finds wrong with the file, None where it is whole. Reads the whole file."""
    try:
        found = str(db.execute("PRAGMA quick_check(1)").fetchone()[0])
        foreign = db.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.DatabaseError as error:
        return str(error)
    return found if found != "ok" else f"a row of {foreign[0]} without its parent" if foreign else None


def _open(path: Path, write: bool) -> sqlite3.Connection:
    mode = "rwc" if write else "ro"
    if write and not path.exists():
        _touch(path)
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    db = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    if write:
        return db
    try:
        db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:  # a folder that is read-only has no room for the side files of WAL
        if "readonly" not in str(error) and "unable to open" not in str(error):
            raise
        db.close()
        db = sqlite3.connect(f"{uri}&immutable=1", uri=True, isolation_level=None)
    return db


def _touch(path: Path) -> None:
    """An empty file that nobody but its owner reads; SQLite gives its side files the same rights."""
    try:
        path.touch(OWN_FILE)
    except OSError as error:
        raise sqlite3.OperationalError(f"unable to open database file: {error.strerror}") from error


def _prepare(db: sqlite3.Connection, path: Path, write: bool) -> None:
    db.execute("PRAGMA foreign_keys=ON")
    version, application = _pragma(db, "user_version"), _pragma(db, "application_id")
    filled = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if filled and application != APPLICATION_ID:
        raise StoreError(f"{path}: is another program's database, not a store of contacts; choose another data folder")
    if version > VERSION:
        raise StoreError(
            f"{path}: was written by a newer version (schema {version}, this one knows {VERSION}); update anlaufstelle"
        )
    if not write and version < VERSION:
        raise StoreError(f"{path}: is empty or of an older version; run `anlaufstelle crawl` or `anlaufstelle import`")
    if write:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "cache_size=-65536"):
            db.execute(f"PRAGMA {pragma}")
        _migrate(db, path)


def _migrate(db: sqlite3.Connection, path: Path) -> None:
    if (version := _pragma(db, "user_version")) == VERSION:
        return
    with transaction(db):
        for number in range(version, VERSION):
            for statement in statements(MIGRATIONS[number]):
                db.execute(statement)
        if version == 0:
            _begin(db, path)
        db.execute(f"PRAGMA application_id={APPLICATION_ID}")
        db.execute(f"PRAGMA user_version={VERSION}")


def statements(script: str) -> Iterator[str]:
    """The single statements of a script, so that they can run inside one transaction (executescript would commit)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _begin(db: sqlite3.Connection, path: Path) -> None:
    """What was forgotten in a store that was here before stays forgotten in the new one."""
    # Only for a new store: a search starts sooner without.
    from crawler.storage.remembered import begin, list_path

    try:
        begin(db, list_path(path))
    except (ValueError, OSError) as error:
        raise StoreError(str(error)) from None


def _pragma(db: sqlite3.Connection, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def _sentence(path: Path, error: str) -> str:
    if "not a database" in error or "malformed" in error:
        return f"{path}: is damaged ({error}); restore a backup with `anlaufstelle restore`, or move the file away"
    if "unable to open" in error or "readonly" in error:
        return f"{path}: cannot be written or opened ({error}); check the folder and its permissions, or use --data"
    if "locked" in error:
        return f"{path}: another program holds it ({error}); wait until it has finished"
    if "full" in error:
        return f"{path}: {error}; make room, nothing stored was lost"
    return f"{path}: {error}; check the disk, then restore a backup with `anlaufstelle restore`"
