"""A sitemap that dates its pages stands for those that are older than our last look, for a week."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from crawler.page import Page
from crawler.pages.forms import Ask
from crawler.pages.sitemaps import dates_of
from crawler.store import Store
from crawler.visited import Known, Visited
from crawler.visiting.visits import visited
from crawler.walk.ledger import Ledger
from tests.webs import HOME, SEED, Web, office, read

LINKS = "".join(f'<a href="/{n}">Flüchtlinge {n}</a>' for n in range(5))
FIRST, SECOND = "2026-11-02T22:00:00Z", "2026-11-03T22:00:00Z"


def sitemap(**dates: str) -> tuple[int, dict[str, str], str]:
    """A sitemap with these pages; p3="2026-11-01"."""
    entries = "".join(
        f"<url><loc>{HOME}{name[1:]}</loc><priority>1</priority><lastmod>{date}</lastmod></url>"
        for name, date in dates.items()
    )
    return 200, {"content-type": "application/xml"}, f"<?xml version='1.0'?><urlset>{entries}</urlset>"


OLD = {f"p{n}": "2026-10-01" for n in range(5)}


class Validating(Web):
    """A web whose answers have an ETag."""

    async def fetch(self, ask: Ask, ledger: Ledger) -> Page:
        asked = ledger.conditions.get(ask.url, {}).get("If-None-Match")
        got = await super().fetch(ask, ledger)
        etag = f'"{hash(got.body)}"' if got.status == 200 else None
        same = bool(etag) and asked == etag
        number = len(ledger.fetches) - 1
        ledger.close(number, 304 if same else got.status, len(got.body), etag)
        return Page(ask.url, b"", "", 304) if same else got


def web(dates: dict[str, str], **changed: str) -> Validating:
    pages: dict[str, object] = {"/": f"<title>Start</title>{LINKS}", "/sitemap.xml": sitemap(**dates)}
    pages |= {f"/{n}": f"<title>{n}</title>{office(f'Amt {n}')}" for n in range(5)}
    return Validating(pages | {f"/{name[1:]}": body for name, body in changed.items()}, (f"{HOME}sitemap.xml",))


def visit(on: Web, at: str, store: Store) -> Visited:
    known = store.known(SEED)
    walk = known.walk
    done = asyncio.run(
        visited(SEED, on.fetch, read, pages=25, clock=lambda: at, known=known if not walk else Known(walk=True))
    )
    store.save(done, store.start_run("nightly", at))
    return done


@pytest.fixture
def store(tmp_path: Path):  # type: ignore[no-untyped-def]
    with Store.open(tmp_path / "contacts.db", write=True) as store:
        visit(web(OLD), FIRST, store)
        assert len(list(store.contacts())) == 5
        yield store


def test_one_request_stands_for_all_pages(store: Store) -> None:
    on = web(OLD)
    done = visit(on, SECOND, store)
    assert on.asked == [f"{HOME}sitemap.xml", HOME]
    assert not done.walked
    assert {contact.last_seen for contact in store.contacts()} == {SECOND}
    assert {contact.status for contact in store.contacts()} == {"confirmed"}


def test_what_is_newer_is_looked_at_first_and_the_rest_is_not_asked(store: Store) -> None:
    on = web({**OLD, "p3": "2026-11-03", "p4": "2026-11-03T12:00:00+01:00"}, p3=office("Amt 3a"), p4=office("Amt 4a"))
    visit(on, SECOND, store)
    assert on.asked[:3] == [f"{HOME}sitemap.xml", f"{HOME}3", f"{HOME}4"]
    assert not {f"{HOME}{n}" for n in range(3)} & set(on.asked)
    assert {"Amt 3a", "Amt 4a"} <= {contact.organisation for contact in store.contacts()}


def test_a_page_changed_later_on_the_day_of_our_look_is_asked(store: Store) -> None:
    on = web({**OLD, "p2": "2026-11-02"})
    visit(on, SECOND, store)
    assert f"{HOME}2" in on.asked


@pytest.mark.parametrize("date", ["", "yesterday", "2027-01-01"])
def test_a_date_that_says_nothing_spares_no_request(store: Store, date: str) -> None:
    on = web(dict.fromkeys(OLD, date))
    visit(on, SECOND, store)
    assert {f"{HOME}{n}" for n in range(5)} <= set(on.asked)


def test_without_the_sitemap_every_page_is_asked(store: Store) -> None:
    on = web(OLD)
    del on.pages[f"{HOME}sitemap.xml"]
    visit(on, SECOND, store)
    assert {f"{HOME}{n}" for n in range(5)} <= set(on.asked)
    assert store.known(SEED).sitemap is None


def test_a_page_is_left_out_for_a_week_at_most(store: Store) -> None:
    for day in range(3, 9):
        on = web(OLD)
        visit(on, f"2026-11-{day:02}T22:00:00Z", store)
        assert on.asked == [f"{HOME}sitemap.xml", HOME], day
    on = web(OLD, p1=office("Amt 1a"))
    visit(on, "2026-11-09T22:30:00Z", store)
    assert f"{HOME}1" in on.asked
    assert "Amt 1a" in {contact.organisation for contact in store.contacts()}


def test_two_pages_are_asked_as_cheaply_themselves(store: Store) -> None:
    known = store.known(SEED)
    few = replace(known, pages=known.pages[:2])
    on = web(OLD)
    asyncio.run(visited(SEED, on.fetch, read, pages=25, clock=lambda: SECOND, known=few))
    assert f"{HOME}sitemap.xml" not in on.asked


def test_dates_of_a_sitemap() -> None:
    body = b"<urlset><url><lastmod> 2026-01-01 </lastmod><loc>http://a.example/x?a=1&amp;b=2</loc></url><url><loc>http://a.example/y</loc></url></urlset>"
    (found,) = dates_of(Page("http://a.example/sitemap.xml", body, "text/xml")).items()
    assert found[0].endswith("a.example/x?a=1&b=2")
    assert found[1] == "2026-01-01"
