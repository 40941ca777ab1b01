"""The steps of the guide, each on a small site; and their common shape."""

from __future__ import annotations

import gzip
import inspect
from pathlib import Path

import pytest

from crawler import steps
from crawler.contact import STEPS as STEP_NAMES
from crawler.contact import Seed
from crawler.visiting.outcomes import outcomes_of
from tests.webs import HOME, Web, html, links, office, unreachable, walk

ALL = [*steps.STEPS, *steps.DIRECTORY_STEPS, *steps.NGO_STEPS]
BOX = '<form action="/suche"><input type="hidden" name="id" value="7"><input name="q" placeholder="Suche"></form>'
RIS = "http://ris.rathausnetz.example/bi/"


def found(visit: object) -> list[tuple[str, str]]:
    return [(each.organisation or each.person, each.found_by) for each in visit.findings.sightings]  # type: ignore[attr-defined]


def results(*hits: tuple[str, str], more: str = "") -> str:
    entries = "".join(f'<li><a href="{url}">{text}</a> … {text} …</li>' for url, text in hits)
    return html(f"{BOX}<main><h1>Suchergebnisse</h1><ul>{entries}</ul>{more}</main>", "Suche")


@pytest.mark.parametrize("step", ALL, ids=lambda step: step.__name__.rpartition(".")[2])
def test_every_step_has_one_shape(step: object) -> None:
    find = step.find  # type: ignore[attr-defined]
    assert inspect.iscoroutinefunction(find)
    assert list(inspect.signature(find).parameters) == ["place", "visit"]
    assert find.__doc__
    assert step.STEP in STEP_NAMES  # type: ignore[attr-defined]
    assert len(Path(inspect.getfile(find)).read_text("utf-8").splitlines()) <= 250


def test_the_guides_steps_come_first_and_in_its_order() -> None:
    assert [step.__name__.rpartition(".")[2] for step in steps.STEPS[:4]] == [
        "start_page", "site_search", "council", "info_phone",
    ]  # fmt: skip


def test_start_page_names_the_contact() -> None:
    assert found(walk(Web({"/": html(office("Asylbüro"))}))) == [("Asylbüro", "start_page")]


def test_search_with_hidden_field_follows_hits_that_no_menu_shows() -> None:
    web = Web({"/": html(BOX + links(("/rathaus", "Rathaus"))), "/rathaus": html("x"),
               "/suche?id=7&q=Fl%C3%BCchtling": results(("/rathaus", "Rathaus"), ("/node/417", "Netzwerk für Flüchtlinge")),
               "/node/417": html(office("Netzwerk"))})  # fmt: skip
    visit = walk(web)
    assert found(visit) == [("Netzwerk", "site_search")]
    assert [click.text for click in visit.findings.sightings[0].trail] == [
        "",
        "Suche: Flüchtling",
        "Netzwerk für Flüchtlinge",
    ]


def test_search_by_post_sends_the_form() -> None:
    form = BOX.replace("<form", "<form method=post")
    web = Web({"/": html(form), f"POST {HOME}suche id=7&q=Asyl": results(("/a", "Asylkreis")), "/a": html(office("Asylkreis")),
               f"POST {HOME}suche id=7&q=Flüchtling": results(), f"POST {HOME}suche id=7&q=Integration": results()})  # fmt: skip
    assert found(walk(web)) == [("Asylkreis", "site_search")]


def test_search_goes_on_to_the_next_page_of_results() -> None:
    web = Web({"/": html(BOX),
               "/suche?id=7&q=Fl%C3%BCchtling": results(*[(f"/n{n}", f"Flüchtlinge {n}") for n in range(4)],
                                                       more='<a href="/suche?id=7&q=Fl%C3%BCchtling&page=2">2</a>'),
               "/suche?id=7&q=Fl%C3%BCchtling&page=2": results(("/amt", "Beratung für Flüchtlinge")),
               "/amt": html(office("Beratungsstelle"))})  # fmt: skip
    assert found(walk(web)) == [("Beratungsstelle", "site_search")]


