"""Gets one page for a visit through Scrapy's downloader, and says in plain words why it could not be had."""

from __future__ import annotations

from urllib.parse import urlencode

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
)
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from crawler.network.middlewares import Forbidden, NotNow, Refused
from crawler.page import Page
from crawler.pages.forms import Ask
from crawler.urls import site_of
from crawler.walk.answers import BAD_CERTIFICATE, Unreachable
from crawler.walk.ledger import Ledger, Spent

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
            raise _unreachable(error) from error


def _request(ask: Ask, ledger: Ledger) -> Request:
    meta = {"ledger": ledger, "download_slot": site_of(ask.url)}
    body = urlencode(ask.data) if ask.method == "POST" else ""
    headers = FORM if ask.method == "POST" else ledger.conditions.get(ask.url)
    return Request(
        ask.url, method=ask.method, body=body, headers=headers, meta=meta, callback=NO_CALLBACK, dont_filter=True
    )


def _page(response: Response) -> Page:
    headers = {
        name.decode("latin-1").lower(): values[-1].decode("latin-1") for name, values in response.headers.items()
    }
    return Page(response.url, response.body, headers.get("content-type", "text/html"), response.status, headers)


def _unreachable(error: Exception) -> Unreachable:
    """What to tell about a failed request, in words that an operator understands."""
    said = str(error)
    if isinstance(error, Forbidden):
        return Unreachable(said, "forbidden", answered=True)
    if isinstance(error, Refused):
        return Unreachable(said, passing=isinstance(error, NotNow), answered=True)
    if isinstance(error, CannotResolveHostError):
        return Unreachable(said if "private" in said else "the host name is not known", passing=True)
    if isinstance(error, DownloadTimeoutError):
        return Unreachable("no answer in time", passing=True)
    if isinstance(error, (DownloadCancelledError, IgnoreRequest)):
        return Unreachable("the answer is too large")
    if isinstance(error, DownloadConnectionRefusedError):
        return Unreachable("the connection was refused", passing=True)
    if "certificate" in said.lower() or "ssl" in said.lower() or "tls" in said.lower():
        return Unreachable(f"{BAD_CERTIFICATE} ({_certificate(said)})")
    return Unreachable(f"the connection broke ({type(error).__name__})", passing=True)


def _certificate(said: str) -> str:
    return "expired" if "expired" in said else "not trusted"
