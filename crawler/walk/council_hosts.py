"""Whether a link to another host leads to the town's own council: not to the district's, a party's, a neighbour's."""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import unquote, urlsplit

from crawler.contact import Seed
from crawler.folding import Vocabulary, fold
from crawler.pages.council_addresses import council_address
from crawler.pages.links import Link
from crawler.urls import host_of, site_of
from crawler.words.council import DISTRICTS, OTHER_BODIES, SYSTEM_NAMES, SYSTEM_WORDS, WAY

way = Vocabulary(WAY)
others = Vocabulary(dict.fromkeys(OTHER_BODIES, 1.0))
districts = Vocabulary(dict.fromkeys((*OTHER_BODIES, *DISTRICTS), 1.0))
NO_LETTERS = re.compile(r"[\W_]+")
SHORTEST = 4
"""Letters from which on a name in an address is no chance."""


def is_own_council(link: Link, seed: Seed, visited: Collection[str]) -> bool:
    """Whether a link on the site of `seed` to another host is one to its council.

    The address must be that of a council system or the text name one, or the host must be named after the town and the
    text speak of committees. visited: sites (crawler.urls.site_of) that are visited by themselves.
    """
    text = fold(link.text)
    foreign = others if seed.kind == "district" else districts
    if any(foreign.weight(_without(said, seed)) for said in (text, fold(NO_LETTERS.sub(" ", host_of(link.url))))):
        return False
    if council_address(link.url).system or way.best(text) >= SYSTEM_NAMES:
        return True
    named = any(name in _letters(link.url) for name in _names(seed))
    return named and way.best(text) >= SYSTEM_WORDS and site_of(link.url) not in visited


def own_folder(url: str, seed: Seed) -> str:
    """The folder of the town on a host that several towns share for their councils; "/" where it has the host."""
    first = urlsplit(url).path.split("/")[1:-1][:1]
    return f"/{first[0]}/" if first and any(name in _letters(first[0]) for name in _names(seed)) else "/"


def _names(seed: Seed) -> list[str]:
    """How addresses may spell the town: its name, what its own site is called."""
    names = (seed.place or "", site_of(seed.url).split(".")[0])
    return [letters for name in names if len(letters := _letters(name)) >= SHORTEST]


def _letters(text: str) -> str:
    return NO_LETTERS.sub("", fold(unquote(text)))


def _without(text: str, seed: Seed) -> str:
    """A text without the town's own name, which may hold a party's or a district's word."""
    name = fold(seed.place or "")
    return text.replace(name, " ") if len(name) >= SHORTEST else text
