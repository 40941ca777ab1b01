"""Whether two sightings of one publishing body are the same contact.

Person: the same name and one of unit, role, phone, e-mail. Everything else: the same kind, organisation and unit, and
the same street where both name one. A shared mailbox or switchboard alone never makes two contacts one.
"""

from __future__ import annotations

from crawler.identity.folding import short_for
from crawler.identity.traits import Traits, traits
from crawler.visited import Sighting


def same(a: Sighting, b: Sighting) -> bool:
    """Whether `a` and `b`, published by one body, are the same contact."""
    return same_traits(traits(a), traits(b))


def same_traits(a: Traits, b: Traits) -> bool:
    """As `same`, for what is already folded."""
    if a.is_person != b.is_person:
        return False
    return same_person(a, b) if a.is_person else same_office(a, b)


def same_person(a: Traits, b: Traits) -> bool:
    """The same name and one tie; a short form of the name ("Frau Müller", "A. Müller") needs two, one of them a number
    or an address."""
    shared = a.ties & b.ties
    if sorted(a.name) == sorted(b.name):
        return bool(shared)
    short = short_for(a.name, b.name) or short_for(b.name, a.name)
    return short and len(shared) > 1 and bool(a.reach & b.reach)


def same_office(a: Traits, b: Traits) -> bool:
    """The same kind, organisation and unit, and no contradiction in where it sits."""
    if a.kind != b.kind or a.head != b.head or not same_site(a, b):
        return False
    evidence = bool(a.reach & b.reach) or bool(a.street and a.street == b.street)
    if a.own and b.own:
        return bool(a.head) or bool(a.organisation and b.organisation) or evidence
    return a.organisation == b.organisation or (evidence and not (a.organisation and b.organisation))


def same_site(a: Traits, b: Traits) -> bool:
    """Whether both may sit at one address; where neither says, whether they serve a common place or share a number."""
    if a.street and b.street and a.street != b.street:
        return False
    if a.city and b.city and not (a.city.startswith(b.city) or b.city.startswith(a.city)):
        return False
    apart = a.places and b.places and not a.places & b.places
    return not apart or bool(a.street and b.street) or bool(a.reach & b.reach)
