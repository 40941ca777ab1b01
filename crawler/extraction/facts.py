"""What stands in one line: addresses, numbers, names, streets, hours, and what kind of line it is.

Each fact is looked for in the text that the facts before it have left over, so that no digit is read twice. Names are
looked for last and only near other facts: most lines of a page name nobody whom one could turn to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from crawler.clean.addresses import Street, Town, find_streets, find_towns
from crawler.clean.emails import find_mails
from crawler.clean.hours import find_hours, has_days
from crawler.clean.numbers import Number, find_numbers
from crawler.clean.persons import Name, find_names
from crawler.clean.phones import phone
from crawler.clean.spans import TAKEN, any_of, mask
from crawler.extraction.labels import field_of, trunk_in
from crawler.extraction.lines import Line, Link
from crawler.extraction.patterns import first_match
from crawler.words.labels import BARE_AT, DECOYS, HOTLINES, HOURS_FREE, LABELS, MONTHS, SWITCHBOARD
from crawler.words.languages import LANGUAGES, OFFERED
from crawler.words.markup import FORM_WORDS
from crawler.words.organisations import ORGANISATION_WORDS
from crawler.words.roles import NO_ROLES, ROLE_WORDS, UNIT_BEGINNINGS, UNIT_WORDS
from crawler.words.sentences import ARTICLES, SENTENCE_WORDS
from crawler.words.times import HOUR_WORD

URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
BANK = re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[\dX]{4}){3,}(?:\s?\d{1,3})?\b")
DATE = re.compile(
    rf"(?<![\d.])\d{{1,2}}\.\s?(?:\d{{1,2}}\.\s?(?:\d{{4}}|\d{{2}})?(?!\d)|{any_of(MONTHS)}(?:\s\d{{4}})?)",
    re.IGNORECASE,
)
PARAGRAPH = re.compile(r"(?:§+\s?|Abs\.\s?|Nr\.\s?)\d+\w?")
HEAD = re.compile(
    rf"^(?:[•–-]\s)?(?:(?:{any_of(ARTICLES)}) )?({any_of(word for words in LABELS.values() for word in words)})"
    r"(?:\s*(?:[:;]|\.:|-nr\.?:?|\s-\s)|\.?\s+(?=[\d(+@])|\.?\s*$)\s*",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
REACHING = re.compile(rf"[0-9@(\[{{<|*_/]| {any_of(BARE_AT)} ")
"""A digit, an @ sign, or what may stand in its place: "(at)", "[at]", " at "."""
SPOKEN = re.compile(any_of(OFFERED))
TELEPHONE = re.compile(any_of((*SWITCHBOARD, *HOTLINES)))
FORM = re.compile(any_of(FORM_WORDS), re.IGNORECASE)
FIRST = re.compile(r"(?:[•–-]\s)?([^\W\d_]+)")
HEADS = frozenset(first[1] for words in LABELS.values() for word in words if (first := FIRST.match(word)))
PROSE = 130
MOST_EXTENSION = 5
LONGEST_PHRASE = 90
"""No longer is a line that gives its hours in words only: "Beratung nach Vereinbarung"."""
DASHES = "-–—‐‑− \t.:"
NUMBERED = frozenset({"phone", "fax", "mobile", "mail", "room", "hours"})
SENTENCE = frozenset(SENTENCE_WORDS)
TOKENS = re.compile(r"\w+(?:-\w+)*")


@dataclass(eq=False, slots=True)
class Facts:
    """The facts of one line. lead: the text before the first of them, where it is no label. head: field of the label
    with which the line begins; bare: the line is that label and nothing else. said: what it says besides
    facts and names, once somebody has asked (naming)."""

    line: Line
    mails: list[tuple[int, str]] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)
    towns: list[Town] = field(default_factory=list)
    streets: list[Street] = field(default_factory=list)
    hours: bool = False
    form: str | None = None
    head: str = ""
    bare: bool = False
    rest: str = ""
    said: str | None = None
    names: list[Name] = field(default_factory=list)

    @property
    def hard(self) -> bool:
        """Whether the line holds something by which one reaches somebody."""
        return bool(self.mails or self.numbers or self.towns or self.streets)

    @property
    def reaches(self) -> bool:
        """Whether the line holds a number or an address of mail."""
        return bool(self.mails or self.numbers)

    @property
    def label(self) -> str:
        """The field that a label on the line, or a table head over it, names."""
        return self.head or self.line.field

    @property
    def kind(self) -> str:
        """role, unit, organisation or "": what the words of the line name."""
        return kind_of_name(self.line.text)


def names_telephone(text: str) -> bool:
    """Whether a text names a telephone (Zentrale, Bürgertelefon, Notruf) rather than merely labelling a number."""
    return bool(TELEPHONE.search(text.lower()))


@lru_cache(maxsize=8192)
def is_sentence(text: str) -> bool:
    """Whether a text is a sentence (or a part of one) rather than a name or a title."""
    if text.endswith(("?", "!")) or len(text) > PROSE or (text.endswith(".") and len(text) > 40):
        return True
    return (text[:1].islower() and len(text) > 40) or not SENTENCE.isdisjoint(TOKENS.findall(text.lower()))


@lru_cache(maxsize=8192)
def kind_of_name(text: str) -> str:
    """role, unit, organisation or "": what a short line of text names, by the vocabulary."""
    if not text or is_sentence(text) or _tells_languages(text):
        return ""
    if first_match(ROLE_WORDS, text) and not first_match(NO_ROLES, text):
        return "role"
    if first_match(UNIT_BEGINNINGS, text):
        return "unit"
    if first_match(ORGANISATION_WORDS, text):
        return "organisation"
    return "unit" if first_match(UNIT_WORDS, text) else ""


def _tells_languages(text: str) -> bool:
    """Whether a line says what is spoken ("Beratung auf Deutsch und Dari") rather than naming an office."""
    folded = text.lower()
    return bool(SPOKEN.search(folded)) and any(word in folded for word in LANGUAGES)


def read_facts(line: Line, pending: str = "") -> Facts:
    """The facts of `line` besides names. pending: the field that the line before named, being a label only."""
    facts = Facts(line)
    text = facts.rest = line.text
    if _may_be_label(text) and (head := HEAD.match(text)) and _labels(head):
        facts.head = field_of(head[1])
        facts.bare = not text[head.end() :].strip(" :-–") and not names_telephone(text)
    facts.hours = len(text) < LONGEST_PHRASE and any(map(text.lower().__contains__, HOURS_FREE))
    facts.form = _form(line) if line.links and len(text) < PROSE else None
    if not (REACHING.search(text) or (line.links and any(link.mail or link.tel for link in line.links))):
        return facts
    hint = facts.head or line.field or pending or next((name for _, name in reversed(line.hints)), "")
    spans = _mails(facts, trusted=hint == "mail")
    text = mask(text, spans)
    if DIGIT.search(text):
        text = mask(text, [match.span() for pattern in (URL, BANK) for match in pattern.finditer(line.text)])
        text = _digits(facts, text, hint)
    if line.links:
        _linked_numbers(facts)
    facts.rest = text
    return facts


def _may_be_label(text: str) -> bool:
    """Whether a line begins with the first word of a label, an article aside: looked at before all labels are."""
    first = FIRST.match(text)
    if first is None:
        return False
    word = first[1].lower()
    return word in HEADS or (word in ARTICLES and len(text) < 60)


def _labels(head: re.Match[str]) -> bool:
    """Whether a word at the head of a line is a label: before digits ("Fachbereich 5") only those of numbers are."""
    return not head[0].endswith(" ") or head[0].rstrip().endswith((":", ";", "-")) or field_of(head[1]) in NUMBERED


def _mails(facts: Facts, *, trusted: bool) -> list[tuple[int, int]]:
    """Visible addresses, and those of links whose text shows none; where both differ, the visible one is right."""
    line, spans = facts.line, []
    for mail in find_mails(line.text, trusted=trusted):
        link = _link_at(line, mail.start, mail.end)
        shown = line.text[link.start : link.end].lower() if link else ""
        decoy = any(word in shown for word in DECOYS)
        facts.mails.append((mail.start, link.mail if link and link.mail and decoy else mail.address))
        spans.append((mail.start, mail.end))
    for link in line.links:
        if link.mail and not any(a < link.end and link.start < b for a, b in spans):
            facts.mails.append((link.start, link.mail))
            if "@" in line.text[link.start : link.end]:
                spans.append((link.start, link.end))
    facts.mails.sort()
    return spans


def _link_at(line: Line, start: int, end: int) -> Link | None:
    return next((link for link in line.links if link.start < end and start < link.end), None)


def _digits(facts: Facts, text: str, hint: str) -> str:
    """Hours, dates, addresses and numbers, in this order; what is left of the text."""
    hours = find_hours(text)
    facts.hours = facts.hours or (bool(hours) and (has_days(text) or hint == "hours" or HOUR_WORD in text.lower()))
    dotted = (DATE, PARAGRAPH) if "." in text or "§" in text else ()
    text = mask(text, hours + [match.span() for pattern in dotted for match in pattern.finditer(text)])
    facts.towns = find_towns(text)
    facts.streets = find_streets(text, facts.towns)
    text = mask(text, [(street.start, street.end) for street in facts.streets])
    text = mask(text, [(town.start, town.end) for town in facts.towns])
    tels = tuple((link.start, link.end) for link in facts.line.links if link.tel)
    facts.numbers = find_numbers(text, hint=hint, links=tels)
    if facts.line.label and (trunk := trunk_in(facts.line.label)) is not None:
        facts.numbers = [_extended(number, trunk) for number in facts.numbers]
    return mask(text, [(number.start, number.end) for number in facts.numbers])


def _extended(number: Number, trunk: str) -> Number:
    """A number below a label for extensions: composed with the trunk that the label names, else left for the page's."""
    if number.phone or len(number.digits) > MOST_EXTENSION:
        return number
    found = phone(f"{trunk.rstrip(DASHES)}-{number.digits}") if trunk else None
    return replace(number, phone=found, direct=True)


def _linked_numbers(facts: Facts) -> None:
    """Numbers that only a tel: link holds ("Anrufen"): the text is right wherever it shows one."""
    for link in facts.line.links:
        shown = any(number.start < link.end and link.start < number.end for number in facts.numbers)
        found = phone(link.tel.replace("´", "")) if link.tel and not shown else None
        if found and not DIGIT.search(facts.line.text, link.start, link.end):
            facts.numbers.append(Number(link.start, link.end, "phone", found.written, found.number, found, True))


def _form(line: Line) -> str | None:
    for link in line.links:
        if FORM.search(line.text, link.start, link.end) and link.href.startswith(("http", "/", "?", "index")):
            return link.href
    return None


def read_names(facts: Facts, boxes: frozenset[str] = frozenset()) -> None:
    """Fills in the persons that the line names. boxes: what stands before the @ of the addresses nearby."""
    labelled = "person" in (facts.head, facts.line.field, *(hint for _, hint in facts.line.hints))
    text = facts.rest
    if facts.head and (head := HEAD.match(facts.line.text)):
        text = TAKEN * head.end() + text[head.end() :]
    if len(text) <= 400 or labelled:
        facts.names = find_names(text, labelled=labelled, boxes=boxes)
