"""A loopback proxy behind which hostile hosts stand: drips, bombs, loops, refusals. Each host is one trap."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

PAGE = "<html lang=de><head><title>{title}</title></head><body>{body}</body></html>"
GOOD = PAGE.format(
    title="Asyl", body="<h1>Fachstelle Asyl und Integration</h1><p>Frau Petra Ahorn<br>Telefon 030 23125-017</p>"
)
LINK = '<p><a href="/asyl">Flüchtlinge und Asyl: Ansprechpartner</a></p>'
START = PAGE.format(title="Stadt Musterstedt", body=LINK)
MEGABYTE = 1 << 20


class Trap(BaseHTTPRequestHandler):
    """Answers for every host by the function of its first label."""

    protocol_version = "HTTP/1.1"
    server: HostileServer

    def log_message(self, format: str, *args: object) -> None:
        """Nothing goes to the terminal; requests are noted with their time."""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        host = parts.hostname or ""
        self.server.log.append((time.monotonic(), host, parts.path, self.headers.get("User-Agent", "")))
        trap: Callable[[Trap, str], None] = TRAPS.get(host.split(".")[0], plain)
        trap(self, parts.path)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.do_GET()

    def reply(self, status: int, body: str | bytes = "", **headers: str) -> None:
        raw = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)


class HostileServer(ThreadingHTTPServer):
    """The proxy; log: (time, host, path, user agent) of every request."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Trap)
        _bomb()  # made beforehand: on a busy machine making it takes longer than the crawler waits
        self.log: list[tuple[float, str, str, str]] = []
        self.counts: dict[str, int] = {}
        threading.Thread(target=self.serve_forever, daemon=True).start()


def plain(trap: Trap, path: str) -> None:
    """A good site."""
    if path == "/robots.txt":
        trap.reply(404)
    else:
        trap.reply(200, GOOD if path == "/asyl" else START)


def unhurried(trap: Trap, path: str) -> None:
    """Asks for a delay between requests."""
    trap.reply(200, "User-agent: *\nCrawl-delay: 0.3\n", Content_Type="text/plain") if path == "/robots.txt" else plain(
        trap, path
    )


def busy(trap: Trap, path: str) -> None:
    """Asks to come back in a second, once."""
    seen = trap.server.counts["busy"] = trap.server.counts.get("busy", 0) + (path == "/asyl")
    trap.reply(503, "", Retry_After="1") if path == "/asyl" and seen == 1 else plain(trap, path)


def closed(trap: Trap, path: str) -> None:
    """Asks to come back tomorrow."""
    plain(trap, path) if path == "/robots.txt" else trap.reply(429, "", Retry_After="86400")


def forbidden(trap: Trap, path: str) -> None:
    """Forbids everything."""
    trap.reply(200, "User-agent: *\nDisallow: /\n", Content_Type="text/plain") if path == "/robots.txt" else plain(
        trap, path
    )


def broken(trap: Trap, path: str) -> None:
    """Its robots.txt cannot be read: by the RFC, nothing may be asked for."""
    trap.reply(500) if path == "/robots.txt" else plain(trap, path)


def drip(trap: Trap, path: str) -> None:
    """Sends a byte now and then, and never ends."""
    if path != "/asyl":
        return plain(trap, path)
    trap.send_response(200)
    trap.send_header("Content-Length", "100000")
    trap.end_headers()
    for _ in range(200):
        trap.wfile.write(b"x")
        time.sleep(0.05)
    return None


def huge(trap: Trap, path: str) -> None:
    """Has a page of 50 MB."""
    plain(trap, path) if path != "/asyl" else trap.reply(200, b"<p>x</p>" * (50 * MEGABYTE // 8))


def bomb(trap: Trap, path: str) -> None:
    """Has a small page that unpacks to 100 MB."""
    plain(trap, path) if path != "/asyl" else trap.reply(200, _bomb(), Content_Encoding="gzip")


def inside(trap: Trap, path: str) -> None:
    """Sends the reader into the private network."""
    if path == "/asyl":
        return trap.reply(302, "", Location="http://192.168.0.1/asyl")
    frames = '<iframe src="http://127.0.0.1:9/asyl"></iframe><a href="http://169.254.169.254/asyl">Flüchtlinge</a>'
    plain(trap, path) if path == "/robots.txt" else trap.reply(200, PAGE.format(title="Start", body=LINK + frames))
    return None


def winding(trap: Trap, path: str) -> None:
    """Redirects robots.txt and the start page, fails once, and searches by a form that is sent to one address."""
    seen = trap.server.counts["winding"] = trap.server.counts.get("winding", 0) + (path == "/asyl")
    form = '<form role="search" method="post" action="/suche"><input type="search" name="q"></form>'
    if path in ("/robots.txt", "/"):
        return trap.reply(301, "", Location="/regeln.txt" if path == "/robots.txt" else "/start")
    if path == "/regeln.txt":
        return trap.reply(200, "User-agent: *\nDisallow: /intern\n", Content_Type="text/plain")
    if path == "/suche":
        return trap.reply(200, PAGE.format(title="Suche", body=f"{form}<p>Keine Treffer: {time.monotonic()}</p>"))
    if path == "/asyl" and seen == 1:
        return trap.reply(503)
    return trap.reply(200, GOOD if path == "/asyl" else PAGE.format(title="Stadt Musterstedt", body=form + LINK))


@cache
def _bomb() -> bytes:
    return gzip.compress(b"\0" * (100 * MEGABYTE), compresslevel=9)


TRAPS = {
    trap.__name__: trap for trap in (unhurried, busy, closed, forbidden, broken, drip, huge, bomb, inside, winding)
}
