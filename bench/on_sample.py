"""Questions judged on the sample web: what a crawl of it found, and which of it answers (sample.tsv).

A line: the question, then its answers, best first, as `mark+mark=grade`: all records that say each of the marks (in site,
role, e-mail, number, place, name …) have that grade, 3 for who is in charge, 2 and 1 for who helps on.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from bench.quality import Question
from crawler.contact import Contact


def asked(records: Sequence[Contact]) -> list[Question]:
    """The questions of sample.tsv that any of the records answers."""
    said = [_said(record) for record in records]
    with (Path(__file__).parent / "sample.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = [Question("sample web", row["query"], _grades(row["answers"], said)) for row in rows]
    return [question for question in found if question.grades]


def _said(record: Contact) -> str:
    ways = (*record.emails, *(phone.number for phone in record.phones))
    names = (record.organisation, record.unit, record.person, *(place.name for place in record.places))
    return " ".join(filter(None, (record.site, record.kind, record.role_class, *ways, *names))).casefold()


def _grades(answers: str, said: Sequence[str]) -> dict[int, int]:
    """Number of record → grade; the first of the answers that fits counts."""
    grades: dict[int, int] = {}
    for answer in _answers(answers):
        marks, grade = answer.rsplit("=", 1)
        wanted = [mark for mark in marks.casefold().split("+") if mark]
        for number, text in enumerate(said):
            if all(mark in text for mark in wanted):
                grades.setdefault(number, int(grade))
    return grades


def _answers(line: str) -> list[str]:
    """The answers of a line; a mark may hold a space ("sankt ursen")."""
    whole: list[str] = []
    for piece in line.split(" "):
        if whole and "=" not in whole[-1]:
            whole[-1] += f" {piece}"
        else:
            whole.append(piece)
    return whole
