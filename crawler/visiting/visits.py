"""One visit of one seed, from what is known of it to its item: known pages first, then the walk, if it is needed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator

from crawler.contact import Seed
from crawler.pages.real import WALLS
from crawler.steps import steps_for
from crawler.visit import Visit
from crawler.visited import Fetch, Known, Outcome, Visited
from crawler.visiting.dates import Dates
from crawler.visiting.outcomes import outcomes_of
from crawler.visiting.reading import Reader
from crawler.visiting.revisit import LOST, Memory, Revisit
from crawler.walk.answers import Fetch as Get
from crawler.walk.evidence import Read
from crawler.walk.hope import why

log = logging.getLogger(__name__)
NOT_READ = frozenset(name for name, _ in WALLS) - set(LOST)


async def visited(
    seed: Seed,
    fetch: Get,
    read: Read,
    *,
    pages: int,
    clock: Callable[[], str],
    known: Known | None = None,
    others: frozenset[str] = frozenset(),
) -> Visited:
    """Visits `seed` with at most `pages` requests. clock: gives the time; known: what earlier visits know of it.

    others: the sites (crawler.urls.site_of) that are visited by themselves.
    """
    started = clock()
    reader, memory = Reader(read), Memory(fetch)
    visit = Visit(seed, memory.fetch, reader, pages=pages)
    visit.others = others
    dates = Dates(known.sitemap if known else None, started)
    again = Revisit(visit, known or Known(), memory, reader, dates)
    walked = True
    try:
        walked = not await again.stands()
        if walked:
            await visit.walk((*steps_for(seed.kind), reader, dates))
    except (Exception, asyncio.CancelledError) as error:  # one site must not end the visits of all others
        if isinstance(error, asyncio.CancelledError) and _called_off():
            raise
        log.exception("the visit of %s broke off", seed.url)
        visit.broke_off(error)
    sightings = visit.findings.kept
    return Visited(
        seed, started, clock(), sightings, _outcomes(visit, seed, walked), tuple(visit.proposals.values()),
        again.told(visit.ledger.fetches), reader.evidence(seen.page_url for seen in sightings), walked, again.front(),
        tuple((_walls(visit) | again.unread).items()), visit.membership,
        dates.told((seen.page_url for seen in sightings), visit.ledger.fetches), tuple(_refused(visit)),
    )  # fmt: skip


def _called_off() -> bool:
    """Whether it is this visit that is to end, not something that it waited for."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def _outcomes(visit: Visit, seed: Seed, walked: bool) -> tuple[Outcome, ...]:
    """Those of all steps after a walk; where only known pages were looked at, those that these belong to."""
    told = outcomes_of(visit, seed.kind)
    return told if walked else tuple(o for o in told if o.found or o.requests) or told[:1]


def _refused(visit: Visit) -> Iterator[Fetch]:
    """The requests that robots.txt forbids: whose they would have been, and why."""
    for lead, error in visit.troubles.values():
        if error.kind == "forbidden":
            reason = lead.reason or why(lead.text, lead.url, lead.heading)
            yield Fetch(lead.url, lead.ask.method, step=lead.step, reason=reason, error=error.reason)


def _walls(visit: Visit) -> dict[str, str]:
    """The pages in whose place something else came (a consent wall …), and what."""
    troubles = visit.troubles.values()
    return {lead.url: error.reason for lead, error in troubles if error.reason in NOT_READ}
