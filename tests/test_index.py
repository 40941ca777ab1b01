"""The index follows the store, never shows half of itself, and is made anew whenever there is a doubt."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler.gazetteer import Gazetteer
from index import build, versions
from index.build import BuildReport, rebuild, update
from index.placenames import gather
from index.search import IndexProblem, Query, Results, search
from tests.index_store import MUNICH, RHEINE, Store, contact

ONE = contact("Flüchtlingshilfe", RHEINE, text="Kleiderkammer")
TWO = contact("Ausländeramt", RHEINE, text="Duldung")
THREE = contact("Sprachschule", MUNICH, text="Deutschkurse")


def found(folder: Path, words: str) -> list[str | None]:
    return [hit.contact.organisation for hit in asked(folder, words).hits]


def asked(folder: Path, words: str) -> Results:
    return search(folder, Query(words), gazetteer=Gazetteer.shipped())


def test_built_once_then_only_what_changed(tmp_path: Path) -> None:
    store = Store(ONE, TWO)
    assert update(store, tmp_path) == BuildReport("rebuild", "there was none", 2)
    assert update(store, tmp_path).done == "nothing"
    store.save(THREE, replace(TWO, text="Jetzt mit Terminen"))
    assert update(store, tmp_path) == BuildReport("update", "from revision 1 to 2", 2)
    assert found(tmp_path, "Deutschkurs") == ["Sprachschule"]
    assert found(tmp_path, "Termine") == ["Ausländeramt"]
    assert found(tmp_path, "Duldung") == []
    assert asked(tmp_path, "").total == 3


def test_updates_come_to_the_same_as_a_rebuild(tmp_path: Path) -> None:
    store = Store(ONE)
    update(store, tmp_path / "a")
    for one in (TWO, THREE, replace(ONE, text="Möbel"), replace(TWO, text="Aufenthalt")):
        store.save(one)
        assert update(store, tmp_path / "a").done == "update"
    rebuild(store, tmp_path / "b")
    for words in ("", "Möbel", "Kleiderkammer", "Flüchtling", "Amt München", "kurs"):
        updated, rebuilt = asked(tmp_path / "a", words), asked(tmp_path / "b", words)
        assert sorted(str(hit.contact) for hit in updated.hits) == sorted(str(hit.contact) for hit in rebuilt.hits)
        assert updated.facets == rebuilt.facets


def test_what_is_forgotten_is_in_no_file_any_more(tmp_path: Path) -> None:
    store = Store(ONE, contact("Zwiebelturmverein", RHEINE, person="Zwiebelinde Turmfalke"))
    update(store, tmp_path)
    store.forget(*(one.id or "" for one in store.contacts() if one.person))
    assert update(store, tmp_path).reason == "contacts were erased, without a trace"
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or b"zwiebel" not in path.read_bytes().lower()


def damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 255
    path.write_bytes(content)


@pytest.mark.parametrize("which", ["*.seg", "*.toc", "CURRENT", "*.tsv", "*.pickle", "*.json"])
@pytest.mark.parametrize("how", [damaged, Path.unlink, lambda path: path.write_bytes(b"")])
def test_a_damaged_index_is_rebuilt_and_says_so(tmp_path: Path, which: str, how: object) -> None:
    store = Store(ONE, TWO)
    update(store, tmp_path)
    for path in [*tmp_path.rglob(which)]:
        how(path)  # type: ignore[operator]
    report = update(store, tmp_path)
    assert report.done == "rebuild"
    assert report.reason in ("it was damaged", "there was none")
    assert found(tmp_path, "Kleiderkammer") == ["Flüchtlingshilfe"]


def test_a_search_of_a_damaged_index_says_what_to_do(tmp_path: Path) -> None:
    update(Store(ONE, TWO), tmp_path)
    for path in [*tmp_path.rglob("*.seg")]:
        path.write_bytes(b"nothing of an index")
    with pytest.raises(IndexProblem, match="run `anlaufstelle index`"):
        found(tmp_path, "Kleiderkammer")


def test_an_index_of_an_older_program_says_what_to_do(tmp_path: Path) -> None:
    update(Store(ONE), tmp_path)
    plain = json.loads((tmp_path / versions.CURRENT).read_text())
    for older in ({**plain, "shape": "older"}, {key: value for key, value in plain.items() if key != "shape"}):
        (tmp_path / versions.CURRENT).write_text(json.dumps({**older, "fingerprint": "older"}))
        with pytest.raises(IndexProblem, match=r"another version of the program .* run `anlaufstelle index`"):
            found(tmp_path, "Kleiderkammer")
    update(Store(ONE), tmp_path)
    assert found(tmp_path, "") == ["Flüchtlingshilfe"]


def test_another_understanding_of_words_rebuilds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(ONE)
    update(store, tmp_path)
    monkeypatch.setattr(build, "fingerprint", lambda: "another")
    assert update(store, tmp_path).reason == "words are now understood in another way"


def test_an_old_index_is_rebuilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(ONE)
    update(store, tmp_path)
    monkeypatch.setattr(build, "_today", lambda: date.today().toordinal() + 31)
    assert update(store, tmp_path).reason == "it was a month old"


def test_an_index_ahead_of_its_store_is_rebuilt(tmp_path: Path) -> None:
    store = Store(ONE)
    store.save(TWO)
    update(store, tmp_path)
    assert update(Store(ONE), tmp_path).reason == "it was ahead of the store"
    assert asked(tmp_path, "").total == 1


def test_old_versions_go(tmp_path: Path) -> None:
    store = Store(ONE)
    for _ in range(3):
        rebuild(store, tmp_path)
    assert len([*tmp_path.glob("version-*")]) == 1


def test_a_failed_rebuild_leaves_the_old_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(ONE)
    update(store, tmp_path)
    monkeypatch.setattr(versions, "switch", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        rebuild(store, tmp_path)
    assert found(tmp_path, "Kleiderkammer") == ["Flüchtlingshilfe"]
    assert len([*tmp_path.glob("version-*")]) == 1


def test_an_empty_store_gives_an_empty_index(tmp_path: Path) -> None:
    assert update(Store(), tmp_path).written == 0
    assert (asked(tmp_path, "Asyl").hits, asked(tmp_path, "").total) == ((), 0)


REBUILDING = """
import sys
from pathlib import Path
from index.build import rebuild, update
from tests.index_store import RHEINE, Store, contact
folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
store = Store(*(contact(f"Flüchtlingshilfe {number}", RHEINE) for number in range(20)))
for number in range(rounds):
    store.save(contact("Kleiderkammer", RHEINE, text=str(number)))
    (rebuild if number % 2 else update)(store, folder)
