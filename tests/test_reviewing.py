"""Corrections outlive every crawl; what a page says against them is reported, once, and never written over them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crawler.contact import Contact, Seed
from crawler.contact import Phone as Number
from crawler.operation import reviewing
from crawler.operation.reviewing import ReviewError
from crawler.store import Store
from crawler.visited import Fetch, Sighting, Visited

SEED = Seed("municipality", "Stadt Musterstadt", "http://musterstadt.example/", "Musterstadt", "01234567", "NW")
PAGE = "http://musterstadt.example/asyl"
BY = "Prüfer"


def sighting(unit: str = "Sozialamt", number: str = "+493023125001") -> Sighting:
    return Sighting(
        unit=unit,
        organisation="Stadt Musterstadt",
        phones=(Number(number),),
        page_url=PAGE,
        score=0.9,
    )


def visit(store: Store, day: int, *sightings: Sighting) -> None:
    at = f"2026-11-{day:02}T01:00:00Z"
    fetch = Fetch(PAGE, status=200)
    store.save(Visited(SEED, at, at, sightings, fetches=(fetch,)), store.start_run("crawl", at))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "contacts.db", write=True) as opened:
        yield opened


def only(store: Store) -> Contact:
    (contact,) = store.contacts()
    return contact


PHONES = [{"number": "+493023125009", "written": "030 23125-009"}]


def test_a_correction_outlives_crawls_and_says_by_whom(store: Store) -> None:
    visit(store, 1, sighting())
    contact = reviewing.correct(store, only(store).id or "", BY, {"phones": PHONES})
    visit(store, 2, sighting())
    visit(store, 3, sighting())
    assert only(store).phones == (Number("+493023125009", "030 23125-009"),)
    assert dict(only(store).locked)["phones"].by == BY
    assert contact.id == only(store).id
    assert reviewing.conflicts(store) == [], "what was corrected is no news"


def test_a_page_that_changes_what_is_locked_is_a_conflict_once(store: Store) -> None:
    visit(store, 1, sighting())
    identity = only(store).id or ""
    reviewing.correct(store, identity, BY, {"phones": PHONES})
    visit(store, 20, sighting(number="+493023125003"))
    visit(store, 21, sighting(number="+493023125003"))
    (conflict,) = [c for c in store.history(identity) if c.field == "conflict phones"]
    assert conflict.after[0]["number"] == "+493023125003"
    assert only(store).phones[0].number == "+493023125009"


def test_a_conflict_is_open_until_somebody_decides(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reviewing, "_now", lambda: "2026-11-02T00:00:00Z")
    visit(store, 1, sighting())
    identity = only(store).id or ""
    reviewing.correct(store, identity, BY, {"phones": PHONES})
    visit(store, 20, sighting(number="+493023125003"))
    assert [(c.field, c.page[0]["number"]) for c in reviewing.conflicts(store)] == [("phones", "+493023125003")]
    monkeypatch.setattr(reviewing, "_now", lambda: "2026-11-25T00:00:00Z")
    reviewing.lock(store, identity, BY, ["phones"])
    assert reviewing.conflicts(store) == []


def test_unlocked_fields_follow_the_page_again(store: Store) -> None:
    visit(store, 1, sighting())
    identity = only(store).id or ""
    reviewing.correct(store, identity, BY, {"phones": PHONES})
    reviewing.unlock(store, identity, ["phones"])
    visit(store, 2, sighting())
    assert only(store).phones[0].number == "+493023125001"


def test_a_hidden_contact_stays_hidden_until_it_is_shown(store: Store) -> None:
    visit(store, 1, sighting())
    identity = only(store).id or ""
    reviewing.hide(store, identity, BY)
    visit(store, 2, sighting())
    assert (only(store).status, only(store).status_reason) == ("gone", reviewing.HIDDEN)
    reviewing.unhide(store, identity, BY)
    visit(store, 3, sighting())
    assert (only(store).status, only(store).status_reason, only(store).locked) == ("confirmed", None, ())


BOTH = (sighting(), sighting("Amt für Asyl", "+493023125002"))


def merged(store: Store) -> tuple[str, str]:
    """Two contacts of one page, merged: the ids of the kept and of the other one."""
    visit(store, 1, *BOTH)
    kept, other = (next(c.id or "" for c in store.contacts() if c.unit == seen.unit) for seen in BOTH)
    reviewing.merge(store, kept, other, BY)
    return kept, other


def numbers(contact: Contact | None) -> set[str]:
    assert contact is not None
    return {phone.number for phone in contact.phones}


def shown(store: Store) -> list[str | None]:
    return [contact.id for contact in store.contacts() if contact.status != "gone"]


def test_merged_contacts_are_one_and_stay_one(store: Store) -> None:
    kept, other = merged(store)
    before = store.contact(kept)
    for day in (2, 3):
        visit(store, day, *BOTH)
    after = store.contact(kept)
    assert after is not None
    assert before is not None
    assert (after.phones, after.unit) == (before.phones, "Sozialamt")
    assert numbers(after) == {"+493023125001", "+493023125002"}
    assert shown(store) == [kept]
    assert [contact.id for contact in reviewing.merged_into(store, kept)] == [other]
    assert reviewing.conflicts(store) == [], "what was merged is no news"


def test_what_changes_on_a_page_reaches_the_merged_contact(store: Store) -> None:
    kept, _ = merged(store)
    visit(store, 2, BOTH[0], sighting("Amt für Asyl", "+493023125008"))
    assert numbers(store.contact(kept)) == {"+493023125001", "+493023125008"}
    assert shown(store) == [kept]


def test_a_merged_contact_lives_as_long_as_either_page_names_it(store: Store) -> None:
    kept, _ = merged(store)
    for day in (2, 6, 10):
        visit(store, day, BOTH[1])
    found = store.contact(kept)
    assert found is not None
    assert found.status == "confirmed"
    for day in (14, 18):
        visit(store, day)
    assert shown(store) == []
    assert len(store.expire(90, "2027-06-01T00:00:00Z")) == 2, "what was merged goes with it"


@pytest.mark.parametrize("undo", [reviewing.part, lambda store, other: reviewing.unhide(store, other, BY)])
def test_parted_contacts_have_their_own_again(store: Store, undo: Any) -> None:
    kept, other = merged(store)
    visit(store, 2, *BOTH)
    undo(store, other)
    for day in (3, 4):
        for identity, seen in ((kept, BOTH[0]), (other, BOTH[1])):
            found = store.contact(identity)
            assert found is not None
            assert (found.unit, found.status, found.locked, found.successor) == (seen.unit, "confirmed", (), None)
            assert numbers(found) == {phone.number for phone in seen.phones}
        visit(store, day, *BOTH)


def test_mergers_are_neither_doubled_nor_closed_to_a_ring(store: Store) -> None:
    kept, other = merged(store)
    with pytest.raises(ReviewError, match="already merged"):
        reviewing.merge(store, other, kept, BY)
    with pytest.raises(ReviewError, match="not merged"):
        reviewing.part(store, kept)


def test_where_the_kept_contact_is_forgotten_the_other_one_stands_for_itself(store: Store) -> None:
    elsewhere = replace(BOTH[1], page_url=f"{PAGE}/amt")
    visit(store, 1, BOTH[0], elsewhere)
    kept, other = (next(c.id or "" for c in store.contacts() if c.unit == seen.unit) for seen in BOTH)
    reviewing.merge(store, kept, other, BY)
    store.forget(PAGE)
    assert shown(store) == [other]


def test_hidden_contacts_do_not_expire(store: Store) -> None:
    """Else the next visit would bring them back."""
    visit(store, 1, sighting())
    identity = only(store).id or ""
    reviewing.hide(store, identity, BY)
    assert store.expire(1, "2028-01-01T00:00:00Z") == []
    visit(store, 2, sighting())
    assert shown(store) == []


def test_a_split_contact_stays_split(store: Store) -> None:
    visit(store, 1, sighting())
    origin = only(store)
    new = reviewing.split(store, origin.id or "", BY, {"unit": "Asylstelle", "phones": PHONES})
    visit(store, 2, sighting())
    by_unit = {contact.unit: contact for contact in store.contacts()}
    assert by_unit["Asylstelle"].phones[0].number == "+493023125009"
    assert by_unit["Sozialamt"].id == origin.id != new.id


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"id": "x"}, "cannot be set"),
        ({"kind": "queen"}, "is wanted"),
        ({"lat": 91}, "from -90 to 90"),
        ({"x": 1}, "set"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(store: Store, values: dict[str, object], sentence: str) -> None:
    visit(store, 1, sighting())
    with pytest.raises(ReviewError, match=sentence):
        reviewing.correct(store, only(store).id or "", BY, values)


def test_only_contacts_of_one_body_are_merged(store: Store) -> None:
    visit(store, 1, sighting())
    other = Contact(
        id="1b4cbd5e-6f64-5a5e-9a39-0a3f6c3f9c12", publisher="Kreis Muster", site="kreis.example", score=0.9
    )
    store.import_contacts([other])
    with pytest.raises(ReviewError, match="same publisher"):
        reviewing.merge(store, other.id or "", next(c.id for c in store.contacts() if c.id != other.id) or "", BY)
    with pytest.raises(ReviewError, match="no contact"):
        reviewing.confirm(store, "nobody", BY)


def test_confirming_locks_nothing(store: Store) -> None:
    visit(store, 1, sighting())
    confirmed = reviewing.confirm(store, only(store).id or "", BY)
    assert (confirmed.status, confirmed.locked) == ("confirmed", ())
    assert (confirmed.last_checked or "") > "2026-11-01T01:00:00Z"
