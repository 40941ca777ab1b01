"""The few things of a sighting that tell one contact from another, folded so that they can be compared."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import blake2b
from urllib.parse import urldefrag

from crawler.contact import Reading
from crawler.identity.folding import fold, name_key, organisation_key, street_key
from crawler.visited import Sighting


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared. Empty means: the page does not say. `own`: the organisation is the publisher, named or not."""

    kind: str
    name: tuple[str, ...]
    unit: str
    role: str
    role_class: str
    organisation: str
    own: bool
    street: str
    city: str
    places: frozenset[str]
    reach: frozenset[str]
    page: str

    @property
    def head(self) -> str:
        """What an office is called inside its organisation: its unit, else the role that it plays."""
        return self.unit or self.role

    @property
    def is_person(self) -> bool:
        """A person is known by the name, everything else by what it is called and where it sits."""
        return self.kind == "person" and bool(self.name)

    @property
    def ties(self) -> frozenset[str]:
        """What, beside an equal name, shows that two persons are one: unit, role, phone or e-mail."""
        named = {f"unit {self.unit}" if self.unit else "", f"role {self.role}" if self.role else ""}
        classed = {f"class {self.role_class}"} if self.role_class != "other" else set()
        return frozenset((named | classed) - {""}) | self.reach


def traits(sighting: Sighting) -> Traits:
    """The comparable part of a sighting.

    A body has one information telephone, whatever its pages call it: the number tells it, not the name.
    """
    if sighting.kind == "info_phone":
        sighting = replace(sighting, organisation=None, unit=None, role=None)
    organisation = organisation_key(sighting.organisation)
    return Traits(
        kind=sighting.kind,
        name=name_key(sighting.person),
        unit=fold(sighting.unit) or _told_by_words(sighting),
        role=fold(sighting.role),
        role_class=sighting.role_class,
        organisation=organisation,
        own=organisation in ("", organisation_key(sighting.publisher)),
        street=street_key(sighting.street),
        city=fold(sighting.city),
        places=frozenset(place.ags or place.ars or fold(place.name) for place in sighting.places),
        reach=reach(sighting),
        page=urldefrag(sighting.page_url).url,
    )


def _told_by_words(sighting: Sighting) -> str:
    """A record that is only a title and a text (an import) is told from others of that title by its words."""
    if sighting.street or sighting.person or sighting.contact_form or not sighting.text or reach(sighting):
        return ""
    return f"text {blake2b(sighting.text.encode(), digest_size=16).hexdigest()}"


def reach(reading: Reading) -> frozenset[str]:
    """How a contact is reached: telephone numbers with extension, and e-mail addresses."""
    numbers = {f"tel {phone.number} {phone.extension or ''}".strip() for phone in reading.phones}
    mails = {f"mail {mail.lower()}" for mail in (*reading.emails, *reading.foreign_emails)}
    return frozenset(numbers | mails)
