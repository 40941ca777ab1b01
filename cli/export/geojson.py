"""A map: GeoJSON (RFC 7946), properties as OpenStreetMap names them.

Where the office's own position is not known, the point is the middle of its place, and `position` says so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from cli import wording
from cli.export.options import Options
from crawler.contact import Contact


def chunks(contacts: Iterable[Contact], options: Options) -> Iterator[bytes]:
    """One feature collection, written feature by feature."""
    yield f'{{"type": "FeatureCollection", "made": {json.dumps(options.made)}, "features": ['.encode()
    for number, contact in enumerate(contacts):
        yield ((",\n" if number else "\n") + json.dumps(feature(contact), ensure_ascii=False)).encode()
    yield b"\n]}\n"


def feature(contact: Contact) -> dict[str, Any]:
    """One contact; geometry is null where not even a place has a position."""
    point, position = position_of(contact)
    geometry = {"type": "Point", "coordinates": point} if point else None
    return {"type": "Feature", "id": contact.id, "geometry": geometry, "properties": _properties(contact, position)}


def position_of(contact: Contact) -> tuple[list[float] | None, str | None]:
    """Longitude and latitude, and whose they are: "office" or "place"."""
    if contact.lat is not None and contact.lon is not None:
        return [contact.lon, contact.lat], "office"
    for place in contact.places:
        if place.lat is not None and place.lon is not None:
            return [place.lon, place.lat], "place"
    return None, None


def _properties(contact: Contact, position: str | None) -> dict[str, Any]:
    known = {
        "name": wording.name(contact),
        "operator": contact.organisation or contact.publisher,
        "role": contact.role_class,
        "kind": contact.kind,
        "place": "; ".join(place.name for place in contact.places),
        "phone": "; ".join(phone.number for phone in contact.phones),
        "fax": "; ".join(fax.number for fax in contact.faxes),
        "email": "; ".join((*contact.emails, *contact.foreign_emails)),
        "website": contact.page_url,
        "contact:form": contact.contact_form,
        "addr:street": contact.street,
        "addr:postcode": contact.postal_code,
        "addr:city": contact.city,
        "opening_hours": contact.hours.osm if contact.hours else None,
        "opening_hours:description": contact.hours.written if contact.hours else None,
        "topics": "; ".join(contact.topics),
        "status": contact.status,
        "source": contact.page_url,
        "check_date": (contact.last_seen or "")[:10],
        "position": position,
    }
    return {key: value for key, value in known.items() if value}
