"""The score: one scale, explained, and told apart from all that merely looks alike."""

from __future__ import annotations

from datetime import date

import pytest

from crawler.contact import RELEVANT, Seed
from crawler.extraction import read
from crawler.extraction.classify import languages, organisation_kind, role_of, topics, trap_of
from crawler.page import Page
from crawler.visited import Sighting

TODAY = date(2024, 3, 1)


def one(body: str, url: str = "https://www.dorf.example/", seed: Seed | None = None) -> Sighting:
    page = Page(url, f"<html><body>{body}</body></html>".encode(), "text/html; charset=utf-8")
    found = read(page, seed, today=TODAY)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(("text", "role_class"), [
    ("Integrationsbeauftragte:r", "integrationsbeauftragte"),
    ("Integrationsbeauftragter der Stadt", "integrationsbeauftragte"),
    ("Beauftragte für Migration und Teilhabe", "integrationsbeauftragte"),
    ("Ausländerbeauftragter", "integrationsbeauftragte"),
    ("Beauftragte der Stadt für Flüchtlinge", "fluechtlingsbeauftragte"),
    ("Asylbeauftragte", "fluechtlingsbeauftragte"),
    ("Sachgebiet 32.3 Ausländerwesen", "auslaenderbehoerde"),
    ("Zentrale Ausländerbehörde", "auslaenderbehoerde"),
    ("Fachdienst Asyl", "buero_migration"),
    ("Team Migration und Teilhabe", "buero_migration"),
    ("Büro für Migration", "buero_migration"),
    ("Kommunales Integrationszentrum", "koordinierungsstelle"),
    ("Koordinator*in für Flüchtlingshilfe", "koordinierungsstelle"),
    ("Integrationslotsin", "koordinierungsstelle"),
    ("Ehrenamtskoordination Asyl", "koordinierungsstelle"),
    ("Integrationsmanagement", "migrationsberatung"),
    ("Jugendmigrationsdienst (JMD)", "migrationsberatung"),
    ("MBE", "migrationsberatung"),
    ("Flüchtlings- und Integrationsberatung", "migrationsberatung"),
    ("Helferkreis Asyl Adorf", "initiative"),
    ("Arbeitskreis Asyl", "initiative"),
    ("Runder Tisch Flüchtlinge", "initiative"),
    ("Sprachmittlerpool", "sprachmittlung"),
    ("Integrationsrat", "integrationsrat"),
    ("Migrationsbeirat der Stadt", "integrationsrat"),
    ("Ausschuss für Soziales, Integration und Gesundheit", "ausschuss"),
    ("Dezernat für Migration", "dezernat"),
    ("Organisationsbüro für Integration", "organisationsbuero"),
    ("Amt für Soziales", "sozialamt"),
    ("Beauftragter für Zugewanderte", "integrationsbeauftragte"),
    ("Soziale Betreuung, Unterkunft Ringweg", "migrationsberatung"),
    ("Sozialdienst Nord, Unterkunft am Hafen", "migrationsberatung"),
    ("50.5 Unterbringung", "sozialamt"),
    ("Soziales, Asyl, Rente", "sozialamt"),
    ("Internationaler Frauentreff", "initiative"),
    ("Fachberatung zur Anerkennung", "migrationsberatung"),
    ("Unterkünfte und Sozialberatung", "migrationsberatung"),
    ("Café Anker, Treff für zugewanderte Frauen", "initiative"),
    ("Sprachtandem Adorf", "initiative"),
    ("Bleiberechtsberatung", "migrationsberatung"),
    ("Freiwilligenzentrum", "freiwilligenagentur"),
    ("Initiative Asylhilfe Nord", "initiative"),
    ("Fachkraft für Integrationsarbeit", "buero_migration"),
])  # fmt: skip
def test_the_names_of_the_guide_in_their_forms(text: str, role_class: str) -> None:
    found = role_of(text)
    assert found is not None
    assert found[0] == role_class


@pytest.mark.parametrize("text", [
    "Initiative Dorfleben", "Ehrenamtliche Feuerwehr", "Fachkraft für Arbeitssicherheit", "Fachdienst für Bauen",
])  # fmt: skip
def test_a_choice_at_the_end_of_a_pattern_has_to_be_made(text: str) -> None:
    assert role_of(text) is None


@pytest.mark.parametrize("text", [
    "Datenschutzbeauftragter", "Gleichstellungsbeauftragte", "Behindertenbeauftragte", "Radverkehrsbeauftragter", "Pressestelle", "Standesamt",
    "Bauhof", "Webmaster", "Integrationsamt", "Integrationsfachdienst", "Inklusionsbeauftragte", "Klimaschutzmanager",
])  # fmt: skip
def test_what_merely_looks_alike_is_told_apart(text: str) -> None:
    assert role_of(text) is None
    sighting = one(f"<h2>{text}</h2><p>Frau Anna Berger, Tel. 030 23125-110</p>")
    assert sighting.score < RELEVANT
    assert sighting.role_class == "other"


