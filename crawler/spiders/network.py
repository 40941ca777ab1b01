"""Gets one page for a visit through Scrapy's downloader, and says in plain words why it could not be had."""

from __future__ import annotations

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from crawler.network.troubles import unreachable
from crawler.page import Page
from crawler.pages.forms import Ask, encoded
from crawler.urls import host_of, site_of
from crawler.walk.ledger import Ledger, Spent

LISTED = (b"x-robots-tag",)
"""Headers that may come several times, all of which count."""
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Network:
    """The network as a visit sees it: `await network.fetch(ask, ledger)` gives a page or raises Unreachable."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    async def fetch(self, ask: Ask, ledger: Ledger) -> Page:
        """The answer to one request. Raises Unreachable with the reason, Spent when the budget is used up."""
        assert self.crawler.engine is not None
        try:
            return _page(await self.crawler.engine.download_async(_request(ask, ledger)))
        except Spent:
            raise
        except Exception as error:
            raise unreachable(error, host_of(ask.url)) from error


def _request(ask: Ask, ledger: Ledger) -> Request:
    meta = {"ledger": ledger, "download_slot": site_of(ask.url)}
    body = encoded(ask.data, ask.encoding) if ask.method == "POST" else ""
    headers = FORM if ask.method == "POST" else ledger.conditions.get(ask.url)
    return Request(
        ask.url, method=ask.method, body=body, headers=headers, meta=meta, callback=NO_CALLBACK, dont_filter=True
    )


def _page(response: Response) -> Page:
    headers = {
        name.decode("latin-1").lower(): (b", ".join(values) if name.lower() in LISTED else values[-1]).decode("latin-1")
        for name, values in response.headers.items()
    }
    return Page(response.url, response.body, headers.get("content-type", "text/html"), response.status, headers)
