"""What we know: seeds, places, what a page says of a contact, and the contact itself.

The record that mediators see and that `export --format jsonl` writes is a :class:`Contact`; record.py makes its public
JSON form. What a visit needs and brings home is in visited.py: a search need not load it. Everything here is a frozen
value: a changed record is a new one (`dataclasses.replace`).
"""

from __future__ import annotations

from dataclasses import dataclass

from crawler.bodies import KINDS as KINDS
from crawler.bodies import ORGANISATION_KINDS as ORGANISATION_KINDS
from crawler.bodies import RELEVANT as RELEVANT
from crawler.bodies import RESULTS as RESULTS
from crawler.bodies import ROLE_CLASSES as ROLE_CLASSES
from crawler.bodies import SEED_KINDS as SEED_KINDS
from crawler.bodies import STATES as STATES
from crawler.bodies import STATUSES as STATUSES
from crawler.bodies import STEPS as STEPS
from crawler.bodies import TOPICS as TOPICS
from crawler.bodies import Membership as Membership
from crawler.bodies import Place as Place
from crawler.bodies import Seed as Seed


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone or fax number: `number` in E.164, `written` as it stands on the page, `extension` kept apart."""

    number: str
    written: str = ""
    extension: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours as written and, where understood, in OpenStreetMap syntax."""

    written: str
    osm: str | None = None


@dataclass(frozen=True, slots=True)
class Click:
    """One step of a trail: the address that was opened and the text that was clicked to get there."""

    url: str
    text: str


@dataclass(frozen=True, slots=True, init=False, repr=False, eq=False)  # never made itself: the fields of two others
class Reading:
    """What a page says of one contact. What is not on the page stays empty; nothing is guessed."""

    site: str = ""
    publisher: str = ""
    places: tuple[Place, ...] = ()
    kind: str = "office"
    role_class: str = "other"
    role: str | None = None
    organisation: str | None = None
    organisation_kind: str | None = None
    unit: str | None = None
    person: str | None = None
    person_title: str | None = None
    phones: tuple[Phone, ...] = ()
    faxes: tuple[Phone, ...] = ()
    emails: tuple[str, ...] = ()
    foreign_emails: tuple[str, ...] = ()
    contact_form: str | None = None
    street: str | None = None
    postal_code: str | None = None
    city: str | None = None
    lat: float | None = None
    lon: float | None = None
    hours: Hours | None = None
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    text: str | None = None
    score: float = 0.0
    valid_until: str | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """The public form of a sighting: where a contact stands, since when, and the line that proves it."""

    page_url: str
    page_title: str | None = None
    found_by: str = "start_page"
    trail: tuple[Click, ...] = ()
    quote: str | None = None
    first_seen: str | None = None
    last_seen: str | None = None


@dataclass(frozen=True, slots=True)
class Lock:
    """Who set a field by hand, and when."""

    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Contact(Reading):
    """The merge of the sightings of one contact of one publishing body.

    reserved: what all pages that name it want of machines (crawler.pages.reservation): it is not published.
    """

    id: str | None = None
    found_by: str = "start_page"
    page_url: str = ""
    page_title: str | None = None
    trail: tuple[Click, ...] = ()
    quote: str | None = None
    sightings: tuple[Proof, ...] = ()
    first_seen: str | None = None
    last_seen: str | None = None
    last_checked: str | None = None
    status: str = "confirmed"
    status_reason: str | None = None
    successor: str | None = None
    locked: tuple[tuple[str, Lock], ...] = ()
    reserved: str | None = None
