"""What is withheld stays withheld: hidden contacts, volunteers' names in any spelling, what a search would betray."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from cli.export.public import offices_only, public
from cli.report.feeds import write_feeds
from cli.web.app import create_app
from crawler import record
from crawler.contact import Click, Contact, Hours, Phone, Proof
from crawler.keeping.nameless import nameless
from crawler.keeping.spelt import is_mobile, speller
from crawler.operation import reviewing
from crawler.operation.datafolder import DataFolder
from crawler.store import Store
from crawler.visited import Sighting
from crawler.walk.ledger import now
from index.build import update
from index.complete import complete
from index.search import Query, search
from tests.command import call
from tests.webfolder import CIRCLE, DISTRICT, OFFICE, fill

HOME = "http://helferkreis.example/"
OTHER = replace(DISTRICT, id="0b4cbd5e-6f64-5a5e-9a39-000000000006", unit="Standesamt", role=None)
SPELT = replace(
    CIRCLE,
    person="Jörg Müller",
    role="Sprecher Jörg Müller",
    unit="Team Müller",
    phones=(Phone("+493023125002", "030 23125002 (Herr Mueller)", label="Joerg Mueller (abends)"),),
    faxes=(Phone("Durchwahl 12", "Durchwahl 12"),),
    emails=("joerg.mueller@helferkreis.example", "jm@helferkreis.example", "joemue@helferkreis.example",
            "kontakt@joergmueller.example", "info@helferkreis.example"),
    contact_form=f"{HOME}kontakt?an=joerg.mueller",
    hours=Hours("Jörg Müller: Mo 9–12 Uhr"),
    page_url=f"{HOME}team/joerg-mueller.html",
    page_title="Joerg Mueller",
    trail=(Click(HOME, "Start"), Click(f"{HOME}team/joerg-mueller.html", "Herr Mueller")),
    quote="Jörg Müller",
    text="Jörg Müller, 030 23125002\nOder Anna Schmidt.",
    sightings=(Proof(f"{HOME}J%C3%B6rg_M%C3%BCller", "Müller, Jörg", trail=(Click(f"{HOME}muller", "Jörg"),)),),
)  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    """A folder in which one contact is hidden and one merged into another."""
    folder = fill(tmp_path, (OFFICE, DISTRICT, OTHER))
    with Store.open(folder.store_path, write=True) as store:
        reviewing.hide(store, OFFICE.id or "", "Prüfer")
        reviewing.merge(store, DISTRICT.id or "", OTHER.id or "", "Prüfer")
        update(store, folder.index_path)
    return folder


@pytest.mark.parametrize("identity", [OFFICE.id, OTHER.id])
@pytest.mark.parametrize(
    "address",
    ["/api/v1/contacts/{}", "/contact/{}", "/hsds/services/{}", "/api/v1/contacts/{}/history", "/contact/{}/report"],
)
def test_what_a_reviewer_has_hidden_is_not_there_for_others(data: DataFolder, address: str, identity: str) -> None:
    assert create_app(data).test_client().get(address.format(identity)).status_code == 404


@pytest.mark.parametrize("words", ["Integrationsbeauftragte", "Standesamt", "Erika Beispiel", ""])
def test_nor_is_it_found_or_counted(data: DataFolder, words: str) -> None:
    client = create_app(data).test_client()
    found = client.get(f"/api/v1/contacts?q={words}&status=gone&kind=person&kind=office").json
    assert (found["total"], found["hits"], found["facets"]["status"]) == (0, [], {})
    listed = [client.get(f"/export?format=jsonl&id={one.id}").text for one in (OFFICE, OTHER)]
    assert listed == ["", ""]


def test_nor_does_a_misspelt_word_lead_to_it(data: DataFolder) -> None:
    found = create_app(data).test_client().get("/api/v1/contacts?q=Integrationsbeauftragtr").json
    assert found["suggestions"] == []
    assert complete(data.index_path, "Integrationsb") == ()


def test_the_operator_still_finds_it(data: DataFolder) -> None:
    found = search(data.index_path, Query("Integrationsbeauftragte", statuses=("gone",)))
    assert found.hits[0].contact.id == OFFICE.id


def test_nor_is_it_in_a_public_list(data: DataFolder) -> None:
    listed = ["export", "--format", "jsonl", "--status", "any"]
    ids = [json.loads(line)["id"] for line in call(*listed, "--public", data=data.path).stdout.splitlines()]
    assert ids == [DISTRICT.id]
    assert len(call(*listed, data=data.path).stdout.splitlines()) == 3


def test_feeds_are_silent_about_it_and_name_nobody_who_is_gone(tmp_path: Path) -> None:
    folder = fill(tmp_path, (OFFICE, DISTRICT, replace(OFFICE, id=OTHER.id, person="Karla Weggang", status="gone")))
    with Store.open(folder.store_path, write=True) as store:
        reviewing.hide(store, DISTRICT.id or "", "Prüfer")
        write_feeds(store, tmp_path / "feeds", now(), list(store.footprints()))
    told = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "feeds").glob("*.xml"))
    assert "Erika Beispiel" in told
    assert not [word for word in ("Ausländerbehörde", "23125-004", "Weggang", "Gone: Dr.") if word in told]


@pytest.mark.parametrize("person", ["Jörg Müller", "Müller, Jörg", "Dr. Joerg Mueller"])
def test_no_field_spells_a_volunteers_name(person: str) -> None:
    shown = public(replace(SPELT, person=person))
    assert shown is not None
    line = record.to_line(shown).casefold()
    assert not [
        word for word in ("jörg", "joerg", "müller", "mueller", "muller", "jm@", "joemue", "m%c3") if word in line
    ]
    assert shown.emails == ("info@helferkreis.example",)
    assert (shown.page_url, shown.contact_form, shown.sightings[0].page_url) == (HOME, HOME, HOME)
    assert [phone.number for phone in (*shown.phones, *shown.faxes)] == ["+493023125002", "Durchwahl 12"]


def test_names_that_only_the_text_tells_are_left_out_as_well() -> None:
    shown = public(replace(SPELT, emails=("anna.schmidt@web.example",), unit="Team Schmidt"))
    assert shown is not None
    assert (shown.emails, shown.unit, shown.organisation) == ((), None, "Helferkreis Lengerich")


def test_a_short_name_is_a_name() -> None:
    shown = public(replace(CIRCLE, person="An Li", emails=("an.li@web.example", "li@web.example", "land@web.example")))
    assert shown is not None
    assert shown.emails == ("land@web.example",)


@pytest.mark.parametrize(
    ("person", "text"),
    [("Ina Berg", "Koordination"), ("Ina Berg", "Bergheim"), ("An Li", "An alle, die helfen"), ("Eva von Amt", "von")],
)
def test_words_that_only_hold_the_letters_of_a_name_stay(person: str, text: str) -> None:
    assert not speller([person])(text)


def test_offices_only_keep_the_office() -> None:
    office = offices_only(replace(SPELT, kind="office", role_class="other", role="Ehrenamtskoordination"))
    assert office is not None
    assert "ller" not in record.to_line(office)
    assert (office.role, office.organisation) == ("Ehrenamtskoordination", "Helferkreis Lengerich")


def test_a_number_that_is_none_does_not_end_a_crawl_of_offices() -> None:
    phones = (Phone("Durchwahl 12"), Phone("0171 3920010"), Phone("+493023125001", label="Frau Beispiel"))
    office = nameless(Sighting(unit="Sozialamt", person="Erika Beispiel", phones=phones, page_url=HOME))
    assert office is not None
    assert [(phone.number, phone.label) for phone in office.phones] == [("Durchwahl 12", None), ("+493023125001", None)]
    assert is_mobile("+491713920010")
    assert not is_mobile("030 23125001")


def circles() -> tuple[Contact, ...]:
    told = "Kontakt: Zwetschgenbaum, Karla und Uwe Quittenbaum\nWir reparieren Fahrräder. Sprachkurs bei Karla Zwetschgenbaum."
    own: dict[str, Any] = {"person": "Karla Zwetschgenbaum", "emails": ("k.zwetschgenbaum@web.example",), "text": told}
    first = replace(CIRCLE, **own)
    return (
        first,
        replace(first, id=OTHER.id, publisher="Runde Ost"),
        replace(first, id=DISTRICT.id, publisher="Kreis"),
    )


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A page of three initiatives whose people are withheld, and one office."""
    return create_app(fill(tmp_path_factory.mktemp("betrayed"), (*circles(), OFFICE))).test_client()


