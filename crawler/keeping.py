"""What of a visit may be stored: relevance and the privacy defaults (docs/privacy.md)."""

from __future__ import annotations

from collections.abc import Iterable

from crawler.contact import RELEVANT, Sighting


def kept(sightings: Iterable[Sighting]) -> tuple[Sighting, ...]:
    """The relevant sightings, and of the information phones those of the best one."""
    listed = list(sightings)
    relevant = [sighting for sighting in listed if sighting.score >= RELEVANT and sighting.kind != "info_phone"]
    phones = [sighting for sighting in listed if sighting.kind == "info_phone"]
    best = max(phones, key=lambda phone: (phone.score, bool(phone.phones), len(phone.trail) == 1), default=None)
    return (*relevant, *([best] if best else []))
