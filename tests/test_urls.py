"""Which addresses mean the same page, and which are worth a request."""

from __future__ import annotations

import pytest

from crawler.urls import absolute, as_given, clean, folder_of, key, unreadable

SAME = [
    ("http://www.a.example/rathaus", "https://a.example/rathaus/"),
    ("http://a.example/", "http://a.example/index.php"),
    ("http://a.example/x?a=1&b=2", "http://a.example/x?b=2&a=1"),
    ("http://a.example/x", "http://a.example/x#kontakt"),
    ("http://a.example/x", "http://a.example/x;jsessionid=0AF3"),
    ("http://a.example/x", "http://a.example/x?PHPSESSID=abc&utm_source=rss"),
    ("http://a.example/x?id=3", "http://a.example/x?id=3&print=1"),
    ("http://a.example/x?id=3", "http://a.example/x?id=3&cHash=0815"),
    ("http://a.example/x", "http://a.example/(S(3f2a))/x?sess=3f2a"),
    ("http://a.example/x?id=3", "http://a.example/x?id=3&view=print&L=0"),
    ("http://a.example/x", "http://a.example/x/drucken"),
    ("http://a.example/stra%C3%9Fe", "http://a.example/straße"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_addresses_of_one_page(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("http://a.example/x?id=3", "http://a.example/x?id=4"),
                                            ("http://a.example/x", "http://b.example/x"),
                                            ("http://a.example/x", "http://a.example/x?L=1"),
                                            ("http://a.example/", "http://a.example/drucken")])  # fmt: skip
def test_two_pages(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_clean_keeps_what_the_server_needs_and_drops_what_only_tracks() -> None:
    assert clean("HTTP://A.example:80/Ämter x?id=3&cHash=1&sid=9#top") == "http://a.example/%C3%84mter%20x?id=3&cHash=1"


@pytest.mark.parametrize("href", ["mailto:a@b.example", "javascript:history.back()", "tel:0302312500", "#top", "", "ftp://a/b",
                                  "http://[broken/"])  # fmt: skip
def test_what_leads_to_no_page(href: str) -> None:
    assert absolute("http://a.example/", href) is None


@pytest.mark.parametrize(("url", "folder"), [
    ("http://a.example/", "/"), ("http://a.example/index.php", "/"), ("http://a.example/de/startseite.html", "/"),
    ("http://vg.example/gemeinden/adorf/", "/gemeinden/adorf/"), ("http://vg.example/adorf/index.html", "/adorf/"),
])  # fmt: skip
def test_the_folder_of_a_seed(url: str, folder: str) -> None:
    assert folder_of(url) == folder


def test_pictures_and_machinery_are_not_opened() -> None:
    assert unreadable("http://a.example/plan.JPG")
    assert unreadable("http://a.example/cdn-cgi/l/email-protection")
    assert not unreadable("http://a.example/organigramm.pdf")


def test_an_address_in_numbers_keeps_its_brackets() -> None:
    assert absolute("http://a.example/", "http://[::FFFF:10.0.0.1]/x") == "http://[::ffff:10.0.0.1]/x"


def test_an_address_as_it_is_given_keeps_its_session() -> None:
    assert as_given("http://a.example/x", "/x?sid=9&a=ä#top") == "http://a.example/x?sid=9&a=%C3%A4"
    assert as_given("http://a.example/x", "mailto:a@b.example") is None
    assert as_given("http://a.example/x", "http://[broken/") is None
