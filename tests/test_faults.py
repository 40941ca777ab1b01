"""What happens to the data, and what the operator is told, when something breaks under a crawl."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.sample_web import sample_folder, serving
from crawler.operation.datafolder import DataFolder
from crawler.operation.lock import WriterLock
from crawler.store import Store
from crawler.visited import Outcome, Visited
from crawler.walk.ledger import now
from tests.command import ROOT, Done, run

pytestmark = pytest.mark.slow

TOWNS = ("erlenhagen.example", "quellenstedt.example", "lindenfurt.example")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with sample_folder() as web, serving(web):
        header, *rows = (web / "seeds.csv").read_text("utf-8").splitlines()
        path = tmp_path_factory.mktemp("seeds") / "seeds.csv"
        path.write_text("\n".join([header, *(row for row in rows if any(town in row for town in TOWNS))]), "utf-8")
        yield path


@pytest.fixture(scope="module")
def crawled(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder after a crawl, to be copied."""
    data = tmp_path_factory.mktemp("crawled") / "data"
    run("crawl", "--seeds", seeds, data=data)
    return data


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


def as_ordinary_user(*words: str | Path, data: Path) -> Done:
    """Runs the command line without the right to write everywhere; root's own files are read as before."""
    command = [sys.executable, "-m", "cli", "--data", str(data), *map(str, words)]
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root may write everywhere, and there is no setpriv to give that up")
        command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=dict(os.environ), timeout=120)


@pytest.mark.parametrize("words", [("nightly", "--all"), ("crawl",), ("forget", "Anna Müller"), ("backup",)])
def test_a_folder_that_cannot_be_written_is_told(crawled: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    data = tmp_path / "data"
    shutil.copytree(crawled, data)
    before = contents(data)
    data.chmod(0o500)
    done = as_ordinary_user(*words, data=data)
    data.chmod(0o700)
    assert done.returncode == 2, done.stderr
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(data) == before


def test_a_second_run_is_told_who_is_at_work(seeds: Path, tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    data.create()
    with WriterLock(data, "nightly"):
        done = run("nightly", "--seeds", seeds, data=tmp_path)
    assert done.returncode == 3
    assert f"`anlaufstelle nightly` (process {os.getpid()}," in done.stderr


def test_a_damaged_page_of_the_store_is_told_and_a_backup_brings_all_back(seeds: Path, tmp_path: Path) -> None:
    run("crawl", "--seeds", seeds, data=tmp_path)
    before = contents(tmp_path)
    assert run("backup", tmp_path / "copy.db", data=tmp_path).returncode == 0
    with (tmp_path / "contacts.db").open("r+b") as file:
        for page in range(3, 60):
            file.seek(page * 4096)
            file.write(b"\xde\xad\xbe\xef" * 64)
    done = run("nightly", "--all", data=tmp_path)
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert "is damaged" in done.stderr
    assert "anlaufstelle restore" in done.stderr
    done = run("restore", tmp_path / "copy.db", data=tmp_path)
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path) == before


def test_when_the_network_is_gone_nobody_is_lost(seeds: Path, tmp_path: Path) -> None:
    run("crawl", "--seeds", seeds, data=tmp_path)
    before = contents(tmp_path)
    done = run("nightly", "--all", data=tmp_path, http_proxy="http://127.0.0.1:9", no_proxy="")
    assert done.returncode == 1, done.stderr
    assert contents(tmp_path) == before
    with Store.open(tmp_path / "contacts.db", write=False) as store:
        assert set(store.count()) == {"unconfirmed"}
        reasons = {contact.status_reason for contact in store.contacts()}
    assert all("connection" in str(reason) for reason in reasons), reasons
    assert run("nightly", "--all", data=tmp_path).returncode == 0
    with Store.open(tmp_path / "contacts.db", write=False) as store:
        assert set(store.count()) == {"confirmed"}


def test_a_killed_night_goes_on_where_it_stopped(seeds: Path, tmp_path: Path) -> None:
    run("crawl", "--seeds", seeds, data=tmp_path)
    before = contents(tmp_path)
    with Store.open(tmp_path / "contacts.db", write=True) as store:
        seen = [visitor.seed for visitor in store.seeds_seen()]
        interrupted = store.start_run("nightly")
        at = now()
        store.save(Visited(seen[0], at, at, outcomes=(Outcome("menu", "nothing"),), walked=False), interrupted)
    done = run("nightly", "--all", data=tmp_path)
    assert done.returncode == 0, done.stderr
    assert f"going on with run {interrupted}, which has visited 1; {len(seen) - 1} sites due" in done.stderr
    assert contents(tmp_path) == before
    with Store.open(tmp_path / "contacts.db", write=False) as store:
        assert len(store.visits(interrupted)) == len(seen)
        assert store.unfinished("nightly") is None
