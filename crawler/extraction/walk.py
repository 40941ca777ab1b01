"""From markup to lines: one walk over the tree, text put together as a person sees it.

Hidden addresses are decoded on the way, decoys (invisible inline text) left out, data tables read row by row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from crawler.clean.emails import INVISIBLE
from crawler.extraction.hidden import hidden_address, mailto, page_offset, scripted_addresses
from crawler.extraction.lines import BOLD, Box, Line, Link
from crawler.extraction.tables import Cell, data_cells
from crawler.page import Page
from crawler.words.labels import ICONS
from crawler.words.markup import (
    AT_IMAGES,
    CARD_TYPES,
    CARDS,
    HIDDEN_CLASSES,
    HIDDEN_STYLE,
    REGIONS,
    REVERSED_STYLE,
)

BOXES = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "details", "div", "dl", "fieldset", "figure", "footer", "form",
    "header", "li", "main", "nav", "ol", "section", "table", "td", "th", "tr", "ul",
})  # fmt: skip
BLOCKS = BOXES | {
    "caption", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "legend", "p", "pre", "summary", "tbody", "tfoot", "thead",
}  # fmt: skip
SKIPPED = frozenset({
    "audio", "canvas", "head", "iframe", "math", "object", "option", "script", "select", "style", "template", "textarea", "video",
})  # fmt: skip
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "summary": 6, "legend": 6, "caption": 6}
BOLD_TAGS = frozenset({"b", "strong", "dt", "th"})
CONTENT = frozenset({"main", "article"})
DEEPEST = 150
NAME_CLASS = re.compile(
    r"(?<![\w-])(?:fn|(?:[a-z]+[-_]+)*(?:name|employee|ansprechpartner|ansprechpartnerin|person))(?![\w-])",
    re.IGNORECASE,
)
SPACE = re.compile(r"\s+")
WORDS = re.compile(r"[a-zäöü]+(?:-[a-zäöü]+)*")
ICON_OF = {word: name for name in ("phone", "mobile", "fax", "mail") for word in ICONS[name]}
REGION_OF = {word: name for name, words in REGIONS.items() for word in words}
STYLED = re.compile(r"[.#]([\w-]+)[^{}.#]*\{[^}]*bidi-override", re.IGNORECASE)


class Walker:
    """Reads one tree into lines; keeps what has to be known on the way (the open line, boxes, headings)."""

    def __init__(self, tree: HtmlElement, markup: str, base_url: str) -> None:
        self.tree = tree
        self.base_url = base_url
        self.offset = page_offset(markup)
        self.reversed = frozenset(STYLED.findall(markup)) if REVERSED_STYLE in markup else frozenset()
        self.scripted = _scripted(tree) if "addy" in markup or "mailto" in markup else {}
        self.box = Box(None, "body", "main", 0)
        self.boxes = 0
        self.para = 0
        self.bold = 0
        self.level: list[int] = []
        self.label = ""
        self.row = 0
        self.rows = 0
        self.gap = False
        self.done: list[Line] = []
        self._begin()

    def lines(self) -> list[Line]:
        """The lines of the whole tree, in reading order."""
        body = self.tree.find("body")
        self.walk(self.tree if body is None else body)
        self.flush()
        return self.done

    def _begin(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.bold_length = 0
        self.bold_first = False
        self.links: list[Link] = []
        self.hints: list[tuple[int, str]] = []

    def add(self, text: str | None) -> None:
        """Puts text at the end of the open line, white space folded, invisible characters dropped."""
        if not text:
            return
        text = SPACE.sub(" ", INVISIBLE.sub("", text))
        if not self.length or self.pieces[-1].endswith(" "):
            text = text.lstrip(" ")
        if text:
            if not self.length and text.strip():
                self.bold_first = self.bold > 0
            self.pieces.append(text)
            self.length += len(text)
            if self.bold:
                self.bold_length += len(text.replace(" ", ""))

    def flush(self, *, paragraph: bool = True) -> None:
        """Ends the open line. paragraph: what follows is no longer the same paragraph."""
        text = "".join(self.pieces).rstrip()
        if text:
            solid = len(text.replace(" ", ""))
            level = self.level[-1] if self.level else BOLD if self._is_bold(text, solid) else 0
            self.done.append(
                Line(
                    text,
                    self.box,
                    self.para,
                    level,
                    self.label,
                    tuple(self.links),
                    tuple(self.hints),
                    self.gap,
                    self.row,
                )
            )
            self.gap = False
        hints = [] if text else self.hints
        self._begin()
        self.hints = [(0, hint) for _, hint in hints[-1:]] if not paragraph else []
        self.para += paragraph

    def _is_bold(self, text: str, solid: int) -> bool:
        """Bold throughout, or a short line that begins with a name in bold type."""
        if self.bold_length >= solid * 0.9:
            return True
        return self.bold_first and self.bold_length > 4 and len(text) < 110 and self.bold_length * 3 > solid

    def walk(self, root: HtmlElement) -> None:
        """Reads a subtree, without the text behind it."""
        open_links: list[tuple[HtmlElement, int, int, str | None]] = []
        steps = iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in steps:
            if event == "start":
                if self._skips(element):
                    steps.skip_subtree()
                else:
                    self.start(element, open_links)
                    self.add(element.text)
            elif event == "end":
                self.end(element, open_links)
            if event != "start" and element is not root:
                self.add(element.tail)

    def _skips(self, element: HtmlElement) -> bool:
        """Deals with what is not read in the ordinary way: scripts, decoys, decoded addresses, data tables."""
        tag, attributes = element.tag, element.attrib
        if tag in SKIPPED:
            if tag == "script":
                self.add(_spaced(scripted_addresses(element.text or "").get("")) if self.scripted else None)
            return True
        if tag == "table" and (cells := data_cells(element)) is not None:
            self._table(element, cells)
            return True
        if not attributes:
            return False
        if tag == "svg" or tag == "img":
            self._image(element)
            return tag == "svg"
        if tag not in BLOCKS and _hidden(attributes):
            return True
        if (secret := self._secret(element)) is not None:
            self.add(_spaced(secret))
            return True
        return False

    def _secret(self, element: HtmlElement) -> str | None:
        """The text that the page's script or style would put in the place of the element's own."""
        attributes = element.attrib
        if attributes.get("id", "-") in self.scripted:
            return self.scripted[attributes["id"]]
        if element.tag != "a" and any(name.startswith("data-") for name in attributes):
            return hidden_address(attributes, self.offset)
        if REVERSED_STYLE in attributes.get("style", "") or not self.reversed.isdisjoint(
            [*attributes.get("class", "").split(), attributes.get("id", "")]
        ):
            return "".join(reversed(element.text_content().strip()))
        return None

    def _image(self, element: HtmlElement) -> None:
        alt = element.get("alt", "").strip().lower()
        if alt in AT_IMAGES:
            self.add("(at)")
            return
        use = next((value for each in element.iter("use") for value in each.attrib.values()), "")
        self._hint(" ".join((alt, element.get("class", ""), element.get("src", "").rpartition("/")[2], use)))

    def _hint(self, words: str) -> None:
        if NAME_CLASS.search(words):
            self.hints.append((self.length, "person"))
        for word in WORDS.findall(words.lower()):
            for part in (word, *word.split("-")):
                if part in ICON_OF:
                    self.hints.append((self.length, ICON_OF[part]))
                    return

    def start(self, element: HtmlElement, open_links: list[tuple[HtmlElement, int, int, str | None]]) -> None:
        """Opens an element: a new line for blocks, the beginning of a link, bold type, a box."""
        tag = element.tag
        if tag == "br":
            self.flush(paragraph=False)
            return
        if tag in BLOCKS or "-" in str(tag):
            self.flush()
            self.gap = self.gap or tag == "hr" or (tag in ("p", "h3", "h4") and _empty(element))
            if tag in BOXES:
                self._open_box(element)
            if tag in HEADINGS:
                self.level.append(HEADINGS[tag])
        self.bold += tag in BOLD_TAGS or "bold" in element.get("style", "")
        if tag == "a":
            open_links.append((element, len(self.done), self.length, hidden_address(element.attrib, self.offset)))
        elif element.attrib and (words := element.get("class") or element.get("itemprop")) and len(words) < 80:
            self._hint(words)

    def end(self, element: HtmlElement, open_links: list[tuple[HtmlElement, int, int, str | None]]) -> None:
        """Closes an element."""
        tag = element.tag
        if tag in ("br",):
            return
        if tag == "a" and open_links and open_links[-1][0] is element:
            self._close_link(*open_links.pop())
        self.bold -= tag in BOLD_TAGS or "bold" in element.get("style", "")
        if tag in BLOCKS or "-" in str(tag):
            self.flush()
            if tag in HEADINGS:
                self.level.pop()
            if tag in BOXES and self.box.element is element and self.box.parent:
                self.box = self.box.parent

    def _open_box(self, element: HtmlElement) -> None:
        if self.box.depth >= DEEPEST:
            return
        region = self.box.region if self._content() else _region(element) or self.box.region
        if element.tag == "aside":
            region = "aside"
        self.box = Box(self.box, str(element.tag), region, self.box.depth + 1, _is_card(element), element)

    def _content(self) -> bool:
        """Whether the walk is inside the main text: headers and footers there are those of an article."""
        box: Box | None = self.box
        while box is not None and box.tag not in CONTENT:
            box = box.parent
        return box is not None

    def _close_link(self, element: HtmlElement, count: int, start: int, secret: str | None) -> None:
        href = element.get("href", "").strip()
        mail = secret or mailto(href)
        tel = unquote(href[4:]).strip() if href[:4].lower() == "tel:" else ""
        link = Link(start if len(self.done) == count else 0, self.length, href, mail, tel)
        if self.length > link.start or not (mail or tel):
            self.links.append(link)
        elif len(self.done) > count:
            last = self.done[-1]
            last.links = (*last.links, Link(0, len(last.text), href, mail, tel))
        elif mail:
            self.add(_spaced(mail))

    def _table(self, table: HtmlElement, cells: list[Cell]) -> None:
        """Reads a data table cell by cell; every row (or column of a turned table) is fenced off."""
        self.flush()
        outer, label, row = self.box, self.label, self.row
        self.box = Box(outer, "table", outer.region, outer.depth + 1)
        base = self.rows
        for cell in cells:
            if cell.attached:
                self.add(" ")
            else:
                self.flush()
            self.row = base + cell.row if cell.row else row
            self.rows = max(self.rows, self.row)
            self.label = cell.label or label
            if cell.heading:
                self.level.append(6)
            inner, self.box = self.box, Box(self.box, "td", outer.region, outer.depth + 2, False, cell.element)
            self.bold += cell.element.tag == "th"
            self.walk_children(cell.element)
            self.bold -= cell.element.tag == "th"
            if cell.heading or cell.row or cell.label:
                self.flush()
            if cell.heading:
                self.level.pop()
            self.box = inner
        self.flush()
        self.rows += 1
        self.box, self.label, self.row = outer, label, row

    def walk_children(self, element: HtmlElement) -> None:
        """Reads what is inside an element, not the element itself."""
        self.add(element.text)
        for child in element.iterchildren():
            if isinstance(child.tag, str):
                self.walk(child)
            self.add(child.tail)


def _spaced(address: str | None) -> str | None:
    return f" {address} " if address else None


def _scripted(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {"": ""}
    for script in tree.iter("script"):
        if script.text and len(script.text) < 20_000:
            found |= scripted_addresses(script.text)
    return found


def _hidden(attributes: Mapping[str, str]) -> bool:
    style = attributes.get("style", "").replace(" ", "").lower()
    classes = attributes.get("class", "")
    return (
        "hidden" in attributes
        or any(each in style for each in HIDDEN_STYLE)
        or bool(classes and not HIDDEN_CLASSES.isdisjoint(classes.lower().split()))
    )


def _empty(element: HtmlElement) -> bool:
    return len(element) < 3 and not element.text_content().strip()


def _region(element: HtmlElement) -> str:
    if element.tag in REGION_OF:
        return REGION_OF[str(element.tag)]
    for name in ("role", "id", "class"):
        value = element.get(name)
        for word in WORDS.findall(value.lower()) if value else ():
            if word in REGION_OF:
                return REGION_OF[word]
    return ""


def _is_card(element: HtmlElement) -> bool:
    if (kind := element.get("itemtype")) and kind.rsplit("/", 1)[-1] in CARD_TYPES:
        return True
    classes = element.get("class")
    return bool(classes and not CARDS.isdisjoint(classes.split()))


def read_lines(page: Page) -> list[Line]:
    """The lines of an HTML page in reading order."""
    return Walker(page.tree, page.markup, page.base_url).lines()
