"""Single pages that somebody asks for by address: fetched as politely as in a visit, and handed over as they are."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any

from scrapy import Spider

from crawler.page import Page
from crawler.pages.forms import Ask
from crawler.spiders.network import Network
from crawler.urls import absolute
from crawler.walk.answers import Unreachable
from crawler.walk.ledger import Ledger, Spent
from crawler.walk.redirects import REDIRECTS

MOVED = (301, 302, 303, 307, 308)
ROBOTS = 3
"""Requests that robots.txt may cost on top, with its redirects."""


class PagesSpider(Spider):
    """Fetches `urls` one after the other and calls `take(url, page or why there is none)`."""

    def __init__(self, urls: Sequence[str] = (), take: Callable[[str, Page | str], None] | None = None, **kwargs: Any):
        super().__init__(**kwargs)
        self.urls, self.take = urls, take

    async def start(self) -> AsyncIterator[Any]:
        """No items: the pages go to `take`."""
        network = Network(self.crawler)
        for url in self.urls:
            found = await answer(url, network)
            if self.take:
                self.take(url, found)
        return
        yield  # what makes this an iterator, as Scrapy wants it


async def answer(url: str, network: Network) -> Page | str:
    """The page at `url`, redirects followed, or one clause that says why it cannot be had."""
    try:
        return await fetch(url, network)
    except Unreachable as error:
        return error.reason
    except Spent:
        return f"redirects more than {REDIRECTS} times"


async def fetch(url: str, network: Network) -> Page:
    """The page at `url`, redirects followed. Raises Unreachable, or Spent after too many redirects."""
    ledger = Ledger(REDIRECTS + 1 + ROBOTS)
    while True:
        page = await network.fetch(Ask(url), ledger)
        onward = absolute(url, page.headers.get("location", "")) if page.status in MOVED else None
        if onward is None:
            break
        url = onward
    if page.status not in (200, 203):
        raise Unreachable(f"answers {page.status}")
    return page
