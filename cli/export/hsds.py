"""For other directories: Open Referral HSDS 3.0 as nested JSON, a list of services with all that belongs to them.

A contact is a service of its organisation: the person stands among the service's contacts, the office's address at a
location, the places it is in charge of as service areas. Every part has a UUID that stays the same from list to list.
The page it was read from is the service's `url`; when it was read last, `assured_date`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID, uuid5

from cli import wording
from cli.export.hsds_parts import kept, part_id, phones, schedules, site_of
from cli.export.options import Options
from cli.names import KINDS, ROLES, TOPICS
from crawler.contact import Contact

NAMESPACE = UUID("6f2f7b0e-5d7c-5f0c-9a51-0f1f3f0c7a11")
STATUS = {"confirmed": "active", "unconfirmed": "active", "gone": "defunct"}
TAXONOMIES = {"role": ("Anlaufstelle: Aufgaben", ROLES), "topic": ("Anlaufstelle: Handlungsfelder", TOPICS)}


def chunks(contacts: Iterable[Contact], options: Options) -> Iterator[bytes]:
    """A JSON array of services, written one by one."""
    yield b"["
    for number, contact in enumerate(contacts):
        yield ((",\n" if number else "\n") + json.dumps(service(contact), ensure_ascii=False)).encode()
    yield b"\n]\n"


def service(contact: Contact) -> dict[str, Any]:
    """The service of one contact, as service.json of the standard wants it."""
    own = service_id(contact)
    return kept(
        **summary(contact),
        organization=organization(contact),
        phones=phones(contact, own),
        schedules=schedules(contact, own),
        service_areas=_areas(contact, own),
        languages=[
            {"id": part_id(own, "language", code), "service_id": own, "code": code} for code in contact.languages
        ],
        contacts=_persons(contact, own),
        service_at_locations=at_locations(contact),
        attributes=_attributes(contact, own),
    )


def summary(contact: Contact) -> dict[str, Any]:
    """The service without its parts, as a list of services holds it."""
    return kept(
        id=service_id(contact),
        organization_id=organization(contact)["id"],
        name=contact.unit or contact.role or ROLES[contact.role_class],
        alternate_name=contact.role if contact.unit else None,
        description=f"{ROLES[contact.role_class]}, {KINDS[contact.kind]}: {wording.name(contact)}",
        url=contact.page_url,
        email=next(iter((*contact.emails, *contact.foreign_emails)), None),
        status=STATUS[contact.status],
        assured_date=(contact.last_seen or "")[:10],
        last_modified=contact.last_seen,
    )


def service_id(contact: Contact) -> str:
    """The id of the record; HSDS wants a UUID, whatever was imported."""
    try:
        return str(UUID(contact.id or ""))
    except ValueError:
        return str(uuid5(NAMESPACE, contact.id or wording.name(contact)))


def organization(contact: Contact) -> dict[str, Any]:
    """Who offers the service."""
    name = contact.organisation or contact.publisher or contact.site
    return kept(
        id=str(uuid5(NAMESPACE, f"organization {contact.publisher} {name}")),
        name=name,
        description=f"{name}, nach der Website von {contact.publisher or contact.site}",
        website=site_of(contact.page_url),
    )


def at_locations(contact: Contact) -> list[dict[str, Any]]:
    """Where the office is. Without a street there is no address, and no location (the standard demands both)."""
    if not (contact.street and contact.city and contact.postal_code):
        return []
    own = service_id(contact)
    place = part_id(own, "location")
    state = next((found.state for found in contact.places if found.state), "")
    address = {
        "id": part_id(own, "address"),
        "location_id": place,
        "address_1": contact.street,
        "city": contact.city,
        "state_province": state,
        "postal_code": contact.postal_code,
        "country": "DE",
        "address_type": "physical",
    }
    position = {"latitude": contact.lat, "longitude": contact.lon} if contact.lat is not None else {}
    location = {"id": place, "location_type": "physical", "name": contact.unit or contact.organisation}
    location = kept(**location, **position, addresses=[address])
    return [{"id": part_id(own, "at"), "service_id": own, "location_id": place, "location": location}]


def _areas(contact: Contact, own: str) -> list[dict[str, Any]]:
    return [
        kept(
            id=part_id(own, "area", place.ags or place.ars or place.name),
            service_id=own,
            name=place.name,
            extent=place.ags or place.ars,
            extent_type="AGS" if place.ags else "ARS" if place.ars else None,
        )
        for place in contact.places
    ]


def _persons(contact: Contact, own: str) -> list[dict[str, Any]]:
    if not contact.person:
        return []
    email = next(iter(contact.emails), None)
    name = " ".join(part for part in (contact.person_title, contact.person) if part)
    return [
        kept(
            id=part_id(own, "contact"),
            service_id=own,
            name=name,
            title=contact.role,
            department=contact.unit,
            email=email,
        )
    ]


def _attributes(contact: Contact, own: str) -> list[dict[str, Any]]:
    terms = [("role", contact.role_class), *(("topic", topic) for topic in contact.topics)]
    return [
        {
            "id": part_id(own, kind, term),
            "link_id": own,
            "link_type": kind,
            "link_entity": "service",
            "value": term,
            "taxonomy_term": taxonomy_term(kind, term),
        }
        for kind, term in terms
    ]


def taxonomy_term(kind: str, term: str) -> dict[str, Any]:
    """A role or a topic as a term of its taxonomy."""
    taxonomy, names = TAXONOMIES[kind]
    return {
        "id": str(uuid5(NAMESPACE, f"term {kind} {term}")),
        "code": term,
        "name": names[term],
        "description": names[term],
        "taxonomy": taxonomy,
        "language": "de",
    }
