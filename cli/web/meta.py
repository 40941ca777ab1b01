"""What programs ask first: robots.txt, the sitemap."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from flask import Blueprint, Response, abort, url_for

from cli.web.instance import instance
from crawler.keeping.volunteers import is_withheld
from crawler.store import Store

blueprint = Blueprint("meta", __name__)
MOST = 50_000
"""Addresses that a sitemap may hold (sitemaps.org)."""


@blueprint.get("/robots.txt")
def robots() -> Any:
    """Everything is closed to search engines, unless the operator opens it (`indexable` in the settings)."""
    if not instance().settings.indexable:
        return Response("User-agent: *\nDisallow: /\n", mimetype="text/plain")
    sitemap = url_for("meta.sitemap", _external=True)
    closed = "\n".join(
        f"Disallow: /{path}" for path in ("review", "export", "list", "map", "api", "hsds", "contact/*/report")
    )
    return Response(f"User-agent: *\n{closed}\nSitemap: {sitemap}\n", mimetype="text/plain")


@blueprint.get("/sitemap.xml")
def sitemap() -> Any:
    """The pages of all contacts; 404 where search engines are not wanted."""
    if not instance().settings.indexable:
        abort(404)
    with Store.open(instance().data.store_path, write=False) as store:
        shown = [(c.id, c.last_seen) for c in store.contacts() if c.status != "gone" and c.id and not is_withheld(c)][
            :MOST
        ]
    lines = [
        f"<url><loc>{escape(url_for('contacts.page', identity=identity, _external=True))}</loc>"
        f"<lastmod>{escape((seen or '')[:10])}</lastmod></url>"
        for identity, seen in shown
    ]
    body = "\n".join(lines)
    whole = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{body}\n'
    return Response(f"{whole}</urlset>\n", mimetype="application/xml")
