"""How sure we are that a contact is one for refugee matters: points on one scale, each with its reason.

The role class gives the beginning, words of the theme add by where they stand (own lines, the heading above, the page),
offices that only look alike, old news and ended projects take away. Nothing depends on the site.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from crawler.contact import RELEVANT
from crawler.extraction.classify import spelt
from crawler.extraction.patterns import first_match, fold
from crawler.words import relevance as words

MOST = 0.95
"""However much speaks for a contact, one strong reason against it must still tell."""


@dataclass(slots=True)
class Score:
    """A score between 0 and 1 with the reasons for it, each with its points."""

    value: float = 0.0
    reasons: list[str] = field(default_factory=list)

    def add(self, points: float, reason: str) -> None:
        """Adds (or takes away) points for a reason."""
        self.value += points
        self.reasons.append(f"{points:+.2f} {reason}")

    @property
    def final(self) -> float:
        """The score, kept between 0.01 and 0.99."""
        return round(min(0.99, max(0.01, self.value)), 2)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the score is made of: the class with its words, the texts by nearness, the page's date and news-likeness."""

    role_class: str
    words: str
    where: str
    trap: str
    role: str
    own: tuple[str, ...]
    above: tuple[str, ...]
    page: str
    mails: tuple[str, ...]
    around: str
    subject: str = ""
    sentence: str = ""
    before: str = ""
    told: str = ""
    ended: str = ""
    old: str = ""


def score(evidence: Evidence) -> Score:
    """The score of a contact, explained."""
    result = Score()
    base = words.BASE[evidence.role_class]
    if evidence.where == "mail":
        base = min(base, 0.5)
    elif evidence.where == "page" and base > 0.5:
        base -= 0.1
    elif evidence.where == "section":
        base -= words.WITHIN_SECTION
    result.add(base, f"{evidence.role_class}" + (f": {evidence.words} ({evidence.where})" if evidence.words else ""))
    theme = words.COMMITTEE_WORDS if evidence.role_class == "ausschuss" else words.THEME_WORDS
    if evidence.words and base < RELEVANT and first_match(theme, evidence.words):
        result.add(words.ADDED["role"], f"role: {evidence.words}")
    _theme(result, evidence)
    result.value = min(result.value, MOST)
    _traps(result, evidence)
    if gone := first_match(words.GONE_WORDS, " · ".join([evidence.role, *evidence.own, *evidence.above[:1]])):
        result.add(-words.GONE_COST, f"no longer in office: {gone}")
    elif former := first_match(words.FORMER_WORDS, evidence.before):
        result.add(-words.GONE_COST, f"no longer in office: {former}")
    if ceased := first_match(words.CEASED_WORDS, evidence.told):
        result.add(-words.GONE_COST, f"no more: {ceased}")
    if evidence.ended:
        result.add(-words.ENDED_COST, f"ended: {evidence.ended}")
    if evidence.old:
        result.add(-words.OLD_NEWS_COST, f"not for long: {evidence.old}")
    return result


def _theme(result: Score, evidence: Evidence) -> None:
    """Adds for the first word of the theme at each distance."""
    for where, text in (
        ("own", " · ".join(evidence.own)),
        ("heading", " · ".join(evidence.above)),
        ("page", evidence.page),
    ):
        if strong := first_match(words.STRONG_WORDS, text):
            result.add(words.ADDED[f"{where} strong"], f"{where}: {strong}")
        elif found := first_match(words.THEME_WORDS, text):
            result.add(words.ADDED[where], f"{where}: {found}")
    boxes = " ".join(spelt(mail.partition("@")[0]) for mail in evidence.mails)
    if found := first_match(words.THEME_WORDS, boxes):
        result.add(words.ADDED["mail"], f"mail: {found}")
    if found := first_match(words.STRONG_WORDS, evidence.sentence):
        result.add(words.ADDED["sentence"], f"the sentence: {found}")
    if found := first_match(words.STRONG_WORDS, evidence.subject):
        result.add(words.ADDED["subject"], f"subject of the page: {found}")
    if found := first_match(words.STRONG_WORDS, evidence.around):
        result.add(words.ADDED["text"], f"text: {found}")


def _traps(result: Score, evidence: Evidence) -> None:
    """Takes away for offices that look alike, unless the contact's own words name a role of ours."""
    if evidence.mails and all(mail.startswith(words.TRAP_BOXES) for mail in evidence.mails):
        result.add(-words.TRAP_COST["own"], f"mail: {evidence.mails[0]}")
        return
    own = " · ".join(evidence.own)
    named = " · ".join((own, *evidence.above[:1])) if evidence.where == "heading" else own
    branch = first_match(words.SOCIAL_TRAPS, named) if evidence.role_class == "sozialamt" else None
    if branch and not first_match(words.STRONG_WORDS, named):
        result.add(-words.SOCIAL_COST, f"own: {branch}")
    absolute = first_match(words.ABSOLUTE_TRAPS, own)
    ours = evidence.words and (evidence.where in ("own", "role") or evidence.words in fold(own))
    themed = ours and evidence.role_class != "infotelefon"
    if not absolute and (themed or first_match(words.STRONG_WORDS, evidence.role)):
        return
    for where, text in (
        ("own", " · ".join(evidence.own)),
        ("heading", _besides(evidence.words, " · ".join(evidence.above[:1]))),
        ("page", _besides(evidence.words, evidence.page)),
    ):
        if trap := first_match(words.TRAPS, text):
            result.add(-words.TRAP_COST[where], f"{where}: {trap}")
            return


def _besides(ours: str, text: str) -> str:
    """A text without the names that hold our words: "Integration und Gleichstellung" is one office with two tasks."""
    parts = PARTED.split(text) if ours else [text]
    return " · ".join(part for part in parts if not ours or ours not in fold(part) or _is_absolute(part))


def _is_absolute(text: str) -> bool:
    return first_match(words.ABSOLUTE_TRAPS, text) is not None


PARTED = re.compile(r"\s+[·|–—-]\s+")
YEAR = re.compile(r"(?<!\d)(20[0-3]\d)(?!\d)")
UNTIL = re.compile(r"\bbis (?:\S+ ){0,2}20\d\d")


def ended(texts: tuple[str, ...], today: date) -> str:
    """The term that has ended, as written ("Laufzeit Mai 2015 – April 2018", "bis 2016"); "" where none has."""
    for text in texts:
        years = [int(year) for year in YEAR.findall(text)]
        if years and max(years) < today.year and _names_a_term(text):
            return text[:80]
    return ""


def _names_a_term(text: str) -> bool:
    return bool(first_match(words.TERM_WORDS, text)) or (
        UNTIL.search(text) is not None and not first_match(words.DEADLINES, text)
    )
