"""Who publishes, and for which places: seeds and places; and the words that a record may hold."""

from __future__ import annotations

from dataclasses import dataclass

SEED_KINDS = ("municipality", "association", "district", "ngo", "directory")
KINDS = ("office", "person", "committee", "initiative", "info_phone")
ROLE_CLASSES = (
    "auslaenderbehoerde", "sozialamt", "integrationsbeauftragte", "integrationsrat", "fluechtlingsbeauftragte",
    "koordinierungsstelle", "organisationsbuero", "dezernat", "buero_migration", "ausschuss", "migrationsberatung",
    "initiative", "freiwilligenagentur", "sprachmittlung", "infotelefon", "other",
)  # fmt: skip
ORGANISATION_KINDS = (
    "kommune", "wohlfahrtsverband", "kirche", "migrantenorganisation", "freiwilligenagentur", "verein",
    "arbeitsverwaltung", "hochschule", "unternehmen", "sonstige",
)  # fmt: skip
TOPICS = (
    "sprache", "begegnung", "buergerbeteiligung", "engagement", "koordination", "schule_beruf", "wohnen", "gesundheit",
)  # fmt: skip
STEPS = ("start_page", "site_search", "council", "info_phone", "menu", "directory")
RESULTS = ("found", "nothing", "forbidden", "unreachable", "budget")
STATUSES = ("confirmed", "unconfirmed", "gone")
STATES = ("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH")

RELEVANT = 0.5
"""A contact with at least this score is one for refugee matters (design: the record)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality (8-digit AGS), a district (5 digits) or an association (no AGS, 9-digit ARS)."""

    name: str
    ags: str | None = None
    ars: str | None = None
    district: str | None = None
    state: str | None = None
    postal_codes: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Seed:
    """One body whose website is visited: a line of a seed list."""

    kind: str
    name: str
    url: str
    place: str = ""
    ags: str = ""
    state: str = ""
    ars: str = ""
    district: str = ""
    postal_codes: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    population: int | None = None
    source: str = ""
    note: str = ""

    @property
    def key(self) -> str:
        """What identifies the publishing body, whatever its address is: kind and AGS, ARS or name.

        A relaunch changes the address, never the key; two NGOs of the same name differ by their place.
        """
        official = self.kind not in ("ngo", "directory") and (self.ags or self.ars)
        named = "/".join(part for part in (self.name.casefold(), self.ags or self.place.casefold()) if part)
        return f"{self.kind}:{official or named}"


@dataclass(frozen=True, slots=True)
class Membership:
    """That a municipality belongs to an association, as its own page says.

    association: its name and, where known, its ARS. url: the association's own site, "" where the page does not lead
    there. quote: the words that prove it.
    """

    municipality: Place
    association: Place
    page_url: str
    quote: str = ""
    url: str = ""
