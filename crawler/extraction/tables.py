"""Tables: which of them hold data, and what the head says about each cell.

A staff list has a row a contact and a head (Name, Telefon, Zimmer); a fact sheet has a label and a value in each row;
a turned list has a contact a column. Everything else is layout and read like any other markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from crawler.clean.hours import has_days
from crawler.extraction.labels import TRUNK, field_of

MOST_SPAN = 60
LONG_CELL = 700
WHO = frozenset({"person", "role", "unit", "serves", "organisation"})
"""Fields whose labels at the head of a row say whose row it is."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell in the order of reading.

    label: from the head; row: what belongs together; attached: on one line with the cell before it.
    """

    element: HtmlElement
    label: str
    row: int
    heading: bool = False
    attached: bool = False


def data_cells(table: HtmlElement) -> list[Cell] | None:
    """The cells of a data table in the order in which they belong together; None for a layout table."""
    if table.find(".//table") is not None:
        return None
    rows = [list(row.iterchildren("td", "th")) for row in table.iter("tr")]
    rows = [row for row in rows if row]
    if len(rows) < 2 or max(map(len, rows)) < 2 or _is_layout(rows):
        return None
    grid = _grid(rows)
    if _weekdays_first(grid):
        return [Cell(cell, "", 0, attached=cell is not row[0]) for row in grid for cell in row if cell is not None]
    if _labels_first(grid):
        return list(_pairs(grid) if max(map(len, grid)) == 2 else _columns(grid))
    return list(_rows(grid))


def text_of(element: HtmlElement) -> str:
    """All text of an element, white space folded."""
    return " ".join(element.text_content().split())


def _is_layout(rows: list[list[HtmlElement]]) -> bool:
    """Cells with several lines side by side are columns of a layout, not of a table."""
    busy = 0
    for row in rows:
        full = [cell for cell in row if _lines(cell) > 3]
        busy += len(full) > 1
        if any(len(cell.text_content()) > LONG_CELL for cell in row):
            return True
    return busy * 2 > len(rows)


def _lines(cell: HtmlElement) -> int:
    return 1 + sum(1 for _ in cell.iter("br", "p", "li", "div"))


def _grid(rows: list[list[HtmlElement]]) -> list[list[HtmlElement | None]]:
    """Rows with rowspan and colspan laid out: a short cell that spans rows stands in each of them."""
    grid: list[list[HtmlElement | None]] = []
    hanging: dict[int, tuple[HtmlElement, int]] = {}
    for row in rows:
        line: list[HtmlElement | None] = []
        cells = iter(row)
        following = next(cells, None)
        while following is not None or len(line) in hanging:
            if len(line) in hanging:
                element, left = hanging.pop(len(line))
                if left > 1:
                    hanging[len(line)] = (element, left - 1)
                line.append(element if len(element.text_content()) < 200 else None)
                continue
            assert following is not None
            if (down := _span(following, "rowspan")) > 1:
                hanging[len(line)] = (following, down - 1)
            line += [following] + [None] * (_span(following, "colspan") - 1)
            following = next(cells, None)
        grid.append(line)
    return grid


def _span(cell: HtmlElement, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return max(1, min(int(value), MOST_SPAN)) if value.isdecimal() and value.isascii() else 1


def _weekdays_first(grid: list[list[HtmlElement | None]]) -> bool:
    """Whether it is a table of opening hours: a weekday at the head of most rows."""
    firsts = [text_of(row[0]) for row in grid if row and row[0] is not None]
    return sum(1 for text in firsts if len(text) < 30 and has_days(text)) * 2 > len(firsts)


def _labels_first(grid: list[list[HtmlElement | None]]) -> bool:
    """Whether the first column holds labels (Telefon, E-Mail, Zimmer) rather than names."""
    firsts = [row[0] for row in grid if len(row) > 1 and row[0] is not None]
    fields = [name for cell in firsts if (name := field_of(text_of(cell)))]
    if max(map(len, grid)) > 2 and set(fields) <= WHO:
        return False  # "Vorsitzender", "Stellvertreterin": a row each
    return len(fields) * 2 >= len(firsts) and len(fields) >= 1 and not _is_head(grid[0])


def _is_head(row: list[HtmlElement | None]) -> bool:
    cells = [cell for cell in row if cell is not None]
    texts = [TRUNK.sub("", text_of(cell)) for cell in cells]
    if len(cells) < 2 or any(len(text) > 60 or "@" in text or sum(map(str.isdigit, text)) > 3 for text in texts):
        return False
    known = sum(1 for text in texts if field_of(text))
    return known >= 2 or (known == 1 and not texts[0]) or all(cell.tag == "th" for cell in cells)


def _pairs(grid: list[list[HtmlElement | None]]) -> Iterator[Cell]:
    for row in grid:
        label = text_of(row[0]) if row[0] is not None else ""
        known = field_of(label) or (row[0] is not None and row[0].tag == "th")
        if len(row) < 2 or not known:
            yield from (Cell(cell, "", 0, heading=len(row) < 2) for cell in row if cell is not None)
        else:
            yield from (Cell(cell, label, 0) for cell in row[1:] if cell is not None)


def _columns(grid: list[list[HtmlElement | None]]) -> Iterator[Cell]:
    for column in range(1, max(map(len, grid))):
        for row in grid:
            label = text_of(row[0]) if row[0] is not None else ""
            cell = row[column] if column < len(row) else None
            if cell is not None:
                yield Cell(cell, label, column)


def _rows(grid: list[list[HtmlElement | None]]) -> Iterator[Cell]:
    head = [text_of(cell) if cell is not None else "" for cell in grid[0]] if _is_head(grid[0]) else []
    for number, row in enumerate(grid[1:] if head else grid, start=1):
        cells = [(index, cell) for index, cell in enumerate(row) if cell is not None]
        if (len(cells) == 1 and len(row) > 1) or (cells and not head and len(row) == 1):
            yield Cell(cells[0][1], "", number, heading=True)
            continue
        if head and number > 1 and _is_head(row) and all(cell.tag == "th" for _, cell in cells):
            head = [text_of(cell) if cell is not None else "" for cell in row]
            continue
        for index, cell in cells:
            yield Cell(cell, head[index] if index < len(head) else "", number)
