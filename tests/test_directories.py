"""Directories: entries by their own names, lists to choose from, the data behind maps, everything at once."""

from __future__ import annotations

import json

import pytest

from crawler.contact import Phone, Seed
from crawler.page import Page
from crawler.pages.choices import choices_of
from crawler.pages.embedded import data_addresses, entries_in_scripts, found_in, more_address
from crawler.pages.entries import entries_of
from crawler.pages.forms import Ask
from crawler.pages.links import links_of
from crawler.visit import Visit
from crawler.visited import Sighting
from crawler.walk.findings import Findings
from crawler.walk.leads import Lead
from crawler.walk.look import Look
from crawler.walk.paging import next_page
from crawler.walk.snippets import named_by_entries
from tests.webs import SEED, Web, html, links, office, walk

BASE = "http://wegweiser.example"
DIRECTORY = Seed("directory", "Wegweiser", BASE + "/")
JSON = {"content-type": "application/json"}


def page(body: str, url: str = BASE + "/liste") -> Page:
    return Page(url, f"<html><body>{body}</body></html>".encode(), "text/html; charset=utf-8")


def look_at(body: str, what: str = "search", url: str = BASE + "/liste") -> Look:
    return Look(page(body, url), Lead(Ask(url), "directory", 0.5, what=what))


def found(visit: Visit) -> set[str | None]:
    return {sighting.organisation for sighting in visit.findings.sightings}


def test_entries_are_called_by_what_stands_beside_their_links() -> None:
    body = """<ul><li><a href="/1">Details</a> – Willkommenskreis Musterstedt</li><li><a href="/2">mehr</a> – Café Mosaik</li>
      <li><a href="/3">Nähstube</a>, Telefon 030 23125-600</li></ul>"""
    here = page(body)
    assert [(entry.link.text, entry.listed, entry.shown) for entry in entries_of(here, links_of(here))] == [
        ("Willkommenskreis Musterstedt", True, False), ("Café Mosaik", True, False), ("Nähstube", True, True),
    ]  # fmt: skip


def test_entries_are_called_by_their_headings_where_the_link_is_a_button() -> None:
    cards = "".join(
        f'<div class=c><h3>Gruppe {name}</h3><p>Text</p><a href="/{name}">Mehr erfahren</a></div>' for name in "abc"
    )
    here = page(cards)
    assert [entry.link.text for entry in entries_of(here, links_of(here))] == ["Gruppe a", "Gruppe b", "Gruppe c"]


def test_entries_lose_the_name_of_the_site() -> None:
    here = page(links(*[(f"/{name}", f"Kreis {name} | Netz – Helfer finden") for name in "abcd"]))
    assert [entry.link.text for entry in entries_of(here, links_of(here))] == [
        "Kreis a",
        "Kreis b",
        "Kreis c",
        "Kreis d",
    ]


