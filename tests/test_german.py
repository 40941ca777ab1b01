"""Words that a mediator takes for the same are one term; words that are not stay apart."""

from __future__ import annotations

import pytest

from index.compounds import Splitter
from index.german import fold, spelled, stem, words


def term(word: str) -> str:
    (found,) = words(word)
    return stem(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ausländerbehörde", "Auslanderbehorde"),
        ("Ausländerbehörde", "AUSLAENDERBEHOERDEN"),
        ("Straße", "Strasse"),
        ("Flüchtlinge", "Fluechtling"),
        ("Müller", "Mu\u0308ller"),
        ("Kurs", "Kurse"),
        ("Beraterin", "Berater"),
        ("Berater:innen", "Berater"),
        ("Berater*innen", "Beraterinnen"),
        ("Berater_in", "Berater"),
        ("Berater/-innen", "Berater"),
        ("BeraterInnen", "Berater"),
        ("Beauftragte:r", "Beauftragter"),
        ("Beauftragte(r)", "Beauftragte"),
        ("Integrationsbeauftragte/r", "Integrationsbeauftragten"),
        ("angemeldet", "anmelden"),
        ("anzumelden", "anmelden"),
        ("hilft", "helfen"),
        ("bewirbt", "bewerben"),
        ("Geflüchteten", "Geflüchtete"),
        ("Sprach\u00adkurs", "Sprachkurs"),
    ],
)
def test_the_same(one: str, other: str) -> None:
    assert term(one) == term(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Asyl", "Asien"),
        ("Rat", "Rad"),
        ("Amt", "Amsel"),
        ("Aufgaben", "aufgeben"),
        ("Steuer", "Stier"),
        ("Wort", "Ort"),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    assert term(one) != term(other)


def test_words_keep_their_order_and_leave_out_single_letters() -> None:
    assert words("Amt f. Migration, Zi. 12 b") == ["amt", "migration", "zi", "12"]
    assert spelled("Flüchtlings- und Asylberatung") == ["Flüchtlings", "und", "Asylberatung"]


def test_folding_is_its_own_result() -> None:
    for word in ("Ausländerbehörde", "Größe", "aktuell", "neue", "Israel", "беженцы", "لاجئين", "sığınmacı"):
        assert fold(fold(word)) == fold(word)


def parts(word: str, *standing_alone: str) -> tuple[str, ...]:
    return Splitter({stem(fold(one)) for one in standing_alone}.__contains__).parts(fold(word))


def test_compounds_are_taken_apart_with_the_letters_that_join() -> None:
    assert parts("Flüchtlingshilfe") == (term("Flüchtling"), term("Hilfe"))
    assert parts("Ausländerbehörde") == (term("Ausländer"), term("Behörde"))
    assert parts("Integrationskurs") == (term("Integration"), term("Kurs"))


def test_the_words_of_the_records_decide_what_is_a_part() -> None:
    assert parts("Zuckerrübenernte") == ()
    assert parts("Zuckerrübenernte", "Zuckerrübe", "Ernte") == (term("Zuckerrübe"), term("Ernte"))


@pytest.mark.parametrize("word", ["Anmeldung", "Beratung", "Unterstützung", "Verwaltung", "Sozialismus", "Vater"])
def test_prefixes_and_endings_are_no_parts(word: str) -> None:
    assert parts(word, "Meldung", "Rat", "Stützung", "Waltung", "Mus", "Er") == ()
