"""`anlaufstelle forget`: erases a person, number, address or page, and keeps it from coming back."""

from __future__ import annotations

import click

from cli.terminal import counted, plain, table
from cli.traces import sweep, tell
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
    """Erase VALUE from store, index, reports, feeds, logs, lists and backups; never take it in again.

    VALUE is a person's name, a contact's id, a telephone number, an e-mail address, a street with its number, the
    address of a page, or a host for a whole site, which is not visited any more. Stronger than any crawl: a later visit
    that meets VALUE leaves it out. The list of what was forgotten holds hashes only. Files in the data folder that the
    program did not write (settings, exports, lists of your own) are named where they hold VALUE or cannot be looked
    into, not changed.
    """
    if listed:
        return _list(data)
    if not value or not value.strip():
        raise click.UsageError("say what is to be forgotten: a name, a number, an address, a page")
    data.check_writable()
    swept = None
    with WriterLock(data, "forget"), Store.open(data.store_path, write=True) as store:
        try:
            done = store.forget(value, place)
        finally:
            if store.unswept():  # what an interrupted `forget` has left over is done even where this one does nothing
                swept = sweep(data, store)
    erased = f"{counted(len(done.deleted), 'contact')} erased, {counted(len(done.changed), 'contact')} changed"
    click.echo(f"{plain(value)} was taken for {RULES[done.rule]}: {erased}. It will not be taken in again.")
    if swept:
        tell(swept)
    return None


def _list(data: DataFolder) -> None:
    with Store.open(data.store_path, write=False) as store:
        table("Forgotten", ["entry", "what", "when"], [[e.entry, RULES[e.rule], e.at] for e in store.forgotten()])
