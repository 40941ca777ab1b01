"""OParl, the standard interface of council systems: persons with their memberships, organisations, bodies."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from crawler.extraction.cards import Card
from crawler.extraction.facts import kind_of_name
from crawler.extraction.jsonld import items, names, texts

SCHEMA = "schema.oparl.org"


def cards_of(markup: str, today: date) -> list[Card] | None:
    """The contacts of an OParl document; None where it is none. Ended memberships give no role."""
    try:
        data = json.loads(markup)
    except (ValueError, RecursionError):
        return None
    objects = (
        [each for item in items(data) for each in [*items(item.get("data")), item]]
        if isinstance(data, dict)
        else items(data)
    )
    known = [each for each in objects if SCHEMA in str(each.get("type", ""))]
    return [card for each in known for card in _cards(each, today)] if known else None


def _cards(node: dict[str, Any], today: date) -> Iterator[Card]:
    kind = str(node["type"]).rpartition("/")[2]
    if kind == "Person":
        yield _person(node, today)
    elif kind == "Body":
        who = [name for name in texts(node.get("contactName")) if kind_of_name(name) != "organisation"]
        yield {
            **_reach(node),
            "organisation": texts(node.get("name")),
            "person": who,
            "mail": texts(node.get("contactEmail")),
        }
    elif kind == "Organization":
        yield {"organisation": texts(node.get("name")), "unit": texts(node.get("classification")), **_reach(node)}
        for membership in items(node.get("membership")):
            for person in items(membership.get("person")):
                if _runs(membership, today):
                    yield {
                        **_person(person, today),
                        "organisation": texts(node.get("name")),
                        "role": texts(membership.get("role")),
                    }


def _person(node: dict[str, Any], today: date) -> dict[str, list[str]]:
    running = [each for each in items(node.get("membership")) if _runs(each, today)]
    name = " ".join([*texts(node.get("formOfAddress")), *texts(node.get("title")), *_name(node)])
    return {
        "person": [name],
        "role": [text for each in running for text in texts(each.get("role"))][:1],
        "organisation": [
            text for each in running for text in names(each.get("organization")) if not text.startswith("http")
        ][:1],
        **_reach(node),
    }


def _name(node: dict[str, Any]) -> list[str]:
    return texts(node.get("name")) or [*texts(node.get("givenName")), *texts(node.get("familyName"))]


def _reach(node: dict[str, Any]) -> dict[str, list[str]]:
    places = [*items(node.get("location")), *items(node.get("locationObject"))]
    return {
        "phone": texts(node.get("phone")),
        "mail": texts(node.get("email")),
        "street": [text for place in places for text in texts(place.get("streetAddress"))],
        "town": [" ".join([*texts(place.get("postalCode")), *texts(place.get("locality"))]) for place in places],
    }


def _runs(membership: dict[str, Any], today: date) -> bool:
    end = str(membership.get("endDate") or "")[:10]
    return not end or end >= today.isoformat()