"""


def test_searches_while_another_process_rebuilds(tmp_path: Path) -> None:
    update(Store(*(contact(f"Flüchtlingshilfe {number}", RHEINE) for number in range(20))), tmp_path)
    writer = subprocess.Popen([sys.executable, "-c", REBUILDING, str(tmp_path), "12"], cwd=Path(__file__).parents[1])
    searches, seen = 0, set()
    while writer.poll() is None or searches < 300:
        results = asked(tmp_path, "Flüchtlingshilfe")
        assert len(results.hits) == 20
        seen.add((tmp_path / versions.CURRENT).read_text())
        searches += 1
    assert writer.returncode == 0
    assert len(seen) > 2


def test_searches_in_many_threads(tmp_path: Path) -> None:
    update(Store(ONE, TWO, THREE), tmp_path)
    wrong: list[object] = []

    def ask() -> None:
        for _ in range(20):
            if found(tmp_path, "Kleiderkammer") != ["Flüchtlingshilfe"]:
                wrong.append("Kleiderkammer")

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fuzz")
    update(Store(ONE, TWO, THREE), folder)
    return folder


PIECES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "AND",
            "OR",
            "NOT",
            "*",
            "?",
            "a*",
            '"',
            "(",
            ")",
            "[a TO z]",
            "text:",
            "^2",
            "~",
            "😀👨‍👩‍👧",
            "\x00\x1b[2J",
            "\ud800",
        ]
    ),
    st.sampled_from(["Flüchtlingshilfe", "Rheine", "48431", "x" * 5000, "Donaudampfschifffahrtsgesellschaft" * 9]),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_whatever_is_typed_is_plain_text(shared: Path, words: str) -> None:
    json.dumps(asked(shared, words).to_json(), ensure_ascii=False).encode()


def test_ten_thousand_characters_are_a_question_too(shared: Path) -> None:
    assert "Flüchtlingshilfe" in found(shared, "Flüchtlingshilfe " + "ganz viele verschiedene Wörter zum Asyl " * 250)


def test_the_files_of_names_are_those_of_the_gazetteer() -> None:
    for which, content in gather().items():
        kept = Path(__file__).parents[1].joinpath("seeds", *which).read_bytes()
        assert kept == content, "the gazetteer has changed: run `python -m index.placenames`"
