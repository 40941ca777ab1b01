"""The place that a search is about, and how every record stands to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from crawler.contact import Place
from index.nearness import Nearness, centres, nearness
from index.places import Where, where
from index.results import ASSOCIATION, DISTRICT, OWN, Query
from index.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crawler.gazetteer import Gazetteer

NEITHER = Nearness(None, None, 1.0)
IN_CHARGE = (OWN, ASSOCIATION, DISTRICT)


class UnknownPlace(ValueError):
    """The place asked for is none; the sentence says which names are like it."""


class Spot(NamedTuple):
    """The places meant, the words that say so, and the nearness of each text of the label column `places`.

    placed: whether any record is near; without one the place is only a word among others.
    """

    places: tuple[Place, ...]
    words: tuple[str, ...]
    nearness: Sequence[Nearness]
    codes: Sequence[int]
    placed: bool
    in_charge: tuple[str, ...] = IN_CHARGE

    @property
    def place(self) -> Place | None:
        """The one place that is meant; None where there are several, or none."""
        return self.places[0] if len(self.places) == 1 else None

    @property
    def ambiguous(self) -> tuple[Place, ...]:
        """The places that may be meant, where there are several."""
        return self.places if len(self.places) > 1 else ()

    def of(self, record: int) -> Nearness:
        """How a record stands to the place; nothing is said where no record is near."""
        return self.nearness[self.codes[record]] if self.placed else NEITHER


def spot(query: Query, snapshot: Snapshot, gazetteer: Gazetteer) -> Spot:
    """The place of a search: the one asked for as such, else the one in its words."""
    meant = _asked(query.place, gazetteer) if query.place else where(query.words, gazetteer)
    if not meant.places:
        return Spot((), (), (), (), False)
    codes, labels = snapshot.labels("places")
    around = centres(meant.places, gazetteer)
    found = [nearness(label, around, query.radius) for label in labels]
    placed = bool(query.place) or any(near.competence for near in found)
    return Spot(meant.places, meant.words if placed else (), found, codes, placed)


def _asked(name: str, gazetteer: Gazetteer) -> Where:
    places = gazetteer.resolve(name)
    if not places:
        like = gazetteer.suggest(name)
        raise UnknownPlace(f"unknown place {name!r}" + (f": did you mean {', '.join(like)}?" if like else ""))
    return Where(places, ())
