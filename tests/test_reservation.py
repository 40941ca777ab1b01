"""noindex and TDM reservations: read, told as an outcome, and obeyed in whatever is published."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest
from scrapy.http import HtmlResponse

from cli.tally import Tally
from cli.web.app import create_app
from crawler.contact import Phone
from crawler.identity import merge
from crawler.operation.datafolder import DataFolder
from crawler.page import Page
from crawler.pages.reservation import NOINDEX, TDM, reservation_of
from crawler.spiders.network import _page
from crawler.store import Store
from crawler.visited import Sighting, Visited
from crawler.visiting.visits import visited
from crawler.walk.evidence import mark_of
from index.build import update
from index.search import Query, search
from tests.command import call
from tests.webs import HOME, SEED, Web, office
from tests.webs import read as read_office

AT = "2026-11-22T00:00:00Z"


@pytest.mark.parametrize(
    ("head", "headers", "wanted"),
    [
        ("", {}, None),
        ('<meta name="robots" content="index, follow">', {"x-robots-tag": "nofollow"}, None),
        ('<meta name="ROBOTS" content="NoIndex,follow">', {}, NOINDEX),
        ("<meta content=none name=robots>", {}, NOINDEX),
        ('<meta name="anlaufstelle" content="noindex">', {}, NOINDEX),
        ('<meta name="googlebot" content="noindex">', {}, None),
        ('<meta name="description" content="noindex">', {}, None),
        ("", {"x-robots-tag": "noindex, nofollow"}, NOINDEX),
        ("", {"x-robots-tag": "nofollow, anlaufstelle: noindex"}, NOINDEX),
        ("", {"x-robots-tag": "googlebot: noindex, nofollow"}, None),
        ("", {"x-robots-tag": "unavailable_after: 25 Jun 2030 15:00:00 GMT, none"}, NOINDEX),
        ("", {"tdm-reservation": "1"}, TDM),
        ("", {"tdm-reservation": "0"}, None),
        ('<meta name="tdm-reservation" content="1">', {}, TDM),
        ('<meta name="tdm-policy" content="http://x.example/p.json">', {}, None),
    ],
)
def test_what_a_page_reserves(head: str, headers: dict[str, str], wanted: str | None) -> None:
    assert reservation_of(Page(HOME, f"<html><head>{head}</head><body>x".encode(), headers=headers)) == wanted


def test_a_header_that_comes_twice_counts_both_times() -> None:
    headers = [("X-Robots-Tag", "noindex"), ("X-Robots-Tag", "nofollow")]
    assert reservation_of(_page(HtmlResponse(HOME, headers=headers, body=b"x"))) == NOINDEX


@pytest.fixture
def done() -> Visited:
    """A visit of a town with three offices: one on an open page, one on a closed one, one on both."""
    closed = '<meta name="robots" content="noindex">' + office("23125001") + office("23125003")
    home = office("23125002") + office("23125003") + '<a href="/asyl">Asyl und Flüchtlinge</a>'
    there = Web({"/": home, "/asyl": (200, {"tdm-reservation": "0"}, closed)})
    return asyncio.run(visited(SEED, there.fetch, read_office, pages=25, clock=lambda: AT))


@pytest.fixture
def data(tmp_path: Path, done: Visited) -> DataFolder:
    folder = DataFolder(tmp_path)
    folder.create()
    with Store.open(folder.store_path, write=True) as store:
        store.save(done, store.start_run("crawl"))
        update(store, folder.index_path)
    return folder


def test_it_is_an_outcome(done: Visited) -> None:
    told = [outcome.reason for outcome in done.outcomes if outcome.reason and "noindex" in outcome.reason]
    assert told == [f"noindex: what stands only on {HOME}asyl is not published"]


def test_what_stands_only_there_is_kept_and_found_by_the_operator(data: DataFolder) -> None:
    with Store.open(data.store_path, write=False) as store:
        reserved = {contact.organisation: contact.reserved for contact in store.contacts()}
    assert reserved == {"23125001": NOINDEX, "23125002": None, "23125003": None}
    assert search(data.index_path, Query("23125001")).total == 1


def test_but_not_published(data: DataFolder) -> None:
    client = create_app(data).test_client()
    totals = {name: client.get(f"/api/v1/contacts?q={name}").json["total"] for name in ("23125001", "23125002")}
    assert totals == {"23125001": 0, "23125002": 1}
    lines = call("export", "--format", "jsonl", "--public", data=data.path).stdout.splitlines()
    assert {json.loads(line)["organisation"] for line in lines} == {"23125002", "23125003"}


def test_nor_is_it_in_the_sitemap(data: DataFolder) -> None:
    data.settings_path.write_text("indexable = true\n", encoding="utf-8")
    assert create_app(data).test_client().get("/sitemap.xml").text.count("<url>") == 2


def test_a_reservation_that_comes_or_goes_is_news() -> None:
    seen = Sighting(organisation="Sozialamt", phones=(Phone("+493023125001"),), page_url=HOME)
    assert mark_of([seen]) != mark_of([replace(seen, reserved=TDM)])
    assert merge([seen, replace(seen, reserved=TDM, page_url=f"{HOME}a")]).reserved is None
    assert merge([replace(seen, reserved=TDM)]).reserved == TDM


def test_reading_kept_evidence_again_forgets_no_reservation(data: DataFolder, done: Visited) -> None:
    """The headers of an answer are not kept; what they said of the page is."""
    again = [replace(seen, reserved=None, role="Leitung") for seen in done.sightings]
    with Store.open(data.store_path, write=True) as store:
        told = store.read_again([(SEED, [HOME, f"{HOME}asyl"], again, ())], dry=False)
        reserved = {contact.organisation: contact.reserved for contact in store.contacts()}
    assert told.changed == 3
    assert reserved == {"23125001": NOINDEX, "23125002": None, "23125003": None}


def test_the_operator_is_told(data: DataFolder, done: Visited, capsys: pytest.CaptureFixture[str]) -> None:
    tally = Tally()
    tally.count(done)
    tally.tell()
    assert "1 with pages that reserve their contacts: stored, not published" in capsys.readouterr().err
    with Store.open(data.store_path, write=False) as store:
        ids = {contact.organisation: contact.id or "" for contact in store.contacts()}
    assert "no: its pages say noindex" in call("show", ids["23125001"], data=data.path).stdout
    assert "published" not in call("show", ids["23125002"], data=data.path).stdout
