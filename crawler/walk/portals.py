"""Leads to the open interface of a portal: before its pages, which may be nothing but a script."""

from __future__ import annotations

from crawler.contact import Seed
from crawler.pages.forms import Ask
from crawler.pages.interface import Interface
from crawler.walk.leads import Lead
from crawler.words.directories import ALL_LOCATIONS, ALL_PAGES

WHOLE, PLACES, ROOTS = 0.97, 0.9, 0.6
"""Hopes: of all pages in one answer; of all places; of the pages' first level, for where that answer is too large."""
DIRECTORY, OTHERWISE = "directory", "menu"
"""The step of a directory's visit, and of that of a town's or an association's own portal."""
INTERFACE = "interface"


def interface_leads(interface: Interface, seed: Seed) -> tuple[Lead, ...]:
    """All pages at once, all places, and the first level of the pages."""
    return (
        interface_lead(interface.pages, WHOLE, ALL_PAGES, seed),
        interface_lead(interface.locations, PLACES, ALL_LOCATIONS, seed),
        interface_lead(interface.roots, ROOTS, ALL_PAGES, seed),
    )


def interface_lead(url: str, hope: float, text: str, seed: Seed) -> Lead:
    """One list of pages."""
    step = DIRECTORY if seed.kind == "directory" else OTHERWISE
    return Lead(Ask(url), step, hope, text, "", "the portal's open interface", (), (INTERFACE,), INTERFACE)
