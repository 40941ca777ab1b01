"""Regions of Integreat, an app in which districts and towns tell newcomers whom to turn to; from its open interface.

The interface lists its regions as JSON (integreat-cms, API v3, `regions`): name, path, live, prefix, plz. Each region
becomes a directory for its district or town.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from crawler.contact import Place, Seed
from crawler.gazetteer import Gazetteer
from crawler.lists.merge import Dropped
from crawler.seeds import SeedError

REGIONS = "https://cms.integreat-app.de/api/v3/regions/"
SITE = "https://integreat.app/{path}/de"


def is_regions(text: str) -> bool:
    """Whether a file looks like a saved answer of the interface."""
    return text.lstrip("\ufeff \n\r\t").startswith("[") and '"name_without_prefix"' in text


def read_regions(text: str) -> Iterator[Seed | Dropped]:
    """The regions as seeds, with the place that they are for. Raises SeedError for what is no answer."""
    try:
        regions = json.loads(text)
    except ValueError:
        regions = None
    if not isinstance(regions, list) or not all(isinstance(one, dict) for one in regions):
        raise SeedError("this is no answer of Integreat's interface: save the list of regions as JSON")
    for region in regions:
        yield _seed(region)


def _seed(region: dict[str, Any]) -> Seed | Dropped:
    name, path = str(region.get("name") or ""), str(region.get("path") or "").strip("/")
    if not name or not path:
        return Dropped(path, name, "neither name nor path")
    if not region.get("live"):
        return Dropped(path, name, "not live")
    place = _place(name, str(region.get("plz") or "")) or Place("")
    return Seed(
        "directory",
        f"Integreat {name}",
        SITE.format(path=path),
        place.name,
        place.ags or "",
        place.state or "",
        district=place.district or "",
        note="open interface: api/v3",
    )


def _place(name: str, code: str) -> Place | None:
    """The district or town that a region is for; None where its name is unclear: it is listed without a place."""
    found = Gazetteer.shipped().resolve(name)
    if len(found) > 1:
        found = tuple(one for one in found if code in one.postal_codes)
    return found[0] if len(found) == 1 else None
