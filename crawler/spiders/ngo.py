"""`scrapy crawl ngo -a seeds=FILE`: organisations and initiatives."""

from __future__ import annotations

from crawler.spiders.base import SeedSpider


class NgoSpider(SeedSpider):
    """Visits organisations: start page, contact and team pages, topic pages."""

    name = "ngo"
    kinds = ("ngo",)
