"""What we know: seeds, places, what a page says of a contact, and the contact itself.

The record that mediators see and that `export --format jsonl` writes is a :class:`Contact`; record.py makes its public
JSON form. Everything here is a frozen value: a changed record is a new one (`dataclasses.replace`).
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


@dataclass(frozen=True, slots=True)
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
class Sighting(Reading):
    """One contact as one page gives it, with where it stands and how one gets there.

    `serves` holds place names as written, before the gazetteer turns them into `places`; `reasons` says what raised
    or lowered the score. Neither is public.
    """

    page_url: str = ""
    page_title: str | None = None
    found_by: str = "start_page"
    trail: tuple[Click, ...] = ()
    quote: str | None = None
    first_seen: str | None = None
    last_seen: str | None = None
    serves: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


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
    """The merge of the sightings of one contact of one publishing body."""

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


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one step of one visit came to. "Nothing found" is a result, too."""

    step: str
    result: str
    reason: str | None = None
    requests: int = 0
    found: int = 0


@dataclass(frozen=True, slots=True)
class Fetch:
    """One request of a visit and why it was made: the step that wanted it and the lead that it followed.

    mark: a fingerprint of what the page gave, so that the next visit sees whether it still says the same.
    """

    url: str
    method: str = "GET"
    status: int | None = None
    step: str = ""
    reason: str = ""
    error: str | None = None
    at: str | None = None
    size: int = 0
    etag: str | None = None
    last_modified: str | None = None
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A body that a page links to and that could become a seed: listed for a person, never visited unasked."""

    seed: Seed
    page_url: str
    link_text: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The part of a page that proves its contacts, compressed (gzip), so that it can be read again without the network.

    content_type: as the server sent it.
    """

    page_url: str
    content_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Front:
    """The start page: the address that answered, and marks of its promising links."""

    url: str
    links: frozenset[str]


@dataclass(frozen=True, slots=True)
class KnownPage:
    """A page with contacts as it was last seen: what to ask it for, and what to believe when it has not changed.

    status: of the last answer. mark: see Fetch. sightings: what it gives.
    """

    url: str
    status: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    mark: str | None = None
    sightings: tuple[Sighting, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a site before it is visited again. start: the start page's last answer; walk: a walk is due."""

    pages: tuple[KnownPage, ...] = ()
    start: KnownPage | None = None
    front: Front | None = None
    walk: bool = False


@dataclass(frozen=True, slots=True)
class Visited:
    """Everything that one visit brought home: the item of the spiders, stored in one transaction.

    walked: False where the visit ended after the known pages, as they still stood. front: the start page, None where
    it was not read. unread: (address, why) of pages that were not asked for or gave
    something else in the page's place. membership: the association that the site names as its municipality's.
    """

    seed: Seed
    started: str
    finished: str
    sightings: tuple[Sighting, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    fetches: tuple[Fetch, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    walked: bool = True
    front: Front | None = None
    unread: tuple[tuple[str, str], ...] = ()
    membership: Membership | None = None
