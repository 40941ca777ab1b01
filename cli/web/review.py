"""The operator's page behind a password: reports, conflicts, corrections. Everything it does, `review` does as well."""

from __future__ import annotations

import secrets
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, session, url_for
from werkzeug.security import check_password_hash

from cli import wording
from cli.corrections import ACTIONS, Done, act, written_fields
from cli.reports import settle, waiting
from cli.web.instance import instance
from cli.web.report import WORDS
from crawler.contact import Contact
from crawler.operation.lock import Busy
from crawler.operation.reviewing import EDITABLE, ReviewError, conflicts, merged_into
from crawler.store import Store

blueprint = Blueprint("review", __name__, url_prefix="/review")
LONGEST_NAME = 60


@blueprint.before_request
def guard() -> Any:
    """Without a password in the settings there is no such page; without a log-in only the door."""
    if not instance().settings.password_hash:
        abort(404)
    if request.method == "POST" and not _genuine():
        abort(400)
    if request.endpoint != "review.login" and not session.get("reviewer"):
        return redirect(url_for("review.login"))
    return None


@blueprint.route("/login", methods=["GET", "POST"])
def login() -> Any:
    """The door: a name, which corrections are signed with, and the password."""
    if request.method == "GET":
        return render_template("login.html", token=_token())
    if not instance().limits.allows("login", request.remote_addr or ""):
        abort(429)
    name = " ".join(request.form.get("name", "").split())[:LONGEST_NAME]
    if not name or not check_password_hash(instance().settings.password_hash, request.form.get("password", "")):
        return render_template("login.html", token=_token(), wrong=True), 403
    session.clear()
    session["reviewer"] = name
    return redirect(url_for("review.queue"))


@blueprint.post("/logout")
def logout() -> Any:
    """Leaves."""
    session.clear()
    return redirect(url_for("search.page"))


@blueprint.get("/")
def queue() -> Any:
    """What waits: reports, and pages that contradict a correction."""
    reports = []
    with Store.open(instance().data.store_path, write=False) as store:
        for report in waiting(instance().data):
            contact = store.contact(report.contact)
            if contact is None:
                settle(instance().data, report.id)
            else:
                reports.append((report, contact))
        contradicted = [(conflict, store.contact(conflict.contact)) for conflict in conflicts(store)]
    return render_template(
        "queue.html", reports=reports, conflicts=contradicted, reasons=WORDS, token=_token(), wording=wording
    )


@blueprint.get("/contact/<uuid:identity>")
def contact(identity: object) -> Any:
    """One contact with all its fields, to be corrected."""
    return _editor(_stored(identity))


@blueprint.post("/contact/<uuid:identity>")
def change(identity: object) -> Any:
    """Does one of the actions of the table; says in a sentence what came of it."""
    found = _stored(identity)
    action = request.form.get("action", "")
    if action not in ACTIONS:
        abort(400)
    try:
        done: Done = act(instance().data, action, found.id or "", session["reviewer"], request.form.to_dict())
    except (ReviewError, Busy) as error:
        return _editor(_stored(identity), problem=str(error)), 409
    return _editor(_stored(identity), done=done)


@blueprint.post("/report/<identity>")
def settled(identity: str) -> Any:
    """A report has been looked at: it is deleted."""
    if not settle(instance().data, identity):
        abort(404)
    return redirect(url_for("review.queue"))


def _editor(found: Contact, **told: Any) -> str:
    fields = written_fields(found)
    locks = dict(found.locked)
    with Store.open(instance().data.store_path, write=False) as store:
        merged = merged_into(store, found.id or "")
    return render_template(
        "editor.html",
        contact=found,
        fields=fields,
        editable=EDITABLE,
        locks=locks,
        merged=merged,
        token=_token(),
        wording=wording,
        **told,
    )


def _stored(identity: object) -> Contact:
    with Store.open(instance().data.store_path, write=False) as store:
        found = store.contact(str(identity))
    if found is None:
        abort(404)
    return found


def _token() -> str:
    """What only our own forms know."""
    if "token" not in session:
        session["token"] = secrets.token_urlsafe(32)
    token: str = session["token"]
    return token


def _genuine() -> bool:
    given = request.form.get("token", "")
    return bool(given) and secrets.compare_digest(given.encode(), str(session.get("token", "")).encode())
