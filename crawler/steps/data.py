"""What only a script shows a reader: the rest of a list, the pins of a map, kept as data behind the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crawler.contact import Seed
from crawler.folding import either
from crawler.page import Page
from crawler.pages.embedded import data_addresses, entries_in_scripts, found_in, more_address
from crawler.pages.forms import Ask
from crawler.pages.links import Link
from crawler.steps.offers import groups_of, lead_of
from crawler.visit import Visit
from crawler.walk.hope import damping, hope_of
from crawler.walk.leads import Lead
from crawler.walk.look import Look

STEP, OF_DIRECTORY = "menu", "directory"
"""The step by which such contacts are found, and in the visit of a directory."""
MAP, ELSEWHERE = 0.7, 0.12
"""Hopes of the data behind a directory's map, and of data behind the page of another site."""
MORE, LIST_COUNTS = 0.6, 0.8
"""Hope of the rest of a directory's list; elsewhere the share of what was hoped of the list."""
PIN, OTHER_PIN = 0.5, 0.05
"""Hope of an entry of such data, whatever it is called: in a directory, and elsewhere."""
MOST_DATA = 5
HTML = "text/html; charset=utf-8"


async def find(place: Seed, visit: Visit) -> None:
    """Where a page has its list or map from, I ask for that, and read what comes as if it stood on the page."""
    step = OF_DIRECTORY if place.kind == OF_DIRECTORY else STEP
    mapped = place.kind in (OF_DIRECTORY, "ngo")
    async for look in visit.looks():
        if look.page.kind == "json" and look.lead.what == "page":
            visit.offer(*_take(look, visit, step))
        elif look.page.kind == "html" and look.lead.what in ("start", "page", "search"):
            visit.offer(*_rest(look, step), *(_map(look, step) if mapped else ()))


def _rest(look: Look, step: str) -> Iterator[Lead]:
    """What the button "Mehr laden" of a list gets."""
    if url := more_address(look.page):
        hope = max(MORE * (step == OF_DIRECTORY), LIST_COUNTS * look.lead.hope)
        yield _data(url, hope, "Mehr laden", look, step)


def _map(look: Look, step: str) -> Iterator[Lead]:
    """The data of the page's map, and the pins that stand in the page itself."""
    hope = MAP if step == OF_DIRECTORY else ELSEWHERE
    for number, url in enumerate(data_addresses(look.page)[:MOST_DATA]):
        yield _data(url, hope * 0.9**number, "Karte", look, step)
    yield from (_pin(link, look, step) for link in entries_in_scripts(look.page))


def _data(url: str, hope: float, text: str, look: Look, step: str) -> Lead:
    return Lead(Ask(url), step, hope, text, "", "the data behind the page", look.trail, ("data",))


def _take(look: Look, visit: Visit, step: str) -> Iterator[Lead]:
    """Reads the markup in a document of data, and gives its entries, its links, and its next page."""
    found = found_in(look.page)
    if found.markup:
        inner = Page(look.page.url, f"<html><body>{found.markup}</body></html>".encode(), HTML)
        visit.read_within(look, inner)
        within = replace(look, page=inner)
        yield from (lead for link in within.links if (lead := lead_of(link, within, step)))
    yield from (_pin(link, look, step) for link in found.entries)
    if found.more:
        yield _data(found.more, LIST_COUNTS * look.lead.hope, look.lead.text, look, step)


def _pin(link: Link, look: Look, step: str) -> Lead:
    base = PIN if step == OF_DIRECTORY else OTHER_PIN
    hope = either(base, hope_of(link, 0.0, look.depth).value) * damping(link)
    return Lead(Ask(link.url), step, hope, link.text, "", "", look.trail, groups_of(link, look))
