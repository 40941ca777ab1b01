"""`demo`, as a person meets it first; and the README's examples, run on what it leaves behind."""

from __future__ import annotations

import csv
import json
import re
import shlex
from pathlib import Path

import pytest

from crawler.contact import Contact
from crawler.store import Store
from tests.command import Done, call, run
from tests.readme import examples, shown

FORM = re.compile(
    r"1\. (open|click)|1 contacts? written to|1 contacts?|[a-z ]+:|(found|Found) by|There it says|Stands on|History"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def demo(folder: Path) -> Done:
    return run("demo", folder / "demo-data")


def test_the_demo_shows_the_whole_way(demo: Done) -> None:
    assert demo.returncode == 0, demo.stderr
    for step in ("the start page", "the site's own search", "the council's pages", "the information telephone"):
        assert f"Found by {step}: " in demo.stdout
    assert "  1. open http://" in demo.stdout
    assert "  2. click “" in demo.stdout


def test_the_demo_leaves_a_list(demo: Done, folder: Path) -> None:
    target = folder / "demo-data" / "contacts.csv"
    assert str(target) in demo.stdout
    with target.open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) > 20


def test_the_commands_that_it_prints_work_as_they_are(demo: Done, folder: Path) -> None:
    lines = [line.strip().removeprefix("$ ") for line in demo.stdout.splitlines()]
    printed = [shlex.split(line)[1:] for line in lines if line.startswith("anlaufstelle ")]
    assert [words[2] for words in printed] == ["search", "export", "search"]
    for words in printed:
        done = call(*words)
        assert done.returncode == 0, done.stderr
        assert str(folder / "demo-data") in words


def test_the_demo_goes_where_data_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[Path] = []
    monkeypatch.setattr("cli.demo.check_own", lambda data: found.append(data.path) or stop())
    monkeypatch.chdir(tmp_path)
    assert call("demo", data=tmp_path / "a").returncode == 130
    assert call("demo", tmp_path / "b", data=tmp_path / "a").returncode == 130
    assert call("demo", ANLAUFSTELLE_DATA=str(tmp_path / "mine")).returncode == 130
    assert found == [tmp_path / "a", tmp_path / "b", Path("demo-data")]
    assert list(tmp_path.iterdir()) == []


def stop() -> None:
    """The way on is not wanted: as if somebody had pressed Ctrl-C."""
    raise KeyboardInterrupt


def test_the_demo_keeps_out_of_a_folder_with_real_contacts(tmp_path: Path) -> None:
    with Store.open(tmp_path / "contacts.db", write=True) as store:
        store.import_contacts([Contact(id="1", publisher="Stadt Kirchwalde", site="www.kirchwalde.de", text="x")])
    done = call("demo", tmp_path)
    assert done.returncode == 2
    assert "holds contacts of real sites (Stadt Kirchwalde)" in done.stderr
    assert not (tmp_path / "anlaufstelle.toml").exists()


@pytest.mark.parametrize(("command", "output"), examples(), ids=[command for command, _ in examples()])
@pytest.mark.usefixtures("demo")
def test_the_readme_shows_what_really_comes(folder: Path, command: str, output: str) -> None:
    """Line for line the same form; which contacts are found may change. `python -m tests.readme` writes them anew."""
    words = shlex.split(command)[1:]
    really = forms("\n".join(shown(variant, folder) for variant in variants(words, folder)))
    assert really
    assert forms(output) - really == set()


def variants(words: list[str], folder: Path) -> list[list[str]]:
    """The command for the contacts that there are today, whichever they are."""
    if "show" in words:
        lines = call("export", "--format", "jsonl", data=folder / "demo-data").stdout.splitlines()
        return [[*words[:-1], json.loads(line)["id"]] for line in lines[::20]]
    return [[*words[:-1], "50"]] if "search" in words else [words]


def forms(output: str) -> set[str]:
    """What lines begin with: "1. click", "status:", "found by" …; numbers do not count."""
    lines = (re.sub(r"\d+", "1", line.strip()) for line in output.splitlines())
    return {found[0] for line in lines if (found := FORM.match(line))}
