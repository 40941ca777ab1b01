"""Practice examples: found by topic, place and words; dead links are said to be dead."""

from pathlib import Path

from crawler.contact import TOPICS
from crawler.lists.examples import KEYS, known_examples, link_status, matching, remember, to_json
from crawler.operation.datafolder import DataFolder
from crawler.page import Page

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
