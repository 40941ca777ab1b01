"""Which committee is in charge of refugee matters, by its name, and who speaks for it.

One judgment for the links of the walk, for what pages say, and for the council's data for machines. Who chairs a
committee often stands on its page and the telephone on another, the member's: what is known from the way is told by the
last click of the trail ("Maria Beispiel – Vorsitz: Ausschuss für Soziales und Integration") and completes the contact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import IntEnum
from functools import lru_cache

from crawler.contact import RELEVANT, Click
from crawler.folding import Vocabulary, fold
from crawler.visited import Sighting
from crawler.words.council import (
    A_COMMITTEE,
    CHAIR,
    COMMITTEES,
    COUNCILS_OF_MIGRANTS,
    DEPUTY,
    FACTION,
    FOREMOST,
    IN_CHARGE,
    OURS,
)

SURE, UNSURE = 0.8, 0.4
"""Score of whoever speaks for a committee for refugee matters; for one for social affairs, which has to wait."""
MISREAD = 0.2
"""Below this score something speaks against a contact: a term that has ended, another office."""
ROLES = ("ausschuss", "integrationsrat")
committees = Vocabulary(COMMITTEES)
foremost = re.compile(FOREMOST)
INTRODUCED = re.compile(r"(?P<person>.+?) – (?P<role>[^–:]+): (?P<committee>.+)", re.S)
GLUED = re.compile(r"(?<=[^\W\d_A-ZÄÖÜ])(?=[A-ZÄÖÜ])|(?<=[A-ZÄÖÜ])(?=[A-ZÄÖÜ][^\W\d_A-ZÄÖÜ])")
"""Where one table cell ends and the next begins, when their texts have run together."""
WORD = re.compile(r"[^\s,;|()]+")
BEFORE = 2
"""How many words before a role may make it a deputy's."""


class Charge(IntEnum):
    """How far a committee is in charge: PARTLY social affairs among others, SOCIAL these before all, FULLY ours."""

    NONE = 0
    PARTLY = 1
    SOCIAL = 2
    FULLY = 3


@lru_cache(maxsize=5_000)
def charge_of(name: str) -> Charge:
    """How far the committee of this name is in charge of refugee matters."""
    folded: str = fold(name)
    if committees.best(folded) >= OURS:
        return Charge.FULLY
    if committees.weight(folded) < IN_CHARGE:
        return Charge.NONE
    return Charge.SOCIAL if foremost.search(folded) else Charge.PARTLY


def is_committee(name: str) -> bool:
    """Whether a name is a committee's or an elected council's of those who came."""
    folded = fold(name)
    return A_COMMITTEE in folded or any(word in folded for word in COUNCILS_OF_MIGRANTS)


def class_of(committee: str) -> str:
    """The role class of whoever speaks for it: an elected council of migrants, or a committee of the town's council."""
    folded = fold(committee)
    return ROLES[A_COMMITTEE not in folded and any(word in folded for word in COUNCILS_OF_MIGRANTS)]


def speaks(role: str) -> bool:
    """Whether a role is to speak for the committee; a deputy does not, nor who speaks for a party in it."""
    folded = fold(role)
    other = any(word in folded for word in (*DEPUTY, *FACTION))
    return not other and any(word in folded for word in CHAIR)


def role_in(text: str) -> str:
    """The word by which a text beside somebody's name says that they speak for the committee; "" where none does."""
    words = WORD.findall(GLUED.sub(" ", text))
    for index, word in enumerate(words):
        before = " ".join(words[max(0, index - BEFORE) : index])
        if speaks(word) and not any(mark in fold(before) for mark in DEPUTY):
            return str(word).strip(".:*")
    return ""


def introduced(person: str, role: str, committee: str) -> str:
    """The text of the click on somebody who speaks for a committee."""
    return f"{person} – {role}: {committee}"


def completed(seen: Sighting, trail: Sequence[Click]) -> Sighting:
    """A contact on the page of somebody whom the page before named as speaking for a committee: it is the committee's.

    Left as it is where the page itself says whose contact it is, or names somebody else.
    """
    told = INTRODUCED.fullmatch(trail[-1].text) if trail else None
    if told is None or seen.score >= RELEVANT or not speaks(told["role"]) or not _is(seen, told["person"]):
        return seen
    charge = charge_of(told["committee"])
    if charge is Charge.NONE:
        return seen
    score = SURE if charge is Charge.FULLY else UNSURE
    return replace(
        seen,
        kind="person",
        role_class=class_of(told["committee"]),
        role=told["role"],
        unit=told["committee"],
        person=seen.person or told["person"],
        organisation=seen.organisation if seen.person else None,
        score=score,
        reasons=(*seen.reasons, f"{score:.2f} in all: the page before says “{trail[-1].text}”"),
    )


def _is(seen: Sighting, person: str) -> bool:
    """Whether a contact is this person's: by the surname, or by the page's heading taken for an office's name."""
    said = fold(person).split()
    if seen.person:
        return fold(seen.person).split()[-1] in said
    return fold(seen.unit or seen.organisation or "") == fold(person)


def is_social(seen: Sighting) -> Charge:
    """How far a contact that is not relevant by itself speaks for a committee for social affairs."""
    if seen.role_class != "ausschuss" or not (MISREAD <= seen.score < RELEVANT):
        return Charge.NONE
    if seen.person and not role_in(seen.role or seen.quote or ""):
        return Charge.NONE
    charge = max(charge_of(name) for name in (seen.unit, seen.organisation, seen.role, "") if name is not None)
    return min(charge, Charge.SOCIAL)


def accepted(seen: Sighting) -> Sighting:
    """A contact of a committee for social affairs where no better committee is known."""
    role = seen.role or role_in(seen.quote or "") or None
    reason = f"{RELEVANT:.2f} in all: no committee is nearer to the matter"
    return replace(seen, role=role, score=RELEVANT, reasons=(*seen.reasons, reason))


def as_before(found: Iterable[Sighting], before: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """What a page gives when it is read by itself, with what the visit that found it knew from elsewhere on the site.

    before: the sightings of the page as that visit told them.
    """
    trail = before[0].trail if before else ()
    known = {(seen.person, seen.unit) for seen in before if seen.score >= RELEVANT and seen.role_class in ROLES}
    told = (completed(seen, trail) for seen in found)
    return tuple(accepted(seen) if is_social(seen) and (seen.person, seen.unit) in known else seen for seen in told)
