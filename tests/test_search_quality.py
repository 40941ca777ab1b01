"""The judged questions of the benchmark: what search understands must not get less."""

from __future__ import annotations

from pathlib import Path

from bench.ours import Memory, build, ours
from bench.quality import measure, questions
from bench.records import judged

LEAST = 0.78
"""nDCG@10 of all judged questions; 0.80 when this was written, the best peer has 0.27."""
LEAST_BY_KIND = 0.55


def test_the_judged_questions(tmp_path: Path) -> None:
    records = judged()
    asked = questions(records)
    build(Memory([record.contact for record in records]), tmp_path)
    numbers = {record.contact.id or "": number for number, record in enumerate(records)}
    found = measure(asked, ours(tmp_path, numbers))
    assert len(asked) >= 150
    assert found.ndcg >= LEAST
    assert min(found.by_kind.values()) >= LEAST_BY_KIND
    assert found.empty <= 0.01
