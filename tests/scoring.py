"""How much of the truth a crawl found, and how much of what it found is true: a small scorer for made-up webs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Record = dict[str, Any]


@dataclass
class Score:
    """found: true contacts that were found, missed: the other relevant ones; wrong: records that are neither."""

    found: list[tuple[Record, Record]] = field(default_factory=list)
    missed: list[Record] = field(default_factory=list)
    wrong: list[Record] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return len(self.found) / max(1, len(self.found) + len(self.missed))

    @property
    def precision(self) -> float:
        return len(self.found) / max(1, len(self.found) + len(self.wrong))


def lines(path: Path) -> list[Record]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def score(records: Iterable[Record], truths: Iterable[Record]) -> Score:
    """Pairs records with relevant true contacts of the same site, likeliest first, each at most once.

    A record of kind info_phone that finds nothing is spared: it is always kept, and honest about what it is.
    """
    found, relevant = list(records), [truth for truth in truths if truth.get("relevant")]
    pairs = [(likeness(r, t), i, j) for i, r in enumerate(found) for j, t in enumerate(relevant)]
    taken_records, taken_truths, result = set(), set(), Score()
    for like, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if like and i not in taken_records and j not in taken_truths:
            taken_records.add(i)
            taken_truths.add(j)
            result.found.append((found[i], relevant[j]))
    result.missed = [truth for j, truth in enumerate(relevant) if j not in taken_truths]
    result.wrong = [r for i, r in enumerate(found) if i not in taken_records and r["kind"] != "info_phone"]
    return result


def likeness(record: Record, truth: Record) -> int:
    """0 where they cannot be the same contact; the more they share, the more."""
    if record["site"] != truth["site"] or _other_person(record, truth):
        return 0
    shared = len(_ways(record) & _ways(truth))
    if not shared and not _ways(truth):
        shared = int(_alike(record["street"], truth.get("street")) or _alike(record["person"], truth.get("person")))
    same_person = bool(truth.get("person")) and _alike(record["person"], truth.get("person"))
    return 4 * shared + 3 * same_person + (record["role_class"] == truth.get("role_class")) if shared else 0


def _ways(contact: Record) -> set[str]:
    numbers = [
        *contact.get("phones", []),
        *contact.get("faxes", []),
        *contact.get("phone", []),
        *contact.get("fax", []),
    ]
    mails = [*contact.get("emails", []), *contact.get("foreign_emails", []), *contact.get("email", [])]
    return {number["number"] if isinstance(number, dict) else number for number in numbers} | set(mails)


def _other_person(record: Record, truth: Record) -> bool:
    return bool(record["person"] and truth.get("person")) and not _alike(record["person"], truth["person"])


def _alike(one: str | None, other: str | None) -> bool:
    return bool(one and other) and (one or "").split()[-1].casefold() == (other or "").split()[-1].casefold()
