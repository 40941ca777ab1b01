"""For directories of initiatives: everything at once where they offer it, else list after list, entry after entry."""

from __future__ import annotations

from collections.abc import Iterator

from crawler.contact import Seed
from crawler.folding import Vocabulary, either, fold
from crawler.pages.choices import choices_of
from crawler.pages.entries import Entry, entries_of
from crawler.pages.forms import Ask, SearchBox, place_box
from crawler.pages.links import Link
from crawler.steps.offers import groups_of
from crawler.urls import host_of, site_of
from crawler.visit import Visit
from crawler.visited import Proposal
from crawler.walk.hope import damping, hope_of, subject_of
from crawler.walk.leads import Lead
from crawler.walk.look import Look
from crawler.walk.paging import next_page, turns_page
from crawler.words.directories import AT_ONCE, ELSEWHERE, ENTRIES, LISTS, NEWS
from crawler.words.search import PLACE_LADDER

STEP = "directory"
lists, entries, at_once = Vocabulary(LISTS), Vocabulary(ENTRIES), Vocabulary(AT_ONCE)
ENTRY, OTHER_ENTRY = 0.5, 0.3
"""Hope of an entry of a list of initiatives before any was opened, and of another list: its name says little."""
SHOWN = 0.25
"""Share of it where the entry's number stands in the list already."""
NEXT_PAGE, NEXT_GOOD, NEXT_SHOWN = 0.45, 0.4, 0.9
"""Hope of a list's next page: of one that only names its entries, what is added when all of their names promise
something, and of one that shows how they are reached."""
GOOD_NAME = 0.65
SHOWS = 2
"""New contacts that make a list page one that shows them."""
WHOLE = 0.85
"""Hope of a list of everything."""
BY_REGION = 0.4
BY_PLACE, BY_FURTHER_PLACE = 0.5, 0.4
"""Hope of the first search by place, which often gives what takes three clicks else, and of the others."""


async def find(place: Seed, visit: Visit) -> None:
    """I look for everything at once, else go through the lists page by page, open entries, note whom they link to."""
    asked = False
    async for look in visit.looks():
        if look.page.kind != "html":
            continue
        if not asked and (box := place_box(look.page)):
            asked = True
            visit.offer(*_by_place(box, place, look))
        inner = [*_inner(look)]
        visit.offer(*_choices(look), *_whole(look), *inner, *_outer(look), *_next_page(look, inner))
        for link in look.links:
            if not visit.scope.on_host(link.url) and _an_initiative(link):
                _propose(link, look, place, visit)


def _propose(link: Link, look: Look, place: Seed, visit: Visit) -> None:
    seed = Seed("ngo", link.text or host_of(link.url), link.url, place.place, state=place.state)
    visit.propose(Proposal(seed, look.page.url, link.text))


def _inner(look: Look) -> Iterator[Lead]:
    """The links of a list, most of them its entries."""
    inner = [link for link in look.links if not link.navigation and not turns_page(link)]
    for entry in entries_of(look.page, inner):
        yield from _lead(entry.link, _hope_of(entry, look), look)


def _outer(look: Look) -> Iterator[Lead]:
    """What in the menus leads to lists."""
    for link in look.links:
        if link.navigation and not turns_page(link):
            yield from _lead(link, lists.weight(fold(link.text)), look)


def _lead(link: Link, hope: float, look: Look) -> Iterator[Lead]:
    if (hope := hope * damping(link)) > 0:
        yield Lead(Ask(link.url), STEP, hope, link.text, link.heading, "", look.trail, groups_of(link, look))


def _hope_of(entry: Entry, look: Look) -> float:
    words = fold(entry.link.text)
    answers = not {"places", "regions"}.isdisjoint(look.lead.like)  # however few they are
    listed = (ENTRY if answers or _lists_initiatives(look) else OTHER_ENTRY) * (entry.listed or answers)
    said = max(lists.weight(words), entries.weight(words), hope_of(entry.link, 0.0, look.depth).value)
    return either(listed, said) * (SHOWN if entry.shown and look.gain else 1.0)


def _lists_initiatives(look: Look) -> bool:
    """Whether a page's list is one of initiatives by its heading or by how it was found; not one of news."""
    said = fold(f"{look.heading} {look.lead.text} {look.page.title if not look.first else ''}")
    if any(word in said for word in NEWS):
        return False
    return look.lead.what == "search" or lists.weight(said) > 0 or subject_of(said) > 0


def _next_page(look: Look, inner: list[Lead]) -> Iterator[Lead]:
    """The list's next page: before this one's entries where it shows numbers itself, or where good names abound."""
    if url := next_page(look):
        good = sum(lead.hope >= GOOD_NAME for lead in inner) / max(1, len(inner))
        hope = NEXT_SHOWN if look.gain >= SHOWS else NEXT_PAGE + NEXT_GOOD * good
        what = "search" if look.lead.what == "search" else "page"
        reason = "the list's next page"
        yield Lead(Ask(url), STEP, hope, "nächste Seite", look.lead.heading, reason, look.trail, ("pages",), what)


def _whole(look: Look) -> Iterator[Lead]:
    """Links to everything on one page or in one file."""
    for link in look.links:
        if hope := at_once.weight(fold(link.text)):
            reason = f"everything at once: {link.text[:60]}"
            yield Lead(Ask(link.url), STEP, hope, link.text, link.heading, reason, look.trail, ("whole",))


def _choices(look: Look) -> Iterator[Lead]:
    """Lists to choose from: how many entries a page shows, and the regions."""
    for number, choice in enumerate(choices_of(look.page)):
        hope, like = (WHOLE, "whole") if choice.everything else (BY_REGION * 0.97**number, "regions")
        reason = f"the directory's list for “{choice.text[:60]}”"
        yield Lead(choice.ask, STEP, hope, choice.text, choice.text, reason, look.trail, (like,))


def _by_place(box: SearchBox, place: Seed, look: Look) -> Iterator[Lead]:
    """Searches by the directory's own place, or by the first figures of all postal codes."""
    for number, word in enumerate((*place.postal_codes, *filter(None, [place.place]))[:3] or PLACE_LADDER):
        reason = f"the directory's search for the place “{word}”"
        hope = BY_FURTHER_PLACE * 0.95**number if number else BY_PLACE
        yield Lead(box.ask(word), STEP, hope, f"Suche: {word}", word, reason, look.trail, ("places",), "search")


def _an_initiative(link: Link) -> bool:
    site = site_of(link.url)
    return bool(link.text) and not any(name in site for name in ELSEWHERE)
