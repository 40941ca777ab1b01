"""The entries of a list page: what each is called, and whether its number stands there already.

Directories write "Details" or "mehr" on their links, and the site's name behind every title.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from crawler.folding import fold
from crawler.page import Page
from crawler.pages.links import Link, surroundings
from crawler.pages.titles import own_parts
from crawler.words.directories import DETAILS, NUMBER_SHOWN

number_shown = re.compile(NUMBER_SHOWN)
A_LIST = 3
"""Links alike that make a list."""
LONGEST_NAME = 80
EDGES = " –—-:·|»›>…,;"


class Entry(NamedTuple):
    """link: with the entry's own name as its text; listed: whether it is one of a list; shown: whether a telephone
    number or an address stands beside it."""

    link: Link
    listed: bool
    shown: bool


def entries_of(page: Page, links: list[Link]) -> list[Entry]:
    """`links` of `page` (without menus and the ways to other pages of the list), each with its own name."""
    alike = Counter(link.menu for link in links)
    headings = Counter(link.heading for link in links)
    around = surroundings(page, {link.url for link in links})
    names = own_parts([_name(link, around.get(link.url, ""), headings) for link in links])
    shown = (number_shown.search(around.get(link.url, "")) is not None for link in links)
    return [
        Entry(link._replace(text=name), alike[link.menu] >= A_LIST, number)
        for link, name, number in zip(links, names, shown, strict=True)
    ]


def _name(link: Link, around: str, headings: Counter[str]) -> str:
    """What the link says, or where that is no more than "Details", the heading or the text that it belongs to."""
    if fold(link.text).strip(EDGES) not in DETAILS:
        return link.text
    if link.heading and headings[link.heading] == 1:
        return link.heading
    beside = around.replace(link.text, " ", 1) if link.text else around
    return " ".join(beside.split()).strip(EDGES)[:LONGEST_NAME] or link.text
