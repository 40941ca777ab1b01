"""`demo`, as a person meets it first; and the README's examples, run on what it leaves behind."""

from __future__ import annotations

import csv
import shlex
from pathlib import Path

import pytest

from tests.command import Done, run
from tests.readme import examples, shown, tidy


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


@pytest.mark.parametrize(("command", "output"), examples(), ids=[command for command, _ in examples()])
@pytest.mark.usefixtures("demo")
def test_the_readme_shows_what_really_comes(folder: Path, command: str, output: str) -> None:
    """Where it does not, and rightly so: `python -m tests.readme` writes it anew."""
    assert tidy(shown(shlex.split(command)[1:], folder)) == tidy(output)
