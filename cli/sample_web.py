"""A small web for trying things out: serves a folder of made-up sites on loopback, as a plain HTTP proxy.

With http_proxy pointing at it, `http://<host>/<path>` answers from `<folder>/sites/<host>/`, so that a crawler sees
real host names. Unknown hosts answer 502, unknown paths 404. ETag and Last-Modified are sent and honoured.

    python -m cli.sample_web [--set FOLDER] [--port N] [--log FILE]
"""

from __future__ import annotations

import argparse
import hashlib
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path
from urllib.parse import urlsplit

from cli.sample_site import Answer, Site, canonical

LAST_MODIFIED = formatdate(1_790_000_000, usegmt=True)
PROXY_VARIABLES = ("http_proxy", "HTTP_PROXY")
BYPASS_VARIABLES = ("no_proxy", "NO_PROXY")
LONGEST_FORM = 1 << 20


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "sample-web"
    server: SampleServer

    def log_message(self, format: str, *args: object) -> None:
        """The access log has a form of its own; nothing goes to the terminal."""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        host = (parts.hostname or self.headers.get("Host", "").split(":")[0]).lower()
        target = (parts.path or "/") + ("?" + parts.query if parts.query else "")
        length = min(int(self.headers.get("Content-Length") or 0), LONGEST_FORM)
        sent = self.rfile.read(length).decode("utf-8", "replace")
        self._reply(host, canonical(target), self._answer(self.server.sites.get(host), target, sent))

    do_POST = do_HEAD = do_GET

    def do_CONNECT(self) -> None:
        self._reply(self.path, "CONNECT", Answer(501, b"plain http only"))

    def _answer(self, site: Site | None, target: str, sent: str) -> Answer:
        if site is None:
            return Answer(502, b"no such host in this web")
        time.sleep(site.settings.get("delay_ms", 0) / 1000)
        answer = site.answer(self.command, target, sent)
        if answer.status == 200 and site.settings.get("validators", True) and canonical(target) in site.pages:
            return self._validated(answer)
        return answer

    def _validated(self, answer: Answer) -> Answer:
        etag = f'"{hashlib.sha256(answer.body).hexdigest()[:16]}"'
        headers = {**answer.headers, "ETag": etag, "Last-Modified": LAST_MODIFIED, "Cache-Control": "no-cache"}
        asked = self.headers.get("If-None-Match")
        same = asked == etag if asked else self.headers.get("If-Modified-Since") == LAST_MODIFIED
        return Answer(304 if same else 200, b"" if same else answer.body, answer.content_type, headers)

    def _reply(self, host: str, target: str, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != 304:
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)
        self.server.note(self.command, host, target, answer.status, len(answer.body))


class SampleServer(ThreadingHTTPServer):
    """Serves `<folder>/sites/*` on 127.0.0.1:`port` (0: any free one); one line a request to `log`, if given.

    A line of the log: epoch seconds, method, host, path?query, status, bytes, tab-separated. `requests` counts them.
    """

    daemon_threads = True
    request_queue_size = 256

    def __init__(self, folder: Path, port: int = 0, log: Path | None = None) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        folders = sorted(path.parent for path in (folder / "sites").glob("*/urls.tsv"))
        self.sites = {path.name.lower(): Site(path) for path in folders}
        self.requests = 0
        self._log = log.open("a", encoding="utf-8", buffering=1) if log else None
        self._writing = threading.Lock()

    @property
    def address(self) -> str:
        """What to put into http_proxy."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def note(self, *cells: object) -> None:
        """Counts one request and writes its line."""
        with self._writing:
            self.requests += 1
            if self._log:
                self._log.write("\t".join([f"{time.time():.3f}", *map(str, cells)]) + "\n")

    def server_close(self) -> None:
        """Gives the port and the log back."""
        super().server_close()
        if self._log:
            self._log.close()


@contextmanager
def serving(folder: Path, *, port: int = 0, log: Path | None = None) -> Iterator[SampleServer]:
    """Serves `folder` while the block runs, with this process's http_proxy pointing at it."""
    server = SampleServer(folder, port, log)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    put_back = _point_proxy_at(server.address)
    try:
        yield server
    finally:
        put_back()
        server.shutdown()
        thread.join()
        server.server_close()


def _point_proxy_at(address: str) -> Callable[[], None]:
    names = PROXY_VARIABLES + BYPASS_VARIABLES
    before = {name: os.environ.pop(name, None) for name in names}
    os.environ.update(dict.fromkeys(PROXY_VARIABLES, address))

    def put_back() -> None:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value

    return put_back


@contextmanager
def sample_folder() -> Iterator[Path]:
    """The sample web that ships with the product, as a folder on disk."""
    with resources.as_file(resources.files("seeds") / "sample") as folder:
        yield folder


def main() -> None:
    """Serves until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m cli.sample_web", description=__doc__.splitlines()[0])
    parser.add_argument("--set", type=Path, dest="folder", help="default: the sample web that ships with the product")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--log", type=Path)
    args = parser.parse_args()
    with sample_folder() as shipped, SampleServer(args.folder or shipped, args.port, args.log) as server:
        print(f"serving {len(server.sites)} sites, http_proxy={server.address}", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
