"""Pages of search results: which links are hits, which are menus, and where the next page is."""

from __future__ import annotations

from dataclasses import dataclass

from crawler.pages.links import Link, surroundings
from crawler.pages.titles import own_parts
from crawler.walk.look import Look
from crawler.walk.paging import next_page, turns_page


@dataclass(frozen=True, slots=True)
class Results:
    """hits: the links of the result list; snippets: the text around each; more: the address of the next page."""

    hits: tuple[Link, ...]
    snippets: tuple[str, ...] = ()
    more: str | None = None


def results_of(look: Look, menu: frozenset[str]) -> Results:
    """Tells the hits on a result page from its menus: links that the site does not show everywhere (`menu`)."""
    turning = {link.url for link in look.links if turns_page(link)} | {look.page.url}
    hits = [
        link
        for link in look.links
        if link.text and not link.navigation and link.url not in menu and link.url not in turning
    ]
    hits = [link._replace(text=own) for link, own in zip(hits, own_parts([link.text for link in hits]), strict=True)]
    around = surroundings(look.page, {link.url for link in hits})
    return Results(tuple(hits), tuple(around.get(link.url, "") for link in hits), next_page(look))
