"""The word lists are data: no entry twice, none without effect, none that the pattern language misreads."""

from __future__ import annotations

import pytest

from crawler.contact import ORGANISATION_KINDS, ROLE_CLASSES
from crawler.contact import TOPICS as TOPIC_NAMES
from crawler.extraction.patterns import first_match, fold
from crawler.words import labels, names, organisations, relevance, roles, topics

LISTS = {
    "ROLE_WORDS": roles.ROLE_WORDS,
    "UNIT_WORDS": roles.UNIT_WORDS,
    "NOT_ROLES": roles.NOT_ROLES,
    "ORGANISATION_WORDS": organisations.ORGANISATION_WORDS,
    "THEME_WORDS": relevance.THEME_WORDS,
    "STRONG_WORDS": relevance.STRONG_WORDS,
    "TRAPS": relevance.TRAPS,
    **{f"role {name} {index}": patterns for index, (name, patterns) in enumerate(roles.ROLE_CLASSES)},
    **{f"kind {name}": patterns for name, patterns in organisations.KINDS},
    **{f"topic {name}": patterns for name, patterns in topics.TOPICS.items()},
}


@pytest.mark.parametrize("name", LISTS)
def test_patterns_are_lower_case_and_unique_and_compile(name: str) -> None:
    patterns = LISTS[name]
    assert len(set(patterns)) == len(patterns)
    assert all(pattern == pattern.lower() for pattern in patterns)
    assert first_match(patterns, "§§§") is None


def test_classes_kinds_and_topics_are_those_of_the_record() -> None:
    assert {name for name, _ in roles.ROLE_CLASSES} <= set(ROLE_CLASSES)
    assert set(relevance.BASE) == set(ROLE_CLASSES)
    assert {name for name, _ in organisations.KINDS} <= set(ORGANISATION_KINDS)
    assert set(topics.TOPICS) == set(TOPIC_NAMES)


@pytest.mark.parametrize(("pattern", "text", "found"), [
    ("*amt", "Städtisches Sozialamt", True),
    ("*amt", "Amtsblatt", False),
    ("amt*", "Amtsblatt", True),
    ("amt", "Sozialamt", False),
    ("=asyl", "Asyl", True),
    ("=asyl", "Asyl am See", False),
    ("* e.v.", "Helfer e.V.", True),
    ("helfer (kreis|gruppe)", "Helfer Gruppe Adorf", True),
])  # fmt: skip
def test_the_pattern_language(pattern: str, text: str, found: bool) -> None:
    assert (first_match((pattern,), text) is not None) == found


@pytest.mark.parametrize(("text", "folded"), [
    ("Koordinator:in", "koordinator"), ("Leiter/-in", "leiter"), ("Beauftragte(r)", "beauftragte"), ("Lehrer*innen", "lehrer"),
    ("MitarbeiterInnen", "mitarbeiterinnen"), ("Fach\u00adbereich", "fachbereich"), ("Haus–Hof", "haus-hof"),
])  # fmt: skip
def test_gender_signs_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_labels_name_one_field_each_and_given_names_are_capitalised() -> None:
    assert labels.LABELS["phone"]
    assert all(word == word.lower() for words in labels.LABELS.values() for word in words)
    assert len(names.GIVEN) > 7000
    assert all(name[0].isupper() for name in names.GIVEN)
    assert not names.GIVEN & names.NOT_A_NAME - names.SURNAMES_TOO
