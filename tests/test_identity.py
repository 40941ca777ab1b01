"""Who is the same as whom: three persons on one mailbox, an office with two sites, a marriage, a relaunch."""

from dataclasses import replace
from itertools import permutations

import pytest

from crawler.contact import Click, Hours, Phone, Place
from crawler.identity import contact_id, fold, group, match, merge, name_key, same
from crawler.identity.folding import organisation_key, short_for, street_key
from crawler.visited import Sighting

HOME = "https://www.kirchwalde.example/"
MAIL = ("integration@kirchwalde.example",)
ONE, TWO = (Phone("+493023125001"),), (Phone("+493023125002"),)


def person(name="Anna Müller", **given):
    return Sighting(**{"kind": "person", "person": name, "publisher": "Kirchwalde", "page_url": HOME + "team"} | given)


def office(unit="Ausländeramt", **given):
    return Sighting(**{"kind": "office", "unit": unit, "publisher": "Kirchwalde", "page_url": HOME + "amt"} | given)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Müller", "ANNA MUELLER"),
        ("Anna Müller", "Frau Dr. Anna  Müller"),
        ("Anna Müller", "Müller, Anna"),
        ("Anna Müller", "Müller, Dr. Anna"),
        ("Anna Müller", "Prof. Dr. h. c. Anna Müller"),
        ("Anna Müller", "Anna Müller, Dipl.-Päd."),
        ("Anna-Lena Groß-Müller", "Anna Lena Gross Mueller"),
        ("Anna Müller", "Anna Mu\u0308ller"),
        ("Zoë Łukasz", "Zoe Lukasz"),
    ],
)
def test_spellings_of_a_name(one, other):
    assert name_key(one) == name_key(other)


def test_other_names_stay_other():
    assert name_key("Anna Müller") != name_key("Anna Möller")
    assert name_key("C. Müller") == ("c", "mueller")
    assert name_key(None) == name_key("Frau") == ()


@pytest.mark.parametrize(
    ("key", "one", "other"),
    [
        (street_key, "Haupt-Str. 5 a", "Hauptstraße 5a"),
        (street_key, "Hauptstr.5", "Hauptstraße 5"),
        (street_key, "Marktpl. 1", "Marktplatz 1"),
        (organisation_key, "Stadt Kirchwalde", "Kirchwalde"),
        (organisation_key, "Hilfe e. V.", "Hilfe e.V."),
        (organisation_key, "Caritas gGmbH", "CARITAS"),
        (fold, "Amt für Ausländer-Angelegenheiten", "amt fuer auslaender angelegenheiten"),
    ],
)
def test_spellings_of_streets_and_bodies(key, one, other):
    assert key(one) == key(other)


def test_streets_and_bodies_that_differ():
    assert street_key("Hauptstr. 5") != street_key("Hauptstr. 15")
    assert organisation_key("Stadt") == "stadt"
    assert organisation_key("Landkreis Kirchwalde") != organisation_key("Stadt Kirchwalde")


@pytest.mark.parametrize("tie", [{"unit": "Sozialamt"}, {"role": "Lotsin"}, {"phones": ONE}, {"emails": MAIL}])
def test_a_person_is_the_name_and_one_tie(tie):
    assert same(person(**tie), person("MUELLER, ANNA", page_url=HOME + "other", **tie))
    assert not same(person(**tie), person())
    assert not same(person(**tie), person("Berta Klein", **tie))


def test_a_short_name_needs_two_ties():
    full = person(unit="Sozialamt", phones=ONE)
    assert same(full, person("Frau Müller", unit="Sozialamt", phones=ONE))
    assert same(full, person("A. Müller", unit="Sozialamt", phones=ONE))
    assert not same(full, person("Frau Müller", phones=ONE))
    assert not same(full, person("B. Müller", unit="Sozialamt", phones=ONE))
    assert short_for(("mueller",), ("anna", "mueller"))
    assert not short_for(("anna", "mueller"), ("mueller",))


@pytest.mark.parametrize("kind", ["office", "committee", "initiative"])
def test_an_office_is_organisation_and_unit(kind):
    assert same(office(kind=kind), office("AUSLAENDERAMT", kind=kind, organisation="Stadt Kirchwalde"))
    assert not same(office(kind=kind), office("Sozialamt", kind=kind))
    assert not same(office(kind=kind, organisation="Caritas"), office(kind=kind, organisation="Diakonie"))
    assert not same(office(kind=kind), office(kind="info_phone"))


