"""The store keeps what visits bring home: ids last, a second look moves dates only."""

from dataclasses import replace

import pytest

from crawler.contact import Click, Contact, Phone, Place, Seed
from crawler.record import from_line, to_line
from crawler.store import Store, StoreError
from crawler.visited import Fetch, Outcome, Proposal, Sighting, Visited

TOWN = Seed("municipality", "Kirchwalde", "https://www.kirchwalde.example/", ags="99001001", state="NW")
NGO = Seed("ngo", "Hilfe e.V.", "https://hilfe.example/", place="Kirchwalde")
HOME = "https://www.kirchwalde.example/"
PLACE = Place("Kirchwalde", ags="99001001", state="NW")


def office(**given):
    values = {
        "kind": "office", "unit": "Ausländeramt", "organisation": "Stadt Kirchwalde", "score": 0.8,
        "page_url": HOME + "amt",
        "phones": (Phone("+493023125001", "030 23125-001"),), "emails": ("amt@kirchwalde.example",), "places": (PLACE,),
        "trail": (Click(HOME, ""), Click(HOME + "amt", "Ausländeramt")), "quote": "Ausländeramt, Tel. 030 23125-001",
        "text": "Das Ausländeramt hilft Geflüchteten.",
    }  # fmt: skip
    return Sighting(**values | given)


def person(**given):
    values = {
        "kind": "person", "person": "Anna Müller", "unit": "Sozialamt", "role": "Integrationsbeauftragte", "score": 0.9,
        "role_class": "integrationsbeauftragte", "page_url": HOME + "team", "phones": (Phone("+493023125010"),),
        "places": (PLACE,),
    }  # fmt: skip
    return Sighting(**values | given)


def visit(*sightings, at="2026-01-01T00:00:00Z", seed=TOWN, fetches=(), **given):
    pages = {s.page_url for s in sightings}
    return Visited(
        seed, at, at, sightings, fetches=(*fetches, *(Fetch(page, status=200, at=at) for page in pages)), **given
    )


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "contacts.db", write=True) as store:
        yield store


def save(store, *sightings, **given):
    return store.save(visit(*sightings, **given), store.start_run("crawl", "2026-01-01T00:00:00Z"))


def only(store):
    (contact,) = store.contacts()
    return contact


def lines(store):
    return [to_line(contact) for contact in store.contacts()]


def test_a_visit_is_stored_and_found_again(store):
    saved = save(store, office(), person())
    assert (saved.new, saved.changed, saved.seen) == (2, 0, 2)
    contact = next(c for c in store.contacts() if c.kind == "office")
    assert store.contact(contact.id) == contact
    assert contact.publisher == "Kirchwalde"
    assert contact.site == "www.kirchwalde.example"
    assert contact.first_seen == contact.last_seen == contact.last_checked == "2026-01-01T00:00:00Z"
    assert contact.text == "Das Ausländeramt hilft Geflüchteten."
    assert contact.trail[1].text == "Ausländeramt"
    assert store.contact("no such id") is None
    assert store.count() == {"confirmed": 2}


def test_a_second_look_changes_the_dates_of_looking_only(store):
    save(store, office(), person(), office(page_url=HOME + "kontakt", score=0.6))
    before, revision = list(store.contacts()), store.revision()
    saved = save(
        store, person(), office(page_url=HOME + "kontakt", score=0.6), office(), at="2026-01-02T00:00:00Z"
    )  # in another order
    assert (saved.new, saved.changed, saved.seen) == (0, 0, 2)
    after = list(store.contacts())
    for contact in after:
        assert contact.last_seen == contact.last_checked == "2026-01-02T00:00:00Z"
        assert contact.first_seen == "2026-01-01T00:00:00Z"
        assert {proof.last_seen for proof in contact.sightings} == {"2026-01-02T00:00:00Z"}
    earlier = [line.replace("2026-01-02", "2026-01-01") for line in map(to_line, after)]
    assert earlier == [to_line(contact) for contact in before]
    assert store.revision() == revision
    assert store.changes_since(revision) == ([], [])


def test_a_changed_number_keeps_the_id_and_makes_history(store):
    save(store, office())
    before, revision = only(store), store.revision()
    saved = save(store, office(phones=(Phone("+493023125099"),)), at="2026-01-02T00:00:00Z")
    assert (saved.new, saved.changed) == (0, 1)
    after = only(store)
    assert after.id == before.id
    assert [phone.number for phone in after.phones] == ["+493023125099"]
    assert store.revision() > revision
    assert store.changes_since(revision) == ([after], [])
    first, change = store.history(after.id)
    assert (first.field, first.before, first.after) == ("status", None, "confirmed")
    assert (change.field, change.before[0]["number"], change.after[0]["number"]) == (
        "phones", "+493023125001", "+493023125099")  # fmt: skip


def test_a_page_that_was_not_read_keeps_what_it_said(store):
    save(store, office(), person())
    save(store, person(), at="2026-01-02T00:00:00Z")
    seen = {contact.kind: contact.last_seen for contact in store.contacts()}
    assert seen == {"office": "2026-01-01T00:00:00Z", "person": "2026-01-02T00:00:00Z"}


def test_a_page_that_was_read_and_no_longer_names_it_keeps_the_contact_and_tells_when_it_was_looked_for(store):
    save(store, office())
    save(store, at="2026-01-02T00:00:00Z", fetches=(Fetch(HOME + "amt", status=200),))
    contact = only(store)
    assert contact.last_seen == "2026-01-01T00:00:00Z"
    assert contact.last_checked == "2026-01-02T00:00:00Z"


