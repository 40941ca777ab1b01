"""The description of the JSON interface (OpenAPI 3.1): made of the same tables that the interface checks by."""

from __future__ import annotations

from typing import Any

from cli.web.asking import CHOICES, LAST_PAGE, LONGEST_PLACE, LONGEST_WORDS, WIDEST
from crawler.contact import ORGANISATION_KINDS, STEPS
from crawler.record import DATES, PLACE_KEYS, PUBLIC

MOST = 100
WIDE = "kilometres around the place in `place`, else the one named in `q`; 404 where neither names one"
VISIBLE = r"\S"
"""What is only white space is nothing."""
TEXT = {"type": ["string", "null"]}
NUMBER = {"type": ["number", "null"]}
TEXTS = {"type": "array", "items": {"type": "string"}}


def description() -> dict[str, Any]:
    """The whole description."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "anlaufstelle",
            "version": "1",
            "description": "Who is in charge of refugee matters in German towns and districts, as websites say it.",
        },
        "servers": [{"url": "/api/v1"}],
        "paths": {
            "/": {"get": _operation("What there is", {"type": "object"})},
            "/openapi.json": {"get": _operation("This description", {"type": "object"})},
            "/contacts": {"get": _operation("Search", _ref("Results"), _filters(), bad=True, missing=True)},
            "/contacts/{id}": {"get": _operation("One contact", _ref("Contact"), [_ID], missing=True)},
            "/contacts/{id}/history": {"get": _operation("Its changes", _list("Change"), [_ID], missing=True)},
            "/places": {"get": _operation("Places by name, postal code or AGS", _list("Place"), [_PLACE], bad=True)},
        },
        "components": {"schemas": _schemas()},
    }


_ID: dict[str, Any] = {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "format": "uuid"}}
_PLACE: dict[str, Any] = {
    "name": "q",
    "in": "query",
    "required": True,
    "schema": {"type": "string", "minLength": 1, "maxLength": 100, "pattern": VISIBLE},
}


def _filters() -> list[dict[str, Any]]:
    single: dict[str, dict[str, Any]] = {
        "q": {"type": "string", "maxLength": LONGEST_WORDS},
        "place": {"type": "string", "maxLength": LONGEST_PLACE, "description": "name, postal code or AGS"},
        "radius": {"type": "number", "minimum": 0, "maximum": WIDEST, "description": WIDE},
        "page": {"type": "integer", "minimum": 1, "maximum": LAST_PAGE, "default": 1},
        "limit": {"type": "integer", "minimum": 1, "maximum": MOST, "default": 20},
    }
    found: list[dict[str, Any]] = [{"name": name, "in": "query", "schema": schema} for name, schema in single.items()]
    for name, allowed in CHOICES.items():
        several = {"type": "array", "items": {"enum": list(allowed)}}
        found.append({"name": name, "in": "query", "schema": several, "explode": True})
    return found


def _operation(
    summary: str,
    schema: Any,
    parameters: list[dict[str, Any]] | None = None,
    *,
    bad: bool = False,
    missing: bool = False,
) -> dict[str, Any]:
    responses = {"200": _answer("done", schema), "503": _refused("contacts or index cannot be read now")}
    if bad:
        responses["400"] = _refused("the request asks for something that there is not")
    if missing:
        responses["404"] = _refused("there is none: no such contact, no place of this name, no place for the radius")
    return {"summary": summary, "parameters": parameters or [], "responses": responses}


def _answer(what: str, schema: Any) -> dict[str, Any]:
    return {"description": what, "content": {"application/json": {"schema": schema}}}


def _refused(why: str) -> dict[str, Any]:
    return _answer(why, _ref("Problem"))


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _list(name: str) -> dict[str, Any]:
    return {"type": "array", "items": _ref(name)}


def _object(fields: dict[str, Any], *, closed: bool = True) -> dict[str, Any]:
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": not closed}


def _schemas() -> dict[str, Any]:
    place = {**dict.fromkeys(PLACE_KEYS, TEXT), "postal_codes": TEXTS, "lat": NUMBER, "lon": NUMBER}
    phone = {"number": {"type": "string"}, "written": TEXT, "extension": TEXT, "label": TEXT}
    click = {"url": {"type": "string"}, "text": {"type": "string"}}
    seen = ("page_url", "page_title", "found_by", "quote", "first_seen", "last_seen")
    proof: dict[str, Any] = dict.fromkeys(seen, TEXT)
    proof |= {"trail": _list("Click")}
    return {
        "Contact": _object(_contact()),
        "Place": {**_object(place), "additionalProperties": True},
        "Phone": _object(phone),
        "Click": _object(click),
        "Proof": _object(proof),
        "Hours": _object({"written": {"type": "string"}, "osm": TEXT}),
        "Change": _object({"at": {"type": "string"}, "field": {"type": "string"}, "before": {}, "after": {}}),
        "Problem": _object({"error": {"type": "string"}, "status": {"type": "integer"}}),
        "Hit": _object(_hit()),
        "Results": _object(_results()),
    }


def _contact() -> dict[str, Any]:
    lists = {"places": "Place", "phones": "Phone", "faxes": "Phone", "trail": "Click", "sightings": "Proof"}
    known: dict[str, Any] = dict.fromkeys(PUBLIC, TEXT)
    known |= dict.fromkeys(("emails", "foreign_emails", "topics", "languages"), TEXTS)
    known |= {name: _list(part) for name, part in lists.items()}
    known |= {name: {"enum": list(CHOICES[name])} for name in ("kind", "status")}
    known |= {"role_class": {"enum": list(CHOICES["role"])}, "found_by": {"enum": list(STEPS)}}
    known |= {"organisation_kind": {"enum": [*ORGANISATION_KINDS, None]}}
    known |= dict.fromkeys(("lat", "lon", "score"), NUMBER)
    known |= {name: {"type": ["string", "null"], "description": "ISO 8601"} for name in DATES if name in PUBLIC}
    known |= {"hours": {"oneOf": [_ref("Hours"), {"type": "null"}]}, "locked": {"type": "object"}}
    return known


def _hit() -> dict[str, Any]:
    return {
        "rank": {"type": "integer"},
        "score": {"type": "number"},
        "competence": {"enum": ["own", "association", "district", "neighbour", None]},
        "distance_km": NUMBER,
        "snippet": {"type": "string"},
        "also_at": TEXTS,
        "contact": _ref("Contact"),
    }


def _results() -> dict[str, Any]:
    counts = {"type": "object", "additionalProperties": {"type": "integer"}}
    return {
        "query": {"type": "string"},
        "place": {"oneOf": [_ref("Place"), {"type": "null"}]},
        "ambiguous_places": _list("Place"),
        "total": {"type": "integer"},
        "facets": {"type": "object", "additionalProperties": counts},
        "hits": _list("Hit"),
        "suggestions": TEXTS,
        "notes": TEXTS,
        "page": {"type": "integer"},
        "pages": {"type": "integer"},
        "limit": {"type": "integer"},
    }
