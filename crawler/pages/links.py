"""The links of a page as a person sees them: what they say, under which heading and in which menu they stand.

Real sites lead on by more than <a>: image maps, frames, http-equiv refresh, buttons that set `location`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lxml.html import HtmlElement

from crawler.folding import fold
from crawler.page import Page
from crawler.pages.languages import other_language, switches
from crawler.urls import absolute, unreadable
from crawler.words.links import SAYS_NOTHING

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "legend", "caption", "summary"})
WAYS = (*HEADINGS, "a", "area", "option", "button")
LOCATION = re.compile(r"""(?:location(?:\.href)?\s*=|location\.(?:assign|replace)\(|window\.open\()\s*['"]([^'"]+)""")
REFRESH = re.compile(r"""^\s*(\d+)?[\d.]*\s*[;,]?\s*(?:url\s*=)?\s*['"]?([^'"\s>]+)""", re.I)
NAVIGATION = re.compile(r"nav|menu|menue|header|footer|breadcrumb|sidebar|topbar", re.I)
ITEMS = frozenset({"li", "tr", "dd", "article"})
LONGEST_ITEM = 700
MAX_TEXT = 160
NOTHING_ELSE = 3_000
"""Bytes of a page without links that is only a script that leads on."""
PATH_DEPTH = 5
OWN_LANGUAGE = ("de", "x-default")
"""How hreflang marks links that a German reader follows."""


class Link(NamedTuple):
    """A way on. menu: the tags and classes it stands in, alike for all entries of one list; rel: "next" for a
    list's next page."""

    url: str
    text: str = ""
    heading: str = ""
    menu: str = ""
    navigation: bool = False
    position: int = 0
    rel: str = ""


def links_of(page: Page) -> list[Link]:
    """Every readable link of `page` in reading order, each address once (with the text that says most)."""
    known: list[Link] | None = page.worked_out.get("links")
    if known is None:
        known = page.worked_out["links"] = _distinct(page)
    return known


def _distinct(page: Page) -> list[Link]:
    found: dict[str, Link] = {}
    for link in every_link(page):
        known = found.get(link.url)
        if known is None or (_says_little(known.text) and not says_nothing(link.text) and len(link.text) > 1):
            found[link.url] = link
    return list(found.values())


def says_nothing(text: str) -> bool:
    """Whether a link's text ("mehr", "Details") says nothing of where it leads."""
    return fold(text).strip(" .:…»›>→-()[]") in SAYS_NOTHING


def _says_little(text: str) -> bool:
    """A number does; a letter is an entry of an A–Z."""
    return says_nothing(text) or (len(text) < 4 and not (len(text) == 1 and text.isalpha()))


def refresh_of(page: Page) -> str | None:
    """Where <meta http-equiv="refresh"> sends the reader within ten seconds, or a script on an else empty page."""
    for meta in page.tree.iterfind(".//meta[@http-equiv]"):
        match = REFRESH.match(meta.get("content", "")) if meta.get("http-equiv", "").lower() == "refresh" else None
        if match and int(match[1] or 0) <= 10 and (target := absolute(page.base_url, match[2])) and target != page.url:
            return target
    if (
        len(page.body) < NOTHING_ELSE
        and page.tree.find(".//a[@href]") is None
        and (match := LOCATION.search(page.markup))
    ):
        return absolute(page.base_url, match[1])
    return None


def frames_of(page: Page) -> list[str]:
    """The addresses of the page's frames: on old sites they are the page."""
    sources = (frame.get("src", "") for frame in page.tree.iter("frame", "iframe"))
    return [url for source in sources if (url := absolute(page.base_url, source))]


def surroundings(page: Page, urls: set[str]) -> dict[str, str]:
    """The text of the list entry, table row or paragraph that each of `urls` stands in: a hit's snippet.

    Where entries are not kept together by an element, it is the text from the link to the next one.
    """
    nodes = [(absolute(page.base_url, node.get("href") or ""), node) for node in page.tree.iter("a")]
    told = [(url, node) for url, node in nodes if url in urls]
    held: dict[HtmlElement, str] = {}
    shared = {parent for url, node in told for parent in node.iterancestors() if held.setdefault(parent, url) != url}
    held |= {node: url for url, node in told}
    found: dict[str, str] = {}
    for url, node in told:
        if url:  # the same address may stand in a menu, too, and in the entry once more ("mehr")
            found[url] = max(found.get(url, ""), _around(node, shared, held), key=len)
    return found


def _around(node: HtmlElement, shared: set[HtmlElement], held: dict[HtmlElement, str]) -> str:
    """shared: elements that hold other entries, too; held: whose links elements hold."""
    inside = node
    for parent in node.iterancestors():
        if parent in shared:
            return _folded(f"{inside.text_content()} {_after(inside, held)}")
        if parent.tag in ("ul", "ol", "table", "body") or len(_folded(parent.text_content())) > LONGEST_ITEM:
            break
        inside = parent
        if parent.tag in ITEMS:
            break
    return "" if inside is node else _folded(inside.text_content())


def _after(inside: HtmlElement, held: dict[HtmlElement, str]) -> str:
    """The text that follows an element up to the next link of another entry, as much as an entry may hold."""
    text, url = inside.tail or "", held[inside]
    for node in inside.itersiblings():
        if held.get(node, url) != url or node.tag == inside.tag in HEADINGS or len(text) > LONGEST_ITEM:
            break
        text += " " + (str(node.text_content()) if isinstance(node.tag, str) else "") + (node.tail or "")
    return text[:LONGEST_ITEM]


def _folded(text: str) -> str:
    return " ".join(text.split())


def every_link(page: Page) -> list[Link]:
    """Every readable link in reading order, those to one address each by itself."""
    known: list[Link] | None = page.worked_out.get("every link")
    if known is None:
        known = page.worked_out["every link"] = list(_every(page))
    return known


def _every(page: Page) -> Iterator[Link]:
    heading, menus, base = "", _Menus(), page.base_url
    scripted = "onclick" in page.markup
    for position, node in enumerate(page.tree.iter() if scripted else page.tree.iter(*WAYS)):
        tag = node.tag
        if tag in HEADINGS:
            heading = _text(node) or heading
        elif tag in ("a", "area"):
            get, text = node.get, _text(node)
            url = absolute(base, get("href") or "") or (absolute(base, _location(node)) if scripted else None)
            if url and not unreadable(url) and not _foreign(url, text, get("hreflang") or "", page):
                yield Link(url, text, heading, *menus.of(node), position, (get("rel") or "").lower())
        elif isinstance(tag, str) and (url := absolute(base, _target(node))) and not unreadable(url):
            yield Link(url, _text(node), heading, *menus.of(node), position)


def _foreign(url: str, text: str, marked: str, page: Page) -> bool:
    """Whether a link leads to the same in another language. marked: its hreflang, "" where it has none."""
    if marked and not marked.lower().startswith(OWN_LANGUAGE):
        return True
    return switches(text) or other_language(url, page.url)


def _target(node: HtmlElement) -> str:
    value: str = node.get("value") or ""
    if node.tag == "option" and (value.startswith(("/", "http")) or ".php?" in value or value.endswith(".html")):
        return value
    return _location(node)


def _location(node: HtmlElement) -> str:
    match = LOCATION.search(node.get("onclick") or "")
    return match[1] if match else ""


def _text(node: HtmlElement) -> str:
    text = _inside(node)
    if not text.isalnum():  # one word is as it should be
        text = " ".join(text.split())
    if not text:
        texts = [node.get("title"), node.get("aria-label"), *(image.get("alt") for image in node.iter("img"))]
        text = " ".join(next((each for each in texts if each), "").split() or (node.get("alt") or "").split())
    return text[:MAX_TEXT]


def _inside(node: HtmlElement) -> str:
    """As text_content(), which costs ten times as much where there is nothing or one plain element inside."""
    inside = len(node)
    if inside == 0:
        return node.text or ""
    first = node[0]
    if inside == 1 and len(first) == 0 and isinstance(first.tag, str):
        return f"{node.text or ''}{first.text or ''}{first.tail or ''}"
    return str(node.text_content())


class _Menus:
    """The menus of a page's nodes, kept: the entries of one list share theirs but for the last step."""

    def __init__(self) -> None:
        self._known: dict[HtmlElement, tuple[tuple[str, ...], str, bool]] = {}

    def of(self, node: HtmlElement) -> tuple[str, bool]:
        """(the tags and classes that the node stands in, whether that is navigation)."""
        parent = node.getparent()
        return self._path(parent)[1:] if parent is not None else ("", False)

    def _path(self, node: HtmlElement) -> tuple[tuple[str, ...], str, bool]:
        known = self._known.get(node)
        if known is None:
            parent = node.getparent()
            steps, _, navigation = self._path(parent) if parent is not None else ((), "", False)
            named = (node.get("class") or "", node.get("id") or "", node.get("role") or "")
            head_of_entry = node.tag == "header" and any(step.partition(".")[0] in ITEMS for step in steps)
            steps = (*steps, _step(str(node.tag), named[0]))[-PATH_DEPTH:]
            navigation = navigation or (not head_of_entry and _navigates(str(node.tag), *named))
            known = self._known[node] = steps, ">".join(steps), navigation
        return known


@lru_cache(maxsize=5_000)
def _step(tag: str, classes: str) -> str:
    first = classes.split()
    return f"{tag}.{first[0]}" if first else tag


@lru_cache(maxsize=5_000)
def _navigates(tag: str, classes: str, identity: str, role: str) -> bool:
    if tag in ("nav", "header", "footer"):
        return True
    named = f"{classes} {identity} {role}"
    return tag not in ("body", "html") and len(named) > 2 and bool(NAVIGATION.search(named))
