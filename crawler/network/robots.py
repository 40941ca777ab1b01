"""robots.txt as RFC 9309 reads it: what a missing, a broken and an unreachable one mean, and the delay it asks for."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

from protego import Protego

from crawler.settings import BOT_NAME

A_DAY = 86_400.0
MOST_BYTES = 500 * 1024
"""RFC 9309, 2.5: at least 500 kibibytes are to be read."""


@dataclass(frozen=True)
class Rules:
    """What one host's robots.txt allows. closed: why nothing may be asked for, where it cannot be read."""

    parsed: Any = None
    delay: float = 0.0
    sitemaps: tuple[str, ...] = ()
    closed: str = ""
    read: float = field(default_factory=time.monotonic)

    @property
    def stale(self) -> bool:
        """Whether the rules must be read again: after a day, or at the next try where they could not be read."""
        return bool(self.closed) or time.monotonic() - self.read > A_DAY

    def allows(self, url: str) -> bool:
        """Whether `url` may be asked for."""
        return not self.closed and (self.parsed is None or bool(self.parsed.can_fetch(url, BOT_NAME)))


def rules_of(status: int, body: bytes) -> Rules:
    """The rules that an answer to /robots.txt gives.

    RFC 9309, 2.3.1: "unavailable" (4xx) allows everything, "unreachable" (5xx, 429 is treated alike) forbids it.
    """
    if status == 429 or status >= 500:
        return Rules(closed=f"its robots.txt cannot be read (answers {status})")
    if status != 200 or b"<html" in body[:1000].lower():
        return Rules()
    parsed = Protego.parse(body[:MOST_BYTES].decode("utf-8-sig", "replace"))
    return Rules(parsed, float(parsed.crawl_delay(BOT_NAME) or 0.0), tuple(parsed.sitemaps))
