"""Visits every hostile host in a process of its own and prints what came of it as JSON (Scrapy runs once a process)."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import asdict
from pathlib import Path

from crawler.contact import Seed
from crawler.visited import Visited
from tests.hostile.server import TRAPS, HostileServer

SETTINGS = {
    "DOWNLOAD_DELAY": 0.0,
    "DOWNLOAD_TIMEOUT": 3.0,
    "USER_AGENT": "anlaufstelle/0 (+mailto:probe@musterstedt.example)",
}


def main() -> None:
    """Starts the server, visits, prints {"visits": {trap: visit}, "stored": {trap: requests}, "log": [[time, host, path, agent]]}."""
    server = HostileServer()
    os.environ["http_proxy"] = f"http://127.0.0.1:{server.server_address[1]}"
    os.environ.pop("no_proxy", None)
    from crawler.crawl import visit_all
    from crawler.store import Store

    visits: dict[str, object] = {}
    seeds = [Seed("municipality", name, f"http://{name}.musterstedt.example/") for name in (*TRAPS, "plain")]
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "contacts.db", write=True) as store:
        run = store.start_run("crawl", "2026-11-22T00:00:00Z")

        def save(visited: Visited) -> bool:
            visits[visited.seed.name] = asdict(visited)
            store.save(visited, run)
            return True

        visit_all(seeds, {**SETTINGS, "SAVE": save, "LOG_LEVEL": os.environ.get("LOG", "CRITICAL")}, pages=9)
        stored = {seed.name: [asdict(fetch) for fetch in store.fetches(seed.key)] for seed in seeds}
    print(json.dumps({"visits": visits, "stored": stored, "log": server.log}, default=str))


if __name__ == "__main__":
    main()
