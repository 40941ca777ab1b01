"""A portal's open interface (Integreat): all its pages in one answer, read as if one had opened each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.sample_web import serving
from crawler.contact import Click, Phone, Seed
from crawler.extraction import read
from crawler.page import Page
from crawler.pages.interface import declared_interface, known_interface, pages_of, region_of
from crawler.store import Store
from crawler.visited import Fetch, Sighting, Visited
from tests.command import call, run
from tests.webs import Web, html, links, office, unreachable, walk

PORTAL = "http://portal.example/auental/de/"
API = "http://cms.portal.example/api/v3/auental/de/"
SEED = Seed("directory", "Integreat Auental", PORTAL, "Auental", state="BY")
JSON = {"content-type": "application/json"}
SHELL = '<div id="app"></div><script>window.cms = "http://cms.portal.example/api/v3/"; start();</script>'


def entry(slug: str, title: str, content: str, parent: str | None = None) -> dict[str, object]:
    return {"id": 1, "path": f"/auental/de/{slug}/", "title": title, "content": content,
            "parent": {"id": 0, "path": f"/auental/de/{parent}/" if parent else None}, "excerpt": "", "order": 1}  # fmt: skip


PAGES = [
    entry("hilfe", "Asyl und Flucht", ""),
    entry("beratung", "Beratung für Geflüchtete", office("Asylberatung"), "hilfe"),
    entry("müll", "Müll", "<p>Gelber Sack</p>"),
]


def web(pages: object = PAGES, **more: object) -> Web:
    return Web({PORTAL: html(SHELL + links(("/auental/de/impressum", "Kontakt"))), API + "pages/": (200, JSON, json.dumps(pages)),
                **more})  # fmt: skip


def test_all_pages_come_in_one_answer_and_stand_at_their_own_addresses() -> None:
    there = web()
    visit = walk(there, SEED)
    (found,) = visit.findings.sightings
    assert (found.organisation, found.found_by) == ("Asylberatung", "directory")
    assert found.page_url == PORTAL + "beratung/"
    assert found.trail == (Click(API + "pages/", "Alle Seiten"),)
    assert there.asked == [PORTAL, API + "pages/", API + "locations/"]


def test_places_are_read_with_their_address_and_telephone() -> None:
    place = {
        "path": "/auental/de/locations/beratung/", "title": "Migrationsberatung", "content": "<p>Wir helfen.</p>",
        "location": {"name": "Migrationsberatung", "address": "Am Anger 3", "postcode": "99001", "town": "Auental"},
        "organization": {"name": "Caritas & Co"}, "phone_number": "030 23125-101", "email": "mbe@auental.example", "website": None,
    }  # fmt: skip
    listing = Page(API + "locations/", json.dumps([place]).encode(), "application/json")
    (page,) = pages_of(listing, PORTAL)
    assert page.url == PORTAL + "locations/beratung/"
    (found,) = [each for each in read(page) if each.phones]
    assert (found.street, found.postal_code, found.emails) == ("Am Anger 3", "99001", ("mbe@auental.example",))
    assert found.phones[0].number == "+493023125101"
    assert "Caritas &amp; Co" in page.markup


def test_places_that_were_not_listed_this_time_are_not_gone(tmp_path: Path) -> None:
    seen = Sighting(unit="Asylberatung", score=0.9, page_url=PORTAL + "locations/beratung/", phones=(Phone("+493023125101"),),
                    trail=(Click(API + "locations/", "Alle Orte"),))  # fmt: skip
    pages, places = Fetch(API + "pages/", status=200), Fetch(API + "locations/", status=200)
    with Store.open(tmp_path / "contacts.db", write=True) as store:
        number = store.start_run("crawl", "2026-01-01T00:00:00Z")
        nights = [("01", (seen,), (pages, places)), ("02", (), (pages,)), ("09", (), (pages,))]
        for day, found, fetches in nights:
            at = f"2026-01-{day}T00:00:00Z"
            store.save(Visited(SEED, at, at, found, fetches=fetches), number)
        assert [one.status for one in store.contacts()] == ["confirmed"]
        for day in ("10", "19"):
            at = f"2026-01-{day}T00:00:00Z"
            store.save(Visited(SEED, at, at, (), fetches=(pages, places)), number)
        assert [one.status for one in store.contacts()] == ["gone"]


def test_where_there_is_no_interface_the_pages_are_opened() -> None:
    there = Web(
        {PORTAL: html(SHELL + links(("/auental/de/asyl", "Asyl"))), PORTAL + "asyl": html(office("Asylberatung"))}
    )
    assert [each.page_url for each in walk(there, SEED).findings.sightings] == [PORTAL + "asyl"]


def test_a_list_that_is_too_large_is_taken_part_by_part() -> None:
    first = API + "children/?depth=1"
    below = API + "children/?depth=9&url=/auental/de/hilfe/"
    there = web(**{API + "pages/": unreachable("the answer is too large", passing=False),
                   first: (200, JSON, json.dumps(PAGES[:1])), below: (200, JSON, json.dumps(PAGES[:2]))})  # fmt: skip
    visit = walk(there, SEED)
    assert [each.organisation for each in visit.findings.sightings] == ["Asylberatung"]
    assert below in there.asked


def test_an_interface_that_answers_nonsense_does_no_harm() -> None:
    for nonsense in ({}, [1, None], [{"path": 3}], [{"path": "x", "content": "y"}], "x"):
        assert walk(web(nonsense), SEED).findings.sightings == []
    listing = Page(API + "pages/", b"[[[[", "application/json")
    assert list(pages_of(listing, PORTAL)) == []


@pytest.mark.parametrize(
    ("url", "pages"),
    [
        ("https://integreat.app/lkaugsburg/de", "https://cms.integreat-app.de/api/v3/lkaugsburg/de/pages/"),
        ("https://integreat.app/augsburg/de/willkommen", "https://cms.integreat-app.de/api/v3/augsburg/de/pages/"),
        ("https://www.malteapp.de/malteser/de/", "https://cms.malteapp.de/api/v3/malteser/de/pages/"),
        ("https://integreat.app/", None),
        ("https://integreat.app/disclaimer", None),
        ("https://www.rheine.example/stadt/de/", None),
    ],
)
def test_portals_are_known_by_their_address(url: str, pages: str | None) -> None:
    found = known_interface(url)
    assert (found.pages if found else None) == pages


def test_a_start_page_may_name_the_interface() -> None:
    escaped = SHELL.replace("/", "\\/")
    for markup in (SHELL, escaped):
        found = declared_interface(Page(PORTAL, html(markup).encode()), PORTAL)
        assert found
        assert found.base == API
    assert declared_interface(Page(PORTAL, html("<p>v3</p>").encode()), PORTAL) is None


def test_what_a_listing_tells_whole() -> None:
    assert region_of(API + "pages/", PORTAL) == PORTAL
    assert region_of(API + "children/?depth=1", PORTAL) is None
    assert region_of("http://portal.example/auental/de/pages", PORTAL) is None


def test_a_contact_that_the_listing_no_longer_names_is_gone(tmp_path: Path) -> None:
    seen = Sighting(unit="Asylberatung", score=0.9, page_url=PORTAL + "beratung/", phones=(Phone("+493023125101"),),
                    trail=(Click(API + "pages/", "Alle Seiten"),))  # fmt: skip
    listing = (Fetch(API + "pages/", status=200),)
    with Store.open(tmp_path / "contacts.db", write=True) as store:
        number = store.start_run("crawl", "2026-01-01T00:00:00Z")
        for day, found in (("01", (seen,)), ("02", ()), ("09", ())):
            at = f"2026-01-{day}T00:00:00Z"
            store.save(Visited(SEED, at, at, found, fetches=listing), number)
        assert [one.status for one in store.contacts()] == ["gone"]


@pytest.mark.slow
def test_two_nights_over_loopback(tmp_path: Path) -> None:
    """The second night asks for the list again, and for none of the pages that came within it."""
    site = tmp_path / "web" / "sites"
    contact = "<p>Asylberatung Auental<br>Frau Petra Ahorn<br>Telefon 030 23125-101<br>asyl@auental.example</p>"
    listing = json.dumps([entry("beratung", "Beratung für Geflüchtete", contact)])
    for host, path, kind, body in (
        ("portal.example", "/auental/de/", "text/html; charset=utf-8", html(SHELL)),
        ("cms.portal.example", "/api/v3/auental/de/pages/", "application/json", listing),
    ):
        (site / host / "files").mkdir(parents=True)
        (site / host / "files" / "x").write_text(body)
        (site / host / "urls.tsv").write_text(f"{path}\tfiles/x\t{kind}\n")
    seeds = tmp_path / "seeds.csv"
    seeds.write_text(f"kind,name,place,ags,state,url\ndirectory,Integreat Auental,,,BY,{PORTAL}\n")
    log = tmp_path / "access.log"
    with serving(tmp_path / "web", log=log):
        run("crawl", "--seeds", seeds, data=tmp_path / "data")
        first = [
            json.loads(line) for line in call("export", "--format", "jsonl", data=tmp_path / "data").stdout.splitlines()
        ]
        once = len(log.read_text().splitlines())
        run("nightly", "--all", data=tmp_path / "data")
    (record,) = first
    assert (record["person"], record["page_url"]) == ("Petra Ahorn", PORTAL + "beratung/")
    assert not any("beratung" in line for line in log.read_text().splitlines())
    assert once < len(log.read_text().splitlines()) <= 2 * once
    with Store.open(tmp_path / "data" / "contacts.db", write=False) as store:
        assert [one.status for one in store.contacts()] == ["confirmed"]
