"""Which addresses are those of a site's other languages: what stands there stands in German, too."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl

from crawler.folding import fold
from crawler.urls import site_of
from crawler.words.translations import AMBIGUOUS, CODES, NUMBERED, PARAMETERS, SPOKEN, SWITCHES

NAMES = "|".join((*CODES, *SPOKEN))
VALUE = re.compile(rf"(?:{NAMES})(?:[-_][a-z]{{2}})?", re.I)
FOLDER = re.compile(rf"(?:[^/]+/)?(?:{NAMES})(?:[-_][a-z]{{2}})?(?:\.html?|\.php)?(?:/|$)", re.I)
HOSTS = frozenset(CODES) - AMBIGUOUS


def switches(text: str) -> bool:
    """Whether a link's text is what a language calls itself, and nothing else."""
    return fold(text) in SWITCHES


def other_language(url: str, base: str) -> bool:
    """Whether `url` is in another language than the page at `base`, of the same site."""
    return url != base and _says(url, site_of(base)) and not _says(base, site_of(url))


@lru_cache(maxsize=50_000)
def _says(url: str, home: str) -> bool:
    """Whether an address tells another language than German to who comes from the site `home`."""
    address, _, query = url.partition("?")
    chosen = query and any(_chooses(*pair) for pair in parse_qsl(query))
    if chosen or _in_folder("/".join(address.split("/", 5)[3:5])):
        return True
    site = site_of(url)
    if site == home:
        return False
    first, _, rest = site.partition(".")
    return first in HOSTS and (home == rest or home.partition(".")[2] == rest) and home.partition(".")[0] != first


@lru_cache(maxsize=20_000)
def _in_folder(folders: str) -> bool:
    """Whether one of the first two folders of an address is named for a language."""
    return FOLDER.match(folders) is not None


def _chooses(name: str, value: str) -> bool:
    low = name.lower()
    if low not in PARAMETERS:
        return False
    return int(value) >= NUMBERED.get(low, 1_000) if value.isdecimal() else VALUE.fullmatch(fold(value)) is not None
