"""What of a visit may be stored: relevant contacts, one information telephone, and no names where none are wanted."""

import gzip
from dataclasses import replace

import pytest

from crawler.contact import Click, Phone, Seed
from crawler.keeping.rules import kept, rejected
from crawler.store import Store
from crawler.visited import Evidence, Fetch, Sighting, Visited

HOME = "https://www.kirchwalde.example/"
ANNA = Sighting(
    kind="person", person="Anna Müller", unit="Sozialamt", score=0.9, page_url=HOME + "team", page_title="Anna Müller",
    phones=(Phone("+493023125010"), Phone("+4917139200010")), quote="Anna Müller", text="Es hilft Anna Müller.",
    emails=("anna.mueller@kirchwalde.example", "am@kirchwalde.example", "sozialamt@kirchwalde.example"),
    trail=(Click(HOME, "Start"), Click(HOME + "team", "Frau Müller")),
)  # fmt: skip
ALONE = Sighting(kind="person", person="Bela Novak", emails=("b.novak@kirchwalde.example",), score=0.9)


def test_without_persons_the_office_stays_and_nothing_spells_the_name():
    (office,) = kept([ANNA, ALONE], persons=False)
    assert (office.kind, office.unit, office.person) == ("office", "Sozialamt", None)
    assert office.emails == ("sozialamt@kirchwalde.example",)
    assert [phone.number for phone in office.phones] == ["+493023125010"]
    assert "ller" not in repr(office)


def test_with_persons_they_are_kept_as_they_are():
    assert kept([ANNA, ALONE]) == (ANNA, ALONE)


def test_a_hotline_for_refugees_is_kept_beside_the_switchboard_and_of_switchboards_the_best():
    lines = [Sighting(kind="info_phone", organisation=name, score=score, phones=(Phone(f"+49302312{number}"),))
             for number, (name, score) in enumerate([("Zentrale", 0.2), ("Ukraine-Hotline", 0.6), ("Pforte", 0.1)], 500)]  # fmt: skip
    assert [each.organisation for each in kept(lines)] == ["Ukraine-Hotline", "Zentrale"]


def test_evidence_is_kept_of_pages_with_a_kept_contact_only():
    pages = tuple(Evidence(HOME + name, "text/html", gzip.compress(b"x")) for name in ("team", "other"))
    visited = Visited(Seed("municipality", "Kirchwalde", HOME), "", "", (ANNA,), evidence=pages)
    assert [proof.page_url for proof in rejected(visited).evidence] == [HOME + "team"]
    assert rejected(visited, persons=False).evidence == ()


SHELTER = Sighting(
    unit="Gemeinschaftsunterkunft Kirchwalde", street="Lindenstraße 5", phones=(Phone("+493023125011"),), score=0.9,
    page_url=HOME + "wohnen",
)  # fmt: skip


@pytest.mark.parametrize(
    ("body", "stays"),
    [
        ("<p>Gemeinschaftsunterkunft Kirchwalde, Lindenstraße 5, 030 23125-011", False),
        ("<p>Träger: Verein <a title='Linden-Str. 5'>030 23125-011</a>", False),
        ("<p>Unterkünfte</p><ul><li>Übergangswohnheim <b>Am Bach 7</b>, Kirchwalde</ul>", False),
        ("<p>Hausleitung (privat): Am Bach 7</p>", False),
        ("<p>Auskunft über die Gemeinschaftsunterkunft: 030 23125-011" + "<p>Bitte melden Sie sich an." * 30 +
         "<p>Rathaus, Marktplatz 1", True),
    ],
)  # fmt: skip
def test_evidence_shows_no_address_that_is_withheld(body, stays):
    page = Evidence(SHELTER.page_url, "text/html; charset=utf-8", gzip.compress(body.encode()))
    visited = Visited(Seed("municipality", "Kirchwalde", HOME), "", "", (SHELTER,), evidence=(page,))
    assert [seen.street for seen in rejected(visited).sightings] == [None]
    assert bool(rejected(visited).evidence) == stays


def test_of_a_document_with_a_withheld_address_nothing_is_kept():
    page = Evidence(SHELTER.page_url, "application/pdf", gzip.compress(b"%PDF"))
    visited = Visited(Seed("municipality", "Kirchwalde", HOME), "", "", (SHELTER,), evidence=(page,))
    assert rejected(visited).evidence == ()
    assert rejected(replace(visited, sightings=(replace(SHELTER, unit="Sozialamt"),))).evidence == (page,)


def test_evidence_goes_when_its_page_gives_none_any_more(tmp_path):
    proof = Evidence(HOME + "team", "text/html", gzip.compress(b"x"))
    fetch = Fetch(HOME + "team", status=200, mark="r1")
    at = "2026-01-01T00:00:00Z"
    seed = Seed("municipality", "Kirchwalde", HOME)
    visited = Visited(seed, at, at, (ANNA,), fetches=(fetch,), evidence=(proof,))
    with Store.open(tmp_path / "contacts.db", write=True) as store:
        run = store.start_run("crawl")
        store.save(visited, run)
        store.save(replace(visited, fetches=(replace(fetch, status=304),), evidence=()), run)
        assert [page for _, pages in store.evidence() for _, page in pages] == [proof]
        store.save(replace(visited, evidence=()), run)
        assert list(store.evidence()) == []


def test_names_that_were_stored_before_go_when_they_are_no_longer_wanted(tmp_path):
    visited = Visited(Seed("municipality", "Kirchwalde", HOME), "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z",
                      (ANNA, ALONE), evidence=(Evidence(HOME + "team", "text/html", b"x"),))  # fmt: skip
    with Store.open(tmp_path / "contacts.db", write=True) as store:
        store.save(visited, store.start_run("crawl"))
        assert store.unname() == 2
        (office,) = store.contacts()
        assert (office.kind, office.person, office.unit) == ("office", None, "Sozialamt")
        assert list(store.evidence()) == []
        assert "ller" not in repr([office, store.history(office.id)])
        assert store.unname() == 0