def test_a_shared_mailbox_or_switchboard_alone_never_merges():
    assert not same(office("Sozialamt", emails=MAIL, phones=ONE), office("Standesamt", emails=MAIL, phones=ONE))
    three = [person(name, emails=MAIL, phones=ONE) for name in ("Anna Müller", "Berta Klein", "Carla Groß")]
    assert len(group(three)) == 3


def test_an_office_with_two_sites_is_two_contacts():
    one, two = office(street="Hauptstr. 1", phones=ONE), office(street="Am Bach 2", phones=TWO)
    assert not same(one, two)
    loose = office(page_url=HOME + "kurz")
    assert len(group([one, loose])) == 1
    assert len(group([one, two, loose])) == 3
    known = replace(loose, phones=TWO)
    assert {frozenset(found) for found in group([one, two, known])} == {frozenset({one}), frozenset({two, known})}


def test_offices_of_one_name_in_two_towns_are_two_contacts():
    here, there = Place("A-Dorf", ags="99001001"), Place("B-Dorf", ags="99001002")
    one, two = office("Flüchtlingshilfe", places=(here,)), office("Flüchtlingshilfe", places=(there,))
    assert len(group([one, two])) == 2
    assert len(group([replace(one, emails=MAIL), replace(two, emails=MAIL)])) == 1
    assert len(group([replace(one, city="A-Dorf"), replace(one, city="B-Dorf")])) == 2
    assert len(group([replace(one, city="Neustadt"), replace(one, city="Neustadt an der Aisch")])) == 1


def test_a_person_for_twelve_towns_is_one_contact_with_twelve_places():
    towns = [Place(f"Dorf {n}", ags=f"990010{n:02}") for n in range(12)]
    seen = [person(unit="Asyl", places=(town,), page_url=f"{HOME}{town.ags}") for town in towns]
    (found,) = group(seen)
    assert merge(found).places == tuple(towns)


def test_offices_that_name_nothing_are_one_where_they_share_a_number():
    one, two, three = office(None, phones=ONE), office(None, phones=ONE, emails=MAIL), office(None, phones=TWO)
    assert len(group([one, two, three])) == 2
    assert len(group([office(None, text="a"), office(None, text="b")])) == 2


def test_a_sighting_without_organisation_joins_the_one_that_shares_a_number():
    caritas, diakonie = office(organisation="Caritas", phones=ONE), office(organisation="Diakonie", phones=TWO)
    unnamed = office(phones=TWO)
    assert {len(found) for found in group([caritas, diakonie, unnamed])} == {1, 2}
    assert len(group([caritas, diakonie, office()])) == 3


def test_the_best_sighting_leads_and_the_others_fill_in():
    best = office(score=0.9, phones=ONE, role="Amt", street="Weg 1", trail=(Click(HOME, ""),), quote="eins")
    other = office(
        score=0.6, phones=(*TWO, *ONE), emails=MAIL, street="Weg 1", postal_code="12345", hours=Hours("Mo"),
        topics=("wohnen", "sprache"), languages=("de", "ar"), page_url=HOME + "2", contact_form=HOME + "form",
        role_class="auslaenderbehoerde",
    )  # fmt: skip
    for order in permutations([best, other]):
        contact = merge(order)
        assert contact.page_url == best.page_url
        assert contact.quote == "eins"
        assert contact.phones == (*ONE, *TWO)
        assert contact.emails == MAIL
        assert contact.contact_form is None
        assert contact.hours == Hours("Mo")
        assert contact.topics == ("sprache", "wohnen")
        assert contact.languages == ("ar", "de")
        assert contact.role_class == "auslaenderbehoerde"
        assert (contact.street, contact.postal_code) == ("Weg 1", "12345")
        assert contact.score == 0.9
        assert [proof.page_url for proof in contact.sightings] == [HOME + "2", HOME + "amt"]


def test_an_address_is_never_put_together_from_two():
    merged = merge([office(score=0.9, city="A-Dorf"), office(score=0.5, street="Weg 1", city="B-Dorf")])
    assert (merged.street, merged.city) == ("Weg 1", "B-Dorf")


def test_the_fullest_name_is_taken_with_its_title():
    seen = [person("Müller", score=0.9, unit="X"), person("Anna Müller", person_title="Dr.", score=0.5, unit="X")]
    contact = merge(seen)
    assert (contact.person, contact.person_title) == ("Anna Müller", "Dr.")


def test_what_one_page_knows_as_fax_is_no_telephone():
    assert merge([office(phones=ONE), office(faxes=ONE, phones=TWO)]).phones == TWO
    assert merge([office(phones=ONE, faxes=ONE)]).phones == ONE


