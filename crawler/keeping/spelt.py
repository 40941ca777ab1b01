"""Whether a text spells somebody's name, and what is left of a record without it: one rule for all who leave names out.

Names are spelt with and without umlauts ("Müller", "Mueller", "Muller"), surname first, glued together, as initials or
beginnings in a mailbox ("jm", "joemue"), and in addresses of pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple, TypeVar
from urllib.parse import unquote, urlsplit

import phonenumbers

from crawler.contact import Click, Hours, Phone, Reading
from crawler.identity.folding import fold, name_key
from crawler.words.names import JOINTS, PARTICLES

MOBILE = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.PAGER)
HOME = "DE"
SHORTEST = 3
"""Letters of the shortest part of a name that counts on its own; a surname counts in any length."""
LONG = 5
"""A part of so many letters is looked for within words, too."""
SMALL = frozenset((*PARTICLES, *JOINTS))
WRITTEN_OUT = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("ss", "s"))
"""Umlauts are left out by some keyboards: "Müller" is "Mueller" and "Muller"."""
R = TypeVar("R", bound=Reading)


class Speller(NamedTuple):
    """Names to be left out, each as its folded words, the surname last."""

    names: tuple[tuple[str, ...], ...]

    def __call__(self, text: str | None) -> bool:
        """Whether a text for readers, or the address of a page, holds a part of a name."""
        words = [word for told in _told(text or "") for word in _plain(told).split()]
        return bool(words) and any(_holds(words, name) for name in self.names)

    def whole(self, text: str | None) -> bool:
        """Whether a text holds a whole name: for what a body is called, and what a domain is."""
        glued = _plain(text or "").replace(" ", "")
        return any(len(name) > 1 and _glued(glued, name) for name in self.names)

    def mail(self, address: str) -> bool:
        """Whether a mail address spells a name: parts, initials, beginnings of both; or its domain a whole one."""
        box, _, domain = address.partition("@")
        letters = "".join(char for char in _plain(box) if char.isalpha())
        return self(box) or self.whole(domain) or any(_abbreviates(letters, name) for name in self.names)


def speller(people: Iterable[str | None]) -> Speller:
    """Looks for these people's names."""
    keys = (tuple(_plain(word) for word in name_key(person) if word not in SMALL) for person in people)
    return Speller(tuple(dict.fromkeys(key for key in keys if key)))


def unnamed(reading: R, spells: Speller) -> R:
    """`reading` without the person and all fields that spell a name; free text goes as a whole, mobile numbers, too.

    Of the trail the texts: where it leads is the caller's to decide (:func:`site_only`).
    """
    return replace(
        reading,
        person=None,
        person_title=None,
        role=None if spells(reading.role) else reading.role,
        unit=None if spells(reading.unit) else reading.unit,
        organisation=None if spells.whole(reading.organisation) else reading.organisation,
        phones=_numbers(reading.phones, spells),
        faxes=_numbers(reading.faxes, spells),
        emails=tuple(mail for mail in reading.emails if not spells.mail(mail)),
        foreign_emails=tuple(mail for mail in reading.foreign_emails if not spells.mail(mail)),
        contact_form=(site_only(reading.contact_form, spells) or None) if reading.contact_form else None,
        hours=_hours(reading.hours, spells),
        text=None,
    )


def silent(trail: tuple[Click, ...], spells: Speller, *, addresses: bool) -> tuple[Click, ...]:
    """The clicks without texts that spell a name; addresses: without such addresses, too."""
    return tuple(
        Click(site_only(click.url, spells) if addresses else click.url, "…" if spells(click.text) else click.text)
        for click in trail
    )


def site_only(url: str, spells: Speller) -> str:
    """An address; where its path spells a name, that of the site."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    rest = url.partition(parts.netloc)[2] if parts.netloc else url
    return f"{parts.scheme}://{parts.netloc}/" if parts.netloc and spells(rest) else "" if spells(rest) else url


def is_mobile(number: str) -> bool:
    """Whether a number, in E.164 or as one dials it in Germany, is a mobile one; False for what is no number."""
    try:
        return phonenumbers.number_type(phonenumbers.parse(number, HOME)) in MOBILE
    except phonenumbers.NumberParseException:
        return False


def _numbers(phones: tuple[Phone, ...], spells: Speller) -> tuple[Phone, ...]:
    """The landlines, nobody's name beside them."""
    return tuple(
        replace(
            phone,
            written="" if spells(phone.written) else phone.written,
            label=None if spells(phone.label) else phone.label,
        )
        for phone in phones
        if not is_mobile(phone.number)
    )


def _hours(hours: Hours | None, spells: Speller) -> Hours | None:
    if hours is None or not spells(hours.written):
        return hours
    return replace(hours, written=hours.osm) if hours.osm else None


def _told(text: str) -> Iterator[str]:
    """The text; where it is percent-encoded, what that says, in either of the usual encodings."""
    if "%" not in text:
        yield text
        return
    yield unquote(text)
    yield unquote(text, encoding="latin-1")


def _plain(text: str) -> str:
    folded = fold(text)
    for long, short in WRITTEN_OUT:
        folded = folded.replace(long, short)
    return folded


def _holds(words: list[str], name: tuple[str, ...]) -> bool:
    """Whether one of the words is a part of the name, also in the genitive, or holds a long part; or all are glued."""
    parts = {part for part in name if len(part) >= SHORTEST} | {name[-1]}
    said = set(words) | {word.removesuffix("s") for word in words if len(word) > SHORTEST}
    within = [part for part in parts if len(part) >= LONG]
    glued = any(_glued(word, name) for word in words) if len(name) > 1 else False
    return not parts.isdisjoint(said) or glued or any(part in word for part in within for word in words)


def _glued(text: str, name: tuple[str, ...]) -> bool:
    """Given name and surname next to each other, either first; too short ones only where there is nothing else."""
    ways = (f"{name[0]}{name[-1]}", f"{name[-1]}{name[0]}")
    return text in ways or (len(ways[0]) >= LONG and any(way in text for way in ways))


def _abbreviates(box: str, name: tuple[str, ...]) -> bool:
    """Whether a mailbox holds a part of the name, or is made of the beginnings of its first and last word."""
    if any(part in box for part in name if len(part) >= SHORTEST):
        return True
    first, last = name[0], name[-1]
    return len(name) > 1 and (_begun(box, first, last) or _begun(box, last, first))


def _begun(box: str, one: str, other: str) -> bool:
    return any(one.startswith(box[:cut]) and other.startswith(box[cut:]) for cut in range(1, len(box)))
