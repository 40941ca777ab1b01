"""Three nights on the sample web: the second costs next to nothing, the third notices everything and loses nobody."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from cli.sample_web import sample_folder, serving
from crawler.contact import Contact
from crawler.store import Store
from tests.command import ROOT

pytestmark = pytest.mark.slow

FIRST, SECOND, THIRD, FOURTH, SEVENTH = (f"2026-11-{day}T22:15:00Z" for day in (21, 22, 23, 24, 27))
RELAUNCHED = ROOT / "tests" / "relaunched"
REBUILT, MOVED = "quellenstedt.example", "www.erlenhagen.example"
"""The site that comes back with another system, and the one all of whose pages get new addresses."""
PATIENT = {"last_seen", "last_checked"}


@dataclass
class Told:
    """What a night came to. asked: (host, path, status, bytes) of each request; contacts: by id, after it."""

    status: int
    said: str
    asked: list[tuple[str, str, int, int]]
    contacts: dict[str, Contact] = field(default_factory=dict)


@dataclass
class Nights:
    """A data folder and the web as it changes from night to night."""

    data: Path
    web: Path

    def night(self, at: str, *seeds: Path) -> Told:
        log = self.data.parent / f"{at}.log"
        with serving(self.web, log=log):
            command = [sys.executable, "-m", "tests.nights", str(self.data), at, *map(str, seeds)]
            done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=dict(os.environ), timeout=300)
        assert "Traceback" not in done.stderr, done.stderr
        rows = [line.split("\t") for line in log.read_text("utf-8").splitlines()] if log.exists() else []
        asked = [(row[2], row[3], int(row[4]), int(row[5])) for row in rows]
        return Told(done.returncode, done.stdout + done.stderr, asked, self.contacts())

    def contacts(self) -> dict[str, Contact]:
        with Store.open(self.data / "contacts.db", write=False) as store:
            return {str(contact.id): contact for contact in store.contacts()}

    def report(self, run: int) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.data / "reports" / f"run-{run}.json").read_text("utf-8"))
        return found


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> tuple[Nights, list[Told]]:
    """After the first two nights; nothing has changed between them."""
    folder = tmp_path_factory.mktemp("nights")
    with sample_folder() as shipped:
        shutil.copytree(shipped, folder / "web")
    nights = Nights(folder / "data", folder / "web")
    first = nights.night(FIRST, nights.web / "seeds.csv")
    return nights, [first, nights.night(SECOND)]


def plain(contact: Contact) -> dict[str, Any]:
    from crawler.record import to_json

    record = {name: value for name, value in to_json(contact).items() if name not in PATIENT}
    record["sightings"] = [{**proof, "last_seen": None} for proof in record["sightings"]]
    return record


def test_a_night_without_changes_costs_next_to_nothing(nights: tuple[Nights, list[Told]]) -> None:
    first, second = nights[1]
    assert first.status == second.status == 0, second.said
    pages = [(host, path) for host, path, _, _ in second.asked if path != "/robots.txt"]
    assert max(Counter(pages).values()) == 1
    with Store.open(nights[0].data / "contacts.db", write=False) as store:
        for visitor in store.seeds_seen():
            known = store.known(visitor.seed)
            allowed = {page.url for page in known.pages} | {known.start.url if known.start else visitor.seed.url}
            asked = [fetch.url for fetch in store.fetches(visitor.seed.key) if not fetch.url.endswith("/robots.txt")]
            assert set(asked) <= allowed
    assert len(second.asked) == len(pages), "robots.txt of yesterday night is still good: it is not asked for again"
    assert sum(size for *_, size in second.asked) <= 0.1 * sum(size for *_, size in first.asked)
    assert sum(status == 304 for _, _, status, _ in second.asked) >= 0.9 * len(pages)


def test_a_night_without_changes_moves_dates_only(nights: tuple[Nights, list[Told]]) -> None:
    first, second = nights[1]
    assert {id: plain(contact) for id, contact in first.contacts.items()} == {
        id: plain(contact) for id, contact in second.contacts.items()
    }
    assert {contact.last_checked for contact in second.contacts.values()} == {SECOND}
    assert {contact.last_seen for contact in second.contacts.values()} == {SECOND}


@dataclass
class Changed:
    """What is done to the web before the third night, by address."""

    phones: dict[str, tuple[str, str]] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)
    walled: set[str] = field(default_factory=set)


def rows_of(web: Path, host: str) -> tuple[Path, list[list[str]]]:
    path = web / "sites" / host / "urls.tsv"
    return path, [line.split("\t") for line in path.read_text("utf-8").splitlines()]


def rewrite(web: Path, url: str, change: Any) -> None:
    """Changes the line of `url` in its site's list; None takes it out."""
    path, rows = rows_of(web, urlsplit(url).hostname or "")
    wanted = urlsplit(url).path + (f"?{urlsplit(url).query}" if urlsplit(url).query else "")
    kept = [changed for row in rows if (changed := change(row) if row[0] == wanted else row) is not None]
    path.write_text("".join("\t".join(row) + "\n" for row in kept), "utf-8")


