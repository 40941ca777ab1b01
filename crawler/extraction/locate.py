"""Addresses among the lines of a contact: a street joined with the town on its line or the next ones."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crawler.clean.addresses import CAPITAL, Street, Town
from crawler.extraction.facts import Facts

CITY_BEHIND = re.compile(rf"^\s*,\s*({CAPITAL}[\w-]+(?: {CAPITAL}[\w-]+)?)\s*$")


@dataclass(frozen=True, slots=True)
class Address:
    """Street and town as far as the page gives them. order: where it stands among the lines of its block."""

    street: str | None
    postal_code: str | None
    city: str | None
    order: int = 0
    box: bool = False


def addresses(lines: list[Facts]) -> list[Address]:
    """The addresses in a run of lines, each once; post boxes only where there is no street."""
    found: list[Address] = []
    waiting: tuple[Street, Facts, int] | None = None
    for order, facts in enumerate(lines):
        if facts.label == "post" and found:
            continue
        places: list[Street | Town] = sorted([*facts.streets, *facts.towns], key=lambda place: place.start)
        for place in places:
            if isinstance(place, Street):
                if waiting:
                    found.append(_joined(waiting, None))
                waiting = (place, facts, order)
            else:
                near = waiting if waiting and order - waiting[2] <= 3 else None
                found.append(_joined(near, place, order))
                waiting = None
    if waiting:
        found.append(_joined(waiting, None))
    real = [address for address in found if address.street and not address.box]
    return _distinct(real or found)


def _joined(waiting: tuple[Street, Facts, int] | None, town: Town | None, order: int = 0) -> Address:
    if waiting is None:
        assert town is not None
        return Address(None, town.postal_code, town.city, order)
    street, facts, at = waiting
    behind = CITY_BEHIND.match(facts.line.text[street.end :])
    city = town.city if town else behind[1] if behind else None
    return Address(street.text, town.postal_code if town else None, city, at, street.is_box)


def _distinct(found: list[Address]) -> list[Address]:
    kept: dict[str, Address] = {}
    for address in found:
        if address.street or not kept:
            kept.setdefault((address.street or "").lower(), address)
    return list(kept.values())
