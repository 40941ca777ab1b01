"""Search boxes of all kinds: told from boxes for other things, described for machines, held in scripts."""

from __future__ import annotations

import pytest

from crawler.page import Page
from crawler.pages.boxes import search_boxes
from crawler.pages.forms import ENOUGH, encoded, place_box
from crawler.pages.search_addresses import boxes_of_description, described_boxes, known_boxes

HOME = "http://www.a.example/"


def page(body: str, content_type: str = "text/html; charset=utf-8", encoding: str = "utf-8") -> Page:
    return Page(HOME, f"<html><body>{body}</body></html>".encode(encoding), content_type)


def asked(body: str, **more: str) -> str:
    return search_boxes(page(body, **more))[0].ask("Flüchtling").url


def test_a_field_that_names_its_form_from_elsewhere() -> None:
    body = '<form id=f action="/s"></form><input name=fremd form=g><input form=f name=q type=search><input type=hidden form=f name=n value=1>'
    assert asked(body) == HOME + "s?q=Fl%C3%BCchtling&n=1"


def test_a_form_is_sent_in_its_encoding_or_in_that_of_the_page() -> None:
    form = '<form action="/s" {}><input name=suche></form>'
    latin = {"content_type": "text/html; charset=iso-8859-1", "encoding": "latin-1"}
    assert asked(form.format("accept-charset=ISO-8859-1")) == HOME + "s?suche=Fl%FCchtling"
    assert asked(form, **latin) == HOME + "s?suche=Fl%FCchtling"
    assert asked(form.format("accept-charset=utf-8"), **latin) == HOME + "s?suche=Fl%C3%BCchtling"
    [box] = search_boxes(page(form.format("method=post"), **latin))
    assert encoded(box.ask("Ä→").data, box.ask("Ä").encoding) == "suche=%C4%26%238594%3B"


@pytest.mark.parametrize("form", [
    '<form action="/abfall"><label>Abfuhrtermine: Straße suchen</label><input name=strasse><button>Suchen</button></form>',
    '<h3>Veranstaltungen</h3><form action="/v"><input name=text><button>Suchen</button></form>',
    '<form action="/m"><input name="tx_staff[search]" placeholder="Mitarbeiter suchen"></form>',
])  # fmt: skip
def test_a_box_for_something_else_comes_last_and_is_doubtful(form: str) -> None:
    site = '<form action="/s"><input name=q placeholder="Suche"></form>'
    first, last = search_boxes(page(form + site))
    assert first.action == HOME + "s"
    assert first.certainty >= ENOUGH > last.certainty


def test_what_can_be_chosen_in_a_box_does_not_make_it_another() -> None:
    form = (
        "<form action=/s><input name=q placeholder=Suche><select name=in><option>Alles<option>Termine</select></form>"
    )
    assert search_boxes(page(form))[0].certainty >= ENOUGH


def test_a_field_for_places_with_brackets() -> None:
    box = place_box(page('<form action="/liste"><input name="tx_dir[plz]"><input type=hidden name=id value=3></form>'))
    assert box is not None
    assert box.ask("4").url == HOME + "liste?tx_dir%5Bplz%5D=4&id=3"
    assert search_boxes(page('<form action="/liste"><input name="tx_dir[plz]"><button>Suchen</button></form>')) == []


@pytest.mark.parametrize("body", [
    """<script type="application/ld+json">{"potentialAction": {"@type": "SearchAction",
       "target": ["http:\\/\\/www.a.example\\/s?w={search_term_string}"]}}</script>""",
    """<script type="application/ld+json">{"potentialAction": {"@type": "SearchAction", "target": {"@type": "EntryPoint",
       "urlTemplate": "/s?w={mein_wort}"}, "query-input": "required name=mein_wort"}}</script>""",
    """<div itemtype="http://schema.org/SearchAction"><meta content="/s?w={wort}" itemprop="target"></div>""",
    """<script>function go(w) { window.location.href = `/s?w=1&q=${encodeURIComponent(w)}` }</script>""",
    """<form onsubmit="location = '/s?w=1&q=' + this.a.value; return false"><input name=a></form>""",
    """<script>go = w => location = "/suche/" + encodeURIComponent(w)</script>""",
])  # fmt: skip
def test_searches_that_are_described_or_scripted(body: str) -> None:
    [box] = described_boxes(page(body))
    assert box.ask("Asyl").url in {HOME + "s?w=Asyl", HOME + "s?w=1&q=Asyl", HOME + "suche/Asyl"}


def test_scripts_that_complete_words_are_no_search() -> None:
    assert (
        described_boxes(page("<script>get('/suggest?q=' + word); get('https://maps.example/?q=' + word)</script>"))
        == []
    )


def test_a_description_in_single_quotes_with_other_places() -> None:
    xml = """<?xml version='1.0'?><OpenSearchDescription xmlns='http://a9.com/-/spec/opensearch/1.1/'>
      <Url type='application/x-suggestions+json' template='/vorschlag?q={searchTerms}'/>
      <Url template='http://www.a.example/s?q={searchTerms}&amp;p={startPage?}&amp;n={count?}' type='text/html'/>
      <Url type='text/html' method='post' template='/p'><Param name='wort' value='{searchTerms}'/><Param name='x' value='1'/></Url>
      </OpenSearchDescription>"""
    found = Page(HOME + "os.xml", xml.encode(), "application/opensearchdescription+xml")
    assert found.kind == "xml"
    by_get, by_post = boxes_of_description(found)
    assert by_get.ask("Asyl").url == HOME + "s?q=Asyl&p=1&n="
    assert (by_post.ask("Asyl").url, by_post.ask("Asyl").data) == (HOME + "p", (("wort", "Asyl"), ("x", "1")))


def test_a_system_that_is_known_by_its_name() -> None:
    [box] = known_boxes(page("<!-- This website is powered by TYPO3 -->"))
    assert box.ask("Asyl").url.startswith(HOME + "suche?q=Asyl&")
