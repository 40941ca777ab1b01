"""`anlaufstelle backup`: a copy of the store, also while others read and write it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from crawler.operation.backup import backup
from crawler.operation.datafolder import DataFolder


@click.command("backup")
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--keep", type=click.IntRange(min=1), help="Of those in the data folder, keep only so many, the latest.")
@click.pass_obj
def command(data: DataFolder, file: Path | None, keep: int | None) -> None:
    """Copy the store to FILE (default: backups/contacts-DATE.db in the data folder), as of one moment.

    The copy is a whole store. The index is not in it: it is made anew by `restore`. `forget` reaches the copies in the
    data folder; others when they are restored.
    """
    target = file or data.backups_path / f"contacts-{datetime.now(UTC):%Y-%m-%dT%H%M%SZ}.db"
    if file is None:
        data.check_writable()
        target.parent.mkdir(parents=True, exist_ok=True)
    backup(data.store_path, target)
    for old in sorted(data.backups_path.glob("contacts-*.db"))[:-keep] if keep else ():
        old.unlink()
    click.echo(f"{target}: {target.stat().st_size / 1e6:.1f} MB")
