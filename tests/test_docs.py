"""Documentation that cannot rot: every command and option is described, and the README's examples are run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from cli.main import COMMANDS, anlaufstelle
from tests.readme import examples

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "docs").glob("*.md"))


def command(name: str) -> click.Command:
    found = anlaufstelle.get_command(click.Context(anlaufstelle), name)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def sections() -> dict[str, str]:
    text = (ROOT / "docs" / "commands.md").read_text("utf-8")
    parts = re.split(r"^## (\w+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_the_page_of_commands_names_those_that_there_are(sections: dict[str, str]) -> None:
    assert list(sections) == list(COMMANDS)


def leaves(name: str, found: click.Command) -> Iterator[tuple[str, click.Command]]:
    """A command with its whole name; of a group the commands in it."""
    if not isinstance(found, click.Group):
        yield name, found
        return
    for below, each in found.commands.items():
        yield from leaves(f"{name} {below}", each)


LEAVES = dict(pair for name in COMMANDS for pair in leaves(name, command(name)))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_line_in_the_overview(name: str) -> None:
    assert COMMANDS[name][1].endswith((".", "?"))
    assert len(command(name).help or "") > 20


def test_commands_in_groups_are_looked_at_too() -> None:
    assert {"seeds add", "seeds find", "seeds import", "seeds examples"} <= LEAVES.keys()


@pytest.mark.parametrize("name", LEAVES)
def test_every_option_has_help_and_is_described(name: str, sections: dict[str, str]) -> None:
    """A command of a group is described in a line of its own."""
    assert len(LEAVES[name].help or "") > 20
    options = [param for param in LEAVES[name].params if isinstance(param, click.Option)]
    assert [option.name for option in options if not option.help] == []
    group, *below = name.split()
    written = sections[group]
    if below:
        (written,) = [line for line in written.splitlines() if f"`{name}" in line]
    described = re.findall(r"--[a-z-]+", written)
    assert [option.opts[-1] for option in options if option.opts[-1] not in described] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_of_the_docs_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_page_is_in_the_contents() -> None:
    contents = (ROOT / "README.md").read_text("utf-8")
    assert [page.name for page in PAGES if f"docs/{page.name}" not in contents] == []


def test_the_readme_shows_three_commands() -> None:
    """Their output is compared in test_demo.py."""
    assert len(examples()) == 3
