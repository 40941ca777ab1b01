"""What a site's own sitemap says of when its pages were last changed (`lastmod`): pages that stand need not be asked.

Many sitemaps lie: their dates are those of their making, or never move. So a page is left out for a week at most; then
it is asked, whatever the sitemap says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from crawler.contact import Seed
from crawler.page import Page
from crawler.pages.sitemaps import dates_of
from crawler.urls import key
from crawler.visit import Visit
from crawler.visited import Fetch, KnownPage, Sitemap

TRUSTED = timedelta(days=7)
"""How long a page is not asked at most."""
FEW = 2
"""So many pages are asked as cheaply as the sitemap."""
DAY, ZONE = timedelta(days=1), timedelta(hours=3)
"""A date without a time may mean the end of its day; a time without a zone is somewhere near ours."""
GOOD = (200, 203, 304)


class Dates:
    """The dates of the known pages at a visit that began at `now`. known: the sitemap as it was at the last visit."""

    def __init__(self, known: Sitemap | None, now: str) -> None:
        self.known, self._now = known, datetime.fromisoformat(now)
        self._seen: list[tuple[str, dict[str, str]]] = []
        self._current: dict[str, str] = {}

    async def find(self, place: Seed, visit: Visit) -> None:
        """As a step of the walk: remembers the sitemaps."""
        async for look in visit.looks():
            if look.lead.what == "sitemap":
                self.take(look.page)

    def take(self, page: Page) -> None:
        """A sitemap as it was read now."""
        if dates := dates_of(page):
            self._seen.append((page.url, dates))
            self._current |= dates

    def unchanged(self) -> None:
        """The sitemap has not changed since the last visit."""
        if self.known is not None:
            self._seen.append((self.known.url, dict(self.known.dates)))
            self._current |= dict(self.known.dates)

    def worth(self, pages: Sequence[KnownPage]) -> bool:
        """Whether one request for the sitemap may spare several."""
        dated = dict(self.known.dates) if self.known else {}
        return sum(self._trusted(page) and key(page.url) in dated for page in pages) > FEW

    def stands(self, page: KnownPage) -> bool:
        """Whether the page need not be asked: it is older than our last look at it."""
        changed = _latest(self._current.get(key(page.url), ""))
        return self._trusted(page) and changed is not None and changed < datetime.fromisoformat(page.asked or "")

    def newest_first(self, pages: Iterable[KnownPage]) -> list[KnownPage]:
        """The pages, those that were changed last at the head."""
        dated = {page: _latest(self._current.get(key(page.url), "")) for page in pages}
        return sorted(dated, key=lambda page: dated[page] or datetime.min.replace(tzinfo=UTC), reverse=True)

    def _trusted(self, page: KnownPage) -> bool:
        if page.asked is None or page.mark is None or page.status not in GOOD:
            return False
        return timedelta(0) <= self._now - datetime.fromisoformat(page.asked) < TRUSTED

    def told(self, pages: Iterable[str], fetches: Sequence[Fetch]) -> Sitemap | None:
        """What the next visit has to know: the sitemap that dates most of these pages; None where none does."""
        wanted = {key(url) for url in pages}
        named = [(url, {at: date for at, date in dates.items() if at in wanted}) for url, dates in self._seen]
        url, dates = max(named, key=lambda one: len(one[1]), default=("", {}))
        fetch = next((fetch for fetch in fetches if fetch.url == url), Fetch(url))
        if not dates:
            return None
        old = self.known if self.known and self.known.url == url and fetch.status == 304 else None
        etag, modified = (old.etag, old.last_modified) if old else (fetch.etag, fetch.last_modified)
        return Sitemap(url, etag, modified, tuple(sorted(dates.items())))


def _latest(date: str) -> datetime | None:
    """The latest moment that a `lastmod` may mean (W3C date and time formats); None for what is none."""
    try:
        told = datetime.fromisoformat(date)
    except ValueError:
        return None
    if len(date) <= len("2026-11-21"):
        return told.replace(tzinfo=UTC) + DAY
    return told if told.tzinfo is not None else told.replace(tzinfo=UTC) + ZONE