def test_regions_and_page_lengths_to_choose_from() -> None:
    body = """<form action="/liste"><select name="land"><option value="">bitte wählen</option><option value="BY">Bayern</option>
      <option value="NW">NRW</option></select><select name="items_per_page"><option selected>10</option><option>50</option>
      <option value="all">Alle</option></select><input type="submit"></form>"""
    assert [(choice.text, choice.everything, choice.ask.url.partition("?")[2]) for choice in choices_of(page(body))] == [
        ("Alle", True, "land=&items_per_page=all"), ("Bayern", False, "land=BY&items_per_page=10"),
        ("NRW", False, "land=NW&items_per_page=10"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "form",
    [
        '<form><select name="land"><option value="1">a</option></select><textarea name="text"></textarea></form>',
        '<form><input name="name"><select name="land"><option value="1">a</option></select></form>',
        '<form><select name="thema"><option value="1">a</option></select></form>',
        '<form><select name="anzahl"><option>10</option><option selected>50</option></select></form>',
        f'<form><select name="ort">{"".join(f"<option value={n}>Ort {n}</option>" for n in range(60))}</select></form>',
    ],
)
def test_what_is_no_list_to_go_through(form: str) -> None:
    assert choices_of(page(form)) == []


@pytest.mark.parametrize(
    "markup",
    [
        '<div id=map data-source="/api/v1/orte"></div>', '<script>fetch("/api/v1/orte").then(zeigen)</script>',
        "<script>$.getJSON('/api/v1/orte', zeigen)</script>", '<script>x.open("GET", "\\/api\\/v1\\/orte")</script>',
        '<script>var url = "/api/v1/orte/karte"; zeige(url)</script>',
    ],
)  # fmt: skip
def test_addresses_of_a_maps_data(markup: str) -> None:
    assert data_addresses(page(markup))[0].startswith(BASE + "/api/v1/orte")


def test_data_of_other_hosts_is_none_of_the_sites() -> None:
    assert data_addresses(page('<script>fetch("https://karten.example/tiles.json")</script>')) == []


def test_the_address_behind_a_button_for_more() -> None:
    assert more_address(page('<button class="load-more" data-url="/ma/more.json?page=2">Mehr laden</button>'))
    assert more_address(page('<button class="share" data-url="/ma">Teilen</button>')) is None


def test_pins_in_a_script() -> None:
    body = """<script>var m=[{"name":"Helferkreis A","lat":50.1,"link":"\\/e\\/1"},{title:'Kreis B', url:'/e/2'},{"name":"ohne"}]</script>"""
    assert [(link.text, link.url) for link in entries_in_scripts(page(body))] == [
        ("Helferkreis A", BASE + "/e/1"), ("Kreis B", BASE + "/e/2"),
    ]  # fmt: skip


def test_a_document_of_data() -> None:
    data = {
        "items": [{"title": "Kreis A", "url": "/e/1"}],
        "html": "<p>Tel</p>",
        "next": "/mehr?s=3",
        "n": [[{"name": "x"}]],
    }
    found = found_in(Page(BASE + "/d", json.dumps(data).encode(), "application/json"))
    assert ([link.text for link in found.entries], found.markup, found.more) == (
        ["Kreis A"],
        "<p>Tel</p>",
        BASE + "/mehr?s=3",
    )
    assert found_in(Page(BASE + "/d", b"kein JSON", "application/json")).entries == []


def test_the_rest_of_a_staff_list_comes_as_data() -> None:
    more = json.dumps({"html": office("Integrationsbeauftragte"), "next": None})
    web = Web({"/": html(links(("/ma", "Ansprechpartner"))),
               "/ma": html('<button class="load-more" data-url="/ma/more.json?page=2">Mehr laden</button>', "Ansprechpartner"),
               "/ma/more.json?page=2": (200, JSON, more)})  # fmt: skip
    assert found(walk(web, SEED)) == {"Integrationsbeauftragte"}


def test_a_directory_that_is_a_map() -> None:
    pins = json.dumps([{"title": "Kreis A", "lat": 1, "url": "/e/1"}, {"title": "Kreis B", "url": "/e/2"}])
    web = Web({BASE + "/": html('<h1>Karte</h1><div data-source="/api/orte"></div>'), BASE + "/api/orte": (200, JSON, pins),
               BASE + "/e/1": html(office("Kreis A")), BASE + "/e/2": html(office("Kreis B"), "B")})  # fmt: skip
    assert found(walk(web, DIRECTORY)) == {"Kreis A", "Kreis B"}


def test_a_directory_that_is_chosen_from_by_region() -> None:
    form = '<h1>Verzeichnis</h1><form action="/liste"><select name="land"><option value="">Land</option><option value="BY">Bayern</option></select></form>'
    web = Web(
        {
            BASE + "/": html(form),
            BASE + "/liste?land=BY": html(links(("/e/1", "Kreis A"))),
            BASE + "/e/1": html(office("Kreis A")),
        }
    )
    assert found(walk(web, DIRECTORY)) == {"Kreis A"}


def test_everything_at_once_comes_first() -> None:
    entries = [(f"/e/{number}", f"Helferkreis {number}") for number in range(8)]
    web = Web({BASE + "/": html(links(*entries, ("/alle", "Alle anzeigen"))),
               BASE + "/alle": html("".join(office(name) for _, name in entries), "Alle Helferkreise")})  # fmt: skip
    assert len(found(walk(web, DIRECTORY, pages=3))) == 8


def test_a_pager_that_links_the_page_itself_and_the_list_by_another_name() -> None:
    body = links(("/liste", "Initiativen")) + links(("/liste", "1"), ("/liste?p=1", "2"), ("/liste?p=2", "3"))
    assert next_page(look_at(body, "page")) == BASE + "/liste?p=1"
    assert next_page(look_at(body, "page", BASE + "/liste?p=1")) == BASE + "/liste?p=2"
    assert next_page(look_at(body, "page", BASE + "/liste?p=2")) is None


@pytest.mark.parametrize(
    ("shown", "following"),
    [("2 3 9", "2"), ("1 2 3 4", "2"), ("1 3 4", "3"), ("1 4 6 9", "6"), ("1 2 4 9", "4"), ("3", "3"), ("", None)],
)
def test_the_number_that_follows(shown: str, following: str | None) -> None:
    body = links(*[(f"/liste?p={number}", number) for number in shown.split()]) + "<b>hier</b>"
    assert next_page(look_at(body, "page", BASE + "/liste?x=1")) == (following and f"{BASE}/liste?p={following}")


def test_hits_name_the_contacts_in_their_snippets() -> None:
    number = Phone("+493023125600", "030 23125-600")
    body = f"""<h1>Suche</h1><ul><li><a href="/1">Kreis A | Netz</a> <p>Tel. {number.written} Mail</p></li>
      <li><a href="/2">Kreis B | Netz</a> <p>b</p></li><li><a href="/3">Kreis C | Netz</a> <p>torn, Mail c@web-mailer.ex</p></li></ul>"""
    look, findings = look_at(body), Findings()
    named = Sighting(organisation="Suche", phones=(number,), page_url=look.page.url, score=0.9)
    torn = Sighting(organisation="Suche", emails=("c@web-mailer.ex",), page_url=look.page.url, score=0.9)
    (kept,) = named_by_entries(look, [named, torn], findings)
    assert kept.organisation == "Kreis A"
    findings.take(kept)
    assert len(findings.kept) == 1
    findings.take(Sighting(organisation="Helferkreis A e.V.", phones=(number,), page_url=BASE + "/1", score=0.9))
    assert [sighting.page_url for sighting in findings.kept] == [BASE + "/1"]


def test_a_list_of_all_pages_for_people() -> None:
    pages = [(f"/p/{number}", f"Seite {number}") for number in range(300)]
    web = Web({"/": html(links(("/x", "Über die Stadt"), ("/inhalt", "Inhalt"))),
               "/inhalt": html(links(*pages, ("/p/asyl", "Fachstelle Asyl")), "Inhalt"), "/p/asyl": html(office("Fachstelle Asyl"))})  # fmt: skip
    assert found(walk(web, SEED)) == {"Fachstelle Asyl"}


ASSOCIATION = Seed("ngo", "Sozialverband Mittelland", "http://verband.example/", state="NW")
BRANCHES = [
    (f"/vor-ort/{name.lower()}", f"Ortsverband {name}") for name in ("Altdorf", "Berghausen", "Cappel", "Dornheim")
]


def test_an_associations_local_branches() -> None:
    home = "http://verband.example"
    web = Web({home + "/": html(links(("/spenden", "Spenden"), ("/vor-ort", "Vor Ort"), ("/presse", "Presse"))),
               home + "/vor-ort": html(f"<h1>Unsere Ortsverbände</h1>{links(*BRANCHES)}", "Vor Ort"),
               **{home + url: html(f"<h1>{name}</h1>" + office(name), name) for url, name in BRANCHES}})  # fmt: skip
    assert found(walk(web, ASSOCIATION, pages=10)) == {name for _, name in BRANCHES}


def test_local_branches_that_a_list_to_choose_from_leads_to() -> None:
    home = "http://verband.example"
    options = "".join(f'<option value="{url}">{name}</option>' for url, name in BRANCHES)
    web = Web({home + "/": html(links(("/standorte", "Standorte"))),
               home + "/standorte": html(f'<h1>Standorte</h1><select onchange="location=this.value">{options}</select>', "Standorte"),
               **{home + url: html(f"<h1>{name}</h1>" + office(name), name) for url, name in BRANCHES}})  # fmt: skip
    assert found(walk(web, ASSOCIATION, pages=10)) == {name for _, name in BRANCHES}
