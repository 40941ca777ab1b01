"""The place that a search is about, and how every record stands to it."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from crawler.contact import Place
from index.german import words
from index.nearness import FAR, NO_PLACE, Nearness, nearness
from index.placenames import meant
from index.places import Where, where
from index.results import OWN, Query
from index.snapshot import Snapshot

if TYPE_CHECKING:
    from crawler.gazetteer import Gazetteer

NEITHER = Nearness(None, None, 1.0)


class UnknownPlace(ValueError):
    """The place asked for is none; the sentence says which names are like it."""


class Spot(NamedTuple):
    """The places meant, the folded words that say so, and how the labels near them stand to them.

    near: label (label column `places`) → nearness; worth: of each label; placed: whether the search goes by the place.
    Without any record near, a place in the words is only a word among others. names: the words that name a place in
    any case: they are not misspelt.
    """

    places: tuple[Place, ...] = ()
    words: tuple[str, ...] = ()
    near: Mapping[int, Nearness] = MappingProxyType({})
    worth: tuple[float, ...] = ()
    codes: array[int] = array("I")
    placed: bool = False
    names: tuple[str, ...] = ()

    @property
    def place(self) -> Place | None:
        """The one place that is meant; None where there are several, or none."""
        return self.places[0] if len(self.places) == 1 else None

    @property
    def ambiguous(self) -> tuple[Place, ...]:
        """The places that may be meant, where there are several."""
        return self.places if len(self.places) > 1 else ()

    def of(self, record: int) -> Nearness:
        """How a record stands to the place; nothing is said where the search does not go by it."""
        if not self.placed:
            return NEITHER
        label = self.codes[record]
        known = self.near.get(label)
        return known or (NO_PLACE if self.worth[label] == NO_PLACE.worth else FAR)

    def records(self, snapshot: Snapshot) -> list[int]:
        """The records near the place."""
        return sorted(record for label in self.near for record in snapshot.at_label.get(label, ()))

    def info_phones(self, snapshot: Snapshot) -> list[int]:
        """The information telephones of the place itself: whom to ask when nothing else is found."""
        wanted = {label for label, near in self.near.items() if near.competence == OWN}
        return [record for record in snapshot.info_phones if self.codes[record] in wanted]


def spot(query: Query, snapshot: Snapshot, gazetteer: Gazetteer | None) -> Spot:
    """The place of a search: the one asked for as such, else the one in its words."""
    own = snapshot.own_places
    meant = _asked(query.place, own, gazetteer) if query.place else where(query.words, own)
    if not meant.places:
        return Spot()
    codes, labels = snapshot.labels("places")
    atlas = snapshot.atlas
    near = nearness(meant.places, atlas, query.radius, snapshot.belonging)
    if not near and not query.place:
        return Spot(meant.places, names=meant.words)
    worth = [FAR.worth] * len(labels)
    for label in atlas.unplaced:
        worth[label] = NO_PLACE.worth
    for label, found in near.items():
        worth[label] = found.worth
    return Spot(meant.places, meant.words, near, tuple(worth), codes, True, meant.words)


def _asked(name: str, own: dict[str, Place], gazetteer: Gazetteer | None) -> Where:
    key = " ".join(words(name))
    if places := ((own[key],) if key in own else meant(key)):
        return Where(places)
    from crawler.gazetteer import Gazetteer  # takes longer than a search: only where it has to understand more

    known = gazetteer or Gazetteer.shipped()
    if places := known.resolve(name):
        return Where(places)
    like = known.suggest(name)
    raise UnknownPlace(f"unknown place {name!r}" + (f": did you mean {', '.join(like)}?" if like else ""))
