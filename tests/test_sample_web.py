"""The whole way on the sample web: seeds, real Scrapy over loopback, store, index, search, export.

The figures are a floor under later changes; who writes web and crawler proves little by them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bench import on_sample
from bench.ours import ours
from bench.quality import measure
from cli.sample_web import sample_folder, serving
from crawler.contact import STEPS
from crawler.operation.datafolder import DataFolder
from crawler.store import Store
from tests.command import Done, call, run
from tests.scoring import Record, Score, lines, score

GUIDE = ("start_page", "site_search", "council", "info_phone")


@dataclass
class Crawled:
    """A finished crawl of the sample web."""

    data: Path
    web: Path
    said: Done
    asked: list[list[str]]
    records: list[Record]
    score: Score


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    folder = tmp_path_factory.mktemp("sample")
    data, log = folder / "data", folder / "access.log"
    with sample_folder() as web:
        with serving(web, log=log):
            said = run("crawl", "--seeds", web / "seeds.csv", "--pages", "25", data=data)
        assert said.returncode == 0, said.stderr
        asked = [line.split("\t") for line in log.read_text("utf-8").splitlines()]
        exported = call("export", "--format", "jsonl", data=data)
        records = [json.loads(line) for line in exported.stdout.splitlines()]
        yield Crawled(data, web, said, asked, records, score(records, lines(web / "gold.jsonl")))


def test_most_of_the_truth_is_found(sample: Crawled) -> None:
    missed = [(truth["site"], truth.get("person") or truth.get("unit")) for truth in sample.score.missed]
    assert sample.score.recall >= 0.9, missed


def test_most_of_what_is_found_is_true(sample: Crawled) -> None:
    wrong = [(record["site"], record["person"] or record["unit"], record["page_url"]) for record in sample.score.wrong]
    assert sample.score.precision >= 0.85, wrong


def test_what_is_asked_about_the_sample_web_is_answered(sample: Crawled) -> None:
    folder = DataFolder(sample.data)
    with Store.open(folder.store_path, write=False) as store:
        contacts = list(store.contacts())
    asked = on_sample.asked(contacts)
    numbers = {contact.id or "": number for number, contact in enumerate(contacts)}
    found = measure(asked, ours(folder.index_path, numbers))
    assert len(asked) >= 150
    assert found.ndcg >= 0.93
    assert found.empty == 0


def test_every_step_of_the_guide_finds_what_only_it_can_find(sample: Crawled) -> None:
    by_step = Counter(truth["step"] for record, truth in sample.score.found if record["found_by"] == truth["step"])
    assert {step: by_step[step] for step in ("start_page", "site_search", "council") if by_step[step] < 2} == {}


def test_every_site_has_at_least_a_telephone(sample: Crawled) -> None:
    """The guide's last step: when nothing better was found, the information telephone, and it is said honestly."""
    assert sum(record["kind"] == "info_phone" for record in sample.records) >= 2


def test_every_record_has_its_proof(sample: Crawled) -> None:
    for record in sample.records:
        assert record["found_by"] in STEPS
        assert record["page_url"].startswith("http://")
        assert record["trail"], record["page_url"]
        assert record["trail"][-1]["url"] == record["page_url"]
        assert record["quote"]
        assert record["id"]


def found(sample: Crawled, note: str) -> list[Record]:
    """The records that found the true contacts whose note says so."""
    return [record for record, truth in sample.score.found if note in truth.get("note", "")]


def test_one_person_for_several_places_is_one_contact(sample: Crawled) -> None:
    (record,) = found(sample, "serves four municipalities")
    assert len(record["places"]) == 4


def test_three_persons_on_one_mailbox_are_three_contacts(sample: Crawled) -> None:
    records = found(sample, "three persons share one mailbox")
    assert len({record["id"] for record in records}) == 3
    assert len({record["person"] for record in records}) == 3


def test_an_office_with_two_sites_is_two_contacts(sample: Crawled) -> None:
    site = {record["site"] for record in found(sample, "office with two sites")}
    assert site
    two = [r for r in sample.records if r["site"] in site and r["kind"] == "office" and r["street"]]
    assert len({r["street"] for r in two}) >= 2


def test_robots_txt_is_asked_first_and_obeyed(sample: Crawled) -> None:
    first = {}
    for _, _, host, path, *_ in sample.asked:
        first.setdefault(host, path)
    served = {folder.name for folder in (sample.web / "sites").iterdir()}
    assert {path for host, path in first.items() if host in served} == {"/robots.txt"}
    forbidden = [(host, path) for _, _, host, path, *_ in sample.asked if _is_forbidden(sample.web, host, path)]
    assert forbidden == []


