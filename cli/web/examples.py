"""Examples of good practice by topic: what towns have tried, from the documents that the guide names."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, render_template, request

from cli.names import TOPICS
from cli.web.cards import web
from cli.web.instance import instance
from crawler.lists.examples import known_examples

blueprint = Blueprint("examples", __name__)


@blueprint.get("/examples")
def page() -> Any:
    """All examples, or those of a topic."""
    known = known_examples(instance().data)
    topic = request.args.get("topic", "")
    topic = topic if topic in TOPICS else ""
    chosen = [example for example in known if not topic or topic in example.topics]
    counts = {name: sum(name in example.topics for example in known) for name in TOPICS}
    return render_template(
        "examples.html", examples=[(example, web(example.url)) for example in chosen], counts=counts, topic=topic
    )
