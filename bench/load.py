"""Many sites at once: `python -m bench.load [--sites N] [--pages N] [--delay S]`.

Made-up `.example` sites behind a loopback proxy, pages of 60 kB. Printed: pages a second of our crawl beside a bare Scrapy
spider that only fetches as many pages of the same sites, the ratio, our peak memory, and the shortest time between two
requests to one host, from the server's own log.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import os
import random
import re
import resource
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from typing import Any

from crawler.contact import Seed

TOPICS = [
    "Rathaus",
    "Verwaltung",
    "Bürgerservice",
    "Soziales",
    "Integration",
    "Bauen",
    "Wohnen",
    "Tourismus",
    "Kultur",
    "Veranstaltungen",
    "Vereine",
    "Politik",
    "Gremien",
    "Kontakt",
    "Impressum",
    "Familie",
    "Bildung",
    "Wirtschaft",
    "Umwelt",
    "Verkehr",
    "Satzungen",
    "Formulare",
    "Stellenangebote",
    "Amtsblatt",
    "Flüchtlinge",
]
SENTENCE = "Die Gemeinde informiert ihre Bürgerinnen und Bürger über die Arbeit der Verwaltung und der Ausschüsse. "
CONTACT = "<h2>Fachdienst Asyl</h2><p>Frau Petra Ahorn<br>Telefon 030 23125-{number:03}<br>asyl@{host}</p>"
REQUEST = re.compile(rb"GET http://([^/ ]+)(/[^ ]*) HTTP")
SIZE = 60_000
PAGES_KEPT = 40


def page(number: int, rnd: random.Random) -> str:
    """One page of a town: menu, running text with links, a footer; every eighth names a contact ({host} is filled in)."""
    menu = "".join(f'<li><a href="/{topic.lower()}-{at}.html">{topic}</a></li>' for at, topic in enumerate(TOPICS * 2))
    contact = CONTACT.replace("{number:03}", f"{number % 1000:03}") if number % 8 == 0 else ""
    body, at = [], 0
    while sum(map(len, body)) < SIZE - 5_000:
        at += 1
        link = f'<a href="/seite-{rnd.randrange(500)}.html">Mehr: {rnd.choice(TOPICS[:-1])}</a>'
        body.append(f'<div class="absatz"><h2>Abschnitt</h2><p class="text">{SENTENCE * 8}</p>{link}</div>')
    foot = '<footer>Gemeinde Musterstedt, Telefon 030 23125-100, <a href="/impressum.html">Impressum</a></footer>'
    head = f"<html lang=de><head><title>{rnd.choice(TOPICS)} {number}</title></head><body><nav><ul>{menu}</ul></nav>"
    return f"<!DOCTYPE html>{head}<main><h1>Seite {number}</h1>{contact}{''.join(body)}</main>{foot}</body></html>"


class Proxy:
    """A proxy that answers for every host, in a thread of its own; log: host → times of its requests."""

    def __init__(self) -> None:
        rnd = random.Random(7)
        self.pages = [page(number, rnd) for number in range(PAGES_KEPT)]
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
                body = b"" if path == "/robots.txt" else self._page(host, path)
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

    def _page(self, host: str, path: str) -> bytes:
        return self.pages[hash(path) % PAGES_KEPT].replace("{host}", host).replace("<h1>", f"<h1>{path} ").encode()


def seeds(number: int) -> list[Seed]:
    """So many towns."""
    return [Seed("municipality", f"Ort {at}", f"http://ort-{at}.example/") for at in range(number)]


def crawl(sites: int, pages: int, delay: float) -> None:
    """Our crawl, in a process of its own: prints requests and seconds."""
    from crawler.crawl import visit_all

    requests = [0]

    def save(visited: Any) -> bool:
        requests[0] += len(visited.fetches)
        return True

    began = time.perf_counter()
    visit_all(seeds(sites), {"DOWNLOAD_DELAY": delay, "SAVE": save}, pages)
    print(requests[0], time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def bare(sites: int, pages: int, delay: float) -> None:
    """A spider that only fetches as many pages of the same sites: prints requests and seconds."""
    from scrapy import Request, Spider
    from scrapy.crawler import AsyncCrawlerProcess

    class Bare(Spider):
        name = "bare"

        async def start(self) -> AsyncIterator[Request]:
            for number in range(pages):
                for at in range(sites):
                    yield Request(f"http://ort-{at}.example/seite-{number}.html", dont_filter=True)

        def parse(self, response: Any, **_: Any) -> None:
            """Nothing."""

    settings = {"DOWNLOAD_DELAY": delay, "DOWNLOAD_DELAY_JITTER": 0, "CONCURRENT_REQUESTS_PER_DOMAIN": 1}
    settings |= {"CONCURRENT_REQUESTS": 4_000, "LOG_LEVEL": "ERROR", "SCRAPER_SLOT_MAX_ACTIVE_SIZE": 0}
    settings |= {"TELNETCONSOLE_ENABLED": False, "REMOTE_CONTROL_ENABLED": False, "RETRY_ENABLED": False}
    began = time.perf_counter()
    process = AsyncCrawlerProcess(settings)
    process.crawl(Bare)
    process.start()
    print(sites * pages, time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def measured(what: str, options: argparse.Namespace) -> tuple[Proxy, float, float]:
    """The proxy with its log, pages a second, and peak memory in MB of one run."""
    proxy = Proxy()
    environment = {**os.environ, "http_proxy": f"http://127.0.0.1:{proxy.port}", "no_proxy": ""}
    values = ["--sites", str(options.sites), "--pages", str(options.pages), "--delay", str(options.delay)]
    command = [sys.executable, "-m", "bench.load", *values, "--run", what]
    output = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=environment).stdout
    requests, seconds, memory = map(float, output.split()[-3:])
    return proxy, requests / seconds, memory


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
    proxy, ours, memory = measured("crawl", options)
    _, theirs, _ = measured("bare", options)
    gaps = [later - earlier for times in proxy.log.values() for earlier, later in itertools.pairwise(times)]
    print(f"ours {ours:.0f} pages/s, bare {theirs:.0f} pages/s, ratio {ours / theirs:.2f}")
    print(f"peak memory {memory:.0f} MB, shortest time between two requests to one host {min(gaps, default=0):.2f} s")


if __name__ == "__main__":
    main()
