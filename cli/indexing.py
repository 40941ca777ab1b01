"""Brings the search index up to the store, and says what was done."""

from __future__ import annotations

from collections.abc import Callable

import click

from cli.progress import index_progress
from crawler.operation.datafolder import DataFolder
from crawler.store import Store
from index.build import BuildReport, rebuild, update


def bring_up_to_date(data: DataFolder) -> None:
    """After a change of the store: only what changed is written, everything where there is any doubt."""
    _with_progress(data, update)


def build_anew(data: DataFolder) -> None:
    """Everything, beside the index in use."""
    _with_progress(data, rebuild)


def _with_progress(data: DataFolder, build: Callable[..., BuildReport]) -> None:
    with Store.open(data.store_path, write=True) as store, index_progress(sum(store.count().values())) as progress:
        report = build(store, data.index_path, progress=progress)
    click.echo(str(report), err=True)
