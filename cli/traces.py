"""What besides the store may hold what is to be forgotten: index, reports, feeds, logs, lists, copies of the store.

All that the program wrote is cleaned. What the operator wrote (settings, exports, files put into the folder) is named.
"""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from cli.indexing import build_anew
from cli.log import clean_log
from cli.report.write import clean_reports
from crawler.contact import Seed
from crawler.operation.datafolder import DataFolder
from crawler.seeds import own_seeds, write_seeds
from crawler.storage.scrubber import Scrubber
from crawler.storage.scrubbing import is_forgotten_page
from crawler.store import Store

LARGEST = 50_000_000
"""Bytes of a file beyond which nobody looks into it."""


@dataclass(frozen=True)
class Swept:
    """What was done: copies of the store that were cleaned, lines of lists that were changed or taken out, reports of
    readers that were taken out; remaining: files that still hold it and are the operator's to clean."""

    copies: int
    lines: int
    letters: int
    remaining: tuple[Path, ...]


def sweep(data: DataFolder, store: Store) -> Swept:
    """Applies the list of what was forgotten to everything but the store. May be begun anew after an interruption.

    The index is made anew: in the old one's files the words would stand until its segments are merged.
    """
    by = store.scrubber()
    build_anew(data)
    clean_reports(data, store)
    clean_log(data, store)
    lines = _clean_seeds(data, by) + sum(_clean_table(path, by) for path in sorted(data.path.glob("*.csv")))
    letters = _clean_letters(data, by)
    copies = list(_copies(data))
    for path in copies:
        with Store.open(path, write=True) as copy:
            copy.forget_again(store.suppressed())
    store.shred()
    store.swept()
    return Swept(len(copies), lines, letters, tuple(_remaining(data, by)))


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


def _clean_seeds(data: DataFolder, by: Scrubber) -> int:
    """The operator's own list: notes lose what was forgotten, a site or body that was forgotten leaves the list."""
    before = own_seeds(data)
    struck = (replace(seed, note=by.text(seed.note), source=by.text(seed.source)) for seed in before)
    after = [seed for seed in struck if not (is_forgotten_page(seed.url, by) or by.holds(f"{seed.name}\n{seed.url}"))]
    if after != before:
        write_seeds(data.seeds_path, after)
    return len([seed for seed in before if seed not in after])


def _clean_table(path: Path, by: Scrubber) -> int:
    """A list that the program keeps for itself: lines that hold what was forgotten go; how many."""
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8"))))
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
    found = [path for path in (data.reports_path / "contacts").glob("*") if by.holds(_text(path.read_bytes()))]
    for path in found:
        path.unlink()
    return len(found)


def _remaining(data: DataFolder, by: Scrubber) -> Iterator[Path]:
    """Files of the folder that hold it though all that the program wrote is clean."""
    known = {data.store_path, *data.store_path.parent.glob(f"{data.store_path.name}-*"), *_copies(data)}
    for path in sorted(data.path.rglob("*")):
        ours = path in known or data.index_path in path.parents
        readable = path.is_file() and not ours and path.stat().st_size <= LARGEST
        if readable and any(by.holds(_text(piece)) for piece in _pieces(path)):
            yield path


def _pieces(path: Path) -> Iterator[bytes]:
    """The content of a file; of a packed one what is in it."""
    content = path.read_bytes()
    if content.startswith(b"\x1f\x8b"):
        yield zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(content)
    elif zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            yield from (packed.read(name) for name in packed.namelist())
    else:
        yield content


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")
