"""One contact: everything that is known, the clicks that lead there, its history; good on paper, too."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, render_template

from cli.export.jsonld import described
from cli.export.public import LONGEST_QUOTE
from cli.web.cards import card, clicked, web
from cli.web.instance import instance
from crawler.contact import Contact

blueprint = Blueprint("contacts", __name__)
LATEST = 50
"""So many changes are shown."""


@blueprint.get("/contact/<uuid:identity>")
def page(identity: object) -> Any:
    """The page of a contact; 404 where there is none."""
    contact = existing(identity)
    steps = list(zip(clicked(contact.trail), (web(click.url) for click in contact.trail), strict=True))
    return render_template(
        "contact.html",
        card=card(contact),
        steps=steps,
        quote=(contact.quote or "")[:LONGEST_QUOTE],
        proofs=[(proof, web(proof.page_url)) for proof in contact.sightings],
        history=instance().history(contact)[:LATEST],
        linked={"@context": "https://schema.org", **described(contact)},
    )


def existing(identity: object) -> Contact:
    """The contact of an id as everybody may see it; a 404 where there is none."""
    contact = instance().contact(str(identity))
    if contact is None:
        abort(404)
    return contact
