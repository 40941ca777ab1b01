"""Where a page stands in its site, as its breadcrumb says: "Start > Alltag > Beratung für Migranten > Diese Seite"."""

from __future__ import annotations

import re

from lxml.etree import XPath
from lxml.html import HtmlElement

from crawler.page import Page
from crawler.words.markup import BREADCRUMBS

named = re.compile(BREADCRUMBS, re.I)
_candidates = XPath("//*[self::nav or self::ol or self::ul or self::div or self::p][@class or @id or @aria-label]")
MOST_TEXT = 400
"""Characters from which on it is no breadcrumb, whatever its class says."""


def sections_of(page: Page) -> tuple[str, ...]:
    """The texts of the links of the page's breadcrumb, the nearest first, without the site's start; () without one."""
    nodes: list[HtmlElement] = _candidates(page.tree)  # type: ignore[assignment]  # XPath may give anything; this one, nodes
    trail = next((node for node in nodes if _is_breadcrumb(node)), None)
    if trail is None:
        return ()
    links = [" ".join(link.text_content().split()) for link in trail.iter("a") if link.get("href")]
    return tuple(reversed([text for text in links[1:] if text]))


def _is_breadcrumb(node: HtmlElement) -> bool:
    said = " ".join(node.get(name) or "" for name in ("class", "id", "aria-label"))
    return bool(named.search(said)) and node.find(".//a[@href]") is not None and len(node.text_content()) < MOST_TEXT
