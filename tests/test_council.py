"""The council: which committee is in charge, whose council it is, and who speaks for the committee."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from cli.tally import explained
from crawler.committees import Charge, accepted, as_before, charge_of, completed, is_social, role_in
from crawler.contact import RELEVANT, Click, Phone, Seed
from crawler.extraction import read
from crawler.pages.council_addresses import committees_list
from crawler.pages.links import Link
from crawler.steps import steps_for
from crawler.visit import Visit
from crawler.visited import Known, KnownPage, Sighting
from crawler.visiting.visits import visited
from crawler.walk.answers import Unreachable
from crawler.walk.council_hosts import is_own_council, own_folder
from tests.webs import SEED, Web, html, links

RIS = "http://ris.rathausnetz.example/bi/"
OURS = "Ausschuss für Soziales und Integration"
MEMBER = html("<h1>Petra Linde</h1><p>Telefon: 030 23125-501<br>E-Mail: p.linde@rat.example</p>", "Petra Linde")


def walk(pages: dict[str, object], seed: Seed = SEED, budget: int = 25) -> tuple[Visit, Web]:
    """A visit whose pages are read as in earnest."""
    web = Web(pages)
    visit = Visit(seed, web.fetch, read, pages=budget)
    asyncio.run(visit.walk(steps_for(seed.kind)))
    return visit, web


def told(visit: Visit) -> list[tuple[str | None, str | None, str | None, str, str]]:
    return [(s.person, s.role, s.unit, s.role_class, s.found_by) for s in visit.findings.kept if not s.switchboard]


def committee(name: str, members: str) -> str:
    return html(f"<h1>{name}</h1>{members}", name)


def rows(*members: tuple[str, str, str]) -> str:
    return "<table>" + "".join(
        f'<tr><td><a href="{url}">{name}</a></td><td>GRÜNE</td><td>{role}</td></tr>' for url, name, role in members
    ) + "</table>"  # fmt: skip


@pytest.mark.parametrize(("start", "listed", "one", "member"), [
    (RIS + "si0040.php", RIS + "gr0040.php", RIS + "kp0040.php?__kgrnr=7", RIS + "kp0050.php?__kpenr=5"),
    ("http://www.musterstedt.example/bi/si010_e.asp", "/bi/au010.asp", "/bi/au020.asp?AULFDNR=7", "/bi/kp020.asp?KPLFDNR=5"),
    ("http://musterstedt.allris.example/public/si018", "http://musterstedt.allris.example/public/gr018",
     "http://musterstedt.allris.example/public/gr020?GRLFDNR=7", "http://musterstedt.allris.example/public/kp020?KPLFDNR=5"),
    ("http://musterstedt.more-rubin.example/sitzungskalender.php", "http://musterstedt.more-rubin.example/gremien.php",
     "http://musterstedt.more-rubin.example/gremium.php?gid=7", "http://musterstedt.more-rubin.example/person.php?pid=5"),
    ("/rat", "/rat/ausschuesse", "/rat/soziales-integration", "/rat/person-5"),
], ids=["SessionNet", "ALLRIS 3", "ALLRIS 4", "more!rubin", "pages"])  # fmt: skip
def test_the_chair_of_the_committee_with_the_number_on_the_members_page(
    start: str, listed: str, one: str, member: str
) -> None:
    visit, web = walk({
        "/": html(links((start, "Rat und Gremien"))),
        start: html(links((listed, "Ausschüsse"))),
        listed: html("<h1>Ausschüsse</h1>" + links((one, OURS), ("/bau", "Bauausschuss"))),
        one: committee(OURS, rows((member.replace("5", "4"), "Otto Birke", "stellv. Vorsitzender"),
                                  (member, "Petra Linde", "Vorsitzende"), (member.replace("5", "6"), "Ina Esche", "Mitglied"))),
        member: MEMBER,
    })  # fmt: skip
    assert told(visit) == [("Petra Linde", "Vorsitzende", OURS, "ausschuss", "council")]
    assert visit.findings.kept[0].trail[-1].text == f"Petra Linde – Vorsitzende: {OURS}"
    opened = [url for url in web.asked if url.removesuffix(url[-1]).endswith(member[:-1])]
    assert opened[0].endswith(member)
    assert visit.findings.by_step["council"] == 1


def test_the_chair_of_another_committee_is_nobodys_contact() -> None:
    visit, web = walk({
        "/": html(links((RIS + "kp0040.php?__kgrnr=3", "Rat der Stadt"), (RIS + "gr0040.php", "Gremien"))),
        RIS + "kp0040.php?__kgrnr=3": committee("Rat der Stadt", rows((RIS + "kp0050.php?__kpenr=5", "Petra Linde", "Vorsitz"))),
        RIS + "kp0050.php?__kpenr=5": MEMBER,
    })  # fmt: skip
    assert told(visit) == []
    assert not any("kpenr" in url for url in web.asked)


def social(name: str, *, beside: tuple[tuple[str, str], ...] = ()) -> dict[str, object]:
    """A council whose committee for social affairs has this name, beside others (name, who speaks for it)."""
    others = {f"/rat/{number}": (title, person) for number, (title, person) in enumerate(beside)}
    pages = {"/rat/s": (name, "Petra Linde"), **others}
    return {
        "/": html(links(("/rat", "Stadtrat und Ausschüsse"))),
        "/rat": html("<h1>Ausschüsse</h1>" + links(*((url, title) for url, (title, _) in pages.items()))),
        **{url: committee(title, f"<p>Vorsitz: {person}, Telefon 030 23125-{510 + number}</p>")
           for number, (url, (title, person)) in enumerate(pages.items())},
    }  # fmt: skip


OF_MIGRANTS, THEIRS = ("Integrationsrat", "Ina Esche"), (OURS, "Otto Birke")


@pytest.mark.parametrize(("name", "beside", "found"), [
    ("Sozialausschuss", (), ["Petra Linde"]),
    ("Ausschuss für Soziales, Senioren und Gleichstellung", (), ["Petra Linde"]),
    ("Sozialausschuss", (OF_MIGRANTS,), ["Ina Esche", "Petra Linde"]),
    ("Sozialausschuss", (THEIRS,), ["Otto Birke"]),
    ("Ausschuss für Jugend, Sport, Soziales und Kultur", (), ["Petra Linde"]),
    ("Ausschuss für Jugend, Sport, Soziales und Kultur", (OF_MIGRANTS,), ["Ina Esche"]),
    ("Ausschuss für Jugend, Sport, Soziales und Kultur", (("Sozialausschuss", "Otto Birke"),), ["Otto Birke"]),
    ("Ausschuss für Soziales, Gleichstellung und Zusammenleben", (OF_MIGRANTS,), ["Ina Esche", "Petra Linde"]),
    ("Jugendhilfeausschuss", (), []),
])  # fmt: skip
def test_a_committee_for_social_affairs_where_there_is_none_nearer(
    name: str, beside: tuple[tuple[str, str], ...], found: list[str]
) -> None:
    visit, _ = walk(social(name, beside=beside))
    assert sorted(str(person) for person, *_ in told(visit)) == found
    assert visit.findings.by_step["council"] == len(found)


@pytest.mark.parametrize(("name", "charge"), [
    ("Ausschuss für Soziales, Gleichstellung und Zusammenleben", Charge.FULLY),
    ("Ausschuss für Integration und Gleichstellung", Charge.FULLY),
    ("Integrationsrat", Charge.FULLY),
    ("Sozial- und Gesundheitsausschuss", Charge.SOCIAL),
    ("Ausschuss für Soziales", Charge.SOCIAL),
    ("Ausschuss für Arbeit, Familie und Soziales", Charge.PARTLY),
    ("Bauausschuss", Charge.NONE),
    ("Haupt- und Finanzausschuss", Charge.NONE),
])  # fmt: skip
def test_how_far_a_committee_is_in_charge(name: str, charge: Charge) -> None:
    assert charge_of(name) is charge


@pytest.mark.parametrize(("text", "role"), [
    ("Petra LindeGRÜNEVorsitzende", "Vorsitzende"),
    ("Ausschussvorsitz: Petra Linde", "Ausschussvorsitz"),
    ("Schriftführung Frau Linde", "Schriftführung"),
    ("Petra Linde, stellv. Vorsitzende/r", ""),
    ("2. stellvertretende Vorsitzende", ""),
    ("CDU-Fraktionsvorsitzender, Mitglied", ""),
    ("Mitglied", ""),
])  # fmt: skip
def test_who_speaks_for_a_committee(text: str, role: str) -> None:
    assert role_in(text) == role


WAY = (Click("http://x.example/", ""), Click("http://x.example/p", f"Petra Linde – Vorsitz: {OURS}"))
ALONE = Sighting(
    "person", person="Petra Linde", phones=(Phone("+493023125501"),), score=0.08, page_url="http://x.example/p"
)


def test_what_the_way_says_is_believed_of_its_person_only() -> None:
    other = replace(ALONE, person="Ina Esche")
    assert completed(other, WAY) == other
    assert completed(ALONE, WAY[:1]) == ALONE
    known = replace(ALONE, score=0.9, role="Integrationsbeauftragte")
    assert completed(known, WAY) == known
    heading = replace(ALONE, person=None, kind="office", organisation="Petra Linde")
    assert completed(heading, WAY).person == "Petra Linde"
    assert completed(heading, WAY).organisation is None


def test_a_page_looked_at_again_keeps_what_the_visit_knew_from_elsewhere() -> None:
    before = replace(completed(ALONE, WAY), trail=WAY)
    assert as_before([ALONE], [before]) == (completed(ALONE, WAY),)
    seen = Sighting(
        "person", role_class="ausschuss", role="Vorsitz", unit="Sozialausschuss", person="Ina Esche", score=0.25
    )
    assert is_social(seen)
    assert as_before([seen], [accepted(seen)])[0].score == RELEVANT
    assert as_before([seen], [replace(seen, person="Otto Birke")]) == (seen,)


TOWN = Seed("municipality", "Stadt Musterstedt", "http://www.musterstedt.example/", place="Musterstedt")
DISTRICT = Seed("district", "Landkreis Auland", "http://www.landkreis-auland.example/", place="Auland")


@pytest.mark.parametrize(("url", "text", "seed", "own"), [
    ("http://ris.rathausnetz.example/bi/gr0040.php", "Sitzungen", TOWN, True),
    ("http://www.rechenzentrum.example/app/77", "Ratsinformationssystem", TOWN, True),
    ("http://musterstedt.dienstleister.example/", "Gremien", TOWN, True),
    ("http://www.dienstleister.example/", "Gremien", TOWN, False),
    ("http://www.samtgemeinde-aue.example/ratsinfo", "Ratsinformation der Samtgemeinde", TOWN, True),
    ("http://www.landkreis-auland.example/kreistag", "Gremien des Landkreises", TOWN, False),
    ("http://ris.landkreis-auland.example/bi/gr0040.php", "Ratsinformationssystem", TOWN, False),
    ("http://ris.auland-it.example/bi/gr0040.php", "Kreistagsinformationssystem", DISTRICT, True),
    ("http://www.staedtetag.example/gremien/", "Ausschuss für Soziales des Städtetags", TOWN, False),
    ("http://www.wirvorort.example/ratsinfo-neues", "Aktuelles aus dem Stadtrat", TOWN, False),
    ("http://www.spd-musterstedt.example/", "Ausschüsse", TOWN, False),
    ("http://www.musterstedt-tourismus.example/", "Kultur und Politik", TOWN, False),
])  # fmt: skip
def test_whose_council_a_link_leads_to(url: str, text: str, seed: Seed, own: bool) -> None:
    assert is_own_council(Link(url, text), seed, frozenset()) is own


def test_a_town_of_its_own_visit_is_no_council_of_another() -> None:
    link = Link("http://www.musterstedt-nord.example/", "Gremien")
    assert is_own_council(link, TOWN, frozenset())
    assert not is_own_council(link, TOWN, frozenset({"musterstedt-nord.example"}))


def test_on_a_host_that_towns_share_only_the_towns_folder_is_visited() -> None:
    shared = "http://ratsinfo.region.example/"
    assert own_folder(shared + "musterstedt/bi/gr0040.asp", TOWN) == "/musterstedt/"
    assert own_folder(shared + "bi/gr0040.asp", TOWN) == "/"
    visit, web = walk({
        "/": html(links((shared + "musterstedt/bi/gr0040.asp", "Ratsinformationssystem"))),
        shared + "musterstedt/bi/gr0040.asp": html(links((shared + "nachbarau/bi/kp0040.asp?__kgrnr=7", "Integrationsrat"),
                                                         (shared + "musterstedt/bi/kp0040.asp?__kgrnr=7", OURS))),
        shared + "musterstedt/bi/kp0040.asp?__kgrnr=7": committee(OURS, "<p>Vorsitz: Petra Linde, Telefon 030 23125-501</p>"),
        shared + "nachbarau/bi/kp0040.asp?__kgrnr=7": committee("Integrationsrat", "<p>Vorsitz: Ina Esche, Telefon 030 23125-502</p>"),
    })  # fmt: skip
    assert [person for person, *_ in told(visit)] == ["Petra Linde"]
    assert not any("nachbarau" in url for url in web.asked)


def test_every_request_for_the_council_says_why() -> None:
    visit, _ = walk({
        "/": html(links((RIS + "info.php", "Ratsinformationssystem"))),
        RIS + "gr0040.php": html(links((RIS + "kp0040.php?__kgrnr=7", "Sozialausschuss"))),
        RIS + "kp0040.php?__kgrnr=7": committee("Sozialausschuss", rows((RIS + "kp0050.php?__kpenr=5", "Petra Linde", "Vorsitz"))),
        RIS + "kp0050.php?__kpenr=5": MEMBER,
    })  # fmt: skip
    reasons = [fetch.reason for fetch in visit.ledger.fetches if fetch.step == "council"]
    assert len(reasons) >= 3
    assert not [reason for reason in reasons if "little speaks for it" in reason]
    assert [person for person, *_ in told(visit)] == ["Petra Linde"]


@pytest.mark.parametrize(("url", "said", "listed"), [
    ("http://x.example/bi/si0040.php?__cjahr=2026", "Sitzungen", "http://x.example/bi/gr0040.php"),
    ("http://x.example/bi/info.asp", "Bürgerinfo", "http://x.example/bi/gr0040.asp"),
    ("http://x.example/bi/info.asp", "Ratsinformationssystem ALLRIS", "http://x.example/bi/au010.asp"),
    ("http://x.more-rubin1.example/", "Ratsinfo", "http://x.more-rubin1.example/gremien.php"),
    ("http://x.example/index.php", "more!rubin", None),
    ("http://x.example/public/si018", "Sitzungen", "http://x.example/public/gr018"),
])  # fmt: skip
def test_where_a_system_lists_its_committees(url: str, said: str, listed: str | None) -> None:
    assert committees_list(url, said.lower()) == listed


def test_requests_that_robots_txt_forbids_are_explained_too() -> None:
    system = RIS + "gr0040.php"
    web = Web({"/": html(links((system, "Ratsinformationssystem"))),
               system: Unreachable("robots.txt forbids it", "forbidden", answered=True)})  # fmt: skip
    told = asyncio.run(visited(SEED, web.fetch, read, pages=9, clock=lambda: "2026-11-22T00:00:00Z"))
    assert [(fetch.url, fetch.step, fetch.error) for fetch in told.refused] == [
        (system, "council", "robots.txt forbids it")
    ]
    assert any(f"robots.txt forbids it GET {system}  [council]" in line for line in explained(told))


def test_who_is_known_from_the_way_stays_known_when_the_site_is_looked_at_again() -> None:
    one, member = RIS + "kp0040.php?__kgrnr=7", RIS + "kp0050.php?__kpenr=5"
    pages = {
        "/": html(links((one, OURS))),
        one: committee(OURS, rows((member, "Petra Linde", "Vorsitz"))),
        member: MEMBER,
    }
    clock = lambda: "2026-11-22T00:00:00Z"  # noqa: E731
    first = asyncio.run(visited(SEED, Web(pages).fetch, read, pages=9, clock=clock))
    (chair,) = first.sightings
    marks = {fetch.url: fetch.mark for fetch in first.fetches}
    known = Known(pages=(KnownPage(member, 200, mark=marks[member], sightings=(chair,)),),
                  start=KnownPage("http://www.musterstedt.example/", 200, mark=marks["http://www.musterstedt.example/"]))  # fmt: skip
    again = Web(pages)
    told = asyncio.run(visited(SEED, again.fetch, read, pages=9, clock=clock, known=replace(known, front=first.front)))
    assert [(seen.person, seen.role, seen.unit, seen.score) for seen in told.sightings] == [
        (chair.person, chair.role, chair.unit, chair.score)
    ]
    assert len(again.asked) == 2


def test_members_are_left_alone_where_the_page_says_who_speaks_for_the_committee() -> None:
    one = RIS + "kp0040.php?__kgrnr=7"
    chair, other = RIS + "kp0050.php?__kpenr=5", RIS + "kp0050.php?__kpenr=6"
    for role, asked in (("Vorsitz", [chair]), ("Mitglied", [chair, other])):
        members = rows((chair, "Petra Linde", role), (other, "Ina Esche", "Mitglied"))
        _, web = walk(
            {"/": html(links((one, OURS))), one: committee(OURS, members), chair: MEMBER, other: html("Ina Esche")}
        )
        assert sorted(url for url in web.asked if "kpenr" in url) == asked


def test_advice_is_no_council_and_a_page_of_politics_is_one_whoever_opened_it() -> None:
    search = '<form action="/suche"><input name="q" placeholder="Suche"></form>'
    hits = "<h1>Suchergebnisse</h1><ul><li><a href='/kp'>Kreispolitik</a> … Flüchtling …</li></ul>"
    visit, _ = walk({
        "/": html(search + links(("/hilfe", "Guter Rat und Tat"))),
        "/suche?q=Fl%C3%BCchtling": html(search + f"<main>{hits}</main>", "Suche"),
        "/kp": html("<h1>Kreispolitik</h1><p>Flüchtling</p>" + links(("/kp/1", "Sozialausschuss"), ("/kp/2", "Bauausschuss"))),
        "/kp/1": committee("Sozialausschuss", "<p>Vorsitz: Petra Linde, Telefon 030 23125-501</p>"),
    })  # fmt: skip
    assert [(person, step) for person, *_, step in told(visit)] == [("Petra Linde", "council")]
    council = {
        fetch.url.removeprefix(SEED.url): fetch.reason for fetch in visit.ledger.fetches if fetch.step == "council"
    }
    assert list(council) == ["kp/1"]
    assert float(council["kp/1"][-5:-1]) > 0.4  # a committee among committees, not any link that holds the word
