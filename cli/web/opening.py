"""Whether an office is open now: from its hours in OpenStreetMap's syntax, by the clock on the wall in Germany."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import opening_hours

from crawler.contact import Contact
from crawler.words.holidays import BY_EASTER, EVERYWHERE, FIXED, REPENTANCE

GERMANY = ZoneInfo("Europe/Berlin")


def open_now(contact: Contact, now: datetime | None = None) -> bool | None:
    """True, False, or None where the hours are unknown.

    On a public holiday of the contact's Land an office is closed, unless its hours speak of holidays themselves.
    """
    osm = contact.hours.osm if contact.hours else None
    rules = _rules(osm) if osm else None
    if rules is None:
        return None
    local = (now or datetime.now(GERMANY)).astimezone(GERMANY).replace(tzinfo=None)
    if is_holiday(local.date(), _states(contact)) and "PH" not in (osm or ""):
        return False
    return bool(rules.is_open(local))


def _states(contact: Contact) -> frozenset[str]:
    """The Länder that a contact serves."""
    return frozenset(place.state for place in contact.places if place.state)


def is_holiday(day: date, states: frozenset[str]) -> bool:
    """Whether all of these Länder keep a public holiday on that day; of no Land only what all of Germany keeps."""
    kept = [FIXED.get((day.month, day.day), ""), BY_EASTER.get((day - easter(day.year)).days, "")]
    if day.month == 11 and day.weekday() == 2 and 16 <= day.day <= 22:
        kept.append(REPENTANCE)
    return EVERYWHERE in kept or (bool(states) and states <= set(" ".join(kept).split()))


@lru_cache
def easter(year: int) -> date:
    """Easter Sunday by Oudin's algorithm (US Naval Observatory)."""
    century, golden = year // 100, year % 19
    epact = (century - century // 4 - (century - (century - 17) // 25) // 3 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=epact - weekday)


@lru_cache(maxsize=4096)
def _rules(osm: str) -> opening_hours.OpeningHours | None:
    return opening_hours.OpeningHours(osm, country="DE") if opening_hours.validate(osm) else None
