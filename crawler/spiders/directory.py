"""`scrapy crawl directory -a seeds=FILE`: directories of initiatives."""

from __future__ import annotations

from crawler.spiders.base import SeedSpider


class DirectorySpider(SeedSpider):
    """Visits directories: list pages, entries, and the initiatives that they link to as proposed seeds."""

    name = "directory"
    kinds = ("directory",)
