"""From a page to sightings: who can be turned to, as the page says it. Never fetches, never guesses.

    lines → facts → blocks → contacts → sightings

A page is read as a person reads it: lines, what stands in them, which of them belong together, who gets which number,
what each contact is called, and how sure we are that it is one for refugee matters.
"""

from __future__ import annotations

from datetime import date

from crawler.contact import Seed
from crawler.extraction import jsonld, oparl, vcard
from crawler.extraction.cards import card_lines
from crawler.extraction.html import read_html, read_text_lines
from crawler.extraction.lines import Line
from crawler.extraction.pdf import Unreadable, read_pdf, text_lines
from crawler.page import Page
from crawler.visited import Sighting

__all__ = ["Unreadable", "read"]


def read(page: Page, seed: Seed | None = None, *, today: date | None = None) -> list[Sighting]:
    """All contacts of a page, relevant or not, with score and reasons.

    seed: whose site it is, where known. today: the day by which terms are judged to have ended (default: now).
    Raises Unreadable for a document that is broken, encrypted or holds pictures only.
    """
    today = today or date.today()
    if page.kind in ("html", "xml"):
        return read_html(page, seed, today)
    return read_text_lines(_lines(page, today), page, seed, today)


def _lines(page: Page, today: date) -> list[Line]:
    """The lines of a document that is no HTML; none where nothing in it can be read."""
    if page.kind == "pdf":
        return read_pdf(page.body, page.url)
    if page.kind == "vcard":
        return card_lines(vcard.cards_of(page.markup))
    if page.kind == "json":
        cards = oparl.cards_of(page.markup, today)
        return card_lines(jsonld.cards_of_text(page.markup) if cards is None else cards)
    if page.kind == "other" and page.markup.lstrip()[:1] in ("{", "["):
        return card_lines(jsonld.cards_of_text(page.markup))
    return text_lines(page.markup) if page.kind == "text" else []
