"""The nightly run: which sites are due, in which order, and when no further one is begun."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from crawler.contact import Seed
from crawler.keeping.schedule import Due, Rhythm, due
from crawler.store import Store
from crawler.visited import Known, Visited
from crawler.walk.ledger import now

COMMAND = "nightly"
SAME_NIGHT = timedelta(hours=20)
"""How old an interrupted run may be to be gone on with; what it did is out of date later."""


@dataclass(frozen=True)
class Plan:
    """The seeds to visit, the most overdue first. walks: keys of those that need a full walk.

    run: the interrupted run that is gone on with, None for a new one; resting: seeds that are not due; done: those that
    the interrupted run has visited.
    """

    seeds: list[Seed]
    walks: frozenset[str]
    run: int | None = None
    resting: int = 0
    done: int = 0


def plan(seeds: Iterable[Seed], store: Store, at: str, *, everything: bool = False) -> Plan:
    """What to do in a run that begins at `at`. everything: all of `seeds`, whether they are due or not."""
    rhythms = store.rhythms()
    earlier = store.unfinished(COMMAND)
    resumed = earlier if earlier is not None and _since(earlier.started, at) < SAME_NIGHT else None
    done = resumed.visited if resumed else frozenset()
    unique = {seed.key: seed for seed in seeds}
    waiting = {key: due(rhythms.get(key, Rhythm()), at) for key in unique if key not in done}
    wanted = {key: told or Due(0.0, False) for key, told in waiting.items() if told or everything}
    order = sorted(wanted, key=lambda key: -wanted[key].overdue)
    return Plan(
        [unique[key] for key in order],
        frozenset(key for key in order if wanted[key].walk),
        resumed.run if resumed else None,
        len(waiting) - len(order),
        len(done & unique.keys()),
    )


def _since(earlier: str, at: str) -> timedelta:
    """The time between; a clock that was set back makes a run look old."""
    passed = datetime.fromisoformat(at) - datetime.fromisoformat(earlier)
    return passed if passed >= timedelta(0) else timedelta.max


def in_window(window: str, local: time) -> bool:
    """Whether a time of day lies in a window such as "22:00-06:00"; always where there is none."""
    if not window:
        return True
    begin, end = (time.fromisoformat(part) for part in window.split("-"))
    return begin <= local < end if begin <= end else local >= begin or local < end


@dataclass
class Night:
    """What is special about a run that knows its sites. By default nothing is: every site is walked through.

    walks: see Plan; known: whether what earlier visits know is used. requests: at most so many in the whole run, at
    `pages` a visit; window: time of day in which visits may begin. clock: gives the time, UTC.
    """

    command: str = "crawl"
    known: bool = False
    walks: frozenset[str] = frozenset()
    run: int | None = None
    pages: int = 0
    requests: float = math.inf
    window: str = ""
    clock: Callable[[], str] = now
    closed: str | None = None
    _open: int = field(default=0, init=False)
    _spent: int = field(default=0, init=False)

    def knowing(self, store: Store) -> Callable[[Seed], Known] | None:
        """What the spider asks before each visit."""
        if not self.known:
            return None
        return lambda seed: replace(store.known(seed), walk=seed.key in self.walks)

    def open_door(self) -> bool:
        """Whether a further visit may begin: none that could exceed the budget, none after the window has closed."""
        local = datetime.fromisoformat(self.clock()).astimezone().time()
        if not in_window(self.window, local):
            self.closed = f"the time window {self.window} is over"
        elif self._spent + (self._open + 1) * self.pages > self.requests:
            if self._open:
                return False  # what the open visits leave over may do for another
            self.closed = f"the budget of {self.requests:.0f} requests is used up"
        if self.closed is not None:
            return False
        self._open += 1
        return True

    def ended(self, visited: Visited) -> None:
        """Takes note that a visit has ended, and of what it cost."""
        self._open -= 1
        self._spent += len(visited.fetches)
