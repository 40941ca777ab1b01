"""`forget`: gone from every byte of the store after one command, and not taken in again in any spelling."""

from dataclasses import replace

import pytest

from crawler.contact import Click, Contact, Phone, Place, Seed
from crawler.record import to_line
from crawler.storage.suppression import kind_of
from crawler.store import ForgetError, Store
from crawler.visited import Fetch, Outcome, Proposal, Sighting, Visited

TOWN = Seed("municipality", "Kirchwalde", "https://www.kirchwalde.example/", ags="99001001", postal_codes=("99001",))
NEXT = Seed("municipality", "Bachhausen", "https://www.bachhausen.example/", ags="99001002")
HOME = "https://www.kirchwalde.example/"
PLACE = Place("Kirchwalde", ags="99001001", postal_codes=("99001",))
ANNA = Sighting(
    kind="person", person="Anna Müller", person_title="Dr.", unit="Sozialamt", score=0.9, page_url=HOME + "team",
    phones=(Phone("+493023125010", "030 23125-010"),), emails=("anna.mueller@kirchwalde.example",), places=(PLACE,),
    quote="Dr. Anna Müller, 030 23125-010", text="Im Sozialamt hilft Frau Dr. Anna Müller.",
    trail=(Click(HOME, "Start"),),
)  # fmt: skip
AMT = Sighting(
    kind="office", unit="Sozialamt", score=0.8, page_url=HOME + "amt", phones=(Phone("+493023125001"),),
    places=(PLACE,), emails=("amt@kirchwalde.example",), street="Hauptstraße 5a", postal_code="99001",
    city="Kirchwalde",
    text="Müller, Anna leitet das Amt in der Hauptstr. 5 a. Telefon (030) 23125 001, amt@kirchwalde.example.",
)  # fmt: skip


def visit(*sightings, seed=TOWN, at="2026-01-01T00:00:00Z", **given):
    return Visited(seed, at, at, sightings, **given)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "contacts.db", write=True) as store:
        run = store.start_run("crawl", "2026-01-01T00:00:00Z")
        fetches = (Fetch(HOME + "team", status=200), Fetch(HOME + "personal/anna-mueller.html", status=200))
        ngo = Seed("ngo", "Verein", "https://verein.example/", note="von Anna Müller gegründet")
        proposals = (
            Proposal(ngo, HOME, "Verein"),
            Proposal(replace(ngo, url="https://b.example", note=""), HOME, "Anna Müller"),
        )
        outcomes = (Outcome("start_page", "found", "über Anna Müller"),)
        store.save(visit(ANNA, AMT, fetches=fetches, proposals=proposals, outcomes=outcomes), run)
        yield store


def again(store, *sightings, **given):
    return store.save(visit(*sightings, at="2026-01-05T00:00:00Z", **given), 1)


def content(store):
    """All bytes of the data folder, and all that the store says, folded to lower case."""
    files = b"".join(path.read_bytes() for path in sorted(store.path.parent.iterdir()))
    told = "\n".join(to_line(contact) + str(contact.text) for contact in store.contacts())
    return files.decode("utf-8", "ignore").lower() + told.lower()


@pytest.mark.parametrize("spelling", ["Anna Müller", "MÜLLER, ANNA", "Frau Dr. Anna Mueller", "anna   müller"])
def test_a_person_is_erased_from_every_byte(store, spelling):
    before = content(store)
    assert "anna müller" in before
    assert "anna-mueller" in before
    forgotten = store.forget(spelling)
    assert (forgotten.rule, len(forgotten.deleted), len(forgotten.changed)) == ("person", 1, 1)
    after = content(store)
    for trace in ("anna müller", "müller, anna", "anna.mueller", "anna-mueller", "23125010", "23125-010"):
        assert trace not in after
    assert [contact.unit for contact in store.contacts()] == ["Sozialamt"]
    assert store.changes_since(0)[1] == list(forgotten.deleted)


SPELLINGS = [
    ANNA,
    replace(ANNA, person="ANNA MUELLER", emails=(), phones=()),
    replace(ANNA, person="Müller, Dr. Anna", unit="Standesamt", page_url=HOME + "neu", emails=()),
    replace(ANNA, person="Frau Müller", person_title=None, emails=(), text=None, quote=None),
    replace(ANNA, person="Anna Maria Müller", emails=(), phones=()),
    replace(ANNA, person="Anna Müller-Groß", emails=(), phones=()),
]


@pytest.mark.parametrize("sighting", SPELLINGS)
def test_a_forgotten_person_does_not_come_back(store, sighting):
    store.forget("Anna Müller")
    for _ in range(3):
        assert again(store, sighting, AMT).dropped == 2
        assert [contact.kind for contact in store.contacts()] == ["office"]
        assert "anna" not in content(store)


def test_a_namesake_elsewhere_stays(store):
    other = replace(ANNA, page_url="https://www.bachhausen.example/team", places=())
    store.forget("Anna Müller")
    assert again(store, other, seed=NEXT).new == 1
    assert [contact.publisher for contact in store.contacts() if contact.person] == ["Bachhausen"]


