"""The JSON interface: the same searches as the page, for programs. openapi.json describes it."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, jsonify, request

from cli.web.asking import LAST_PAGE, Placeless, asked
from cli.web.instance import instance
from cli.web.openapi import description
from cli.web.problems import problem
from crawler import record
from crawler.contact import Place
from crawler.gazetteer import describe
from index.search import IndexProblem, UnknownPlace

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")
MOST = 100
"""Hits a page."""


@blueprint.get("/")
def start() -> Any:
    """What there is."""
    return jsonify({"name": "anlaufstelle", "version": "1", "openapi": "/api/v1/openapi.json", "hsds": "/hsds/"})


@blueprint.get("/openapi.json")
def openapi() -> Any:
    """The description of this interface (OpenAPI 3.1)."""
    return jsonify(description())


@blueprint.get("/contacts")
def contacts() -> Any:
    """A search: as `search --json` on the command line, page by page."""
    try:
        wanted = asked(request.args, most=MOST)
        results = instance().search(wanted.query())
    except ValueError as error:
        return problem(str(error), {UnknownPlace: 404, Placeless: 404, IndexProblem: 503}.get(type(error), 400))
    plain = results.to_json()
    plain["hits"] = plain["hits"][(wanted.page - 1) * wanted.limit :]
    pages = min(LAST_PAGE, max(1, -(-results.total // wanted.limit)))
    return jsonify({**plain, "page": wanted.page, "pages": pages, "limit": wanted.limit})


@blueprint.get("/contacts/<uuid:identity>")
def contact(identity: object) -> Any:
    """One contact: the record as it may be published."""
    found = instance().contact(str(identity))
    return jsonify(record.to_json(found)) if found else problem("there is no contact with this id", 404)


@blueprint.get("/contacts/<uuid:identity>/history")
def history(identity: object) -> Any:
    """What has changed of a contact, latest first."""
    found = instance().contact(str(identity))
    if found is None:
        return problem("there is no contact with this id", 404)
    changes = instance().history(found)
    return jsonify([{"at": c.at, "field": c.field, "before": c.before, "after": c.after} for c in changes])


@blueprint.get("/places")
def places() -> Any:
    """The places that a text may mean: name, postal code, AGS."""
    text = " ".join(request.args.get("q", "").replace("\0", " ").split())
    if not text or len(text) > 100:
        return problem("q is wanted: a name, a postal code or an AGS, at most 100 characters", 400)
    return jsonify([_place(place) for place in instance().gazetteer.resolve(text)[:MOST]])


def _place(place: Place) -> dict[str, Any]:
    plain = {key: getattr(place, key) for key in record.PLACE_KEYS}
    return {**plain, "postal_codes": list(place.postal_codes), "title": describe(place)}


@blueprint.after_request
def shared(response: Response) -> Response:
    """An ETag, so that nobody loads twice what has not changed; other sites may read it where the operator says so."""
    response.add_etag()
    response.make_conditional(request)
    if instance().settings.cors:
        response.headers["Access-Control-Allow-Origin"] = instance().settings.cors
        response.vary.add("Origin")
    return response
