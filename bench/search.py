"""Search beside its peers on the same records: `python -m bench.search [quality] [speed] [--records N,N]`.

Prints how good the answers are on judged questions, and how long building, updating and searching take.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.ours import Memory, build, ours
from bench.peers import PEERS
from bench.quality import measure, questions
from bench.records import Record, judged, many

KINDS = ("word", "two words", "three words", "place", "question")


def documents(records: Sequence[Record]) -> list[tuple[str, str]]:
    """What the peers get of the records: a title, and a text with everything else that one reads."""
    found = []
    for contact in (record.contact for record in records):
        title = " ".join(filter(None, (contact.organisation, contact.unit, contact.role, contact.person)))
        where = " ".join(
            filter(None, (contact.postal_code, contact.city, *(place.district or "" for place in contact.places)))
        )
        found.append((title, f"{contact.text} {where}"))
    return found


def quality() -> None:
    """Prints nDCG@10, recall@10 and the share of questions without an answer, for us and each peer."""
    records = judged()
    asked = questions(records)
    folder = Path(tempfile.mkdtemp())
    build(Memory([record.contact for record in records]), folder)
    numbers = {record.contact.id or "": number for number, record in enumerate(records)}
    searches = {
        "anlaufstelle": ours(folder, numbers),
        **{name: make(documents(records)) for name, make in PEERS.items()},
    }
    print(f"{len(asked)} judged questions, {len(records)} records")
    print(f"{'':14}{'nDCG@10':>9}{'recall@10':>11}{'empty':>8}   by kind of question")
    for name, ask in searches.items():
        found = measure(asked, ask)
        kinds = "  ".join(f"{kind} {value:.2f}" for kind, value in found.by_kind.items())
        print(f"{name:14}{found.ndcg:9.3f}{found.recall:11.3f}{found.empty:8.1%}   {kinds}")
    shutil.rmtree(folder)


def speed(count: int) -> None:
    """Prints seconds to build and to update 100 of `count` records, and milliseconds a search, for us and FTS5."""
    records = list(many(count))
    store = Memory([record.contact for record in records])
    folder = Path(tempfile.mkdtemp())
    built = _seconds(lambda: build(store, folder))
    store.change(store.records[:100])
    updated = _seconds(lambda: build(store, folder))
    numbers = {record.contact.id or "": number for number, record in enumerate(records)}
    ask = ours(folder, numbers)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"\n{count:,} records: built in {built:.1f} s, 100 updated in {updated:.2f} s, {memory} MB at most")
    searches = {"anlaufstelle": ask, **{name: make(documents(records)) for name, make in PEERS.items()}}
    for kind in KINDS:
        asked = _questions(kind)
        told = []
        for name, search in searches.items():
            times = sorted(_seconds(lambda q=question, s=search: s(q)) * 1000 for question in asked)
            told.append(f"{name} {statistics.median(times):.1f} / {times[int(len(times) * 0.95)]:.1f}")
        print(f"  {kind:12} ms p50 / p95:  {'   '.join(told)}")
    shutil.rmtree(folder)


def _questions(kind: str) -> list[str]:
    """100 questions of a kind, always the same."""
    asked = questions(judged())
    words = [question.words for question in asked if question.kind in ("word", "compound")]
    chance = random.Random(kind)
    if kind == "place":
        return _repeated([question.words for question in asked if question.kind in ("place", "postal_code")])
    if kind == "question":
        return _repeated([question.words for question in asked if question.kind == "question"])
    return [" ".join(chance.sample(words, 1 + ("word", "two words", "three words").index(kind))) for _ in range(100)]


def _repeated(asked: list[str]) -> list[str]:
    return (asked * (1 + 100 // len(asked)))[:100]


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _cold(folder: Path) -> str:
    """Seconds of a first search in a new process, beside importing Whoosh and click alone."""
    data = Path(tempfile.mkdtemp())
    (data / "index").symlink_to(folder)
    searched = [sys.executable, "-m", "cli", "--data", str(data), "search", "flüchtling", "--json"]
    imported = [sys.executable, "-c", "import whoosh.index, click"]
    runs = [(_run(searched), _run(imported)) for _ in range(7)]
    ours_, theirs = (statistics.median(times) for times in zip(*runs, strict=True))
    return f"{ours_:.2f} s, importing Whoosh and click {theirs:.2f} s: {ours_ / theirs:.1f} times"


def _run(command: list[str]) -> float:
    return _seconds(lambda: subprocess.run(command, capture_output=True, check=True))


def main() -> None:
    """The command line of the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=("quality", "speed", []), default=[])
    parser.add_argument("--records", default="1000,20000")
    given = parser.parse_args()
    if not given.parts or "quality" in given.parts:
        quality()
    if not given.parts or "speed" in given.parts:
        for count in map(int, given.records.split(",")):
            speed(count)


if __name__ == "__main__":
    main()
