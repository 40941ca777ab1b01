"""`anlaufstelle show ID`: one contact, the clicks that lead to it, where it was seen, its history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from cli import wording
from cli.terminal import counted, plain
from crawler.contact import Contact, Proof
from crawler.operation.datafolder import DataFolder
from crawler.store import Change, Store

NAMING = ("written", "number", "name", "text", "page_url")
"""What names a phone, a place, a click, a sighting; the first that is there."""


@click.command("show")
@click.argument("identity", metavar="ID")
@click.pass_obj
def command(data: DataFolder, identity: str) -> None:
    """Show the contact ID: everything that is known, how a person gets there, its history.

    The first letters of an ID suffice, as long as only one contact begins with them.
    """
    with Store.open(data.store_path, write=False) as store:
        contact = find(store, identity.strip().lower())
        for line in (*_facts(contact), *_way(contact), *_seen(contact)):
            click.echo(line)
        click.echo("\nHistory:")
        for change in store.history(contact.id or ""):
            click.echo(f"  {told(change)}")


def find(store: Store, beginning: str) -> Contact:
    """The one contact whose id begins with `beginning`; a usage error that says why there is none."""
    if exact := store.contact(beginning):
        return exact
    found = [contact for contact in store.contacts() if (contact.id or "").startswith(beginning)]
    if not beginning or not found:
        raise click.UsageError(f"no contact has the id {beginning!r}; `search` and `export` show the ids")
    if len(found) > 1:
        some = "; ".join(f"{contact.id} {wording.title(contact)}" for contact in found[:5])
        raise click.UsageError(f"{len(found)} contacts have an id that begins with {beginning!r}: {some}")
    return found[0]


def _facts(contact: Contact) -> Iterator[str]:
    yield wording.title(contact)
    facts = {
        "id": contact.id,
        "status": " ".join(part for part in (contact.status, contact.status_reason) if part),
        "published": f"no: its pages say {contact.reserved}" if contact.reserved else None,
        "kind": f"{contact.kind}, {contact.role_class}",
        "role": contact.role,
        "unit": contact.unit,
        "organisation": contact.organisation,
        "run by": contact.organisation_kind,
        "place": wording.place(contact),
        "phone": wording.phones(contact),
        "fax": "; ".join(fax.written or fax.number for fax in contact.faxes),
        "mail": wording.emails(contact),
        "address": wording.address(contact),
        "hours": wording.hours(contact),
        "topics": ", ".join(contact.topics),
        "languages": ", ".join(contact.languages),
        "valid until": contact.valid_until,
        "successor": contact.successor,
        "publisher": f"{contact.publisher} ({contact.site})",
        "score": f"{contact.score:.2f}",
        "locked": ", ".join(f"{field} by {lock.by} on {wording.day(lock.at)}" for field, lock in contact.locked),
    }
    yield from (f"  {name + ':':<14}{plain(value)}" for name, value in facts.items() if value)


def _way(contact: Contact) -> Iterator[str]:
    yield ""
    yield f"Found by {wording.found(contact)}:"
    yield from (f"  {line}" for line in wording.clicks(contact.trail))
    if contact.quote:
        yield f"  There it says: “{plain(contact.quote)}”"


def _seen(contact: Contact) -> Iterator[str]:
    yield ""
    checked = f", last checked on {wording.day(contact.last_checked)}" if contact.last_checked else ""
    yield f"Stands on {counted(len(contact.sightings), 'page')}{checked}:"
    for proof in contact.sightings:
        yield f"  {_sighting(proof)}"


def _sighting(proof: Proof) -> str:
    days = f"{wording.day(proof.first_seen)} to {wording.day(proof.last_seen)}"
    return plain(f"{proof.page_url} ({proof.page_title or 'no title'}), {days}")


def told(change: Change) -> str:
    """One change on one line: "2026-11-21 hours: Mo 8–12 Uhr → Mo 9–12 Uhr"."""
    before = "" if change.before in (None, []) else f"{_value(change.before)} → "
    return plain(f"{wording.day(change.at)} {change.field}: {before}{_value(change.after)}")


def _value(value: Any) -> str:
    """A JSON value for people: of an object what names it."""
    if isinstance(value, list):
        return ", ".join(map(_value, value)) or "nothing"
    if isinstance(value, dict):
        return str(next((value[key] for key in NAMING if value.get(key)), value))
    return "nothing" if value is None else str(value)
