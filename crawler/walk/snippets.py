"""Contacts read from the entries of a result list: what each is called stands on its link, not above the list.

The text of an entry is torn out of its page: a number or an address at its very end may be cut short.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crawler.folding import fold
from crawler.pages.links import surroundings
from crawler.pages.titles import own_parts
from crawler.visited import Sighting
from crawler.walk.findings import Findings
from crawler.walk.look import Look
from crawler.walk.paging import turns_page
from crawler.words.directories import RESULTS


def named_by_entries(look: Look, sightings: Sequence[Sighting], findings: Findings) -> Iterator[Sighting]:
    """`sightings` of a page; on a result list, those that bear its own heading get the name of their entry, or go."""
    if look.lead.what != "search":
        yield from sightings
        return
    findings.lists.add(look.page.url)
    if not sightings:
        return
    inner = [link for link in look.links if not link.navigation and link.text and not turns_page(link)]
    around = surroundings(look.page, {link.url for link in inner})
    texts = [
        (name, around.get(link.url, "")) for name, link in zip(own_parts([x.text for x in inner]), inner, strict=True)
    ]
    for sighting in sightings:
        if not _names_results(sighting, look):
            yield sighting
        elif entry := next((entry for entry in texts if _stands_in(sighting, entry[1])), None):
            yield replace(sighting, organisation=entry[0])


def _names_results(sighting: Sighting, look: Look) -> bool:
    name = fold(sighting.organisation or "")
    return bool(name) and name == fold(look.heading) and any(word in name for word in RESULTS)


def _stands_in(sighting: Sighting, text: str) -> bool:
    """Whether all that a contact is reached by stands in an entry's text, and goes on behind it."""
    values = [*(phone.written for phone in sighting.phones), *sighting.emails]
    return bool(values) and all(0 <= text.find(each) < len(text) - len(each) for each in values)
