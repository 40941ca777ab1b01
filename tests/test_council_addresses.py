"""Addresses of council systems are told from others, although most others are not looked at closely."""

from __future__ import annotations

import re

import pytest

from crawler.pages.council_addresses import _looked_at, council_address
from crawler.words.council import ENDLESS, LISTS, ONE, PERSON, SYSTEM

HOST = "http://www.adorf.example"
PLAIN = ("/rathaus/beratung", "/fileadmin/plan.pdf", "/politik/ausschuesse", "/information", "/bibliothek/karis")


def addresses() -> list[str]:
    """One for every way of the vendors' patterns that is written out in letters and figures."""
    pieces = {
        piece for patterns in (SYSTEM, LISTS, ONE, PERSON, ENDLESS) for piece in re.split(r"[|()?]|\\b", patterns)
    }
    words = {re.sub(r"\\d(?:\{[\d,]+\})?\*?", "1", piece).replace("\\", "").strip("$+*:") for piece in pieces}
    return [
        f"{HOST}/{word.lstrip('/')}{end}" for word in sorted(words) if word for end in ("", "/", "?a=1", ".php", "=1")
    ]


@pytest.mark.parametrize("url", addresses())
def test_what_the_patterns_find_is_looked_at(url: str) -> None:
    assert council_address(url) == _looked_at(url)


@pytest.mark.parametrize("host", ["ris", "rim", "rat", "ratsinfo", "sitzungen", "gremien", "session", "politik"])
def test_hosts_of_councils_are_looked_at(host: str) -> None:
    assert council_address(f"https://{host}.adorf.example/").system


def test_other_addresses_are_none() -> None:
    assert not any(council_address(HOST + path).system for path in PLAIN)
