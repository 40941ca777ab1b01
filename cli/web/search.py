"""The first page: one box for words, one for the place; filters with counts, hits as cards."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, jsonify, render_template, request

from cli.names import ROLES, TOPICS
from cli.web.asking import LAST_PAGE, Asked, Refused, asked
from cli.web.cards import card
from cli.web.help import Instead, instead
from cli.web.instance import instance
from cli.web.language import translated
from crawler.gazetteer import describe
from index.search import Results

blueprint = Blueprint("search", __name__)
SUGGESTED = 8
FACETS = ("role", "topic", "kind", "state", "status")


@blueprint.get("/")
def page() -> Any:
    """The search, and its hits once something is asked for."""
    try:
        wanted = asked(request.args)
        results = None if wanted.is_empty else instance().search(wanted.query())
    except ValueError as error:
        return render_template("search.html", asked=Asked(), problem=told(error), results=None), 400
    if results is None:
        return render_template("search.html", asked=wanted, results=None)
    hits = results.hits[(wanted.page - 1) * wanted.limit :]
    return render_template(
        "search.html",
        asked=wanted,
        results=results,
        cards=[card(hit.contact, hit) for hit in hits],
        instead=_instead(wanted, results),
        last_page=min(LAST_PAGE, max(1, -(-results.total // wanted.limit))),
        facets={name: results.facets.get(name, {}) for name in FACETS},
        describe=describe,
    )


def told(error: ValueError) -> str:
    """What is wrong with a request, in the reader's language where it is the place that nobody knows."""
    if isinstance(error, Refused):
        return translated("Diese Suche ist so nicht möglich. Bitte prüfen Sie die Adresse oder beginnen Sie neu.")
    if "index" in str(error):
        return translated("Die Suche ist gerade nicht möglich: Der Index wird neu aufgebaut.")
    return translated(
        "Diesen Ort kennen wir nicht. Bitte prüfen Sie die Schreibweise oder geben Sie die Postleitzahl ein."
    )


def _instead(wanted: Asked, results: Results) -> Instead | None:
    """Whom to call where the place itself has nobody, or nothing was found at all."""
    if wanted.page > 1 or wanted.role or wanted.topic or wanted.kind:
        return None
    return instead(results)


@blueprint.get("/suggest")
def suggest() -> Any:
    """Words and places that begin as what is being typed: for the browser's list under the box."""
    typed = " ".join(request.args.get("q", "")[:60].split())
    if len(typed) < 2:
        return jsonify([])
    if request.args.get("what") == "place":
        found = [describe(place) for place in instance().gazetteer.resolve(typed)]
    else:
        words = [translated(word) for word in (*ROLES.values(), *TOPICS.values())]
        found = [word for word in words if word.casefold().startswith(typed.casefold())]
    response = jsonify(list(dict.fromkeys(found))[:SUGGESTED])
    response.headers["Cache-Control"] = "max-age=3600"
    return response
