"""`anlaufstelle forget`: erases a person, number, address or page, and keeps it from coming back."""

from __future__ import annotations

import click

from cli.indexing import build_anew
from cli.terminal import counted, plain, table
from cli.traces import wipe
from crawler.operation.datafolder import DataFolder
from crawler.operation.lock import WriterLock
from crawler.store import Store

RULES = {
    "person": "a person",
    "email": "an e-mail address",
    "phone": "a telephone number",
    "page": "a page",
    "site": "a whole site",
    "street": "a street address",
}


@click.command("forget")
@click.argument("value", required=False)
@click.option("--place", metavar="NAME/PLZ/AGS", help="Which of several bodies is meant: the one of this place.")
@click.option("--list", "listed", is_flag=True, help="Show when what was forgotten; the values themselves are gone.")
@click.pass_obj
def command(data: DataFolder, value: str | None, place: str | None, listed: bool) -> None:
    """Erase VALUE from store, index, reports, feeds, log and backups; never take it in again.

    VALUE is a person's name, a contact's id, a telephone number, an e-mail address, a street with its number, the
    address of a page, or a host for a whole site. Stronger than any crawl: a later visit that meets VALUE leaves it
    out. The list of what was forgotten holds hashes only.
    """
    if listed:
        return _list(data)
    if not value or not value.strip():
        raise click.UsageError("say what is to be forgotten: a name, a number, an address, a page")
    data.check_writable()
    with WriterLock(data, "forget"), Store.open(data.store_path, write=True) as store:
        done = store.forget(value, place)
        # A new index: in the old one's files the words would stand until its segments are merged.
        build_anew(data)
        wipe(data, store)
    erased = f"{counted(len(done.deleted), 'contact')} erased, {counted(len(done.changed), 'contact')} changed"
    click.echo(f"{plain(value)} was taken for {RULES[done.rule]}: {erased}. It will not be taken in again.")
    return None


def _list(data: DataFolder) -> None:
    with Store.open(data.store_path, write=False) as store:
        table("Forgotten", ["entry", "what", "when"], [[e.entry, RULES[e.rule], e.at] for e in store.forgotten()])
