"""Looks for websites of places that have none in the seed list: the candidates of crawler/finding, asked politely."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from typing import Any

from scrapy import Spider

from crawler.contact import Seed
from crawler.page import Page
from crawler.spiders.network import Network
from crawler.spiders.pages import fetch
from crawler.walk.answers import Unreachable
from crawler.walk.ledger import Spent
from crawler.websites.finding import Found, find

AT_ONCE = 200
"""Places that are looked for at the same time; each asks one address after the other."""


class FinderSpider(Spider):
    """Calls `take(found)` for each of `seeds` as its search ends."""

    def __init__(
        self,
        seeds: Sequence[Seed] = (),
        take: Callable[[Found], None] | None = None,
        refused: Mapping[str, frozenset[str]] | None = None,
        top: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.seeds, self.take, self.refused, self.top = seeds, take, refused or {}, top

    async def start(self) -> AsyncIterator[Any]:
        """No items: what is found goes to `take`."""
        network = Network(self.crawler)
        free = asyncio.Semaphore(AT_ONCE)

        async def get(url: str) -> Page:
            try:
                return await fetch(url, network)
            except Spent:
                raise Unreachable("redirects too often") from None

        async def look(seed: Seed) -> Found:
            async with free:
                return await find(seed, get, known=self.refused.get(seed.key, frozenset()), top=self.top)

        for ended in asyncio.as_completed([look(seed) for seed in self.seeds]):
            found = await ended
            if self.take:
                self.take(found)
        return
        yield  # what makes this an iterator, as Scrapy wants it
