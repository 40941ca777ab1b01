"""From a page to sightings: who can be turned to, as the page says it. Never fetches, never guesses.

    lines → facts → blocks → contacts → sightings

A page is read as a person reads it: lines, what stands in them, which of them belong together, who gets which number,
what each contact is called, and how sure we are that it is one for refugee matters.
"""

from __future__ import annotations

from datetime import date

from crawler.contact import Seed, Sighting
from crawler.extraction.html import read_html
from crawler.page import Page

__all__ = ["Unreadable", "read"]


class Unreadable(ValueError):
    """A document that cannot be read (broken, encrypted, scanned): the message says which and why."""


def read(page: Page, seed: Seed | None = None, *, today: date | None = None) -> list[Sighting]:
    """All contacts of a page, relevant or not, with score and reasons.

    seed: whose site it is, where known. today: the day by which terms are judged to have ended (default: now).
    Raises Unreadable for a document that is broken, encrypted or holds pictures only.
    """
    return read_html(page, seed, today or date.today())
