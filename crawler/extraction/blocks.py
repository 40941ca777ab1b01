"""Which lines of a page belong together: one block is one office with its persons, as the eye groups them.

A block begins with a name (a heading, a bold line, a person) and takes in what follows until something new begins: a
heading, another row or card, a name of the same rank, a fact of which there is already one. Whatever comes before the
first person is the office's and shared; every person begins a part of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from crawler.clean.persons import Name
from crawler.extraction.facts import PROSE, Facts
from crawler.extraction.lines import BOLD, Box

NEUTRAL = frozenset(
    {"address", "phone", "mail", "hours", "post", "web", "fax", "mobile", "room", "languages", "person"}
)
"""Labels that are set as headings ("Adresse", "Kontakt") name nobody."""


@dataclass(eq=False, slots=True)
class Part:
    """A person's share of a block, or (without names) the office's."""

    names: list[Name] = field(default_factory=list)
    facts: list[Facts] = field(default_factory=list)

    @property
    def reaches(self) -> bool:
        """Whether it holds a number or an address of mail."""
        return any(each.reaches for each in self.facts)

    @property
    def hard(self) -> bool:
        """Whether it holds anything by which one reaches somebody."""
        return any(each.hard for each in self.facts)


@dataclass(eq=False, slots=True)
class Block:
    """One office with its persons. heads: the headings above, the nearest last."""

    heads: tuple[Facts, ...]
    parts: list[Part]
    root: Box
    row: int = 0
    stale: bool = False

    @property
    def last(self) -> Part:
        """The part that what follows belongs to."""
        return self.parts[-1]

    @property
    def hard(self) -> bool:
        """Whether anything in it leads to somebody."""
        return any(part.hard for part in self.parts)

    @property
    def named(self) -> bool:
        """Whether a person or a line of text names it."""
        return any(part.names or any(not each.hard for each in part.facts) for part in self.parts)

    def lines(self) -> Iterator[Facts]:
        """All its lines in their order."""
        for part in self.parts:
            yield from part.facts


def common(one: Box, other: Box) -> Box:
    """The smallest box that holds both."""
    while not one.within(other):
        if other.parent is None:
            return other
        other = other.parent
    return other


def same_person(one: Name, other: Name) -> bool:
    """Whether two names may be one person's: the same, or a surname that the other ends with."""
    short, long = sorted((one.person, other.person), key=len)
    return short == long or (" " not in short and long.endswith(" " + short))


def is_prose(facts: Facts) -> bool:
    """Whether a line is a sentence of running text rather than a line of a contact."""
    text = facts.line.text
    return len(text) > PROSE or (len(text) > 60 and text.endswith((".", "!", "?", ":")))


def is_heading(facts: Facts) -> bool:
    """Whether a line is a heading by its markup."""
    return 1 <= facts.line.level < BOLD


def is_name(facts: Facts) -> bool:
    """Whether a line without facts names an office: set in bold, or by its words."""
    if facts.bare or facts.head or is_prose(facts) or not any(map(str.isalpha, facts.line.text)):
        return False
    if facts.line.text.endswith(":") and (facts.kind not in ("unit", "organisation") or " " not in facts.line.text):
        return False
    return facts.line.level == BOLD or (facts.kind in ("unit", "organisation") and len(facts.line.text) <= 90)


