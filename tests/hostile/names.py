"""Visits sites by their names, without a proxy: names of private networks, names that move, real TLS with bad certificates.

Runs in a process of its own. Names are looked up in a table; the one public address there is stands for servers on loopback,
and every connection is noted by its address before that, so that none into a private network can go unnoticed.
"""

from __future__ import annotations

import json
import os
import socket
import ssl
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import asdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain, repeat
from pathlib import Path
from typing import Any

from crawler.contact import Seed
from crawler.visited import Visited
from tests.hostile.certificates import Authority
from tests.hostile.server import GOOD, START

PUBLIC, INSIDE, LOOPBACK = "11.22.33.44", "10.0.0.1", "127.0.0.1"
DOMAIN = ".musterstedt.example"
ADDRESSES = {"inside": INSIDE, "loop": LOOPBACK, "target": INSIDE}
SEEDS = ("open", "inside", "loop", "moved", "rebinding")
SECURE = ("valid", "expired", "unknown", "misnamed")


def label_of(host: str) -> str:
    """Which of the sites a host is, with "www." or without."""
    return host.removeprefix("www.").split(".")[0]


class Site(BaseHTTPRequestHandler):
    """A good site; "moved" sends its readers inside, those with a bad certificate to their door with TLS."""

    server: Server

    def log_message(self, format: str, *args: object) -> None:
        """Nothing goes to the terminal."""

    def do_GET(self) -> None:
        label = label_of(self.headers["Host"])
        self.server.asked.append(f"{label}{self.path}")
        if self.path == "/robots.txt":
            return self.reply(404)
        if label == "moved":
            return self.reply(302, location=f"http://target{DOMAIN}/")
        if label in SECURE and self.server.context is None:
            return self.reply(301, location=f"https://{label}{DOMAIN}{self.path}")
        return self.reply(200, (GOOD if self.path == "/asyl" else START).encode())

    def reply(self, status: int, body: bytes = b"", location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True


class Server(ThreadingHTTPServer):
    """asked: name and path of every request. context: for TLS; None for a server without."""

    daemon_threads = True

    def __init__(self, asked: list[str], context: ssl.SSLContext | None = None) -> None:
        super().__init__((LOOPBACK, 0), Site)
        self.asked, self.context = asked, context
        if context:
            self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request: object, client_address: object) -> None:
        """Who does not trust the certificate hangs up: that is what is tried here."""


def look_up(rebinding: Iterator[str]) -> Any:
    """A name service: names of the table, a name that moves from one look-up to the next, all others public."""

    def gethostbyname(name: str) -> str:
        label = label_of(name)
        return next(rebinding) if label == "rebinding" else ADDRESSES.get(label, PUBLIC)

    return gethostbyname


def tls(folder: Path) -> ssl.SSLContext:
    """A server's context with a certificate for each name of SECURE; only the authority of most of them is trusted."""
    trusted, stranger = Authority("Musterstedt CA"), Authority("Stranger CA")
    os.environ["SSL_CERT_FILE"] = str(trusted.written(folder))
    contexts = {
        "valid": trusted.context(f"valid{DOMAIN}", folder),
        "expired": trusted.context(f"expired{DOMAIN}", folder, days=-1),
        "unknown": stranger.context(f"unknown{DOMAIN}", folder),
        "misnamed": trusted.context("somebody-else.example", folder),
    }

    def chosen(connection: ssl.SSLObject, name: str | None, _: ssl.SSLContext) -> None:
        connection.context = contexts[label_of(name or "valid")]

    contexts["valid"].sni_callback = chosen  # type: ignore[assignment]
    return contexts["valid"]


def main() -> None:
    """Prints {"visits": {name: visit}, "asked": [...], "connected": [addresses]}."""
    asked: list[str] = []
    connected: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        doors = {80: Server(asked).server_port, 443: Server(asked, tls(Path(folder))).server_port}
        socket.gethostbyname = look_up(chain([PUBLIC], repeat(LOOPBACK)))
        visits = visit(doors, connected)
    json.dump({"visits": visits, "asked": asked, "connected": sorted(set(connected))}, sys.stdout, default=str)


def visit(doors: dict[int, int], connected: list[str]) -> dict[str, Any]:
    """Visits all sites; `doors` says which port of loopback stands for which of the public address."""
    from crawler.crawl import visit_all

    visits: dict[str, Any] = {}

    def save(visited: Visited) -> bool:
        visits[visited.seed.name] = asdict(visited)
        return True

    def listen(spider: Any) -> None:
        from twisted.internet import reactor

        connect = reactor.connectTCP

        def connect_tcp(host: str, port: int, *args: Any, **options: Any) -> Any:
            connected.append(host)
            return connect(LOOPBACK, doors[port] if host == PUBLIC else 1, *args, **options)

        reactor.connectTCP = connect_tcp

    seeds = [Seed("municipality", name, f"http://{name}{DOMAIN}/") for name in SEEDS]
    seeds += [Seed("municipality", name, f"https://{name}{DOMAIN}/") for name in SECURE]
    settings = {"DOWNLOAD_DELAY": 0.0, "DOWNLOAD_TIMEOUT": 5, "DNSCACHE_ENABLED": False, "SAVE": save}
    visit_all(seeds, settings | {"LOG_LEVEL": os.environ.get("LOG", "CRITICAL")}, pages=8, open_door=_once(listen))
    return visits


def _once(first: Any) -> Any:
    """Asked whether a further visit may begin: yes; before the first, `first` is called, as the reactor runs by then."""
    done: list[bool] = []

    def open_door() -> bool:
        if not done:
            done.append(True)
            first(None)
        return True

    return open_door


if __name__ == "__main__":
    main()
