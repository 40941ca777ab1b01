"""Lines being put together from pieces of text, white space folded as the eye sees it."""

from __future__ import annotations

import re
from dataclasses import replace

from crawler.clean.emails import INVISIBLE
from crawler.extraction.lines import BOLD, LEAD, Box, Line, Link

MOJIBAKE = ("Ã", "â€")
LONGEST_LEAD = 80
REACHING = re.compile("[0-9@]")
LONGEST = 2000
"""No line of a contact is longer; running text without end is read in pieces."""


class Builder:
    """The open line and the lines that are done.

    What the walk sets: `box`, `bold` (number of open bold elements), `levels` (open headings), `label`, `row`, `gap`,
    `kept` (number of open elements whose line breaks are kept).
    """

    def __init__(self) -> None:
        self.box = Box(None, "body", "main", 0)
        self.bold = 0
        self.levels: list[int] = []
        self.label = ""
        self.row = 0
        self.gap = False
        self.kept = 0
        self.para = 0
        self.done: list[Line] = []
        self._begin([])

    def _begin(self, hints: list[tuple[int, str]]) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.bold_length = 0
        self.bold_first = False
        self.links: list[Link] = []
        self.hints = hints

    def add(self, text: str | None) -> None:
        """Puts text at the end of the open line, invisible characters dropped."""
        if not text:
            return
        if self.kept and "\n" in text:
            self._add_lines(text)
            return
        if not text.isascii():
            text = _readable(INVISIBLE.sub("", text))
        words = text.split()
        apart = bool(self.length) and self.pieces[-1][-1] != " "
        if not words:
            if apart and text:
                self.pieces.append(" ")
                self.length += 1
            return
        if not self.length:
            self.bold_first = self.bold > 0
        text = (" " if apart and text[0].isspace() else "") + " ".join(words) + (" " if text[-1].isspace() else "")
        self.pieces.append(text)
        self.length += len(text)
        if self.bold:
            self.bold_length += sum(map(len, words))

    def _add_lines(self, text: str) -> None:
        """Text whose line breaks are kept (<pre>): an empty line ends the paragraph."""
        first, *others = text.split("\n")
        self.add(first)
        for line in others:
            self.flush(paragraph=not line.strip())
            self.add(line)

    def part(self, first: str) -> None:
        """Parts what a style sheet shows apart: two numbers by a blank, words by a new line; a single letter stays
        with its word. first: the character that is to follow."""
        last = self.pieces[-1] if self.pieces else ""
        if len(last) < 2 or not (last[-1].isalnum() and first.isalnum()):
            return
        if last[-1].isdigit() and first.isdigit():
            self.add(" ")
        else:
            self.flush(paragraph=False)

    def hint(self, fields: tuple[str, ...]) -> None:
        """Notes what an icon or a class says about the text that follows."""
        self.hints += [(self.length, field) for field in fields]

    def block(self) -> None:
        """A block begins or ends: ends the open line, if there is one, and the paragraph."""
        if self.pieces or self.hints:
            self.flush()
        else:
            self.para += 1

    def lead(self, item: Box) -> None:
        """A list begins within an item: the item's line before it is the heading of that list, where it is one."""
        line = self.done[-1] if self.done else None
        alone = len(self.done) < 2 or self.done[-2].box is not item
        if line is None or line.box is not item or not alone or line.level not in (0, BOLD):
            return
        if not line.links and len(line.text) < LONGEST_LEAD and not REACHING.search(line.text):
            line.level = LEAD

    def flush(self, *, paragraph: bool = True) -> None:
        """Ends the open line. paragraph: what follows is no longer the same paragraph."""
        self.para += paragraph
        if not self.pieces and not self.hints:
            return
        text = "".join(self.pieces).rstrip()
        if not text:
            self._begin([] if paragraph else self.hints[-1:])
            return
        self.done += cut(
            Line(
                text,
                self.box,
                self.para - paragraph,
                self._level(text),
                self.label,
                tuple(self.links),
                tuple(self.hints),
                self.gap,
                self.row,
            )
        )
        self.gap = False
        self._begin([])

    def _level(self, text: str) -> int:
        """That of the open heading; else bold throughout, or a short line that begins with a name in bold type."""
        if self.levels:
            return self.levels[-1]
        if not self.bold_length:
            return 0
        solid = len(text) - text.count(" ")
        leads = self.bold_first and self.bold_length > 4 and len(text) < 110 and self.bold_length * 3 > solid
        return BOLD if leads or self.bold_length >= solid * 0.9 else 0

    def link(self, start: int, count: int, href: str, mail: str | None, tel: str) -> None:
        """Notes a link that ends here. start: where it began; count: how many lines were done then."""
        begin = start if len(self.done) == count else 0
        if self.length > begin or not (mail or tel):
            self.links.append(Link(begin, self.length, href, mail, tel))
        elif len(self.done) > count:
            last = self.done[-1]
            last.links = (*last.links, Link(0, len(last.text), href, mail, tel))
        elif mail:
            self.add(f" {mail} ")


def _readable(text: str) -> str:
    """Text that was decoded wrongly once ("AuslÃ¤nderamt") put right."""
    if not any(sign in text for sign in MOJIBAKE):
        return text
    from ftfy import fix_encoding  # wanted by few pages, and slow to load

    return fix_encoding(text)


def cut(line: Line) -> list[Line]:
    """A line in pieces of bearable length, cut at blanks, its links with the piece in which they begin."""
    if len(line.text) <= LONGEST:
        return [line]
    pieces, start = [], 0
    while start < len(line.text):
        blank = line.text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        end = len(line.text) if len(line.text) - start <= LONGEST else blank if blank > 0 else start + LONGEST
        links = tuple(
            replace(link, start=link.start - start, end=min(link.end, end) - start)
            for link in line.links
            if start <= link.start < end
        )
        pieces.append(replace(line, text=line.text[start:end].strip(), links=links, hints=line.hints[:1]))
        start = end
    return [piece for piece in pieces if piece.text]
