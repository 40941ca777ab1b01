"""The bodies that publish contacts. One is known by its seed's key; one that came by import, by name and host."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from urllib.parse import urlsplit

from crawler.contact import Seed
from crawler.storage.codec import dump


@dataclass(frozen=True, slots=True)
class Publisher:
    """A row of the publisher table. key: None while it is known from an import only."""

    id: int
    key: str | None
    name: str
    site: str

    @property
    def ids(self) -> str:
        """What ids of its contacts are computed from."""
        return self.key or f"import:{self.name.casefold()}@{self.site}"


def of_seed(db: sqlite3.Connection, seed: Seed) -> Publisher:
    """The body of a seed; one that was known from an import only is taken over, so that its contacts stay."""
    site = host(seed.url)
    found = _find(db, "key = ?", seed.key) or _find(db, "key IS NULL AND name = ? AND site = ?", seed.name, site)
    values = (seed.key, seed.name, site, dump(seed))
    if found is None:
        added = db.execute("INSERT INTO publisher (key, name, site, seed) VALUES (?, ?, ?, ?)", values)
        return Publisher(int(added.lastrowid or 0), seed.key, seed.name, site)
    db.execute("UPDATE publisher SET key = ?, name = ?, site = ?, seed = ? WHERE id = ?", (*values, found.id))
    return Publisher(found.id, seed.key, seed.name, site)


def of_import(db: sqlite3.Connection, name: str, site: str) -> Publisher:
    """The body that an imported record names."""
    found = _find(db, "name = ? AND site = ?", name, site)
    if found is not None:
        return found
    added = db.execute("INSERT INTO publisher (name, site) VALUES (?, ?)", (name, site))
    return Publisher(int(added.lastrowid or 0), None, name, site)


def _find(db: sqlite3.Connection, where: str, *values: str) -> Publisher | None:
    row = db.execute(f"SELECT id, key, name, site FROM publisher WHERE {where} ORDER BY id LIMIT 1", values).fetchone()
    return Publisher(*row) if row else None


def host(url: str) -> str:
    """The host of an address, lower case; "" where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
