"""Practice examples and completions: found with the same understanding of words as contacts."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawler.seeds import Example
from index.build import update
from index.complete import complete
from index.examples import search_examples
from tests.index_store import RHEINE, Store, contact

PATRONS = Example("1", "Sprachpaten für Flüchtlingskinder", "Birkenrode", topics=("sprache",))
WORKSHOP = Example("2", "Fahrradwerkstatt", "Hollerfeld", topics=("begegnung",))
KITCHEN = Example("3", "Gemeinsam kochen", "Quellenstedt", institution="Freiwilligenagentur", topics=("engagement",))
ALL = (PATRONS, WORKSHOP, KITCHEN)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("Geflüchtete", PATRONS),
        ("Fahrräder", WORKSHOP),
        ("Patenschaft", PATRONS),
        ("ehrenamtlich", KITCHEN),
        ("HOLLERFELD", WORKSHOP),
    ],
)
def test_examples_found(asked: str, first: Example) -> None:
    assert search_examples(ALL, asked)[0] == first


def test_all_examples_where_nothing_is_asked() -> None:
    assert search_examples(ALL, "") == [*ALL]
    assert search_examples(ALL, "", limit=2) == [PATRONS, WORKSHOP]
    assert search_examples(ALL, "Zahnarzt") == []


def test_completes_the_word_that_is_being_typed(tmp_path: Path) -> None:
    update(
        Store(*(contact(name, RHEINE) for name in ("Ausländeramt", "Ausländerbehörde", "Ausländerbehörde Süd"))),
        tmp_path,
    )
    assert complete(tmp_path, "Ausl") == ("Ausländerbehörde", "Ausländeramt")
    assert complete(tmp_path, "hilfe auslaenderb") == ("hilfe Ausländerbehörde",)
    assert complete(tmp_path, "Ausl ") == complete(tmp_path, "") == complete(tmp_path, "x") == ()
