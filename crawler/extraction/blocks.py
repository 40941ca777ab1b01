"""A block: one office with its persons, as the eye groups the lines of a page; and what the kinds of lines are."""

from __future__ import annotations

from collections.abc import Iterable

from crawler.clean.persons import Name
from crawler.clean.spans import TAKEN
from crawler.extraction.facts import PROSE, Facts
from crawler.extraction.lines import BOLD, LEAD, Box
from crawler.words.streets import HOUSES

NEUTRAL = frozenset({
    "address", "phone", "mail", "hours", "post", "web", "fax", "mobile", "room", "languages", "person",
})  # fmt: skip
"""Labels that are set as headings ("Adresse", "Kontakt") name nobody."""


LONGEST_TITLE = 60
RECORD_HEADS = frozenset({"organisation", "unit", "role"})
"""Labels with which the records of a list begin."""


class Part:
    """A person's share of a block, or (without names) the office's. `kinds`: what kinds of facts it has by now."""

    def __init__(self, names: Iterable[Name] = (), facts: Iterable[Facts] = ()) -> None:
        self.names: list[Name] = list(names)
        self.facts: list[Facts] = []
        self.kinds: set[str] = set()
        for each in facts:
            self.add(each)

    def add(self, facts: Facts) -> None:
        """Takes in a line."""
        self.facts.append(facts)
        self.kinds |= kinds_of(facts)

    @property
    def reaches(self) -> bool:
        """Whether it holds a number or an address of mail."""
        return not self.kinds.isdisjoint(("mail", "phone", "fax"))

    @property
    def hard(self) -> bool:
        """Whether it holds anything by which one reaches somebody."""
        return bool(self.kinds)


class Block:
    """One office with its persons. heads: the headings above, the nearest last; root: the box that holds it."""

    def __init__(self, heads: tuple[Facts, ...], first: Part, root: Box, row: int) -> None:
        self.heads = heads
        self.parts = [first]
        self.root = root
        self.row = row
        self.stale = False
        self.people = 0
        self.hard = first.hard
        self.reaches = first.reaches

    @property
    def last(self) -> Part:
        """The part that what follows belongs to."""
        return self.parts[-1]

    @property
    def para(self) -> int:
        """The paragraph of the last line; -1 where there is none yet."""
        return self.last.facts[-1].line.para if self.last.facts else -1

    def add(self, facts: Facts) -> None:
        """Takes a line into the last part."""
        self.last.add(facts)
        self.hard = self.hard or facts.hard
        self.reaches = self.reaches or facts.reaches

    def begin(self, part: Part) -> None:
        """Begins a new part."""
        self.parts.append(part)
        self.people += len(part.names)
        self.hard = self.hard or part.hard
        self.reaches = self.reaches or part.reaches


def kinds_of(facts: Facts) -> set[str]:
    """What kinds of hard facts a line holds: mail, phone, fax, town, street."""
    kinds = {"fax" if number.kind == "fax" else "phone" for number in facts.numbers}
    found = (("mail", facts.mails), ("town", facts.towns), ("street", facts.streets))
    return kinds | {name for name, values in found if values}


def common(one: Box, other: Box) -> Box:
    """The smallest box that holds both."""
    while not one.within(other):
        if other.parent is None:
            return other
        other = other.parent
    return other


def card_of(box: Box | None) -> Box | None:
    """The card (hCard, schema.org) around a box, if there is one."""
    while box is not None and not box.card:
        box = box.parent
    return box


def same_person(one: Name, other: Name) -> bool:
    """Whether two names may be one person's: the same, or a surname that the other ends with."""
    short, long = sorted((one.person, other.person), key=len)
    return short == long or (" " not in short and long.endswith(" " + short))


def is_prose(facts: Facts) -> bool:
    """Whether a line is a sentence of running text rather than a line of a contact."""
    text = facts.line.text
    return len(text) > PROSE or (len(text) > 60 and text.endswith((".", "!", "?", ":")))


def told_of(part: Part) -> bool:
    """Whether the sentence that names somebody has ended without a number, and the text goes on to other things."""
    return any(each.line.text.find(". ", name.end) >= 0 for each in part.facts if is_prose(each) for name in each.names)


def is_heading(facts: Facts) -> bool:
    """Whether a line is a heading by its markup."""
    return 1 <= facts.line.level < BOLD


def is_title(facts: Facts, rest: str) -> bool:
    """Whether a sentence is set as a title: "Nachbarschaft hilft" in bold is what a group calls itself."""
    return bool(facts.line.level) and len(rest) < LONGEST_TITLE and not rest.endswith((".", "!", "?", ":"))


def is_name(facts: Facts) -> bool:
    """Whether a line without facts names an office: set in bold, or by its words."""
    if facts.bare or facts.head or is_prose(facts) or not any(map(str.isalpha, facts.line.text)):
        return False
    office = facts.kind in ("unit", "organisation")
    if facts.line.text.endswith(":") and not (office and " " in facts.line.text):
        return False
    return facts.line.level == BOLD or (office and len(facts.line.text) <= 90)


def leads_away(facts: Facts) -> bool:
    """Whether a line is an item of a menu: nothing but a link to another page."""
    link = facts.line.links[0]
    whole = link.start == 0 and link.end >= len(facts.line.text) and not (link.mail or link.tel)
    return whole and facts.line.box.tag == "li" and not facts.names


def next_number(block: Block, facts: Facts) -> bool:
    """Whether a line is a second number in a list of an office's numbers: an item each."""
    one, other = block.root, facts.line.box
    items = one is not other and one.tag == other.tag == "li" and one.parent is other.parent
    bare = bool(facts.numbers) and not any(map(str.isalpha, facts.rest.replace(TAKEN, "")))
    return items and bare and block.last.kinds == {"phone"} and not facts.names and not facts.mails


def listed_apart(line: Facts, facts: Facts) -> bool:
    """Whether a line is an item of a list that has ended: what an office does, not what it is called."""
    box: Box | None = line.line.box
    while box is not None and box.tag != "li":
        box = box.parent
    return box is not None and box.parent is not None and not facts.line.box.within(box.parent)


def outer_head(head: Facts, facts: Facts) -> bool:
    """Whether a heading stays in force though one of higher rank comes, in a side column or the foot."""
    return head.line.region == "main" and facts.line.region != "main"


def left_head(head: Facts, facts: Facts) -> bool:
    """Whether a heading is the first line of a list item that a line does not stand in."""
    item = head.line.box
    return head.line.level == LEAD and item.tag == "li" and not facts.line.box.within(item)


def named_by_street(block: Block) -> bool:
    """Whether all that a block holds is an office named after a house: "Soziale Betreuung, Unterkunft Ringweg 5".

    The street is part of the name then, and no address any more.
    """
    line = block.last.facts[-1] if block.last.facts else None
    if line is None or block.people or block.last.kinds != {"street"} or not line.streets:
        return False
    if not line.streets[0].text.startswith(HOUSES):
        return False
    line.streets, line.rest, line.said = [], line.line.text, None
    return True


def starts_again(block: Block, facts: Facts) -> bool:
    """Whether a label ("Träger") opens the next of several records, each of which begins with it."""
    parts = block.parts if block.people < 2 else block.parts[-1:]
    known = any(each.head == facts.head for part in parts for each in part.facts)
    return known and block.last.reaches and facts.head in RECORD_HEADS
