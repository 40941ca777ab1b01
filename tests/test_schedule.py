"""What changes often is looked at more often; a loss is looked at again in time; a night keeps to its bounds."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from crawler.contact import Seed
from crawler.keeping.schedule import MOST_LOOK, MOST_WALK, Looked, Rhythm, after, due, later
from crawler.operation.nightly import COMMAND, Night, in_window, plan
from crawler.store import Store
from crawler.visited import Fetch, Outcome, Visited

NOW = "2026-11-21T22:15:00Z"
UNITS = Path(__file__).parent.parent / "docs" / "units"


def looked(at, *, walked=False, news=False, failed=False, contacts=3, recheck=None):
    return Looked(at, walked, news, failed, contacts, recheck)


def nights(number, **told):
    """The rhythm after a first visit and so many further ones, each when it is due."""
    rhythm, at = after(Rhythm(), looked(NOW, walked=True, news=True)), NOW
    for _ in range(number):
        while (found := due(rhythm, at)) is None:
            at = later(at, 1)
        rhythm = after(rhythm, looked(at, walked=found.walk, **told))
    return rhythm


def test_a_site_never_visited_is_due_most_of_all():
    assert due(Rhythm(), NOW).walk
    assert due(Rhythm(), NOW).overdue > due(Rhythm(looked=later(NOW, -900), walked=later(NOW, -900)), NOW).overdue


def test_the_next_night_is_a_look_and_no_walk():
    rhythm = after(Rhythm(), looked(NOW, walked=True, news=True))
    assert due(rhythm, later(NOW, 0.2)) is None
    assert due(rhythm, later(NOW, 0.7)).walk is False
    assert due(rhythm, later(NOW, 7)).walk is True


def test_what_never_changes_is_looked_at_ever_less_often_within_bounds():
    rhythm = nights(40)
    assert (rhythm.interval, rhythm.span) == (MOST_LOOK, MOST_WALK)
    without = nights(40, contacts=0)
    assert without.interval == MOST_WALK


def test_what_changes_is_looked_at_every_night():
    assert nights(20, news=True).interval == 1
    assert nights(20, news=True).span == 1


def test_an_erasure_is_done_within_14_days():
    """Found at the next look, a loss that raises an alarm needs two more, each three days later."""
    assert MOST_LOOK + 3 + 3 <= 14


def test_a_site_that_fails_is_tried_again_after_1_2_4_7_days():
    rhythm = after(Rhythm(), looked(NOW, walked=True, news=True))
    waits = []
    for _ in range(5):
        at = rhythm.looked if rhythm.failures else NOW
        rhythm = after(rhythm, looked(at, failed=True))
        waits.append(next(days for days in range(1, 31) if due(rhythm, later(at, days - 0.4))))
    assert waits == [1, 2, 4, 7, 7]


def test_a_second_look_is_due_when_it_can_decide():
    rhythm = replace(nights(40), recheck=later(nights(40).looked, 3))
    assert due(rhythm, later(rhythm.looked, 2)) is None
    assert due(rhythm, later(rhythm.looked, 3)) is not None


def test_a_clock_that_was_wrong_makes_everything_due():
    rhythm = after(Rhythm(), looked("2031-01-01T00:00:00Z", walked=True, news=True))
    assert due(rhythm, NOW) is not None


@pytest.mark.parametrize(
    ("window", "at", "inside"),
    [("", "12:00", True), ("22:00-06:00", "23:30", True), ("22:00-06:00", "05:59", True),
     ("22:00-06:00", "06:00", False), ("01:00-05:00", "00:59", False), ("01:00-05:00", "01:00", True)],
)  # fmt: skip
def test_windows_may_go_over_midnight(window, at, inside):
    assert in_window(window, time.fromisoformat(at)) is inside


def visit(number, at=NOW, fetches=3):
    seed = Seed("municipality", f"Dorf {number}", f"https://www.dorf{number}.example/", ags=f"{number:08}")
    asked = tuple(Fetch(f"{seed.url}{n}", status=200) for n in range(fetches))
    return Visited(seed, at, at, outcomes=(Outcome("start_page", "nothing"),), fetches=asked)


def test_a_budget_is_never_exceeded_and_used_as_far_as_it_can_be():
    night = Night(pages=10, requests=35)
    opened = 0
    while night.open_door():
        opened += 1
    assert (opened, night.closed) == (3, None)
    night.ended(visit(1, fetches=2))
    assert night.open_door()
    assert not night.open_door()
    for number in range(3):
        night.ended(visit(number, fetches=10))
    assert not night.open_door()
    assert "budget" in night.closed


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "contacts.db", write=True) as store:
        yield store


def seeds(*numbers):
    return [visit(number).seed for number in numbers]


def test_an_interrupted_night_goes_on_where_it_stopped(store):
    run = store.start_run(COMMAND, NOW)
    store.save(visit(1), run)
    again = plan(seeds(1, 2, 3), store, later(NOW, 0.3), everything=True)
    assert (again.run, again.done, [seed.name for seed in again.seeds]) == (run, 1, ["Dorf 2", "Dorf 3"])
    assert plan(seeds(1, 2, 3), store, later(NOW, 1), everything=True).run is None
    store.finish_run(run, NOW)
    assert plan(seeds(1, 2, 3), store, later(NOW, 0.1), everything=True).run is None


def test_the_most_overdue_come_first_and_the_others_rest(store):
    run = store.start_run(COMMAND, NOW)
    for number, days in ((1, -0.1), (2, -3), (3, -6)):
        store.save(visit(number, later(NOW, days)), run)
    store.finish_run(run, NOW)
    told = plan(seeds(1, 2, 3, 4), store, NOW)
    assert [seed.name for seed in told.seeds] == ["Dorf 4", "Dorf 3", "Dorf 2"]
    assert told.resting == 1
    assert told.walks == {visit(4).seed.key}


def test_the_timer_and_the_service_are_valid_units(tmp_path):
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not installed")
    for unit in UNITS.glob("anlaufstelle-nightly.*"):
        text = unit.read_text("utf-8").replace("/usr/local/bin/anlaufstelle", shutil.which("true"))
        (tmp_path / unit.name).write_text(text, "utf-8")
    command = ["systemd-analyze", "verify", *sorted(map(str, tmp_path.iterdir()))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr.strip()) == (0, "")


def test_the_cron_file_has_a_line_that_cron_understands():
    lines = [line for line in (UNITS / "anlaufstelle.cron").read_text("utf-8").splitlines() if line[:1].isdigit()]
    minute, hour, *rest, user, command = lines[0].split(maxsplit=6)
    assert (int(minute), int(hour), rest, user) == (15, 22, ["*", "*", "*"], "anlaufstelle")
    assert "nightly" in command
    assert "%" not in command, "cron turns % into a line end"
