"""What becomes of each visit of a crawl: it is stored, counted and told; where it cannot be stored, the crawl ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from crawler.store import Store
from crawler.visited import Visited

NOT_MODIFIED = 304
Progress = Callable[[Visited, int, int], None]


@dataclass
class Summary:
    """What a crawl came to. outcomes: how many visits ended a step with a result, by (step, result).

    checked: visits that ended after the known pages, as these still stood. unchanged: answers 304. size: bytes
    received. alarms: (seed's name, sentence) of losses that are not believed yet. dropped: sightings that were
    forgotten before. run: its number in the store.
    """

    run: int = 0
    sites: int = 0
    checked: int = 0
    requests: int = 0
    unchanged: int = 0
    size: int = 0
    new: int = 0
    changed: int = 0
    seen: int = 0
    dropped: int = 0
    alarms: list[tuple[str, str]] = field(default_factory=list)
    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)


class Recorder:
    """Stores visits in the run number `run` of `store`. total: how many there will be; progress: told after each."""

    def __init__(self, store: Store, run: int, total: int, progress: Progress | None) -> None:
        self._store, self._total, self._progress = store, total, progress
        self.summary = Summary(run)
        self.failure: Exception | None = None

    def take(self, visited: Visited) -> bool:
        """Stores a visit; False where that failed, now or before: `failure` says why, the crawl has to end.

        A crawl that went on would ask thousands of sites for what nobody can keep.
        """
        if self.failure is None:
            try:
                self._count(visited)
            except Exception as error:  # whatever it is, it is raised again when the crawl has ended
                self.failure = error
        return self.failure is None

    def _count(self, visited: Visited) -> None:
        saved = self._store.save(visited, self.summary.run)
        told = self.summary
        told.sites += 1
        told.checked += not visited.walked
        told.requests += len(visited.fetches)
        told.unchanged += sum(fetch.status == NOT_MODIFIED for fetch in visited.fetches)
        told.size += sum(fetch.size for fetch in visited.fetches)
        told.new, told.changed, told.seen = told.new + saved.new, told.changed + saved.changed, told.seen + saved.seen
        told.dropped += saved.dropped
        told.outcomes.update((outcome.step, outcome.result) for outcome in visited.outcomes)
        if saved.alarm:
            told.alarms.append((visited.seed.name, saved.alarm))
        if self._progress:
            self._progress(visited, told.sites, self._total)
