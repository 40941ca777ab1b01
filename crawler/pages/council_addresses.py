"""Addresses of council systems: what stands behind them, by the vendors' patterns (words/council.py)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from crawler.folding import any_of
from crawler.urls import absolute
from crawler.words.council import DERIVED, ENDLESS, HINTS, LISTS, NAMED, ONE, PERSON, SYSTEM

system, lists, one = re.compile(SYSTEM, re.I), re.compile(LISTS, re.I), re.compile(ONE, re.I)
person, endless = re.compile(PERSON, re.I), re.compile(ENDLESS, re.I)
hints = re.compile(any_of(HINTS))
derived = [("", re.compile(address, re.I), target) for address, target in DERIVED]
named = [(name, re.compile(address, re.I), target) for name, address, target in NAMED]


@dataclass(frozen=True, slots=True)
class CouncilAddress:
    """system: it belongs to a council system. lists, one, person: a list of committees, one of them, a member.

    endless: calendar, meetings, papers.
    """

    system: bool = False
    lists: bool = False
    one: bool = False
    person: bool = False
    endless: bool = False


NO_COUNCIL = CouncilAddress()


@lru_cache(maxsize=50_000)
def council_address(url: str) -> CouncilAddress:
    """What `url` is to a council system; everything false for other addresses."""
    return _looked_at(url) if hints.search(url.lower()) else NO_COUNCIL


def _looked_at(url: str) -> CouncilAddress:
    return CouncilAddress(
        bool(system.search(url)),
        bool(lists.search(url)),
        bool(one.search(url)),
        bool(person.search(url)),
        bool(endless.search(url)),
    )


def committees_list(url: str, said: str = "") -> str | None:
    """Where the council system that `url` belongs to lists its committees, if known.

    said: the text of the link (folded), which may name the system where the addresses of two are alike.
    """
    if not council_address(url).system:
        return None
    for name, pattern, target in (*named, *derived):
        if name in f"{said} {url}" and pattern.search(url):
            return absolute(url, pattern.sub(target, url))
    return None
