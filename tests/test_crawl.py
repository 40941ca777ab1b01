"""A crawl through Scrapy, against a server that means no good: manners, limits, and an outcome with a name for each."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from crawler.contact import Seed
from crawler.crawl import NoOperator, agent, settings_for
from crawler.operation.datafolder import DataFolder

TROUBLE = {
    "drip": "no answer in time", "huge": "the answer is too large", "bomb": "the answer is too large",
    "inside": "leads to another site",
}  # fmt: skip


@pytest.fixture(scope="module")
def crawl() -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.hostile.visit_all"]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, cwd=Path(__file__).parents[1], check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def visit(crawl: dict[str, Any], trap: str) -> dict[str, Any]:
    return crawl["visits"][trap]  # type: ignore[no-any-return]


def start(crawl: dict[str, Any], trap: str) -> tuple[str, str]:
    outcome = next(each for each in visit(crawl, trap)["outcomes"] if each["step"] == "start_page")
    return outcome["result"], outcome["reason"]


@pytest.mark.parametrize("trap", ["plain", "unhurried", "busy"])
def test_the_contact_is_found(crawl: dict[str, Any], trap: str) -> None:
    assert [each["person"] for each in visit(crawl, trap)["sightings"]] == ["Petra Ahorn"]


def test_robots_txt_comes_first_and_is_counted(crawl: dict[str, Any]) -> None:
    fetches = visit(crawl, "plain")["fetches"]
    assert [fetch["url"].rpartition("/")[2] for fetch in fetches[:3]] == ["robots.txt", "", "asyl"]
    assert fetches[0]["reason"] == "robots.txt comes before everything else"
    assert (fetches[2]["status"], fetches[2]["step"]) == (200, "start_page")
    assert fetches[2]["size"] > 100


def test_the_crawler_says_who_it_is(crawl: dict[str, Any]) -> None:
    assert {agent for *_, agent in crawl["log"]} == {"anlaufstelle/0 (+mailto:probe@musterstedt.example)"}


def test_crawl_delay_is_kept(crawl: dict[str, Any]) -> None:
    times = [at for at, host, path, _ in crawl["log"] if host.startswith("unhurried") and path != "/robots.txt"]
    assert len(times) > 1
    assert min(later - earlier for earlier, later in itertools.pairwise(times)) >= 0.29


def test_retry_after_is_kept(crawl: dict[str, Any]) -> None:
    times = [at for at, host, path, _ in crawl["log"] if host.startswith("busy") and path == "/asyl"]
    assert times[1] - times[0] >= 0.99


def test_a_server_that_asks_to_come_back_tomorrow_is_left_alone(crawl: dict[str, Any]) -> None:
    result, reason = start(crawl, "closed")
    assert result == "unreachable"
    assert reason.startswith("asks us to come back in 86")
    assert sum(host.startswith("closed") for _, host, *_ in crawl["log"]) == 2


def test_robots_txt_that_forbids_and_one_that_cannot_be_read(crawl: dict[str, Any]) -> None:
    assert start(crawl, "forbidden") == ("forbidden", "robots.txt forbids it")
    assert start(crawl, "broken") == ("unreachable", "its robots.txt cannot be read (answers 500)")
    asked = {path for _, host, path, _ in crawl["log"] if host.split(".")[0] in ("forbidden", "broken")}
    assert asked == {"/robots.txt"}


@pytest.mark.parametrize("trap", TROUBLE)
def test_traps_are_survived(crawl: dict[str, Any], trap: str) -> None:
    assert visit(crawl, trap)["sightings"] == []
    assert TROUBLE[trap] in {outcome["reason"] for outcome in visit(crawl, trap)["outcomes"]}


def test_no_request_goes_into_a_private_network(crawl: dict[str, Any]) -> None:
    assert {host.partition(".")[2] for _, host, *_ in crawl["log"]} == {"musterstedt.example"}


def test_every_request_that_the_servers_saw_is_explained_in_the_store(crawl: dict[str, Any]) -> None:
    seen = Counter((host, path) for _, host, path, _ in crawl["log"])
    stored = [fetch for fetches in crawl["stored"].values() for fetch in fetches]
    told = Counter((urlsplit(fetch["url"]).hostname, urlsplit(fetch["url"]).path) for fetch in stored)
    assert told == seen
    assert all(fetch["step"] and fetch["reason"] for fetch in stored)


def test_redirects_second_tries_and_searches_say_why(crawl: dict[str, Any]) -> None:
    told = [
        (urlsplit(fetch["url"]).path, fetch["status"], fetch["reason"].partition(" (hope")[0])
        for fetch in crawl["stored"]["winding"]
    ]
    home = "http://winding.musterstedt.example"
    assert told[:4] == [
        ("/robots.txt", 301, "robots.txt comes before everything else"),
        ("/regeln.txt", 200, "robots.txt comes before everything else"),
        ("/", 301, "the start page"),
        ("/start", 200, f"redirected from {home}/"),
    ]
    assert [said[1] for said in told if said[0] == "/asyl"] == [503, 200]
    assert "once more after “answers 503”" in next(said[2] for said in told[::-1] if said[0] == "/asyl")
    searches = [said[2] for said in told if said[0] == "/suche"]
    assert len(set(searches)) == len(searches) > 1


def test_a_real_crawl_needs_an_operator_a_test_web_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = DataFolder(tmp_path)
    data.create()
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    real, test = Seed("municipality", "X", "http://www.x.de/"), Seed("municipality", "Y", "http://www.y.example/")
    with pytest.raises(NoOperator, match=r"set contact in .*anlaufstelle\.toml"):
        settings_for([real], data, None)
    assert settings_for([test], data, None)["DOWNLOAD_DELAY"] == 0
    assert settings_for([test], data, 1.0)["DOWNLOAD_DELAY"] == 1


def test_the_agent_names_version_and_operator() -> None:
    assert agent("mailto:a@b.example").endswith(" (+mailto:a@b.example)")
    assert agent(None).startswith("anlaufstelle/")
