"""Searches without a form: described for machines (OpenSearch, schema.org), in a script, or known of a system."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from lxml.html import HtmlElement

from crawler.page import Page
from crawler.pages.forms import WORD, SearchBox
from crawler.urls import absolute, site_of
from crawler.words.search import (
    KNOWN_SYSTEMS,
    OTHER_PLACEHOLDERS,
    PLACEHOLDER,
    SCRIPTED,
    SCRIPTED_ELSE,
    WORD_PLACEHOLDERS,
)

placeholder = re.compile(PLACEHOLDER)
scripted, scripted_else = re.compile(SCRIPTED), re.compile(SCRIPTED_ELSE)
TEMPLATE = re.compile(r'"((?:https?:)?[^"\s<>]*/[^"\s<>]*\{[\w.:-]+\??\}[^"\s<>]*)"')
ADDED = re.compile(r"""=["']\s*\+|=\$\{|encodeURI""")
"""What every script holds that puts a word into an address: cheap to look for."""
FOR_PEOPLE = ("text/html", "application/xhtml+xml")
MARK = "QQQQ"


def described_boxes(page: Page) -> list[SearchBox]:
    """The searches that the page describes for machines (schema.org SearchAction) or holds in a script."""
    return list(dict.fromkeys([*_actions(page), *_scripts(page)]))


def known_boxes(page: Page) -> list[SearchBox]:
    """The searches that the site's system always has, whether or not the page shows them."""
    boxes = [_box(address, page) for marker, address in KNOWN_SYSTEMS if re.search(marker, page.markup)]
    return [box for box in boxes if box]


def redirected(box: SearchBox, page: Page, word: str) -> SearchBox | None:
    """The address with `word` in its query that `box` sent the reader on to: it saves each further word one request."""
    parts = urlsplit(page.url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    if page.url == box.ask(word).url or word not in (value for _, value in pairs):
        return None
    query = urlencode([(name, MARK if value == word else value) for name, value in pairs]).replace(MARK, WORD)
    return SearchBox(urlunsplit(parts._replace(query=query)), "")


def opensearch_of(page: Page) -> str | None:
    """The address of the page's OpenSearch description, where it names one."""
    for link in page.tree.iterfind(".//link[@type='application/opensearchdescription+xml']"):
        return absolute(page.base_url, link.get("href", ""))
    return None


def boxes_of_description(page: Page) -> list[SearchBox]:
    """The searches that an OpenSearch description (1.1, with its parameter extension) gives for people."""
    found = []
    for node in page.tree.iter():
        if isinstance(node.tag, str) and _local(node) == "url" and node.get("type", "").strip().lower() in FOR_PEOPLE:
            found.append(_form(node, page) if _posts(node) else _box(node.get("template", ""), page))
    return [box for box in found if box]


def _local(node: HtmlElement) -> str:
    return str(node.tag).rpartition(":")[2]


def _posts(node: HtmlElement) -> bool:
    return (node.get("method") or "").upper() == "POST"


def _form(node: HtmlElement, page: Page) -> SearchBox | None:
    """A search by POST: its parameters stand below the address."""
    pairs = [(each.get("name", ""), each.get("value", "")) for each in node.iter() if _local(each) == "param"]
    field = next((name for name, value in pairs if MARK in _marked(value)), None)
    url = absolute(page.url, node.get("template", ""))
    if field is None or not url or site_of(url) != site_of(page.url):
        return None
    return SearchBox(url, field, "POST", tuple((name, _marked(value)) for name, value in pairs))


def _actions(page: Page) -> Iterator[SearchBox]:
    """Every address with a place for the word that stands beside a SearchAction: the markup of targets varies."""
    if "SearchAction" not in page.markup:
        return
    described = [each.text or "" for each in page.tree.iter("script") if "SearchAction" in (each.text or "")]
    targets = [match for text in described for match in TEMPLATE.findall(text.replace("\\/", "/"))]
    for node in page.tree.iterfind(".//*[@itemprop]"):
        if {"target", "urlTemplate"} & set(node.get("itemprop", "").split()):
            targets.append(node.get("content") or node.get("href") or "")
    for target in targets:
        if box := _box(target, page):
            yield box


def _scripts(page: Page) -> Iterator[SearchBox]:
    texts = [node.text or "" for node in page.tree.iter("script")]
    if " onsubmit" in page.markup or " onclick" in page.markup:
        texts += page.tree.xpath("//@onsubmit | //@onclick")
    for match in (match for text in texts if ADDED.search(text) for match in scripted.finditer(text)):
        address = next(filter(None, match.groups()))
        if not scripted_else.search(address) and (box := _box(address + WORD, page)):
            yield box


def _box(template: str, page: Page) -> SearchBox | None:
    """The box of an address with a place for the word, if it is one of the page's own site."""
    marked = _marked(template)
    url = absolute(page.base_url, marked)
    if MARK not in marked or not url or site_of(url) != site_of(page.url):
        return None
    return SearchBox(url.replace(MARK, WORD), "")


def _marked(template: str) -> str:
    """A template with a mark where the word goes, and the other places filled in."""
    names = [name for name, _ in placeholder.findall(template)]
    word = next(
        (name for name in names if name.lower().rpartition(":")[2] in WORD_PLACEHOLDERS), names[0] if names else ""
    )

    def put(match: re.Match[str]) -> str:
        return MARK if match[1] == word else OTHER_PLACEHOLDERS.get(match[1].lower(), "")

    return placeholder.sub(put, template)
