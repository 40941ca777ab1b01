"""What besides the store may hold what is to be forgotten: index, reports, feeds, logs, lists, copies of the store.

All that the program wrote is cleaned, the copies of the store first. What the operator wrote (settings, exports, files
put into the folder) is named, and so is what cannot be read: no file of the folder keeps the others from being cleaned.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from cli.indexing import build_anew
from cli.log import clean_log
from cli.report.write import clean_reports
from cli.strangers import look
from crawler.contact import Seed
from crawler.lists import examples
from crawler.operation.backup import SIDE_FILES
from crawler.operation.datafolder import DataFolder
from crawler.seeds import SeedError, own_seeds, write_seeds
from crawler.storage.remembered import list_path
from crawler.storage.scrubber import Scrubber
from crawler.storage.scrubbing import is_forgotten_page
from crawler.store import Store, StoreError
from crawler.websites import tried

TABLES = (tried.NAME, examples.NAME)
"""The lists that the program keeps for itself; any other is the operator's."""


@dataclass(frozen=True)
class Swept:
    """What was done: copies of the store that were cleaned, lines of lists that were changed or taken out, reports of
    readers that were taken out; remaining: files that still hold it and are the operator's to clean; unread: files
    that may hold it, as nobody could look into them."""

    copies: int
    lines: int
    letters: int
    remaining: tuple[Path, ...]
    unread: tuple[Path, ...]


def sweep(data: DataFolder, store: Store) -> Swept:
    """Applies the list of what was forgotten to everything but the store. May be begun anew after an interruption.

    The index is made anew: in the old one's files the words would stand until its segments are merged.
    """
    store.keep_list()
    by = store.scrubber()
    copies = list(_copies(data))
    unread = [path for path in copies if not _clean_copy(path, store)]
    build_anew(data)
    clean_reports(data, store)
    clean_log(data, store)
    lines = _clean_seeds(data, by) + sum(_clean_table(data.path / name, by) for name in TABLES)
    letters = _clean_letters(data, by)
    store.shred()
    store.swept()
    remaining, closed = look(_strangers(data), by)
    return Swept(len(copies) - len(unread), lines, letters, remaining, (*unread, *closed))


def tell(swept: Swept) -> None:
    """Says what else was cleaned, and what is left to the operator."""
    done = ((swept.copies, "backup"), (swept.lines, "list entry"), (swept.letters, "report"))
    cleaned = ", ".join(f"{what}: {number}" for number, what in done if number)
    if cleaned:
        click.echo(f"Cleaned besides: {cleaned}.")
    for path in swept.remaining:
        click.echo(f"{path}: holds it, too; this file is yours to clean or delete", err=True)
    for path in swept.unread:
        click.echo(f"could not be looked into: {path}; it may hold it, too, and is yours to clean or delete", err=True)


def without_forgotten(data: DataFolder, seeds: list[Seed]) -> list[Seed]:
    """The seeds whose site may be visited: none that was forgotten as a whole."""
    if not data.store_path.exists():
        return seeds
    with Store.open(data.store_path, write=True) as store:
        by = store.scrubber()
    return [seed for seed in seeds if not is_forgotten_page(seed.url, by)] if "site" in by.words else seeds


def _copies(data: DataFolder) -> Iterator[Path]:
    """Copies in the data folder: backups, and what a restoring has put aside."""
    yield from sorted(data.backups_path.glob("*.db"))
    aside = data.store_path.with_name(f"{data.store_path.name}.before-restore")
    if aside.exists():
        yield aside


def _clean_copy(path: Path, store: Store) -> bool:
    """Cleans a copy of the store; False for what is none of this store's, or damaged."""
    if not path.is_file() or not path.stat().st_size:
        return path.is_file()  # opening an empty file would make a store of it
    try:
        with Store.open(path, write=True) as copy:
            copy.forget_again(store.suppressed())
            return copy.list_key() == store.list_key()
    except StoreError:
        return False


def _clean_seeds(data: DataFolder, by: Scrubber) -> int:
    """The operator's own list: notes lose what was forgotten, a site or body that was forgotten leaves the list.

    A list with errors is not written anew; like any other file it is named where it holds what was forgotten.
    """
    try:
        before = own_seeds(data)
    except (SeedError, OSError):
        return 0
    struck = (replace(seed, note=by.text(seed.note), source=by.text(seed.source)) for seed in before)
    after = [seed for seed in struck if not (is_forgotten_page(seed.url, by) or by.holds(f"{seed.name}\n{seed.url}"))]
    if after != before:
        write_seeds(data.seeds_path, after)
    return len([seed for seed in before if seed not in after])


def _clean_table(path: Path, by: Scrubber) -> int:
    """A list that the program keeps for itself: lines that hold what was forgotten go; how many.

    One that is no such list any more stays, and is named like a file of the operator.
    """
    try:
        rows = list(csv.reader(io.StringIO(path.read_text("utf-8"), newline="")))
    except (OSError, ValueError, csv.Error):
        return 0
    kept = [row for row in rows if not any(map(by.holds, row))]
    if len(kept) < len(rows):
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(kept)
        fresh = path.with_name(path.name + ".new")
        fresh.write_text(text.getvalue(), encoding="utf-8", newline="")
        fresh.replace(path)
    return len(rows) - len(kept)


def _clean_letters(data: DataFolder, by: Scrubber) -> int:
    """Reports of readers that hold it are settled by it."""
    letters = (path for path in (data.reports_path / "contacts").glob("*") if path.is_file())
    found = look(letters, by)[0]
    for path in found:
        path.unlink()
    return len(found)


def _strangers(data: DataFolder) -> Iterator[Path]:
    """All files of the folder but the store with what belongs to it, its copies, and the index."""
    stores = (data.store_path, *_copies(data))
    known = {path.with_name(path.name + side) for path in stores for side in ("", *SIDE_FILES)}
    known.add(list_path(data.store_path))
    for path in sorted(data.path.rglob("*")):
        if path.is_file() and path not in known and data.index_path not in path.parents:
            yield path
