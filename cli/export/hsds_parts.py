"""Parts of an HSDS service: ids, telephones, opening hours."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from cli.export.schedules import weekly
from crawler.contact import Contact


def kept(**fields: Any) -> dict[str, Any]:
    """The fields that say something; the standard knows no null."""
    return {name: value for name, value in fields.items() if value not in (None, "", [])}


def part_id(service: str, *what: str) -> str:
    """The UUID of a part of a service: the same in every list."""
    return str(uuid5(UUID(service), " ".join(what)))


def phones(contact: Contact, own: str) -> list[dict[str, Any]]:
    """All numbers; HSDS has no field for a fax, but a type. "-0" is no number: the extension stays in `number`."""
    listed = [("voice", phone) for phone in contact.phones] + [("fax", fax) for fax in contact.faxes]
    return [
        kept(
            id=part_id(own, kind, phone.number, phone.extension or ""),
            service_id=own,
            number=phone.number or phone.written,
            type=kind,
            description=phone.label,
        )
        for kind, phone in listed
    ]


def schedules(contact: Contact, own: str) -> list[dict[str, Any]]:
    """The opening hours, each span of the week by itself; as written where they are not plainly weekly."""
    if not contact.hours:
        return []
    spans = weekly(contact)
    if not spans:
        return [{"id": part_id(own, "schedule"), "service_id": own, "description": contact.hours.written}]
    return [
        {
            "id": part_id(own, "schedule", span.opens, span.closes),
            "service_id": own,
            "freq": "WEEKLY",
            "byday": ",".join(day.upper() for day in span.days),
            "opens_at": span.opens,
            "closes_at": span.closes,
            "description": contact.hours.written,
        }
        for span in spans
    ]


def site_of(url: str) -> str | None:
    """The start page of the site that a page belongs to; None where it is no address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return f"{parts.scheme}://{parts.netloc}/" if parts.scheme in ("http", "https") and parts.netloc else None
