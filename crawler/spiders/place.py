"""`scrapy crawl place -a seeds=FILE`: towns, municipal associations and districts."""

from __future__ import annotations

from crawler.spiders.base import SeedSpider


class PlaceSpider(SeedSpider):
    """Visits towns by the four steps of the guide."""

    name = "place"
    kinds = ("municipality", "association", "district")
