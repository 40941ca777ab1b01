"""Puts the page together: every part is a blueprint, none knows another."""

from __future__ import annotations

import os
from typing import Any

from flask import Flask, render_template, request
from werkzeug.exceptions import HTTPException, ServiceUnavailable

from cli import names
from cli.web import api, contacts, examples, hsds, language, lists, maps, meta, places, report, review, safety, search
from cli.web.instance import Instance, instance
from cli.web.problems import problem
from crawler.gazetteer import ATTRIBUTION
from crawler.operation.datafolder import DataFolder
from crawler.store import StoreError

PARTS = (search, contacts, places, lists, maps, examples, report, review, api, hsds, meta)


def create_app(data: DataFolder) -> Flask:
    """The page of a data folder, as a WSGI application."""
    app = Flask(__name__, static_url_path="/static")
    app.config["SECRET_KEY"] = os.urandom(32)
    app.config["SESSION_COOKIE_SAMESITE"] = "Strict"
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = 3600
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.extensions["anlaufstelle"] = Instance(data, data.settings())
    app.jinja_env.globals |= {"names": names, "attribution": ATTRIBUTION, "instance": instance}
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    language.speak(app)
    safety.protect(app)
    for part in PARTS:
        app.register_blueprint(part.blueprint)
    app.register_error_handler(HTTPException, _told)
    app.register_error_handler(StoreError, lambda error: _told(ServiceUnavailable(str(error))))
    return app


def _told(error: HTTPException) -> Any:
    """An error as a page, or as JSON to a program."""
    if error.response is not None:
        return error.response
    status = error.code or 500
    if request.path.startswith(("/api/", "/hsds")):
        told = problem(error.description or error.name, status)
        told.headers.extend({"Allow": allow} if (allow := dict(error.get_headers()).get("Allow")) else {})
        return told
    return render_template("error.html", status=status), status
