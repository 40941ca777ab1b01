"""Which lines of a page belong together.

A block begins with a name (a heading, a bold line, a person) and takes in what follows until something new begins: a
heading, another row or card, a name of the same rank, a fact of which there is already one. Whatever comes before the
first person is the office's and shared; every person begins a part of their own.
"""

from __future__ import annotations

from crawler.clean.persons import Name
from crawler.clean.spans import TAKEN
from crawler.extraction.blocks import (
    NEUTRAL,
    Block,
    Part,
    card_of,
    common,
    is_heading,
    is_name,
    is_prose,
    kinds_of,
    left_head,
    listed_apart,
    named_by_street,
    next_number,
    outer_head,
    same_person,
    starts_again,
    told_of,
)
from crawler.extraction.facts import Facts, kind_of_name
from crawler.extraction.lines import BOLD

ITEMS = frozenset({"li", "article", "tr"})


class Segmenter:
    """Takes lines one by one and gives blocks; what it knows on the way are the headings and the open block.

    loose: lines without facts that may turn out to name what follows; titled: the person of a heading without a number.
    """

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
            if self._fenced(facts):
                self._close()
            if is_heading(facts):
                self._heading(facts)
            elif facts.hard or facts.names or facts.hours or facts.form:
                self._take(facts)
            else:
                self._text(facts)
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

    def _fenced(self, facts: Facts) -> bool:
        """Rows of tables, cards, and the parts of a page (header, footer) never run into each other."""
        if self.last is None:
            return False
        one, other = self.last.line, facts.line
        return one.row != other.row or one.region != other.region or card_of(one.box) is not card_of(other.box)

    def _heading(self, facts: Facts) -> None:
        level = facts.line.level
        neutral = facts.bare and facts.head in NEUTRAL and not facts.hard and not facts.names
        if neutral and self.block is not None and not (facts.label == "person" and self.block.hard):
            return
        if not (self.block is not None and facts.names and self._deeper(self.block, level)):
            kicker = self._kicker(facts)
            self._close()
            self.titled, self.loose = None, kicker
        self.heads = [head for head in self.heads if head.line.level < level or outer_head(head, facts)]
        if facts.hard or facts.names:
            self._take(facts)
        if not neutral and not (facts.names and not facts.kind):
            self.heads.append(facts)

    def _kicker(self, facts: Facts) -> list[Facts]:
        """The line right above a person's heading that names the office: part of what follows."""
        above = self.loose[-1:] if facts.names and not facts.kind else []
        return above if above and above[0] is self.last and above[0].kind in ("unit", "organisation") else []

    def _deeper(self, block: Block, level: int) -> bool:
        """Whether a person's heading stands under the heading of the open block's office."""
        return level > (block.heads[-1].line.level if block.heads else 0)

    def _above(self, facts: Facts) -> tuple[Facts, ...]:
        """The headings that hold for a line: those of its part of the page; a side column is under the page's, too."""
        regions = {facts.line.region} | ({"main"} if facts.line.region == "aside" else set())
        return tuple(head for head in self.heads if head.line.region in regions and not left_head(head, facts))

    def _text(self, facts: Facts) -> None:
        """A line without facts: the name of what follows, a line of the open block, or running text."""
        block = self.block
        if block is None or not block.hard:
            if block is not None and is_name(facts) and told_of(block.last):
                self._close()
            self._note(facts)
        elif facts.bare and starts_again(block, facts):
            self._close()
            self._note(facts)
        elif is_name(facts) and not (block.last.names and not block.last.reaches and not self._apart(block, facts)):
            if facts.kind == "role" and facts.line.level != BOLD and not block.stale:
                block.begin(Part(facts=[facts]))
            elif self._of_item(block, facts):
                block.add(facts)
            else:
                self._close()
                self._note(facts)
        elif is_prose(facts):
            block.stale = block.stale or block.reaches or not facts.line.text.endswith(":")
            self.loose = [facts]
        else:
            if facts.kind == "role" and block.last.names and block.last.reaches and facts.line.para != block.para:
                block.begin(Part())
            block.add(facts)
            same = bool(self.loose) and self.loose[-1].line.para == facts.line.para
            self.loose = [*self.loose[-5:], facts] if same else [facts]

    def _of_item(self, block: Block, facts: Facts) -> bool:
        """Whether a line stands in the list item or card of the open block's person: what they do, not who follows."""
        item = block.root.tag in ITEMS and facts.line.box.within(block.root)
        return item and facts.line.level == 0 and bool(block.last.names)

    def _apart(self, block: Block, facts: Facts) -> bool:
        """A bold line in a paragraph of its own begins something, also behind a name that has no number yet."""
        return facts.line.level == BOLD and facts.line.para != block.para

    def _note(self, facts: Facts) -> None:
        """Keeps a line that may turn out to name what follows."""
        if self.block is not None:
            self.block.add(facts)
        elif is_prose(facts):
            self.loose = [facts]
        else:
            near = [each for each in self.loose if facts.line.para - each.line.para <= 6]
            self.loose = [*near[-5:], facts]

    def _take(self, facts: Facts) -> None:
        """A line with facts: more of the open block, or the beginning of a new one."""
        block = self.block
        if block is not None and self._begins(block, facts):
            loose = [each for each in self.loose if not _stays(block, each, facts)]
            while block.last.facts and any(block.last.facts[-1] is each for each in loose):
                block.last.facts.pop()
            self._close()
            self.loose, block = loose, None
        if block is None:
            block = self._open(facts)
        if not block.hard:
            block.root = common(facts.line.box, block.root)
        if facts.names:
            self._person(block, facts)
        else:
            block.add(facts)
        if facts.hard:
            self.loose = []

    def _open(self, facts: Facts) -> Block:
        first = Part(facts=[each for each in self.loose if not listed_apart(each, facts)])
        self.block = Block(self._above(facts), first, facts.line.box, facts.line.row)
        self.loose = []
        if self.titled and not facts.names and facts.line.region == "main":
            self.block.begin(Part(self.titled.names, self.titled.facts))
            self.titled = None
        return self.block

    def _person(self, block: Block, facts: Facts) -> None:
        """A line with names: one more of those that wait for a number, the same person again, or a new part."""
        last = block.last
        again = bool(last.names) and all(any(same_person(name, other) for other in last.names) for name in facts.names)
        waiting = bool(last.names) and not last.reaches and not facts.reaches and not again and not told_of(last)
        if waiting or (not last.names and len(block.parts) > 1 and not last.hard):
            last.names += facts.names
            block.people += len(facts.names)
            block.add(facts)
        elif again:
            last.names = [_fullest(name, facts) for name in last.names]
            block.add(facts)
        else:
            block.begin(Part(facts.names, [facts]))

    def _begins(self, block: Block, facts: Facts) -> bool:
        """Whether a line is the beginning of something new rather than more of the open block."""
        fresh = facts.line.para != block.para
        waiting = block.people > 1 and not block.last.reaches
        if fresh and waiting and facts.reaches and not facts.names and facts.kind in ("organisation", "unit"):
            return True
        if not block.hard:
            return bool(block.last.names) and block.stale
        overlap = not (kinds_of(facts) - {"street"}).isdisjoint(block.last.kinds)
        if block.stale and (facts.names or overlap or facts.line.level == BOLD):
            return True
        if facts.names and named_by_street(block):
            block.root = common(facts.line.box, block.root)
            return False
        if next_number(block, facts):
            return False
        if not facts.line.box.within(block.root) and (facts.names or overlap or self._loose_name()):
            return True
        bold = fresh and facts.line.level == BOLD and facts.kind in ("organisation", "unit")
        if bold or self._next_item(block, facts):
            return True
        if fresh and overlap and not facts.names and block.last.names and _leads(facts):
            return True
        return fresh and overlap and (self._loose_name() or is_prose(facts))

    def _next_item(self, block: Block, facts: Facts) -> bool:
        """Whether another item of the list names its own office: it gives a number where the one before gave a mail."""
        item = facts.line.box.tag in ITEMS and not facts.line.box.within(block.root)
        return item and facts.reaches and block.last.reaches and not facts.names and _leads(facts)

    def _loose_name(self) -> bool:
        return any(not is_prose(each) and not each.bare and len(each.line.text) > 3 for each in self.loose[:1])


def _stays(block: Block, loose: Facts, facts: Facts) -> bool:
    """Whether a line without facts belongs to the numbers before it, whose paragraph it ends, not to what follows."""
    para = loose.line.para
    return para != facts.line.para and any(each.hard and each.line.para == para for each in block.last.facts)


def _leads(facts: Facts) -> bool:
    """Whether a line names an office before its first fact: "Datenschutz: Beispiel GmbH, 030 23125-800"."""
    return kind_of_name(facts.rest.partition(TAKEN)[0].strip(" ,;:–-")) in ("organisation", "unit")


def _fullest(name: Name, facts: Facts) -> Name:
    """The longest form of a name among those of a line."""
    return max((name, *(each for each in facts.names if same_person(name, each))), key=lambda each: len(each.person))
