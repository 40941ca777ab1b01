"""Contacts of an HTML page: lines, facts, blocks, contacts, one after the other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from crawler.clean.phones import area_code
from crawler.contact import Seed
from crawler.extraction.assemble import Context, sighting, trunk_of
from crawler.extraction.cards import card_lines
from crawler.extraction.dates import is_news, old_news
from crawler.extraction.facts import Facts, is_sentence, read_facts, read_names
from crawler.extraction.jsonld import cards_in
from crawler.extraction.lines import Line
from crawler.extraction.parts import Raw, contacts_of
from crawler.extraction.sections import shared
from crawler.extraction.segment import Segmenter
from crawler.extraction.walk import read_lines
from crawler.page import Page
from crawler.pages.breadcrumb import sections_of
from crawler.visited import Sighting
from crawler.words.relevance import LONG_HEADLINE

NEAR = 9
FEW = 2
"""Contacts up to which the text of a page is about them."""
MOST_ALIKE = 50
SIGNS = ("@", "mailto", "tel:", "(at)", "[at]", "cfemail", "UnCrypt", "data-enc", "addy")
NOTHING: frozenset[str] = frozenset()
NUMBER = re.compile("[0-9]{3}")


def read_html(page: Page, seed: Seed | None, today: date) -> list[Sighting]:
    """All contacts of an HTML page, relevant or not."""
    if not NUMBER.search(page.markup) and not any(sign in page.markup for sign in SIGNS):
        return []
    shown = read_text_lines(read_lines(page), page, seed, today)
    if "ld+json" not in page.markup:
        return shown
    cards = read_text_lines(card_lines(cards_in(page.tree)), page, seed, today)
    seen = {channel for each in shown for channel in _channels(each)}
    return [*shown, *(card for card in cards if _channels(card) - seen)]


def read_text_lines(lines: list[Line], page: Page, seed: Seed | None, today: date) -> list[Sighting]:
    """The contacts in the lines of a document of any kind."""
    facts = _facts(lines)
    headline = next((each.line.text for each in facts if each.line.level == 1), "")
    raws = shared([raw for block in Segmenter().blocks(facts) for raw in contacts_of(block)])
    sections = sections_of(page) if page.kind == "html" else ()
    news = is_news(page, lines, sections)
    context = Context(
        page.url,
        page.title,
        headline,
        seed,
        today,
        _area(facts),
        _trunks(facts),
        " ".join(each.line.text for each in facts if each.line.region == "main")[:3000],
        old_news(page, lines, today, news=news),
        next(iter(sections), ""),
        alone=sum(1 for raw in raws if raw.region == "main") <= FEW,
    )
    if news and len(headline.split()) >= LONG_HEADLINE:
        context, raws = replace(context, headline="", title="", section=""), [_without(raw, headline) for raw in raws]
    return _distinct([found for raw in raws if (found := sighting(raw, context))])


def _without(raw: Raw, headline: str) -> Raw:
    """A contact in a piece of news, which says what has happened, not what the contact is called."""
    return replace(raw, heads=tuple(head for head in raw.heads if head.line.text != headline))


def _facts(lines: list[Line]) -> list[Facts]:
    facts, pending = [], ""
    for line in lines:
        each = read_facts(line, pending)
        if each.bare:
            pending = each.head
        elif pending:
            each.head = each.head or pending
            pending = ""
        facts.append(each)
    _names(facts)
    return facts


def _names(facts: list[Facts]) -> None:
    """Reads names near other facts only: a page of news names many whom one cannot turn to."""
    near = (
        [-NEAR - 1]
        + [index for index, each in enumerate(facts) if each.reaches or each.streets or each.form]
        + [len(facts) + NEAR + 1]
    )
    position = 0
    for index, each in enumerate(facts):
        while near[position] < index:
            position += 1
        if min(index - near[position - 1] if position else NEAR, near[position] - index) <= NEAR and _may_name(each):
            read_names(each, _boxes(facts, index))


def _boxes(facts: list[Facts], index: int) -> frozenset[str]:
    """What stands before the @ of the addresses just before and behind a line."""
    near = [each.mails for each in facts[max(0, index - 3) : index + 7] if each.mails]
    return frozenset(mail.partition("@")[0] for mails in near for _, mail in mails) if near else NOTHING


def _may_name(facts: Facts) -> bool:
    """Names in running text count only where the text leads on to somebody's number."""
    text = facts.line.text
    return facts.hard or facts.label == "person" or (len(text) <= 90 and not is_sentence(text)) or text.endswith(":")


def _area(facts: list[Facts]) -> str:
    """The area code that all of the page's own numbers share, or most of them by far."""
    codes = Counter(
        code for each in facts for number in each.numbers if number.phone and (code := area_code(number.phone.number))
    )
    if not codes:
        return ""
    (code, count), *_ = codes.most_common(1)
    return code if count * 3 >= sum(codes.values()) * 2 else ""


def _trunks(facts: list[Facts]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            t for each in facts for n in each.numbers if n.phone and n.kind != "fax" and (t := trunk_of(n.phone))
        )
    )


def _distinct(found: list[Sighting]) -> list[Sighting]:
    """The same contact twice on a page (head and foot, list and detail) is one: the fuller stays."""
    kept: list[Sighting] = []
    by_key: dict[str, list[int]] = defaultdict(list)
    for each in found:
        keys = _channels(each) or ({each.street} if each.street else set())
        near = dict.fromkeys(index for key in keys for index in by_key[key][:MOST_ALIKE])
        twin = next((index for index in near if _same(each, kept[index])), None)
        if twin is None:
            kept.append(each)
        elif _fullness(each) > _fullness(kept[twin]):
            kept[twin] = each
        for key in keys:
            by_key[key].append(len(kept) - 1 if twin is None else twin)
    return [one for one in kept if not _said_better(one, (kept[at] for key in _channels(one) for at in by_key[key]))]


def _said_better(one: Sighting, others: Iterable[Sighting]) -> bool:
    """Whether a number by itself (in the head of the page) is told whose it is elsewhere on the page."""
    if one.person or one.unit or one.organisation or one.role or one.street:
        return False
    return any(other is not one and other.organisation and _channels(one) <= _channels(other) for other in others)


def _same(one: Sighting, other: Sighting) -> bool:
    if one.person != other.person:
        return False
    mine, theirs = _channels(one), _channels(other)
    if not (mine <= theirs or theirs <= mine) or not (mine & theirs or (one.street and one.street == other.street)):
        return False
    if one.person:
        return True
    named = one.unit == other.unit and one.organisation == other.organisation
    return named and (one.street == other.street or not one.street or not other.street)


def _channels(one: Sighting) -> set[str]:
    return {phone.number for phone in one.phones} | set(one.emails)


def _fullness(one: Sighting) -> int:
    said = (one.street, one.hours, one.role, one.unit, one.organisation)
    return len(one.phones) + len(one.emails) + len(one.faxes) + sum(1 for value in said if value)
