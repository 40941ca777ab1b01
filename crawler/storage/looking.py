"""What a visit says of the pages that it looked at: read, unchanged, gone, or not to be read, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from crawler.keeping.lifecycle import Counts, Seen
from crawler.pages.interface import LOCATIONS, region_of
from crawler.storage.rows import SightingRow
from crawler.visited import Fetch, Sighting, Visited

GOOD = range(200, 300)
NOT_MODIFIED = 304
PAGE_GONE = (404, 410)
MOVED = (301, 308)
REDIRECT = range(300, 400)
ELSEWHERE = "it leads elsewhere"


@dataclass(frozen=True, slots=True)
class Look:
    """When somebody looked (None: nobody did, it is an import), and what became of each page.

    unreadable: address → why. down: why nothing of the whole site could be read. held: losses are not believed yet.
    whole: beginnings of the addresses whose pages were all read at once (an open interface).
    """

    at: str | None
    read: frozenset[str] = frozenset()
    unchanged: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    unreadable: Mapping[str, str] = field(default_factory=dict)
    down: str | None = None
    held: bool = False
    whole: tuple[str, ...] = ()

    def looked_at(self, page: str) -> bool:
        """Whether it is known what the page says now."""
        return page in self.read or page in self.unchanged or page in self.gone or self._told(page)

    def _told(self, page: str) -> bool:
        """Whether a list of an open interface told of the page; places have a list of their own."""
        lists = [begin for begin in self.whole if page.startswith(begin)]
        own = any(begin.endswith(LOCATIONS) for begin in lists)
        return own or (bool(lists) and not any(page.startswith(begin + LOCATIONS) for begin in lists))

    def tried(self, page: str) -> bool:
        """Whether the page was asked for, with whatever result."""
        return self.down is not None or page in self.unreadable or self.looked_at(page)


def look_of(visited: Visited) -> Look:
    """The pages of a visit; a page that gave a sighting was read, whatever its last request came to.

    A page that gave a consent wall or the like was not read (visited.unread). One that has moved for good is gone from
    its address: whom it named is found again elsewhere, by name or number, or not at all.
    """
    seen = {sighting.page_url for sighting in visited.sightings}
    unread = {url: why for url, why in visited.unread if url not in seen}
    read = seen | {fetch.url for fetch in visited.fetches if fetch.status in GOOD and fetch.url not in unread}
    unchanged = {fetch.url for fetch in visited.fetches if fetch.status == NOT_MODIFIED} - read
    gone = {fetch.url for fetch in visited.fetches if fetch.status in (*PAGE_GONE, *MOVED)} - read - unchanged
    known = read | unchanged | gone
    failed = {f.url: why for f in visited.fetches if f.url not in known and (why := _why(f)) is not None} | unread
    down = None if read or unchanged else _down(visited)
    listed = (region_of(fetch.url, visited.seed.url) for fetch in visited.fetches if fetch.status in GOOD)
    whole = tuple(region for region in listed if region)
    return Look(visited.finished, frozenset(read), frozenset(unchanged), frozenset(gone), failed, down, whole=whole)


def _why(fetch: Fetch) -> str | None:
    if fetch.error:
        return fetch.error
    if fetch.status in REDIRECT:
        return ELSEWHERE
    return None if fetch.status is None or fetch.status in GOOD else f"HTTP status {fetch.status}"


def _down(visited: Visited) -> str | None:
    """Why nothing could be read at all; None where something could, or nothing was tried."""
    failed = [outcome.reason or outcome.result for outcome in visited.outcomes if outcome.result == "unreachable"]
    return failed[0] if failed else next((why for fetch in visited.fetches if (why := _why(fetch))), None)


def seen_of(rows: Sequence[SightingRow], named: bool, look: Look) -> Seen:
    """What a look came to for the contact of these rows."""
    missing = [row.missing_since for row in rows if row.missing_since is not None]
    pages = [row.sighting.page_url for row in rows]
    failed = (why for page in pages if (why := look.unreadable.get(page)) is not None)
    lost = bool(rows) and len(missing) == len(rows) and any(look.looked_at(page) for page in pages)
    return Seen(
        named=named,
        missing=max(missing) if lost else None,
        gone=lost and all(page in look.gone for page in pages),
        unreadable=look.down or next(failed, None),
    )


def counts(
    known: Mapping[str, Sequence[SightingRow]], found: Mapping[str, Iterable[Sighting]], look: Look
) -> tuple[Counts, Counts]:
    """What the pages that were looked at gave before, and what they give now, of the contacts known before."""
    before = {
        contact: rows
        for contact, all_rows in known.items()
        if (rows := [row for row in all_rows if row.missing_since is None and look.looked_at(row.sighting.page_url)])
    }
    still = {c: [r.sighting for r in rows if r.sighting.page_url in look.unchanged] for c, rows in before.items()}
    now = {contact: [*found.get(contact, ()), *still[contact]] for contact in before}
    fresh = [sighting for group in (*found.values(), *still.values()) for sighting in group]
    return (
        Counts(len(before), len(_emails(row.sighting for rows in before.values() for row in rows))),
        Counts(sum(map(bool, now.values())), len(_emails(fresh))),
    )


def _emails(sightings: Iterable[Sighting]) -> set[str]:
    return {mail for sighting in sightings for mail in (*sighting.emails, *sighting.foreign_emails)}
