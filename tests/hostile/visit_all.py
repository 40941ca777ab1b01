"""Visits every hostile host in a process of its own and prints what came of it as JSON (Scrapy runs once a process)."""

from __future__ import annotations

import json
import os
from dataclasses import asdict

from crawler.contact import Seed, Visited
from tests.hostile.server import TRAPS, HostileServer

SETTINGS = {
    "DOWNLOAD_DELAY": 0.0,
    "DOWNLOAD_TIMEOUT": 1.5,
    "USER_AGENT": "anlaufstelle/0 (+mailto:probe@musterstedt.example)",
}


def main() -> None:
    """Starts the server, visits, prints {"visits": {trap: visit}, "log": [[time, host, path, agent]]}."""
    server = HostileServer()
    os.environ["http_proxy"] = f"http://127.0.0.1:{server.server_address[1]}"
    os.environ.pop("no_proxy", None)
    from crawler.crawl import visit_all

    visits: dict[str, object] = {}

    def save(visited: Visited) -> bool:
        visits[visited.seed.name] = asdict(visited)
        return True

    seeds = [Seed("municipality", name, f"http://{name}.musterstedt.example/") for name in (*TRAPS, "plain")]
    visit_all(seeds, {**SETTINGS, "SAVE": save, "LOG_LEVEL": os.environ.get("LOG", "CRITICAL")}, pages=6)
    print(json.dumps({"visits": visits, "log": server.log}, default=str))


if __name__ == "__main__":
    main()
