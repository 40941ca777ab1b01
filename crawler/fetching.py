"""Pages by their addresses, for `anlaufstelle read`: with the manners of a crawl, without a visit."""

from __future__ import annotations

from collections.abc import Sequence

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.utils.project import get_project_settings

from crawler.contact import Seed
from crawler.crawl import settings_for
from crawler.operation.datafolder import DataFolder
from crawler.page import Page
from crawler.spiders.pages import PagesSpider


def fetch_pages(urls: Sequence[str], data: DataFolder) -> dict[str, Page | str]:
    """The page of each address, or one clause that says why it cannot be had.

    Starts Scrapy, so it can be called once in a process. Raises NoOperator (crawl.py) where a real site would be asked
    without an operator's address.
    """
    pages: dict[str, Page | str] = {}
    settings = settings_for([Seed("ngo", url, url) for url in urls], data, None)
    project = get_project_settings()
    project.setmodule("crawler.settings")
    project.setdict({**settings, "ITEM_PIPELINES": {}}, priority="cmdline")
    process = AsyncCrawlerProcess(project)
    process.crawl(PagesSpider, name="pages", urls=list(urls), take=pages.__setitem__)
    process.start()
    return {url: pages.get(url, "the download was interrupted") for url in urls}
