"""What happens to the data, and what the operator is told, when something breaks under a crawl."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.sample_web import sample_folder, serving
from crawler.store import Store
from tests.command import ROOT, Done, run

TOWNS = ("erlenhagen.example", "quellenstedt.example", "lindenfurt.example")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with sample_folder() as web, serving(web):
        header, *rows = (web / "seeds.csv").read_text("utf-8").splitlines()
        path = tmp_path_factory.mktemp("seeds") / "seeds.csv"
        path.write_text("\n".join([header, *(row for row in rows if any(town in row for town in TOWNS))]), "utf-8")
        yield path


def limited(largest: int, *words: str | Path, data: Path) -> Done:
    """Runs the command line in a process that cannot write a file beyond `largest` bytes: a disk that is full."""
    code = (
        f"import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({largest}, {largest}));"
        f"sys.argv[0] = 'anlaufstelle'; runpy.run_module('cli', run_name='__main__')"
    )
    command = [sys.executable, "-c", code, "--data", str(data), *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=dict(os.environ), timeout=120)


def contents(data: Path) -> list[str]:
    with Store.open(data / "contacts.db", write=True) as store:
        assert store.damage() is None
        return [str(contact.id) for contact in store.contacts()]


def test_a_full_disk_ends_the_crawl_in_a_sentence(seeds: Path, tmp_path: Path) -> None:
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[1] == resource.RLIM_INFINITY
    done = limited(180_000, "crawl", "--seeds", seeds, data=tmp_path)
    assert done.returncode == 2, done.stderr
    said = [line for line in done.stderr.splitlines() if line.startswith("Error: ")]
    assert len(said) == 1
    assert "contacts.db" in said[0]
    assert "Traceback" not in done.stderr
    before = contents(tmp_path)
    again = run("crawl", "--seeds", seeds, data=tmp_path)
    assert again.returncode == 0, again.stderr
    after = contents(tmp_path)
    assert set(before) <= set(after)
    assert len(set(after)) == len(after) > 5