def _is_forbidden(web: Path, host: str, path: str) -> bool:
    site = web / "sites" / host / "site.json"
    rules = json.loads(site.read_text("utf-8")).get("robots", "") if site.exists() else ""
    banned = [line.partition(":")[2].strip() for line in rules.splitlines() if line.lower().startswith("disallow:")]
    return any(path.startswith(start) for start in banned if start)


def test_the_budget_holds(sample: Crawled) -> None:
    seeds = len((sample.web / "seeds.csv").read_text("utf-8").splitlines()) - 1
    assert len(sample.asked) <= 25 * seeds


def test_the_summary_names_the_steps(sample: Crawled) -> None:
    table = [line.split("\t") for line in sample.said.stdout.splitlines()]
    assert table[0][0] == "step"
    assert {"start_page", "site_search", "council"} <= {row[0] for row in table}


def test_import_of_an_export_gives_the_same_export(sample: Crawled, tmp_path: Path) -> None:
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    assert call("export", "--format", "jsonl", "-o", first, data=sample.data).returncode == 0
    taken = call("import", first, data=tmp_path / "other")
    assert taken.returncode == 0, taken.stderr
    assert call("export", "--format", "jsonl", "-o", second, data=tmp_path / "other").returncode == 0
    assert second.read_bytes() == first.read_bytes()
    assert first.stat().st_size > 1000


def test_search_finds_and_explains(sample: Crawled) -> None:
    answer = json.loads(call("search", "Flüchtlinge", "--json", data=sample.data).stdout)
    assert answer["total"] == len(answer["hits"]) or answer["total"] > 20
    assert set(answer["hits"][0]["contact"]) == set(sample.records[0])


def test_search_in_a_pipe_is_a_table(sample: Crawled) -> None:
    said = call("search", "Integration", "--limit", "3", data=sample.data).stdout.splitlines()
    assert said[0].startswith("rank\tname\t")
    assert 1 <= len(said) - 1 <= 3
    assert {line.count("\t") for line in said} == {said[0].count("\t")}


def test_show_takes_the_beginning_of_an_id(sample: Crawled) -> None:
    record = max(sample.records, key=lambda record: len(record["trail"]))
    said = call("show", record["id"][:13], data=sample.data)
    assert said.returncode == 0, said.stderr
    assert record["id"] in said.stdout
    assert f"1. open {record['trail'][0]['url']}" in said.stdout
    assert f"{len(record['trail'])}. click" in said.stdout


def test_status_tells_coverage_and_runs(sample: Crawled) -> None:
    said = call("status", data=sample.data)
    assert said.returncode == 0, said.stderr
    assert "site_search" in said.stdout
    assert "crawl" in said.stdout


def test_a_village_is_answered_with_its_associations_contact(sample: Crawled) -> None:
    """Sonnrade has no office; its page says who leads the administration (docs/places.md)."""
    said = json.loads(call("search", "Asyl", "--place", "Sonnrade", "--json", data=sample.data).stdout)
    first = said["hits"][0]
    assert (first["competence"], first["contact"]["site"]) == ("association", "www.vg-silberkuhl.example")
    assert "Silberkuhl" in said["notes"][0]
    village = [place for record in sample.records for place in record["places"] if place["ags"] == "07999012"]
    assert all(place["name"] == "Sonnrade" for place in village), "inherited competence is never stored"


def test_a_second_crawl_changes_nothing_but_the_dates(sample: Crawled, tmp_path: Path) -> None:
    with serving(sample.web):
        again = run("crawl", "--seeds", sample.web / "seeds.csv", "--pages", "25", data=sample.data)
    assert again.returncode == 0, again.stderr
    exported = call("export", "--format", "jsonl", data=sample.data).stdout.splitlines()
    assert [_undated(json.loads(line)) for line in exported] == [_undated(record) for record in sample.records]


def _undated(record: Record) -> Record:
    kept = {key: value for key, value in record.items() if key not in ("last_seen", "last_checked")}
    return kept | {"sightings": [{**proof, "last_seen": None} for proof in record["sightings"]]}


def test_forget_is_stronger_than_a_crawl(sample: Crawled, tmp_path: Path) -> None:
    person, host = next((record["person"], record["site"]) for record in sample.records if record["person"])
    done = call("forget", person, data=sample.data)
    assert done.returncode == 0, done.stderr
    header, *rows = (sample.web / "seeds.csv").read_text("utf-8").splitlines()
    seeds = tmp_path / "seeds.csv"
    seeds.write_text("\n".join([header, *(row for row in rows if f"//{host}/" in row)]), "utf-8")
    with serving(sample.web):
        assert run("crawl", "--seeds", seeds, data=sample.data).returncode == 0
    assert person not in call("export", "--format", "jsonl", data=sample.data).stdout
    assert len(call("forget", "--list", data=sample.data).stdout.splitlines()) == 2, "a header and a line"
