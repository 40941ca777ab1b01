"""Wrong contact? A form that needs no account; what it says is read by the operator and nobody else."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, current_app, render_template, request

from cli.reports import LONGEST, REASONS, InboxFull, Report, add
from cli.web.cards import card
from cli.web.contacts import existing
from cli.web.instance import instance

blueprint = Blueprint("report", __name__)
WORDS = {
    "wrong": "Angaben sind falsch",
    "outdated": "Angaben sind veraltet",
    "gone": "Diese Stelle gibt es nicht mehr",
    "private": "Diese Angaben sollen nicht öffentlich sein",
    "other": "Etwas anderes",
}
TRAP = "website"
"""A field that people do not see; who fills it in is a program."""


@blueprint.get("/contact/<uuid:identity>/report")
def form(identity: object) -> Any:
    """The form."""
    return _form(identity)


@blueprint.post("/contact/<uuid:identity>/report")
def send(identity: object) -> Any:
    """Takes a report in; says thank you to programs, too, and keeps nothing of theirs."""
    contact = existing(identity)
    reason, text = request.form.get("reason", ""), request.form.get("text", "").strip()
    reply = " ".join(request.form.get("reply", "").split())[:200]
    if reason not in REASONS or not text or len(text) > LONGEST:
        return _form(identity, wrong=True), 400
    if not request.form.get(TRAP):
        if not instance().limits.allows("report", request.remote_addr or ""):
            abort(429)
        _keep(Report(contact.id or "", reason, text, reply))
    return render_template("reported.html", card=card(contact))


def _keep(report: Report) -> None:
    try:
        add(instance().data, report)
    except InboxFull as error:
        current_app.logger.error("%s", error)
        abort(503)


def _form(identity: object, *, wrong: bool = False) -> Any:
    return render_template(
        "report.html", card=card(existing(identity)), reasons=WORDS, trap=TRAP, longest=LONGEST, wrong=wrong
    )
