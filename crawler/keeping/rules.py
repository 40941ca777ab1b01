"""What of a visit may be stored: relevance and the privacy defaults (docs/privacy.md)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from crawler.contact import RELEVANT
from crawler.extraction.privacy import withhold
from crawler.keeping.nameless import nameless
from crawler.keeping.proofs import may_be_kept
from crawler.visited import Sighting, Visited


def rejected(visited: Visited, *, persons: bool = True, evidence: bool = True) -> Visited:
    """The visit with what may be stored. persons: False where the operator wants offices only.

    evidence: False where none is kept.
    """
    sightings = kept(visited.sightings, persons=persons)
    pages = {sighting.page_url for sighting in sightings} if persons and evidence else set()
    hidden = withheld(visited.sightings)
    wanted = (proof for proof in visited.evidence if proof.page_url in pages)
    proofs = tuple(proof for proof in wanted if may_be_kept(proof, hidden[proof.page_url]))
    return replace(visited, sightings=sightings, evidence=proofs)


def withheld(sightings: Iterable[Sighting]) -> defaultdict[str, set[str]]:
    """By page, the streets that must not be stored."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for each in sightings:
        if each.street and withhold(each) is not each:
            found[each.page_url].add(each.street)
    return found


def kept(sightings: Iterable[Sighting], *, persons: bool = True) -> tuple[Sighting, ...]:
    """The relevant sightings, hotlines for refugee matters among them, and of the other information phones the best.

    Shelters without their address.
    """
    safe = [open_ for each in sightings if (open_ := withhold(each)) is not None]
    listed = safe if persons else [office for each in safe if (office := nameless(each)) is not None]
    relevant = [sighting for sighting in listed if sighting.score >= RELEVANT]
    phones = [sighting for sighting in listed if sighting.switchboard]
    best = max(phones, key=lambda phone: (phone.score, bool(phone.phones), len(phone.trail) == 1), default=None)
    return (*relevant, *([best] if best else []))
