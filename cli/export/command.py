"""`anlaufstelle export`: writes contacts as a list."""

from __future__ import annotations

import importlib
from pathlib import Path

import click

from cli.choices import OneOf
from cli.export.output import write
from cli.export.public import public
from cli.filters import Filters, filters, selector
from cli.terminal import counted
from crawler.contact import Contact
from crawler.datafolder import DataFolder
from crawler.store import Store

FORMATS = {"csv": "cli.export.spreadsheet", "jsonl": "cli.export.jsonl"}
"""Format → the module whose `chunks` writes it."""


@click.command("export")
@click.option("--format", "form", type=OneOf("format", FORMATS), required=True, help=f"{', '.join(FORMATS)}.")
@filters
@click.option("--public", "for_all", is_flag=True, help="Only what may be published: no volunteer's name or mobile.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File; without it, to stdout.")
@click.pass_obj
def command(data: DataFolder, form: str, chosen: Filters, for_all: bool, output: Path | None) -> None:
    """Write contacts as a list, for spreadsheets (csv) or for programs (jsonl).

    The order is always the same: place, publisher, organisation, person. Contacts that are gone are left out unless
    `--status gone` asks for them.
    """
    fits = selector(chosen)
    with Store.open(data.store_path, write=False) as store:
        contacts = sorted((contact for contact in store.contacts() if fits(contact)), key=order)
    open_ones = data.settings().publish_initiatives
    shown = (public(contact, initiatives=open_ones) for contact in contacts) if for_all else contacts
    write(importlib.import_module(FORMATS[form]).chunks(shown), output)
    if output is not None:
        click.echo(f"{counted(len(contacts), 'contact')} written to {output}")


def order(contact: Contact) -> tuple[str, ...]:
    """Where a contact stands in a list: the same on every machine, whatever way it came into the store."""
    place = contact.places[0].name if contact.places else ""
    by = (place, contact.publisher, contact.organisation, contact.unit, contact.person)
    return (*((part or "").casefold() for part in by), contact.id or "")
