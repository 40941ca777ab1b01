"""Which bodies are in charge for a municipality besides itself and its district.

Its association (by the gazetteer, or by its own page: the store's memberships), and the town that does an association's
work for its neighbours ("erfüllende Gemeinde").
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from crawler.contact import Membership
from crawler.places import data
from crawler.places.names import key
from crawler.words.places import CARRIED_BY_A_TOWN


@cache
def carriers() -> dict[str, str]:
    """ARS of an association → AGS of the town that does its work: the one that it is called after."""
    carried = {
        row.code: row for row in data.associations().values() if row.state in CARRIED_BY_A_TOWN.get(row.kind, "")
    }
    return {
        row.association: row.code
        for row in data.municipalities().values()
        if (of := carried.get(row.association)) and key(of.name.removeprefix(of.kind)) in (row.key, key(row.name))
    }


def told_by(memberships: Iterable[Membership]) -> dict[str, str]:
    """AGS of a municipality → ARS of the association (its name, where it has none) that its own page names."""
    return {
        one.municipality.ags: one.association.ars or one.association.name for one in memberships if one.municipality.ags
    }


def in_charge(ags: str, told: dict[str, str]) -> tuple[str, ...]:
    """The codes of the associations that a municipality belongs to, and of the towns that do their work."""
    row = data.municipalities().get(ags)
    bodies = [code for code in (row.association if row else "", told.get(ags, "")) if code]
    towns = [carriers()[code] for code in bodies if carriers().get(code, ags) != ags]
    return tuple(dict.fromkeys([*bodies, *towns]))
