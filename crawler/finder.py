"""Starts the search for websites: Scrapy with the manners of a crawl, without its pipelines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.utils.project import get_project_settings

from crawler.contact import Seed
from crawler.crawl import settings_for
from crawler.operation.datafolder import DataFolder
from crawler.spiders.finder import FinderSpider
from crawler.websites.candidates import candidates
from crawler.websites.finding import Found, place_of


def find_all(
    seeds: Sequence[Seed],
    data: DataFolder,
    take: Callable[[Found], None],
    refused: Mapping[str, frozenset[str]],
    top: str = "",
) -> None:
    """Looks for the website of each seed and hands over what it came to, in the order in which the searches end.

    Starts Scrapy, so it can be called once in a process. Raises NoOperator (crawl.py) where real sites would be asked
    without an operator's address.
    """
    guessed = [replace(seed, url=f"http://{host}/") for seed in seeds for host in _hosts(seed, top)[:1]]
    project = get_project_settings()
    project.setmodule("crawler.settings")
    project.setdict({**settings_for(guessed, data, None), "ITEM_PIPELINES": {}}, priority="cmdline")
    process = AsyncCrawlerProcess(project)
    process.crawl(FinderSpider, name="finder", seeds=list(seeds), take=take, refused=refused, top=top)
    process.start()


def _hosts(seed: Seed, top: str) -> list[str]:
    hosts = candidates(place_of(seed))
    return [f"{host.rpartition('.')[0]}.{top}" for host in hosts] if top else hosts
