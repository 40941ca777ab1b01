"""A site that is known already: its pages with contacts are looked at first, and often that is all.

Each known page is asked whether it has changed (ETag, If-Modified-Since; RFC 9110, 13.1). When all of them still say
the same, and the start page offers no new promising link, the visit is over. Otherwise the walk follows; what was
fetched already is not fetched again. Where the site's own sitemap says that pages are older than our last look, one
request stands for all of them (crawler/visiting/dates.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from crawler.committees import as_before
from crawler.page import Page
from crawler.pages.forms import Ask
from crawler.pages.interface import is_listing
from crawler.pages.real import why_not_real
from crawler.urls import key
from crawler.visit import Visit
from crawler.visited import Fetch, Front, Known, KnownPage, Sighting
from crawler.visiting.dates import Dates
from crawler.visiting.reading import Reader
from crawler.walk.answers import Fetch as Get
from crawler.walk.answers import Unreachable
from crawler.walk.evidence import mark_of_body
from crawler.walk.leads import Lead
from crawler.walk.ledger import Ledger, Spent

OK, NOT_MODIFIED = 200, 304
LOST = ("soft 404",)
"""What stands in the place of a page that is gone; anything else (a consent wall …) says nothing of the page."""
AGAIN = "a page with contacts is looked at again"
DATES = "the sitemap says which pages have changed"
CHANGED = "a page with contacts has changed"


@dataclass
class Memory:
    """The network with a memory: a page that this visit has fetched already is not asked for again."""

    get: Get
    pages: dict[str, Page | Unreachable] = field(default_factory=dict)

    async def fetch(self, ask: Ask, ledger: Ledger) -> Page:
        """As the network, or from memory, which costs no request. Raises Unreachable or Spent."""
        known = self.pages.pop(ask.url, None) if ask.method == "GET" else None
        if isinstance(known, Unreachable):
            raise known
        return known or await self.get(ask, ledger)


class Revisit:
    """Looks at what is known of the seed of `visit`, whose network is `memory` and whose reader is `reader`.

    dates: what the site's sitemap says.
    """

    def __init__(self, visit: Visit, known: Known, memory: Memory, reader: Reader, dates: Dates) -> None:
        self.visit, self.known, self.memory, self.reader, self.dates = visit, known, memory, reader, dates
        self.unread: dict[str, str] = {}
        self._pages = {page.url: page for page in (*known.pages, *([known.start] if known.start else []))}
        visit.known = frozenset(page.url for page in known.pages)  # what stood there must be looked for

    async def stands(self) -> bool:
        """Whether everything is as it was, so that no walk is needed; what has changed is offered to the walk."""
        if not self._pages:
            return False
        for seen in (seen for page in self.known.pages for seen in page.sightings if seen.kind == "info_phone"):
            self.visit.findings.furnish(seen)
        alone = [page for page in self.known.pages if not _came_within(page)]
        same = len(alone) == len(self.known.pages)
        try:
            if not self.known.walk and self.dates.worth(alone):
                await self._ask_sitemap()
            for page in self.dates.newest_first(alone):
                same &= self._same(page, page.sightings) if self.dates.stands(page) else await self._look(page)
            if self.known.walk or not same or self.known.start is None:
                return False
            return await self._look(self.known.start)
        except Spent:
            self.visit.spent = True
            return True
        except Unreachable:
            return False  # nobody answers: the walk will say so, at the front door

    async def _ask_sitemap(self) -> None:
        """Asks for the sitemap if it has changed; where it cannot be had, every page is asked."""
        told = self.known.sitemap
        assert told is not None
        page = KnownPage(told.url, 200, told.etag, told.last_modified)
        ledger = self.visit.ledger
        ledger.step, ledger.reason, ledger.conditions = "menu", DATES, {told.url: _conditions(page)}
        try:
            got = await self.memory.get(Ask(told.url), ledger)
        except Unreachable:
            return
        finally:
            ledger.conditions = {}
        if got.status == NOT_MODIFIED:
            self.dates.unchanged()
        elif got.status == OK:
            self.dates.take(got)

    async def _look(self, page: KnownPage) -> bool:
        """Looks at one page; whether it still says the same. Raises Unreachable where no server answers."""
        visit = self.visit
        visit.ledger.step, visit.ledger.reason = (page.sightings[0].found_by if page.sightings else "start_page"), AGAIN
        visit.ledger.conditions = {page.url: _conditions(page)}
        try:
            got = await self.memory.get(Ask(page.url), visit.ledger)
        except Unreachable as error:
            if not error.answered:
                raise
            return self._failed(page, error.reason)
        finally:
            visit.ledger.conditions = {}
        return self._judge(page, got)

    def _judge(self, page: KnownPage, got: Page) -> bool:
        if got.status == NOT_MODIFIED:
            return self._same(page, page.sightings)
        if got.status in (200, 203):
            return self._read(page, got)
        if got.status >= 500 or got.status in (401, 403, 408, 425, 429, 451):
            return self._failed(page, f"answers {got.status}")
        return got.status == page.status or self._changed(page, got)

    def _read(self, page: KnownPage, got: Page) -> bool:
        wall = why_not_real(got)
        if wall and wall not in LOST:
            return self._failed(page, wall)
        if (page.mark or "").startswith("b"):  # put together from several documents: not read by itself
            self.reader.marks[page.url] = mark_of_body(got)
            return self._same(page, page.sightings) if page.mark == mark_of_body(got) else self._changed(page, got)
        try:
            found = () if wall else self.reader(got, self.visit.seed)
        except Unreachable as error:
            return self._failed(page, error.reason)
        if self.reader.marks.get(page.url) != page.mark or self._has_new_links(page, got):
            return self._changed(page, got)
        return self._same(page, self._as_before(page, found))

    def _has_new_links(self, page: KnownPage, got: Page) -> bool:
        front = self.known.front
        return front is not None and page.url == front.url and not self.reader.links(got) <= front.links

    def _as_before(self, page: KnownPage, found: Sequence[Sighting]) -> tuple[Sighting, ...]:
        """What was read now, with the way on which the page was found before."""
        if not page.sightings:
            return ()
        first = page.sightings[0]
        return tuple(
            replace(
                seen, site=first.site, publisher=first.publisher, trail=first.trail, places=first.places,
                found_by="info_phone" if seen.kind == "info_phone" else _step(page),
            )
            for seen in as_before(found, page.sightings)
        )  # fmt: skip

    def _same(self, page: KnownPage, sightings: Sequence[Sighting]) -> bool:
        """The page says what it said: its contacts are kept, and the walk need not open it."""
        for seen in sightings:
            self.visit.findings.take(replace(seen, first_seen=None, last_seen=None))
        if self.known.front is None or page.url != self.known.front.url:
            self.visit.frontier.close(key(page.url))
        return True

    def _failed(self, page: KnownPage, why: str) -> bool:
        """The page could not be read: that says nothing of what stands on it, and nothing of the rest of the site."""
        self.unread[page.url] = why
        self.visit.frontier.close(key(page.url))
        return True

    def _changed(self, page: KnownPage, got: Page) -> bool:
        """The page says something else, or is no longer there: the walk reads it, on the way on which it was found."""
        self.memory.pages[page.url] = got
        if page.sightings:
            first = page.sightings[0]
            text = first.trail[-1].text if first.trail else ""
            self.visit.offer(Lead(Ask(page.url), first.found_by, 1.0, text, reason=CHANGED, trail=first.trail[:-1]))
        return False

    def told(self, fetches: Sequence[Fetch]) -> tuple[Fetch, ...]:
        """The requests of the visit, each with what the next visit has to know of the page."""
        return tuple(self._complete(fetch) for fetch in fetches)

    def _complete(self, fetch: Fetch) -> Fetch:
        page = self._pages.get(fetch.url)
        if fetch.url in self.unread:  # a validator of what stood in the page's place would make that the page
            return replace(fetch, etag=None, last_modified=None, mark=page.mark if page else None)
        if fetch.status != NOT_MODIFIED or page is None:
            return replace(fetch, mark=self.reader.marks.get(fetch.url))
        etag, modified = fetch.etag or page.etag, fetch.last_modified or page.last_modified
        return replace(fetch, etag=etag, last_modified=modified, mark=page.mark)

    def front(self) -> Front | None:
        """The start page as it was read now; as it was before where it has not changed."""
        return self.reader.front or self.known.front


def _came_within(page: KnownPage) -> bool:
    """Whether the page was read out of the answer of an open interface; by its own address it may be a mere script."""
    return any(seen.trail and is_listing(seen.trail[-1].url) for seen in page.sightings)


def _step(page: KnownPage) -> str:
    """The step that found the page, whatever it gave besides."""
    steps = (seen.found_by for seen in page.sightings if seen.kind != "info_phone")
    return next(steps, "start_page")


def _conditions(page: KnownPage) -> dict[str, str]:
    """The headers that ask for the page only if it has changed since its last good answer."""
    if page.status not in (200, 203, NOT_MODIFIED):
        return {}
    told = {"If-None-Match": page.etag, "If-Modified-Since": page.last_modified}
    return {name: value for name, value in told.items() if value}
