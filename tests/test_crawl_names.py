"""A crawl without a proxy: names that lead into private networks, and real TLS with certificates that are not to be believed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.hostile.names import PUBLIC

pytestmark = pytest.mark.slow
INSIDE = "leads into a private network"


@pytest.fixture(scope="module")
def crawl() -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.names"],
        capture_output=True, text=True, timeout=60, cwd=Path(__file__).parents[1], check=False,
        env={name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def outcome(crawl: dict[str, Any], name: str) -> tuple[str, str | None]:
    first = crawl["visits"][name]["outcomes"][0]
    return first["result"], first["reason"]


def told(crawl: dict[str, Any], name: str) -> list[tuple[str, int | str]]:
    fetches = crawl["visits"][name]["fetches"]
    return [(fetch["url"].replace(".musterstedt.example", ""), fetch["status"] or fetch["error"]) for fetch in fetches]


@pytest.mark.parametrize("name", ["open", "valid"])
def test_sites_that_mean_no_harm_are_read(crawl: dict[str, Any], name: str) -> None:
    assert [seen["person"] for seen in crawl["visits"][name]["sightings"]] == ["Petra Ahorn"]


@pytest.mark.parametrize("name", ["inside", "loop", "moved", "rebinding"])
def test_a_name_of_a_private_network_is_an_outcome(crawl: dict[str, Any], name: str) -> None:
    assert outcome(crawl, name) == ("unreachable", INSIDE)


def test_no_connection_goes_into_a_private_network(crawl: dict[str, Any]) -> None:
    assert crawl["connected"] == [PUBLIC]


def test_a_redirect_into_a_private_network_costs_one_request_and_says_so(crawl: dict[str, Any]) -> None:
    assert told(crawl, "moved") == [
        ("http://moved/robots.txt", 404), ("http://moved/", 302), ("http://target/robots.txt", INSIDE),
    ]  # fmt: skip


def test_a_name_that_moves_inside_after_the_first_answer_is_left(crawl: dict[str, Any]) -> None:
    assert told(crawl, "rebinding") == [("http://rebinding/robots.txt", 404), ("http://rebinding/", INSIDE)]


@pytest.mark.parametrize(("name", "why"), [
    ("expired", "expired"), ("unknown", "not trusted"), ("misnamed", "made out to another name"),
])  # fmt: skip
def test_a_certificate_that_is_not_believed_is_an_outcome(crawl: dict[str, Any], name: str, why: str) -> None:
    said = f"its certificate is not valid ({why})"
    assert outcome(crawl, name) == ("unreachable", said)
    assert (f"https://{name}/robots.txt", said) in told(crawl, name)
    assert crawl["visits"][name]["sightings"] == []
