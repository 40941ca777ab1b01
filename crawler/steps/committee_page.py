"""A committee's page: which of its links lead to whoever speaks for it."""

from __future__ import annotations

from collections.abc import Iterator

from crawler.clean.persons import name
from crawler.committees import Charge, charge_of, class_of, introduced, is_committee, role_in
from crawler.folding import Vocabulary, fold
from crawler.pages.council_addresses import council_address
from crawler.pages.forms import Ask
from crawler.pages.links import Link, surroundings
from crawler.steps.offers import groups_of
from crawler.urls import site_of
from crawler.walk.leads import Lead
from crawler.walk.look import Look
from crawler.words.council import OFFICES

STEP = "council"
offices = Vocabulary(OFFICES)
MEMBER, OF_MIGRANTS = 0.04, 0.12
"""Hope of a member of whom the page does not say that they speak for the committee; of one of a council of migrants."""
REACHED = 0.6
"""What is left of the hope of the chair where the committee's page itself gives a number or an address."""
SOCIAL = 0.6
"""What is left of the hope where the committee is for social affairs: it may not be in charge."""


def committee_on(look: Look, within: bool) -> str:
    """The committee in charge whose page this is, as its heading, the link to it or its title calls it; "" for others.

    within: the page belongs to a council system, where nothing but committees has such names.
    """
    names = (look.heading, look.lead.text, look.page.title)
    return next((each for each in names if charge_of(each) and (within or is_committee(each))), "")


def speakers_of(look: Look, within: bool) -> dict[str, Lead]:
    """Address → lead for the members on a committee's page, those who speak for it before all."""
    committee = committee_on(look, within)
    people = {link.url: link for link in look.links if _is_person(link)} if committee else {}
    around = surroundings(look.page, set(people)) if people else {}
    return {
        lead.url: lead for link in people.values() for lead in _leads(link, around.get(link.url, ""), committee, look)
    }


def _is_person(link: Link) -> bool:
    return council_address(link.url).person or (not link.navigation and name(link.text) is not None)


def _leads(link: Link, around: str, committee: str, look: Look) -> Iterator[Lead]:
    role = role_in(around.replace(link.text, " ")) or (role_in(link.heading) if link.heading != look.heading else "")
    found = name(link.text)
    person, charge = found.person if found else link.text, charge_of(committee)
    if role:
        hope = offices.weight(fold(role)) * (1.0 if charge is Charge.FULLY else SOCIAL)
        hope *= REACHED if look.gain else 1.0
        text = introduced(person, role, committee)
        like: tuple[str, ...] = (f"speakers {site_of(link.url)}",)
        reason = f"{role} of the committee in charge, “{committee}”"
    elif council_address(link.url).person:
        hope = OF_MIGRANTS if class_of(committee) == "integrationsrat" else MEMBER
        text, like, reason = link.text, groups_of(link, look), f"a member of “{committee}”"
    else:
        return
    yield Lead(Ask(link.url), STEP, hope, text, link.heading, reason, look.trail, like, "council")
