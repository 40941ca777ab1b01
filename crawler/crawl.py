"""A crawl: seeds are visited, what is found is stored, one visit after the other as they end."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.utils.project import get_project_settings

from crawler.contact import Seed
from crawler.lists.examples import due_links, link_status, remember
from crawler.network.cellar import Cellar
from crawler.network.manners import is_test_web
from crawler.operation.datafolder import DataFolder
from crawler.operation.nightly import Night
from crawler.operation.recording import Progress, Recorder, Summary
from crawler.operation.settingsfile import Settings
from crawler.page import Page
from crawler.seeds import all_seeds
from crawler.spiders.base import SeedSpider
from crawler.store import Store
from crawler.urls import host_of, whole_sites

LEAST_DELAY = 1.0
RARELY = (20_000, 20, 20)
"""Thresholds of the garbage collector: hundreds of open visits hold much that lives for minutes and has no cycles;
looking through it as often as usual takes a tenth of the processor's time."""


class NoOperator(ValueError):
    """A real crawl without anybody to turn to."""


def run(
    seeds: Sequence[Seed],
    data: DataFolder,
    *,
    pages: int = 25,
    delay: float | None = None,
    progress: Progress | None = None,
    night: Night | None = None,
) -> Summary:
    """Visits `seeds` with at most `pages` requests each and stores what is found.

    delay: seconds between two requests to a host; at least 1 except on test webs, where the default is 0.
    progress: called after each visit with the visit, the number of visits done, and of all.
    night: what is special about the nightly run; without it every site is walked through.
    Raises NoOperator when a real site would be asked although the settings name no operator's contact address, and
    StoreError when a visit cannot be stored: then the crawl ends, and what was stored before is kept.
    """
    settings = settings_for(seeds, data, delay)
    night = night or Night()
    with Store.open(data.store_path, write=True) as store:
        if not data.settings().persons:
            store.unname()
        number = night.run or store.start_run(night.command, night.clock())
        recorder = Recorder(store, number, len(seeds), progress)
        options: dict[str, Any] = {"known": night.knowing(store), "clock": night.clock}
        options |= {"open_door": night.open_door, "ended": night.ended, "others": sites_of(data)}
        checked: dict[str, str] = {}
        options |= _checking(seeds, data, night, checked)
        with store.database(write=False) as db:
            cellar = Cellar(db, night.clock(), use=night.known)
        # Functions, as Scrapy copies settings, and a store cannot be copied.
        ours = {"SAVE": lambda visited: recorder.take(visited), "ROBOTS_CELLAR": lambda: cellar}
        visit_all(seeds, settings | ours, pages, **options)
        if recorder.failure is not None:
            raise recorder.failure
        remember(data, checked, night.clock())
        with store.database(write=True):
            cellar.store()
        _close(store, recorder, len(seeds), night, data.settings())
    return recorder.summary


def _checking(seeds: Sequence[Seed], data: DataFolder, night: Night, checked: dict[str, str]) -> dict[str, Any]:
    """The links of practice examples that are asked for on the way; what becomes of each goes to `checked`.

    A crawl of test webs asks for none of real sites.
    """
    real = any(not is_test_web(host_of(seed.url)) for seed in seeds)
    due = [url for url in due_links(data, seeds, night.clock()) if real or is_test_web(host_of(url))]

    def answered(url: str, answer: Page | str) -> None:
        checked[url] = link_status(url, answer)

    return {"links": due, "answered": answered}


def _close(store: Store, recorder: Recorder, wanted: int, night: Night, settings: Settings) -> None:
    """Ends a run: what has been gone for too long is erased. One that was interrupted keeps no end: it can be gone on
    with."""
    store.expire(settings.retention_days, night.clock(), evidence_days=settings.evidence_days)
    if recorder.summary.sites >= wanted or night.closed:
        store.finish_run(recorder.summary.run, night.clock())


def sites_of(data: DataFolder) -> frozenset[str]:
    """The sites of all seeds, shipped and own: who has one of them is visited by itself, if not today."""
    return whole_sites(seed.url for seed in all_seeds(data) if seed.url)


def visit_all(seeds: Sequence[Seed], settings: dict[str, Any], pages: int, **options: Any) -> None:
    """Runs Scrapy over `seeds` in this process until all are visited. options: see SeedSpider."""
    project = get_project_settings()
    project.setmodule("crawler.settings")
    project.setdict(settings, priority="cmdline")
    gc.freeze()
    gc.set_threshold(*RARELY)
    process = AsyncCrawlerProcess(project)
    process.crawl(SeedSpider, name="seeds", seeds=list(seeds), pages=pages, **options)
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
        "EVIDENCE": operator.evidence_days > 0,
    }


def agent(contact: str | None) -> str:
    """How the crawler introduces itself: name, version, and the operator's address."""
    return f"anlaufstelle/{version('anlaufstelle')}" + (f" (+{contact})" if contact else "")
