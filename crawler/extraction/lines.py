"""A page as a list of lines, as a person sees them, each knowing where it stands.

A line ends where the eye sees a new one (a block, a <br>, a table cell); it keeps its links, how prominent it is, the
boxes around it, the label that a table head or <dt> gives it. Everything later works on lines only, also on those of
PDFs and plain text.
"""

from __future__ import annotations

from dataclasses import dataclass

from crawler.extraction.labels import field_of

BOLD = 7
"""The level of a line that is bold throughout: below all headings."""
LEAD = 6
"""The level of a list item's first line, where a list of its own follows in the item."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link within a line. mail: the address that it opens or hides. tel: the number of a tel: link, as written."""

    start: int
    end: int
    href: str
    mail: str | None = None
    tel: str = ""


@dataclass(eq=False, slots=True)
class Box:
    """An element that visibly holds other things together: a list item, a card, a cell, a section.

    card: marked up as one contact. content: inside the main text.
    """

    parent: Box | None
    tag: str
    region: str
    depth: int
    card: bool = False
    content: bool = False

    def within(self, other: Box) -> bool:
        """Whether this box is `other` or stands inside it."""
        box: Box | None = self
        while box is not None and box.depth > other.depth:
            box = box.parent
        return box is other


@dataclass(slots=True)
class Line:
    """One visible line. level: 1–6 a heading, 7 bold throughout, 0 plain. para: lines parted by <br> only share it.

    label: what a table head or <dt> says about this line. hints: what icons and class names say, with their offset.
    gap: an empty paragraph or a rule stands before it. row: number of the table row, 0 where there is none.
    """

    text: str
    box: Box
    para: int = 0
    level: int = 0
    label: str = ""
    links: tuple[Link, ...] = ()
    hints: tuple[tuple[int, str], ...] = ()
    gap: bool = False
    row: int = 0

    @property
    def region(self) -> str:
        """main, header, footer, nav or aside."""
        return self.box.region

    @property
    def field(self) -> str:
        """The field of the record that the label names; "" where it names none or there is none."""
        return field_of(self.label)
