"""What one visit needs and brings home: what is known of a site, what its pages say, what every step came to."""

from __future__ import annotations

from dataclasses import dataclass

from crawler.bodies import RELEVANT, Membership, Seed
from crawler.contact import Click, Reading


@dataclass(frozen=True, slots=True)
class Sighting(Reading):
    """One contact as one page gives it, with where it stands and how one gets there.

    `serves` holds place names as written, before the gazetteer turns them into `places`; `reasons` says what raised
    or lowered the score. reserved: what the page wants of machines (crawler.pages.reservation). None is public.
    """

    page_url: str = ""
    page_title: str | None = None
    found_by: str = "start_page"
    trail: tuple[Click, ...] = ()
    quote: str | None = None
    first_seen: str | None = None
    last_seen: str | None = None
    serves: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    reserved: str | None = None

    @property
    def switchboard(self) -> bool:
        """Whether it is a telephone for everything, kept where nothing better is; a hotline for refugees is better."""
        return self.kind == "info_phone" and self.score < RELEVANT


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one step of one visit came to. "Nothing found" is a result, too."""

    step: str
    result: str
    reason: str | None = None
    requests: int = 0
    found: int = 0


@dataclass(frozen=True, slots=True)
class Fetch:
    """One request of a visit and why it was made: the step that wanted it and the lead that it followed.

    mark: a fingerprint of what the page gave, so that the next visit sees whether it still says the same.
    """

    url: str
    method: str = "GET"
    status: int | None = None
    step: str = ""
    reason: str = ""
    error: str | None = None
    at: str | None = None
    size: int = 0
    etag: str | None = None
    last_modified: str | None = None
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A body that a page links to and that could become a seed: listed for a person, never visited unasked."""

    seed: Seed
    page_url: str
    link_text: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The part of a page that proves its contacts, compressed (gzip), so that it can be read again without the network.

    content_type: as the server sent it.
    """

    page_url: str
    content_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Front:
    """The start page: the address that answered, and marks of its promising links."""

    url: str
    links: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sitemap:
    """A list of pages that a site keeps, as it was last read. dates: (page, as crawler.urls.key; its lastmod)."""

    url: str
    etag: str | None = None
    last_modified: str | None = None
    dates: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class KnownPage:
    """A page with contacts as it was last seen: what to ask it for, and what to believe when it has not changed.

    status: of the last answer. mark: see Fetch. sightings: what it gives. asked: when the visit that asked began.
    """

    url: str
    status: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    mark: str | None = None
    sightings: tuple[Sighting, ...] = ()
    asked: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a site before it is visited again. start: the start page's last answer; walk: a walk is due."""

    pages: tuple[KnownPage, ...] = ()
    start: KnownPage | None = None
    front: Front | None = None
    walk: bool = False
    sitemap: Sitemap | None = None


@dataclass(frozen=True, slots=True)
class Visited:
    """Everything that one visit brought home: the item of the spiders, stored in one transaction.

    walked: False where the visit ended after the known pages, as they still stood. front: the start page, None where
    it was not read. unread: (address, why) of pages that were not asked for or gave
    something else in the page's place. membership: the association that the site names as its municipality's.
    sitemap: that which dates its pages with contacts. refused: requests that robots.txt forbids, which were not made.
    """

    seed: Seed
    started: str
    finished: str
    sightings: tuple[Sighting, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    fetches: tuple[Fetch, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    walked: bool = True
    front: Front | None = None
    unread: tuple[tuple[str, str], ...] = ()
    membership: Membership | None = None
    sitemap: Sitemap | None = None
    refused: tuple[Fetch, ...] = ()