class Segmenter:
    """Takes lines one by one and gives blocks; what it knows on the way are the headings and the open block."""

    def __init__(self) -> None:
        self.heads: list[Facts] = []
        self.block: Block | None = None
        self.loose: list[Facts] = []
        self.done: list[Block] = []
        self.last: Facts | None = None
        self.titled: Part | None = None

    def blocks(self, lines: list[Facts]) -> list[Block]:
        """The blocks of a page that lead to somebody."""
        for facts in lines:
            self._feed(facts)
            self.last = facts
        self._close()
        return self.done

    def _close(self) -> None:
        block = self.block
        if block is not None and block.hard:
            self.done.append(block)
        elif block is not None and block.last.names and is_heading(block.last.facts[0]):
            self.titled = block.last
        self.block = None
        self.loose = []

    def _feed(self, facts: Facts) -> None:
        if self._fenced(facts):
            self._close()
        if is_heading(facts):
            self._heading(facts)
        elif facts.hard or facts.names or facts.hours or facts.form:
            self._take(facts)
        else:
            self._text(facts)

    def _fenced(self, facts: Facts) -> bool:
        """Rows of tables, cards, and the parts of a page (header, footer) never run into each other."""
        last = self.last
        if last is None:
            return False
        one, other = last.line, facts.line
        return one.row != other.row or one.region != other.region or _card(one.box) is not _card(other.box)

    def _heading(self, facts: Facts) -> None:
        level = facts.line.level
        neutral = facts.bare and facts.head in NEUTRAL and not facts.hard and not facts.names
        if neutral and self.block is not None and not (facts.label == "person" and self.block.hard):
            return
        mine = self.block is not None and facts.names and self._deeper(level)
        if not mine:
            self._close()
            self.titled = None
        self.heads = [head for head in self.heads if head.line.level < level or _outer(head, facts)]
        if facts.hard or facts.names:
            self._take(facts)
        if not neutral and not (facts.names and not facts.kind):
            self.heads.append(facts)

    def _deeper(self, level: int) -> bool:
        """Whether a person's heading stands under the heading of the open block's office."""
        assert self.block is not None
        own = self.block.heads[-1].line.level if self.block.heads else 0
        return level > own or bool(self.block.parts[0].facts and not self.block.parts[0].names and level == BOLD)

    def _above(self, facts: Facts) -> tuple[Facts, ...]:
        """The headings that hold for a line: those of its own part of the page; a side column is also under the page's."""
        regions = {facts.line.region} | ({"main"} if facts.line.region == "aside" else set())
        return tuple(head for head in self.heads if head.line.region in regions)

    def _text(self, facts: Facts) -> None:
        """A line without facts: the name of what follows, a line of the open block, or running text."""
        block = self.block
        if block is None or not block.hard:
            self._note(facts)
        elif is_name(facts) and not (block.last.names and not block.last.reaches and not self._apart(facts)):
            if facts.kind == "role" and facts.line.level != BOLD and not block.stale:
                block.parts.append(Part(facts=[facts]))
            else:
                self._close()
                self._note(facts)
        elif is_prose(facts):
            block.stale = block.stale or not facts.line.text.endswith(":") or any(part.reaches for part in block.parts)
            self.loose = [facts]
        else:
            if facts.kind == "role" and block.last.names and block.last.reaches and facts.line.para != self._para():
                block.parts.append(Part())
            block.last.facts.append(facts)
            self.loose = [*(self.loose if self.loose and self.loose[-1].line.para == facts.line.para else []), facts]

    def _apart(self, facts: Facts) -> bool:
        """A bold line in a paragraph of its own begins something, also behind a name that has no number yet."""
        return facts.line.level == BOLD and facts.line.para != self._para()

    def _para(self) -> int:
        assert self.block is not None
        return self.block.last.facts[-1].line.para if self.block.last.facts else -1

    def _note(self, facts: Facts) -> None:
        """Keeps a line that may turn out to name what follows."""
        if self.block is not None:
            self.block.last.facts.append(facts)
            return
        if is_prose(facts):
            self.loose = [facts]
        else:
            near = [each for each in self.loose if facts.line.para - each.line.para <= 6]
            self.loose = [*near[-5:], facts]

    def _take(self, facts: Facts) -> None:
        block = self.block
        if block is not None and self._begins(block, facts):
            carried = [each for each in self.loose if each in block.last.facts]
            block.last.facts = [each for each in block.last.facts if each not in carried]
            loose = self.loose
            self._close()
            self.loose = loose
            block = None
        if block is None:
            loose = [each for each in self.loose if not _listed_apart(each, facts)]
            block = self.block = Block(self._above(facts), [Part(facts=loose)], facts.line.box, facts.line.row)
            self.loose = []
            if self.titled and not facts.names and facts.line.region == "main":
                block.parts.append(Part(list(self.titled.names), list(self.titled.facts)))
                self.titled = None
        if not block.hard:
            block.root = common(facts.line.box, block.root)
        if facts.names:
            self._person(block, facts)
        else:
            block.last.facts.append(facts)
        if facts.hard:
            self.loose = []

    def _person(self, block: Block, facts: Facts) -> None:
        last = block.last
        waiting = last.names and not last.reaches and not facts.reaches
        if (waiting and not any(name.person == other.person for name in facts.names for other in last.names)) or (
            not last.names and len(block.parts) > 1 and not last.hard
        ):
            last.names += facts.names
            last.facts.append(facts)
        elif last.names and all(any(same_person(name, other) for other in last.names) for name in facts.names):
            last.names = [
                max((each, *facts.names), key=lambda name: same_person(each, name) * len(name.person))
                for each in last.names
            ]
            last.facts.append(facts)
        else:
            block.parts.append(Part(list(facts.names), [facts]))

    def _begins(self, block: Block, facts: Facts) -> bool:
        """Whether `facts` are the beginning of something new rather than more of the open block."""
        if not block.hard:
            return block.last.names != [] and block.stale
        fresh = facts.line.para != self._para()
        overlap = self._overlap(block.last, facts)
        if block.stale and (facts.names or overlap or facts.line.level == BOLD):
            return True
        if not facts.line.box.within(block.root) and (facts.names or overlap or self._loose_name()):
            return True
        if fresh and facts.kind in ("organisation", "unit"):
            waiting = sum(len(part.names) for part in block.parts) > 1 and not block.last.reaches
            if facts.line.level == BOLD or (waiting and facts.reaches and not facts.names):
                return True
        if fresh and overlap and self._loose_name():
            return True
        return fresh and overlap and is_prose(facts)

    def _loose_name(self) -> bool:
        return any(not is_prose(each) and not each.bare and len(each.line.text) > 3 for each in self.loose[:1])

    def _overlap(self, part: Part, facts: Facts) -> bool:
        """Whether the line brings a kind of fact of which the part already has one."""
        own = part.facts
        kinds = {number.kind == "fax" for each in own for number in each.numbers}
        return (
            bool(facts.mails and any(each.mails for each in own))
            or any((number.kind == "fax") in kinds for number in facts.numbers)
            or bool(facts.towns and any(each.towns for each in own))
        )


def _outer(head: Facts, facts: Facts) -> bool:
    """Whether a heading stays in force though one of higher rank comes: that one stands in a side column or the foot."""
    return head.line.region == "main" and facts.line.region != "main"


def _listed_apart(line: Facts, facts: Facts) -> bool:
    """Whether a line is an item of a list that has ended: what an office does, not what it is called."""
    box: Box | None = line.line.box
    while box is not None and box.tag != "li":
        box = box.parent
    return box is not None and box.parent is not None and not facts.line.box.within(box.parent)


def _card(box: Box | None) -> Box | None:
    while box is not None and not box.card:
        box = box.parent
    return box
