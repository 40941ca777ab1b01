"""What is never stored, though a page publishes it (design, manners): where refugees live, private homes.

A pure function for the pipelines: a sighting goes in, what may be kept comes out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from crawler.extraction.patterns import fold
from crawler.visited import Sighting
from crawler.words.streets import PRIVATE_HOMES, SHELTERS


def withhold(sighting: Sighting) -> Sighting | None:
    """`sighting` without what must not be stored; None where nothing is left by which one could turn to somebody.

    A shelter's address goes, its office stays with telephone and mail. A private home's address goes, too.
    """
    if not (_is_shelter(sighting) or _is_home(sighting)):
        return sighting
    bare = replace(sighting, street=None, postal_code=None, lat=None, lon=None, text=_without(sighting.text, sighting))
    bare = replace(bare, quote=_without(sighting.quote, sighting))
    return bare if bare.phones or bare.emails or bare.contact_form else None


def _is_shelter(sighting: Sighting) -> bool:
    named = fold(" · ".join(text for text in (sighting.organisation, sighting.unit, sighting.role) if text))
    return any(word in named for word in SHELTERS)


def _is_home(sighting: Sighting) -> bool:
    words = re.findall(r"\w+", fold(sighting.text or ""))
    return bool(sighting.street) and any(word in words for word in PRIVATE_HOMES)


def _without(text: str | None, sighting: Sighting) -> str | None:
    """The text without the street; where it stands otherwise spelt, without the lines that hold its house number."""
    if not text or not sighting.street:
        return text
    kept = [line for line in text.splitlines() if sighting.street.lower() not in line.lower()]
    return "\n".join(kept) or None
