"""When to leave a site alone: a server that fails everywhere, not one that has a broken corner."""

from __future__ import annotations

from crawler.walk.answers import Unreachable
from crawler.walk.leads import Lead, pattern_of

PATIENCE = 4
"""Failures in a row, in different places, after which the site is left alone; in one place, twice as many."""


class Patience:
    """Counts failures in a row that may pass: no answer, or a server's own error."""

    def __init__(self) -> None:
        self._failures: list[str] = []

    def try_with(self, lead: Lead, error: Unreachable) -> None:
        """Counts a failure. Answers that never came are each in a place of their own: they may mean the server."""
        if error.passing:
            self._failures.append(pattern_of(lead.url) if error.answered else str(len(self._failures)))

    def restore(self) -> None:
        """A page came."""
        self._failures.clear()

    @property
    def ended(self) -> bool:
        """Whether the site is to be left alone."""
        return len(set(self._failures)) >= PATIENCE or len(self._failures) >= 2 * PATIENCE
