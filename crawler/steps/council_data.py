"""The council's data for machines (OParl): from the system to the person who chairs the committee in charge."""

from __future__ import annotations

from crawler.committees import Charge, charge_of
from crawler.contact import RELEVANT, Seed
from crawler.folding import Vocabulary, fold
from crawler.oparl import (
    Committee,
    Json,
    chairs,
    committee_of,
    embedded_memberships,
    kind_of,
    next_of,
    objects_of,
    sighting_of,
)
from crawler.pages.forms import Ask
from crawler.steps.social_committees import SocialCommittees
from crawler.visit import Visit
from crawler.walk.leads import Lead
from crawler.walk.look import Look
from crawler.words.council import COMMITTEES

STEP = "council"
committees = Vocabulary(COMMITTEES)
BODY, ORGANIZATIONS, MEMBERSHIP, PERSON = 0.55, 0.6, 0.55, 0.85
MEMBERS_TRIED = 4
"""Memberships of one committee that are opened one by one in search of the chair."""


class CouncilData:
    """What is known so far: the committees in charge, and whose memberships belong to them.

    social: takes those who speak for committees for social affairs.
    """

    def __init__(self, place: Seed, visit: Visit, social: SocialCommittees) -> None:
        self.social = social
        self.place = place
        self.visit = visit
        self.body = place.name
        self.committees: dict[str, Committee] = {}
        self.roles: dict[str, tuple[str, Committee]] = {}

    def take(self, look: Look) -> None:
        """Looks at one document and offers those that lead on, or notes the person found."""
        for each in objects_of(look.page):
            kind = kind_of(each)
            if kind == "System":
                self._offer(each.get("body"), BODY, "Körperschaft", look)
            elif kind == "Body":
                self.body = str(each.get("name") or self.body)
                self._offer(each.get("organization"), ORGANIZATIONS, "Gremien", look)
            elif kind == "Organization":
                self._organization(each, look)
            elif kind == "Membership":
                self._membership(each, look)
            elif kind == "Person":
                self._person(each, look)
        if (more := next_of(look.page)) and look.lead.text in ("Gremien", "nächste Seite"):
            self._offer(more, 0.3, "nächste Seite", look)

    def _organization(self, each: Json, look: Look) -> None:
        committee = committee_of(each, self.body)
        weight = committees.weight(fold(committee.name))
        if charge_of(committee.name) is Charge.NONE:
            return
        self.committees[committee.id] = committee
        for number, url in enumerate(committee.memberships[:MEMBERS_TRIED]):
            self.committees[url] = committee
            self._offer(url, MEMBERSHIP * weight * 0.9**number, committee.name, look)

    def _membership(self, each: Json, look: Look) -> None:
        committee = self._committee(each, look)
        person = each.get("person")
        if committee and chairs(each) and isinstance(person, str):
            self.roles[person] = str(each.get("role")), committee
            self._offer(person, PERSON, str(each.get("role")), look)

    def _person(self, each: Json, look: Look) -> None:
        known = self.roles.get(str(each.get("id", look.page.url)))
        for membership in embedded_memberships(each):
            committee = self._committee(membership, look)
            if committee and chairs(membership):
                known = str(membership.get("role")), committee
        if known:
            seen = sighting_of(each, *known, str(each.get("id", look.page.url)))
            if seen.score >= RELEVANT:
                self.visit.add(look, seen)
            self.social.take(look, seen)

    def _committee(self, membership: Json, look: Look) -> Committee | None:
        keys = (membership.get("organization"), membership.get("id"), look.page.url)
        return next((self.committees[key] for key in keys if isinstance(key, str) and key in self.committees), None)

    def _offer(self, url: object, hope: float, text: str, look: Look) -> None:
        if isinstance(url, str) and url:
            reason = f"the council's data for machines: {text}"
            self.visit.offer(Lead(Ask(url), STEP, hope, text, "", reason, look.trail, ("oparl",), "oparl"))
