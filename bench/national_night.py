"""A night for all of Germany, simulated: thousands of made-up town sites behind a proxy on loopback, crawled once.

    python bench/national_night.py [--list ../shared/eval/domains.cities.csv] [--towns N] [--pages 5]

Prints pages a second, peak memory, size of store and index, and how long the index takes. The sites are generated: each
has a start page, four pages below it, and a contact on one of them.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

from crawler.contact import Seed
from crawler.seeds import write_seeds

LIST = Path(__file__).parents[2] / "shared" / "eval" / "domains.cities.csv"
PAGES = {
    "/": "Startseite",
    "/rathaus": "Rathaus",
    "/soziales": "Soziales",
    "/impressum": "Impressum",
    "/aktuell": "Aktuelles",
}
TEXT = "<p>Die Gemeinde informiert über Veranstaltungen, Bauplätze, Abfuhrtermine und Öffnungszeiten.</p>" * 20


class Web:
    """Answers every host of the list from a template; counts what was asked."""

    def __init__(self) -> None:
        self.requests = 0

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection of the proxy, kept open as long as the crawler likes."""
        try:
            while line := await reader.readline():
                while (await reader.readline()).strip():
                    pass
                self.requests += 1
                status, body = self.page(line.split()[1].decode())
                kind = "Content-Type: text/html; charset=utf-8"
                head = f"HTTP/1.1 {status} OK\r\n{kind}\r\nContent-Length: {len(body)}\r\n\r\n"
                writer.write(head.encode() + body)
                await writer.drain()
        except ConnectionError:
            pass  # the crawler has hung up
        writer.close()

    def page(self, url: str) -> tuple[int, bytes]:
        """Status and body of one address."""
        parts = urlsplit(url)
        host, path = parts.hostname or "", parts.path or "/"
        if path not in PAGES:
            return 404, b""
        links = "".join(f'<li><a href="{at}">{name}</a></li>' for at, name in PAGES.items())
        number = sum(host.encode()) % 1000
        here = "/" if number % 3 == 0 else "/soziales"
        contact = (
            f"<h2>Koordinierungsstelle für Flüchtlinge</h2><p>Amt für Soziales, Zimmer {number % 40}<br>"
            f"Tel. 030 23125-{number:03d}<br><a href='mailto:fluechtlinge@{host}'>fluechtlinge@{host}</a></p>"
            if path == here
            else ""
        )
        title = PAGES[path]
        top = f"<html lang=de><title>{title} - {host}</title><body><ul>{links}</ul><h1>{title}</h1>"
        return 200, (top + TEXT + contact).encode()


def serve(web: Web) -> int:
    """Starts the proxy in a thread of its own; its port."""
    ready: list[int] = []
    started = threading.Event()

    async def run() -> None:
        server = await asyncio.start_server(web.answer, "127.0.0.1", 0, backlog=4096)
        ready.append(server.sockets[0].getsockname()[1])
        started.set()
        await server.serve_forever()

    threading.Thread(target=lambda: asyncio.run(run()), daemon=True).start()
    started.wait()
    return ready[0]


def seed_list(names: Path, path: Path, towns: int) -> int:
    """Writes the seeds: each town of the list under .example; how many there are."""
    with names.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))[:towns]
    hosts = {row["Domain Name"].rpartition(".")[0].replace(".", "-") + ".example": row for row in rows}
    write_seeds(
        path,
        (
            Seed("municipality", host, f"http://{host}/", row["City"], state=row["State"], source="bench")
            for host, row in hosts.items()
        ),
    )
    return len(hosts)


def run(*words: str, folder: Path, port: int) -> float:
    """Runs the command line; the seconds it took."""
    environment = {**os.environ, "http_proxy": f"http://127.0.0.1:{port}"}
    started = time.perf_counter()
    command = [sys.executable, "-m", "cli", "--data", str(folder), *words]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return time.perf_counter() - started


def size(path: Path) -> float:
    """Megabytes of a file or of all files below a folder."""
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
    return sum(one.stat().st_size for one in files) / 1e6


def main() -> None:
    """Measures one night and prints it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", type=Path, default=LIST)
    parser.add_argument("--towns", type=int, default=10_000)
    parser.add_argument("--pages", type=int, default=5)
    given = parser.parse_args()
    web = Web()
    port = serve(web)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        towns = seed_list(given.list, folder / "list.csv", given.towns)
        pages = str(given.pages)
        took = run(
            "crawl", "--seeds", str(folder / "list.csv"), "--pages", pages, "--delay", "0", folder=folder, port=port
        )
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e3
        again = run("index", folder=folder, port=port)
        store, index = size(folder / "contacts.db"), size(folder / "index")
    print(f"{towns} towns, {web.requests} requests in {took:.0f} s: {web.requests / took:.0f} a second")
    print(
        f"peak memory {memory:.0f} MB; store {store:.1f} MB, {store / towns * 1e3:.1f} kB a town; index {index:.1f} MB"
    )
    print(f"index built anew in {again:.1f} s: {towns / again:.0f} towns a second")


if __name__ == "__main__":
    main()