def test_a_name_with_several_bodies_needs_a_place(store):
    other = replace(ANNA, page_url="https://www.bachhausen.example/team", places=())
    again(store, other, seed=NEXT)
    before = list(store.contacts())
    with pytest.raises(ForgetError, match="stands with 2 bodies, say which with --place or an id") as error:
        store.forget("Anna Müller")
    assert {match.publisher for match in error.value.matches} == {"Kirchwalde", "Bachhausen"}
    assert list(store.contacts()) == before
    assert store.forgotten() == []
    store.forget("Anna Müller", "Bachhausen")
    assert [contact.publisher for contact in store.contacts() if contact.person] == ["Kirchwalde"]


@pytest.mark.parametrize("place", ["kirchwalde", "99001001", "99001", "www.kirchwalde.example"])
def test_a_place_may_be_named_in_several_ways(store, place):
    assert store.forget("Anna Müller", place).deleted


def test_a_person_may_be_given_by_id(store):
    persons = [contact.id for contact in store.contacts() if contact.kind == "person"]
    assert store.forget(persons[0]).deleted == tuple(persons)
    offices = [contact.id for contact in store.contacts()]
    with pytest.raises(ForgetError, match="is no person"):
        store.forget(offices[0])


@pytest.mark.parametrize("value", ["Müller", "   ", "Frau", "Anna Unbekannt"])
def test_what_names_nobody_is_refused(store, value):
    with pytest.raises(ForgetError):
        store.forget(value)
    assert store.forgotten() == []


def test_a_person_can_be_kept_out_beforehand(store):
    assert store.forget("Berta Klein", "Kirchwalde").deleted == ()
    assert again(store, replace(ANNA, person="Berta Klein")).dropped == 1


@pytest.mark.parametrize("value", ["030 23125-001", "+49 30 23125001", "(030) 23125 001"])
def test_a_number_leaves_and_the_contact_stays(store, value):
    assert store.forget(value).rule == "phone"
    again(store, AMT)
    (office,) = [contact for contact in store.contacts() if contact.kind == "office"]
    assert office.phones == ()
    assert office.emails == ("amt@kirchwalde.example",)
    assert "23125 001" not in content(store)
    assert "23125001" not in content(store)


def test_an_address_leaves_and_the_contact_stays(store):
    store.forget("AMT@kirchwalde.example")
    store.forget("Hauptstr. 5a, Kirchwalde")
    again(store, AMT)
    (office,) = [contact for contact in store.contacts() if contact.kind == "office"]
    assert (office.emails, office.street, office.city) == ((), None, None)
    assert "amt@" not in content(store)
    assert "hauptstr" not in content(store)


def test_a_contact_of_which_nothing_is_left_goes(store):
    again(store, Sighting(page_url=HOME + "x", emails=("nur@kirchwalde.example",), score=0.6))
    assert len(store.forget("nur@kirchwalde.example").deleted) == 1


@pytest.mark.parametrize("value", [HOME + "team", "http://kirchwalde.example/team/"])
def test_a_page_takes_what_stands_on_it_alone_along(store, value):
    again(store, replace(AMT, page_url=HOME + "team"))
    forgotten = store.forget(value)
    assert (forgotten.rule, len(forgotten.deleted), len(forgotten.changed)) == ("page", 1, 1)
    (office,) = store.contacts()
    assert [proof.page_url for proof in office.sightings] == [HOME + "amt"]
    assert again(store, ANNA).dropped == 1
    assert HOME + "team" not in content(store)


def test_a_whole_site_can_be_forgotten(store):
    assert len(store.forget("www.kirchwalde.example").deleted) == 2
    assert again(store, ANNA, AMT).dropped == 2


def test_an_import_does_not_bring_it_back(store):
    before = list(store.contacts())
    store.forget("Anna Müller")
    assert store.import_contacts(before).dropped == 2
    assert "anna" not in content(store)
    assert (
        store.import_contacts([Contact(id="x", person="Anna Müller", kind="person", publisher="Kirchwalde")]).dropped
        == 1
    )


def test_the_list_shows_no_plain_data_and_applies_to_a_restored_backup(store, tmp_path):
    store.path.with_suffix(".bak").write_bytes(b"")
    with Store.open(tmp_path / "contacts.db", write=False) as reader:
        assert reader.forgotten() == []
    backup = tmp_path / "backup" / "contacts.db"
    backup.parent.mkdir()
    store._db.execute("VACUUM INTO ?", (str(backup),))
    store.forget("Anna Müller")
    (line,) = store.forgotten()
    assert line.rule == "person"
    assert "anna" not in repr((line, store.suppressed())).lower()
    with Store.open(backup, write=True) as restored:
        restored.forget_again(store.suppressed())
        assert "anna" not in content(restored)
        assert again(restored, ANNA).dropped == 1


