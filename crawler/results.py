"""Pages of search results: which links are hits, which are menus, and where the next page is."""

from __future__ import annotations

from dataclasses import dataclass

from crawler.folding import fold
from crawler.links import Link, surroundings
from crawler.look import Look
from crawler.words.links import MORE


@dataclass(frozen=True, slots=True)
class Results:
    """hits: the links of the result list; snippets: the text around each; more: the address of the next page."""

    hits: tuple[Link, ...]
    snippets: tuple[str, ...] = ()
    more: str | None = None


def results_of(look: Look, menu: frozenset[str]) -> Results:
    """Tells the hits on a result page from its menus: links that the site does not show everywhere (`menu`)."""
    page_url, seen = look.page.url, menu
    pager = [link for link in look.links if _turns(link)]
    turning = {link.url for link in pager}
    hits = [
        link
        for link in look.links
        if link.url not in seen and link.url != page_url and not link.navigation and link.url not in turning and link.text
    ]
    around = surroundings(look.page, {link.url for link in hits})
    return Results(tuple(hits), tuple(around.get(link.url, "") for link in hits), _next(pager, look))


def _turns(link: Link) -> bool:
    words = fold(link.text)
    return words.isdigit() or any(words.startswith(more.strip()) for more in MORE)


def _next(pager: list[Link], look: Look) -> str | None:
    """The next page of results: the link that says so, else the number after the last one read."""
    for link in pager:
        if not fold(link.text).isdigit() and link.url != look.page.url:
            return link.url
    numbers = {int(link.text.strip()): link.url for link in pager if link.text.strip().isdigit()}
    here = next((number for number, url in numbers.items() if url == look.page.url), 1)
    return numbers.get(here + 1)
