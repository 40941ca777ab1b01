"""One contact out of its sightings: the best one leads, the others fill what it leaves empty; lists are united.

The same sightings always give the same contact, byte for byte, in whatever order they come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from typing import Any

from crawler.contact import TOPICS, Contact, Phone, Place, Proof, Reading
from crawler.identity.folding import name_key
from crawler.identity.ranking import ranked
from crawler.visited import Sighting

WHOLE = ("street", "postal_code", "city", "lat", "lon")
"""An address comes from one sighting as a whole: two halves would make a third."""
PROOF = tuple(field.name for field in fields(Proof))


def merge(sightings: Iterable[Sighting], *, proofs: Iterable[Sighting] | None = None, id: str | None = None) -> Contact:
    """The contact that these sightings (at least one) give.

    proofs: all sightings to be listed with the contact, where some of them (older ones) no longer say what it is.
    """
    order = ranked(sightings)
    best = order[0]
    values: dict[str, Any] = {field.name: _first(order, field.name) for field in fields(Reading)}
    values |= {name: getattr(_located(order), name) for name in WHOLE}
    values |= _named(order) | _reached(order)
    values["score"] = max(sighting.score for sighting in order)
    values["role_class"] = next((s.role_class for s in order if s.role_class != "other"), "other")
    values["topics"] = tuple(topic for topic in TOPICS if any(topic in s.topics for s in order))
    values["languages"] = tuple(sorted({language for s in order for language in s.languages}))
    values["places"] = _united((s.places for s in order), _place_key)
    values |= {name: getattr(best, name) for name in ("found_by", "page_url", "page_title", "trail", "quote")}
    values["reserved"] = best.reserved if all(sighting.reserved for sighting in order) else None
    listed = order if proofs is None else tuple(proofs)
    return Contact(**values | _dates(listed), id=id, sightings=_proofs(listed))


def _first(order: Sequence[Sighting], name: str) -> Any:
    filled = (value for s in order if (value := getattr(s, name)) not in (None, "", ()))
    return next(filled, getattr(order[0], name))


def _located(order: Sequence[Sighting]) -> Sighting:
    fullest = max(order, key=lambda s: (bool(s.street), bool(s.postal_code or s.city), s.lat is not None))
    return fullest if fullest.street or fullest.postal_code or fullest.city else order[0]


def _named(order: Sequence[Sighting]) -> dict[str, Any]:
    """The person with the most words to the name, and the title that goes with it."""
    named = [s for s in order if s.person]
    if not named:
        return {"person": None, "person_title": None}
    first = name_key(named[0].person)
    alike = [s for s in named if name_key(s.person)[-1:] == first[-1:]]
    person = max(alike, key=lambda s: sum(len(word) > 1 for word in name_key(s.person)))
    return {"person": person.person, "person_title": next((s.person_title for s in alike if s.person_title), None)}


def _reached(order: Sequence[Sighting]) -> dict[str, Any]:
    emails = _united((s.emails for s in order), str.lower)
    foreign = _united((s.foreign_emails for s in order), str.lower)
    reached = {
        "phones": _phones(order),
        "faxes": _united((s.faxes for s in order), _phone_key),
        "emails": emails,
        "foreign_emails": tuple(mail for mail in foreign if mail not in emails),
    }
    return reached | ({"contact_form": None} if emails or foreign else {})


def _phones(order: Sequence[Sighting]) -> tuple[Phone, ...]:
    """All numbers; one that is elsewhere known as a fax is no telephone, unless a page says "Tel./Fax"."""
    faxes = {_phone_key(fax) for s in order for fax in s.faxes}
    both = {_phone_key(phone) for s in order for phone in s.phones} & {
        _phone_key(fax) for s in order for fax in s.faxes if fax.number in {phone.number for phone in s.phones}
    }
    return tuple(p for p in _united((s.phones for s in order), _phone_key) if _phone_key(p) not in faxes - both)


def _phone_key(phone: Phone) -> tuple[str, str]:
    return phone.number, phone.extension or ""


def _place_key(place: Place) -> str:
    return place.ags or place.ars or place.name.casefold()


def _united(lists: Iterable[Iterable[Any]], key: Callable[[Any], Any]) -> tuple[Any, ...]:
    """Every value once, those of the best sighting first."""
    found: dict[Any, Any] = {}
    for values in lists:
        for value in values:
            found.setdefault(key(value), value)
    return tuple(found.values())


def _dates(order: Sequence[Sighting]) -> dict[str, str | None]:
    first = [s.first_seen for s in order if s.first_seen]
    last = [s.last_seen for s in order if s.last_seen]
    return {"first_seen": min(first, default=None), "last_seen": max(last, default=None)}


def _proofs(order: Sequence[Sighting]) -> tuple[Proof, ...]:
    proofs = {Proof(**{name: getattr(sighting, name) for name in PROOF}) for sighting in order}
    return tuple(sorted(proofs, key=lambda p: (p.first_seen or "", p.page_url, p.quote or "", repr(p))))