def test_ids_are_stable_and_differ_by_publisher_kind_and_identity():
    ids = {
        contact_id(key, sighting)
        for key in ("municipality:1", "municipality:2")
        for sighting in (person(unit="A"), person(unit="B"), office(), office(kind="committee"), office(street="Weg 1"),
                         office(None, phones=ONE), office(None, text="a"), office(None, text="b"))
    }  # fmt: skip
    assert len(ids) == 16
    assert contact_id("x", office(phones=ONE)) == contact_id("x", office("AUSLÄNDERAMT", phones=TWO))
    first = contact_id("x", office())
    assert contact_id("x", office(), {first}) != first


BEFORE = person(unit="Sozialamt", role="Lotsin", phones=ONE)


@pytest.mark.parametrize(
    "after",
    [
        replace(BEFORE, phones=TWO),
        replace(BEFORE, page_url=HOME + "neu"),
        replace(BEFORE, person="Anna Schmidt"),
        replace(BEFORE, person="Anna Schmidt-Müller"),
        replace(BEFORE, person="Anna Mueler"),
        replace(BEFORE, person="A. Müller"),
        replace(BEFORE, unit="Amt für Soziales"),
        replace(BEFORE, role="Koordinatorin"),
    ],
)
def test_a_person_keeps_the_id_when_one_thing_changes(after):
    assert match({"x": [BEFORE]}, [after], {HOME + "team"}).found == {"x": (after,)}


def test_somebody_new_in_the_role_is_a_successor_not_a_rename():
    matching = match({"x": [BEFORE]}, [replace(BEFORE, person="Berta Klein")])
    assert not matching.found
    assert matching.successors == {"x": 0}
    assert [found[0].person for found in matching.new] == ["Berta Klein"]


def test_nobody_is_renamed_or_succeeded_while_still_seen():
    two = [BEFORE, replace(BEFORE, person="Anna Schmidt")]
    matching = match({"x": [BEFORE]}, two)
    assert matching.found == {"x": (BEFORE,)}
    assert not matching.successors


AMT = office(phones=ONE, street="Weg 1", role_class="auslaenderbehoerde")


@pytest.mark.parametrize(
    "after",
    [
        replace(AMT, unit="Amt für Migration"),
        replace(AMT, street="Allee 2"),
        replace(AMT, phones=TWO),
        replace(AMT, page_url=HOME + "neu"),
        replace(AMT, unit="Amt für Migration", page_url=HOME + "neu"),
        replace(AMT, organisation="Kirchwalde AöR"),
    ],
)
def test_an_office_keeps_the_id_when_it_is_renamed_or_moves(after):
    assert match({"x": [AMT]}, [after], {HOME + "amt"}).found == {"x": (after,)}


def test_a_switchboard_carries_no_id_from_one_office_to_another():
    others = {"y": [office("Standesamt", phones=ONE, street="Weg 1")]}
    after = replace(AMT, unit="Sozialamt", role_class="other")
    matching = match({"x": [AMT], **others}, [after, *others["y"]], {HOME + "amt"})
    assert set(matching.found) == {"y"}


def test_two_sites_keep_their_ids_and_a_loose_sighting_takes_neither():
    one, two, loose = office(street="Weg 1"), office(street="Weg 2"), office(page_url=HOME + "x")
    known = {"a": [one], "b": [two]}
    assert match(known, [two, one]).found == {"a": (one,), "b": (two,)}
    assert not match(known, [loose]).found
    assert match({**known, "c": [loose]}, [one, two, loose]).found == {"a": (one,), "b": (two,), "c": (loose,)}


def test_a_page_that_was_not_looked_at_gives_no_id_away():
    assert not match({"x": [AMT]}, [replace(AMT, unit="Amt für Migration", page_url=HOME + "neu")]).found


def test_two_known_persons_who_turn_out_to_be_one_become_one():
    known = {"a": [person(phones=ONE)], "b": [person(emails=MAIL, page_url=HOME + "b")]}
    matching = match(known, [person(phones=ONE, emails=MAIL)])
    assert len(matching.found) == 1
    assert len(matching.absorbed) == 1
    assert {*matching.found, *matching.absorbed} == {"a", "b"}


def test_texts_of_one_title_without_anything_to_reach_are_records_of_their_own():
    brought_in = [office(None, organisation="Wohnen", text=text) for text in ("Miete", "Kaution", "Miete")]
    assert len(group(brought_in)) == 2
