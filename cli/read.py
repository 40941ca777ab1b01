"""`anlaufstelle read`: what would be read from these pages; nothing is stored."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from cli import wording
from cli.terminal import counted, plain
from crawler import record
from crawler.contact import RELEVANT, Seed
from crawler.extraction import Unreadable, read
from crawler.identity import merge
from crawler.keeping.placing import placed
from crawler.network.manners import is_private
from crawler.operation.datafolder import DataFolder
from crawler.page import Page
from crawler.visited import Sighting

UNKNOWN_TYPE = "text/html"


@click.command("read")
@click.argument("sources", metavar="FILE/URL...", nargs=-1, required=True)
@click.option("--url", "address", metavar="ADDRESS", help="Where the one FILE is from: what its links are relative to.")
@click.option("--all", "everything", is_flag=True, help="Also contacts that are not for refugee matters.")
@click.option("--explain", is_flag=True, help="Say on stderr what raised or lowered each score.")
@click.pass_obj
def command(data: DataFolder, sources: tuple[str, ...], address: str | None, everything: bool, explain: bool) -> None:
    """Read the contacts of saved pages (HTML, PDF …) or of web addresses; write them as jsonl.

    Nothing is stored, so the records have no id. A page without contacts is named on stderr. Web addresses are asked
    for as politely as in a crawl.
    """
    if address and len(sources) > 1:
        raise click.UsageError("--url says where one FILE is from; give one FILE")
    failed = False
    for page in pages(sources, address, data):
        if isinstance(page, str):
            failed = True
            click.echo(f"Error: {plain(page)}", err=True)
            continue
        try:
            found = read(page)
            shown = [sighting for sighting in found if everything or sighting.score >= RELEVANT]
            for sighting in shown:
                tell(page, sighting, explain)
            if not shown:
                click.echo(nothing(page, len(found)), err=True)
        except Unreadable as error:
            failed = True
            click.echo(f"Error: {plain(page.url)}: {plain(error)}", err=True)
    click.get_current_context().exit(2 if failed else 0)


def pages(sources: tuple[str, ...], address: str | None, data: DataFolder) -> Iterator[Page | str]:
    """The pages of files and web addresses, in the order given; a sentence for each that cannot be had."""
    fetched = from_web([source for source in sources if is_address(source)], data)
    for source in sources:
        if is_address(source):
            found = fetched[source]
            yield f"{source}: {found}" if isinstance(found, str) else found
            continue
        try:
            yield from_file(Path(source), address)
        except OSError as error:
            yield f"{source}: {error.strerror}"


def from_web(urls: list[str], data: DataFolder) -> dict[str, Page | str]:
    """The pages at `urls`; nobody is asked for addresses inside the own network."""
    inside = [url for url in urls if is_private(urlsplit(url).hostname or "")]
    pages: dict[str, Page | str] = dict.fromkeys(inside, "lies in a private network, where nothing is fetched from")
    if outside := [url for url in urls if url not in pages]:
        from crawler.fetching import fetch_pages

        pages |= fetch_pages(outside, data)
    return pages


def is_address(source: str) -> bool:
    """Whether `source` is a web address and not a file."""
    return source.lower().startswith(("http://", "https://"))


def from_file(path: Path, address: str | None) -> Page:
    """The page saved in `path`, as if it stood at `address`. Raises OSError."""
    kind = mimetypes.guess_type(path.name)[0] or UNKNOWN_TYPE
    return Page(address or path.absolute().as_uri(), path.read_bytes(), kind)


def nothing(page: Page, others: int) -> str:
    """That a page names nobody, or only such as are not for refugee matters."""
    more = f"; {counted(others, 'contact')} of other matters: --all shows them" if others else ""
    return f"no contact found in {plain(page.url)}{more}"


def tell(page: Page, sighting: Sighting, explain: bool) -> None:
    """One record on stdout; on stderr, if asked for, why it has its score."""
    where: dict[str, Any] = {
        "page_url": page.url,
        "page_title": page.title or None,
        "site": urlsplit(page.url).hostname or "",
    }
    seen = replace(sighting, **{name: getattr(sighting, name) or value for name, value in where.items()})
    contact = merge([placed(seen, Seed("ngo", "", page.url))])
    click.echo(record.to_line(replace(contact, id=None)))
    if explain:
        click.echo(f"{wording.name(contact)}: score {contact.score:.2f}", err=True)
        for reason in sighting.reasons:
            click.echo(f"  {plain(reason)}", err=True)
