"""Pages of search results: which links are hits, which are menus, and where the next page is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from lxml.html import HtmlElement

from crawler.folding import fold
from crawler.page import Page
from crawler.pages.links import ITEMS, LONGEST_ITEM, Link, every_link, surroundings
from crawler.pages.titles import own_parts
from crawler.urls import absolute
from crawler.walk.look import Look
from crawler.walk.paging import next_page, turns_page
from crawler.words.search import FILTERS, NO_HIT, NO_HIT_REL

filters, no_hit = re.compile(FILTERS), re.compile(NO_HIT)
Menu = frozenset[tuple[str, str]]
"""The links of the page that holds the box: their addresses, and where on the page they stand."""


@dataclass(frozen=True, slots=True)
class Results:
    """hits: the links of the result list; snippets: the text around each; more: the address of the next page.

    said: whether the page repeats the word that was asked for.
    """

    hits: tuple[Link, ...]
    snippets: tuple[str, ...] = ()
    more: str | None = None
    said: bool = True

    @property
    def entries(self) -> Iterator[tuple[Link, str]]:
        """Each hit with its snippet."""
        return zip(self.hits, self.snippets, strict=True)


def results_of(look: Look, menu: Menu, word: str) -> Results:
    """Tells the hits on a result page for `word` from its menus: links that the site does not show everywhere.

    A page of the menu is a hit, too, where it stands once more beside a text that says the word.
    """
    everywhere = {url for url, _ in menu}
    possible = {link.url: link for link in _possible(look, menu, word)}
    for url in _beside_others(look.page, set(possible)):
        del possible[url]
    around = surroundings(look.page, set(possible))
    hits = [
        link
        for url, link in possible.items()
        if url not in everywhere or fold(word) in fold(around.get(url, "").replace(link.text, "", 1))
    ]
    titles = own_parts([link.text for link in hits])
    hits = [link._replace(text=own) for link, own in zip(hits, titles, strict=True)]
    said = fold(word) in fold(look.page.title) or _says(look.page, word)
    return Results(tuple(hits), tuple(around.get(link.url, "") for link in hits), next_page(look), said)


def _possible(look: Look, menu: Menu, word: str) -> Iterator[Link]:
    """Links that may be hits, each address once, with the text that names the page."""
    found: dict[str, Link] = {}
    turning = {link.url for link in look.links if turns_page(link)} | {look.page.url}
    for link in every_link(look.page):
        if link.navigation or not link.text or link.url in turning or (link.url, link.menu) in menu:
            continue
        if _leads_elsewhere(link) or _same_search(link, look.page, word):
            continue
        known = found.get(link.url)
        if known is None or (_named(link) > _named(known)):
            found[link.url] = link
    yield from found.values()


def _named(link: Link) -> tuple[bool, bool]:
    """How likely a link's text is the title of its page: as a heading; not "mehr"."""
    return link.text == link.heading, len(link.text) > 3 and not turns_page(link)


def _leads_elsewhere(link: Link) -> bool:
    """Filters and orders of the list, its entries' keywords and authors, the way back to the search."""
    return bool(filters.search(link.menu) or no_hit.search(fold(link.text)) or NO_HIT_REL & set(link.rel.split()))


def _same_search(link: Link, page: Page, word: str) -> bool:
    """Whether a link asks the same search once more, otherwise sorted or filtered."""
    there, here = urlsplit(link.url), urlsplit(page.url)
    if there.path != here.path or not there.query:
        return False
    asked = {name for name, value in parse_qsl(here.query) if word and value == word}
    return any(value == word and (name in asked or not asked) for name, value in parse_qsl(there.query) if value)


def _beside_others(page: Page, urls: set[str]) -> set[str]:
    """Addresses that only stand in entries that another link heads: their section, their keywords, a file."""
    first: dict[HtmlElement, str] = {}
    heads: set[str] = set()
    others: set[str] = set()
    for node in page.tree.iter("a"):
        url = absolute(page.base_url, node.get("href") or "")
        if url in urls:
            entry = _entry(node)
            (heads if entry is None or first.setdefault(entry, url) == url else others).add(url)
    return others - heads if len(first) > 1 else set()


def _entry(node: HtmlElement) -> HtmlElement | None:
    entry = next((each for each in node.iterancestors() if each.tag in ITEMS), None)
    return entry if entry is not None and len(entry.text_content()) <= LONGEST_ITEM else None


def _says(page: Page, word: str) -> bool:
    fields = (each.get("value") or "" for each in page.tree.iter("input"))
    return fold(word) in fold(" ".join(fields)) or word.casefold() in page.tree.text_content().casefold()
