"""Looks up host names and refuses those that lead into a private network, whatever a page or its DNS says."""

from __future__ import annotations

import os
from collections.abc import Sequence
from urllib.parse import urlsplit

from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import Deferred, fail
from twisted.internet.error import DNSLookupError

from crawler.network.manners import INSIDE, is_private_address

PROXY_VARIABLES = ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")


def proxy_hosts() -> frozenset[str]:
    """The hosts of the proxies that the environment names: the operator's own, wherever they stand."""
    values = [os.environ.get(name, "") for name in PROXY_VARIABLES]
    return frozenset(urlsplit(value if "://" in value else f"//{value}").hostname or "" for value in values if value)


inside: set[str] = set()
"""Names whose last look-up led into a private network: on its way to whoever asked, that reason is lost."""


def leads_inside(name: str) -> bool:
    """Whether the last look-up of `name` led into a private network."""
    return name in inside


class PublicResolver(CachingThreadedResolver):
    """Scrapy's resolver; a name whose address is not public is not found.

    The address that was looked at is the one that is connected to: a name that changes its address in between
    (DNS rebinding) gains nothing.
    """

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:
        """The address of `name`. Fails with DNSLookupError for an address in a private network."""
        found = super().getHostByName(name, timeout)
        return found if name in proxy_hosts() else found.addCallback(_public, name)


def _public(address: str, name: str) -> str | Deferred[str]:
    inside.discard(name)
    if is_private_address(address):
        inside.add(name)
        return fail(DNSLookupError(f"{name} {INSIDE}"))
    return address
