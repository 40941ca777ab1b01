"""What has to hold for a line of a seed list, and what a person is told where it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from urllib.parse import urlsplit

from crawler.contact import SEED_KINDS, STATES, Seed
from crawler.gazetteer import row_of
from crawler.network.manners import is_private
from crawler.places.data import STATE_OF_PREFIX

HOST = re.compile(r"(?!-)[^\s/@:?#]{1,63}(\.[^\s/@:?#]{1,63})+|localhost")
AGS_LENGTH = {"municipality": (8,), "district": (5, 8), "association": (), "ngo": (5, 8), "directory": (5, 8)}
ARS_LENGTH = (9, 12)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a list. An error keeps the line from being used, a warning does not."""

    file: str
    line: int
    text: str
    error: bool = True

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {'' if self.error else 'warning: '}{self.text}"


def complaints(seed: Seed) -> Iterator[tuple[str, bool]]:
    """(What is wrong with a seed and what to do; whether it is an error). Doubts are told where all else is right."""
    errors = list(_errors(seed))
    yield from ((text, True) for text in errors)
    if not errors:
        yield from ((text, False) for text in _warnings(seed))


def _errors(seed: Seed) -> Iterator[str]:
    if seed.kind not in SEED_KINDS:
        close = get_close_matches(seed.kind, SEED_KINDS, 1)
        yield f"kind is {seed.kind!r}: write {close[0] if close else 'one of ' + ', '.join(SEED_KINDS)}"
    if not seed.name:
        yield "the name is missing: write who publishes the site"
    if text := address_fault(seed.url):
        yield text
    if seed.state and seed.state not in STATES:
        yield f"state {seed.state!r} is unknown: write one of {' '.join(STATES)}"
    yield from _number_errors(seed)


def _number_errors(seed: Seed) -> Iterator[str]:
    lengths = AGS_LENGTH.get(seed.kind, ())
    if seed.kind in SEED_KINDS and seed.ags and (not seed.ags.isdecimal() or len(seed.ags) not in (lengths or (0,))):
        wanted = " or ".join(map(str, lengths)) + " digits" if lengths else "nothing: an association has an ARS"
        yield f"ags {seed.ags!r} is not {wanted}{_lost_zero(seed.ags, lengths)}"
    elif seed.ags and seed.state in STATES and STATE_OF_PREFIX.get(seed.ags[:2], seed.state) != seed.state:
        there = STATE_OF_PREFIX[seed.ags[:2]]
        yield f"ags {seed.ags} lies in {there}, but state is {seed.state}: correct one of the two"
    if seed.ars and (not seed.ars.isdecimal() or len(seed.ars) not in ARS_LENGTH):
        yield f"ars {seed.ars!r} is not 9 or 12 digits: correct it or leave it empty"


def _lost_zero(number: str, lengths: tuple[int, ...]) -> str:
    lost = number.isdecimal() and len(number) + 1 in lengths
    return f": a spreadsheet has cut the leading zero, write 0{number}" if lost else ": correct it or leave it empty"


def _warnings(seed: Seed) -> Iterator[str]:
    if seed.kind in ("municipality", "district") and not seed.ags:
        yield "ags is missing: `search --place NAME` only finds places with one, look it up in seeds/gazetteer"
    if seed.ags and seed.ags.isdecimal() and not row_of(seed.ags):
        yield f"ags {seed.ags} is not in the gazetteer: check it (it may be newer than the gazetteer)"
    elif (row := row_of(seed.ags)) and seed.ags not in (row.code, row.code[:5]):
        yield f"ags {seed.ags} is out of date: the place belongs to {row.name} ({row.code}) today"
    if not seed.url:
        yield "no address yet: the seed is not visited before `seeds find` or you have given it one"


def address_fault(url: str) -> str | None:
    """What is wrong with an address and what to write instead; None if nothing is, or if it is empty."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return f"url {url!r} is no address: write it as a browser shows it, with https://"
    if parts.scheme in ("http", "https") and HOST.fullmatch(host) and not re.search(r"\s", url):
        return f"url {url!r} lies in a private network, where no crawl goes: take it out" if is_private(host) else None
    if not parts.scheme or not host:
        bare = url.removeprefix("//")
        if HOST.fullmatch(bare.split("/")[0]):
            return f"url {url!r} lacks http:// or https://: write https://{bare}"
    return f"url {url!r} is no address of a website: write it as a browser shows it, with https://"
