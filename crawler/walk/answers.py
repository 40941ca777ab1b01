"""What an answer means for the walk: a page, a way on, a wall with a door, or a page that could not be had."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from urllib.parse import urlsplit, urlunsplit

from crawler.page import Page
from crawler.pages.consent import ways_past
from crawler.pages.forms import Ask
from crawler.pages.links import refresh_of
from crawler.pages.real import CONSENT_WALL
from crawler.urls import absolute, as_given
from crawler.walk.leads import Lead
from crawler.walk.ledger import Ledger

BAD_CERTIFICATE = "its certificate is not valid"
PASS = 0.9
"""Hope of the link that leads past a consent wall."""


Fetch = Callable[[Ask, Ledger], Awaitable[Page]]
"""Gets the answer to one request, redirects not followed. Raises Unreachable or Spent."""


class Unreachable(Exception):
    """A page that could not be had. kind: forbidden or unreachable; passing: worth a second try later.

    answered: a server was there and said no; otherwise none was reached.
    """

    def __init__(
        self, reason: str, kind: str = "unreachable", *, passing: bool = False, answered: bool = False
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.kind = kind
        self.passing = passing
        self.answered = answered


def onward(page: Page) -> str | None:
    """Where an answer sends the reader: a redirect, a refresh, a page that is only a script; None where it stays.

    Where it insists on something that we leave out of addresses (a session), it gets that.
    """
    if page.status in (301, 302, 303, 307, 308):
        href = page.headers.get("location", "")
        target = absolute(page.url, href)
        insists = target == page.url and "set-cookie" not in page.headers
        return as_given(page.url, href) if insists else target
    leads_on = page.kind == "html" and (b"http-equiv" in page.body.lower() or b"location" in page.body[:3_000])
    return refresh_of(page) if leads_on else None


def through(wall: str, page: Page, lead: Lead) -> Iterator[Lead]:
    """The links and buttons by which a consent wall lets a reader pass."""
    for ask, said in ways_past(page) if wall == CONSENT_WALL else ():
        yield replace(lead, ask=ask, text=said, hope=PASS, reason="past the consent wall")


def good(page: Page) -> Page:
    """The page, if the server says that it is one. Raises Unreachable with the status otherwise."""
    if page.status in (200, 203):
        return page
    passing = page.status in (408, 425, 429, 500, 502, 503, 504, 522, 524)
    kind = "forbidden" if page.status in (401, 403, 451) else "unreachable"
    raise Unreachable(f"answers {page.status}", kind, passing=passing, answered=True)


def other_door(url: str, error: Unreachable) -> str:
    """Another address of the same site: without TLS where its certificate is not valid, else with or without "www."."""
    parts = urlsplit(url)
    if parts.scheme == "https" and BAD_CERTIFICATE in error.reason:
        return urlunsplit(parts._replace(scheme="http"))
    bare = parts.netloc.removeprefix("www.")
    return urlunsplit(parts._replace(netloc=bare if bare != parts.netloc else f"www.{bare}"))
