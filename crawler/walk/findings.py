"""What a visit has found so far, and whether a contact is new to it."""

from __future__ import annotations

from collections import Counter

from crawler.contact import RELEVANT, Sighting
from crawler.folding import fold


class Findings:
    """The sightings worth keeping (relevant ones and information phones), and how many contacts each step found."""

    def __init__(self) -> None:
        self.sightings: list[Sighting] = []
        self.by_step: Counter[str] = Counter()
        self._persons: set[str] = set()
        self._numbers: set[str] = set()
        self._lines: set[str] = set()

    def take(self, sighting: Sighting) -> bool:
        """Keeps a sighting that is worth it; says whether it is a relevant contact that was not seen before."""
        info_phone = sighting.kind == "info_phone"
        relevant = sighting.score >= RELEVANT and not info_phone
        new = self._new(sighting)
        if relevant or (info_phone and self._new_line(sighting)):
            self.sightings.append(sighting)
            self.by_step[sighting.found_by] += new
        return relevant and new

    def _new(self, sighting: Sighting) -> bool:
        person = fold(sighting.person or "")
        numbers = {phone.number for phone in (*sighting.phones, *sighting.faxes)} | {*sighting.emails}
        new = person not in self._persons if person else not numbers or not numbers <= self._numbers
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
        """Whether the town's information telephone is known."""
        return any(sighting.kind == "info_phone" for sighting in self.sightings)
