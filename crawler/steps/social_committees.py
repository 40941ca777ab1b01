"""Committees for social affairs: in charge where the council has none that is nearer to refugee matters."""

from __future__ import annotations

from crawler.committees import ROLES, Charge, accepted, is_social
from crawler.contact import RELEVANT
from crawler.visit import Visit
from crawler.visited import Sighting
from crawler.walk.look import Look


class SocialCommittees:
    """Keeps who speaks for such committees until the visit is over and everything else is known."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Look, Sighting, Charge]] = []

    def take(self, look: Look, *sightings: Sighting) -> None:
        """Notes those of the contacts on a page that speak for a committee for social affairs."""
        told = ((seen, is_social(seen)) for seen in sightings)
        self._waiting += [(look, seen, charge) for seen, charge in told if charge]

    def settle(self, visit: Visit) -> None:
        """Adds those who are in charge for want of better ones.

        A committee for social affairs before all else gives way to another committee only; one that has them among
        much else gives way to an elected council of migrants and to the former, too.
        """
        known = {seen.role_class for seen in visit.findings.sightings if seen.score >= RELEVANT}
        if "ausschuss" in known:
            return
        best = max((charge for *_, charge in self._waiting), default=Charge.NONE)
        if best is Charge.PARTLY and known & set(ROLES):
            return
        for look, seen, charge in self._waiting:
            if charge is best:
                visit.add(look, accepted(seen))
