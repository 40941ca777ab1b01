"""From blocks to single contacts: who gets which number, mailbox and address.

A person gets what stands in their own part, and what the office above them has and they lack. The office is a contact
of its own when it has a number or mailbox that no person takes. An office with two addresses is two contacts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from crawler.clean.namewords import plain
from crawler.clean.numbers import Number
from crawler.clean.persons import Name
from crawler.extraction.blocks import Block, Part
from crawler.extraction.facts import Facts
from crawler.extraction.locate import Address, addresses
from crawler.words.labels import GENERIC_BOXES

MOST_SITES = 30


@dataclass(slots=True)
class Raw:
    """The facts of one contact before they are named and judged. own: its lines; office: lines that it shares."""

    name: Name | None
    own: list[Facts]
    office: list[Facts]
    heads: tuple[Facts, ...]
    numbers: list[Number] = field(default_factory=list)
    mails: list[str] = field(default_factory=list)
    address: Address | None = None
    hours: list[Facts] = field(default_factory=list)
    form: str | None = None
    row: int = 0

    @property
    def region(self) -> str:
        """The part of the page in which it stands."""
        return next((facts.line.region for facts in (*self.own, *self.office) if facts.hard), "main")

    def fill(self, lines: list[Facts]) -> Raw:
        """Takes over the numbers, mailboxes, hours and form of some lines."""
        self.numbers = [number for each in lines for number in each.numbers]
        self.mails = list(dict.fromkeys(mail for each in lines for _, mail in each.mails))
        self.hours = [each for each in lines if each.hours]
        self.form = next((each.form for each in lines if each.form), None)
        return self


def contacts_of(block: Block) -> list[Raw]:
    """The contacts of a block."""
    office = [facts for part in block.parts if not part.names for facts in part.facts]
    people = [part for part in block.parts if part.names]
    if block.row and len(people) == 1 and len(people[0].names) == 1:
        people, office = [Part(people[0].names, [*office, *people[0].facts])], []
    if not people:
        return _sites(block, office)
    _share_tail(people)
    shared = Raw(None, office, [], block.heads, row=block.row).fill(office)
    places = addresses(office)
    shared.address = places[0] if places else None
    raws: list[Raw] = []
    for part in people:
        raws += _persons(shared, part, raws[-1].address if raws else None)
    first = next((raw.address for raw in raws if raw.address), None)
    for raw in raws:
        raw.address = raw.address or first
    return [*_sites(block, office), *raws] if _left_over(shared, raws) else raws


def _sites(block: Block, office: list[Facts]) -> list[Raw]:
    """The office as one contact, or as one for each of its addresses."""
    places = addresses(office)
    shared = Raw(None, office, [], block.heads, row=block.row).fill(office)
    if len(places) < 2:
        shared.address = places[0] if places else None
        return [shared]
    reaching = [index for index, each in enumerate(office) if each.reaches]
    between = any(places[0].order <= index < places[1].order for index in reaching)
    later = any(index >= places[1].order for index in reaching)
    if (between and later) or len(places) > MOST_SITES:
        return _own_sites(block, office, places)
    return [_of_site(replace(shared, address=address), places) for address in places]


def _own_sites(block: Block, office: list[Facts], places: list[Address]) -> list[Raw]:
    """Every address with the numbers that follow it."""
    raws = []
    ends = [*(address.order for address in places[1:]), len(office)]
    top = office[: places[0].order]
    for index, (address, end) in enumerate(zip(places, ends, strict=True)):
        own = office[address.order : end]
        raw = Raw(None, own, top, block.heads, address=address, row=block.row)
        raws.append(raw.fill([*top, *own] if index == 0 else own))
    return raws


def _of_site(raw: Raw, places: list[Address]) -> Raw:
    """Leaves out the numbers that a bracket behind them gives to another address: "… (Wertachstraße)"."""
    streets = {address.street[:7].lower(): address for address in places if address.street}
    kept: list[Number] = []
    meant: Address | None = None
    for number, facts in reversed([(number, each) for each in raw.own for number in each.numbers]):
        bracket = re.match(r"\(([^)]+)\)", facts.line.text[number.end :].lower().lstrip())
        if bracket:
            meant = next((place for street, place in streets.items() if bracket[1].startswith(street[:5])), None)
        if meant is None or meant == raw.address:
            kept.append(number)
    raw.numbers = kept[::-1]
    return raw


def _persons(shared: Raw, part: Part, before: Address | None) -> list[Raw]:
    """The persons of a part; before: the address of the person before them, theirs too where they have none."""
    names = list({name.person: name for name in part.names}.values())
    places = addresses(part.facts)
    raws = []
    for name in names:
        raw = Raw(name, part.facts, shared.own, shared.heads, row=shared.row).fill(part.facts)
        if len(names) > 1:
            _pair(raw, name, names, part)
        raw.address = places[0] if places else shared.address or before
        _inherit(raw, shared)
        raws.append(raw)
    return raws


def _pair(raw: Raw, name: Name, names: list[Name], part: Part) -> None:
    """Several persons in one part: a mailbox with somebody's name is theirs; numbers between names go by position."""
    owners = {mail: [each for each in names if owns(mail, each)] for mail in raw.mails}
    raw.mails = [mail for mail in raw.mails if not owners[mail] or name in owners[mail]]
    lines = [each for each in part.facts if len(each.names) > 1 and len(each.numbers) >= len(each.names)]
    if not lines:
        raw.numbers = _in_order(raw.numbers, name, names, part)
    for line in lines:
        if mine := _by_position(line, name):
            raw.numbers = [number for number in raw.numbers if number not in line.numbers or number in mine]