@pytest.mark.parametrize("word", ["Zwetschgenbaum", "Zwetschgenbaun", "Quittenbaum", "Privatweg", "zwetschgenbaums"])
@pytest.mark.parametrize("more", ["", "&limit=1", "&limit=1&page=2", "&kind=initiative", "&kind=office", "&state=BY"])
def test_a_search_does_not_tell_what_is_withheld(client: FlaskClient, word: str, more: str) -> None:
    found = client.get(f"/api/v1/contacts?q={word}{more}").json
    assert (found["total"], found["hits"], found["suggestions"]) == (0, [], [])
    assert not any(found["facets"].values())


@pytest.mark.parametrize("word", ["Helferkreis", "Fahrräder", "Sprachkurs"])
def test_what_an_initiative_does_finds_it(client: FlaskClient, word: str) -> None:
    assert client.get(f"/api/v1/contacts?q={word}&limit=1&kind=initiative").json["total"] >= 1


def test_where_the_operator_publishes_initiatives_their_names_are_found(tmp_path: Path) -> None:
    open_ = create_app(fill(tmp_path, circles(), "publish_initiatives = true\n")).test_client()
    assert open_.get("/api/v1/contacts?q=Zwetschgenbaum").json["total"] >= 1


def test_the_operators_own_search_knows_the_names(tmp_path: Path) -> None:
    index = fill(tmp_path, (*circles(), OFFICE)).index_path
    assert search(index, Query("Zwetschgenbaum")).total >= 1
    assert search(index, Query("Zwetschgenbaun")).suggestions == ("Zwetschgenbaum",)