def test_eight_old_reports_do_not_end_a_search() -> None:
    def said(markup: str) -> str:
        return markup.replace("…</li>", "für Flüchtlinge …</li>")

    more = '<a href="/suche?id=7&q=Fl%C3%BCchtling&page=2">2</a>'
    reports = [(f"/projekte/{number}", f"Projektbericht {number}") for number in range(8)]
    web = Web({"/": html(BOX), "/suche?id=7&q=Fl%C3%BCchtling": said(results(*reports, more=more)),
               "/suche?id=7&q=Fl%C3%BCchtling&page=2": said(results(("/nord", "Gemeinwesenarbeit Nord"))),
               **{url: html(f"Bericht {text}") for url, text in reports}, "/nord": html(office("Koordination"))})  # fmt: skip
    assert found(walk(web)) == [("Koordination", "site_search")]
    assert web.asked.index(HOME + "nord") < 14


def test_hits_in_other_languages_and_on_other_matters_wait() -> None:
    hits = (("/uk/asyl", "Asyl"), ("/bad", "Freibad: Flüchtlinge"), ("/amt", "Bürgerservice für Flüchtlinge"))
    web = Web({"/": html(BOX), "/suche?id=7&q=Fl%C3%BCchtling": results(*hits), "/amt": html(office("Amt")),
               "/uk/asyl": html("…"), "/bad": html("…")})  # fmt: skip
    walk(web)
    assert [url.removeprefix(HOME) for url in web.asked if "suche" not in url][1] == "amt"


def test_a_hit_that_is_called_like_a_person_comes_before_a_page_that_says_nothing() -> None:
    hits = (("/hafen", "Hafenfest"), ("/kontakte/17", "Beate Markgraf"), ("/markt", "Wochenmarkt"))
    entries = "".join(f'<li><a href="{url}">{text}</a> … Flüchtlinge …</li>' for url, text in hits)
    web = Web({"/": html(BOX), "/suche?id=7&q=Fl%C3%BCchtling": html(f"<ol>{entries}</ol>"),
               **{url: html(text) for url, text in hits}})  # fmt: skip
    walk(web)
    assert [url.removeprefix(HOME) for url in web.asked if "suche" not in url][1] == "kontakte/17"


def test_rat_und_hilfe_is_advice_and_no_council() -> None:
    web = Web({"/": html(links(("/hilfe", "Rat und Hilfe"), ("/rat", "Rat und Ausschüsse")))})
    visit = walk(web)
    assert [fetch.step for fetch in visit.ledger.fetches if fetch.url in (HOME + "hilfe", HOME + "rat")] == [
        "council",
        "start_page",
    ]


def test_more_means_what_the_heading_above_says() -> None:
    teasers = "".join(
        f'<h3>{title}</h3><p>… <a href="{url}">mehr</a></p>'
        for url, title in (("/1", "Freibad"), ("/2", "Asylberatung"))
    )
    web = Web({"/": html(teasers), "/1": html("Bad"), "/2": html(office("Beratung"))})
    visit = walk(web)
    assert next(url for url in web.asked if url in (HOME + "1", HOME + "2")) == HOME + "2"
    assert visit.findings.sightings[0].trail[-1].text == "Asylberatung: mehr"


def test_a_search_box_one_click_away() -> None:
    web = Web({"/": html(links(("/suchseite", "Suche"))), "/suchseite": html(BOX),
               "/suche?id=7&q=Fl%C3%BCchtling": results(("/a", "Flüchtlingshilfe")), "/a": html(office("Hilfe"))})  # fmt: skip
    assert found(walk(web)) == [("Hilfe", "site_search")]


def test_a_forbidden_search_is_an_outcome_and_the_menus_are_tried() -> None:
    forbidden = unreachable("robots.txt forbids it", passing=False)
    forbidden.kind = "forbidden"
    web = Web({"/": html(BOX + links(("/soziales", "Soziales"))), "/suche?id=7&q=Fl%C3%BCchtling": forbidden,
               "/soziales": html(office("Sozialamt"))})  # fmt: skip
    visit = walk(web)
    search = next(each for each in outcomes_of(visit, "municipality") if each.step == "site_search")
    assert (search.result, search.reason) == ("forbidden", "robots.txt forbids it")
    assert found(visit) == [("Sozialamt", "start_page")]