def _in_order(numbers: list[Number], name: Name, names: list[Name], part: Part) -> list[Number]:
    """As many numbers as names before them, on as many lines: the first is the first one's, and so on."""
    named = [index for index, each in enumerate(part.facts) if each.names]
    dialled = [index for index, each in enumerate(part.facts) if each.numbers]
    alike = len({number.kind for number in numbers}) == 1 and len(numbers) == len(names)
    if not alike or not named or len(dialled) != len(named) or named[-1] >= dialled[0]:
        return numbers
    return [numbers[names.index(name)]]


def _by_position(line: Facts, name: Name) -> list[Number]:
    starts = [each.start for each in line.names]
    if name not in line.names:
        return []
    index = starts.index(name.start)
    if line.numbers[0].start < starts[0]:
        low, high = (starts[index - 1] if index else -1), name.start
    else:
        low, high = name.start, (starts[index + 1] if index + 1 < len(starts) else len(line.line.text) + 1)
    return [number for number in line.numbers if low <= number.start < high]


def owns(mail: str, name: Name) -> bool:
    """Whether the box of an address is made of a person's name."""
    box = plain(mail.partition("@")[0])
    words = [plain(word) for word in re.split(r"[\s-]+", name.person) if len(word) > 2 and word[0].isupper()]
    return any(len(word) > 2 and word in box for word in words)


def _inherit(raw: Raw, shared: Raw) -> None:
    """What the person lacks and the office above has."""
    raw.hours = raw.hours or shared.hours
    complete = _complete_line(raw, shared)
    if not any(number.kind != "fax" for number in raw.numbers) and not complete:
        raw.numbers += shared.numbers
    if not raw.mails and not (complete and shared.numbers):
        raw.mails = shared.mails
    raw.form = raw.form or shared.form


def _complete_line(raw: Raw, shared: Raw) -> bool:
    """A line of its own that holds a name and a way to reach them ("Webmaster: …, webmaster@…") needs no office."""
    own = next((facts for facts in raw.own if facts.names), None)
    reach = next((facts for facts in reversed(shared.own) if facts.reaches), None)
    return bool(own and reach and own.reaches and own.line.para != reach.line.para)


def _left_over(shared: Raw, raws: list[Raw]) -> bool:
    """Whether the office has numbers or mailboxes, none of which a person took."""
    numbers = [number for number in shared.numbers if number.kind != "fax"]
    taken = any(number in raw.numbers for raw in raws for number in numbers)
    return (
        bool(numbers or shared.mails)
        and not taken
        and not any(mail in raw.mails for raw in raws for mail in shared.mails)
    )


def _share_tail(people: list[Part]) -> None:
    """A general mailbox below the last of several persons belongs to all of them; so does an address."""
    last, others = people[-1], people[:-1]
    own = [facts for facts in last.facts if facts.names]
    for facts in [each for each in last.facts if not each.names] if others else []:
        fresh = not own or facts.line.para != own[-1].line.para
        general = facts.mails and all(is_general(mail) for _, mail in facts.mails)
        lacking = not any("mail" in part.kinds for part in others)
        if fresh and ((general and lacking and not facts.numbers) or (facts.towns and not facts.reaches)):
            for part in others:
                if not (facts.towns and "town" in part.kinds):
                    part.add(facts)


def is_general(mail: str) -> bool:
    """Whether a mailbox is an office's by its name: info@, sozialamt@ (no dot, no initial)."""
    box = mail.partition("@")[0]
    return box in GENERIC_BOXES or ("." not in box and "_" not in box and len(box) > 3)
