"""Pages of search results as real systems write them: hits told from everything else that links."""

from __future__ import annotations

import pytest

from crawler.page import Page
from crawler.pages.forms import Ask
from crawler.steps.hits import leads_to_hits
from crawler.walk.leads import Lead
from crawler.walk.look import Look
from crawler.walk.results import Results, results_of

HOME = "http://www.a.example/"


def results(body: str, menu: str = "", url: str = HOME + "suche?q=Asyl") -> Results:
    start = look(HOME, menu)
    return results_of(look(url, menu + body), frozenset((link.url, link.menu) for link in start.links), "Asyl")


def look(url: str, body: str) -> Look:
    page = Page(url, f"<html><body>{body}</body></html>".encode(), "text/html; charset=utf-8")
    return Look(page, Lead(Ask(url), "site_search", 0.5, what="search"))


def hits(found: Results) -> list[tuple[str, str]]:
    return [(link.url.removeprefix(HOME), link.text) for link in found.hits]


def test_a_title_in_the_head_of_an_entry_is_a_hit() -> None:
    entry = """<article class="post"><header class="entry-header"><h2><a href="/{0}">{1}</a></h2></header><p>… Asyl …</p>
      <footer><a href="/kategorie/soziales" rel="category tag">Soziales</a></footer></article>"""
    found = results(entry.format("amt", "Sozialamt") + entry.format("kreis", "Helferkreis"))
    assert hits(found) == [("amt", "Sozialamt"), ("kreis", "Helferkreis")]


def test_an_entry_with_two_links_is_one_hit_with_its_whole_snippet() -> None:
    entry = """<li><a href="/{0}"><img alt="Foto: Muster"></a> <h3><a href="/{0}">{1}</a></h3> Asyl, Tel. 030 23125-001
      <a href="/bereich">Bereich Soziales</a> <a href="/{0}">weiterlesen</a></li>"""
    found = results("<ul>" + entry.format("amt", "Sozialamt") + entry.format("kreis", "Helferkreis") + "</ul>")
    assert hits(found) == [("amt", "Sozialamt"), ("kreis", "Helferkreis")]
    assert "030 23125-001" in found.snippets[0]
    assert "030 23125-001" in found.snippets[1]


def test_filters_orders_and_ways_back_are_no_hits() -> None:
    around = """<ul class="facets"><li><a href="/suche?q=Asyl&typ=news">Nachrichten (7)</a></li></ul>
      <a href="/suche?q=Asyl&ordnung=neu">Neueste zuerst</a> <a href="/suche">zurück zur Suche</a>
      <a href="/suche-erweitert">Erweiterte Suche</a>"""
    found = results(
        around + '<ol><li><a href="/amt">Sozialamt</a> Asyl</li><li><a href="/asyl?q=Asyl">Asyl</a></li></ol>'
    )
    assert hits(found) == [("amt", "Sozialamt"), ("asyl?q=Asyl", "Asyl")]


def test_hits_below_the_address_of_the_results_stay_hits() -> None:
    listed = '<ol><li><a href="/index.php?id=7">Sozialamt</a></li><li><a href="/index.php?id=8">Fest</a></li></ol>'
    assert len(results(listed, url=HOME + "index.php?id=99&q=Asyl").hits) == 2


def test_a_page_of_the_menu_is_a_hit_where_a_text_beside_it_says_the_word() -> None:
    menu = '<div class="left"><ul><li><a href="/sg21">Sachgebiet 21</a></li><li><a href="/sg22">Sachgebiet 22</a></li></ul></div>'
    found = results('<dl><dt><a href="/sg21">Sachgebiet 21</a></dt><dd>Hilfen für Asylbewerber</dd></dl>', menu)
    listed = results('<ol><li><a href="/sg21">Sachgebiet 21</a> Hilfen für Asylbewerber</li></ol>', menu)
    assert hits(listed) == [("sg21", "Sachgebiet 21")]
    assert listed.snippets == ("Sachgebiet 21 Hilfen für Asylbewerber",)
    assert hits(found) == [("sg21", "Sachgebiet 21")]


def test_a_page_that_does_not_repeat_the_word_is_noticed() -> None:
    assert not results("<h1>Willkommen</h1>").said
    assert results('<form><input name=q value="asyl"></form>').said


@pytest.mark.parametrize(("news", "page"), [
    ("Neue Flüchtlingsbeauftragte stellt sich vor", "Die Flüchtlingsbeauftragte der Stadt Musterstedt"),
    ("Flüchtlinge: Stadt sucht dringend Wohnungen", "Flüchtlinge: Wer hilft bei der Wohnungssuche"),
    ("Flüchtlinge ziehen in Turnhalle um", "Flüchtlinge mit Behinderung und ihre Rechte"),
    ("Flüchtlinge – 12.03.2016: ein Rückblick", "Flüchtlinge – 12.03.2098: ein Ausblick"),
])  # fmt: skip
def test_headlines_and_old_reports_come_after_pages(news: str, page: str) -> None:
    listed = f'<ol><li><a href="/1">{news}</a> Asyl</li><li><a href="/2">{page}</a> Asyl</li></ol>'
    first = look(HOME + "suche?q=Asyl", listed)
    old, new = leads_to_hits(results(listed), first, "site_search")
    assert old.hope < 0.75 * new.hope
