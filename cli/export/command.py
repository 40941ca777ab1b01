"""`anlaufstelle export`: writes contacts as a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from cli.choices import OneOf
from cli.export import public as privacy
from cli.export.formats import FORMATS, chunks
from cli.export.options import today
from cli.export.output import write
from cli.filters import Filters, filters, selector
from cli.terminal import counted
from crawler.contact import Contact
from crawler.operation.datafolder import DataFolder
from crawler.store import Store

SHORT = {"excel": "xlsx", "vcf": "vcard", "json": "jsonl", "json-ld": "jsonld", "print": "html"}
"""Other words for a format."""


@click.command("export")
@click.option("--format", "form", type=OneOf("format", FORMATS, SHORT), required=True, help=f"{', '.join(FORMATS)}.")
@filters
@click.option("--public", "for_all", is_flag=True, help="Only what may be published: no volunteer's name or mobile.")
@click.option("--offices-only", is_flag=True, help="Without names of persons and what spells them.")
@click.option("--german", is_flag=True, help="CSV as German spreadsheets want it: semicolons, BOM, German headings.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File; without it, to stdout.")
@click.pass_obj
def command(
    data: DataFolder,
    form: str,
    chosen: Filters,
    for_all: bool,
    offices_only: bool,
    german: bool,
    output: Path | None,
) -> None:
    """Write contacts as a list: for spreadsheets (csv, xlsx), letters, address books (vcard), paper (html), maps
    (geojson), programs (jsonl) and other directories (hsds, jsonld).

    The order is always the same: place, publisher, organisation, person. Contacts that are gone are left out unless
    `--status gone` asks for them.
    """
    with Store.open(data.store_path, write=False) as store:
        fits = selector(chosen, store.memberships())
        contacts = sorted((contact for contact in store.contacts() if fits(contact)), key=order)
    settings = data.settings()
    shown = list(_shown(contacts, for_all, offices_only, settings.publish_initiatives))
    write(chunks(form, shown, today(settings.operator, german=german, public=for_all)), output)
    if output is not None:
        click.echo(f"{counted(len(shown), 'contact')} written to {output}", err=True)


def _shown(contacts: Iterable[Contact], for_all: bool, unnamed: bool, initiatives: bool) -> Iterator[Contact]:
    """What may be shown of each contact; one of which nothing is left, or that is hidden, is left out."""
    for contact in contacts:
        shown: Contact | None = privacy.public(contact, initiatives=initiatives) if for_all else contact
        shown = privacy.offices_only(shown) if unnamed and shown else shown
        if shown:
            yield shown


def order(contact: Contact) -> tuple[str, ...]:
    """Where a contact stands in a list: the same on every machine, whatever way it came into the store."""
    place = contact.places[0].name if contact.places else ""
    by = (place, contact.publisher, contact.organisation, contact.unit, contact.person)
    return (*((part or "").casefold() for part in by), contact.id or "")