def test_a_search_that_answers_everything_with_everything_is_noticed() -> None:
    everything = results(*[(f"/seite{number}", f"Seite {number}") for number in range(8)])
    words = {
        f"/suche?id=7&q={word}": everything for word in ("Fl%C3%BCchtling", "Integration", "Asyl", "Ausl%C3%A4nder")
    }
    web = Web({"/": html(BOX), **words, **{f"/seite{number}": html(f"Bauen {number}") for number in range(8)}})
    walk(web)
    assert sum("/suche" in url for url in web.asked) <= 2


def test_council_on_another_host_by_the_towns_link_the_committee_and_its_chair() -> None:
    web = Web({
        "/": html(links(("/politik", "Rat und Gremien"))),
        "/politik": html(links((RIS + "si0040.php?__cjahr=2026", "Sitzungskalender"))),
        RIS + "gr0040.php": html(links((RIS + "kp0040.php?__kgrnr=3", "Bauausschuss"),
                                       (RIS + "kp0040.php?__kgrnr=7", "Ausschuss für Soziales und Integration"),
                                       (RIS + "si0040.php", "Kalender"))),
        RIS + "kp0040.php?__kgrnr=7": html(
            f'<h1>Ausschuss für Soziales und Integration</h1><table><tr><td><a href="{RIS}kp0050.php?__kpenr=1">A. Ahorn</a></td>'
            f'<td>Mitglied</td></tr><tr><td><a href="{RIS}kp0050.php?__kpenr=2">B. Birke</a></td><td>Vorsitz</td></tr></table>'),
        RIS + "kp0050.php?__kpenr=2": html(office("B. Birke")),
    })  # fmt: skip
    visit = walk(web)
    assert found(visit) == [("B. Birke", "council")]
    assert not any("kgrnr=3" in url for url in web.asked)


def test_whoever_stands_before_the_committees_needs_no_other_door() -> None:
    web = Web({
        "/": html(links((RIS + "gr0040.php", "Gremien"), (RIS + "info.php", "Bürgerinfo"), ("/rat", "Gemeinderat"))),
        RIS + "gr0040.php": html(links((RIS + "kp0040.php?__kgrnr=7", "Integrationsrat"))),
        RIS + "kp0040.php?__kgrnr=7": html(office("Geschäftsstelle")),
        RIS + "info.php": html("Willkommen"),
        "/rat": html(links(("/rat/technik", "Technischer Ausschuss"), ("/rat/soziales", "Sozialausschuss"))),
        "/rat/soziales": html(office("Vorsitz")),
    })  # fmt: skip
    visit = walk(web)
    assert {name for name, _ in found(visit)} == {"Geschäftsstelle", "Vorsitz"}
    assert not [url for url in web.asked if "info.php" in url or "technik" in url]


def test_the_endless_calendar_is_left_alone() -> None:
    months = {RIS + f"si0040.php?__cmonat={month}": html(links((RIS + f"si0040.php?__cmonat={month + 1}", "nächster Monat")), str(month))
              for month in range(99)}  # fmt: skip
    web = Web({"/": html(links((RIS + "info.php", "Bürgerinformationssystem"))),
               RIS + "info.php": html(links((RIS + "si0040.php?__cmonat=0", "Sitzungskalender"))), **months})  # fmt: skip
    walk(web)
    assert not any("si0040" in url for url in web.asked)


def test_a_council_host_that_only_a_council_page_names_is_not_followed() -> None:
    web = Web({"/": html(links((RIS + "gr0040.php", "Gremien"))),
               RIS + "gr0040.php": html(links(("http://ris.nachbarstadt.example/bi/gr0040.php", "Gremien der Nachbarstadt")))})  # fmt: skip
    walk(web)
    assert not any("nachbarstadt" in url for url in web.asked)


def test_info_phone_when_nothing_better_was_found() -> None:
    web = Web(
        {
            "/": html(links(("/kontakt", "Kontakt"), ("/bauen", "Bauen"))),
            "/kontakt": html(office("Rathaus", 0.3, "info_phone")),
        }
    )
    assert found(walk(web)) == [("Rathaus", "info_phone")]