def test_a_press_officer_below_a_heading_about_refugees_stays_one() -> None:
    sighting = one("<h1>Flüchtlinge in Adorf</h1><p>Pressesprecherin Anna Berger, Tel. 030 23125-110</p>")
    assert sighting.score < RELEVANT
    assert any("pressesprecher" in reason for reason in sighting.reasons)


def test_every_reason_says_points_and_words() -> None:
    sighting = one("<h2>Flüchtlingsberatung</h2><p>Frau Anna Berger, Tel. 030 23125-110</p>")
    assert sighting.reasons[0] == "+0.82 migrationsberatung: flüchtlingsberatung (heading)"
    assert all(reason[0] in "+-" and reason[1:5].replace(".", "").isdigit() for reason in sighting.reasons)


@pytest.mark.parametrize("body", [
    "<h2>Ehemalige Integrationsbeauftragte</h2><p>Frau Anna Berger, Tel. 030 23125-110</p>",
    "<h2>Asylkreis</h2><p>Laufzeit: Mai 2015 – April 2018</p><p>Frau Anna Berger, Tel. 030 23125-110</p>",
    "<h1>Neuer Flüchtlingskoordinator</h1><p>14.03.2016</p><p>Frau Anna Berger, Tel. 030 23125-110</p>",
])  # fmt: skip
def test_who_is_no_longer_in_charge_is_not_relevant(body: str) -> None:
    assert one(body).score < RELEVANT


def test_a_term_that_runs_and_a_page_of_today_count() -> None:
    running = "<h2>Asylkreis</h2><p>Laufzeit: Mai 2023 – April 2026</p><p>Frau Anna Berger, Tel. 030 23125-110</p>"
    fresh = "<h1>Neuer Flüchtlingskoordinator</h1><p>14.02.2024</p><p>Frau Anna Berger, Tel. 030 23125-110</p>"
    assert one(running).score >= RELEVANT
    assert one(fresh).score >= RELEVANT


def test_the_switchboard_is_an_info_phone_and_a_hotline_about_ukraine_is_relevant() -> None:
    switchboard = one("<p>Stadt Adorf<br>Telefon: 030 23125-0</p>")
    assert (switchboard.kind, switchboard.role_class) == ("info_phone", "infotelefon")
    assert switchboard.score < RELEVANT
    hotline = one("<h4>Ukraine-Hotline</h4><p>Telefon: 030 23125-99</p>")
    assert (hotline.kind, hotline.role_class) == ("info_phone", "infotelefon")
    assert hotline.score >= RELEVANT


def test_the_entries_of_a_directory_are_initiatives() -> None:
    seed = Seed("directory", "Wegweiser für Geflüchtete", "https://www.wegweiser.example/")
    sighting = one("<h1>Teestube Adorf</h1><p>Tel. 030 23125-110</p>", seed=seed)
    assert (sighting.role_class, sighting.kind) == ("initiative", "initiative")
    assert sighting.score >= RELEVANT


def test_fields_of_action_kinds_of_bodies_and_languages() -> None:
    assert topics("Deutschkurse und Patenschaften für Geflüchtete") == ("sprache", "begegnung")
    assert organisation_kind(["Caritasverband Adorf e.V."]) == "wohlfahrtsverband"
    assert organisation_kind(["Helferkreis Adorf e.V."]) == "verein"
    assert organisation_kind(["Stadt Adorf"]) == "kommune"
    assert organisation_kind(["Schreinerei Holz GmbH"]) == "unternehmen"
    assert organisation_kind(["Ohne Namen"]) is None
    assert languages("Wir sprechen Deutsch, Englisch und Arabisch") == ("ar", "de", "en")
    assert languages("Der Deutschkurs findet montags statt") == ()
    assert trap_of("Standesamt") == "standesamt"


DIRECTORY = Seed("directory", "Hilfe im Land", "https://www.hilfe-im-land.example/")
ENTRY = "<h1>{name}</h1><p>{text}</p><p>{name}<br>Tel. 030 23125-801</p>"


@pytest.mark.parametrize(("name", "text", "relevant"), [
    ("Repariertreff Adorf", "Kaputte Toaster und Radios sind hier richtig, dazu gibt es Kuchen.", False),
    ("Nähstube International", "Nadel, Faden und Tee.", True),
    ("Repariertreff Adorf", "Mit Geflüchteten aus dem Ort machen wir gespendete Räder flott.", True),
])  # fmt: skip
def test_a_directory_of_all_sorts_of_help_lists_some_for_refugees(name: str, text: str, relevant: bool) -> None:
    found = one(ENTRY.format(name=name, text=text), "https://www.hilfe-im-land.example/adorf/7", DIRECTORY)
    assert (found.score >= RELEVANT) == relevant


def test_an_entry_of_a_list_is_judged_by_what_it_says_itself() -> None:
    entries = "<li>Repariertreff {}: {} Tel. 030 23125-{}</li>"
    body = "<ul>" + entries.format("Adorf", "Räder für Geflüchtete.", 821) + entries.format("Behausen", "Kuchen.", 822)
    page = Page(
        "https://www.hilfe-im-land.example/plz?p=2", (body + entries.format("Cestadt", "Kaffee.", 823)).encode()
    )
    scores = [found.score >= RELEVANT for found in read(page, DIRECTORY, today=TODAY)]
    assert scores == [True, False, False]


