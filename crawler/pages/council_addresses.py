"""Addresses of council systems: what stands behind them, by the vendors' patterns (words/council.py)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from crawler.folding import any_of
from crawler.urls import absolute
from crawler.words.council import DERIVED, ENDLESS, HINTS, LISTS, ONE, PERSON, SYSTEM

system, lists, one = re.compile(SYSTEM, re.I), re.compile(LISTS, re.I), re.compile(ONE, re.I)
person, endless = re.compile(PERSON, re.I), re.compile(ENDLESS, re.I)
hints = re.compile(any_of(HINTS))
derived = [(re.compile(address, re.I), target) for address, target in DERIVED]


@dataclass(frozen=True, slots=True)
class CouncilAddress:
    """system: it belongs to a council system. lists, one, person: a list of committees, one of them, a member.

    endless: calendar, meetings, papers. committees: where the same system lists its committees, if known.
    """

    system: bool = False
    lists: bool = False
    one: bool = False
    person: bool = False
    endless: bool = False
    committees: str | None = None


NO_COUNCIL = CouncilAddress()


def council_address(url: str) -> CouncilAddress:
    """What `url` is to a council system; everything false for other addresses."""
    return _looked_at(url) if hints.search(url.lower()) else NO_COUNCIL


@lru_cache(maxsize=20_000)
def _looked_at(url: str) -> CouncilAddress:
    return CouncilAddress(
        bool(system.search(url)),
        bool(lists.search(url)),
        bool(one.search(url)),
        bool(person.search(url)),
        bool(endless.search(url)),
        _committees(url) if system.search(url) else None,
    )


def _committees(url: str) -> str | None:
    for pattern, target in derived:
        if pattern.search(url):
            return absolute(url, pattern.sub(target, url))
    return None
