"""How often somebody may do something: reports, log-ins, lists. Kept in memory, forgotten after a while."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable

LIMITS = {"report": (5, 3600.0), "login": (10, 900.0), "list": (60, 60.0), "page": (600, 60.0)}
"""What → how often in how many seconds, from one address."""
MOST_ADDRESSES = 20_000


class Limits:
    """Counts by address. clock: seconds, rising."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._seen: dict[tuple[str, str], deque[float]] = {}

    def allows(self, what: str, address: str) -> bool:
        """Whether `address` may do `what` once more; if so, that counts."""
        most, seconds = LIMITS[what]
        now = self._clock()
        with self._lock:
            times = self._seen.setdefault((what, address), deque())
            while times and times[0] <= now - seconds:
                times.popleft()
            if len(times) >= most:
                return False
            times.append(now)
            if len(self._seen) > MOST_ADDRESSES:
                self._tidy(now)
        return True

    def _tidy(self, now: float) -> None:
        """Forgets who has not come for long; all, if they are still too many."""
        longest = max(seconds for _, seconds in LIMITS.values())
        self._seen = {key: times for key, times in self._seen.items() if times and times[-1] > now - longest}
        if len(self._seen) > MOST_ADDRESSES:
            self._seen.clear()
