"""The same contacts as other directories read them: the read interface of Open Referral HSDS 3.0."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, jsonify, request, url_for

from cli.export.hsds import at_locations, organization, service, summary
from cli.web.instance import instance
from cli.web.problems import problem
from crawler.contact import Contact
from crawler.store import Store

blueprint = Blueprint("hsds", __name__, url_prefix="/hsds")
DEFAULT, MOST = 50, 200
PROFILE = "https://docs.openreferral.org/en/v3.0.0/"
Part = dict[str, Any]


@blueprint.get("/")
def start() -> Any:
    """Which version of the standard this is."""
    openapi = url_for("api.openapi", _external=True)
    return jsonify({"version": "3.0", "profile": PROFILE, "openapi_url": openapi})


@blueprint.get("/services")
def services() -> Any:
    """All contacts as services, page by page, without their parts."""
    return _page(_all(), lambda contact: {**summary(contact), "organization": organization(contact)})


@blueprint.get("/services/<uuid:identity>")
def one_service(identity: UUID) -> Any:
    """One service with all its parts."""
    contact = instance().contact(str(identity))
    return jsonify(service(contact)) if contact else problem("there is no service with this id", 404)


@blueprint.get("/organizations")
def organizations() -> Any:
    """Everybody who offers a service."""
    return _page(_organizations(), lambda found: found[0])


@blueprint.get("/organizations/<uuid:identity>")
def one_organization(identity: UUID) -> Any:
    """One organisation with its services."""
    for found, contacts in _organizations():
        if found["id"] == str(identity):
            own = [{key: value for key, value in service(c).items() if key != "organization"} for c in contacts]
            return jsonify({**found, "services": own})
    return problem("there is no organization with this id", 404)


@blueprint.get("/service_at_locations")
def places() -> Any:
    """Where services are offered."""
    return _page(_at_locations(), lambda found: found)


@blueprint.get("/service_at_locations/<uuid:identity>")
def one_place(identity: UUID) -> Any:
    """One service at its location."""
    found = next((at for at in _at_locations() if at["id"] == str(identity)), None)
    return jsonify(found) if found else problem("there is no service at a location with this id", 404)


def _all() -> tuple[Contact, ...]:
    """All that may be published, read once for each state of the store."""
    here = instance()
    with Store.open(here.data.store_path, write=False) as store:
        revision = store.revision()
        if here.published is None or here.published[0] != revision:
            there = (here.shown(contact) for contact in store.contacts() if contact.status != "gone")
            here.published = revision, tuple(contact for contact in there if contact)
    return here.published[1]


def _organizations() -> list[tuple[Part, list[Contact]]]:
    found: dict[str, tuple[Part, list[Contact]]] = {}
    for contact in _all():
        by = organization(contact)
        found.setdefault(by["id"], (by, []))[1].append(contact)
    return list(found.values())


def _at_locations() -> list[Part]:
    return [{**at, "service": summary(contact)} for contact in _all() for at in at_locations(contact)]


def _page(items: Sequence[Any], shown: Callable[[Any], Part]) -> Response:
    """One page of a list in the standard's frame."""
    try:
        number, size = (
            max(1, int(request.args.get(name, given))) for name, given in (("page", 1), ("per_page", DEFAULT))
        )
    except ValueError:
        return problem("page and per_page are numbers", 400)
    size = min(size, MOST)
    pages = max(1, -(-len(items) // size))
    contents = [shown(item) for item in items[(number - 1) * size : number * size]]
    frame = {
        "total_items": len(items),
        "total_pages": pages,
        "page_number": number,
        "size": len(contents),
        "first_page": number == 1,
        "last_page": number >= pages,
        "empty": not contents,
        "contents": contents,
    }
    return jsonify(frame)


@blueprint.after_request
def shared(response: Response) -> Response:
    """An ETag, and other sites' leave to read where the operator gives it."""
    response.add_etag()
    response.make_conditional(request)
    if instance().settings.cors:
        response.headers["Access-Control-Allow-Origin"] = instance().settings.cors
    return response
