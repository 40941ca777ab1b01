"""A sighting without the person: for operators who keep offices only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import phonenumbers

from crawler.contact import Click, Phone, Sighting
from crawler.identity.folding import fold

MOBILE = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.PAGER)
SHORTEST = 3
"""Letters of the shortest part of a name that is looked for in other texts."""


def nameless(sighting: Sighting) -> Sighting | None:
    """The office behind a sighting; None where nothing is left that one could turn to.

    The name goes, and with it what spells it: mailboxes, titles, clicks, addresses of pages keep no part of it. Free
    text goes as a whole, as others may be named in it, too.
    """
    spells = _spells(sighting.person)
    office = replace(
        sighting,
        kind="office" if sighting.kind == "person" else sighting.kind,
        person=None,
        person_title=None,
        emails=tuple(mail for mail in sighting.emails if not spells(mail.partition("@")[0])),
        foreign_emails=tuple(mail for mail in sighting.foreign_emails if not spells(mail.partition("@")[0])),
        phones=_landlines(sighting.phones) if sighting.person else sighting.phones,
        page_title=None if spells(sighting.page_title) else sighting.page_title,
        trail=tuple(Click(click.url, "…" if spells(click.text) else click.text) for click in sighting.trail),
        quote=None,
        text=None,
    )
    named = office.unit or office.organisation or office.role
    reached = office.phones or office.emails or office.foreign_emails or office.contact_form or office.street
    return office if named or reached else None


def _spells(person: str | None) -> Callable[[str | None], bool]:
    """Whether a text holds a part of a name, or its initials as a mailbox does ("a.m", "am")."""
    words = [word for word in fold(person or "").split() if word]
    parts = [word for word in words if len(word) >= SHORTEST]
    short = {f"{a[0]}{b[0]}" for a, b in pairwise(words)} | {f"{a[0]} {b[0]}" for a, b in pairwise(words)}

    def spells(text: str | None) -> bool:
        folded = fold(text or "")
        return bool(words) and (any(part in folded for part in parts) or folded in short)

    return spells


def _landlines(phones: tuple[Phone, ...]) -> tuple[Phone, ...]:
    return tuple(phone for phone in phones if phonenumbers.number_type(phonenumbers.parse(phone.number)) not in MOBILE)
