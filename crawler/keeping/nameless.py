"""A sighting without the person: for operators who keep offices only."""

from __future__ import annotations

from dataclasses import replace

from crawler.keeping.spelt import silent, speller, unnamed
from crawler.visited import Sighting


def nameless(sighting: Sighting) -> Sighting | None:
    """The office behind a sighting; None where nothing is left that one could turn to.

    The name goes, and with it what spells it: mailboxes, titles, labels, clicks keep no part of it. Free text goes as a
    whole, as others may be named in it, too. The addresses of pages stay, as the next visit asks for them.
    """
    spells = speller([sighting.person])
    bare = unnamed(sighting, spells) if sighting.person else replace(sighting, text=None)
    office = replace(
        bare,
        kind="office" if sighting.kind == "person" else sighting.kind,
        page_title=None if spells(sighting.page_title) else sighting.page_title,
        trail=silent(sighting.trail, spells, addresses=False),
        quote=None,
    )
    named = office.unit or office.organisation or office.role
    reached = office.phones or office.emails or office.foreign_emails or office.contact_form or office.street
    return office if named or reached else None
