"""What went wrong, told to programs: JSON with one sentence."""

from __future__ import annotations

from flask import Response, jsonify


def problem(sentence: str, status: int) -> Response:
    """The sentence as JSON with this status."""
    response = jsonify({"error": sentence, "status": status})
    response.status_code = status
    return response
