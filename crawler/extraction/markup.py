"""What an element's name and attributes say: the part of the page, an icon, hidden text, a card."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from lxml.etree import XPath, tostring
from lxml.html import HtmlElement

from crawler.words.labels import ICONS
from crawler.words.markup import CARD_TYPES, CARDS, HIDDEN_CLASSES, HIDDEN_STYLE, REGIONS

BOXES = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "details", "div", "dl", "fieldset",
    "figure", "footer", "form", "header", "li", "main", "nav", "ol", "section", "table", "td", "th", "tr",
    "ul",
})  # fmt: skip
"""Elements that visibly hold other things together."""
BLOCKS = BOXES | {
    "caption", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "legend", "p", "pre",
    "summary", "tbody", "tfoot", "thead",
}  # fmt: skip
"""Elements that begin a new line."""
SKIPPED = frozenset({
    "audio", "canvas", "head", "iframe", "math", "object", "option", "script", "select", "style",
    "template", "textarea", "video",
})  # fmt: skip
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "summary": 6, "legend": 6, "caption": 6}
BOLD_TAGS = frozenset({"b", "strong", "dt", "th"})
DIGIT_OR_AT = re.compile(r"[0-9@]")
WORDS = re.compile(r"[a-zäöü]+(?:-[a-zäöü]+)*")
ICON_OF = {word: name for name in ("phone", "mobile", "fax", "mail") for word in ICONS[name]}
REGION_OF = {word: name for name, words in REGIONS.items() for word in words}
NAME_CLASS = re.compile(
    r"(?<![\w-])(?:fn|(?:[a-z]+[-_]+)*(?:name|employee|ansprechpartner(in)?|person))(?![\w-])",
    re.IGNORECASE,
)


HOLDS_MAIN = XPath("boolean(.//main or .//*[@role='main'])")


@lru_cache(maxsize=4096)
def hints_of(words: str) -> tuple[str, ...]:
    """The fields that a class, a file name or an alternative text names ("icon-fax" → fax, "card__name" → person)."""
    found = ("person",) if NAME_CLASS.search(words) else ()
    for word in WORDS.findall(words.lower()):
        for part in (word, *word.split("-")):
            if part in ICON_OF:
                return (*found, ICON_OF[part])
    return found


@lru_cache(maxsize=4096)
def region_of(tag: str, role: str, identity: str, classes: str) -> str:
    """The part of the page that an element is by its name, role, id or class: footer, nav …; "" where it is none."""
    if tag in REGION_OF:
        return REGION_OF[tag]
    for value in (role, identity, classes):
        for word in WORDS.findall(value.lower()) if value else ():
            if word in REGION_OF:
                return REGION_OF[word]
    return ""


def wraps_page(element: HtmlElement) -> bool:
    """Whether an element holds the page itself: named "has-sidebar" or "fixed_nav" it is no part of it for all that."""
    return element.tag in ("html", "body") or bool(HOLDS_MAIN(element))


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether inline text is not shown: decoys stand in such elements."""
    if "hidden" in attributes:
        return True
    style = attributes.get("style", "")
    if style and any(each in style.replace(" ", "").lower() for each in HIDDEN_STYLE):
        return True
    classes = attributes.get("class", "")
    return bool(classes) and not HIDDEN_CLASSES.isdisjoint(classes.lower().split())


def stands_apart(element: HtmlElement) -> bool:
    """Whether an inline element with a class follows another with nothing between them: cards are built so, and their
    style sheet gives each a line of its own."""
    before = element.getprevious()
    return before is not None and not before.tail and "class" in before.attrib and before.tag not in BLOCKS


def is_card(attributes: Mapping[str, str]) -> bool:
    """Whether an element is marked up as one contact (hCard, schema.org)."""
    kind = attributes.get("itemtype", "")
    if kind and kind.rsplit("/", 1)[-1] in CARD_TYPES:
        return True
    classes = attributes.get("class", "")
    return bool(classes) and not CARDS.isdisjoint(classes.split())


def is_empty(element: HtmlElement) -> bool:
    """Whether a paragraph holds nothing but line breaks: it is there to part what stands before and behind it."""
    if len(element) > 2 or (element.text and element.text.strip()):
        return False
    return all(child.tag == "br" and not (child.tail or "").strip() for child in element)


def heads_section(header: HtmlElement) -> bool:
    """Whether a <header> holds the heading of a section and nothing of a page's head: no menu, logo or search box."""
    if next(header.iter("nav", "ul", "form", "img", "svg", "h1"), None) is not None:
        return False
    return next(header.iter("h2", "h3", "h4", "h5", "h6"), None) is not None


def leads_nowhere(nav: HtmlElement) -> bool:
    """A menu without a digit or an @ sign holds no contact, and nothing that names one."""
    return not DIGIT_OR_AT.search(nav.text_content()) and b"mailto" not in tostring(nav)
