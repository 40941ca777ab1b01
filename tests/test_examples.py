"""Practice examples: found by topic, place and words; dead links are said to be dead."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cli.sample_web import sample_folder, serving
from crawler.contact import TOPICS, Seed
from crawler.lists.examples import KEYS, due_links, known_examples, link_status, matching, remember, to_json
from crawler.operation.datafolder import DataFolder
from crawler.page import Page
from crawler.urls import host_of

NOW = "2026-11-22T00:00:00Z"
URL = "http://beispiel.example/projekt"


def test_by_topic_place_and_words(tmp_path: Path) -> None:
    known = known_examples(DataFolder(tmp_path))
    for topic in TOPICS:
        found = matching(known, topics=[topic])
        assert found
        assert all(topic in one.topics for one in found)
    assert [one.place for one in matching(known, "dolmetscherpool")] == []
    assert {one.place for one in matching(known, "dolmetscher")} >= {"Kreis Düren", "München"}
    assert {one.state for one in matching(known, states=["SH"])} == {"SH"}
    in_district = matching(known, places=["07137"])
    assert {one.place for one in in_district} == {"Landkreis Mayen-Koblenz", "Mayen"}
    assert matching(known, "gibtesnicht") == []


def test_what_a_check_found_is_kept(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    first = next(one for one in known_examples(folder) if one.url)
    assert first.link_status == "unchecked"
    remember(folder, {first.url: "dead: answers 404"}, "2026-11-21T22:15:00Z")
    remember(folder, {"http://other.example/": "works"}, "2026-11-22T22:15:00Z")
    again = next(one for one in known_examples(folder) if one.id == first.id)
    assert again.link_status == "dead: answers 404"
    assert {one.link_status for one in known_examples(folder) if not one.url} == {"no link"}


def test_what_has_become_of_a_link() -> None:
    body = b"<html><title>Projekt</title><body>Das Projekt stellt sich vor und hat vieles zu berichten.</body></html>"
    assert link_status(URL, Page(URL + "/", body)) == "works"
    assert link_status(URL, Page("http://beispiel.example/start", body)) == "leads to http://beispiel.example/start"
    assert link_status(URL, "answers 404") == "dead: answers 404"
    missing = b"<html><title>Seite nicht gefunden</title><body>Die Seite wurde nicht gefunden.</body></html>"
    assert link_status(URL, Page(URL, missing)) == "dead: soft 404"


def test_the_public_form(tmp_path: Path) -> None:
    plain = to_json(known_examples(DataFolder(tmp_path))[3])
    assert tuple(plain) == KEYS
    assert plain["url"] is None
    assert plain["topics"] == ["sprache"]


def test_a_crawl_checks_the_links_of_the_places_that_it_visits(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    first = next(one for one in known_examples(folder) if one.url and one.ags)
    there = Seed("municipality", first.place, "https://www.ort.example/", ags=first.ags)
    on_site = Seed("ngo", "Verein", f"https://{host_of(first.url)}/")
    elsewhere = Seed("municipality", "Rheine", "https://www.rheine.example/", ags="99999999")
    assert first.url in due_links(folder, [there], NOW)
    assert first.url in due_links(folder, [on_site], NOW)
    assert due_links(folder, [elsewhere], NOW) == []
    remember(folder, {first.url: "works"}, "2026-11-01T00:00:00Z")
    assert first.url not in due_links(folder, [there], NOW)
    assert first.url in due_links(folder, [there], "2026-12-02T00:00:00Z")


CRAWL = """
import json, sys
from crawler.contact import Seed
from crawler.crawl import visit_all
found = {}
visit_all([Seed("municipality", "X", sys.argv[1])], {"DOWNLOAD_DELAY": 0, "LOG_LEVEL": "CRITICAL"}, 2,
          links=sys.argv[2:], answered=lambda url, got: found.update({url: got if isinstance(got, str) else got.url}))
print(json.dumps(found))
"""


@pytest.mark.slow
def test_the_links_are_asked_for_beside_the_visits() -> None:
    home = "http://www.hirschquell.example/"
    gone, private = home + "projekt-von-2016.html", "http://127.0.0.1:1/"
    with sample_folder() as web, serving(web):
        done = subprocess.run(
            [sys.executable, "-c", CRAWL, home, home, gone, private], capture_output=True, text=True, check=True
        )
    answers = json.loads(done.stdout)
    assert answers[home] == home
    assert answers[gone] == "answers 404"
    assert answers[private] not in ("", private)