def test_history_loses_what_was_forgotten(store):
    again(store, replace(AMT, phones=(Phone("+493023125002"),), text=None))
    (office,) = [contact for contact in store.contacts() if contact.kind == "office"]
    store.forget("030 23125001")
    assert "23125001" not in content(store)
    assert [change.field for change in store.history(office.id)] == ["status", "phones"]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("Anna Müller", "person"), ("a@b.example", "email"), ("0171 3920012", "phone"), ("https://a.example/x", "page"),
        ("hilfe.example", "site"), ("Am Bach 3", "street"), ("+49 (0)30 23125-001", "phone"),
    ],
)  # fmt: skip
def test_what_a_value_is(value, kind):
    assert kind_of(value) == kind


def elsewhere(text):
    """An office of the same body whose every text names somebody or something."""
    return Sighting(
        kind="office", unit="Jugendamt", score=0.9, page_url=HOME + "jugend", phones=(Phone("+493023125099"),),
        places=(PLACE,), text=f"Es hilft {text} gern.", quote=f"Kontakt: {text}", page_title=text,
        trail=(Click(HOME, text),),
    )  # fmt: skip


MARKED = [
    ("Anna Müller", "Anna Mu\u0308ller"), ("Anna Müller", "An\u200bna Mül\u00adler"), ("Anna Müller", "Anna\u00a0Müller"),
    ("Anna Müller", "Ａｎｎａ Ｍüller"), ("Anna Müller", "Anna&nbsp;M&uuml;ller"), ("Anna Müller", "A. Müller"),
    ("Anna Müller", "Müller, A."), ("Anna Müller", "Anna M. Müller"), ("Anna Müller", "Anna-Lena Müller"),
    ("Anna Müller", "Anna von Müller"), ("Anna Müller", "Anna Muller"), ("Anna Müller", "AnnaMueller"),
    ("Anna Müller", "https://x.example/team/anna-m%C3%BCller"),
    ("030 23125-010", "030\u00a023125\u2011010"), ("030 23125-010", "+49 (0) 30 / 23 12 50 10"),
    ("030 23125-010", "0049 30 23125 - 010"), ("030 23125-010", "030 23125-777 / 030 23125-010 / 030 23125-778"),
    ("030 23125-010", "Durchwahl 23125-010"), ("030 23125-010", "030 23125\u200b010"),
    ("anna.mueller@kirchwalde.example", "anna.mueller (at) kirchwalde.example"),
    ("anna.mueller@kirchwalde.example", "Anna.Mueller [at] Kirchwalde [dot] example"),
    ("anna.mueller@kirchwalde.example", "anna.mueller%40kirchwalde.example"),
    ("anna.mueller@kirchwalde.example", "anna.muel\u00adler&#64;kirchwalde.example"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "written"), MARKED)
def test_another_spelling_in_the_texts_of_others_is_struck_out(store, value, written):
    store.forget(value)
    again(store, elsewhere(written), AMT)
    (office,) = [contact for contact in store.contacts() if contact.unit == "Jugendamt"]
    assert office.text == f"Es hilft {office.page_title} gern."
    assert "…" in office.page_title
    rest = office.page_title.replace("…", "").casefold()
    assert not any(sign in rest for sign in ("ann", "ller", "010", "12 50 10", "kirchwalde"))


@pytest.mark.parametrize(
    "other", ["Andrea Müller", "Anna Schmidt, Peter Müller", "Anna trifft Jan Müller", "Hanna Müller"]
)
def test_others_of_the_same_surname_stay_in_texts(store, other):
    store.forget("Anna Müller")
    again(store, elsewhere(other), AMT)
    (office,) = [contact for contact in store.contacts() if contact.unit == "Jugendamt"]
    assert office.page_title == other


def test_an_initial_that_somebody_else_shares_tells_nobody(store):
    andrea = replace(ANNA, person="Andrea Müller", page_url=HOME + "b", phones=(), emails=("b@kirchwalde.example",))
    again(store, ANNA, AMT, andrea)
    store.forget("Anna Müller")
    again(store, elsewhere("A. Müller"), AMT, andrea)
    assert "A. Müller" in [contact.page_title for contact in store.contacts()]
    assert "Andrea Müller" in [contact.person for contact in store.contacts()]


@pytest.mark.parametrize("value", ["A. Müller", "Anna Maria Müller", "Anna Möller", "Anna Muller"])
def test_who_has_a_name_like_the_one_given_is_told(store, value):
    with pytest.raises(ForgetError, match="somebody of a name like it stands with Kirchwalde") as error:
        store.forget(value)
    (match,) = error.value.matches
    assert store.contact(match.id).person == "Anna Müller"
    assert store.forgotten() == []


@pytest.mark.parametrize("value", ["23125-010", "23125 010"])
def test_a_number_without_area_code_is_refused(store, value):
    with pytest.raises(ForgetError, match="has no area code"):
        store.forget(value)


@pytest.mark.parametrize("value", ["anna.mueller(at)kirchwalde.example", "anna.mueller @ kirchwalde.example"])
def test_an_address_may_be_given_as_pages_write_it(store, value):
    assert store.forget(value).rule == "email"
    assert "anna.mueller" not in content(store)
