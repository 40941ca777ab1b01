"""The id of a contact: computed once, from its identity when it was first seen, then kept by matching."""

from __future__ import annotations

from collections.abc import Container
from itertools import count
from uuid import NAMESPACE_URL, UUID, uuid5

from crawler.identity.traits import Traits, traits
from crawler.visited import Sighting

NAMESPACE: UUID = uuid5(NAMESPACE_URL, "anlaufstelle:contact")


def contact_id(publisher_key: str, sighting: Sighting, taken: Container[str] = ()) -> str:
    """The UUIDv5 of publisher, kind and identity.

    taken: ids that other contacts bear already (somebody who has changed the name keeps the id of the old one); the
    first free id in a fixed series is given.
    """
    parts = [publisher_key, sighting.kind, *_identity(traits(sighting), sighting)]
    candidates = (str(uuid5(NAMESPACE, "\n".join([*parts, str(n)] if n else parts))) for n in count())
    return next(candidate for candidate in candidates if candidate not in taken)


def _identity(known: Traits, sighting: Sighting) -> list[str]:
    """What tells this contact from the others of its publisher."""
    if known.is_person:
        tie = known.unit or known.role or min(known.reach, default="")
        return [" ".join(sorted(known.name)), tie]
    named = [known.organisation, known.head, known.street or known.city]
    if any(named):
        return named
    return [*sorted(known.reach), *([] if known.reach else [known.page, sighting.text or ""])]
