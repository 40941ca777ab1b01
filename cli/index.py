"""`anlaufstelle index`: rebuilds the search index from the store."""

from __future__ import annotations

import click

from crawler.datafolder import DataFolder
from crawler.lock import WriterLock
from crawler.store import Store


@click.command("index")
@click.pass_obj
def command(data: DataFolder) -> None:
    """Rebuild the search index from the store.

    Only needed when `status` says so: crawl, import and forget keep the index up to date. Searches go on meanwhile.
    """
    from index.build import rebuild

    with WriterLock(data, "index"), Store.open(data.store_path, write=False) as store:
        report = rebuild(store, data.index_path)
    click.echo(str(report))
