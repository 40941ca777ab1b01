"""`anlaufstelle demo`: the whole way from a seed to an exported contact, on a web that ships with the product."""

from __future__ import annotations

import shlex
import time
from pathlib import Path

import click

from cli import wording
from cli.crawl import visit
from cli.indexing import bring_up_to_date
from cli.main import anlaufstelle
from cli.sample_web import sample_folder, serving
from cli.search import tell
from cli.terminal import plain
from crawler.contact import Contact
from crawler.gazetteer import Gazetteer
from crawler.network.manners import TEST_NAMES
from crawler.operation.datafolder import DataFolder
from crawler.operation.lock import WriterLock
from crawler.seeds import read_seeds
from crawler.store import Store
from index.search import Query, search

WORDS = "Flüchtlinge"
HITS = 3
PAGES = 25
GUIDE = ("start_page", "site_search", "council", "info_phone")


FOLDER = Path("demo-data")


@click.command("demo")
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False), required=False)
@click.pass_context
def command(ctx: click.Context, folder: Path | None) -> None:
    """Crawl the sample web that ships with the program into DIR (default: that of --data, else ./demo-data).

    Made-up towns, served on this machine only. Then the index is built, searched, and a list written. A folder that
    holds contacts of real sites is refused.
    """
    began = time.monotonic()
    data = DataFolder(folder or _named(ctx) or FOLDER)
    check_own(data)
    data.create()
    with WriterLock(data, "demo"):
        crawl_sample(data)
        bring_up_to_date(data)
    show_search(data)
    show_ways(data)
    target = show_export(data)
    click.echo(f"\nDone in {time.monotonic() - began:.0f} s. The list is {target}; look around with")
    click.echo(f"  {typed(data, 'search', WORDS)}")


def _named(ctx: click.Context) -> Path | None:
    """The folder of --data, where it was typed: that of the environment is the operator's real one."""
    above = ctx.parent
    is_typed = above and above.get_parameter_source("data") is click.core.ParameterSource.COMMANDLINE
    return above.params["data"] if above and is_typed else None


def check_own(data: DataFolder) -> None:
    """A usage error where the folder holds contacts that no made-up site has published."""
    if not data.store_path.exists():
        return
    with Store.open(data.store_path, write=False) as store:
        real = next((contact for contact in store.contacts() if not contact.site.endswith(TEST_NAMES)), None)
    if real:
        raise click.UsageError(
            f"{data.path}: holds contacts of real sites ({plain(real.publisher or real.id)}); made-up ones would stand "
            "among them: name another folder"
        )


def typed(data: DataFolder, *words: str) -> str:
    """A command as it is typed for this folder."""
    return shlex.join(["anlaufstelle", "--data", str(data.path), *words])


def crawl_sample(data: DataFolder) -> None:
    """Visits the sample web as a crawl would, over a proxy on loopback."""
    with sample_folder() as folder, serving(folder) as web:
        seeds, _ = read_seeds(folder / "seeds.csv")
        click.secho(f"Visiting {len(seeds)} made-up towns, districts and initiatives on this machine", bold=True)
        tally = visit(seeds, data, PAGES)
        tally.tell()
        click.echo(f"{web.requests} requests were answered")


def show_search(data: DataFolder) -> None:
    """A search, as a mediator does it."""
    click.secho(f"\n$ {typed(data, 'search', WORDS, '--limit', str(HITS))}", bold=True)
    tell(search(data.index_path, Query(words=WORDS, limit=HITS), gazetteer=Gazetteer.shipped()))


def show_ways(data: DataFolder) -> None:
    """For each step of the guide the best contact that it found, and the clicks that lead there."""
    with Store.open(data.store_path, write=False) as store:
        contacts = list(store.contacts())
    for step in GUIDE:
        if found := [contact for contact in contacts if contact.found_by == step]:
            _show_way(max(found, key=lambda contact: (contact.score, len(contact.trail), contact.id or "")))


def _show_way(contact: Contact) -> None:
    click.secho(f"\nFound by {wording.STEPS[contact.found_by]}: {wording.name(contact)}", bold=True)
    reach = (wording.office(contact), wording.place(contact), wording.phones(contact), wording.emails(contact))
    click.echo("  " + " · ".join(part for part in reach if part))
    for line in wording.clicks(contact.trail):
        click.echo(f"  {line}")


def show_export(data: DataFolder) -> Path:
    """Every contact as a spreadsheet in the data folder, by the very command that is shown."""
    target = data.path / "contacts.csv"
    line = typed(data, "export", "--format", "csv", "-o", str(target))
    click.secho(f"\n$ {line}", bold=True)
    anlaufstelle.main(shlex.split(line)[1:], prog_name="anlaufstelle", standalone_mode=False)
    return target
