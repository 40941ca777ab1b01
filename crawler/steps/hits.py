"""Hits of a site search: what to hope from each, by its title and by what the snippet shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from crawler.clean.persons import find_names
from crawler.folding import either, fold
from crawler.pages.forms import Ask
from crawler.steps.offers import said_by
from crawler.walk.hope import contacts, damping, hope_of
from crawler.walk.leads import Lead, pattern_of
from crawler.walk.look import Look
from crawler.walk.results import Results
from crawler.words.search import DATE, HEADLINE, HEADLINE_WORDS, QUESTION, REACHABLE

HITS = "hits"
"""The group that all hits of a site's searches belong to."""
HIT = 0.2
"""Least hope of a hit: the site itself says that the word stands there."""
SPEAKS, UNSPOKEN = 0.1, 0.75
"""Below this hope a hit's title says nothing; what its snippet says counts by that share then."""
NAMES_SOMEBODY = 0.3
"""What a telephone number or an address in the snippet adds, or that the hit is called like a person."""
NEWS, OLD = 0.6, 0.5
"""What is left of the hope of a headline of news, and of a hit whose latest date is long past."""
OLD_YEARS = 3
reachable, headline, question, dated = map(re.compile, (REACHABLE, HEADLINE, QUESTION, DATE))


def leads_to_hits(results: Results, look: Look, step: str) -> Iterator[Lead]:
    """The hits of a page of results, in its order."""
    for link, snippet in results.entries:
        hope = hope_of(link)
        person = hope.value < SPEAKS and bool(find_names(link.text))
        shown = NAMES_SOMEBODY if person or reachable.search(snippet) else 0.0
        stands = HIT if fold(look.lead.heading) in fold(snippet) else 0.0
        around = either(stands, 0.35 * contacts.weight(fold(snippet)), shown)
        around *= (1.0 if person or hope.value >= SPEAKS else UNSPOKEN) * damping(link)
        value = either(hope.value, around) * _as_news(link.text, snippet)
        like = (HITS, f"{HITS} of {look.lead.heading}", f"address {pattern_of(link.url)}", *said_by(link.text))
        reason = f"a hit of the search for “{look.lead.heading}”: {link.text[:60]}"
        yield Lead(Ask(link.url), step, value, link.text, "", reason, look.trail, like, subject=hope.subject)


def _as_news(title: str, snippet: str) -> float:
    """The share of its hope that a hit keeps which reads like news: offices come first, however much is reported."""
    words = title.split()
    capitals = sum(word[:1].isupper() for word in words)
    told = any(headline.fullmatch(fold(word)) for word in words if word[:1].islower()) and not question.search(
        fold(title)
    )
    years = [int(year) for year in dated.findall(snippet)]
    old = bool(years) and max(years) <= date.today().year - OLD_YEARS
    return (NEWS if told and capitals > 1 and len(words) >= HEADLINE_WORDS else 1.0) * (OLD if old else 1.0)
