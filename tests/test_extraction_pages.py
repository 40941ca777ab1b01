"""Every case in tests/pages, field by field: what a person reads on the page, the product reads, too."""

from __future__ import annotations

from typing import Any

import pytest

from tests.page_cases import Case, cases, found, value_of


def _fields() -> list[Any]:
    return [
        pytest.param(case.name, index, field, wanted, id=f"{case.name}-{index}-{field}", marks=_marks(case, field))
        for case in cases()
        for index, contact in enumerate(case.contacts)
        for field, wanted in contact.items()
    ]


def _marks(case: Case, field: str) -> list[pytest.MarkDecorator]:
    reason = case.expected.get("xfail", {}).get(field)
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_case_has_been_reviewed(case: Case) -> None:
    assert case.expected["reviewed"] is True, (
        f"{case.name} is a draft: correct expected.json by the page, then set reviewed"
    )


@pytest.mark.parametrize(
    "case", [pytest.param(case, marks=_marks(case, "count")) for case in cases()], ids=lambda case: case.name
)
def test_number_of_contacts(case: Case) -> None:
    got = found(case.name)
    assert len(got) == len(case.contacts), [(each.person, each.organisation, each.emails) for each in got]


@pytest.mark.parametrize(("name", "index", "field", "wanted"), _fields())
def test_field(name: str, index: int, field: str, wanted: Any) -> None:
    got = found(name)
    assert index < len(got), f"{name}: contact {index} was not found"
    wanted = sorted(wanted) if isinstance(wanted, list) else wanted
    assert value_of(got[index], field) == wanted, f"expected {wanted!r}, got {value_of(got[index], field)!r}"


def test_there_are_enough_cases() -> None:
    assert len(cases()) >= 120
