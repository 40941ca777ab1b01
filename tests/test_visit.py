"""A visit: budget, memory, trail, best first, and an end when nothing promising is left."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest

from crawler import extraction
from crawler.contact import Phone, Seed
from crawler.page import Page
from crawler.pages.forms import Ask
from crawler.visited import Outcome, Sighting
from crawler.visiting.outcomes import outcomes_of
from crawler.visiting.visits import visited
from crawler.walk.findings import Findings
from crawler.walk.leads import Frontier, Lead
from tests.webs import HOME, SEED, Web, html, links, office, read, unreachable, walk


def found(visit: object) -> list[str]:
    return [sighting.organisation for sighting in visit.findings.sightings]  # type: ignore[attr-defined]


def outcome(visit: object, step: str) -> Outcome:
    return next(each for each in outcomes_of(visit, "municipality") if each.step == step)  # type: ignore[arg-type]


def test_the_better_link_is_opened_first_and_the_trail_is_the_clicks() -> None:
    web = Web({
        "/": html(links(("/tourismus", "Tourismus"), ("/soziales", "Soziales"), ("/asyl", "Flüchtlinge und Asyl"))),
        "/asyl": html(links(("/kontakt-asyl", "Ansprechpartner"))),
        "/kontakt-asyl": html(office("Asylbüro")), "/soziales": html("<p>Wohngeld und mehr</p>"),
    })  # fmt: skip
    visit = walk(web)
    assert web.asked[:3] == [HOME, HOME + "asyl", HOME + "kontakt-asyl"]
    sighting = visit.findings.sightings[0]
    assert [(click.url, click.text) for click in sighting.trail] == [
        (HOME, ""), (HOME + "asyl", "Flüchtlinge und Asyl"), (HOME + "kontakt-asyl", "Ansprechpartner"),
    ]  # fmt: skip
    assert (sighting.site, sighting.publisher, sighting.found_by) == (
        "www.musterstedt.example",
        "Stadt Musterstedt",
        "menu",
    )


def test_the_budget_counts_every_request() -> None:
    pages = {f"/asyl/{number}": html(links((f"/asyl/{number + 1}", "Asyl")), str(number)) for number in range(40)}
    visit = walk(Web({"/": html(links(("/asyl/0", "Asyl"))), **pages}), pages=7)
    assert len(visit.ledger.fetches) == 7
    assert outcome(visit, "menu").result == "budget"


def test_an_address_is_opened_once_whatever_it_is_called() -> None:
    web = Web({
        "/": html(links(("/asyl?PHPSESSID=1", "Asyl"), ("/asyl?print=1", "Asyl drucken"), ("/asyl/#a", "Asyl unten"))),
        "/asyl": html("<p>Text</p>"),
    })  # fmt: skip
    walk(web)
    assert sum("asyl" in url for url in web.asked) == 1


def test_a_document_under_two_addresses_is_read_once() -> None:
    web = Web({"/": html(links(("/asyl", "Asyl"), ("/fluechtlinge", "Flüchtlinge"))),
               "/asyl": html(office("Amt")), "/fluechtlinge": html(office("Amt"))})  # fmt: skip
    assert found(walk(web)) == ["Amt"]


def test_redirects_count_lead_on_and_end() -> None:
    moved = {f"/r{number}": (302, {"location": f"/r{number + 1}"}, "") for number in range(100)}
    web = Web({"/": html(links(("/alt", "Asyl"), ("/r0", "Flüchtlinge"))), "/alt": (301, {"location": "/neu/asyl"}, ""),
               "/neu/asyl": html(office("Asylbüro")), **moved})  # fmt: skip
    visit = walk(web)
    assert found(visit) == ["Asylbüro"]
    assert sum("/r" in url for url in web.asked) == 6
    assert "redirects more than 5 times" in [error.reason for _, error in visit.troubles.values()]


def test_a_start_page_that_moved_to_another_host_is_followed_a_link_to_another_site_is_not() -> None:
    web = Web({"/": (301, {"location": "http://www.neustedt.example/"}, ""), "http://fremd.example/": html(office("Fremd")),
               "http://www.neustedt.example/": html(links(("http://fremd.example/", "Flüchtlinge")) + office("Amt"))})  # fmt: skip
    visit = walk(web)
    assert found(visit) == ["Amt"]
    assert not any("fremd" in url for url in web.asked)


def test_meta_refresh_frames_and_base_lead_on() -> None:
    web = Web({
        "/": '<html><head><meta http-equiv="refresh" content="0; url=/start.htm"></head><body></body></html>',
        "/start.htm": '<html><frameset><frame src="/navi.htm"><frame src="/haupt.htm"></frameset></html>',
        "/navi.htm": '<html><head><base href="/amt/"></head><body><a href="asyl.htm" target="haupt">Asyl</a></body></html>',
        "/haupt.htm": html("Willkommen"), "/amt/asyl.htm": html(office("Asylbüro")),
    })  # fmt: skip
    assert found(walk(web)) == ["Asylbüro"]


def test_a_seed_on_a_shared_host_is_visited_below_its_folder() -> None:
    seed = Seed("municipality", "Adorf", HOME + "gemeinden/adorf/", place="Adorf")
    web = Web({"/gemeinden/adorf/": html(links(("/asyl", "Flüchtlinge"), ("/gemeinden/adorf/asyl", "Asyl"))),
               "/gemeinden/adorf/asyl": html(office("Amt")), "/asyl": html(office("Fremd"))})  # fmt: skip
    assert found(walk(web, seed)) == ["Amt"]


def test_a_page_that_fails_in_passing_is_tried_again_and_a_dead_site_is_left() -> None:
    dead = Web({"/": unreachable()})
    visit = walk(dead)
    assert len(dead.asked) <= 4
    assert {each.result for each in outcomes_of(visit, "municipality")} == {"unreachable"}
    assert (
        outcome(visit, "start_page").reason == "answers 404"
        or outcome(visit, "start_page").reason == "no answer in time"
    )


def test_a_host_without_www_is_tried_where_www_is_not_set_up() -> None:
    web = Web({"/": unreachable("the host name is not known"), "http://musterstedt.example/": html(office("Amt"))})
    assert found(walk(web)) == ["Amt"]


@pytest.mark.parametrize(("status", "result"), [(403, "forbidden"), (404, "unreachable"), (503, "unreachable")])
def test_outcomes_of_a_start_page_that_is_refused(status: int, result: str) -> None:
    visit = walk(Web({"/": (status, {}, "")}))
    assert outcome(visit, "start_page").result == result
    assert outcome(visit, "start_page").reason == f"answers {status}"


def test_a_soft_404_is_no_page_and_a_consent_wall_is_passed_by_its_link() -> None:
    wall = html("<p>Cookies</p><p>Bevor Sie fortfahren</p><a href='/start'>Akzeptieren</a>", "Cookies")
    web = Web({"/": wall, "/start": html(links(("/asyl", "Asyl"), ("/weg", "Flüchtlinge"))),
               "/asyl": html(office("Amt")), "/weg": html("<p>Die angeforderte Seite gibt es nicht.</p>" + office("Nein"))})  # fmt: skip
    visit = walk(web)
    assert found(visit) == ["Amt"]
    assert [each.error for each in visit.ledger.fetches if each.error] == ["consent wall", "soft 404"]


def test_the_visit_ends_when_nothing_promising_is_left() -> None:
    pages = {
        f"/termine?tag={day}": html(links((f"/termine?tag={day + 1}", "nächster Tag")), str(day)) for day in range(99)
    }
    web = Web(
        {
            "/": html(links(("/termine?tag=0", "Veranstaltungskalender"), ("/amt", "Sozialamt"))),
            "/amt": html(office("Amt")),
            **pages,
        }
    )
    walk(web, pages=50)
    assert sum("termine" in url for url in web.asked) <= 3


def test_every_request_says_for_which_step_and_why() -> None:
    visit = walk(Web({"/": html(links(("/asyl", "Asyl: Kontakt"))), "/asyl": html(office("Amt"))}))
    fetch = next(each for each in visit.ledger.fetches if each.url.endswith("/asyl"))
    assert fetch.step == "start_page"
    assert fetch.reason.startswith("asyl, kontakt in the link “Asyl: Kontakt” (hope 0.")


def test_good_entries_of_a_list_raise_their_neighbours() -> None:
    entries = [(f"/gruppe/{number}", f"Gruppe {number} Begegnung") for number in range(5)]
    others = [(f"/haus/{number}", f"Haus {number} Begegnung") for number in range(5)]
    web = Web({"/": html(f"<div class=a>{links(*entries)}</div><div class=b>{links(*others)}</div>"),
               **{address: html(office(text), text) for address, text in entries},
               **{address: html(f"<p>{text}</p>", text) for address, text in others}})  # fmt: skip
    walk(web)
    assert [url for url in web.asked if "gruppe" in url or "haus" in url][-1].rpartition("/")[0].endswith("haus")
    assert SEED.key == "municipality:09999999"


def test_a_start_page_that_is_only_a_script_leads_on() -> None:
    web = Web({"/": "<html><script>window.location.href = '/start/';</script></html>", "/start/": html(office("Amt"))})
    assert found(walk(web)) == ["Amt"]


def test_pages_are_asked_for_without_tls_where_nobody_answers_with_it() -> None:
    secure = HOME.replace("http:", "https:")
    web = Web({"/": html(links((secure + "asyl", "Asyl"), (secure + "fluechtlinge", "Flüchtlinge"))), secure + "asyl": unreachable(),
               secure + "fluechtlinge": unreachable(), "/asyl": html(office("Amt")), "/fluechtlinge": html(office("Büro"))})  # fmt: skip
    assert sorted(found(walk(web))) == ["Amt", "Büro"]
    assert sum(url.startswith("https") for url in web.asked) == 1


def test_a_certificate_that_expired_is_an_outcome_and_the_site_is_tried_without_tls() -> None:
    seed = Seed("municipality", "Stadt Musterstedt", HOME.replace("http:", "https:"))
    expired = unreachable("its certificate is not valid (expired)", passing=False)
    visit = walk(Web({seed.url: expired, "/": html(office("Amt"))}), seed)
    assert found(visit) == ["Amt"]
    assert (
        outcome(walk(Web({seed.url: expired, "/": unreachable("the connection was refused")}), seed), "menu").result
        == "unreachable"
    )


def test_whoever_is_known_with_a_number_is_looked_up_after_the_others() -> None:
    findings = Findings()
    frontier = Frontier(findings.names)
    known, other = (Lead(Ask(f"{HOME}{name}"), "menu", 0.9, f"Café {name} | Musterstedt") for name in ("Eins", "Zwei"))
    findings.take(
        Sighting(organisation="Café Eins", role_class="initiative", score=0.9, phones=(Phone("+493023125001"),))
    )
    findings.take(Sighting(organisation="Café Zwei", role_class="initiative", score=0.9))
    assert frontier.hope(known) < 0.5 < frontier.hope(other)


def test_a_document_that_cannot_be_read_does_not_end_the_visit() -> None:
    web = Web({"/": html(links(("/plan.pdf", "Flüchtlinge: Ansprechpartner"), ("/soziales", "Soziales"))),
               "/plan.pdf": (200, {"content-type": "application/pdf"}, "%PDF-1.4\n%%EOF"), "/soziales": html(office("Amt"))})  # fmt: skip

    def one(page: Page, seed: Seed) -> Sequence[Sighting]:
        return extraction.read(page, seed) if page.kind == "pdf" else read(page, seed)

    done = asyncio.run(visited(SEED, web.fetch, one, pages=25, clock=lambda: "2026-11-22T00:00:00Z"))
    assert [seen.organisation for seen in done.sightings] == ["Amt"]
    assert not any("broke off" in str(each.reason) for each in done.outcomes)


def test_a_heading_above_the_telephone_of_every_page_makes_no_office() -> None:
    line = Sighting(kind="info_phone", organisation="Stadt X", score=0.2, phones=(Phone("+493023125001"),))
    copy = replace(line, kind="office", unit="Sachgebiet Asyl", score=0.9)
    own = replace(copy, phones=(Phone("+493023125002"),))
    early, late = Findings(), Findings()
    assert [early.take(each) for each in (line, copy, own)] == [False, False, True]
    assert [late.take(each) for each in (copy, own, line)] == [True, True, False]
    assert set(early.kept) == set(late.kept) == {line, own}


def test_an_address_without_a_number_is_new_once() -> None:
    footer = Sighting(organisation="Flüchtlingsrat", street="Rote Straße 1", score=0.9)
    findings = Findings()
    assert [findings.take(footer), findings.take(replace(footer, page_url="y"))] == [True, False]


def test_a_line_in_the_margin_that_takes_the_name_of_every_heading_is_kept_once() -> None:
    site = Sighting(organisation="Flüchtlingsrat", score=0.9, phones=(Phone("+493023125001"),))
    topics = [replace(site, organisation=name) for name in ("Asylverfahren", "Ukraine", "Abschiebung", "Dublin")]
    findings = Findings()
    for each in (site, *topics[:3]):
        findings.take(each)
    assert len(findings.kept) == 4
    findings.take(topics[3])
    assert findings.kept == (site,)
