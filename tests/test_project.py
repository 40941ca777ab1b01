"""The shape of the code: short modules, short functions, steps of one form, nothing heavy in a search."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from crawler import steps

ROOT = Path(__file__).parent.parent
MODULES = sorted(path for part in ("crawler", "index", "cli") for path in (ROOT / part).rglob("*.py"))
LONGEST_MODULE, LONGEST_FUNCTION = 250, 30
HEAVY = ("scrapy", "twisted", "rich", "bs4", "phonenumbers", "pypdf", "dateparser")


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_module_is_short_and_says_what_it_is_for(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE
    assert ast.get_docstring(ast.parse(text)), "a module opens with a docstring"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_functions_are_short(path: Path) -> None:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    long = [
        f"{node.name}: {_lines(node)} lines"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, functions) and _lines(node) > LONGEST_FUNCTION
    ]
    assert not long


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of the body: neither the signature nor the docstring is what makes a function hard to read."""
    body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
    return (node.end_lineno or 0) - body[0].lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_no_error_is_swallowed(path: Path) -> None:
    silent = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ExceptHandler) and all(isinstance(line, ast.Pass) for line in node.body)
    ]
    assert not silent


def test_the_guides_four_steps_come_in_its_order() -> None:
    names = [module.__name__.rpartition(".")[2] for module in steps.STEPS]
    assert names[:4] == ["start_page", "site_search", "council", "info_phone"]


ALL_STEPS = list(dict.fromkeys((*steps.STEPS, *steps.NGO_STEPS, *steps.DIRECTORY_STEPS)))


@pytest.mark.parametrize("module", ALL_STEPS, ids=lambda step: step.__name__)
def test_every_step_has_one_shape(module: ModuleType) -> None:
    """A step is a docstring in the words of a helper on the phone, and `async def find(place, visit)`."""
    assert inspect.iscoroutinefunction(module.find)
    assert list(inspect.signature(module.find).parameters) == ["place", "visit"]
    assert module.__doc__


def test_a_search_loads_nothing_heavy() -> None:
    code = f"import sys, cli.main, cli.search; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("extra", [None, "dev"])
def test_every_dependency_is_pinned_with_its_hash(extra: str | None) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = project["optional-dependencies"][extra] if extra else project["dependencies"]
    pins = (ROOT / ("requirements-dev.txt" if extra else "requirements.txt")).read_text("utf-8")
    pinned = {name.lower() for name in re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==", pins, re.MULTILINE)}
    assert {re.split(r"[<>=\[;! ]", line)[0].lower() for line in wanted} <= pinned
    assert "://" not in pins, "no host in a requirements file"


def test_every_dependency_has_a_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    reasons = (ROOT / "docs" / "dependencies.md").read_text("utf-8").lower()
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = [re.split(r"[<>=\[;! ]", line)[0].lower() for line in wanted]
    assert [name for name in names if f"| {name} |" not in reasons] == []
