"""Which body a contact belongs to: its name and its kind."""

from __future__ import annotations

from dataclasses import replace

from crawler.contact import Seed
from crawler.extraction.classify import Verdict, organisation_kind, role_of
from crawler.extraction.naming import Named
from crawler.words.organisations import SEED_KINDS

INITIATIVE = "initiative"


def called(names: Named, verdict: Verdict, kind: str) -> Named:
    """An initiative is called by the heading that names it, not by the house in which it meets.

    "Deutsch-Café im Kulturhaus" above "Kulturhaus, Am Markt 1" is the café; the house becomes its unit.
    """
    heading = next(iter(names.above), None)
    if kind != INITIATIVE or verdict.where != "heading" or not heading or names.organisation in names.above:
        return names
    if role_of(heading) != (INITIATIVE, verdict.words):
        return names
    return replace(names, organisation=heading, unit=names.unit or names.organisation)


def kind_of(names: Named, seed: Seed | None) -> str | None:
    """By the names of the contact, else that of the body whose site it is."""
    texts = [text for text in (names.organisation, names.unit, *names.above) if text]
    return organisation_kind(texts) or SEED_KINDS.get(seed.kind if seed else "")
