"""The way to a page: redirects and refreshes, followed as a browser follows them, which has its cookies with it."""

from __future__ import annotations

from dataclasses import replace

from crawler.contact import Seed
from crawler.page import Page
from crawler.pages.council_addresses import council_address
from crawler.pages.forms import Ask
from crawler.pages.links import Link
from crawler.urls import key
from crawler.walk.answers import Fetch, Unreachable, good, onward
from crawler.walk.council_hosts import is_own_council, own_folder
from crawler.walk.leads import Frontier, Lead
from crawler.walk.ledger import Ledger
from crawler.walk.scope import Scope

REDIRECTS = 5
OFF_SITE = "leads to another site"
CIRCLE = "redirects in a circle"


class Redirects:
    """Follows the redirects of one visit of `seed`."""

    def __init__(self, seed: Seed, scope: Scope, frontier: Frontier, ledger: Ledger, fetch: Fetch) -> None:
        self._seed, self._scope, self._frontier, self._ledger, self._fetch = seed, scope, frontier, ledger, fetch
        self._pages: set[str] = set()

    def arrived(self, page: Page) -> None:
        """There is a page at this address: who is sent there again need not go."""
        self._pages.add(key(page.url))

    async def follow(self, lead: Lead) -> Page | None:
        """The answer after redirects. None when they lead to a page that was opened before.

        An address that has sent us on may be asked again once a cookie was set: many servers look in this way whether
        cookies are kept. Raises Unreachable, for a circle without cookies, too.
        """
        ask, cookie = lead.ask, False
        asked = {ask.url}
        for _ in range(REDIRECTS + 1):
            page = await self._fetch(replace(ask, url=self._scope.door(ask.url)), self._ledger)
            target = onward(page)
            if target is None:
                return good(page)
            self._admit(lead, target)
            if "set-cookie" in page.headers:
                cookie, asked = True, set()
            if target in asked:
                raise Unreachable(CIRCLE, answered=True)
            new = lead.ask.method == "POST" or key(target) == key(ask.url)  # a form answers anew
            if not new and self._known(key(target), anew=cookie or lead.what == "start"):
                return None
            self._frontier.close(key(target))
            asked.add(target)
            ask = Ask(target, ask.method, ask.data) if page.status in (307, 308) else Ask(target)
            self._ledger.reason = f"redirected from {page.url}"
        raise Unreachable(f"redirects more than {REDIRECTS} times", answered=True)

    def _known(self, name: str, *, anew: bool) -> bool:
        """Whether nothing new is to be had there. anew: what was no page before may be one now."""
        return name in self._pages or (name in self._frontier.closed and not anew)

    def _admit(self, lead: Lead, target: str) -> None:
        """The front door and the town's own way to its council may lead to another host; nothing else may."""
        if lead.what == "start":
            self._scope.admit(target)
        elif not self._scope.on_host(target):
            if not (_stands_for_council(lead) and is_own_council(Link(target, lead.text), self._seed, ())):
                raise Unreachable(OFF_SITE, answered=True)
            self._scope.admit_council(target, own_folder(target, self._seed))


def _stands_for_council(lead: Lead) -> bool:
    """Whether it is an address of the town's own that stands for its council's ("/ratsinfo"), on a page of the town."""
    return lead.what == "council" and not any(council_address(click.url).system for click in lead.trail)
