"""From a visit to the store: Normalise (which places a contact serves), Reject (what is not kept), Save.

Each calls one function; what they do is said there.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import cached_property

from scrapy.crawler import Crawler

from crawler.contact import Place
from crawler.keeping.placing import listed_places, placed
from crawler.keeping.rules import rejected
from crawler.visited import Visited


class Normalise:
    """Place names as written become places of the gazetteer; without any, the publisher's own place is served."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Normalise:
        """As Scrapy makes it."""
        return cls(crawler)

    @cached_property
    def listed(self) -> dict[str, Place]:
        """The places of this crawl's seeds that the gazetteer lacks."""
        return listed_places(getattr(self.crawler.spider, "seeds", ()))

    def process_item(self, item: Visited) -> Visited:
        """The visit with the places of each sighting."""
        return replace(item, sightings=tuple(placed(sighting, item.seed, self.listed) for sighting in item.sightings))


class Reject:
    """Keeps what the design keeps: relevant contacts and one info phone a seed, within the privacy defaults."""

    def __init__(self, crawler: Crawler) -> None:
        self.persons, self.evidence = (crawler.settings.getbool(name, True) for name in ("PERSONS", "EVIDENCE"))

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Reject:
        """As Scrapy makes it."""
        return cls(crawler)

    def process_item(self, item: Visited) -> Visited:
        """The visit with the sightings, and the evidence, that may be stored."""
        return rejected(item, persons=self.persons, evidence=self.evidence)


class Save:
    """Stores the visit in one transaction."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._stopping: asyncio.Future[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Save:
        """As Scrapy makes it."""
        return cls(crawler)

    def process_item(self, item: Visited) -> Visited:
        """Hands the visit to whoever runs the crawl (crawl.py: the store); where it cannot be kept, the crawl ends."""
        save = self.crawler.settings.get("SAVE")
        if save and not save(item) and self._stopping is None:
            self._stopping = asyncio.ensure_future(self.crawler.stop_async())
        return item
