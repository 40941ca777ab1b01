"""What keeps readers safe: nothing but our own files runs or loads, no frame holds the page, nobody floods it.

Pages of the web are hostile: their text is escaped by the templates, and what got through could neither run (no inline
script) nor send anything anywhere (no foreign address).
"""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from flask import Flask, Response, abort, request

from cli.web.instance import instance

MOST_BYTES = 64 * 1024
"""Of a request body; the longest form has far less."""
LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{tiles}; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def protect(app: Flask) -> None:
    """Sends the headers with every answer, and turns away what asks too often or under a foreign name."""
    app.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
    app.config["MAX_FORM_MEMORY_SIZE"] = MOST_BYTES
    app.before_request(_check_host)
    app.before_request(_check_rate)
    app.after_request(_headers)


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address: localhost, 127.0.0.1, ::1."""
    if host in LOCAL_NAMES:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _check_host() -> None:
    """A page without imprint answers to this machine's own names only, not to a public one that leads here."""
    settings = instance().settings
    if settings.imprint and settings.privacy and settings.objection:
        return
    name = urlsplit(f"//{request.host}").hostname or ""
    if not is_loopback(name):
        abort(421)


def _check_rate() -> None:
    address = request.remote_addr or ""
    if not is_loopback(address) and not instance().limits.allows("page", address):
        abort(429)


def _headers(response: Response) -> Response:
    settings = instance().settings
    tiles = urlsplit(settings.tiles)
    origin = f" {tiles.scheme}://{tiles.netloc}" if tiles.netloc else ""
    response.headers["Content-Security-Policy"] = POLICY.format(tiles=origin)
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if not settings.indexable or request.path.startswith(("/review", "/api")):
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
    if not request.path.startswith("/static/"):
        response.headers.setdefault("Cache-Control", "no-cache")
        response.vary.add("Accept-Language")
    return response
