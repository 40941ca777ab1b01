"""Why a request came to nothing, in plain words: for the outcome of a step, and for the account of requests."""

from __future__ import annotations

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
)

from crawler.network.manners import INSIDE
from crawler.network.resolver import leads_inside
from crawler.network.trust import EXPIRED, NOT_TRUSTED, OTHER_NAME
from crawler.walk.answers import BAD_CERTIFICATE, Unreachable


class Refused(IgnoreRequest):
    """A request that is not made: robots.txt forbids it, or it would lead into a private network."""


class Forbidden(Refused):
    """robots.txt forbids the request."""


class NotNow(Refused):
    """The server is not ready for us; later it may be."""


def unreachable(error: Exception, host: str) -> Unreachable:
    """What to tell about a failed request to `host`, in words that an operator understands."""
    said = str(error)
    if isinstance(error, Forbidden):
        return Unreachable(said, "forbidden", answered=True)
    if isinstance(error, Refused):
        return Unreachable(said, passing=isinstance(error, NotNow), answered=True)
    if isinstance(error, CannotResolveHostError):
        inside = leads_inside(host)
        return Unreachable(INSIDE if inside else "the host name is not known", passing=not inside, answered=inside)
    if isinstance(error, DownloadTimeoutError):
        return Unreachable("no answer in time", passing=True)
    if isinstance(error, (DownloadCancelledError, IgnoreRequest)):
        return Unreachable("the answer is too large", answered=True)
    if isinstance(error, DownloadConnectionRefusedError):
        return Unreachable("the connection was refused", passing=True)
    if "certificate" in said.lower() or "ssl" in said.lower() or "tls" in said.lower():
        return Unreachable(f"{BAD_CERTIFICATE} ({_certificate(said)})")
    return Unreachable(f"the connection broke ({type(error).__name__})", passing=True)


def _certificate(said: str) -> str:
    return next((reason for reason in (EXPIRED, OTHER_NAME) if reason in said), NOT_TRUSTED)