def test_a_directory_for_refugees_lists_whoever_is_there() -> None:
    seed = Seed("directory", "Flüchtlingshilfe im Land", "https://www.helfen-im-land.example/")
    found = one(ENTRY.format(name="Repariertreff", text="Wir treffen uns dienstags um drei im Hof."), seed=seed)
    assert found.score >= RELEVANT


def test_a_group_that_has_ceased_is_no_contact() -> None:
    body = "<h1>Helferkreis Adorf</h1><p>{}</p><p>Helferkreis Adorf<br>Tel. 030 23125-806</p>"
    assert one(body.format("Wir treffen uns montags im Pfarrhaus.")).score >= RELEVANT
    assert one(body.format("Die Gruppe hat im Herbst ihre Arbeit eingestellt.")).score < RELEVANT


def test_a_former_officer_in_running_text_is_no_contact() -> None:
    text = "<p>Im Dorf gibt es Hilfe. {} Sprecherin des Helferkreises: Frau Rosa Zabel, Tel. 030 23125-807.</p>"
    assert one(text.format("Neue")).score >= RELEVANT
    assert one(text.format("Frühere")).score < RELEVANT


def test_the_date_of_a_law_makes_no_news() -> None:
    body = (
        """<h1>Aufenthaltstitel</h1><p>Gebührensatzung vom 3.1.2018</p><p>Ausländerbehörde<br>Tel. 030 23125-808</p>"""
    )
    assert one(body).score >= RELEVANT


def test_a_branch_of_the_social_office_in_a_heading_has_nothing_to_do_with_refugees() -> None:
    assert one("<h3>Sozialamt, Hilfen im Alter</h3><p>Frau Rosa Zabel, Tel. 030 23125-809</p>").score < RELEVANT


def test_a_menu_of_other_departments_says_nothing_of_the_contact_above() -> None:
    body = """<h1>Ausländerbehörde</h1><p>Tel. 030 23125-810</p><ul><li><a href="/kfz">Kfz-Zulassung</a></li>
    <li><a href="/jagd">Veterinäramt und Jagd</a></li></ul>"""
    assert one(body).role_class == "auslaenderbehoerde"
    assert one(body).score >= RELEVANT


def test_a_sentence_set_as_a_title_is_the_name_of_a_group() -> None:
    body = "<h2>Hafen</h2><p><b>Nachbarschaft Hafen hilft Geflüchteten</b></p><p>Tel. 030 23125-812</p>"
    assert one(body).score >= RELEVANT


def test_the_department_is_named_with_its_number() -> None:
    assert one("<h1>Fachdienst 4.4 Migration</h1><p>Frau Rosa Zabel, Tel. 030 23125-811</p>").score >= RELEVANT


@pytest.mark.parametrize("box", ["c.lambert", "rosa.zabel", "h.gumbel"])
def test_letters_in_a_name_are_no_abbreviation_of_an_office(box: str) -> None:
    assert one(f"<p>Grünflächen: {box}@dorf.example</p>").role_class == "other"


def test_who_speaks_to_the_newspapers_is_no_contact() -> None:
    found = one("<h1>Asyl und Integration</h1><p>Frau Rosa Zabel, Tel. 030 23125-802, presse2@dorf.example</p>")
    assert found.score < RELEVANT


@pytest.mark.parametrize("role", [
    "Beauftragte für die Integration von Menschen mit Behinderungen",
    "Beauftragte für Menschen mit Behinderung, Integration in den Arbeitsmarkt",
])  # fmt: skip
def test_integration_of_disabled_people_is_something_else(role: str) -> None:
    assert one(f"<p>Rosa Zabel<br>{role}<br>Tel. 030 23125-803</p>").score < RELEVANT


def test_the_headline_of_news_names_no_office() -> None:
    body = """<ol class="breadcrumb"><li><a href="/">Start</a></li><li><a href="/meldungen">Meldungen</a></li></ol>
    <h1>Feuer in Flüchtlingsunterkunft rasch gelöscht</h1><p>Niemand kam zu Schaden. Fragen beantwortet die Feuerwache:
    Rosa Zabel, Tel. 030 23125-804</p>"""
    assert one(body, "https://www.dorf.example/seite/12").score < RELEVANT


@pytest.mark.parametrize("heading", ["2016: Stab Flüchtlinge beginnt", "Stabsstelle Asyl eingerichtet (11.11.2015)"])
def test_old_news_says_so_in_its_headline(heading: str) -> None:
    body = f"""<div class="rootline"><a href="/">Start</a> &gt; <a href="/aktuelles">Aktuelles</a></div><h1>{heading}</h1>
    <p>Leiterin der Stabsstelle Flüchtlinge ist Rosa Zabel, Tel. 030 23125-805</p><footer>Stand: 20.02.2024</footer>"""
    assert one(body, "https://www.dorf.example/seite/13").score < RELEVANT
