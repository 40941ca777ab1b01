"""What kind of contact it is: role class, kind, kind of organisation, topics, languages; all by vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from crawler.contact import Seed
from crawler.extraction.patterns import first_match, fold
from crawler.words.labels import HOTLINES, SWITCHBOARD
from crawler.words.languages import LANGUAGES, OFFERED
from crawler.words.organisations import KINDS
from crawler.words.relevance import LISTED_WORDS, STRONG_WORDS, TRAPS
from crawler.words.roles import BOX_CLASSES, NOT_ROLES, ROLE_CLASSES
from crawler.words.topics import TOPICS

OFFERED_NEAR = 160
PARTS = re.compile(r"[._/-]")
ABBREVIATED = 3
"""Letters up to which a word must stand by itself in a mailbox: "jmd", not "mbe" in "lambert"."""
ANY_TOPIC = tuple(pattern for patterns in TOPICS.values() for pattern in patterns)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A role class and the words that gave it; where: own, heading, page or mail."""

    role_class: str
    words: str = ""
    where: str = ""
    trap: str = ""


@lru_cache(maxsize=8192)
def role_of(text: str) -> tuple[str, str] | None:
    """The role class that a text names, and the words for it; None where it names none."""
    if first_match(NOT_ROLES, text):
        return None
    for role_class, patterns in ROLE_CLASSES:
        if words := first_match(patterns, text):
            return role_class, words
    return None


def trap_of(text: str) -> str | None:
    """The words in a text that name an office that is not in charge."""
    return first_match(TRAPS, text)


def verdict(texts: Iterable[tuple[str, str]], mails: Iterable[str], *, listed: bool = False) -> Verdict:
    """The role class by the most telling text: `texts` are (where, text), the most telling first.

    A text that names a trap and no role ends the search at its distance: a press officer below a heading "Integration"
    is none; but a contact's own lines are all heard before the headings are. A task that is ours ("Asyl, Obdachlose")
    makes the office above a welfare office or else a migration office. listed: the page is a directory of initiatives.
    """
    found = list(texts)
    themed = next((text for where, text in found if where in ("role", "own") and first_match(STRONG_WORDS, text)), "")
    for where in dict.fromkeys(where for where, _ in found):
        near = [text for at, text in found if at == where]
        for text in near:
            if (role := role_of(text)) and (where != "section" or role[0] != "dezernat"):
                return Verdict(*role, "own" if themed and where == "heading" and role[0] == "sozialamt" else where)
            if where not in ("own", "role") and (trap := trap_of(text)):
                return Verdict("other", "", where, trap)
        if where in ("role", "own") and not themed and (trap := next(filter(None, map(trap_of, near)), None)):
            return Verdict("other", "", where, trap)
    if themed and not trap_of(themed):
        return Verdict("buero_migration", themed, "own")
    by_mail = _by_mail(mails)
    return Verdict("initiative", "", "directory") if listed and by_mail.role_class == "other" else by_mail


def _by_mail(mails: Iterable[str]) -> Verdict:
    for mail in mails:
        box = mail.partition("@")[0]
        words = PARTS.split(box)
        for role_class, beginnings in BOX_CLASSES.items():
            if any(word in (words if len(word) <= ABBREVIATED else box) for word in beginnings):
                return Verdict(role_class, mail, "mail")
    return Verdict("other")


def spelt(text: str) -> str:
    """A mailbox or a host as words: "fluechtlingsrat-nord" → "flüchtlingsrat nord"."""
    return PARTS.sub(" ", text.lower()).replace("ue", "ü").replace("ae", "ä")


def is_listed(seed: Seed | None, texts: Iterable[str]) -> bool:
    """Whether a directory lists a contact as one for refugees: by its own name or by `texts` (many list all sorts)."""
    if seed is None or seed.kind != "directory":
        return False
    site = spelt(f"{seed.name} {seed.url}")
    return any(first_match(LISTED_WORDS, text) for text in (site, *texts))


def telephone_of(texts: Iterable[str]) -> str:
    """What makes a contact a telephone, not an office: "switchboard" (Zentrale, Bürgertelefon), "hotline" or ""."""
    for text in texts:
        folded = fold(text)
        if any(word in folded for word in SWITCHBOARD):
            return "switchboard"
        if any(word in folded for word in HOTLINES):
            return "hotline"
    return ""


def organisation_kind(texts: Iterable[str]) -> str | None:
    """The kind of body (document 003) that the first telling text names."""
    for text in texts:
        for kind, patterns in KINDS:
            if first_match(patterns, text):
                return kind
    return None


def topics(text: str) -> tuple[str, ...]:
    """The fields of action that a text speaks of."""
    if not first_match(ANY_TOPIC, text):
        return ()
    return tuple(topic for topic, patterns in TOPICS.items() if first_match(patterns, text))


def languages(text: str) -> tuple[str, ...]:
    """The languages that a text says are spoken: named near a word that says so, or at least three in a row."""
    folded = fold(text)
    named = [(folded.find(word), code) for word, code in LANGUAGES.items() if word in folded]
    starts = [folded.find(word) for word in OFFERED if word in folded]
    codes = {code for _, code in named}
    near = {code for at, code in named if any(0 <= at - start <= OFFERED_NEAR for start in starts)}
    if (len(codes) >= 3 and near) or len(near) >= 2:
        return tuple(sorted(codes))
    return tuple(sorted(near - {"de"}) if len(near) > 1 else ())
