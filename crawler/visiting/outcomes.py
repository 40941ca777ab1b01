"""What each step of a visit came to: found, nothing, forbidden, unreachable, or the budget was used up."""

from __future__ import annotations

from collections import Counter

from crawler.pages.real import WALLS
from crawler.steps.sitemap import GUESSED
from crawler.visit import Visit
from crawler.visited import Outcome
from crawler.walk.answers import Unreachable

STEPS = ("start_page", "site_search", "council", "info_phone", "menu")
BY_KIND = {
    "ngo": ("start_page", "site_search", "info_phone", "menu"),
    "directory": ("start_page", "directory", "site_search", "menu"),
}


def outcomes_of(visit: Visit, kind: str) -> tuple[Outcome, ...]:
    """One outcome a step that visits of this kind of seed take. "Nothing" is a result, too; its reason says why."""
    requests = Counter(fetch.step for fetch in visit.ledger.fetches)
    return tuple(_outcome(visit, step, requests[step]) for step in BY_KIND.get(kind, STEPS))


def _outcome(visit: Visit, step: str, requests: int) -> Outcome:
    found = visit.findings.by_step[step]
    if found:
        return Outcome(step, "found", _unpublished(visit, step), requests, found)
    start = [error for lead, error in visit.troubles.values() if lead.what == "start"]
    if start and not visit.opened:
        return Outcome(step, start[-1].kind, start[-1].reason, requests)
    own = _telling(visit, step)
    forbidden = next((error.reason for error in own if error.kind == "forbidden"), None)
    if forbidden:
        return Outcome(step, "forbidden", forbidden, requests)
    if visit.spent:
        return Outcome(step, "budget", f"the budget of {visit.ledger.limit} requests is used up", requests)
    return Outcome(step, "nothing", own[0].reason if own else visit.notes.get(step), requests)


def _telling(visit: Visit, step: str) -> list[Unreachable]:
    """What went wrong for a step: walls first, then what more was hoped of; a sitemap that was only guessed tells
    nothing."""
    own = [(lead, error) for lead, error in visit.troubles.values() if lead.step == step and lead.hope > GUESSED]
    walls = {name for name, _ in WALLS}
    return [error for lead, error in sorted(own, key=lambda each: (each[1].reason not in walls, -each[0].hope))]


def _unpublished(visit: Visit, step: str) -> str | None:
    """Why some of what a step has found is not published: its pages reserve that."""
    own = [seen for seen in visit.findings.sightings if seen.found_by == step and seen.reserved]
    if not own:
        return None
    why = ", ".join(sorted({seen.reserved for seen in own if seen.reserved}))
    return f"{why}: what stands only on {_pages({seen.page_url for seen in own})} is not published"


def _pages(urls: set[str]) -> str:
    return min(urls) if len(urls) == 1 else f"{min(urls)} and {len(urls) - 1} more"
