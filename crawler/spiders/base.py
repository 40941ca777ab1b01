"""What the spiders share: as many visits at once as there may be, each by the steps of its kind of seed."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import Any

from scrapy import Spider

from crawler.contact import Seed
from crawler.extraction import read
from crawler.page import Page
from crawler.spiders.network import Network
from crawler.spiders.pages import answer
from crawler.urls import whole_sites
from crawler.visited import Known, Visited
from crawler.visiting.visits import visited
from crawler.walk.ledger import now

AT_ONCE = 250
"""Sites that are open at once; each is asked one request at a time. At a second and an answer between requests so many
keep one processor busy; more would only take memory and let answers wait."""
LAST_ITEM = 0.05
"""Seconds in which the last item is stored: the engine asks at once whether all is done, and then only 5 s later."""


class SeedSpider(Spider):
    """Visits seeds. seeds: the seeds themselves, or the path of a seed list; pages: the budget of a visit.

    known: what earlier visits know of a seed; clock: gives the time; open_door: whether a further visit may begin;
    ended: told of each visit that has ended; others: further sites that are visited by themselves.
    links: single pages to ask for besides (of practice examples); answered: told what each came to.
    """

    kinds: tuple[str, ...] = ()

    def __init__(
        self,
        seeds: Sequence[Seed] | str = (),
        pages: int | str = 25,
        known: Callable[[Seed], Known] | None = None,
        clock: Callable[[], str] = now,
        open_door: Callable[[], bool] = lambda: True,
        ended: Callable[[Visited], None] = lambda _: None,
        others: frozenset[str] = frozenset(),
        links: Sequence[str] = (),
        answered: Callable[[str, Page | str], None] = lambda *_: None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        listed = _listed(seeds) if isinstance(seeds, str) else seeds
        self.seeds = [seed for seed in listed if not self.kinds or seed.kind in self.kinds]
        self.pages = int(pages)
        self.links, self.answered = links, answered
        self.others = others | whole_sites(seed.url for seed in listed)
        self.known, self.clock, self.open_door, self.ended = known, clock, open_door, ended

    async def start(self) -> AsyncIterator[Visited]:
        """One item a seed, in the order in which the visits end."""
        network = Network(self.crawler)
        checks = asyncio.ensure_future(self._check_links(network))
        waiting = deque(self.seeds)
        running: set[asyncio.Task[Visited]] = set()
        while True:
            while waiting and len(running) < AT_ONCE and self.open_door():
                running.add(asyncio.ensure_future(self.visit(waiting.popleft(), network)))
            if not running:
                await checks
                await asyncio.sleep(LAST_ITEM)
                return
            done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                self.ended(task.result())
                yield task.result()

    async def _check_links(self, network: Network) -> None:
        for url in self.links:
            if self.open_door():
                self.answered(url, await answer(url, network))

    async def visit(self, seed: Seed, network: Network) -> Visited:
        """One visit, from what is known of the seed to its item."""
        known = self.known(seed) if self.known else None
        return await visited(
            seed, network.fetch, _read, pages=self.pages, clock=self.clock, known=known, others=self.others
        )


def _read(page: Page, seed: Seed) -> Sequence[Any]:
    return read(page, seed)


def _listed(path: str) -> list[Seed]:
    from crawler.seeds import load_seeds

    return load_seeds(Path(path))