def pages_to_break(contacts: dict[str, Contact], web: Path) -> list[str]:
    """Addresses that give exactly one contact, on one page only, in a fixed order; not those that are relaunched."""
    alone = Counter(proof.page_url for contact in contacts.values() for proof in contact.sightings)
    single = [c for c in contacts.values() if len(c.sightings) == 1 and alone[c.page_url] == 1 and c.phones]
    free = [c.page_url for c in single if c.site not in (REBUILT, MOVED)]
    urls = sorted(url for url in free if urlsplit(url).path != "/")
    return [url for url in urls if (web / "sites" / (urlsplit(url).hostname or "")).is_dir()]


def change_web(nights: Nights, contacts: dict[str, Contact]) -> Changed:
    """A tenth of the pages with contacts is changed, removed, broken or hidden; two sites are relaunched."""
    changed, by_page = Changed(), {contact.page_url: contact for contact in contacts.values()}
    urls = [url for url in pages_to_break(contacts, nights.web) if _written(nights.web, url, by_page[url])]
    for url in urls[0:4]:
        written = by_page[url].phones[0].written
        changed.phones[url] = written, _replace_phone(nights.web, url, written)
    changed.removed, changed.broken, changed.walled = set(urls[4:7]), set(urls[7:10]), {urls[10]}
    for url in changed.removed:
        rewrite(nights.web, url, lambda row: None)
    for url in changed.broken:
        rewrite(nights.web, url, lambda row: [row[0], "-", "text/html", "503"])
    (nights.web / "wall.html").write_text("<title>Hinweis</title><p>Bitte akzeptieren Sie Cookies", "utf-8")
    for url in changed.walled:
        rewrite(nights.web, url, lambda row: [row[0], "../../wall.html", "text/html", "200"])
    shutil.rmtree(nights.web / "sites" / REBUILT)
    shutil.copytree(RELAUNCHED / "sites" / REBUILT, nights.web / "sites" / REBUILT)
    path, rows = rows_of(nights.web, MOVED)
    moved = [[f"/stadt{row[0]}", *row[1:]] for row in rows]
    moved.append(["/", "-", "text/html", "301", '{"Location": "/stadt/"}'])
    path.write_text("".join("\t".join(row) + "\n" for row in moved), "utf-8")
    return changed


def _file(web: Path, url: str) -> Path | None:
    path, rows = rows_of(web, urlsplit(url).hostname or "")
    wanted = urlsplit(url).path + (f"?{urlsplit(url).query}" if urlsplit(url).query else "")
    return next((path.parent / row[1] for row in rows if row[0] == wanted and row[2].startswith("text/html")), None)


def _written(web: Path, url: str, contact: Contact) -> bool:
    """Whether the first number stands on the page as it is told, in its last three digits, too."""
    file, number = _file(web, url), contact.phones[0].written
    return file is not None and number[-3:].isdigit() and number.encode() in file.read_bytes()


def _replace_phone(web: Path, url: str, written: str) -> str:
    """Another number in the place of `written`: its last three digits turned round within the range set aside."""
    file = _file(web, url)
    assert file is not None
    number = written[:-3] + f"{(int(written[-3:]) + 7 - 700) % 100 + 700:03}"
    file.write_bytes(file.read_bytes().replace(written.encode(), number.encode()))
    return number


