"""Lays an imported list over the seeds that are there: what is added, changed, left alone, and why.

A line that a person made (or that a site proved itself for) is never overwritten: where the import says something else,
that is a conflict for a person. Only an empty address of such a line is filled in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from crawler.contact import Seed
from crawler.gazetteer import row_of
from crawler.seedrules import complaints

IMPORTED = "import: "
"""What the source of an imported line begins with."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A row of the import that cannot be used: where it stands, what it is about, why."""

    where: str
    what: str
    why: str


@dataclass
class Report:
    """What an import comes to. changed and conflicts: (line that is there, line that was imported)."""

    source: str
    added: list[Seed] = field(default_factory=list)
    changed: list[tuple[Seed, Seed]] = field(default_factory=list)
    same: list[Seed] = field(default_factory=list)
    conflicts: list[tuple[Seed, Seed]] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    vanished: list[Seed] = field(default_factory=list)

    def apply(self, own: Sequence[Seed]) -> list[Seed]:
        """The operator's list with what was added and changed."""
        lines = {seed.key: seed for seed in own}
        lines |= {seed.key: seed for seed in self.added}
        lines |= {seed.key: seed for _, seed in self.changed}
        return list(lines.values())


def merge(known: Sequence[Seed], rows: Iterable[Seed | Dropped], source: str) -> Report:
    """Compares imported `rows` with the `known` seeds (shipped and own). Nothing is written.

    source: what is imported, in a word or two. A known line of the same source that the import no longer has is
    reported as vanished and stays.
    """
    report = Report(source)
    there = {seed.key: seed for seed in known}
    imported: dict[str, Seed] = {}
    for row in rows:
        if isinstance(row, Dropped):
            report.dropped.append(row)
        elif why := _unusable(row):
            report.dropped.append(Dropped("", row.name, why))
        elif earlier := imported.get(row.key):
            report.dropped.append(Dropped("", row.name, _twice(earlier, row)))
        else:
            imported[row.key] = replace(row, source=IMPORTED + source)
    for key, seed in imported.items():
        _compare(there.get(key), seed, report)
    ours = [seed for seed in known if seed.source == IMPORTED + source]
    report.vanished = [seed for seed in ours if seed.key not in imported]
    return report


def _unusable(seed: Seed) -> str | None:
    if why := next((text for text, error in complaints(seed) if error), None):
        return why
    row = row_of(seed.ags) if seed.ags else None
    if row and row.code not in (seed.ags, f"{seed.ags}000"):
        return f"dissolved: {seed.ags} belongs to {row.name} ({row.code}) today"
    return None


def _twice(earlier: Seed, row: Seed) -> str:
    if same_address(earlier.url, row.url):
        return "the same line twice"
    return f"a second website: {row.url or 'none'}; taken is {earlier.url or 'none'}"


def _compare(old: Seed | None, new: Seed, report: Report) -> None:
    if old is None:
        report.added.append(new)
    elif old.source.startswith(IMPORTED):
        filled = _filled(new, old)
        if replace(filled, source="") == replace(old, source=""):
            report.same.append(old)
        else:
            report.changed.append((old, filled))
    elif not new.url or same_address(old.url, new.url):
        report.same.append(old)
    elif old.url:
        report.conflicts.append((old, new))
    else:
        told = f"{old.note}; " if old.note else ""
        report.changed.append((old, replace(old, url=new.url, note=f"{told}address by {new.source}")))


def _filled(new: Seed, old: Seed) -> Seed:
    """The new line, with what only the old one knows."""
    values = {name: getattr(old, name) for name in Seed.__slots__ if not getattr(new, name) and getattr(old, name)}
    url = old.url if same_address(old.url, new.url) else new.url or old.url
    return replace(new, **{**values, "url": url})


def same_address(one: str, other: str) -> bool:
    """Whether two addresses mean one site: http or https, with or without www. and the last slash."""
    return _site(one) == _site(other)


def _site(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query


def official_name(name: str) -> str:
    """ "Rheine, Stadt" as it is said: Rheine."""
    return name.split(",")[0].strip()
