"""From markup to lines: one walk over the tree, text put together as a person sees it.

Hidden addresses are decoded on the way, decoys (invisible inline text) left out, data tables read row by row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from crawler.extraction.building import Builder
from crawler.extraction.hidden import hidden_address, mailto, page_offset, scripted_addresses
from crawler.extraction.lines import Box, Line
from crawler.extraction.markup import (
    BLOCKS,
    BOLD_TAGS,
    BOXES,
    HEADINGS,
    SKIPPED,
    hints_of,
    is_card,
    is_empty,
    is_hidden,
    leads_nowhere,
    region_of,
    stands_apart,
)
from crawler.extraction.tables import Cell, data_cells
from crawler.page import Page
from crawler.words.markup import AT_IMAGES, REVERSED_STYLE

SPACERS = frozenset({"p", "h3", "h4"})
CONTENT = frozenset({"main", "article"})
DEEPEST = 150
LONGEST_SCRIPT = 20_000
STYLED = re.compile(r"[.#]([\w-]+)[^{}.#]*\{[^}]*bidi-override", re.IGNORECASE)


def read_lines(page: Page) -> list[Line]:
    """The lines of an HTML page in reading order."""
    return Walker(page.tree, page.markup).lines()


@dataclass(slots=True)
class Open:
    """An open element that has to be closed in some way: its bold type, heading, box, or link (where it began)."""

    element: HtmlElement
    bold: bool = False
    heading: bool = False
    box: bool = False
    link: tuple[int, int, str, str | None] | None = None


class Walker:
    """Reads one tree into lines."""

    def __init__(self, tree: HtmlElement, markup: str) -> None:
        self.tree = tree
        self.out = Builder()
        self.offset = page_offset(markup)
        self.reversed = frozenset(STYLED.findall(markup)) if REVERSED_STYLE in markup else frozenset()
        self.turns = REVERSED_STYLE in markup
        self.scripted = _scripted(tree) if "addy" in markup or "mailto" in markup else {}
        self.rows = 0

    def lines(self) -> list[Line]:
        """The lines of the whole tree, in reading order."""
        body = self.tree.find("body")
        self.walk(self.tree if body is None else body)
        self.out.flush()
        return self.out.done

    def walk(self, root: HtmlElement) -> None:
        """Reads a subtree, without the text behind it."""
        opened: list[Open] = []
        add = self.out.add
        steps = iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in steps:
            if event == "start":
                tag, attributes = str(element.tag), dict(element.items())
                if self._skips(element, tag, attributes):
                    steps.skip_subtree()
                else:
                    self._start(element, tag, attributes, opened)
                    add(element.text)
                continue
            if event == "end":
                self._end(element, opened)
            if element is not root:
                add(element.tail)

    def _skips(self, element: HtmlElement, tag: str, attributes: dict[str, str]) -> bool:
        """Deals with what is not read in the ordinary way: scripts, decoys, decoded addresses, data tables."""
        if tag == "nav" and self.out.box.region != "nav" and leads_nowhere(element):
            return True
        if tag in SKIPPED:
            if tag == "script" and self.scripted and (address := scripted_addresses(element.text or "").get("")):
                self.out.add(f" {address} ")
            return True
        if tag == "table" and (cells := data_cells(element)) is not None:
            self._table(cells)
            return True
        if not attributes:
            return False
        if tag in ("svg", "img"):
            self._image(element, attributes)
            return tag == "svg"
        if tag not in BLOCKS and is_hidden(attributes):
            return True
        if (secret := self._secret(element, attributes)) is not None:
            self.out.add(f" {secret} ")
            return True
        return False

    def _secret(self, element: HtmlElement, attributes: dict[str, str]) -> str | None:
        """The text that the page's script or style would put in the place of the element's own."""
        if not self.turns and len(attributes) == 1 and "class" in attributes:
            return None
        identity = attributes.get("id", "")
        if identity and identity in self.scripted:
            return self.scripted[identity]
        if self.turns:
            names = [*attributes.get("class", "").split(), identity]
            if REVERSED_STYLE in attributes.get("style", "") or not self.reversed.isdisjoint(names):
                return str(element.text_content()).strip()[::-1]
        return hidden_address(attributes, self.offset) if element.tag != "a" else None

    def _image(self, element: HtmlElement, attributes: dict[str, str]) -> None:
        """An image that stands for the @ sign, or an icon that says what follows."""
        alt = attributes.get("alt", "").strip().lower()
        if alt in AT_IMAGES:
            self.out.add("(at)")
            return
        use = next((str(value) for each in element.iter("use") for value in each.attrib.values()), "")
        source = attributes.get("src", "")[-200:].rpartition("/")[2]
        self.out.hint(hints_of(" ".join((alt[:80], attributes.get("class", ""), source, use))))

    def _start(self, element: HtmlElement, tag: str, attributes: dict[str, str], opened: list[Open]) -> None:
        """Opens an element: a new line for blocks, bold type, a heading, a box, the beginning of a link."""
        out = self.out
        if tag == "br":
            out.flush(paragraph=False)
            return
        bold = tag in BOLD_TAGS or ("style" in attributes and "bold" in attributes["style"])
        heading = box = False
        link = None
        if tag in BLOCKS or "-" in tag:
            out.flush()
            out.gap = out.gap or tag == "hr" or (tag in SPACERS and is_empty(element))
            heading, box = tag in HEADINGS, tag in BOXES and out.box.depth < DEEPEST
            if box:
                self._open_box(tag, attributes)
            elif heading:
                out.levels.append(HEADINGS[tag])
        elif attributes and stands_apart(element, attributes):
            out.part((element.text or str(element.text_content()))[:1])
        out.bold += bold
        if tag == "a":
            link = self._link(attributes)
        elif attributes and (words := attributes.get("class") or attributes.get("itemprop")) and len(words) < 80:
            out.hint(hints_of(words))
        if bold or heading or box or link:
            opened.append(Open(element, bold, heading, box, link))

    def _link(self, attributes: dict[str, str]) -> tuple[int, int, str, str | None]:
        """Where a link begins, its address, and what it hides."""
        href = attributes.get("href", "").strip()
        plain = len(attributes) == 1 and href[:1] == "/" and href[:5] != "/cdn-"
        return self.out.length, len(self.out.done), href, None if plain else hidden_address(attributes, self.offset)

    def _end(self, element: HtmlElement, opened: list[Open]) -> None:
        """Closes an element."""
        out = self.out
        mark = opened.pop() if opened and opened[-1].element is element else None
        if mark and mark.link:
            start, count, href, secret = mark.link
            scheme = href[:7].lower()
            tel = unquote(href[4:]).strip() if scheme.startswith("tel:") else ""
            out.link(
                start, count, href, secret or (mailto(href) if scheme == "mailto:" or "%" in scheme else None), tel
            )
        tag = element.tag
        if tag in BLOCKS or "-" in tag:
            out.flush()
        if mark:
            out.bold -= mark.bold
            if mark.heading:
                out.levels.pop()
            if mark.box and out.box.parent:
                out.box = out.box.parent

    def _open_box(self, tag: str, attributes: dict[str, str]) -> None:
        """Headers and footers inside the main text are those of an article, not of the page."""
        box = self.out.box
        region = box.region
        if tag == "aside" or not box.content:
            role, identity, classes = attributes.get("role", ""), attributes.get("id", ""), attributes.get("class", "")
            region = region_of(tag, role, identity, classes) or region
        self.out.box = Box(box, tag, region, box.depth + 1, is_card(attributes), box.content or tag in CONTENT)

    def _table(self, cells: list[Cell]) -> None:
        """Reads a data table cell by cell; every row (or column of a turned table) is fenced off."""
        out = self.out
        out.flush()
        outer, label, row, base = out.box, out.label, out.row, self.rows
        table = Box(outer, "table", outer.region, outer.depth + 1, content=outer.content)
        for cell in cells:
            if cell.attached:
                out.add(" ")
            else:
                out.flush()
            out.row = base + cell.row if cell.row else row
            self.rows = max(self.rows, out.row)
            out.label = cell.label or label
            out.box = Box(table, "td", outer.region, outer.depth + 2, content=outer.content)
            self._cell(cell)
        out.flush()
        self.rows += 1
        out.box, out.label, out.row = outer, label, row

    def _cell(self, cell: Cell) -> None:
        out, head = self.out, cell.element.tag == "th"
        out.levels += [6] * cell.heading
        out.bold += head
        out.add(cell.element.text)
        for child in cell.element.iterchildren():
            if isinstance(child.tag, str):
                self.walk(child)
            out.add(child.tail)
        if cell.heading or cell.row or cell.label:
            out.flush()
        out.bold -= head
        if cell.heading:
            out.levels.pop()


def _scripted(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {"": ""}
    for script in tree.iter("script"):
        if script.text and len(script.text) < LONGEST_SCRIPT:
            found |= scripted_addresses(script.text)
    return found
