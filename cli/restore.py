"""`anlaufstelle restore`: puts a backup in the place of the store; what was forgotten since does not come back."""

from __future__ import annotations

from pathlib import Path

import click

from cli.indexing import build_anew
from cli.report.write import clean_reports
from cli.terminal import counted, plain
from crawler.operation.backup import check, restore
from crawler.operation.datafolder import DataFolder
from crawler.operation.lock import WriterLock
from crawler.store import Store


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def command(data: DataFolder, file: Path) -> None:
    """Put the backup FILE in the place of the store, and build the index anew.

    FILE is checked first; the store that it replaces is kept beside it (contacts.db.before-restore). What was forgotten
    since the backup was made is erased from it, too; where nobody knows any more what that was, it is said, and the
    exit status is 1.
    """
    check(file)
    data.create()
    with WriterLock(data, "restore"):
        erased = restore(file, data.store_path, sorted(data.backups_path.glob("*.db")))
        build_anew(data)
        with Store.open(data.store_path, write=True) as store:
            clean_reports(data, store)
            held = sum(store.count().values())
    again = len(erased.deleted) + len(erased.changed)
    told = f"; {counted(again, 'contact')} forgotten since then cleaned once more" if again else ""
    click.echo(f"Restored {file}: {counted(held, 'contact')}{told}.")
    for doubt in erased.doubts:
        click.secho(f"ALARM: {plain(doubt)}", fg="red", err=True)
    click.get_current_context().exit(1 if erased.doubts else 0)
