"""Who is in charge for a small town: its page names its association, whose contacts a search then gives, and says so."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from cli.filters import Filters, selector
from crawler.contact import Contact, Membership, Phone, Place, Seed
from crawler.gazetteer import Gazetteer
from crawler.keeping.placing import place_of, placed
from crawler.page import Page
from crawler.store import Store
from crawler.visited import Outcome, Sighting, Visited
from crawler.visiting.visits import visited
from crawler.websites.membership import named_on
from index.build import update
from index.search import Query, search
from tests.webs import Web, html, links, office, read, walk

VILLAGE = Place("Sonnrade", "07999012", None, "Kreis Obernahe", "RP", ("62512",))
HOME = "http://www.sonnrade.example/"
OFFICE = "http://www.vg-silberkuhl.example/"
SEED = Seed("municipality", "Ortsgemeinde Sonnrade", HOME, "Sonnrade", "07999012", "RP", district="Kreis Obernahe")
BODY = Seed("association", "Verbandsgemeinde Silberkuhl", OFFICE, "Silberkuhl", ars="079995001", state="RP")
DISTRICT = Seed("district", "Kreis Obernahe", "http://www.kreis-obernahe.example/", "Kreis Obernahe", "07999", "RP")
LEADS_ON = f'<p>Die Verwaltung führt die <a href="{OFFICE}">Verbandsgemeindeverwaltung Silberkuhl</a>.</p>'


def named(markup: str, place: Place = VILLAGE, imprint: bool = False) -> str | None:
    found = named_on(Page(HOME, html(markup).encode()), place, imprint=imprint)
    return found.association.name if found else None


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (LEADS_ON, "Verbandsgemeinde Silberkuhl"),
        ("<footer>Mitgliedsgemeinde der Verbandsgemeinde Silberkuhl</footer>", "Verbandsgemeinde Silberkuhl"),
        ("<p>Sonnrade ist eine Ortsgemeinde in der VG Silberkuhl-Land.</p>", "Verbandsgemeinde Silberkuhl-Land"),
        ("<p>Unser Dorf gehört zur Verbandsgemeinde Bad Silberkuhl an der Nahe und ist</p>",
         "Verbandsgemeinde Bad Silberkuhl an der Nahe"),
        ("<p>Impressum: Ortsgemeinde Sonnrade in der<br><b>Verbandsgemeinde</b> Silberkuhl<br>Marktplatz 1<br>62510 Silberkuhl</p>",
         "Verbandsgemeinde Silberkuhl"),
        (f'<a href="{OFFICE}"><img alt="Verbandsgemeinde Silberkuhl"></a>', "Verbandsgemeinde Silberkuhl"),
        ('<a href="http://www.vgs.example/">Verbandsgemeinde Silberkuhl</a>', None),  # a link among others
        ("<p>Das Fest der Verbandsgemeinde Silberkuhl war gut besucht.</p>", None),
        ("<p>Nachbarn: <a href='http://www.vg-nahetal.example/'>Verbandsgemeinde Nahetal</a></p>", "Verbandsgemeinde Nahetal"),
        ("<h2>Unsere Nachbarn</h2><a href='http://www.vg-nahetal.example/'>Verbandsgemeinde Nahetal</a>", None),
        ("<p>Bis 1972 gehörte Sonnrade zur Verbandsgemeinde Nahetal.</p>", None),
        ("<p>Mitglied der ehemaligen Verbandsgemeinde Nahetal</p>", None),
        ("<p>Sonnrade gehört zur Samtgemeinde Silberkuhl.</p>", None),  # no such thing in this Land
        ("<p>Mitglied der Verbandsgemeinde. Telefon 069 90009 400</p>", None),
        ("<p>Mitglied der Verbandsgemeinde Silberkuhl. Mitglied der Verbandsgemeinde Nahetal.</p>", None),
        ("<p>Das Amt Soziales ist Teil der Verwaltung.</p>", None),
    ],
)  # fmt: skip
def test_what_a_page_says(markup: str, expected: str | None) -> None:
    assert named(markup) == expected


@pytest.mark.parametrize(
    ("ags", "markup", "imprint", "expected"),
    [
        ("01058044", "<p>Amtsverwaltung: Amt Mittelholstein</p>", True, "Amt Mittelholstein"),
        ("01058044", "<p>Wir in Ehndorf, Verwaltung des Amtes Mittelholstein</p>", False, "Amt Mittelholstein"),
        ("01058044", "<p>Impressum. Amt Ordnung und Soziales</p>", True, None),
        ("09177114", "<p>Die Verwaltungsgemeinschaft Pastetten lädt ein.</p>", False, "Verwaltungsgemeinschaft Pastetten"),
        ("09177114", "<p>Die Verwaltungsgemeinschaft Steinkirchen lädt ein.</p>", False, None),
        ("03154016", "<p>SG Grasleben gewinnt 3:1 gegen FC Helmstedt</p>", False, None),
        ("07233206", "<p>Verbandsgemeinde Adenau feiert</p>", False, None),
    ],
)  # fmt: skip
def test_what_the_gazetteer_knows_counts(ags: str, markup: str, imprint: bool, expected: str | None) -> None:
    place = Gazetteer.shipped().by_ags(ags)
    assert place
    assert named(markup, place, imprint) == expected


def test_the_proof_is_the_words_and_the_way_to_the_associations_site() -> None:
    found = named_on(Page(HOME, html(LEADS_ON).encode()), VILLAGE)
    assert found
    assert (found.quote, found.url) == ("Verbandsgemeindeverwaltung Silberkuhl", OFFICE)


def web() -> Web:
    return Web({
        HOME: html(LEADS_ON + links(("/gemeinde", "Gemeinde"))), HOME + "gemeinde": html("Ortsbürgermeister"),
        OFFICE: html(links(("/soziales", "Asyl und Integration")), "Verbandsgemeinde Silberkuhl"),
        OFFICE + "soziales": html(office("Asylstelle") + office("Zentrale", 0.3, "info_phone")),
    })  # fmt: skip


def test_the_village_leads_to_the_office_whose_contacts_serve_the_association() -> None:
    visit = walk(web(), SEED)
    assert visit.membership
    assert (visit.membership.municipality.ags, visit.membership.page_url) == ("07999012", HOME)
    found = {each.organisation: each for each in visit.findings.sightings}
    assert [place.name for place in found["Asylstelle"].places] == ["Verbandsgemeinde Silberkuhl"]
    assert [place.name for place in placed(found["Asylstelle"], SEED).places] == ["Verbandsgemeinde Silberkuhl"]
    assert "is in charge for Sonnrade" in next(f.reason for f in visit.ledger.fetches if f.url == OFFICE)
    assert [proposal.seed.name for proposal in visit.proposals.values()] == ["Verbandsgemeinde Silberkuhl"]


FOLDER = OFFICE + "ortsgemeinden/sonnrade/"
MENU = links(("/leben/asyl", "Asyl und Integration"), ("/ortsgemeinden/sonnrade/vereine", "Vereine"))


def folder_web() -> Web:
    return Web({
        FOLDER: html(MENU + "<h1>Sonnrade</h1><p>In der Verbandsgemeinde Silberkuhl</p>"),
        OFFICE: html(MENU, "Verbandsgemeinde Silberkuhl"), OFFICE + "leben/asyl": html(office("Asylstelle")),
        FOLDER + "vereine": html(office("Helferkreis Sonnrade")),
    })  # fmt: skip


def test_a_village_that_is_a_folder_of_the_associations_site_leads_out_of_it() -> None:
    visit = walk(folder_web(), replace(SEED, url=FOLDER))
    assert visit.membership
    assert visit.membership.url == OFFICE
    found = {each.organisation: [place.name for place in each.places] for each in visit.findings.sightings}
    assert found == {"Asylstelle": ["Verbandsgemeinde Silberkuhl"], "Helferkreis Sonnrade": []}


def test_whose_site_holds_the_folder_is_not_guessed() -> None:
    there = folder_web()
    there.pages[FOLDER] = html(MENU + "<h1>Sonnrade</h1><p>In der Verbandsgemeinde Nahetal</p>")
    visit = walk(there, replace(SEED, url=FOLDER))
    assert not any("leben/asyl" in url for url in there.asked)
    assert visit.scope.offices == {}


def test_an_association_that_is_visited_by_itself_is_left_to_that_visit() -> None:
    there = web()
    done = asyncio.run(visited(SEED, there.fetch, read, pages=25, clock=lambda: "2026-01-01T00:00:00Z",
                               others=frozenset({"vg-silberkuhl.example"})))  # fmt: skip
    assert done.membership
    assert done.membership.url == OFFICE
    assert not any("silberkuhl" in url for url in there.asked)
    assert not done.proposals


def test_the_villages_own_telephone_is_kept_not_the_offices() -> None:
    there = web()
    there.pages[HOME + "gemeinde"] = html(office("Ortsbürgermeister", 0.3, "info_phone"))
    phones = [each for each in walk(there, SEED).findings.kept if each.kind == "info_phone"]
    assert [each.organisation for each in phones] == ["Ortsbürgermeister"]


def test_towns_that_need_no_association_are_not_looked_at() -> None:
    assert walk(web(), replace(SEED, ags="07999000")).membership is None
    assert walk(web(), replace(SEED, kind="ngo")).membership is None


AT = "2026-01-01T00:00:00Z"
TOLD = Membership(VILLAGE, Place("Verbandsgemeinde Silberkuhl"), HOME, "Mitglied der VG Silberkuhl", OFFICE)


def seen(unit: str, place: Place, number: str) -> Sighting:
    return Sighting(unit=unit, score=0.9, places=(place,), page_url=f"http://x.example/{number}",
                    phones=(Phone(f"+493023125{number}"),), text=f"{unit} für Asyl")  # fmt: skip


def stored(folder: Path, *visits: Visited) -> Path:
    with Store.open(folder / "contacts.db", write=True) as store:
        run = store.start_run("crawl", AT)
        for one in visits:
            store.save(replace(one, outcomes=(Outcome("start_page", "found"),)), run)
    return folder / "contacts.db"


def visits() -> list[Visited]:
    village = Place("Sonnrade", "07999012", None, "Kreis Obernahe", "RP", ("62512",), 49.8, 7.55)
    association = Place("Silberkuhl", None, "079995001", "Kreis Obernahe", "RP", (), 49.78, 7.51)
    district = Place("Kreis Obernahe", "07999", None, "Kreis Obernahe", "RP", (), 49.7, 7.5)
    neighbour = Place("Nahetal", "07999013", None, "Kreis Obernahe", "RP", (), 49.81, 7.55)
    next_door = Seed("municipality", "Nahetal", "http://www.nahetal.example/", "Nahetal", "07999013", "RP")
    mayor = replace(seen("Sprechstunde", village, "101"), kind="info_phone", role_class="infotelefon", text=None)
    return [
        Visited(SEED, AT, AT, (mayor,), membership=TOLD),
        Visited(BODY, AT, AT, (seen("Asylstelle", association, "102"),)),
        Visited(DISTRICT, AT, AT, (seen("Asylstelle", district, "103"),)),
        Visited(next_door, AT, AT, (seen("Asylstelle", neighbour, "104"),)),
    ]


def test_a_search_for_the_village_goes_from_its_association_to_its_district(tmp_path: Path) -> None:
    with Store.open(stored(tmp_path, *visits()), write=False) as store:
        assert [one.association.ars for one in store.memberships()] == ["079995001"]  # by the seed that has its site
        update(store, tmp_path / "index")
    found = search(tmp_path / "index", Query("Asyl", place="07999012")).hits
    assert [(hit.contact.unit, hit.competence) for hit in found] == [
        ("Asylstelle", "association"), ("Asylstelle", "district"), ("Asylstelle", "neighbour"),
        ("Sprechstunde", "own"),
    ]  # fmt: skip


def test_nothing_of_the_village_itself_is_said_with_who_is_in_charge(tmp_path: Path) -> None:
    first, *others = visits()
    note = "Nothing of Sonnrade itself: in charge there as its association: Silberkuhl."
    with Store.open(stored(tmp_path, replace(first, sightings=()), *others), write=False) as store:
        update(store, tmp_path / "index")
    asked = Query("Asylstelle", place="Sonnrade", kinds=("office",))
    assert search(tmp_path / "index", asked).notes == (note,)


def test_an_association_without_a_code_is_known_by_its_name(tmp_path: Path) -> None:
    village, _, *others = visits()
    nameless = Place("Verbandsgemeinde Silberkuhl", district="Kreis Obernahe", state="RP")
    own = replace(village, sightings=(*village.sightings, seen("Asylstelle", nameless, "102")))
    with Store.open(stored(tmp_path, own, *others), write=False) as store:
        update(store, tmp_path / "index")
    found = search(tmp_path / "index", Query("Asylstelle", place="07999012")).hits
    assert next((hit.contact.phones[0].number, hit.competence) for hit in found) == ("+493023125102", "association")


def test_a_membership_that_is_news_reaches_an_index_that_is_there(tmp_path: Path) -> None:
    first, *others = visits()
    path = stored(tmp_path, replace(first, membership=None), *others)
    with Store.open(path, write=False) as store:
        update(store, tmp_path / "index")
    before = search(tmp_path / "index", Query("Asylstelle", place="07999012")).hits
    assert "association" not in {hit.competence for hit in before}
    stored(tmp_path, first)
    with Store.open(path, write=False) as store:
        assert update(store, tmp_path / "index").done == "update"
    assert search(tmp_path / "index", Query("Asylstelle", place="07999012")).hits[0].competence == "association"


def test_a_town_that_does_its_associations_work_is_in_charge(tmp_path: Path) -> None:
    gazetteer = Gazetteer.shipped()
    village, town = gazetteer.by_ags("16063051"), gazetteer.by_ags("16063003")  # Leimbach, carried by Bad Salzungen
    assert village
    assert town
    seed = Seed("municipality", "Bad Salzungen", "http://www.bad-salzungen.example/", ags="16063003", state="TH")
    with Store.open(stored(tmp_path, Visited(seed, AT, AT, (seen("Sozialamt", town, "105"),))), write=False) as store:
        update(store, tmp_path / "index")
    results = search(tmp_path / "index", Query("Sozialamt", place=village.ags))
    assert [hit.competence for hit in results.hits] == ["association"]
    assert results.notes == (f"Nothing of {village.name} itself: in charge there as its association: Bad Salzungen.",)


def test_what_was_forgotten_leaves_the_memberships_too(tmp_path: Path) -> None:
    with Store.open(stored(tmp_path, *visits()), write=True) as store:
        store.forget(HOME)
        assert list(store.memberships()) == []
        store.save(visits()[0], store.start_run("crawl", AT))
        assert list(store.memberships()) == []


def test_reading_again_leaves_the_associations_contacts_to_it(tmp_path: Path) -> None:
    nameless = Place("Verbandsgemeinde Silberkuhl", state="RP")
    fresh = seen("Asylstelle", VILLAGE, "102")
    with Store.open(
        stored(tmp_path, Visited(SEED, AT, AT, (replace(fresh, places=(nameless,)),))), write=True
    ) as store:
        store.read_again([(SEED, [fresh.page_url], [fresh], [])], dry=False)
        assert [one.places for one in store.contacts()] == [(nameless,)]


def test_a_list_for_a_village_holds_its_associations_contacts() -> None:
    newer = Place("Verbandsgemeinde Neu", ars="072325999", state="RP")
    village = Gazetteer.shipped().by_ags("07232091")
    assert village
    wanted = selector(Filters(place="07232091"), [Membership(village, newer, HOME)])
    assert wanted(Contact(places=(newer,), status="confirmed"))
    assert not selector(Filters(place="07232091"))(Contact(places=(newer,), status="confirmed"))


def test_an_association_of_which_nothing_is_known_is_named(tmp_path: Path) -> None:
    first, _, *others = visits()
    with Store.open(stored(tmp_path, replace(first, sightings=()), *others), write=False) as store:
        update(store, tmp_path / "index")
    assert search(tmp_path / "index", Query("Asylstelle", place="Sonnrade")).notes == (
        "Nothing of Sonnrade itself: in charge there as its district: Kreis Obernahe.",
        "Sonnrade says that it belongs to Verbandsgemeinde Silberkuhl, of which no contact is known yet.",
    )


def test_an_association_is_not_the_town_of_its_name(tmp_path: Path) -> None:
    listed = Seed("association", "Verbandsgemeinde Prüm", "http://www.vg-pruem.example/", "Prüm", ars="072325006")
    unnumbered = replace(listed, ars="", state="RP")
    assert [place_of(each).ars for each in (listed, unnumbered) if place_of(each)] == ["072325006", "072325006"]
    district = Seed(
        "district", "Landkreis Rosenheim", "http://www.landkreis-rosenheim.example/", "Rosenheim", state="BY"
    )
    assert [place.ags for place in [place_of(district)] if place] == ["09187"]
    newer = place_of(replace(unnumbered, name="Verbandsgemeinde Prüm-Neuland"))
    assert newer == Place("Verbandsgemeinde Prüm-Neuland", state="RP")


def test_an_association_that_was_accepted_as_a_seed_is_known_without_a_number(tmp_path: Path) -> None:
    village, body, *others = visits()
    accepted = replace(BODY, ars="")
    contact = replace(body.sightings[0], places=(place_of(accepted),))
    with Store.open(
        stored(tmp_path, village, replace(body, seed=accepted, sightings=(contact,)), *others), write=False
    ) as store:
        update(store, tmp_path / "index")
    found = search(tmp_path / "index", Query("Asylstelle", place="07999012")).hits
    assert found[0].competence == "association"
