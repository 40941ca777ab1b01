"""What the steps share: turning a link of a page into a lead, with what is to be hoped from it."""

from __future__ import annotations

from crawler.folding import fold
from crawler.pages.forms import Ask
from crawler.pages.links import Link, says_nothing
from crawler.urls import site_of
from crawler.walk.hope import hope_of, words_for
from crawler.walk.leads import Lead, pattern_of
from crawler.walk.look import Look

WORTH = 0.03
"""Links below this hope are not even remembered."""


def lead_of(link: Link, look: Look, step: str) -> Lead | None:
    """The lead that `link` on `look` is for `step`; None when it promises nothing."""
    if link.heading and link.heading != look.heading and says_nothing(link.text):
        link = link._replace(text=f"{link.heading}: {link.text}")  # the heading of a teaser says what "mehr" means
    hope = hope_of(link, look.subject, look.depth, look.site_subject)
    if hope.value < WORTH:
        return None
    return Lead(
        Ask(link.url), step, hope.value, link.text, link.heading,
        trail=look.trail, like=groups_of(link, look), subject=hope.subject,
    )  # fmt: skip


def groups_of(link: Link, look: Look) -> tuple[str, ...]:
    """The groups whose record says what a link is worth: its menu on this page, its address pattern."""
    place = site_of(look.page.url) if link.navigation else look.page.url
    return f"menu {place} {link.menu}", f"address {pattern_of(link.url)}", *said_by(link.text)


def said_by(text: str) -> tuple[str, ...]:
    """Groups by the telling words of a link: on this site, are "Beratung" pages the ones that name people?"""
    return tuple(f"word {word}" for word in words_for(fold(text))[:3])
