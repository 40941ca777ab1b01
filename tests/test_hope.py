"""Which of two links a person would click first."""

from __future__ import annotations

import pytest

from crawler.pages.links import Link
from crawler.pages.titles import own_parts
from crawler.walk.hope import hope_of, host_subject, why

SITE = "http://www.a.example/"
BETTER = [
    (("Flüchtlinge und Asyl", "x"), ("Rathaus", "y")),
    (("Integrationsbeauftragte", "x"), ("Datenschutzbeauftragter", "y")),
    (("Ausländerbehörde", "x"), ("Einbürgerung", "y")),
    (("Soziales", "x"), ("Tourismus", "y")),
    (("Fachbereich 50", "fb50-asyl-und-migration"), ("Fachbereich 60", "fb60-bauen")),
    (("Helferkreis Asyl", "x"), ("Helferkreis Asyl: Sommerfest 2016", "aktuelles/2016/fest")),
    (("Flüchtlingshilfe", "kontakt"), ("Flüchtlingshilfe", "veranstaltungen/kalender?monat=3")),
    (("Asyl", "asyl"), ("Asyl", "en/asylum")),
    (("Beratung für Geflüchtete", "beratung"), ("Beratung für Geflüchtete", "2026/09/beratung")),
    (("Sozialamt", "x"), ("Schulverwaltung", "y")),
    (("Beratung", "de/beratung"), ("Migrationsberatung", "ar/beratung/migrationsberatung")),
    (("Wohnprojekt", "migration/wohnprojekt"), ("Wohnprojekt", "hilfe/wohnprojekt")),
    (("Sozialberatung", "x"), ("Schuldnerberatung", "y")),
    (("A", "a"), ("X", "x")),
    (("Ansprechpartner", "x"), ("Impressum", "y")),
    (("Ämter und Fachbereiche", "x"), ("Stellenangebote", "y")),
    (("Soziales", "x"), ("Asylbewerber ziehen in die alte Kaserne", "aktuelles/kaserne")),
    (("Ansprechpersonen", "x"), ("Rathaus", "y")),
    (("Ankommen", "x"), ("Wohnen", "y")),
]


@pytest.mark.parametrize(("better", "worse"), BETTER)
def test_order(better: tuple[str, str], worse: tuple[str, str]) -> None:
    first, second = (hope_of(Link(SITE + address, text)).value for text, address in (better, worse))
    assert first > second


def test_the_heading_and_the_page_speak_for_a_plain_link() -> None:
    plain = hope_of(Link(SITE + "x", "Ansprechpartner")).value
    assert hope_of(Link(SITE + "x", "Ansprechpartner", heading="Flüchtlinge")).value > plain
    assert hope_of(Link(SITE + "x", "Ansprechpartner"), page_subject=0.8).value > plain
    assert hope_of(Link(SITE + "x", "Ansprechpartner", navigation=True), page_subject=0.8).value == plain


def test_why_says_the_words_and_where_they_stand() -> None:
    assert why("Asyl: Kontakt", SITE, "") == "asyl, kontakt in the link “Asyl: Kontakt”"
    assert why("Fachbereich 50", SITE + "asyl", "").startswith("fachbereich")
    assert why("Hier", SITE + "asyl", "").endswith("in the address")
    assert why("Hier", SITE, "Integration") == "integration in the heading “Integration”"


def test_on_the_site_of_a_refugees_aid_association_contact_pages_count() -> None:
    contact = Link(SITE + "x", "Kontakt", navigation=True)
    assert hope_of(contact, site_subject=0.75).value > hope_of(contact).value + 0.1


def test_there_words_for_refugees_tell_no_page_from_another() -> None:
    topic, team = Link(SITE + "x", "Asylverfahren"), Link(SITE + "y", "Ansprechpartner")
    assert hope_of(topic, site_subject=0.75).value < hope_of(team, site_subject=0.75).value


def test_what_all_titles_share_names_the_site() -> None:
    titles = ["Team - Flüchtlingsrat X", "Mahnwache - Flüchtlingsrat X", "Flüchtlingsrat X"]
    assert own_parts(titles) == ["Team", "Mahnwache", "Flüchtlingsrat X"]
    assert own_parts(["Stadt X | Amt", "Stadt X | Bad", "Stadt X | Amt – Asyl"]) == ["Amt", "Bad", "Amt – Asyl"]
    assert own_parts(["Asyl – Stadt X"]) == ["Asyl – Stadt X"]


def test_a_persons_name_on_a_page_about_the_matter_leads_to_that_person() -> None:
    person, topic = Link(SITE + "x", "Beate Markgraf"), Link(SITE + "y", "Fahrplan")
    assert hope_of(person, page_subject=0.8).value > hope_of(topic, page_subject=0.8).value + 0.1
    assert hope_of(person).value == hope_of(topic).value
    assert hope_of(person._replace(navigation=True), page_subject=0.8).value == hope_of(topic).value


@pytest.mark.parametrize(("url", "about"), [
    ("https://www.integration-kreis-x.example/", True), ("https://ankommen-in-x.example/", True),
    ("https://willkommen.x.example/", True), ("https://www.kreis-x.example/", False), ("https://www.wankommental.example/", False),
])  # fmt: skip
def test_the_name_of_a_host_says_that_a_portal_is_all_about_the_matter(url: str, about: bool) -> None:
    assert (host_subject(url) > 0) is about
