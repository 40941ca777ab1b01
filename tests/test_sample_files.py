"""The sample web keeps its own rules: files, links, reserved hosts and numbers, contacts that stand where gold says.

What is checked is the data of seeds/sample/ (and of tests/relaunched/, which has the same form), not the crawler.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import lxml.html
import pytest

from cli.sample_site import canonical
from crawler.contact import KINDS, ROLE_CLASSES, SEED_KINDS, STATES, STEPS
from crawler.gazetteer import Gazetteer
from tests.sample_pages import Served, lacking, leads_to, pages, plain, rows, seeds, site, values

ROOT = Path(__file__).parent.parent
SETS = [folder for folder in (ROOT / "seeds" / "sample", ROOT / "tests" / "relaunched") if folder.exists()]
SITES = [(folder, path.parent.name) for folder in SETS for path in sorted(folder.glob("sites/*/urls.tsv"))]
SAFE_PHONE = re.compile(r"\+49(?:3023125|6990009|4066969|2214710|8999998)\d{3}|\+4917139200\d{2}")
WRITTEN_PHONE = re.compile(r"(?<![\w.])(?:\+49|0)[\d ()/.–-]{8,22}\d")
NO_PHONE = re.compile(r"DE\d\d(?: \d{4}){4} \d\d|\d{1,2}\.\d{1,2}\.(?:\d{4})?|\d\d/\d{4}")
UNASSIGNED = ("05", "43", "62")
"""Leading digits of postal codes that were never given out."""
DEAD_HOSTS = {
    "uhlenbuettel-willkommen.example",
    "lindenfurt-lotsen.example",
    "sprachmittler-lennequell.example",
    "alte-initiative.example",
}
"""Linked on purpose though nobody answers: proposals of a directory, a body that is no longer there."""
DEAD_WORDS = ("/cdn-cgi/l/email-protection",)
"""Addresses that lead nowhere on purpose."""


@pytest.mark.parametrize(("folder", "host"), SITES)
def test_every_file_is_there_and_served(folder: Path, host: str) -> None:
    named = {file for file, _ in site(folder, host).pages.values()} - {"-"}
    if "search" in (settings := site(folder, host).settings):
        named.add(settings["search"]["template"])
    there = {f"files/{path.name}" for path in (folder / "sites" / host / "files").iterdir()}
    assert named == there


@pytest.mark.parametrize(("folder", "host"), SITES)
def test_every_link_leads_to_a_page_or_is_dead_on_purpose(folder: Path, host: str) -> None:
    dead = set()
    for served in pages(folder, host).values():
        if "html" not in served.content_type:
            continue
        dead |= {link for link in links(served) if not leads_on(folder, link)}
    assert not dead


def links(served: Served) -> set[str]:
    tree = lxml.html.document_fromstring(served.markup.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    base = next((urljoin(served.url, found.get("href") or "") for found in tree.iterfind(".//base")), served.url)
    written = tree.xpath("//a/@href | //area/@href | //frame/@src | //iframe/@src")
    return {urljoin(base, str(link).strip()) for link in written}


def leads_on(folder: Path, url: str) -> bool:
    parts = urlsplit(url)
    if parts.scheme != "http" or parts.hostname in DEAD_HOSTS or any(word in url for word in DEAD_WORDS):
        return True
    return leads_to(folder, url) is not None


@pytest.mark.parametrize(("folder", "host"), SITES)
def test_hosts_and_numbers_belong_to_nobody(folder: Path, host: str) -> None:
    assert host.endswith(".example")
    for served in pages(folder, host).values():
        text = NO_PHONE.sub("|", plain(served.markup))
        assert not re.findall(r"[\w.+-]+@[\w-]+\.(?!\w*\.?example)\w+", text), served.url
        for written in WRITTEN_PHONE.findall(text):
            number = re.sub(r"\(0\)|\D", "", written)
            full = f"+{number}" if number.startswith("49") else f"+49{number[1:]}"
            assert SAFE_PHONE.match(full), (served.url, written)


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_gold_contacts_stand_on_their_pages(folder: Path) -> None:
    wrong = []
    for row in rows(folder / "gold.jsonl"):
        for number, url in enumerate(row["urls"]):
            answer = leads_to(folder, url)
            missing = lacking(row, Served(url, answer.content_type, answer.body)) if answer else ["the page"]
            if missing and (number == 0 or not answer or len(missing) == len(values(row))):
                wrong.append((url, missing))
    assert not wrong


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_gold_keeps_the_form(folder: Path) -> None:
    hosts = {urlsplit(seed["url"]).hostname for seed in seeds(folder)}
    for row in rows(folder / "gold.jsonl"):
        assert row["site"] in hosts, row
        assert row["kind"] in KINDS, row
        assert row["role_class"] in ROLE_CLASSES, row
        assert row["step"] in STEPS, row
        assert all(map(SAFE_PHONE.fullmatch, row.get("phone", []) + row.get("fax", []))), row
        assert all(mail == mail.lower() and mail.endswith(".example") for mail in row.get("email", [])), row
        assert row.get("postal_code", "05").startswith(UNASSIGNED), row


def test_every_step_has_contacts_that_only_it_finds() -> None:
    found = [row["step"] for row in rows(SETS[0] / "gold.jsonl") if row["relevant"]]
    assert min(found.count(step) for step in STEPS) >= 2


def test_some_contacts_stand_on_pages_that_nothing_but_the_search_leads_to() -> None:
    html = [served for where in SITES for served in pages(*where).values() if "html" in served.content_type]
    linked = {canonical_url(link) for served in html for link in links(served)}
    searched = [row["urls"] for row in rows(SETS[0] / "gold.jsonl") if row["relevant"] and row["step"] == "site_search"]
    assert sum(not linked & set(map(canonical_url, urls)) for urls in searched) >= 10


def canonical_url(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.hostname}{canonical(f'{parts.path}?{parts.query}')}"


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_seeds_name_places_that_do_not_exist(folder: Path) -> None:
    known = {place.name for place in map(Gazetteer.shipped().by_ags, ("01001000", "09162000")) if place}
    assert known, "the gazetteer is empty"
    for seed in seeds(folder):
        assert seed["kind"] in SEED_KINDS
        assert not seed["state"] or seed["state"] in STATES
        assert not seed["ags"] or Gazetteer.shipped().by_ags(seed["ags"]) is None, seed
        assert not seed["ars"] or Gazetteer.shipped().by_ags(seed["ars"]) is None, seed
        for code in seed["postal_codes"].split():
            assert not Gazetteer.shipped().by_postal_code(code), seed
        assert seed["place"] not in {place.name for place in Gazetteer.shipped().resolve(seed["place"])}, seed


def test_the_sample_web_stays_small() -> None:
    sizes = [path.stat().st_size for path in SETS[0].rglob("*") if path.is_file()]
    assert max(sizes) <= 600_000
    assert sum(sizes) <= 1_600_000
