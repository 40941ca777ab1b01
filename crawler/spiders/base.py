"""What the spiders share: as many visits at once as there may be, each by the steps of its kind of seed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from pathlib import Path
from typing import Any

from scrapy import Spider

from crawler.contact import Seed, Visited
from crawler.extraction import read
from crawler.ledger import now
from crawler.outcomes import outcomes_of
from crawler.page import Page
from crawler.spiders.network import Network
from crawler.steps import steps_for
from crawler.visit import Visit

AT_ONCE = 2_000
"""Sites that are open at once; each is asked one request at a time."""


class SeedSpider(Spider):
    """Visits seeds. seeds: the seeds themselves, or the path of a seed list; pages: the budget of a visit."""

    kinds: tuple[str, ...] = ()

    def __init__(self, seeds: Sequence[Seed] | str = (), pages: int | str = 25, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        listed = _listed(seeds) if isinstance(seeds, str) else seeds
        self.seeds = [seed for seed in listed if not self.kinds or seed.kind in self.kinds]
        self.pages = int(pages)

    async def start(self) -> AsyncIterator[Visited]:
        """One item a seed, in the order in which the visits end."""
        network = Network(self.crawler)
        waiting = iter(self.seeds)
        running: set[asyncio.Task[Visited]] = set()
        while running or self.seeds:
            running |= {
                asyncio.ensure_future(self.visit(seed, network)) for seed in _some(waiting, AT_ONCE - len(running))
            }
            if not running:
                return
            done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                yield task.result()

    async def visit(self, seed: Seed, network: Network) -> Visited:
        """One visit, from the start page to its item."""
        started = now()
        visit = Visit(seed, network.fetch, _read, pages=self.pages)
        try:
            await visit.walk(steps_for(seed.kind))
        except Exception as error:  # one site must not end the visits of all others; what was found stays
            self.logger.exception("the visit of %s broke off", seed.url)
            visit.broke_off(error)
        return Visited(
            seed, started, now(), tuple(visit.findings.sightings), outcomes_of(visit, seed.kind),
            tuple(visit.proposals.values()), tuple(visit.ledger.fetches),
        )  # fmt: skip


def _read(page: Page, seed: Seed) -> Sequence[Any]:
    return read(page, seed)


def _some(waiting: Iterable[Seed], number: int) -> list[Seed]:
    iterator = iter(waiting)
    return [seed for _, seed in zip(range(number), iterator, strict=False)]


def _listed(path: str) -> list[Seed]:
    from crawler.seeds import load_seeds

    return load_seeds(Path(path))
