"""The selection as a list: the ticked contacts, or all hits of a search, to print and to take along in every format."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, Response, abort, render_template, request
from werkzeug.datastructures import MultiDict

from cli.export.command import order
from cli.export.formats import FORMATS, chunks
from cli.export.options import today
from cli.export.public import offices_only
from cli.web.asking import asked
from cli.web.cards import card
from cli.web.instance import instance
from cli.web.search import told
from crawler.contact import Contact

blueprint = Blueprint("lists", __name__)
MOST, MOST_TICKED, ON_THE_PAGE = 5000, 200, 500
OWN_WORDS = frozenset({"id", "format", "offices", "german"})


@blueprint.get("/list")
def page() -> Any:
    """The list with the buttons of all formats."""
    try:
        contacts = selected(request.args)
    except ValueError as error:
        return render_template("error.html", status=400, sentence=told(error)), 400
    search = {key: values for key, values in request.args.lists() if key not in OWN_WORDS - {"id"} | {"lang", "page"}}
    return render_template(
        "list.html",
        cards=[card(contact) for contact in contacts[:ON_THE_PAGE]],
        total=len(contacts),
        formats=FORMATS,
        search=search,
        most=MOST,
    )


@blueprint.get("/export")
def export() -> Any:
    """The list as a file; `format` is one of the table, `offices` leaves persons out, `german` is for Excel."""
    form = request.args.get("format", "")
    if form not in FORMATS:
        abort(404)
    if not instance().limits.allows("list", request.remote_addr or ""):
        abort(429)
    try:
        contacts = selected(request.args)
    except ValueError:
        abort(400)
    if request.args.get("offices"):
        contacts = [office for contact in contacts if (office := offices_only(contact))]
    options = today(instance().settings.operator, german=bool(request.args.get("german")), public=True)
    response = Response(chunks(form, contacts, options), mimetype=FORMATS[form].media.partition(";")[0])
    response.headers["Content-Type"] = FORMATS[form].media
    name = f"anlaufstellen-{options.day}.{FORMATS[form].ending}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def selected(args: MultiDict[str, str]) -> list[Contact]:
    """The ticked contacts, else all hits of the search, in the order of lists. Raises ValueError in one sentence."""
    if ticked := args.getlist("id"):
        return sorted(instance().contacts(_ids(ticked[:MOST_TICKED])), key=order)
    rest = MultiDict(
        [(key, value) for key, value in args.items(multi=True) if key not in OWN_WORDS | {"page", "limit"}]
    )
    wanted = asked(rest)
    hits = instance().search(wanted.query(all_until=MOST)).hits
    return sorted((hit.contact for hit in hits), key=order)


def _ids(texts: list[str]) -> list[str]:
    found = []
    for text in texts:
        try:
            found.append(str(UUID(text)))
        except ValueError:
            continue
    return found
