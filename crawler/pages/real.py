"""Is this page a page? Many servers say "200 OK" and mean "not found", "agree first" or "prove that you are human".

The verdicts are outcomes with a name. A long page with real contents is never judged by one phrase: the phrases count
in the title and on short pages only.
"""

from __future__ import annotations

import re

from lxml.etree import XPath

from crawler.folding import fold
from crawler.page import Page
from crawler.words.walls import (
    CHALLENGE,
    CONSENT,
    MAINTENANCE,
    NOT_FOUND_TEXTS,
    NOT_FOUND_TITLE,
    NOT_FOUND_TITLES,
    NUMBER,
    PARKED,
)

SHORT = 1_500
"""Characters of visible text below which a page is nothing but its message."""
LONG = 2 * SHORT
"""Characters of text as it stands there, of which no more than half are marks that fold away."""
SMALL = 60_000
"""Bytes of markup above which a page is not even looked at for phrases: messages are small."""

MANY = 20
"""Links from which on a page has more to say than a question to its reader."""

CONSENT_WALL = "consent wall"
CHALLENGE_PAGE = "challenge page"
QUESTIONS = (CONSENT_WALL, CHALLENGE_PAGE)
"""Walls that ask something: a banner or a form on a page of its own worth asks the same."""
numbered, not_found = re.compile(NUMBER), re.compile(NOT_FOUND_TITLE)
pieces_of = XPath("//body//text()[not(parent::script or parent::style or parent::noscript)]", smart_strings=False)
WALLS = (
    ("soft 404", NOT_FOUND_TEXTS),
    (CONSENT_WALL, CONSENT),
    (CHALLENGE_PAGE, CHALLENGE),
    ("maintenance page", MAINTENANCE),
    ("parked domain", PARKED),
)


def why_not_real(page: Page) -> str | None:
    """What stands in the page's place ("soft 404", "consent wall" …); None when it is a real page."""
    if page.kind != "html":
        return None
    title = fold(page.title)
    missing = any(phrase in title for phrase in NOT_FOUND_TITLES) or not_found.search(title)
    if missing and len(page.body) < SMALL:
        return "soft 404"
    if len(page.body) > SMALL:
        return None
    shown = visible_text(page)
    if len(shown) > LONG:
        return None
    text = fold(shown)
    if not text and not page.tree.xpath("//a[@href] | //form | //frame | //iframe | //meta[@http-equiv] | //area"):
        return "empty page"
    if len(text) > SHORT:
        return None
    wall = next((name for name, phrases in WALLS if any(phrase in text or phrase in title for phrase in phrases)), None)
    return None if wall in QUESTIONS and _says_more(page, text) else wall


def _says_more(page: Page, text: str) -> bool:
    """Whether there is something on a page besides a question: somebody to turn to, or many ways on."""
    links: list[str] = page.tree.xpath("//a/@href")
    reached = numbered.search(text) or any(href.lower().startswith(("mailto:", "tel:")) for href in links)
    return bool(reached) or len(links) >= MANY


def visible_text(page: Page) -> str:
    """The text between the tags, without scripts and styles; cheap, not for reading contacts."""
    known: str | None = page.worked_out.get("text")
    if known is None:
        pieces: list[str] = pieces_of(page.tree)  # type: ignore[assignment]  # XPath may give anything; this one, texts
        known = page.worked_out["text"] = " ".join(" ".join(pieces).split())
    return known
