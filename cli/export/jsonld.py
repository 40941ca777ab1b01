"""For search engines and linked data: schema.org as JSON-LD. The same description stands in a contact's page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from cli import wording
from cli.export.options import Options
from cli.export.schedules import weekly
from cli.names import ROLES
from crawler.contact import Contact

DAYS = {"Mo": "Monday", "Tu": "Tuesday", "We": "Wednesday", "Th": "Thursday", "Fr": "Friday", "Sa": "Saturday"}
DAYS |= {"Su": "Sunday"}


def chunks(contacts: Iterable[Contact], options: Options) -> Iterator[bytes]:
    """One graph, written contact by contact."""
    yield b'{"@context": "https://schema.org", "@graph": ['
    for number, contact in enumerate(contacts):
        yield ((",\n" if number else "\n") + json.dumps(described(contact), ensure_ascii=False)).encode()
    yield b"\n]}\n"


def described(contact: Contact) -> dict[str, Any]:
    """The organisation with its contact point; a person is its employee."""
    known = {
        "@type": kind_of(contact),
        "@id": f"urn:uuid:{contact.id}" if contact.id else None,
        "name": contact.unit or contact.organisation or wording.name(contact),
        "parentOrganization": {"@type": "Organization", "name": contact.organisation or contact.publisher},
        "employee": _person(contact),
        "url": contact.page_url or None,
        "address": _address(contact),
        "geo": _geo(contact),
        "areaServed": [_area(place.name, place.ags) for place in contact.places],
        "contactPoint": _point(contact),
        "isBasedOn": contact.page_url or None,
        "subjectOf": {"@type": "WebPage", "url": contact.page_url, "dateModified": contact.last_seen},
    }
    return {key: value for key, value in known.items() if value}


def kind_of(contact: Contact) -> str:
    """GovernmentOffice for an authority, NGO for the others."""
    official = contact.organisation_kind in (None, "kommune", "arbeitsverwaltung") and contact.kind != "initiative"
    return "GovernmentOffice" if official else "NGO"


def _person(contact: Contact) -> dict[str, Any] | None:
    if not contact.person:
        return None
    known = {"@type": "Person", "name": contact.person, "honorificPrefix": contact.person_title}
    known["jobTitle"] = contact.role
    return {key: value for key, value in known.items() if value}


def _point(contact: Contact) -> dict[str, Any]:
    known = {
        "@type": "ContactPoint",
        "contactType": contact.role or ROLES[contact.role_class],
        "telephone": [phone.number for phone in contact.phones],
        "faxNumber": [fax.number for fax in contact.faxes],
        "email": [*contact.emails, *contact.foreign_emails],
        "url": contact.contact_form,
        "availableLanguage": list(contact.languages),
        "hoursAvailable": [
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": [f"https://schema.org/{DAYS[day]}" for day in span.days],
                "opens": span.opens,
                "closes": span.closes,
            }
            for span in weekly(contact)
        ],
    }
    return {key: value for key, value in known.items() if value}


def _address(contact: Contact) -> dict[str, Any] | None:
    known = {
        "streetAddress": contact.street,
        "postalCode": contact.postal_code,
        "addressLocality": contact.city,
    }
    filled = {key: value for key, value in known.items() if value}
    return {"@type": "PostalAddress", **filled, "addressCountry": "DE"} if filled else None


def _geo(contact: Contact) -> dict[str, Any] | None:
    if contact.lat is None or contact.lon is None:
        return None
    return {"@type": "GeoCoordinates", "latitude": contact.lat, "longitude": contact.lon}


def _area(name: str, ags: str | None) -> dict[str, Any]:
    identifier = {"identifier": {"@type": "PropertyValue", "propertyID": "AGS", "value": ags}} if ags else {}
    return {"@type": "AdministrativeArea", "name": name, **identifier}
