"""What besides store and index may still hold what is to be forgotten: reports, feeds, the log, copies of the store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cli.log import clean_log
from cli.report.write import rewrite_reports
from crawler.operation.datafolder import DataFolder
from crawler.store import Store


def wipe(data: DataFolder, store: Store) -> int:
    """Applies the list of what was forgotten to all of them; how many copies of the store were cleaned."""
    rewrite_reports(data, store)
    clean_log(data, store)
    lines = store.suppressed()
    copies = list(_copies(data))
    for path in copies:
        with Store.open(path, write=True) as copy:
            copy.forget_again(lines)
    return len(copies)


def _copies(data: DataFolder) -> Iterator[Path]:
    """Copies in the data folder: backups, and what a restoring has put aside."""
    yield from sorted(data.backups_path.glob("*.db"))
    aside = data.store_path.with_name(f"{data.store_path.name}.before-restore")
    if aside.exists():
        yield aside
