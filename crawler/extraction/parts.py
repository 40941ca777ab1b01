"""From blocks to single contacts: who gets which number, mailbox and address.

A person gets what stands in their own part, and what the office above them has and they lack. The office is a contact of
its own when it has a number or mailbox that no person takes. An office with two addresses is two contacts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from crawler.clean.addresses import CAPITAL, Street, Town
from crawler.clean.persons import Name, plain
from crawler.clean.phones import Number
from crawler.extraction.blocks import Block, Part
from crawler.extraction.facts import Facts
from crawler.words.labels import GENERIC_BOXES

CITY_BEHIND = re.compile(rf"^\s*,\s*({CAPITAL}[\w-]+(?: {CAPITAL}[\w-]+)?)\s*$")


@dataclass(frozen=True, slots=True)
class Address:
    """Street and town as far as the page gives them. order: where it stands among the lines of its block."""

    street: str | None
    postal_code: str | None
    city: str | None
    order: int = 0
    box: bool = False


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


def contacts_of(block: Block) -> list[Raw]:
    """The contacts of a block."""
    office, *others = block.parts if not block.parts[0].names else [Part(), *block.parts]
    people = [part for part in others if part.names]
    for part in others:
        if not part.names:
            office = Part(facts=[*office.facts, *part.facts])
    if block.row and len(people) == 1 and len(people[0].names) == 1:
        people = [Part(people[0].names, [*office.facts, *people[0].facts])]
        office = Part()
    if not people:
        return _sites(block, office)
    _share_tail(people)
    raws: list[Raw] = []
    for part in people:
        before = raws[-1].address if raws else None
        raws += _persons(block, office, part)
        for raw in raws:
            raw.address = raw.address or before
    if _left_over(office, raws):
        raws = [*_sites(block, office), *raws]
    return raws


def _sites(block: Block, office: Part) -> list[Raw]:
    """The office as one contact, or as one for each of its addresses."""
    addresses = _addresses(office.facts)
    shared = Raw(None, office.facts, [], block.heads, row=block.row)
    _fill(shared, office.facts)
    if len(addresses) < 2:
        shared.address = addresses[0] if addresses else None
        return [shared]
    reaching = [index for index, each in enumerate(office.facts) if each.reaches]
    between = any(addresses[0].order <= index < addresses[1].order for index in reaching)
    later = any(index >= addresses[1].order for index in reaching)
    if between and later:
        return _own_sites(block, office, addresses)
    return [_of_site(replace(shared, address=address), addresses) for address in addresses]


def _own_sites(block: Block, office: Part, addresses: list[Address]) -> list[Raw]:
    """Every address with the numbers that follow it."""
    raws = []
    ends = [*(address.order for address in addresses[1:]), len(office.facts)]
    top = office.facts[: addresses[0].order]
    for index, (address, end) in enumerate(zip(addresses, ends, strict=True)):
        own = office.facts[address.order : end]
        raw = Raw(None, own, top, block.heads, address=address, row=block.row)
        _fill(raw, [*top, *own] if index == 0 else own)
        raws.append(raw)
    return raws


def _of_site(raw: Raw, addresses: list[Address]) -> Raw:
    """Leaves out the numbers that a bracket behind them gives to another address: "… (Wertachstraße)"."""
    streets = {address.street[:7].lower(): address for address in addresses if address.street}
    kept, meant = [], None
    for number, facts in reversed([(number, each) for each in raw.own for number in each.numbers]):
        behind = facts.line.text[number.end :].lower().lstrip(" \u00a0")
        bracket = re.match(r"\(([^)]+)\)", behind)
        if bracket:
            meant = next((address for street, address in streets.items() if bracket[1].startswith(street[:5])), None)
        if meant is None or meant == raw.address:
            kept.append(number)
    raw.numbers = kept[::-1]
    return raw


def _persons(block: Block, office: Part, part: Part) -> list[Raw]:
    names = list({name.person: name for name in part.names}.values())
    raws = []
    for name in names:
        raw = Raw(name, part.facts, office.facts, block.heads, row=block.row)
        _fill(raw, part.facts)
        if len(names) > 1:
            _pair(raw, name, names, part)
        addresses = _addresses(part.facts) or _addresses(office.facts)
        raw.address = addresses[0] if addresses else None
        raws.append(raw)
    for raw in raws:
        _inherit(raw, office)
    return raws


def _pair(raw: Raw, name: Name, names: list[Name], part: Part) -> None:
    """Several persons in one part: a mailbox with somebody's name is theirs; numbers between names go by position."""
    owners = {mail: [each for each in names if owns(mail, each)] for mail in raw.mails}
    raw.mails = [mail for mail in raw.mails if not owners[mail] or name in owners[mail]]
    lines = [each for each in part.facts if len(each.names) > 1 and len(each.numbers) >= len(each.names)]
    for line in lines:
        mine = _by_position(line, name)
        if mine:
            raw.numbers = [number for number in raw.numbers if number not in line.numbers or number in mine]
            addresses = [mail for _, mail in line.mails]
            raw.mails = [mail for mail in raw.mails if mail not in addresses or owns(mail, name) or len(addresses) == 1]


