"""Politeness: robots.txt as the RFC reads it, Retry-After, and never a request into a private network."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from crawler.network.manners import behind_loopback_proxy, is_private, is_private_address, is_test_web, waits
from crawler.network.robots import rules_of

RULES = b"User-agent: *\nDisallow: /suche\n\nUser-agent: anlaufstelle\nDisallow: /intern/\nCrawl-delay: 2.5\nSitemap: http://a.example/s.xml\n"


def test_our_own_group_counts() -> None:
    rules = rules_of(200, RULES)
    assert rules.allows("http://a.example/suche?q=x")
    assert not rules.allows("http://a.example/intern/x")
    assert rules.delay == 2.5
    assert rules.sitemaps == ("http://a.example/s.xml",)


@pytest.mark.parametrize(
    ("status", "allowed"), [(404, True), (403, True), (410, True), (500, False), (503, False), (429, False)]
)
def test_a_missing_robots_txt_allows_an_unreachable_one_forbids(status: int, allowed: bool) -> None:
    assert rules_of(status, b"User-agent: *\nDisallow: /\n").allows("http://a.example/") is allowed


def test_an_error_page_is_no_robots_txt() -> None:
    assert rules_of(200, b"<!doctype html><html>Disallow: /</html>").allows("http://a.example/")


@pytest.mark.parametrize("host", [
    "127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "[::1]", "::ffff:127.0.0.1", "2130706433", "0x7f.1", "127.1",
    "localhost", "intranet", "drucker.local", "0.0.0.0", "fd00::1", "fritz.box.internal",
])  # fmt: skip
def test_private_names(host: str) -> None:
    assert is_private(host)


@pytest.mark.parametrize("host", ["www.musterstedt.de", "8.8.8.8", "2001:4860:4860::8888", "xn--mnchen-3ya.de"])
def test_public_names(host: str) -> None:
    assert not is_private(host)


@pytest.mark.parametrize("address", [
    "127.0.0.1", "10.0.0.1", "169.254.1.1", "100.64.0.1", "224.0.0.1", "::1", "fe80::1", "fec0::1", "fd00::1",
    "::ffff:127.0.0.1", "::7f00:1", "2002:7f00:1::1", "64:ff9b::7f00:1",
])  # fmt: skip
def test_private_addresses_also_inside_others(address: str) -> None:
    assert is_private_address(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2a00:1450::1", "::ffff:8.8.8.8", "2002:808:808::1", "64:ff9b::808:808"]
)
def test_public_addresses(address: str) -> None:
    assert not is_private_address(address)


def test_what_is_no_address_is_not_trusted() -> None:
    assert is_private_address("nonsense")


def test_test_webs_are_test_names_behind_a_proxy_on_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:8123")
    assert behind_loopback_proxy()
    assert is_test_web("www.musterstedt.example")
    assert not is_test_web("www.musterstedt.de")
    assert is_private("localhost")
    monkeypatch.setenv("http_proxy", "http://proxy.musterstedt.de:3128")
    assert not is_test_web("www.musterstedt.example")


def test_retry_after_in_seconds_as_a_date_and_broken() -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    assert waits(b"30") == 30
    assert 80 < (waits(soon.encode()) or 0) <= 90
    assert waits(b"soon") is None
    assert waits(None) is None
