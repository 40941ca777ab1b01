"""OParl (oparl.org, 1.0 and 1.1): a council's data for machines. Which committee is in charge, and who chairs it.

System → Body → list of organizations → the committee's memberships → the person in the chair. Pure functions on JSON
documents; the step council.py says which are opened.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from crawler.clean import email, phone
from crawler.committees import SURE, UNSURE, Charge, charge_of, class_of, speaks
from crawler.page import Page
from crawler.visited import Sighting

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Committee:
    """A committee by its name, with its memberships: addresses, or (1.1 and some 1.0 systems) whole objects."""

    id: str
    name: str
    body: str = ""
    memberships: tuple[str, ...] = ()


def objects_of(page: Page) -> list[Json]:
    """The OParl objects of a document: the entries of a list, or the one that it is. [] for anything else."""
    try:
        document = json.loads(page.body)
    except ValueError:
        return []
    if not isinstance(document, dict):
        return []
    listed = document.get("data", [document])
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []


def kind_of(each: Json) -> str:
    """System, Body, Organization, Membership, Person …: the last part of the object's type."""
    return str(each.get("type", "")).rstrip("/").rpartition("/")[2]


def next_of(page: Page) -> str | None:
    """The list's next page."""
    try:
        links = json.loads(page.body).get("links", {})
    except (ValueError, AttributeError):
        return None
    return links.get("next") if isinstance(links, dict) else None


def committee_of(each: Json, body: str = "") -> Committee:
    """An Organization as a committee."""
    return Committee(str(each.get("id", "")), str(each.get("name", "")), body, tuple(_ids(each.get("membership"))))


def chairs(each: Json) -> bool:
    """Whether a Membership's role is to speak for the committee; a deputy does not."""
    return speaks(str(each.get("role", "")))


def embedded_memberships(person: Json) -> Iterator[Json]:
    """The memberships that a Person brings along as objects."""
    yield from (each for each in person.get("membership") or () if isinstance(each, dict))


def sighting_of(person: Json, role: str, committee: Committee, url: str) -> Sighting:
    """The person in the chair of a committee as a contact."""
    phones = tuple(found for raw in _texts(person.get("phone")) if (found := phone(raw)))
    emails = tuple(mail for raw in _texts(person.get("email")) if (mail := email(raw)))
    score = SURE if charge_of(committee.name) is Charge.FULLY else UNSURE
    name, quote = str(person.get("name", "")), f"{person.get('name')}, {role}: {committee.name}"
    return Sighting(
        kind="person", role_class=class_of(committee.name), role=role or None,
        organisation=committee.body or None, unit=committee.name, person=name, phones=phones, emails=emails,
        score=score, text=quote, quote=quote, page_url=url, page_title=committee.name,
        reasons=("chairs the committee",),
    )  # fmt: skip


def _ids(value: Any) -> Iterator[str]:
    for each in value if isinstance(value, list) else ():
        found = each.get("id") if isinstance(each, dict) else each
        if isinstance(found, str):
            yield found


def _texts(value: Any) -> list[str]:
    return [str(each) for each in (value if isinstance(value, list) else [value]) if each]
