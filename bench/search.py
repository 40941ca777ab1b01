"""Search beside its peers on the same records: `python -m bench.search [quality] [sample] [speed] [cold] [--records N,N]`.

Prints how good the answers are on judged questions (on made-up records, on a crawl of the sample web), and how long building, updating and searching take.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from bench import on_sample
from bench.ours import Memory, build, ours
from bench.peers import PEERS, Ask
from bench.quality import Question, measure, questions
from bench.records import judged, many
from crawler.contact import Contact
from crawler.operation.datafolder import DataFolder
from crawler.record import to_json
from crawler.store import Store

KINDS = ("word", "two words", "three words", "place", "question")
FREQUENT = (
    "Flüchtlinge", "Geflüchtete", "Beratung", "Hilfe", "Stadt", "Menschen", "Termin", "Asylbewerber", "Migration",
    "Integration", "Ehrenamtliche", "Wohnung", "Schule", "Arbeit", "kostenlos", "Team", "barrierefrei", "Aufenthalt",
    "Sprache", "Begleitung",
)  # fmt: skip
"""Words that many of the records hold: with rare ones nobody has anything to do."""


def documents(contacts: Sequence[Contact]) -> list[tuple[str, str]]:
    """What the peers get of the records: a title, and a text with everything else that one reads."""
    found = []
    for contact in contacts:
        names = (contact.organisation, contact.unit, contact.role, contact.person)
        title = " ".join(filter(None, names))
        where = " ".join(
            filter(None, (contact.postal_code, contact.city, *(place.district or "" for place in contact.places)))
        )
        found.append((title, f"{contact.text or ''} {where}"))
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
        **{name: make(documents([record.contact for record in records])) for name, make in PEERS.items()},
    }
    _tell(asked, searches, len(records))
    shutil.rmtree(folder)


def sample() -> None:
    """Prints the same for the questions on what a crawl of the sample web finds."""
    data = DataFolder(Path(tempfile.mkdtemp()))
    subprocess.run([sys.executable, "-m", "cli", "demo", str(data.path)], capture_output=True, check=True)
    with Store.open(data.store_path, write=False) as store:
        records = list(store.contacts())
    numbers = {record.id or "": number for number, record in enumerate(records)}
    searches = {
        "anlaufstelle": ours(data.index_path, numbers),
        **{name: make(documents(records)) for name, make in PEERS.items()},
    }
    _tell(on_sample.asked(records), searches, len(records))
    shutil.rmtree(data.path)


def _tell(asked: Sequence[Question], searches: Mapping[str, Ask], count: int) -> None:
    print(f"{len(asked)} judged questions, {count} records")
    print(f"{'':14}{'nDCG@10':>9}{'recall@10':>11}{'empty':>8}   by kind of question")
    for name, ask in searches.items():
        found = measure(asked, ask)
        kinds = "  ".join(f"{kind} {value:.2f}" for kind, value in found.by_kind.items())
        print(f"{name:14}{found.ndcg:9.3f}{found.recall:11.3f}{found.empty:8.1%}   {kinds}")


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
    known = documents(store.records)
    searches = {"anlaufstelle": ask, **{name: make(known) for name, make in PEERS.items()}}
    for kind in KINDS:
        asked = _questions(kind)
        told = []
        for name, search in searches.items():
            times = sorted(_seconds(partial(search, question)) * 1000 for question in asked)
            told.append(f"{name} {statistics.median(times):.1f} / {times[int(len(times) * 0.95)]:.1f}")
        print(f"  {kind:12} ms p50 / p95:  {'   '.join(told)}")
    shutil.rmtree(folder)


def _questions(kind: str) -> list[str]:
    """100 questions of a kind, always the same."""
    asked = questions(judged())
    if kind in ("place", "question"):
        wanted = ("place", "postal_code") if kind == "place" else ("question",)
        listed = [question.words for question in asked if question.kind in wanted]
        return (listed * (1 + 100 // len(listed)))[:100]
    number = 1 + ("word", "two words", "three words").index(kind)
    chance = random.Random(kind)
    return [" ".join(chance.sample(FREQUENT, number)) for _ in range(100)]


def _seconds(work: Callable[[], object]) -> float:
    """Processor time, so that other work on the machine does not count."""
    began = time.process_time()
    work()
    return time.process_time() - began


def cold() -> None:
    """Prints the processor time of a first search in a new process, beside importing Whoosh and click alone."""
    data = Path(tempfile.mkdtemp())
    lines = (json.dumps({**to_json(one.contact), "text": one.contact.text}) for one in many(1000))
    (data / "records.jsonl").write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, "-m", "cli", "--data", str(data)]
    subprocess.run([*command, "import", str(data / "records.jsonl")], capture_output=True, check=True)
    imports = _least([sys.executable, "-c", "import whoosh.index, click"])
    for words in ("flüchtling", "flüchtling Rheine", "flüchtlng"):
        searched = _least([*command, "search", words, "--json"])
        print(
            f"cold start: {words!r} {searched:.2f} s, importing Whoosh and click {imports:.2f} s: {searched / imports:.1f}"
        )
    shutil.rmtree(data)


def _least(command: list[str]) -> float:
    """The least processor time of a command in ten runs."""
    times = []
    for _ in range(10):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def main() -> None:
    """The command line of the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=("quality", "sample", "speed", "cold", []), default=[])
    parser.add_argument("--records", default="1000,20000")
    given = parser.parse_args()
    if not given.parts or "quality" in given.parts:
        quality()
    if not given.parts or "sample" in given.parts:
        sample()
    if not given.parts or "speed" in given.parts:
        for count in map(int, given.records.split(",")):
            speed(count)
    if not given.parts or "cold" in given.parts:
        cold()


if __name__ == "__main__":
    main()
