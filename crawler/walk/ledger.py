"""The visit's account of requests: every one counts, whoever caused it (a lead, robots.txt, a redirect, a retry)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from crawler.visited import Fetch

NOW = "%Y-%m-%dT%H:%M:%SZ"


class Spent(Exception):
    """The visit's budget is used up."""


class Ledger:
    """limit: how many requests the visit may make. fetches: those made, in order.

    `step` and `reason` say for whom the next requests are made; sitemaps is what robots.txt names; conditions: by
    address, headers that ask for a page only if it has changed.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.fetches: list[Fetch] = []
        self.step = ""
        self.reason = ""
        self.sitemaps: tuple[str, ...] = ()
        self.conditions: dict[str, dict[str, str]] = {}

    @property
    def left(self) -> int:
        """How many requests may still be made."""
        return self.limit - len(self.fetches)

    def open(self, url: str, method: str = "GET", reason: str = "") -> int:
        """Counts a request that is about to be sent and returns its number. Raises Spent when none is left."""
        if self.left <= 0:
            raise Spent(f"the budget of {self.limit} requests is used up")
        self.fetches.append(Fetch(url, method, step=self.step, reason=reason or self.reason, at=now()))
        return len(self.fetches) - 1

    def close(self, number: int, status: int, size: int, etag: str | None = None, modified: str | None = None) -> None:
        """Notes what the request came to. size: bytes received."""
        old = self.fetches[number]
        self.fetches[number] = replace(old, status=status, size=size, etag=etag, last_modified=modified)

    def fail(self, number: int, error: str) -> None:
        """Notes why the request came to nothing."""
        self.fetches[number] = replace(self.fetches[number], error=error)

    def note(self, url: str, wall: str) -> None:
        """Notes what came in the place of the page at `url`, if that was the last request."""
        if self.fetches and self.fetches[-1].url == url:
            self.fail(len(self.fetches) - 1, wall)


def now() -> str:
    """The time, UTC, ISO 8601 with seconds."""
    return datetime.now(UTC).strftime(NOW)
