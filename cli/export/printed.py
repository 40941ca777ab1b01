"""A list for paper: one HTML file by place, readable without a network, without any script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from cli import wording
from cli.export.options import Options
from cli.names import ROLES, STATUSES, STEPS
from cli.terminal import plain
from crawler.contact import Contact

STYLE = """
body { font: 11pt/1.4 system-ui, sans-serif; margin: 2em auto; max-width: 50em; padding: 0 1em; color: #111 }
h1 { font-size: 1.5em } h2 { font-size: 1.2em; border-bottom: 2px solid #333; margin: 1.5em 0 .5em }
article { break-inside: avoid; margin: 0 0 1em } h3 { font-size: 1em; margin: 0 } p { margin: 0 }
.source { color: #555; font-size: .85em; overflow-wrap: anywhere }
@media print { body { margin: 0; max-width: none } a { color: inherit; text-decoration: none } }
"""


def chunks(contacts: Iterable[Contact], options: Options) -> Iterator[bytes]:
    """The whole page, place by place."""
    maker = f", {escape(options.operator)}" if options.operator else ""
    yield (
        '<!DOCTYPE html>\n<html lang="de"><head><meta charset="utf-8"><title>Anlaufstellen</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{STYLE}</style></head>\n<body><h1>Anlaufstellen für die Belange Geflüchteter</h1>"
        f'<p class="source">Stand {options.day}{maker}. Bei jedem Eintrag steht, woher er ist.</p>\n'
    ).encode()
    for place, entries in groupby(contacts, key=lambda contact: wording.place(contact) or contact.publisher):
        yield f"<h2>{escape(place)}</h2>\n".encode()
        for contact in entries:
            yield _entry(contact).encode()
    yield b"</body></html>\n"


def _entry(contact: Contact) -> str:
    lines = [
        wording.office(contact) or ROLES[contact.role_class],
        f"Telefon {wording.phones(contact)}" if contact.phones else "",
        f"E-Mail {wording.emails(contact)}" if contact.emails or contact.foreign_emails else "",
        f"Formular {plain(contact.contact_form)}" if contact.contact_form else "",
        wording.address(contact),
        wording.hours(contact),
    ]
    told = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return f"<article><h3>{escape(wording.name(contact))}</h3>{told}{_source(contact)}</article>\n"


def _source(contact: Contact) -> str:
    status = "" if contact.status == "confirmed" else f", {STATUSES[contact.status]}"
    found = f"Gefunden über {STEPS[contact.found_by]}, gelesen am {wording.day(contact.last_seen)}{status}:"
    return f'<p class="source">{escape(found)} {escape(plain(contact.page_url))}</p>'
