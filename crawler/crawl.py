"""A crawl: seeds are visited, what is found is stored, one visit after the other as they end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.utils.project import get_project_settings

from crawler.contact import Seed, Visited
from crawler.datafolder import DataFolder
from crawler.manners import is_test_web
from crawler.spiders.base import SeedSpider
from crawler.store import Store
from crawler.urls import host_of

LEAST_DELAY = 1.0
Progress = Callable[[Visited, int, int], None]


class NoOperator(ValueError):
    """A real crawl without anybody to turn to."""


@dataclass
class Summary:
    """What a crawl came to. outcomes: how many visits ended a step with a result, by (step, result)."""

    sites: int = 0
    requests: int = 0
    new: int = 0
    changed: int = 0
    seen: int = 0
    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)


def run(
    seeds: Sequence[Seed],
    data: DataFolder,
    *,
    pages: int = 25,
    delay: float | None = None,
    explain: bool = False,  # noqa: ARG001 - every request is stored with its reason anyway
    progress: Progress | None = None,
) -> Summary:
    """Visits `seeds` with at most `pages` requests each and stores what is found.

    delay: seconds between two requests to a host; at least 1 except on test webs, where the default is 0.
    progress: called after each visit with the visit, the number of visits done, and of all.
    Raises NoOperator when a real site would be asked although the settings name no operator's contact address.
    """
    settings = settings_for(seeds, data, delay)
    with Store.open(data.store_path, write=True) as store:
        run_number = store.start_run("crawl")
        summary = Summary()

        def save(visited: Visited) -> None:
            saved = store.save(visited, run_number)
            summary.sites += 1
            summary.requests += len(visited.fetches)
            summary.new, summary.changed, summary.seen = (
                summary.new + saved.new, summary.changed + saved.changed, summary.seen + saved.seen,
            )  # fmt: skip
            summary.outcomes.update((outcome.step, outcome.result) for outcome in visited.outcomes)
            if progress:
                progress(visited, summary.sites, len(seeds))

        visit_all(seeds, {**settings, "SAVE": save}, pages)
        store.finish_run(run_number)
    return summary


def visit_all(seeds: Sequence[Seed], settings: dict[str, Any], pages: int) -> None:
    """Runs Scrapy over `seeds` in this process until all are visited."""
    project = get_project_settings()
    project.setmodule("crawler.settings")
    project.setdict(settings, priority="cmdline")
    process = AsyncCrawlerProcess(project)
    process.crawl(SeedSpider, name="seeds", seeds=list(seeds), pages=pages)
    process.start()


def settings_for(seeds: Sequence[Seed], data: DataFolder, delay: float | None) -> dict[str, Any]:
    """Who we are and how fast we ask. Raises NoOperator."""
    real = [seed for seed in seeds if not is_test_web(host_of(seed.url))]
    operator = data.settings()
    if real and not operator.contact:
        raise NoOperator(
            f"a crawl of real sites needs an address under which their operators reach you: "
            f"set contact in {data.settings_path}"
        )
    wait = delay if delay is not None else (operator.delay if real else 0.0)
    return {
        "USER_AGENT": agent(operator.contact),
        "DOWNLOAD_DELAY": max(wait, LEAST_DELAY) if real else wait,
    }


def agent(contact: str | None) -> str:
    """How the crawler introduces itself: name, version, and the operator's address."""
    return f"anlaufstelle/{version('anlaufstelle')}" + (f" (+{contact})" if contact else "")
