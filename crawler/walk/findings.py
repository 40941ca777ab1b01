"""What a visit has found so far, and whether a contact is new to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from crawler.contact import RELEVANT
from crawler.folding import fold
from crawler.visited import Sighting
from crawler.words.relevance import BASE

Reach = tuple[str, frozenset[str]]
INITIATIVE = "initiative"
MANY_NAMES = 5
"""From so many names on, one telephone and address is that of the site, not of the pages."""


class Findings:
    """The sightings worth keeping (relevant ones and information phones), and how many contacts each step found.

    lists: the addresses of result lists, whose contacts stand again, and in full, on the pages of their entries.
    municipality: whether the seed is one, which may belong to an association. names: of persons and
    initiatives that can be reached, folded.
    """

    def __init__(self, *, municipality: bool = False) -> None:
        self._municipality = municipality
        self.sightings: list[Sighting] = []
        self.by_step: Counter[str] = Counter()
        self.names: set[str] = set()
        self.lists: set[str] = set()
        self._persons: set[str] = set()
        self._numbers: set[str] = set()
        self._lines: set[str] = set()
        self._furniture: set[Reach] = set()

    def take(self, sighting: Sighting) -> bool:
        """Keeps a sighting that is worth it; says whether it is a relevant contact that was not seen before."""
        if sighting.switchboard:
            self.furnish(sighting)
        relevant = sighting.score >= RELEVANT and not self._is_furniture(sighting)
        new = (relevant or sighting.switchboard) and self._new(sighting)
        if relevant or (sighting.switchboard and self._new_line(sighting)):
            self.sightings.append(sighting)
            self.names |= set(_names(sighting))
            self.by_step[sighting.found_by] += new
        return relevant and new

    def furnish(self, sighting: Sighting) -> None:
        """Notes the town's own telephone: where it stands on other pages, too, no office of theirs is meant."""
        self._furniture.add(_reach(sighting))

    def _is_furniture(self, sighting: Sighting) -> bool:
        """Whether a heading has come to stand above the telephone that is in the margin of every page."""
        if sighting.switchboard or sighting.person or not (sighting.phones or sighting.emails):
            return False
        return _reach(sighting) in self._furniture

    def _of_association(self, sighting: Sighting) -> bool:
        """Whether it stands on the site of the association that the municipality belongs to, as the visit has noted."""
        return self._municipality and bool(sighting.places) and not any(place.ags for place in sighting.places)

    def _new(self, sighting: Sighting) -> bool:
        person = fold(sighting.person or "")
        numbers = {phone.number for phone in (*sighting.phones, *sighting.faxes)} | {*sighting.emails}
        numbers = numbers or {fold(sighting.street or sighting.unit or sighting.organisation or "")}
        new = person not in self._persons if person else not numbers <= self._numbers
        self._persons |= {person} - {""}
        self._numbers |= numbers
        return new

    def _new_line(self, sighting: Sighting) -> bool:
        """The switchboard in every footer is kept once, whoever else has given its number before."""
        numbers = {phone.number for phone in sighting.phones}
        new = not numbers <= self._lines
        self._lines |= numbers
        return new

    @property
    def has_info_phone(self) -> bool:
        """Whether the town's information telephone is known; that of its association is another's."""
        return any(each.switchboard and not self._of_association(each) for each in self.sightings)

    @property
    def has_own_phone(self) -> bool:
        """Whether an information telephone is known than which none is better but one for refugee matters."""
        phones = (each for each in self.sightings if each.switchboard and not self._of_association(each))
        return any(phone.score >= BASE["infotelefon"] for phone in phones)

    @property
    def kept(self) -> tuple[Sighting, ...]:
        """The sightings, without furniture, and without the association's telephone where the village has its own."""
        own, margin = self.has_info_phone, _margin(self.sightings)
        pages = {mark for each in self.sightings if each.page_url not in self.lists for mark in _reach(each)[1]}
        return tuple(
            each
            for each in self.sightings
            if not (own and each.switchboard and self._of_association(each))
            and not (self._is_furniture(each) or each in margin or (each.page_url in self.lists and _told(each, pages)))
        )


def _names(sighting: Sighting) -> Iterator[str]:
    """Names of one person or one initiative; an office's own page names more people than the list that it stands in."""
    if sighting.phones or sighting.emails:
        names = (sighting.person, sighting.organisation if sighting.role_class == INITIATIVE else None)
        yield from (fold(name) for name in names if name)


def _margin(sightings: Iterable[Sighting]) -> set[Sighting]:
    """Those of one line in the margin that has a new name on every page, that of its heading: all but the first."""
    named: dict[frozenset[str], dict[tuple[str | None, str | None], list[Sighting]]] = {}
    for each in sightings:
        numbers = _reach(each)[1]
        if numbers and not each.person and each.kind != "info_phone":
            named.setdefault(numbers, {}).setdefault((each.organisation, each.unit), []).append(each)
    lines = [list(names.values())[1:] for names in named.values() if len(names) >= MANY_NAMES]
    return {each for names in lines for seen in names for each in seen}


def _told(sighting: Sighting, elsewhere: set[str]) -> bool:
    """Whether all the numbers and addresses of a sighting stand `elsewhere`."""
    numbers = _reach(sighting)[1]
    return bool(numbers) and numbers <= elsewhere


def _reach(sighting: Sighting) -> Reach:
    """Who it is at large, and the numbers and addresses: alike in all copies of one line."""
    return fold(sighting.organisation or ""), frozenset(
        {*(phone.number for phone in sighting.phones), *sighting.emails}
    )
