"""JSON-LD in a page (schema.org): persons, offices and their contact points."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from crawler.extraction.cards import Card
from crawler.extraction.labels import field_of

PERSONS = frozenset({"Person"})
BODIES = frozenset({
    "Organization", "GovernmentOffice", "GovernmentOrganization", "NGO", "LocalBusiness", "CivicStructure", "CityHall",
    "EducationalOrganization", "CollegeOrUniversity", "AdministrativeArea", "City", "GovernmentService", "Service",
})  # fmt: skip
KEYS = {
    "ort": "serves",
    "city": "serves",
    "plz": "plz",
    "strasse": "street",
    "straße": "street",
    "street": "street",
    "address": "street",
    "adresse": "street",
}
LARGEST = 200_000
DEEPEST = 12


def cards_in(tree: HtmlElement) -> list[Card]:
    """The contacts in the JSON-LD of a page; what is no JSON is left out."""
    found: list[Card] = []
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json" and len(script.text or "") < LARGEST:
            found += cards_of(_parsed(script.text or ""))
    return found


def cards_of(data: Any) -> list[Card]:
    """The contacts in schema.org data."""
    return [card for node in _nodes(data, 0) for card in _cards(node)]


def cards_of_text(text: str) -> list[Card]:
    """The contacts in a document of schema.org data; none where it is no JSON."""
    return cards_of(_parsed(text))


def _parsed(text: str) -> Any:
    try:
        return json.loads(text.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _nodes(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key, value in data.items():
            if key not in ("contactPoint", "contactPoints", "address", "geo") and isinstance(value, dict | list):
                yield from _nodes(value, depth + 1)


def _cards(node: dict[str, Any]) -> Iterator[Card]:
    kinds = set(texts(node.get("@type")))
    if kinds & PERSONS:
        yield {
            **_reach(node),
            "person": texts(node.get("name")) or _full_name(node),
            "role": texts(node.get("jobTitle")),
            "organisation": names(node.get("worksFor")) or names(node.get("affiliation")),
        }
    elif not kinds:
        yield from _plain(node)
    elif kinds & BODIES:
        body = {**_reach(node), "organisation": texts(node.get("name")), "hours": texts(node.get("openingHours"))}
        yield body
        for point in [*items(node.get("contactPoint")), *items(node.get("contactPoints"))]:
            yield {**_reach(point), "organisation": texts(node.get("name")), "unit": texts(point.get("contactType"))}


def _plain(node: dict[str, Any]) -> Iterator[Card]:
    """An object of a site's own data (a map's entries): its keys are read like labels."""
    card: dict[str, list[str]] = {}
    for key, value in node.items():
        field = KEYS.get(key.lower()) or field_of(key)
        card.setdefault("organisation" if key.lower() in ("name", "title", "titel") else field, []).extend(texts(value))
    if card.get("phone") or card.get("mail"):
        card["town"] = [" ".join([*texts(node.get("plz")), *card.get("serves", [])])]
        yield card


def _full_name(node: dict[str, Any]) -> list[str]:
    return [" ".join([*texts(node.get("givenName")), *texts(node.get("familyName"))])]


def _reach(node: dict[str, Any]) -> dict[str, list[str]]:
    streets, towns = [], []
    for address in items(node.get("address")):
        streets += texts(address.get("streetAddress"))
        towns += [" ".join([*texts(address.get("postalCode")), *texts(address.get("addressLocality"))])]
    return {
        "phone": texts(node.get("telephone")),
        "fax": texts(node.get("faxNumber")),
        "mail": [text.removeprefix("mailto:") for text in texts(node.get("email"))],
        "street": streets,
        "town": towns,
    }


def items(value: Any) -> list[dict[str, Any]]:
    """The objects in a value that is one object or a list of them."""
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]


def names(value: Any) -> list[str]:
    """The names of the objects in a value, or the text that it is."""
    return [name for each in items(value) for name in texts(each.get("name"))] or texts(value)


def texts(value: Any) -> list[str]:
    """The texts in a value that is one text or a list of them."""
    return [
        str(each)
        for each in (value if isinstance(value, list) else [value])
        if isinstance(each, str | int) and each != ""
    ]
