"""A map of the hits: outlines of Länder and districts that ship with the page; no tile server is asked."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, jsonify, render_template, request, url_for

from cli import wording
from cli.export.geojson import position_of
from cli.web.asking import asked
from cli.web.instance import instance
from cli.web.search import told
from index.results import Hit

blueprint = Blueprint("maps", __name__)
MOST = 1000


@blueprint.get("/map")
def page() -> Any:
    """The map; its points are loaded by its script, and stand in the list for everybody else."""
    try:
        wanted = asked(request.args)
    except ValueError as error:
        return render_template("error.html", status=400, sentence=told(error)), 400
    return render_template("map.html", asked=wanted, tiles=instance().settings.tiles)


@blueprint.get("/map.json")
def points() -> Any:
    """The hits of a search as GeoJSON: a name, an address of the page, a position each."""
    try:
        results = instance().search(asked(request.args).query(all_until=MOST))
    except ValueError:
        abort(400)
    placed = [point for hit in results.hits if (point := _point(hit))]
    response = jsonify({"type": "FeatureCollection", "features": placed, "total": results.total})
    response.mimetype = "application/geo+json"
    return response


def _point(hit: Hit) -> dict[str, Any] | None:
    where, whose = position_of(hit.contact)
    if where is None:
        return None
    link = url_for("contacts.page", identity=hit.contact.id, _external=False)
    told = {"name": wording.name(hit.contact), "place": wording.place(hit.contact), "url": link, "position": whose}
    return {"type": "Feature", "geometry": {"type": "Point", "coordinates": where}, "properties": told}
