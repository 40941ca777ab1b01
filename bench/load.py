"""Many sites at once: `python -m bench.load [--sites N] [--pages N] [--delay S]`.

Made-up `.example` sites behind a loopback proxy, pages of 60 kB. Printed: pages a second of our crawl, with everything
it stores, beside a bare Scrapy spider that only fetches as many pages of the same sites; the ratio, also of processor time,
which a busy machine changes less; peak memory; and the shortest time between two requests to one host, from the server's
own log.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import os
import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.load_pages import body_of
from crawler.contact import Seed
from crawler.operation.datafolder import DataFolder
from crawler.visited import Visited

REQUEST = re.compile(rb"GET http://([^/ ]+)(/[^ ]*) HTTP")


class Proxy:
    """A proxy that answers for every host, in a thread of its own; log: host → times of its requests."""

    def __init__(self) -> None:
        self.log: dict[str, list[float]] = defaultdict(list)
        self.port = 0
        ready = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self._serve(ready)), daemon=True).start()
        ready.wait()

    async def _serve(self, ready: threading.Event) -> None:
        server = await asyncio.start_server(self._answer, "127.0.0.1", 0, backlog=4_000)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        await server.serve_forever()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                match = REQUEST.match(head)
                if match is None:
                    break
                host, path = match[1].decode(), match[2].decode()
                self.log[host].append(time.monotonic())
                body = b"" if path == "/robots.txt" else body_of(host, path)
                status = "404 Not Found" if path == "/robots.txt" else "200 OK"
                writer.write(
                    f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n".encode()
                    + body
                )
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # the crawler has gone
        finally:
            writer.close()


def seeds(number: int) -> list[Seed]:
    """So many towns."""
    return [Seed("municipality", f"Ort {at}", f"http://ort-{at}.example/") for at in range(number)]


def crawl(sites: int, pages: int, delay: float) -> None:
    """Our crawl, into a store, in a process of its own: prints pages (robots.txt is none) and what they took."""
    from crawler.crawl import run

    fetched = [0]

    def count(visited: Visited, *_: int) -> None:
        fetched[0] += sum(not fetch.url.endswith("/robots.txt") for fetch in visited.fetches)

    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        data.create()
        began = time.perf_counter()
        run(seeds(sites), data, pages=pages, delay=delay, progress=count)
        told(fetched[0], began)


def told(pages: int, began: float) -> None:
    """Prints pages, seconds, seconds of the processor, peak memory in MB."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(pages, time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def bare(sites: int, pages: int, delay: float) -> None:
    """A spider that only fetches as many pages of the same sites: prints requests and seconds."""
    from scrapy import Request, Spider
    from scrapy.crawler import AsyncCrawlerProcess

    class Bare(Spider):
        name = "bare"

        async def start(self) -> AsyncIterator[Request]:
            for number in range(pages):
                for at in range(sites):
                    yield Request(
                        f"http://ort-{at}.example/aktuelles/meldungen/artikel-{number}.html", dont_filter=True
                    )

        def parse(self, response: Any, **_: Any) -> None:
            """Nothing."""

    settings = {"DOWNLOAD_DELAY": delay, "DOWNLOAD_DELAY_JITTER": 0, "CONCURRENT_REQUESTS_PER_DOMAIN": 1}
    settings |= {"CONCURRENT_REQUESTS": 4_000, "LOG_LEVEL": "ERROR", "SCRAPER_SLOT_MAX_ACTIVE_SIZE": 0}
    settings |= {"TELNETCONSOLE_ENABLED": False, "REMOTE_CONTROL_ENABLED": False, "RETRY_ENABLED": False}
    began = time.perf_counter()
    process = AsyncCrawlerProcess(settings)
    process.crawl(Bare)
    process.start()
    told(sites * pages, began)


@dataclass
class Run:
    """One run: the log of the server, and a second's pages, the processor's milliseconds a page, peak memory in MB."""

    log: dict[str, list[float]]
    rate: float
    cost: float
    memory: float

    @property
    def closest(self) -> float:
        """Seconds between the two requests to one host that came closest to each other."""
        pairs = (pair for times in self.log.values() for pair in itertools.pairwise(times))
        return min((later - earlier for earlier, later in pairs), default=0.0)


def measured(what: str, options: argparse.Namespace) -> Run:
    """One run in a process of its own, against a proxy of its own."""
    proxy = Proxy()
    environment = {**os.environ, "http_proxy": f"http://127.0.0.1:{proxy.port}", "no_proxy": ""}
    values = ["--sites", str(options.sites), "--pages", str(options.pages), "--delay", str(options.delay)]
    command = [sys.executable, "-m", "bench.load", *values, "--run", what]
    output = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=environment).stdout
    pages, seconds, processor, memory = map(float, output.split()[-4:])
    return Run(proxy.log, pages / seconds, 1000 * processor / pages, memory)


def main() -> None:
    """Measures both and prints the ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sites", type=int, default=2_000)
    parser.add_argument("--pages", type=int, default=10)
    parser.add_argument("--delay", type=float, default=1.0)
    parser.add_argument("--run", choices=("crawl", "bare"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        (crawl if options.run == "crawl" else bare)(options.sites, options.pages, options.delay)
        return
    ours, bare_run = measured("crawl", options), measured("bare", options)
    print(f"ours {ours.rate:.0f} pages/s, bare {bare_run.rate:.0f} pages/s, ratio {ours.rate / bare_run.rate:.2f}")
    print(f"processor time a page {ours.cost:.1f} ms, bare {bare_run.cost:.1f} ms: {bare_run.cost / ours.cost:.2f}")
    print(f"peak memory {ours.memory:.0f} MB, bare {bare_run.memory:.0f} MB")
    print(f"shortest time between two requests to one host {ours.closest:.2f} s")


if __name__ == "__main__":
    main()
