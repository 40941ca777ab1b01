"""What the contacts of one section share, when it stands apart from them: an address below, one mailbox for a table."""

from __future__ import annotations

from collections import defaultdict

from crawler.clean.persons import Name
from crawler.extraction.parts import Raw, is_general, owns

MOST_PAIRS = 10_000


def shared(raws: list[Raw]) -> list[Raw]:
    """The contacts of a page, addresses and mailboxes that stand by themselves given to the persons beside them."""
    taken = _owned(raws)
    sections: dict[tuple[int, ...], list[Raw]] = defaultdict(list)
    for raw in raws:
        if raw.region == "main":
            sections[tuple(id(head) for head in raw.heads)].append(raw)
    for section in sections.values():
        taken |= _address(section) | _mailbox(section)
        _office(section)
    return [raw for raw in raws if id(raw) not in taken]


def _owned(raws: list[Raw]) -> set[int]:
    """A mailbox by itself that is made of the name of one person on the page is that person's."""
    taken = set()
    people = [raw for raw in raws if raw.name and not raw.mails]
    boxes = [raw for raw in raws if _is_box(raw)]
    for raw in boxes if len(boxes) * len(people) < MOST_PAIRS else []:
        owners = [each for each in people if each.name and owns_fully(raw.mails[0], each.name)]
        if len(owners) == 1:
            owners[0].mails = list(raw.mails)
            taken.add(id(raw))
    return taken


def owns_fully(mail: str, name: Name) -> bool:
    """Whether an address is made of this person's surname."""
    return owns(mail, Name(0, 0, name.person.split()[-1]))


def _is_box(raw: Raw) -> bool:
    return raw.name is None and len(raw.mails) == 1 and not raw.numbers and raw.address is None


def _address(section: list[Raw]) -> set[int]:
    """One address without a number, beside persons without an address."""
    bare = [raw for raw in section if raw.name is None and raw.address and not raw.numbers and not raw.mails]
    lacking = [raw for raw in section if raw.name and raw.address is None]
    if len(bare) != 1 or not lacking:
        return set()
    for raw in lacking:
        raw.address = bare[0].address
        raw.office = raw.office or bare[0].own
    return {id(bare[0])}


def _office(section: list[Raw]) -> None:
    """An office that opens its section, and its staff below (a table of extensions): they sit where it does."""
    office, *people = section
    if office.name or not office.address or any(raw.name is None or raw.address for raw in people):
        return
    for raw in people:
        raw.address = office.address
        raw.hours = raw.hours or office.hours


def _mailbox(section: list[Raw]) -> set[int]:
    """One general mailbox beside several persons none of whom has one."""
    boxes = [raw for raw in section if _is_box(raw) and is_general(raw.mails[0])]
    people = [raw for raw in section if raw.name]
    if len(boxes) != 1 or len(people) < 2 or any(raw.mails for raw in people):
        return set()
    for raw in people:
        raw.mails = list(boxes[0].mails)
        raw.hours = raw.hours or boxes[0].hours
    return {id(boxes[0])}
