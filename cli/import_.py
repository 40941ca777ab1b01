"""`anlaufstelle import`: takes in contacts in the jsonl form of export."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import click

from cli.indexing import bring_up_to_date
from cli.terminal import counted, plain
from crawler import record
from crawler.contact import Contact
from crawler.operation.datafolder import DataFolder
from crawler.operation.lock import WriterLock
from crawler.store import Store

MOST_SHOWN = 5


@click.command("import")
@click.argument("file", type=click.File("rb"))
@click.pass_obj
def command(data: DataFolder, file: BinaryIO) -> None:
    """Take in contacts from FILE (jsonl as `export` writes it; - for stdin) and update the index.

    A line that cannot be read is left out and reported with its field (exit status 2); the others are taken in. Numbers
    have to be in E.164, e-mail addresses in lower case, web addresses http, https, file or without a scheme.
    """
    wrong: list[str] = []
    contacts = list(read_lines(file, wrong))
    if wrong and not contacts:
        raise click.UsageError(f"{file.name}: nothing to take in: {wrong[0]}")
    data.create()
    with WriterLock(data, "import"), Store.open(data.store_path, write=True) as store:
        saved = store.import_contacts(contacts)
        bring_up_to_date(data)
    click.echo(f"{counted(len(contacts), 'contact')} read: {saved.new} new, {saved.changed} changed")
    if wrong:
        shown = "; ".join(wrong[:MOST_SHOWN]) + ("; …" if len(wrong) > MOST_SHOWN else "")
        raise click.UsageError(f"{file.name}: {counted(len(wrong), 'line')} left out: {shown}")


def read_lines(lines: Iterable[bytes], wrong: list[str]) -> Iterator[Contact]:
    """The contacts of `lines`; what is wrong with the others, and where, goes to `wrong`."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield record.from_line(line.decode("utf-8-sig"))
        except UnicodeDecodeError:
            wrong.append(f"line {number} is not UTF-8")
        except ValueError as error:
            wrong.append(f"line {number}: {plain(error)}")