def test_sitemaps_that_robots_txt_names_save_clicks() -> None:
    listed = "<urlset><url><loc>http://www.musterstedt.example/x/fluechtlinge.html</loc></url><url><loc>/relativ</loc></url></urlset>"
    index = "<sitemapindex><sitemap><loc>http://www.musterstedt.example/seiten.xml</loc></sitemap></sitemapindex>"
    xml = {"content-type": "application/xml"}
    web = Web({"/": html("Willkommen"), "/sitemap.xml": (200, xml, index), "/seiten.xml": (200, xml, listed),
               "/x/fluechtlinge.html": html(office("Amt"))}, sitemaps=(HOME + "sitemap.xml",))  # fmt: skip
    assert found(walk(web)) == [("Amt", "menu")]


def test_a_compressed_sitemap_and_one_for_people() -> None:
    listed = "<urlset><url><loc>http://www.musterstedt.example/x/asyl.html</loc></url></urlset>"
    packed = (200, {"content-type": "application/gzip"}, gzip.compress(listed.encode()))
    contents = html("<h1>Inhalt</h1>" + links(("/y/helferkreis", "Helferkreis"), ("/z", "Bauhof")), "Inhalt")
    web = Web({"/": html(links(("/inhalt", "Seitenübersicht"))), "/karte.xml.gz": packed, "/x/asyl.html": html(office("Amt")),
               "/inhalt": contents, "/y/helferkreis": html(office("Helferkreis"))}, sitemaps=(HOME + "karte.xml.gz",))  # fmt: skip
    assert {name for name, _ in found(walk(web))} == {"Amt", "Helferkreis"}


def test_a_staff_list_is_turned_while_it_pays() -> None:
    def staff(number: int, name: str) -> str:
        return html(
            office(name) + f'<a href="/mitarbeiter?seite={number + 1}">{number + 1}</a>', f"Mitarbeiter {number}"
        )

    web = Web({"/": html(links(("/mitarbeiter", "Mitarbeiterverzeichnis"))), "/mitarbeiter": staff(1, "Amt A"),
               "/mitarbeiter?seite=2": staff(2, "Amt B"), "/mitarbeiter?seite=3": html(office("Amt C"))})  # fmt: skip
    assert [name for name, _ in found(walk(web))] == ["Amt A", "Amt B", "Amt C"]


def test_a_directory_its_pages_entries_and_proposals() -> None:
    seed = Seed("directory", "Wegweiser", "http://wegweiser.example/", state="NW")
    entries = [(f"/projekt/{name}", f"Café {name}") for name in ("eins", "zwei", "drei", "vier", "fünf")]
    base = "http://wegweiser.example"
    web = Web({
        base + "/": html(f"<main>{links(('/projekte', 'Alle Projekte'))}</main>"),
        base + "/projekte": html(f"<ul>{links(*[(base + url, text) for url, text in entries[:4]])}</ul><a rel=next href='/projekte?s=2'>weiter</a>"),
        base + "/projekte?s=2": html(f"<ul>{links((base + '/projekt/f%C3%BCnf', 'Café fünf'))}</ul>", "Seite 2"),
        **{base + url.replace("ü", "%C3%BC"): html(office(text) + links(("http://cafe.example/", "Zur Initiative"))) for url, text in entries},
    })  # fmt: skip
    visit = walk(web, seed)
    assert {name for name, _ in found(visit)} == {text for _, text in entries}
    assert [proposal.seed.url for proposal in visit.proposals.values()] == ["http://cafe.example/"]
    assert not any("cafe.example" in url for url in web.asked)


def test_a_directory_that_is_searched_by_postal_code() -> None:
    seed = Seed("directory", "Wegweiser", "http://wegweiser.example/")
    box = '<form action="/projekte"><input name="plz" placeholder="PLZ"><input type="submit" value="Suchen"></form>'
    entries = html("<ul>" + links(("/projekt/1", "Café Mosaik")) + "</ul>", "Treffer")
    web = Web({"http://wegweiser.example/": html(box), "http://wegweiser.example/projekte?plz=4": entries,
               "http://wegweiser.example/projekt/1": html(office("Café Mosaik"))})  # fmt: skip
    assert found(walk(web, seed)) == [("Café Mosaik", "directory")]
    assert not any("Fl%C3%BC" in url for url in web.asked)
