"""Whether an office is open now: from its hours in OpenStreetMap's syntax, by the clock on the wall in Germany."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

import opening_hours

from crawler.contact import Contact

GERMANY = ZoneInfo("Europe/Berlin")


def open_now(contact: Contact, now: datetime | None = None) -> bool | None:
    """True, False, or None where the hours are unknown. Public holidays of the Land count where it is known."""
    osm = contact.hours.osm if contact.hours else None
    rules = _rules(osm) if osm else None
    if rules is None:
        return None
    local = (now or datetime.now(GERMANY)).astimezone(GERMANY).replace(tzinfo=None)
    return bool(rules.is_open(local))


@lru_cache(maxsize=4096)
def _rules(osm: str) -> opening_hours.OpeningHours | None:
    return opening_hours.OpeningHours(osm, country="DE") if opening_hours.validate(osm) else None
