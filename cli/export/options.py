"""What a list is told besides its contacts: when it is made, for whom, and how a spreadsheet wants it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Options:
    """made: UTC, ISO 8601. operator: whose list it is. german: as German spreadsheets want CSV (semicolon, BOM)."""

    made: str = ""
    operator: str = ""
    german: bool = False
    public: bool = False

    @property
    def day(self) -> str:
        """The day on which the list is made: "2026-11-21"."""
        return self.made[:10]


def today(operator: str = "", *, german: bool = False, public: bool = False) -> Options:
    """The options of a list that is made now."""
    return Options(datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), operator, german, public)
