"""From markup to lines: one walk over the tree, text put together as a person sees it.

Hidden addresses are decoded on the way, decoys (invisible inline text) left out, data tables read row by row.
"""

from __future__ import annotations

from urllib.parse import unquote

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from crawler.extraction.building import Builder
from crawler.extraction.hidden import hidden_address, mailto
from crawler.extraction.hiding import Hiding
from crawler.extraction.lines import Box, Line
from crawler.extraction.markup import (
    SKIPPED,
    heads_section,
    hints_of,
    is_empty,
    leads_nowhere,
    region_of,
    stands_apart,
    wraps_page,
)
from crawler.extraction.shapes import Shape, shape_of
from crawler.extraction.tables import Cell, data_cells
from crawler.page import Page
from crawler.words.markup import AT_IMAGES

DEEPEST = 150
LISTS = frozenset({"ul", "ol"})
Begun = tuple[int, int, str, str | None]
"""Where a link began (the length of the open line, how many lines were done), its address, and what it hides."""
Open = tuple[Shape, bool, Begun | None]
"""An open element: its shape, whether it opened a box, the link that it is."""

SKIPPED_BLOCK: Open = (shape_of("div", {}), False, None)


def read_lines(page: Page) -> list[Line]:
    """The lines of an HTML page in reading order."""
    return Walker(page.tree, page.markup).lines()


class Walker:
    """Reads one tree into lines."""

    def __init__(self, tree: HtmlElement, markup: str) -> None:
        self.tree = tree
        self.out = Builder()
        self.hiding = Hiding(tree, markup)
        self.rows = 0

    def lines(self) -> list[Line]:
        """The lines of the whole tree, in reading order."""
        body = self.tree.find("body")
        self.walk(self.tree if body is None else body)
        self.out.flush()
        return self.out.done

    def walk(self, root: HtmlElement) -> None:
        """Reads a subtree, without the text behind it."""
        opened: list[Open | None] = []
        add = self.out.add
        steps = iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in steps:
            if event == "start":
                attributes = dict(element.items())
                shape = shape_of(element.tag, attributes)
                if (attributes or shape.special) and self._skips(element, shape, attributes):
                    steps.skip_subtree()
                    opened.append(SKIPPED_BLOCK if shape.block else None)
                else:
                    opened.append(None if shape.plain else self._start(element, shape, attributes))
                    if text := element.text:
                        add(text)
                continue
            if event == "end" and (mark := opened.pop()):
                self._end(*mark)
            if element is not root and (text := element.tail):
                add(text)

    def _skips(self, element: HtmlElement, shape: Shape, attributes: dict[str, str]) -> bool:
        """Deals with what is not read in the ordinary way: scripts, decoys, decoded addresses, data tables."""
        if shape.special and self._special(element, shape.tag, attributes):
            return True
        if shape.hidden:
            return True
        if not (shape.hides or shape.named or self.hiding.turns):
            return False
        secret = self.hiding.secret(element, attributes, hides=shape.hides)
        if secret is not None:
            self.out.add(f" {secret} ")
        return secret is not None

    def _special(self, element: HtmlElement, tag: str, attributes: dict[str, str]) -> bool:
        if tag in SKIPPED:
            if tag == "script" and (address := self.hiding.written_by(element.text or "")):
                self.out.add(f" {address} ")
            return True
        if tag == "nav":
            return self.out.box.region != "nav" and leads_nowhere(element)
        if tag == "table":
            cells = data_cells(element)
            if cells is not None:
                self._table(cells)
            return cells is not None
        if attributes:
            self._image(element, attributes)
        return bool(attributes) and tag == "svg"

    def _image(self, element: HtmlElement, attributes: dict[str, str]) -> None:
        """An image that stands for the @ sign, or an icon that says what follows."""
        alt = attributes.get("alt", "").strip().lower()
        if alt in AT_IMAGES:
            self.out.add("(at)")
            return
        use = next((str(value) for each in element.iter("use") for value in each.attrib.values()), "")
        source = attributes.get("src", "")[-200:].rpartition("/")[2]
        self.out.hint(hints_of(" ".join((alt[:80], attributes.get("class", ""), source, use))))

    def _start(self, element: HtmlElement, shape: Shape, attributes: dict[str, str]) -> Open | None:
        """Opens an element: a new line for blocks, bold type, a heading, a box, the beginning of a link."""
        out = self.out
        if shape.tag == "br":
            out.flush(paragraph=False)
            return None
        box = False
        if shape.block:
            out.block()
            box = shape.box and out.box.depth < DEEPEST
            if box:
                self._open_box(element, shape, attributes)
            else:
                out.gap = out.gap or shape.tag == "hr" or (shape.spacer and is_empty(element))
                if shape.level:
                    out.levels.append(shape.level)
        elif shape.parted and stands_apart(element):
            out.part((element.text or str(element.text_content()))[:1])
        if shape.bold:
            out.bold += 1
        if shape.tag == "pre":
            out.kept += 1
        if shape.hints:
            out.hint(shape.hints)
        link = self._link(attributes) if shape.tag == "a" else None
        return (shape, box, link) if shape.ends else None

    def _link(self, attributes: dict[str, str]) -> tuple[int, int, str, str | None]:
        """Where a link begins, its address, and what it hides."""
        href = attributes.get("href", "").strip()
        plain = len(attributes) == 1 and href[:1] == "/" and href[:5] != "/cdn-"
        return (
            self.out.length,
            len(self.out.done),
            href,
            None if plain else hidden_address(attributes, self.hiding.offset),
        )

    def _end(self, shape: Shape, box: bool, link: Begun | None) -> None:
        """Closes an element."""
        out = self.out
        if link:
            start, count, href, secret = link
            scheme = href[:7].lower()
            tel = unquote(href[4:]).strip() if scheme.startswith("tel:") else ""
            mail = secret or (mailto(href) if scheme == "mailto:" or "%" in scheme else None)
            out.link(start, count, href, mail, tel)
        if shape.block:
            out.block()
        if shape.bold:
            out.bold -= 1
        if shape.tag == "pre":
            out.kept -= 1
        if shape.level:
            out.levels.pop()
        if box and out.box.parent:
            out.box = out.box.parent

    def _open_box(self, element: HtmlElement, shape: Shape, attributes: dict[str, str]) -> None:
        """Headers and footers inside the main text are those of an article, not of the page; so is a bare heading's."""
        box = self.out.box
        if box.tag == "li" and shape.tag in LISTS:
            self.out.lead(box)
        region = box.region
        if shape.tag == "aside" or not box.content:
            found = shape.region
            if shape.named:
                get = attributes.get
                found = region_of(shape.tag, get("role", ""), get("id", ""), get("class", ""))
            none = not found or (shape.tag == "header" and heads_section(element)) or wraps_page(element)
            region = region if none else found
        self.out.box = Box(box, shape.tag, region, box.depth + 1, shape.card, box.content or shape.content)

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
