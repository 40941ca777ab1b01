"""Nights on which the network fails half-way, servers hang, or the clock is wrong: nobody is lost, nobody is doubled."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cli.sample_web import SampleServer, sample_folder, serving
from crawler.contact import Contact
from crawler.store import Store
from tests.command import ROOT, Done
from tests.test_faults import TOWNS
from tests.test_nightly import FIRST, SECOND

pytestmark = pytest.mark.slow

YEAR_LATER, DAY_BEFORE = "2027-11-22T22:15:00Z", "2026-11-20T22:15:00Z"


class Failing(SampleServer):
    """The sample web, for which after so many requests something happens. `released`: what hangs is let go."""

    def __init__(self, web: Path, after: int, fails: Callable[[Failing], None]) -> None:
        super().__init__(web)
        self.after, self.fails, self.released = after, fails, threading.Event()

    def handle_error(self, request: object, client_address: object) -> None:
        """Broken connections are what is wanted here."""

    def note(self, *cells: object) -> None:
        super().note(*cells)
        if self.requests >= self.after:
            self.fails(self)


def unplugged(server: Failing) -> None:
    """From now on nobody answers: connections that are open break, new ones are refused."""
    server.socket.close()
    raise ConnectionAbortedError


def hanging(server: Failing) -> None:
    """The connection stays open and nothing more comes."""
    server.released.wait()


@contextmanager
def failing(web: Path, after: int, fails: Callable[[Failing], None]) -> Iterator[str]:
    """The address of a web that fails."""
    server = Failing(web, after, fails)
    thread = threading.Thread(target=_until_closed, args=[server], daemon=True)
    thread.start()
    try:
        yield server.address
    finally:
        server.released.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _until_closed(server: Failing) -> None:
    try:
        server.serve_forever(0.02)
    except (OSError, ValueError):
        server._BaseServer__is_shut_down.set()  # type: ignore[attr-defined]  # its socket was taken away: nothing to wait for


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample web with three towns in its list."""
    folder = tmp_path_factory.mktemp("web") / "web"
    with sample_folder() as shipped:
        shutil.copytree(shipped, folder)
    header, *rows = (folder / "seeds.csv").read_text("utf-8").splitlines()
    kept = [row for row in rows if any(town in row for town in TOWNS)]
    (folder / "seeds.csv").write_text("\n".join([header, *kept]), "utf-8")
    return folder


def night(data: Path, at: str, *seeds: Path, **environment: str) -> Done:
    command = [sys.executable, "-m", "tests.nights", str(data), at, *map(str, seeds)]
    env = {**os.environ, **environment}
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=env, timeout=120)
    assert "Traceback" not in done.stderr, done.stderr
    return done


@pytest.fixture
def data(web: Path, tmp_path: Path) -> Path:
    """After the first night."""
    with serving(web):
        assert night(tmp_path / "data", FIRST, web / "seeds.csv").returncode == 0
    return tmp_path / "data"


def contacts(data: Path) -> dict[str, Contact]:
    with Store.open(data / "contacts.db", write=True) as store:
        assert store.damage() is None
        return {str(contact.id): contact for contact in store.contacts()}


@pytest.mark.parametrize(("fails", "reason"), [(unplugged, "connection"), (hanging, "no answer in time")])
def test_a_network_that_fails_half_way_costs_nobody(
    web: Path, data: Path, fails: Callable[[Failing], None], reason: str
) -> None:
    before = contacts(data)
    with failing(web, 4, fails) as address:
        done = night(data, SECOND, http_proxy=address, https_proxy=address, no_proxy="", NIGHT_TIMEOUT="1.5")
    assert done.returncode in (0, 1), "1 where more than a tenth of the sites gave nothing any more"
    after = contacts(data)
    assert set(after) == set(before)
    troubled = [contact for contact in after.values() if contact.status != "confirmed"]
    assert troubled
    assert {contact.status for contact in troubled} == {"unconfirmed"}
    assert all(reason in str(contact.status_reason) for contact in troubled)
    with serving(web):
        assert night(data, "2026-11-23T22:15:00Z").returncode == 0
    assert {id: contact.status for id, contact in contacts(data).items()} == dict.fromkeys(before, "confirmed")


@pytest.mark.parametrize("wrong", [YEAR_LATER, DAY_BEFORE])
def test_a_clock_that_jumps_and_comes_back_costs_nobody(web: Path, data: Path, wrong: str) -> None:
    before = contacts(data)
    with serving(web):
        assert night(data, wrong).returncode == 0
        assert night(data, SECOND).returncode == 0
    after = contacts(data)
    assert set(after) == set(before)
    assert {contact.status for contact in after.values()} == {"confirmed"}
    assert {contact.last_checked for contact in after.values()} == {SECOND}


def test_a_loss_seen_by_a_wrong_clock_is_not_confirmed_by_one_that_was_set_back(web: Path, data: Path) -> None:
    before = contacts(data)
    gone = shutil.copytree(web, data.parent / "gone")
    for town in TOWNS:
        for rows in (gone / "sites").glob(f"*{town}/urls.tsv"):
            lines = [line for line in rows.read_text("utf-8").splitlines() if line.split("\t")[0] == "/"]
            rows.write_text("\n".join(lines) + "\n", "utf-8")
    with serving(gone):
        night(data, YEAR_LATER)
        night(data, SECOND)
        night(data, "2026-11-23T22:15:00Z")
    assert set(contacts(data)) == set(before)
    assert "gone" not in {contact.status for contact in contacts(data).values()}
