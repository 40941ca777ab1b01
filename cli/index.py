"""`anlaufstelle index`: rebuilds the search index from the store."""

from __future__ import annotations

import click

from cli.indexing import build_anew
from crawler.operation.datafolder import DataFolder
from crawler.operation.lock import WriterLock


@click.command("index")
@click.pass_obj
def command(data: DataFolder) -> None:
    """Rebuild the search index from the store.

    Only needed when `status` says so: crawl, import and forget keep the index up to date. Searches go on meanwhile.
    """
    if not data.store_path.exists():
        raise click.UsageError(f"{data.path}: there are no contacts yet; run `anlaufstelle crawl` or `import` first")
    with WriterLock(data, "index"):
        build_anew(data)
