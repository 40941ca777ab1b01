"""Searches without a form: described for machines (OpenSearch, schema.org), in a script, or known of a system."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.page import Page
from crawler.pages.forms import SearchBox
from crawler.urls import absolute, site_of
from crawler.words.search import KNOWN_SYSTEMS, SCRIPTED, TARGET_PLACEHOLDER

placeholder = re.compile(TARGET_PLACEHOLDER)
scripted = re.compile(SCRIPTED)
TARGET = re.compile(r'"(?:target|urlTemplate)"\s*:\s*"([^"]+)"|itemprop="target"\s+content="([^"]+)"')
URL_ELEMENT = re.compile(r"<Url\b[^>]*>")
TEMPLATE = re.compile(r'template="([^"]+)"')
WORD = "{q}"


def described_box(page: Page) -> SearchBox | None:
    """The search that the page describes for machines (schema.org SearchAction) or holds in a script; else None."""
    return next(iter([*_actions(page), *_scripts(page)]), None)


def known_box(page: Page) -> SearchBox | None:
    """The search that the site's system always has, whether or not the page shows it; None for an unknown system."""
    for marker, address in KNOWN_SYSTEMS:
        if re.search(marker, page.markup):
            return _box(address, page)
    return None


def opensearch_of(page: Page) -> str | None:
    """The address of the page's OpenSearch description, where it names one."""
    for link in page.tree.iterfind(".//link[@type='application/opensearchdescription+xml']"):
        return absolute(page.base_url, link.get("href", ""))
    return None


def box_of_description(page: Page) -> SearchBox | None:
    """The search that an OpenSearch description gives for people (text/html); None where it gives none of the site."""
    for element in URL_ELEMENT.findall(page.markup):
        match = TEMPLATE.search(element)
        if match and 'type="text/html"' in element and (box := _box(match[1].replace("&amp;", "&"), page)):
            return box
    return None


def _actions(page: Page) -> Iterator[SearchBox]:
    if "SearchAction" in page.markup:
        for match in TARGET.finditer(page.markup):
            if box := _box((match[1] or match[2]).replace("\\/", "/"), page):
                yield box


def _scripts(page: Page) -> Iterator[SearchBox]:
    for match in scripted.finditer(page.markup):
        if box := _box(match["address"] + WORD, page):
            yield box


def _box(template: str, page: Page) -> SearchBox | None:
    """The box of an address with a place for the word, if it is one of the page's own site."""
    marked = placeholder.sub("QQQQ", template)
    url = absolute(page.base_url, marked)
    if marked == template or not url or site_of(url) != site_of(page.url):
        return None
    return SearchBox(url.replace("QQQQ", WORD), "")
