"""What could not be found, said honestly, and whom one can call instead."""

from __future__ import annotations

from typing import NamedTuple

from cli.web.instance import instance
from crawler.contact import KINDS, Contact, Place
from index.results import ASSOCIATION, DISTRICT, OWN
from index.search import Query, Results

SEEN = 30
"""So many of those in charge are looked at; the place's own come first unless they are old or unsure."""


class Instead(NamedTuple):
    """The place that has no contact of its own; its information telephone, where it is known."""

    place: Place | None
    phone: Contact | None


def instead(results: Results) -> Instead | None:
    """None where the place asked for has a contact of its own, or no place was asked for and something was found."""
    if results.place is None:
        return None if results.hits else Instead(None, None)
    if has_own(results) or has_own(instance().search(_anybody(results.place))):
        return None
    return Instead(results.place, info_phone(results.place))


def _anybody(place: Place) -> Query:
    kinds = tuple(kind for kind in KINDS if kind != "info_phone")
    return Query("", place=code_of(place), kinds=kinds, limit=SEEN)


def has_own(results: Results) -> bool:
    """Whether a hit is a contact of the place itself, and more than its information telephone."""
    return any(hit.competence == OWN and hit.contact.kind != "info_phone" for hit in results.hits)


def code_of(place: Place) -> str:
    """What a place is called in an address: AGS, ARS, else its name."""
    return place.ags or place.ars or place.name


def info_phone(place: Place) -> Contact | None:
    """The information telephone of a place, else of its association or district."""
    found = instance().search(Query("", place=code_of(place), kinds=("info_phone",), limit=5))
    return next((hit.contact for hit in found.hits if hit.competence in (OWN, ASSOCIATION, DISTRICT)), None)