@pytest.fixture(scope="module")
def third(nights: tuple[Nights, list[Told]]) -> tuple[Nights, dict[str, Contact], Changed, Told]:
    before = nights[1][1].contacts
    changed = change_web(nights[0], before)
    return nights[0], before, changed, nights[0].night(THIRD)


Third = tuple[Nights, dict[str, Contact], Changed, Told]


def by_page(before: dict[str, Contact], urls: Any) -> list[str]:
    return [id for id, contact in before.items() if contact.page_url in urls]


def test_a_changed_number_is_noticed(third: Third) -> None:
    _, before, changed, told = third
    for id in by_page(before, changed.phones):
        old, new = changed.phones[before[id].page_url]
        assert new in {phone.written for phone in told.contacts[id].phones}, (old, before[id].page_url)
        assert told.contacts[id].status == "confirmed"


def test_what_is_removed_or_broken_is_unconfirmed_with_the_reason(third: Third) -> None:
    _, before, changed, told = third
    lost = by_page(before, changed.removed | changed.broken | changed.walled)
    assert len(lost) == 7
    assert {told.contacts[id].status for id in lost} == {"unconfirmed"}
    reasons = {url: told.contacts[id].status_reason for id in lost for url in [before[id].page_url]}
    assert {reasons[url] for url in changed.removed} == {"its page is gone"}
    assert {reasons[url] for url in changed.broken} == {"answers 503"}
    assert {reasons[url] for url in changed.walled} == {"consent wall"}


@pytest.mark.parametrize("site", [REBUILT, MOVED])
def test_a_relaunch_keeps_ids(third: Third, site: str) -> None:
    _, before, _, told = third
    assert set(before) <= set(told.contacts), "an error never deletes"
    moved = [id for id, contact in before.items() if contact.site == site and contact.person]
    assert moved
    assert {told.contacts[id].status for id in moved} == {"confirmed"}
    assert all(told.contacts[id].page_url != before[id].page_url for id in moved)


def test_where_only_addresses_are_new_nobody_is_new_or_lost(third: Third) -> None:
    _, before, _, told = third
    known = {id for id, contact in before.items() if contact.site == MOVED}
    assert known
    now = {id: contact for id, contact in told.contacts.items() if contact.site == MOVED}
    assert set(now) == known
    assert {contact.status for contact in now.values()} == {"confirmed"}
    assert all("/stadt/" in contact.page_url for contact in now.values())


def test_nobody_else_is_touched(third: Third) -> None:
    _, before, changed, told = third
    touched = set(by_page(before, set(changed.phones) | changed.removed | changed.broken | changed.walled))
    others = [id for id, c in before.items() if c.site not in (REBUILT, MOVED) and id not in touched]
    assert {id for id in others if told.contacts[id].status != "confirmed"} == set()
    assert {id for id in told.contacts.keys() - before.keys() if told.contacts[id].site != REBUILT} == set()


def test_a_loss_is_believed_on_the_second_look_only(third: Third) -> None:
    nights, before, changed, _ = third
    removed = by_page(before, changed.removed)
    fourth = nights.night(FOURTH)
    assert {fourth.contacts[id].status for id in removed} == {"unconfirmed"}
    seventh = nights.night(SEVENTH)
    assert {seventh.contacts[id].status for id in removed} == {"gone"}
    broken = by_page(before, changed.broken | changed.walled)
    assert {seventh.contacts[id].status for id in broken} == {"unconfirmed"}
    report = nights.report(5)
    assert report["counts"]["gone"] >= len(removed)
    assert {change["id"] for change in report["changes"] if change["kind"] == "gone"} >= set(removed)


def test_the_report_needs_nothing_from_elsewhere(third: Third) -> None:
    page = (third[0].data / "reports" / "run-3.html").read_text("utf-8")
    assert "<script" not in page
    assert not any(f"{attribute}=" in page for attribute in ("src", "srcset", "xlink:href"))
    assert "<svg" in page
    told = third[0].report(3)
    assert told["counts"]["changed"] >= 4
    assert told["counts"]["moved"] >= 1
    assert 7 <= told["counts"]["unconfirmed"] <= 9, "and what the relaunched site no longer names"
