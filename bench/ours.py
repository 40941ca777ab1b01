"""anlaufstelle's own search in the shape of its peers (bench/peers.py)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from crawler.contact import Contact, Membership
from crawler.gazetteer import Gazetteer
from index.build import BuildReport, update
from index.search import Query, search


@dataclass
class Memory:
    """A store in memory: records, and which of them changed in the last revision."""

    records: list[Contact]
    changed: list[Contact] = field(default_factory=list)
    number: int = 1

    def contacts(self) -> Iterable[Contact]:
        return iter(self.records)

    def changes_since(self, revision: int) -> tuple[Iterable[Contact], Iterable[str]]:
        return (self.changed if revision < self.number else []), []

    def revision(self) -> int:
        return self.number

    def memberships(self) -> Iterable[Membership]:
        return ()

    def change(self, records: list[Contact]) -> None:
        """A further revision in which `records` changed."""
        self.changed = records
        self.number += 1


def build(store: Memory, folder: Path) -> BuildReport:
    """Brings the index in `folder` up to the store."""
    return update(store, folder)


def ours(folder: Path, numbers: dict[str, int], limit: int = 10) -> Callable[[str], list[int]]:
    """A function from a question to the numbers of the best records. numbers: by the records' ids."""
    gazetteer = Gazetteer.shipped()

    def ask(question: str) -> list[int]:
        results = search(folder, Query(question, limit=limit, statuses=()), gazetteer=gazetteer)
        return [numbers[hit.contact.id or ""] for hit in results.hits]

    return ask
