"""robots.txt between visits that share a host: read once, asked for again where the first reading broke."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from scrapy import Request
from scrapy.http import Response
from scrapy.settings import Settings

from crawler.network.middlewares import Robots
from crawler.network.troubles import Forbidden
from crawler.walk.ledger import Ledger

CLOSED = b"User-agent: *\nDisallow: /intern"


def middleware(answer: Callable[[str, int], Response]) -> tuple[Robots, list[str]]:
    """The middleware over an engine that answers (address, how often it was asked before); what it was asked for."""
    asked: list[str] = []

    async def download(request: Request) -> Response:
        asked.append(request.url)
        await asyncio.sleep(0)
        return answer(request.url, len(asked) - 1)

    crawler: Any = SimpleNamespace(settings=Settings(), engine=SimpleNamespace(download_async=download))
    return Robots(crawler), asked


def request(path: str) -> Request:
    return Request(f"http://shared.example{path}", meta={"ledger": Ledger(9), "download_slot": "shared.example"})


def test_who_waited_for_a_reading_that_broke_asks_again() -> None:
    def answer(url: str, before: int) -> Response:
        if before == 0:
            raise TimeoutError
        return Response(url, body=CLOSED)

    async def both() -> list[Any]:
        robots, asked = middleware(answer)
        asks = [robots.process_request(request(path)) for path in ("/a", "/b", "/intern/c")]
        came = await asyncio.gather(*asks, return_exceptions=True)
        return [*(type(each) for each in came), len(asked)]

    assert asyncio.run(both()) == [TimeoutError, type(None), Forbidden, 2]


@pytest.mark.parametrize(
    "location", ["file://a.b/etc/passwd", "ftp://shared.example/robots.txt", "http://[", "mailto:a"]
)
def test_robots_txt_leads_nowhere_but_to_the_web(location: str) -> None:
    async def one() -> list[str]:
        robots, asked = middleware(lambda url, _: Response(url, 302, headers={"Location": location}))
        await robots.process_request(request("/a"))
        return asked

    assert asyncio.run(one()) == ["http://shared.example/robots.txt"]


def test_scrapy_opens_no_file() -> None:
    from crawler import settings

    assert settings.DOWNLOAD_HANDLERS["file"] is None
