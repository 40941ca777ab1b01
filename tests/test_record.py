"""The public form: keys in their order, empty values null or [], each mistake told in a sentence with its field."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.contact import RELEVANT, Click, Contact, Hours, Lock, Phone, Place, Proof
from crawler.record import PUBLIC, from_json, from_line, to_json, to_line
from tests.strategies import contacts

FULL = Contact(
    id="x", site="a.example", publisher="A-Dorf", kind="person", role_class="integrationsbeauftragte", role="Lotsin",
    places=(Place("A-Dorf", "99001001", postal_codes=("99001",), lat=50, lon=7.5),),
    organisation="Stadt", organisation_kind="kommune", unit="Amt", person="Anna Müller", person_title="Dr.",
    phones=(Phone("+493023125001", "030 23125-001", "001", "mobil"),), faxes=(Phone("+493023125002"),),
    emails=("a@a.example",), foreign_emails=("b@b.example",), street="Weg 1", postal_code="99001", city="A-Dorf",
    lat=50.1, lon=7, hours=Hours("Mo 9–12", "Mo 09:00-12:00"), topics=("wohnen",), languages=("de",), score=1,
    found_by="council", page_url="https://a.example/", page_title="A", quote="„Zitat“", valid_until="2027-01-01",
    trail=(Click("https://a.example/", "Start"),), sightings=(Proof("https://a.example/", trail=(Click("https://a.example/", "y"),)),),
    first_seen="2026-01-01T00:00:00Z", last_seen="2026-01-02T00:00:00Z", last_checked="2026-01-03", status="gone",
    status_reason="404", successor="y", locked=(("unit", Lock("Berta", "2026-01-01T00:00:00Z")),),
)  # fmt: skip
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*PUBLIC, "text", "number", "url", "by"]), inner),
    max_leaves=8,
)


def test_keys_stand_in_their_order_and_empty_ones_are_null_or_a_list():
    plain = to_json(Contact())
    assert tuple(plain) == PUBLIC
    assert tuple(json.loads(to_line(FULL))) == PUBLIC
    empty = {key for key, value in plain.items() if value is None or value == [] or value == {}}
    assert empty == set(PUBLIC) - {"kind", "role_class", "score", "found_by", "status"}
    assert list(plain["places"]) == []
    assert tuple(to_json(FULL)["places"][0]) == (
        "ags",
        "ars",
        "name",
        "district",
        "state",
        "postal_codes",
        "lat",
        "lon",
    )


def test_a_record_comes_back_as_it_was_but_for_its_text():
    assert from_line(to_line(FULL)) == FULL
    assert from_line(to_line(replace(FULL, text="lang"))) == FULL
    assert "Müller" in to_line(FULL)


def test_an_address_within_the_source_is_taken_as_it_is():
    assert from_line('{"text": "Hilfe", "page_url": "wohnen/seite-17"}').page_url == "wohnen/seite-17"


def test_text_alone_is_a_record_and_counts_as_relevant():
    contact = from_json({"text": "Hilfe", "person": None, "unit": ""})
    assert contact == Contact(text="Hilfe", score=RELEVANT)
    assert contact.unit is None


@given(contacts())
def test_any_record_comes_back_as_it_was(contact):
    line = to_line(contact)
    assert "\n" not in line
    assert from_line(line) == replace(contact, text=None)
    assert to_line(from_line(line)) == line


@given(ANYTHING)
def test_whatever_is_given_there_is_a_record_or_one_sentence(plain):
    try:
        contact = from_line(json.dumps(plain))
    except ValueError as error:
        said = str(error)
    else:
        said = "" if from_line(to_line(contact)) == replace(contact, text=None) else "another record"
    assert "\n" not in said
    assert said != "another record"
    assert len(said) < 600


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "not JSON"),
        ("[1]", "a record is a JSON object"),
        ('{"persno": "A"}', "unknown field 'persno'"),
        ('{"person": "A", "person": "B"}', "'person' stands there twice"),
        ('{"person": 3}', "'person' is 3, a text is wanted"),
        ('{"score": "high"}', "'score' is 'high', a number is wanted"),
        ('{"score": 7}', "'score' is 7, a number from 0 to 1"),
        ('{"score": NaN}', "'score' is nan, a number is wanted"),
        ('{"score": true}', "'score' is True"),
        ('{"lat": 100}', "from -90 to 90"),
        ('{"emails": "a@b.example"}', "'emails' is 'a@b.example', a list is wanted"),
        ('{"emails": [null]}', "'emails' is None, a text is wanted"),
        ('{"phones": ["030"]}', "'phones' is '030', an object is wanted"),
        ('{"phones": [{"written": "030"}]}', "'phones' lacks a field"),
        ('{"phones": [{"number": "1", "kind": "x"}]}', "unknown field 'kind' in 'phones'"),
        ('{"kind": "amt"}', "'kind' is 'amt', one of office, person"),
        ('{"topics": ["tanz"]}', "'topics' is 'tanz', one of sprache"),
        ('{"hours": "Mo"}', "'hours' is 'Mo', an object is wanted"),
        ('{"locked": {"unit": {}}}', "'locked' lacks a field"),
        ('{"first_seen": "gestern"}', "'first_seen' is 'gestern', a date in ISO 8601 is wanted"),
        ('{"person": "\\ud800"}', "half a character"),
        ('{"phones": [{"number": "030 23125-001"}]}', "'number' is '030 23125-001', a number in E.164"),
        ('{"faxes": [{"number": "+49<script>"}]}', "'number' is '+49<script>', a number in E.164"),
        ('{"emails": ["Amt@a.example"]}', "'emails' is 'Amt@a.example', an address in lower case with one @"),
        ('{"foreign_emails": ["a@b@c.example"]}', "'foreign_emails' is 'a@b@c.example', an address"),
        ('{"emails": ["keine"]}', "'emails' is 'keine', an address"),
        ('{"page_url": "javascript:alert(1)"}', "'page_url' is 'javascript:alert(1)', an http, https or file address"),
        ('{"page_url": " javascript:alert(1)"}', "an http, https or file address is wanted"),
        ('{"page_url": "https://"}', "'page_url' is 'https://', an http"),
        ('{"page_url": "http://a.example/\\n"}', "an http, https or file address is wanted"),
        ('{"contact_form": "data:text/html,x"}', "'contact_form' is 'data:text/html,x', an http"),
        ('{"trail": [{"url": "JavaScript:x", "text": "y"}]}', "'url' is 'JavaScript:x', an http"),
        ('{"sightings": [{"page_url": "vbscript:x"}]}', "'page_url' is 'vbscript:x', an http"),
        ("[" * 100000, "not"),
    ],
)
def test_each_mistake_is_told_with_its_field(line, said):
    with pytest.raises(ValueError, match=r"^[^\n]*$") as error:
        from_line(line)
    assert said in str(error.value)