def test_what_an_old_page_no_longer_says_gives_way_to_what_another_still_says(store):
    old = office(phones=(Phone("+493023125001"),), score=0.9)
    save(store, old, office(page_url=HOME + "b", phones=(Phone("+493023125002"),)))
    save(
        store, office(page_url=HOME + "b", phones=(Phone("+493023125002"),)), at="2026-01-02T00:00:00Z",
        fetches=(Fetch(HOME + "amt", status=200),),
    )  # fmt: skip
    assert [phone.number for phone in only(store).phones] == ["+493023125002"]
    assert len(only(store).sightings) == 2


def test_an_unchanged_page_counts_as_seen(store):
    save(store, office())
    save(store, at="2026-01-02T00:00:00Z", fetches=(Fetch(HOME + "amt", status=304),))
    assert only(store).last_seen == "2026-01-02T00:00:00Z"


def test_a_page_looked_at_where_it_stands_keeps_the_way_to_it(store):
    save(store, office())
    revision = store.revision()
    save(store, office(trail=(), found_by="menu"), at="2026-01-02T00:00:00Z")
    assert only(store).trail == office().trail
    assert store.revision() == revision


def test_equal_contacts_of_two_bodies_stay_apart(store):
    save(store, person())
    save(store, person(), seed=NGO)
    assert len({contact.id for contact in store.contacts()}) == 2


def test_outcomes_runs_and_proposals_are_kept(store):
    proposal = Proposal(replace(NGO, url="https://www.neue.example/"), HOME + "links", "Neue Initiative")
    run = store.start_run("crawl", "2026-01-01T00:00:00Z")
    outcomes = (Outcome("start_page", "found", None, 3, 1), Outcome("council", "forbidden", "robots.txt", 1, 0))
    store.save(visit(office(), outcomes=outcomes, proposals=(proposal,)), run)
    store.finish_run(run, "2026-01-01T01:00:00Z")
    assert [row.outcome for row in store.outcomes()] == list(outcomes)
    assert [row.outcome for row in store.outcomes(run)] == list(outcomes)
    (done,) = store.runs()
    assert (done.command, done.finished, done.visits, done.new) == ("crawl", "2026-01-01T01:00:00Z", 1, 1)
    (seen,) = store.seeds_seen()
    assert (seen.seed, seen.last_visit) == (TOWN, "2026-01-01T00:00:00Z")
    (proposed,) = store.proposals()
    assert proposed.proposal == proposal
    assert store.decide("http://neue.example", "rejected")
    store.save(visit(proposals=(proposal,)), run)
    assert [row.state for row in store.proposals(None)] == ["rejected"]
    assert not store.decide("http://unknown.example", "rejected")


def test_an_export_taken_into_an_empty_store_gives_the_same_export(store, tmp_path):
    save(store, office(), person(), office(page_url=HOME + "kontakt", score=0.6, text="anders"))
    save(store, person(), seed=NGO, at="2026-01-03T00:00:00Z")
    before = lines(store)
    with Store.open(tmp_path / "other.db", write=True) as other:
        saved = other.import_contacts(map(from_line, before))
        assert (saved.new, saved.changed, saved.seen) == (3, 0, 3)
        assert lines(other) == before
        revision = other.revision()
        assert other.import_contacts(map(from_line, before)).changed == 0
        assert lines(other) == before
        assert other.revision() == revision


def test_a_crawl_goes_on_where_an_import_has_begun(store, tmp_path):
    save(store, office(text=None), person())
    before = lines(store)
    with Store.open(tmp_path / "other.db", write=True) as other:
        other.import_contacts(map(from_line, before))
        saved = save(other, office(text=None), person(), at="2026-01-02T00:00:00Z")
        assert (saved.new, saved.changed) == (0, 0)
        assert [line.replace("2026-01-02", "2026-01-01") for line in lines(other)] == before


def test_text_alone_is_enough_for_an_import_and_may_be_long(store):
    long = "Flüchtlingshilfe " * 5000
    records = [Contact(id="a", text=long), Contact(id="b", text="kurz"), Contact(text="ohne Nummer")]
    assert store.import_contacts(records).new == 3
    assert store.contact("a").text == long
    assert store.import_contacts(records).new == 0
    assert store.import_contacts([replace(records[1], text=None, person="Anna Müller")]).changed == 1
    assert store.contact("b").text == "kurz"


def test_records_without_an_id_are_sightings(store):
    page = Contact(kind="person", person="Anna Müller", unit="Amt", publisher="X", page_url=HOME, score=0.5)
    assert store.import_contacts([page, replace(page, page_url=HOME + "2")]).new == 1
    assert len(only(store).sightings) == 2


def test_all_of_an_import_or_nothing(store):
    def broken():
        yield Contact(id="a", text="x")
        raise ValueError("line 2")

    with pytest.raises(ValueError, match="line 2"):
        store.import_contacts(broken())
    assert list(store.contacts()) == []


@pytest.mark.parametrize("content", [b"x" * 5000, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_file_is_told_and_left_alone(tmp_path, content):
    path = tmp_path / "contacts.db"
    path.write_bytes(content)
    for write in (True, False):
        with pytest.raises(StoreError, match=r"contacts\.db: .*; .*"):
            Store.open(path, write=write)
    assert path.read_bytes() == content


def test_a_store_that_is_not_there_is_told(tmp_path):
    with pytest.raises(StoreError, match="no contacts are stored yet"):
        Store.open(tmp_path / "contacts.db", write=False)
    with pytest.raises(StoreError, match="cannot be written or opened"):
        Store.open(tmp_path / "nowhere" / "contacts.db", write=True)
