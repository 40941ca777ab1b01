"""A committee's page: which of its links lead to whoever speaks for it."""

from __future__ import annotations

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
REACHED = 0.8
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
    """Address → lead for the members on a committee's page who speak for it.

    All members where it says of none that they do, and those of an elected council of migrants, with less hope.
    """
    committee = committee_on(look, within)
    people = [link for link in look.links if _is_person(link)] if committee else []
    around = surroundings(look.page, {link.url for link in people}) if people else {}
    roles = {link.url: role for link in people if (role := _role(link, around.get(link.url, ""), look))}
    every = not roles or class_of(committee) == "integrationsrat"
    return {
        link.url: _speaker(link, roles[link.url], committee, look)
        if link.url in roles
        else _member(link, committee, look)
        for link in people
        if link.url in roles or (every and council_address(link.url).person)
    }


def _is_person(link: Link) -> bool:
    return council_address(link.url).person or (not link.navigation and name(link.text) is not None)


def _role(link: Link, around: str, look: Look) -> str:
    """What the entry of the list says somebody does for the committee, or the heading above it."""
    return role_in(around.replace(link.text, " ")) or (role_in(link.heading) if link.heading != look.heading else "")


def _speaker(link: Link, role: str, committee: str, look: Look) -> Lead:
    found = name(link.text)
    hope = offices.weight(fold(role)) * (1.0 if charge_of(committee) is Charge.FULLY else SOCIAL)
    hope *= REACHED if look.gain else 1.0
    text = introduced(found.person if found else link.text, role, committee)
    reason = f"{role} of the committee in charge, “{committee}”"
    like = (f"speakers {site_of(link.url)}",)
    return Lead(Ask(link.url), STEP, hope, text, link.heading, reason, look.trail, like, "council")


def _member(link: Link, committee: str, look: Look) -> Lead:
    hope = OF_MIGRANTS if class_of(committee) == "integrationsrat" else MEMBER
    reason, like = f"a member of “{committee}”", groups_of(link, look)
    return Lead(Ask(link.url), STEP, hope, link.text, link.heading, reason, look.trail, like, "council")
