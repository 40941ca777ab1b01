"""Hits of a site search: what to hope from each, by its title and by what the snippet shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.clean.persons import find_names
from crawler.folding import either, fold
from crawler.pages.forms import Ask
from crawler.steps.offers import said_by
from crawler.walk.hope import contacts, damping, hope_of
from crawler.walk.leads import Lead, pattern_of
from crawler.walk.look import Look
from crawler.walk.results import Results
from crawler.words.search import REACHABLE

HITS = "hits"
"""The group that all hits of a site's searches belong to."""
HIT = 0.2
"""Least hope of a hit: the site itself says that the word stands there."""
SPEAKS, UNSPOKEN = 0.1, 0.75
"""Below this hope a hit's title says nothing; what its snippet says counts by that share then."""
NAMES_SOMEBODY = 0.3
"""What a telephone number or an address in the snippet adds, or that the hit is called like a person."""
reachable = re.compile(REACHABLE)


def leads_to_hits(results: Results, look: Look, step: str) -> Iterator[Lead]:
    """The hits of a page of results, in its order."""
    for link, snippet in results.entries:
        hope = hope_of(link)
        person = bool(find_names(link.text))
        shown = NAMES_SOMEBODY if person or reachable.search(snippet) else 0.0
        stands = HIT if fold(look.lead.heading) in fold(snippet) else 0.0
        around = either(stands, 0.35 * contacts.weight(fold(snippet)), shown)
        around *= (1.0 if person or hope.value >= SPEAKS else UNSPOKEN) * damping(link)
        value = either(hope.value, around)
        like = (HITS, f"{HITS} of {look.lead.heading}", f"address {pattern_of(link.url)}", *said_by(link.text))
        reason = f"a hit of the search for “{look.lead.heading}”: {link.text[:60]}"
        yield Lead(Ask(link.url), step, value, link.text, "", reason, look.trail, like, subject=hope.subject)
