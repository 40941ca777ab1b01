"""A place: its own contacts, those of its association and district, initiatives nearby."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, render_template, request

from cli.web.cards import Card, card
from cli.web.help import info_phone
from cli.web.instance import instance
from crawler.gazetteer import describe
from index.results import ASSOCIATION, DISTRICT, NEIGHBOUR, OWN
from index.search import Query

blueprint = Blueprint("places", __name__)
SHOWN = 200


@blueprint.get("/place/<code>")
def page(code: str) -> Any:
    """The page of a place by its AGS or ARS; 404 where nobody knows it."""
    try:
        results = instance().search(Query("", place=code[:100], limit=SHOWN))
    except ValueError:
        abort(404)
    if results.place is None:
        return render_template("which.html", places=results.ambiguous_places, describe=describe)
    groups: dict[str, list[Card]] = {OWN: [], ASSOCIATION: [], DISTRICT: [], NEIGHBOUR: []}
    for hit in results.hits:
        wanted = hit.competence != NEIGHBOUR or hit.contact.kind == "initiative"
        if hit.competence in groups and wanted:
            groups[hit.competence].append(card(hit.contact, hit))
    own = [one for one in groups[OWN] if one.contact.kind != "info_phone"]
    return render_template(
        "place.html",
        place=results.place,
        title=describe(results.place),
        groups=groups,
        instead=None if own else info_phone(results.place),
        has_own=bool(own),
        all_shown=results.total <= SHOWN,
        code=code,
        printed="print" in request.args,
    )
