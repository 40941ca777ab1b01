"""The walk to compare ours with: breadth first over all links of a site, robots.txt obeyed, the same extraction."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Iterator
from typing import Any

from scrapy import Request, Spider, signals
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.http import Response

from crawler.contact import RELEVANT, Seed
from crawler.extraction import read
from crawler.page import Page
from crawler.pages.links import links_of
from crawler.urls import site_of
from crawler.visited import Sighting
from crawler.walk.scope import Scope

BREADTH_FIRST = {
    "DEPTH_PRIORITY": 1,
    "SCHEDULER_DISK_QUEUE": "scrapy.squeues.PickleFifoDiskQueue",
    "SCHEDULER_MEMORY_QUEUE": "scrapy.squeues.FifoMemoryQueue",
    "ROBOTSTXT_OBEY": True,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
    "RETRY_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
    "LOG_LEVEL": "ERROR",
    "USER_AGENT": "anlaufstelle-bench",
}


class BreadthSpider(Spider):
    """Opens every link in the order in which it was found, until the site's budget is used up."""

    name = "breadth"

    def __init__(self, seeds: list[Seed], pages: int, found: list[tuple[str, int, Sighting]], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.seeds, self.pages, self.found = seeds, pages, found
        self.requests: Counter[str] = Counter()

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> BreadthSpider:
        """As Scrapy makes it; counts every request that goes out, robots.txt and redirects included."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.count, signals.request_reached_downloader)
        return spider

    def count(self, request: Request) -> None:
        """One more request to a site."""
        self.requests[site_of(request.url)] += 1

    async def start(self) -> AsyncIterator[Request]:
        """The start pages."""
        for seed in self.seeds:
            yield Request(seed.url, meta={"seed": seed}, dont_filter=True)

    def parse(self, response: Response, **_: Any) -> Iterator[Request]:
        """Reads a page, then goes on to its links."""
        seed: Seed = response.meta["seed"]
        number = self.requests[site_of(seed.url)]
        if number > self.pages:
            return
        content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
        page = Page(response.url, response.body, content_type, response.status)
        if page.kind != "html":
            return
        self.found.extend((seed.url, number, each) for each in read(page, seed) if each.score >= RELEVANT)
        scope = Scope(seed.url)
        yield from (Request(link.url, meta={"seed": seed}) for link in links_of(page) if scope.holds(link.url))


def breadth_first(seeds: list[Seed], pages: int) -> list[tuple[str, int, Sighting]]:
    """(seed's address, number of the request, relevant contact) of a breadth-first crawl."""
    found: list[tuple[str, int, Sighting]] = []
    process = AsyncCrawlerProcess(BREADTH_FIRST)
    process.crawl(BreadthSpider, seeds=seeds, pages=pages, found=found)
    process.start()
    return found
