"""Which association is in charge for a municipality besides what its ARS says; kept beside the index.

From the municipalities' own pages (the store's memberships) and from the gazetteer: where one town does the work for
its neighbours ("erfüllende Gemeinde"), its offices are the association's. Nothing of it is stored with a contact: who
is in charge for whom is worked out when somebody searches.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from crawler.contact import Membership, Place
from index.atlas import code_of
from index.versions import put

FILE = "belonging.json"


class Belonging(NamedTuple):
    """told: AGS → (code, name) of the association that the municipality's own page names. towns: ARS → AGS of the town
    that does the association's work."""

    told: Mapping[str, tuple[str, str]] = MappingProxyType({})
    towns: Mapping[str, str] = MappingProxyType({})

    def in_charge(self, place: Place, ars: str) -> list[str]:
        """The codes (index.atlas) of the bodies in charge for a municipality; `ars`: of its association, or ""."""
        codes = [code for code in (ars, self.told.get(place.ags or "", ("", ""))[0]) if code]
        towns = [self.towns[code] for code in codes if self.towns.get(code, place.ags) != place.ags]
        return list(dict.fromkeys([*codes, *towns]))


def save(folder: Path, memberships: Sequence[Membership]) -> None:
    """Keeps what the store's memberships and the gazetteer say."""
    from crawler.places.belonging import carriers  # only needed to build: a search starts sooner without

    told = {one.municipality.ags or "": (code_of(one.association), one.association.name) for one in memberships}
    put(folder / FILE, json.dumps({"told": told, "towns": carriers()}, ensure_ascii=False).encode())


def load(folder: Path) -> Belonging:
    """What was kept; nothing where an older version made the index."""
    path = folder / FILE
    if not path.exists():
        return Belonging()
    plain = json.loads(path.read_text(encoding="utf-8"))
    return Belonging({ags: (code, name) for ags, (code, name) in plain["told"].items()}, plain["towns"])
