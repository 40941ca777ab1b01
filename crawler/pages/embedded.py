"""What a page keeps in its scripts: the addresses of its data, and the entries that a script makes a map or list of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from crawler.folding import fold
from crawler.page import Page
from crawler.pages.links import Link
from crawler.urls import absolute, site_of, unreadable
from crawler.words.directories import DATA_ATTRIBUTES, FETCHED, LINK_KEYS, MAP_DATA, NAME_KEYS, NEXT_KEYS
from crawler.words.links import MORE_BUTTON

map_data, fetched, attributes = re.compile(MAP_DATA), re.compile(FETCHED), re.compile(DATA_ATTRIBUTES)
more_button = re.compile(MORE_BUTTON)
OBJECT = re.compile(r"\{[^{}]{5,3000}\}")
FIELD = re.compile(r"""["']?([A-Za-z_]\w*)["']?\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""")
MARKUP = re.compile(r"<(?:a|p|li|td|div|h\d)\b", re.I)
LARGEST = 2_000_000
DEEPEST = 8
MOST = 1_000


class Found(NamedTuple):
    """What a document of data holds: entries with an address of their own, pieces of markup, the address of more."""

    entries: list[Link]
    markup: str
    more: str | None


def data_addresses(page: Page) -> list[str]:
    """Where a page's script gets the data of its map or list, as the page names it; addresses of the same site."""
    if page.kind != "html":
        return []
    named = (match for pattern in (map_data, fetched, attributes) for match in pattern.findall(page.markup))
    return _own(dict.fromkeys(named), page)


def more_address(page: Page) -> str | None:
    """Where a button "Mehr laden" gets the rest of a list, if it says so; None where there is none."""
    if page.kind != "html" or " data-" not in page.markup:
        return None
    return next(iter(_own((found["url"] for found in more_button.finditer(page.markup)), page)), None)


def _own(addresses: Any, page: Page) -> list[str]:
    cleaned = (absolute(page.base_url, each.replace("\\/", "/").replace("&amp;", "&")) for each in addresses)
    return [url for url in cleaned if url and site_of(url) == site_of(page.url) and not unreadable(url)]


def entries_in_scripts(page: Page) -> list[Link]:
    """The entries with a name and an address that stand as data in a page's scripts: the pins of its map."""
    found: list[Link] = []
    for script in page.tree.iter("script"):
        text = script.text or ""
        if "json" not in (script.get("type") or "") and len(text) < LARGEST and any(key in text for key in LINK_KEYS):
            found += [link for each in OBJECT.findall(text) if (link := _entry(dict(_fields(each)), page))]
    return found[:MOST]


def found_in(document: Page) -> Found:
    """What a document of data (JSON) holds; nothing where it is none."""
    try:
        data = json.loads(document.markup)
    except (ValueError, RecursionError):
        return Found([], "", None)
    nodes = list(_nodes(data, 0))
    entries = [link for node in nodes if (link := _entry(node, document))]
    pieces = [text for node in nodes for text in node.values() if isinstance(text, str) and MARKUP.search(text)]
    following = [node[key] for node in nodes for key in node if fold(key) in NEXT_KEYS and isinstance(node[key], str)]
    return Found(entries[:MOST], "\n".join(pieces), next(iter(_own(following, document)), None))


def _nodes(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST:
        return
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            yield from (node for value in item.values() for node in _nodes(value, depth + 1))
        elif isinstance(item, list):
            yield from _nodes(item, depth + 1)


def _fields(written: str) -> Iterator[tuple[str, str]]:
    for name, double, single in FIELD.findall(written):
        yield name, (double or single).replace("\\/", "/")


def _entry(node: dict[str, Any], page: Page) -> Link | None:
    """The entry that an object of the data is, if it has a name and an address on the same site."""
    values = {fold(key): value for key, value in node.items() if isinstance(value, str)}
    name = next((values[key] for key in NAME_KEYS if values.get(key)), "")
    address = next((values[key] for key in LINK_KEYS if values.get(key)), "")
    own = _own([address], page) if name and address else []
    return Link(own[0], " ".join(name.split()), menu="data") if own else None
