"""What of a contact is not for everybody: the people of initiatives, who are threatened; what a reviewer has hidden."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from crawler.clean import find_names
from crawler.contact import Contact, Proof
from crawler.folding import fold
from crawler.keeping.spelt import Speller, silent, site_only, speller, unnamed

INITIATIVE = "initiative"
KEPT = 4096
"""So many texts and contacts are understood once."""


def is_volunteers(contact: Contact) -> bool:
    """Whether the people behind a contact are volunteers."""
    return INITIATIVE in (contact.kind, contact.role_class)


def is_hidden(contact: Contact) -> bool:
    """Whether a reviewer has hidden a contact, or merged it into another one."""
    return contact.status == "gone" and any(field == "status" for field, _ in contact.locked)


def is_withheld(contact: Contact) -> bool:
    """Whether nothing of a contact is for everybody: hidden, or only on pages that reserve it (noindex, § 44b UrhG)."""
    return is_hidden(contact) or contact.reserved is not None


def without_volunteers(contact: Contact) -> Contact:
    """An initiative's contact without its people: no name, in no field, no mobile number, no street."""
    return replace(without_person(contact, volunteers_of(contact)), street=None, lat=None, lon=None)


def without_person(contact: Contact, spells: Speller) -> Contact:
    """`contact` without what spells these names, the addresses of pages included."""
    return replace(
        unnamed(contact, spells),
        page_url=site_only(contact.page_url, spells),
        page_title=None if spells(contact.page_title) else contact.page_title,
        trail=silent(contact.trail, spells, addresses=True),
        quote=None,
        sightings=tuple(_proof(proof, spells) for proof in contact.sightings),
    )


@lru_cache(maxsize=KEPT)
def volunteers_of(contact: Contact) -> Speller:
    """The people of an initiative: its contact person, and whoever any of its texts names."""
    texts = dict.fromkeys(text for text in _texts(contact) if text)
    return speller((contact.person, *(name for text in texts for name in names_in(text))))


@lru_cache(maxsize=KEPT)
def names_in(text: str) -> tuple[str, ...]:
    """The people whom a text names; titles and clicks are alike on many records."""
    return tuple(name.person for name in find_names(text))


def _proof(proof: Proof, spells: Speller) -> Proof:
    return replace(
        proof,
        page_url=site_only(proof.page_url, spells),
        page_title=None if spells(proof.page_title) else proof.page_title,
        trail=silent(proof.trail, spells, addresses=True),
        quote=None,
    )


def _texts(contact: Contact) -> Iterator[str | None]:
    yield from (contact.text, contact.quote, contact.page_title, contact.role, contact.unit)
    yield contact.hours.written if contact.hours else None
    for phone in (*contact.phones, *contact.faxes):
        yield from (phone.written, phone.label)
    for proof in contact.sightings:
        yield from (proof.page_title, proof.quote)
    trails = (contact.trail, *(proof.trail for proof in contact.sightings))
    yield from (click.text for trail in trails for click in trail)
    pages = (contact.page_url, *(proof.page_url for proof in contact.sightings))
    yield from map(_spoken, (*pages, *(click.url for trail in trails for click in trail)))


def _spoken(url: str) -> str:
    """The last part of an address as one would write it: "anna-beispiel.html" is "Anna Beispiel"."""
    try:
        last = urlsplit(url).path.rstrip("/").rpartition("/")[2]
    except ValueError:
        return ""
    words = fold(unquote(last)).partition(".")[0].replace("-", " ").replace("_", " ").split()
    return " ".join(map(str.capitalize, words))
