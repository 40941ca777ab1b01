"""What may be given to everybody: the privacy defaults for public output.

Volunteers are threatened: of initiatives no personal name, no mobile number, no street leaves the house, nor an address
that spells the name. Quotes are short, and left out where they tell what was taken away. Reviewers stay unnamed, and
what they have hidden is shown to nobody.
"""

from __future__ import annotations

from dataclasses import replace

from crawler.contact import Contact
from crawler.keeping.spelt import speller
from crawler.keeping.volunteers import is_volunteers, is_withheld, without_person, without_volunteers

LONGEST_QUOTE = 200


def public(contact: Contact, *, initiatives: bool = False) -> Contact | None:
    """`contact` as it may be published; None for one that a reviewer has hidden or merged into another, and
    for one that stands only on pages that reserve this (noindex, § 44b UrhG).

    initiatives: the operator publishes their people, too (settings).
    """
    if is_withheld(contact):
        return None
    sightings = tuple(
        proof if proof.quote == _short(proof.quote) else replace(proof, quote=_short(proof.quote))
        for proof in contact.sightings
    )
    shown = replace(contact, locked=(), quote=_short(contact.quote), sightings=sightings)
    return without_volunteers(shown) if is_volunteers(contact) and not initiatives else shown


def departed(contact: Contact) -> Contact:
    """What is told of a contact that its page no longer names: which office it was, nobody's name or number."""
    left = without_person(contact, speller([contact.person]))
    return replace(left, phones=(), faxes=(), emails=(), foreign_emails=(), contact_form=None)


def offices_only(contact: Contact) -> Contact | None:
    """`contact` without the person and what spells the name; None where nothing is left that one could turn to."""
    office = without_person(contact, speller([contact.person])) if contact.person else contact
    if office.kind == "person":
        office = replace(office, kind="office")
    named = office.unit or office.organisation or office.role
    reached = office.phones or office.emails or office.foreign_emails or office.contact_form or office.street
    return office if named or reached else None


def _short(quote: str | None) -> str | None:
    return quote if quote is None or len(quote) <= LONGEST_QUOTE else f"{quote[: LONGEST_QUOTE - 1]}…"
