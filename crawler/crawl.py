"""A crawl: seeds are visited, what is found is stored, one visit after the other as they end."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.utils.project import get_project_settings

from crawler.contact import Seed
from crawler.datafolder import DataFolder
from crawler.manners import is_test_web
from crawler.recording import Progress, Recorder, Summary
from crawler.spiders.base import SeedSpider
from crawler.store import Store
from crawler.urls import host_of

LEAST_DELAY = 1.0


class NoOperator(ValueError):
    """A real crawl without anybody to turn to."""


def run(
    seeds: Sequence[Seed],
    data: DataFolder,
    *,
    pages: int = 25,
    delay: float | None = None,
    explain: bool = False,  # noqa: ARG001 - every request is stored with its reason anyway
    progress: Progress | None = None,
    command: str = "crawl",
) -> Summary:
    """Visits `seeds` with at most `pages` requests each and stores what is found.

    delay: seconds between two requests to a host; at least 1 except on test webs, where the default is 0.
    progress: called after each visit with the visit, the number of visits done, and of all.
    command: what the run is called in the store.
    Raises NoOperator when a real site would be asked although the settings name no operator's contact address, and
    StoreError when a visit cannot be stored: then the crawl ends, and what was stored before is kept.
    """
    settings = settings_for(seeds, data, delay)
    with Store.open(data.store_path, write=True) as store:
        recorder = Recorder(store, store.start_run(command), len(seeds), progress)
        visit_all(seeds, {**settings, "SAVE": lambda visited: recorder.take(visited)}, pages)  # Scrapy copies settings
        close(store, recorder, len(seeds), data.settings().retention_days)
    return recorder.summary


def close(store: Store, recorder: Recorder, wanted: int, retention_days: int) -> None:
    """Ends a run: what has been gone for too long is erased. Raises what kept a visit from being stored.

    A run that was interrupted keeps no end, so that it can be gone on with.
    """
    if recorder.failure is not None:
        raise recorder.failure
    store.expire(retention_days)
    if recorder.summary.sites >= wanted:
        store.finish_run(recorder.summary.run)


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
        "PERSONS": operator.persons,
    }


def agent(contact: str | None) -> str:
    """How the crawler introduces itself: name, version, and the operator's address."""
    return f"anlaufstelle/{version('anlaufstelle')}" + (f" (+{contact})" if contact else "")
