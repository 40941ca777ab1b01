"""Asks an open interface for JSON: says who asks, waits when told to, gives up with one sentence."""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from crawler.seeds import SeedError

TRIES = 4
WAIT = 5.0
"""Seconds before a second try, doubled each time, unless the service says how long."""
LONGEST = 120.0
"""Seconds: the longest wait, and how long an answer may take."""
FINAL = (400, 401, 403, 404, 410)
"""Refusals that no second try changes."""

Get = Callable[[str, str], bytes]
"""(address, user agent) → body. Raises OSError."""


def patiently(
    address: str, agent: str, service: str, get: Get | None = None, wait: Callable[[float], None] = time.sleep
) -> bytes:
    """The body at `address`. Raises SeedError, naming the service, where it does not answer in several tries."""
    pause = WAIT
    for attempt in range(1, TRIES + 1):
        try:
            return (get or _get)(address, agent)
        except OSError as error:
            if attempt == TRIES or (isinstance(error, HTTPError) and error.code in FINAL):
                told = f"{service} does not answer ({error}): try again later, or import a saved answer"
                raise SeedError(told) from None
            wait(_asked_for(error) or pause)
            pause *= 2
    raise AssertionError("the last try returns or raises")


def _asked_for(error: OSError) -> float | None:
    told = error.headers.get("Retry-After", "") if isinstance(error, HTTPError) else ""
    return min(float(told), LONGEST) if told.isdecimal() else None


def _get(address: str, agent: str) -> bytes:
    request = Request(address, headers={"User-Agent": agent, "Accept": "application/json"})
    try:
        with urlopen(request, timeout=LONGEST) as response:
            body: bytes = response.read()
            return body
    except HTTPError:
        raise
    except URLError as error:
        raise OSError(str(error.reason)) from None
