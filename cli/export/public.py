"""What may be given to everybody: the privacy defaults for public output.

Volunteers are threatened: of initiatives no personal name, no mobile number, no street leaves the house, nor an address
that spells the name. Quotes are short, and left out where they tell what was taken away. Reviewers stay unnamed.
"""

from __future__ import annotations

from dataclasses import replace

import phonenumbers

from crawler.contact import Click, Contact, Phone, Proof

LONGEST_QUOTE = 200
MOBILE = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.PAGER)


def public(contact: Contact, *, initiatives: bool = False) -> Contact:
    """`contact` as it may be published. initiatives: the operator publishes their people, too (settings)."""
    sightings = tuple(
        proof if proof.quote == _short(proof.quote) else replace(proof, quote=_short(proof.quote))
        for proof in contact.sightings
    )
    contact = replace(contact, locked=(), quote=_short(contact.quote), sightings=sightings)
    volunteer = "initiative" in (contact.kind, contact.role_class)
    return _without_volunteers(contact) if volunteer and not initiatives else contact


def offices_only(contact: Contact) -> Contact | None:
    """`contact` without the person and what spells the name; None where nothing is left that one could turn to."""
    office = _unnamed_contact(contact) if contact.person else contact
    if office.kind == "person":
        office = replace(office, kind="office")
    named = office.unit or office.organisation or office.role
    reached = office.phones or office.emails or office.foreign_emails or office.contact_form or office.street
    return office if named or reached else None


def _without_volunteers(contact: Contact) -> Contact:
    return replace(_unnamed_contact(contact), street=None, lat=None, lon=None)


def _unnamed_contact(contact: Contact) -> Contact:
    names = _names(contact.person)
    return replace(
        contact,
        person=None,
        person_title=None,
        phones=_landlines(contact.phones),
        faxes=_landlines(contact.faxes),
        emails=_unnamed(contact.emails, names),
        foreign_emails=_unnamed(contact.foreign_emails, names),
        page_title=_without(contact.page_title, names),
        trail=_clicks(contact.trail, names),
        quote=None,
        sightings=tuple(_proof(proof, names) for proof in contact.sightings),
    )


def _proof(proof: Proof, names: tuple[str, ...]) -> Proof:
    title = _without(proof.page_title, names)
    return replace(proof, page_title=title, trail=_clicks(proof.trail, names), quote=None)


def _clicks(trail: tuple[Click, ...], names: tuple[str, ...]) -> tuple[Click, ...]:
    return tuple(replace(click, text=_without(click.text, names) or "…") for click in trail)


def _names(person: str | None) -> tuple[str, ...]:
    return tuple(part.lower() for part in (person or "").split() if len(part) > 2)


def _without(text: str | None, names: tuple[str, ...]) -> str | None:
    return None if text and any(name in text.lower() for name in names) else text


def _unnamed(emails: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(email for email in emails if not any(name in email.partition("@")[0] for name in names))


def _landlines(phones: tuple[Phone, ...]) -> tuple[Phone, ...]:
    return tuple(phone for phone in phones if not _is_mobile(phone.number))


def _is_mobile(number: str) -> bool:
    try:
        return phonenumbers.number_type(phonenumbers.parse(number)) in MOBILE
    except phonenumbers.NumberParseException:
        return False


def _short(quote: str | None) -> str | None:
    return quote if quote is None or len(quote) <= LONGEST_QUOTE else f"{quote[: LONGEST_QUOTE - 1]}…"
