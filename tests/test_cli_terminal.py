"""What reaches the terminal: no control character, no trap of direction; choices that forgive and help."""

from __future__ import annotations

import click
import pytest

from cli.choices import STATE, OneOf, closest
from cli.main import COMMANDS, Commands, meant_for_people, sentence
from cli.terminal import UNPRINTABLE, plain
from cli.wording import clicks
from crawler.contact import ROLE_CLASSES, Click
from crawler.seeds import SeedError
from crawler.store import StoreError
from index.search import IndexProblem

ROLE = OneOf("role", ROLE_CLASSES)


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[2J\x1b]0;title\x07Amt", "[2J ]0;title Amt"),
        ("Rat\u202ehaus", "Rat haus"),
        ("eins\nzwei\tdrei", "eins zwei drei"),
        ("\x9b31mrot", "31mrot"),
        (None, ""),
    ],
)
def test_plain(hostile: str | None, shown: str) -> None:
    assert plain(hostile) == shown


def test_a_trail_is_numbered_clicks_without_control_characters() -> None:
    lines = clicks(
        (
            Click("http://a.example/", ""),
            Click("http://a.example/b", "So\x1b[31mziales"),
            Click("http://a.example/c", ""),
        )
    )
    assert lines[0] == "1. open http://a.example/"
    assert "click “So [31mziales”" in lines[1]
    assert "(no text)" in lines[2]
    assert not UNPRINTABLE.search("".join(lines))


@pytest.mark.parametrize("typed", ["auslaenderbehoerde", "Ausländerbehörde", " AUSLÄNDERBEHÖRDE "])
def test_a_role_is_known_by_any_spelling(typed: str) -> None:
    assert ROLE.convert(typed, None, None) == "auslaenderbehoerde"


@pytest.mark.parametrize(
    ("typed", "state"), [("NW", "NW"), ("nw", "NW"), ("Thüringen", "TH"), ("baden-wuerttemberg", "BW")]
)
def test_a_state_is_known_by_code_and_name(typed: str, state: str) -> None:
    assert STATE.convert(typed, None, None) == state


def test_a_misspelt_choice_says_what_was_meant() -> None:
    with pytest.raises(click.UsageError, match=r"unknown role 'sozialmat'; did you mean sozialamt\?"):
        ROLE.convert("sozialmat", None, None)
    assert closest("xyz", ["eins", "zwei"]) == "; there are eins, zwei"


def test_a_misspelt_command_says_what_was_meant() -> None:
    with pytest.raises(click.UsageError, match=r"'serach'; did you mean search\?"):
        Commands("x").resolve_command(click.Context(Commands("x")), ["serach"])
    assert "search" in COMMANDS


def test_any_other_error_is_a_defect_and_keeps_its_traceback() -> None:
    with pytest.raises(ValueError, match="invalid literal") as caught:
        int("x")
    assert not meant_for_people(caught.value)


@pytest.mark.parametrize("error", [SeedError("a"), StoreError("a"), IndexProblem("a"), click.UsageError("a")])
def test_our_own_kinds_of_error_are_for_people(error: Exception) -> None:
    assert meant_for_people(error)


def test_an_error_of_the_system_is_said_in_one_line() -> None:
    error = FileNotFoundError(2, "No such file or directory", "seeds\n.csv")
    assert meant_for_people(error)
    assert sentence(error) == "seeds .csv: No such file or directory"
