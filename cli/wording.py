"""How a contact is said to a person: its name, where it is, how one reaches it, how it was found."""

from __future__ import annotations

from textwrap import shorten

from cli.terminal import plain
from crawler.contact import Click, Contact

STEPS = {
    "start_page": "the start page",
    "site_search": "the site's own search",
    "council": "the council's pages",
    "info_phone": "the information telephone",
    "menu": "the menu",
    "directory": "a directory",
}
START = "start page"
OPENING = 60
"""Letters of a text by which its record is known."""


def name(contact: Contact) -> str:
    """Whom one asks for: the person, else the office."""
    person = " ".join(part for part in (contact.person_title, contact.person) if part)
    return plain(person or contact.unit or contact.organisation or contact.role or contact.publisher)


def title(contact: Contact) -> str:
    """As :func:`name`; of a record that holds nothing but text its first words, so that one knows it again."""
    return name(contact) or shorten(plain(contact.text or contact.quote), OPENING, placeholder=" …")


def office(contact: Contact) -> str:
    """Role, unit and organisation, each once, without what :func:`name` says already."""
    parts = (plain(part) for part in (contact.role, contact.unit, contact.organisation))
    return ", ".join(dict.fromkeys(part for part in parts if part and part != name(contact)))


def place(contact: Contact) -> str:
    """ "Rheine (NW)"; for many places the first three and how many more."""
    names = [f"{plain(found.name)}{f' ({found.state})' if found.state else ''}" for found in contact.places]
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more


def address(contact: Contact) -> str:
    """Street, postal code and town on one line."""
    town = " ".join(part for part in (contact.postal_code, contact.city) if part)
    return plain(", ".join(part for part in (contact.street, town) if part))


def phones(contact: Contact) -> str:
    """The numbers as they stand on the page."""
    return "; ".join(plain(phone.written or phone.number) for phone in contact.phones)


def emails(contact: Contact) -> str:
    """The addresses, else the contact form."""
    return plain("; ".join((*contact.emails, *contact.foreign_emails)) or contact.contact_form)


def hours(contact: Contact) -> str:
    """The opening hours as written."""
    return plain(contact.hours.written) if contact.hours else ""


def day(moment: str | None) -> str:
    """The day of a time stamp: "2026-11-21"."""
    return (moment or "")[:10]


def minute(moment: str | None) -> str:
    """The minute of a time stamp: "2026-11-21 22:15" (UTC)."""
    return (moment or "")[:16].replace("T", " ")


def found(contact: Contact) -> str:
    """ "the site's own search on 2026-11-21, 3 clicks"."""
    clicks = f", {len(contact.trail)} clicks" if len(contact.trail) > 1 else ""
    return f"{STEPS.get(contact.found_by, contact.found_by)} on {day(contact.last_seen)}{clicks}"


def clicks(trail: tuple[Click, ...]) -> list[str]:
    """A trail as numbered clicks that a person can repeat; the first is the address to open."""
    lines = []
    for number, click in enumerate(trail, 1):
        what = f"open {click.url}" if number == 1 else f"click “{plain(click.text) or '(no text)'}”  {click.url}"
        lines.append(f"{number}. {plain(what)}")
    return lines
