"""Between a visit and the network: robots.txt, patience where a server asks for it, the account of requests.

Awaited requests pass these and no spider middleware. Order (settings.py): Robots first, Account last, so that every
request that really goes out is counted and checked, whoever caused it.
"""

from __future__ import annotations

import asyncio
import time
from typing import Any

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.utils.httpobj import urlparse_cached

from crawler.network.cellar import Cellar
from crawler.network.manners import INSIDE, is_private, waits
from crawler.network.robots import Rules, rules_of
from crawler.network.troubles import Forbidden, NotNow, Refused, unreachable
from crawler.urls import absolute
from crawler.walk.ledger import Ledger

ROBOTS_REDIRECTS = 5
"""RFC 9309, 2.3.1.2: at least five redirects are to be followed."""
LONGEST_WAIT = 120.0
"""Seconds that we are ready to wait where a server asks us to; longer than that, and the site is left for today."""


class Robots:
    """Reads each host's robots.txt once a day before anything else there, and keeps to it (RFC 9309, Crawl-delay)."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.rules: dict[str, asyncio.Future[Rules]] = {}
        self.cellar: Cellar | None = crawler.settings.get("ROBOTS_CELLAR", lambda: None)()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Robots:
        """As Scrapy makes it."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Lets the request pass when the host's robots.txt allows it. Raises Forbidden otherwise."""
        if request.meta.get("robots"):
            return
        rules = await self._rules(request)
        request.meta["ledger"].sitemaps = request.meta["ledger"].sitemaps or rules.sitemaps
        request.meta["least_delay"] = rules.delay
        if rules.delay > LONGEST_WAIT:
            raise Forbidden(f"robots.txt asks for {rules.delay:.0f} seconds between requests")
        if rules.closed:
            raise NotNow(rules.closed)
        if not rules.allows(request.url):
            raise Forbidden("robots.txt forbids it")

    async def _rules(self, request: Request) -> Rules:
        """The rules of the request's host; who comes while another visit reads them waits for it."""
        parts = urlparse_cached(request)
        root = f"{parts.scheme}://{parts.netloc}"
        while (known := self.rules.get(root)) is not None and not (known.done() and known.result().stale):
            try:
                return await asyncio.shield(known)
            except asyncio.CancelledError:
                if not known.cancelled():
                    raise
        return await self._first(root, request)

    async def _first(self, root: str, request: Request) -> Rules:
        """Reads the rules; where that fails, whoever waits for them asks again by itself."""
        known = self.rules[root] = asyncio.get_running_loop().create_future()
        try:
            rules = self._kept(root) or await self._read(f"{root}/robots.txt", request)
        except BaseException:
            del self.rules[root]
            known.cancel()
            raise
        known.set_result(rules)
        return rules

    def _kept(self, root: str) -> Rules | None:
        """The rules as an earlier run of today has read them."""
        kept = self.cellar.get(root) if self.cellar else None
        return rules_of(*kept) if kept else None

    async def _read(self, url: str, request: Request) -> Rules:
        shared = {name: request.meta[name] for name in ("ledger", "download_slot")}
        meta = {**shared, "robots": True, "download_timeout": 20}
        asked = Request(url, meta=meta, callback=NO_CALLBACK, dont_filter=True)
        assert self.crawler.engine is not None
        response = await self.crawler.engine.download_async(asked)
        for _ in range(ROBOTS_REDIRECTS):
            if response.status not in (301, 302, 303, 307, 308) or "Location" not in response.headers:
                break
            target = absolute(response.url, _header(response, "Location") or "")
            if target is None:  # not to be had by http
                return Rules()
            response = await self.crawler.engine.download_async(asked.replace(url=target))
        if self.cellar:
            self.cellar.put(url.removesuffix("/robots.txt"), response.status, response.body)
        return rules_of(response.status, response.body)


class Patience:
    """Keeps the distance that robots.txt asks for, and waits where a server says Retry-After."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.delay = crawler.settings.getfloat("DOWNLOAD_DELAY")
        self.not_before: dict[str, float] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Patience:
        """As Scrapy makes it."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Waits until the host may be asked again."""
        slot = request.meta["download_slot"]
        wait = self.not_before.get(slot, 0.0) - time.monotonic()
        if wait > LONGEST_WAIT:
            raise NotNow(f"asks us to come back in {wait:.0f} seconds")
        if wait > 0:
            await asyncio.sleep(wait)
        self._slow_down(slot, request)

    def process_response(self, request: Request, response: Response) -> Response:
        """Remembers what the server asks for; the distance is kept from the end of an answer, however long it took."""
        self._keep_distance(request)
        if response.status in (429, 503) and (seconds := waits(response.headers.get("Retry-After"))) is not None:
            self.not_before[request.meta["download_slot"]] = time.monotonic() + seconds
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """A request that failed counts, too."""
        self._keep_distance(request)

    def _keep_distance(self, request: Request) -> None:
        delay = max(request.meta.get("least_delay", 0.0), self.delay)
        slot = request.meta["download_slot"]
        if delay:
            self.not_before[slot] = max(self.not_before.get(slot, 0.0), time.monotonic() + delay)

    def _slow_down(self, slot: str, request: Request) -> None:
        assert self.crawler.engine is not None
        downloader = self.crawler.engine.downloader
        least = request.meta.get("least_delay", 0.0)
        if least:
            downloader.per_slot_settings.setdefault(slot, {})["delay"] = max(
                least, self.crawler.settings.getfloat("DOWNLOAD_DELAY")
            )
            if slot in downloader.slots:
                downloader.slots[slot].delay = downloader.per_slot_settings[slot]["delay"]


class Account:
    """The last before the network: counts every request of the visit and refuses private networks."""

    def process_request(self, request: Request) -> None:
        """Counts the request. Raises Spent when the visit has none left, Refused for a private address."""
        if is_private(urlparse_cached(request).hostname or ""):
            raise Refused(INSIDE)
        ledger: Ledger = request.meta["ledger"]
        reason = "robots.txt comes before everything else" if request.meta.get("robots") else ""
        request.meta["number"] = ledger.open(request.url, request.method, reason)

    def process_response(self, request: Request, response: Response) -> Response:
        """Notes the answer."""
        etag, modified = (_header(response, name) for name in ("ETag", "Last-Modified"))
        request.meta["ledger"].close(request.meta["number"], response.status, len(response.body), etag, modified)
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Notes the failure."""
        if "number" in request.meta:
            why = unreachable(exception, urlparse_cached(request).hostname or "").reason
            request.meta["ledger"].fail(request.meta["number"], why)


def _header(response: Response, name: str) -> str | None:
    value: Any = response.headers.get(name)
    return value.decode("latin-1") if value else None
