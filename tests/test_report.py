"""The report of a run and its feeds: what stands in them, that nothing is run, that feed readers understand them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from cli.report.page import page
from cli.report.write import write_report
from crawler.contact import Place
from crawler.keeping.schedule import later
from crawler.operation.datafolder import DataFolder
from crawler.store import Store
from crawler.walk.ledger import now
from tests.test_store_forget import AMT, ANNA, HOME, visit

ATOM = "{http://www.w3.org/2005/Atom}"
NORTH = Place("Kirchwalde", ags="05999001", state="NW")


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path)
    folder.create()
    with Store.open(folder.store_path, write=True) as store:
        seen = [replace(each, places=(NORTH,)) for each in (ANNA, AMT)]
        store.save(visit(*seen, at=later(now(), -1)), store.start_run("crawl"))
        run = store.start_run("nightly")
        changed = replace(seen[1], role="<b>Leitung</b> & 'Co'\x0b", page_url=HOME + "amt-neu")
        store.save(visit(seen[0], changed, at=now()), run)
        store.finish_run(run)
        write_report(folder, store, run)
    return folder


def test_the_page_shows_before_and_after_and_runs_nothing(data: DataFolder) -> None:
    shown = (data.reports_path / "run-2.html").read_text("utf-8")
    assert "role: <del>–</del> → <ins>&lt;b&gt;Leitung&lt;/b&gt;" in shown
    assert "page: <del>/amt</del> → <ins>/amt-neu</ins>" in shown
    assert 'href="#changed"' in shown
    assert 'id="changed"' in shown
    assert "<script" not in shown


def test_what_is_no_web_address_is_no_link(data: DataFolder) -> None:
    facts = json.loads((data.reports_path / "run-2.json").read_text("utf-8"))
    facts["changes"][0]["page_url"] = "javascript:alert(1)"
    assert "javascript:" not in page(facts)


@pytest.mark.parametrize("area", ["NW", "05999"])
def test_a_feed_is_valid_atom(data: DataFolder, area: str) -> None:
    feed = Xml.parse(data.reports_path / "feeds" / f"{area}.xml").getroot()
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) >= 3
    for element in (feed, *entries):  # RFC 4287, 4.1.1 and 4.1.2: exactly one of each
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{name}")
            assert found.text
        assert datetime.fromisoformat(str(element.findtext(f"{ATOM}updated"))).tzinfo is not None
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    assert all(str(entry.find(f"{ATOM}link").get("href")).startswith("http") for entry in entries)  # type: ignore[union-attr]
    latest = max(str(entry.findtext(f"{ATOM}updated")) for entry in entries)
    assert feed.findtext(f"{ATOM}updated") == latest
