"""The ways that real pages lead on by, and what a link says."""

from __future__ import annotations

import pytest

from crawler.page import Page
from crawler.pages.links import frames_of, links_of, refresh_of, surroundings


def page(body: str, head: str = "") -> Page:
    markup = f"<html><head>{head}</head><body>{body}</body></html>"
    return Page("http://a.example/de/start.html", markup.encode(), "text/html; charset=utf-8")


def test_relative_to_base_href() -> None:
    assert (
        links_of(page('<a href="asyl">Asyl</a>', '<base href="http://a.example/">'))[0].url == "http://a.example/asyl"
    )


def test_image_maps_scripts_and_options_lead_on() -> None:
    body = """<map><area href="/karte" alt="Karte"></map>
      <td onclick="window.location.href='/soziales'">Soziales</td>
      <button onclick="location='/rathaus.php'">Rathaus</button>
      <select><option value="/aemter/50">Sozialamt</option><option value="3">drei</option></select>"""
    assert [(link.url.rpartition("/")[2], link.text) for link in links_of(page(body))] == [
        ("karte", "Karte"), ("soziales", "Soziales"), ("rathaus.php", "Rathaus"), ("50", "Sozialamt"),
    ]  # fmt: skip


def test_a_picture_speaks_by_its_alternative_text() -> None:
    assert links_of(page('<a href="/x"><img src=i.png alt="Integration"></a>'))[0].text == "Integration"


def test_the_heading_above_and_the_menu_around() -> None:
    first, second, third = links_of(
        page(
            '<h2>Soziales</h2><ul class="m1"><li><a href="/1">a</a><li><a href="/2">b</a></ul><nav><a href="/3">c</a></nav>'
        )
    )
    assert (first.heading, first.navigation) == ("Soziales", False)
    assert first.menu == second.menu != third.menu
    assert third.navigation


def test_other_languages_are_not_walked_twice() -> None:
    assert links_of(page('<a href="/en/" hreflang="en">English</a>')) == []


def test_of_two_links_to_a_page_the_one_that_says_something_counts() -> None:
    def said(*texts: str) -> str:
        return links_of(page("".join(f'<a href="/1">{text}</a>' for text in texts)))[0].text

    assert said("A", "mehr") == "A"
    assert said("mehr", "Asyl") == said("", "Asyl") == said("Asyl", "weiterlesen …") == "Asyl"
    assert said("2", "Seite 2") == "Seite 2"
    assert said("Asyl", "Asyl: alle Ansprechpartner") == "Asyl"


def test_refresh_and_frames() -> None:
    assert refresh_of(page("", '<meta http-equiv="Refresh" content="0; URL=/neu/">')) == "http://a.example/neu/"
    assert refresh_of(page("", '<meta http-equiv="refresh" content="600">')) is None
    frames = Page("http://a.example/", b'<frameset><frame src="n.htm"><frame src="h.htm"></frameset>')
    assert frames_of(frames) == ["http://a.example/n.htm", "http://a.example/h.htm"]


def test_the_snippet_is_the_entry_around_the_link() -> None:
    found = page(
        '<ul><li><a href="/1">Asyl</a> Frau Muster, Tel. 030 23125 001</li><li><a href="/2">Bauhof</a></li></ul>'
    )
    assert surroundings(found, {"http://a.example/1"}) == {"http://a.example/1": "Asyl Frau Muster, Tel. 030 23125 001"}


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="/?L=1">EN</a>', '<a href="/asyl?id=7&amp;L=3">Asyl</a>', '<a href="/asyl?lang=en_GB">Asyl</a>',
        '<a href="/asyl?sprache=englisch">Asyl</a>', '<a href="?La=2&amp;NavID=1.2">Asyl</a>', '<a href="/stadt/uk/asyl">Asyl</a>',
        '<a href="/english/asylum.html">Asylum</a>', '<a href="http://en.a.example/asyl">Asyl</a>',
        '<a href="/wechsel/7">Українська</a>', '<a href="/wechsel/8">العربية</a>', '<a href="/x" hreflang="tr">Uyum</a>',
    ],
)  # fmt: skip
def test_other_languages_are_no_links(markup: str) -> None:
    assert links_of(page(markup)) == []


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="/?L=0">Start</a>', '<a href="?La=1&amp;NavID=1.2">Asyl</a>', '<a href="/asyl?lang=de">Asyl</a>',
        '<a href="/asyl" hreflang="x-default">Asyl</a>', '<a href="/de/asyl">Asyl</a>', '<a href="/asyl?l=Bad">Asyl</a>',
        '<a href="http://hr.a.example/">Personal</a>', '<a href="/asyl/hilfe/en/">Asyl</a>', '<a href="/bildung/englischkurs">Asyl</a>',
    ],
)  # fmt: skip
def test_ways_in_the_sites_own_language_are_links(markup: str) -> None:
    assert len(links_of(page(markup))) == 1


def test_a_site_in_another_language_is_walked_in_it() -> None:
    here = Page("http://www.stadt.example/?L=1", b'<a href="/asyl?L=1">Asylum</a> <a href="/asyl">Asyl</a>')
    assert len(links_of(here)) == 2


@pytest.mark.parametrize("entry", [
    '<dt class="result-title">1. <a href="/{0}">Asyl {0}</a></dt><dd>(Soziales)</dd><dd>Tel. 030 23125 00{0}</dd>',
    '<h3><a href="/{0}">Asyl {0}</a></h3><p>Tel. 030 23125 00{0}</p><p><a href="/{0}">mehr</a></p>',
    '<a href="/{0}">Asyl {0}</a><br>Tel. 030 23125 00{0}<br><br>',
])  # fmt: skip
def test_the_snippet_goes_up_to_the_next_entry_where_nothing_keeps_entries_together(entry: str) -> None:
    found = page("<div><dl>" + entry.format(1) + entry.format(2) + entry.format(3) + "</dl></div>")
    snippets = surroundings(found, {f"http://a.example/{number}" for number in (1, 2, 3)})
    for number in (1, 2, 3):
        assert f"030 23125 00{number}" in snippets[f"http://a.example/{number}"]
        assert f"Asyl {number % 3 + 1}" not in snippets[f"http://a.example/{number}"]
