"""What a mediator types finds whom a mediator looks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from crawler.gazetteer import Gazetteer
from index.build import update
from index.results import Results
from index.search import IndexProblem, Query, UnknownPlace, search
from tests.index_store import EMSDETTEN, INVENTED, MUNICH, RHEINE, STEINFURT, Store, contact

OFFICE = contact(
    "Stadt Rheine", RHEINE, unit="Ausländeramt", role_class="auslaenderbehoerde", text="Aufenthaltstitel und Duldung."
)
DISTRICT = contact("Kreis Steinfurt", STEINFURT, unit="Ausländerbehörde", role_class="auslaenderbehoerde")
NEIGHBOUR = contact("Stadt Emsdetten", EMSDETTEN, unit="Ausländerstelle", role_class="auslaenderbehoerde")
FAR = contact("Stadt München", MUNICH, unit="Ausländerbehörde", role_class="auslaenderbehoerde")
CIRCLE = contact(
    "Flüchtlingshilfe Rheine e. V.", RHEINE, kind="initiative", role_class="initiative", topics=("engagement",),
    text="Ehrenamtliche begleiten neu Angekommene. Kleiderkammer mittwochs.", phone="+493023125001",
)  # fmt: skip
COURSE = contact(
    "Volkshochschule Rheine", RHEINE, topics=("sprache",), text="Integrationskurse. Die Kinder werden betreut."
)
OFFICER = contact(
    "Stadt Rheine", RHEINE, kind="person", role="Integrationsbeauftragte", person="Amira Ahornsen",
    role_class="integrationsbeauftragte",
)  # fmt: skip
INVENTED_TOWN = contact("Stadt Birkenrode", INVENTED, unit="Koordinierungsstelle Flüchtlingshilfe")
ALL = (OFFICE, DISTRICT, NEIGHBOUR, FAR, CIRCLE, COURSE, OFFICER, INVENTED_TOWN)

Ask = Callable[..., Results]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return asking(tmp_path_factory.mktemp("index"), *ALL)


def asking(folder: Path, *contacts: object) -> Ask:
    update(Store(*contacts), folder)  # type: ignore[arg-type]
    return lambda words, **fields: search(folder, Query(words, **fields), gazetteer=Gazetteer.shipped())


def ids(results: Results) -> list[str | None]:
    return [hit.contact.id for hit in results.hits]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Auslanderbehörde Rheine", OFFICE),
        ("auslaenderbehoerde 48431", OFFICE),
        ("Zuwanderungsbehörde Rheine", OFFICE),
        ("wer ist zuständig für Aufenthaltstitel in Rheine?", OFFICE),
        ("Auslenderbehörde rheine", OFFICE),
        ("integrationsbeauftragter", OFFICER),
        ("Integrationsbeauftragte:r", OFFICER),
        ("ahornsen", OFFICER),
        ("Flüchtlingshelfer Rheine", CIRCLE),
        ("Kleider", CIRCLE),
        ("Deutschkurs mit Kinderbetreuung nähe Rheine", COURSE),
        ("VHS", COURSE),
        ("volunteer Rheine", CIRCLE),
        ("immigration office Rheine", OFFICE),
        ("курси німецької", COURSE),
        ("мигрантам помощь беженцам Rheine", CIRCLE),
        ("almanca kursu", COURSE),
        ("cours d'allemand", COURSE),
        ("دورة ألماني", COURSE),
        ("Birkenrode", INVENTED_TOWN),
        ("flüchtlinge 43112", INVENTED_TOWN),
    ],
)
def test_found_first(ask: Ask, words: str, first: object) -> None:
    assert ask(words).hits[0].contact == first


def test_competence_goes_from_the_town_to_the_neighbours(ask: Ask) -> None:
    results = ask("Ausländerbehörde Rheine", roles=("auslaenderbehoerde",))
    assert results.place == RHEINE
    assert [hit.contact for hit in results.hits] == [OFFICE, DISTRICT, NEIGHBOUR]
    assert [hit.competence for hit in results.hits] == ["own", "district", "neighbour"]
    assert results.hits[0].distance_km == 0
    assert results.hits[2].distance_km == pytest.approx(13.8, abs=0.5)


def test_a_place_asked_for_leaves_out_what_is_far(ask: Ask) -> None:
    assert FAR.id not in ids(ask("Ausländerbehörde", place="Rheine"))
    assert NEIGHBOUR.id not in ids(ask("Ausländerbehörde", place="Rheine", radius=5))
    assert NEIGHBOUR.id in ids(ask("Ausländerbehörde", place="05566076", radius=20))


def test_nothing_in_the_place_gives_the_next_best_and_says_so(ask: Ask) -> None:
    results = ask("Ausländerbehörde", place="Ibbenbüren")
    assert results.hits[0].contact == DISTRICT
    assert results.hits[0].competence == "district"
    assert "Ibbenbüren" in results.notes[0]
    assert "115" in ask("Ausländerbehörde", place="Görlitz").notes[0]


def test_the_information_telephone_is_the_last_resort(tmp_path: Path) -> None:
    phone = contact("Stadt Rheine", RHEINE, unit="Telefonzentrale", kind="info_phone", role_class="infotelefon")
    asked = asking(tmp_path, phone, COURSE, NEIGHBOUR)
    assert [hit.contact for hit in asked("Zahnarzt Rheine").hits][-1] == phone
    assert [hit.contact for hit in asked("Zahnarzt", place="Rheine").hits] == [phone]
    assert [hit.contact for hit in asked("Deutschkurs Rheine").hits] == [COURSE, phone]
    assert phone not in [hit.contact for hit in asked("Deutschkurs").hits]


def test_where_only_the_place_is_asked_for_its_own_contacts_come_first(tmp_path: Path) -> None:
    phone = contact("Stadt Rheine", RHEINE, kind="info_phone", role_class="infotelefon", text="Ansprechpartner")
    chatty = replace(NEIGHBOUR, text="Ansprechpartner und Hilfe: Wir sind zuständig.")
    ask = asking(tmp_path, phone, OFFICE, chatty, DISTRICT)
    found = ids(ask("wer ist Ansprechpartner in Rheine?"))
    assert found == [OFFICE.id, DISTRICT.id, NEIGHBOUR.id, phone.id]


def test_an_ambiguous_place_is_asked_back(ask: Ask) -> None:
    results = ask("Beratung Neuenkirchen")
    assert results.place is None
    assert len(results.ambiguous_places) > 1
    assert {place.name for place in results.ambiguous_places} >= {"Neuenkirchen"}


def test_an_unknown_place_says_what_would_be_right(ask: Ask) -> None:
    with pytest.raises(UnknownPlace, match=r"unknown place 'Xyzzyqw'"):
        ask("Beratung", place="Xyzzyqw")


def test_a_place_that_no_record_serves_does_not_restrict(tmp_path: Path) -> None:
    plain = [replace(one, places=()) for one in ALL]
    asked = asking(tmp_path, *plain)("Ausländerbehörde in Leipzig")
    assert asked.total >= 4
    assert {hit.competence for hit in asked.hits} == {None}


@pytest.mark.parametrize("words", ["Wo kann ich essen?", "wohnen in der Nähe", "helfen und reden"])
def test_ordinary_words_are_no_places(ask: Ask, words: str) -> None:
    results = ask(words)
    assert (results.place, results.ambiguous_places) == (None, ())


def test_filters_and_facets(ask: Ask) -> None:
    everything = ask("")
    assert everything.total == len(ALL)
    assert everything.facets["role"]["auslaenderbehoerde"] == 4
    assert everything.facets["state"] == {"NW": 6, "BY": 1, "NI": 1}
    assert everything.facets["district"]["Kreis Steinfurt"] == 6
    assert everything.facets["topic"] == {"engagement": 1, "sprache": 1}
    assert ids(ask("", kinds=("person",))) == [OFFICER.id]
    assert ids(ask("", topics=("sprache",))) == [COURSE.id]
    assert ids(ask("", states=("BY",))) == [FAR.id]


def test_what_is_gone_is_left_out_unless_asked_for(tmp_path: Path) -> None:
    gone = replace(OFFICE, status="gone")
    asked = asking(tmp_path, gone, DISTRICT)
    assert ids(asked("Ausländerbehörde")) == [DISTRICT.id]
    assert ids(asked("Ausländerbehörde", statuses=("gone",))) == [gone.id]
    assert len(ids(asked("Ausländerbehörde", statuses=()))) == 2


def test_equal_contacts_of_several_publishers_are_one_hit(tmp_path: Path) -> None:
    other = contact("Flüchtlingshilfe Rheine e. V.", RHEINE, publisher="Kreis Steinfurt", phone="+493023125001")
    same_body = contact("Flüchtlingshilfe Rheine e. V.", RHEINE, phone="+493023125001", text="Zweite Stelle")
    elsewhere = replace(other, id="0", publisher="Bistum", street="Andere Straße 1")
    with_street = replace(CIRCLE, street="Eine Straße 2")
    results = asking(tmp_path, CIRCLE, other)("Flüchtlingshilfe")
    assert len(results.hits) == results.total == 1
    assert {results.hits[0].contact.publisher, *results.hits[0].also_at} == {"Rheine", "Kreis Steinfurt"}
    assert len(asking(tmp_path / "2", CIRCLE, same_body)("Flüchtlingshilfe").hits) == 2
    assert len(asking(tmp_path / "3", with_street, elsewhere)("Flüchtlingshilfe").hits) == 2


def test_records_without_a_way_to_reach_them_are_never_folded(tmp_path: Path) -> None:
    pages = [contact("Hilfe", publisher=f"Stadt {number}", text="Derselbe Text.") for number in range(5)]
    assert len(asking(tmp_path, *pages)("Hilfe").hits) == 5


def test_did_you_mean(ask: Ask) -> None:
    assert ask("Volkshochshule Rheine").suggestions == ("Volkshochschule Rheine",)
    assert ask("Volkshochschule Rheine").suggestions == ()


def test_explained(ask: Ask) -> None:
    told = " | ".join(ask("Ausländerbehörde Rheine", explain=True).hits[0].reasons)
    assert "auslanderbehorde" in told
    assert "place: own" in told
    assert "relevance 0.90" in told
    assert ask("Ausländerbehörde").hits[0].reasons == ()


def test_newer_and_surer_come_first_among_equals(tmp_path: Path) -> None:
    old = contact("Integrationsbüro", publisher="A", last_seen="2024-01-01T00:00:00Z")
    new = contact("Integrationsbüro", publisher="B", last_seen="2026-11-01T00:00:00Z")
    lost = contact("Integrationsbüro", publisher="C", last_seen="2026-11-01T00:00:00Z", status="unconfirmed")
    doubtful = contact("Integrationsbüro", publisher="D", last_seen="2026-11-01T00:00:00Z", score=0.2)
    found = asking(tmp_path, lost, doubtful, old, new)("Integrationsbüro")
    assert [hit.contact.publisher for hit in found.hits] == ["B", "A", "D", "C"]


def test_the_answer_as_json(ask: Ask) -> None:
    plain = ask("Ausländerbehörde Rheine").to_json()
    wanted = ["query", "place", "ambiguous_places", "total", "facets", "hits", "suggestions", "notes"]
    assert list(plain) == wanted
    hit = plain["hits"][0]
    assert list(hit) == [
        "rank", "score", "competence", "distance_km", "snippet", "also_at", "contact"
    ]  # fmt: skip
    assert hit["contact"]["id"] == OFFICE.id
    assert "text" not in hit["contact"]
    assert plain["place"]["ags"] == "05566076"


def test_without_an_index_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(IndexProblem, match="anlaufstelle index"):
        search(tmp_path, Query("Asyl"), gazetteer=Gazetteer.shipped())
