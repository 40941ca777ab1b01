"""The search page under load, on loopback: `python -m bench.web [--records N] [--clients N] [--seconds S]`.

Prints how long one page takes beside the same search without a page, then requests a second, 95th percentile, errors
and memory with many clients, while the index is rebuilt twice.
"""

from __future__ import annotations

import argparse
import http.client
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import quote

from bench.records import many
from crawler.gazetteer import Gazetteer
from crawler.operation.datafolder import DataFolder
from crawler.store import Store
from index.build import rebuild
from index.search import Query, search

WORDS = ("Flüchtlinge", "Ausländerbehörde", "Sprachkurs", "wer hilft bei Wohnung", "Integration Rheine", "Helferkreis")
PLACES = ("Rheine", "48431", "Kreis Steinfurt", "Potsdam", "Landkreis Augsburg")


def paths(chance: random.Random) -> str:
    """One request of a mixed crowd: pages, JSON, filters, places, maps, suggestions."""
    word, place = quote(chance.choice(WORDS)), quote(chance.choice(PLACES))
    return chance.choice(
        (f"/?q={word}", f"/?q={word}&place={place}", f"/?q={word}&kind=initiative", f"/api/v1/contacts?q={word}",
         f"/api/v1/contacts?q={word}&place={place}", f"/suggest?q={word[:3]}", f"/?q={word}&page=2&lang=ar")
    )  # fmt: skip


def ask(connection: http.client.HTTPConnection, path: str) -> tuple[int, float]:
    """Status and seconds of one request."""
    began = time.perf_counter()
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    return answer.status, time.perf_counter() - began


def client(port: int, until: float, seed: int, found: list[tuple[int, float]]) -> None:
    """One client that asks without a pause."""
    chance = random.Random(seed)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    while time.perf_counter() < until:
        found.append(ask(connection, paths(chance)))


def memory(process: int) -> float:
    """Resident MB of a process."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) / 1024


def first_bytes(port: int, data: DataFolder) -> None:
    """The median page, beside the same search in this process."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    known = Gazetteer.shipped()
    pages, bare = [], []
    for word in WORDS * 5:
        pages.append(ask(connection, f"/?q={quote(word)}")[1])
        began = time.perf_counter()
        search(data.index_path, Query(word), gazetteer=known)
        bare.append(time.perf_counter() - began)
    page, alone = statistics.median(pages), statistics.median(bare)
    print(f"one page {page * 1000:.1f} ms, the same search alone {alone * 1000:.1f} ms, ratio {page / alone:.1f}")


def main() -> None:
    """Fills a folder, starts `serve`, measures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--records", type=int, default=20_000)
    options.add_argument("--clients", type=int, default=32)
    options.add_argument("--seconds", type=float, default=60)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        data.create()
        with Store.open(data.store_path, write=True) as store:
            store.import_contacts(record.contact for record in many(chosen.records))
            rebuild(store, data.index_path)
        command = [sys.executable, "-m", "cli", "--data", folder, "serve", "--port", "0"]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
            assert server.stderr is not None
            port = int(server.stderr.readline().split("/")[2].rpartition(":")[2])
            first_bytes(port, data)
            under_load(port, server.pid, data, chosen.clients, chosen.seconds)
            server.terminate()


def under_load(port: int, process: int, data: DataFolder, clients: int, seconds: float) -> None:
    """Many clients at once; after a third and two thirds of the time the index is built anew."""
    found: list[tuple[int, float]] = []
    before, began = memory(process), time.perf_counter()
    threads = [threading.Thread(target=client, args=(port, began + seconds, n, found)) for n in range(clients)]
    for thread in threads:
        thread.start()
    for part in (1, 2):
        time.sleep(max(0.0, began + part * seconds / 3 - time.perf_counter()))
        code = "import sys; from pathlib import Path; from crawler.operation.datafolder import DataFolder; "
        code += "from cli.indexing import build_anew; build_anew(DataFolder(Path(sys.argv[1])))"
        subprocess.run([sys.executable, "-c", code, str(data.path)], check=True, capture_output=True)
        print(f"index built anew; memory {memory(process):.0f} MB")
    for thread in threads:
        thread.join()
    times = sorted(seconds for _, seconds in found)
    errors = sum(status >= 500 for status, _ in found)
    rate, p95 = len(found) / seconds, times[int(len(times) * 0.95)]
    print(f"{clients} clients: {rate:.0f} requests a second, p95 {p95 * 1000:.0f} ms, {errors} errors of {len(found)}")
    print(f"memory {before:.0f} MB before, {memory(process):.0f} MB after")


if __name__ == "__main__":
    main()