def _by_position(line: Facts, name: Name) -> list[Number]:
    starts = [each.start for each in line.names]
    if name.start not in starts or not any(each is name or each == name for each in line.names):
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


def _inherit(raw: Raw, office: Part) -> None:
    """What the person lacks and the office above has."""
    shared = Raw(None, office.facts, [], raw.heads)
    _fill(shared, office.facts)
    raw.hours = raw.hours or shared.hours
    complete = _complete_line(raw, office)
    if not any(number.kind != "fax" for number in raw.numbers) and not complete:
        raw.numbers += shared.numbers
    if not raw.mails and not (complete and shared.numbers):
        raw.mails = shared.mails
    raw.form = raw.form or shared.form


def _complete_line(raw: Raw, office: Part) -> bool:
    """A line of its own that holds a name and a way to reach them ("Webmaster: …, webmaster@…") needs no office."""
    own = [facts for facts in raw.own if facts.names]
    reach = [facts for facts in office.facts if facts.reaches]
    return bool(own and reach and own[0].reaches and own[0].line.para != reach[-1].line.para)


def _left_over(office: Part, raws: list[Raw]) -> bool:
    """Whether the office has a number or mailbox that no person took."""
    numbers = [number for each in office.facts for number in each.numbers if number.kind != "fax"]
    mails = [mail for each in office.facts for _, mail in each.mails]
    taken_numbers = any(number in raw.numbers for raw in raws for number in numbers)
    taken_mails = any(mail in raw.mails for raw in raws for mail in mails)
    if numbers and mails:
        return not taken_numbers and not taken_mails
    return bool(numbers or mails) and not taken_numbers and not taken_mails


def _share_tail(people: list[Part]) -> None:
    """A general mailbox below the last of several persons belongs to all of them; so does an address."""
    if len(people) < 2:
        return
    last, others = people[-1], people[:-1]
    own = [facts for facts in last.facts if facts.names]
    for facts in [each for each in last.facts if not each.names]:
        fresh = not own or facts.line.para != own[-1].line.para
        general = facts.mails and all(is_general(mail) for _, mail in facts.mails)
        lacking = not any(each.mails for part in others for each in part.facts)
        if fresh and ((general and lacking and not facts.numbers) or (facts.towns and not facts.reaches)):
            for part in others:
                if not (facts.towns and any(each.towns for each in part.facts)):
                    part.facts.append(facts)


def is_general(mail: str) -> bool:
    """Whether a mailbox is an office's by its name: info@, sozialamt@ (no dot, no initial)."""
    box = mail.partition("@")[0]
    return box in GENERIC_BOXES or ("." not in box and "_" not in box and len(box) > 3)


def _fill(raw: Raw, lines: list[Facts]) -> None:
    raw.numbers = [number for each in lines for number in each.numbers]
    raw.mails = list(dict.fromkeys(mail for each in lines for _, mail in each.mails))
    raw.hours = [each for each in lines if each.hours]
    raw.form = next((each.form for each in lines if each.form), None)


def _addresses(lines: list[Facts]) -> list[Address]:
    """The addresses in a run of lines, a street joined with the town on its line or the next ones."""
    found: list[Address] = []
    waiting: tuple[Street, Facts, int] | None = None
    for order, facts in enumerate(lines):
        if facts.label == "post" and found:
            continue
        places: list[Street | Town] = sorted([*facts.streets, *facts.towns], key=lambda place: place.start)
        for place in places:
            if isinstance(place, Street):
                if waiting:
                    found.append(_address(waiting, None))
                waiting = (place, facts, order)
            else:
                near = waiting if waiting and order - waiting[2] <= 3 else None
                found.append(_address(near, place, order))
                waiting = None
    if waiting:
        found.append(_address(waiting, None))
    real = [address for address in found if address.street and not address.box]
    return _distinct(real or found)


def _address(waiting: tuple[Street, Facts, int] | None, town: Town | None, order: int = 0) -> Address:
    if waiting is None:
        assert town is not None
        return Address(None, town.postal_code, town.city, order)
    street, facts, at = waiting
    behind = CITY_BEHIND.match(facts.line.text[street.end :])
    city = town.city if town else behind[1] if behind else None
    return Address(street.text, town.postal_code if town else None, city, at, street.is_box)


def _distinct(addresses: list[Address]) -> list[Address]:
    kept: list[Address] = []
    for address in addresses:
        same = [each for each in kept if (each.street or "").lower() == (address.street or "").lower()]
        if not same and (address.street or not kept):
            kept.append(address)
    return kept
