"""Choices that a person types: forgiving about case and umlauts, helpful about the rest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from crawler.contact import STATES
from crawler.words.places import STATE_NAMES

FOLD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "-": "_", " ": "_"})


MOST = 40
"""More choices than these are not listed in an error: nobody reads them."""


def folded(text: str) -> str:
    """One spelling for Ausländerbehörde, auslaenderbehoerde and AUSLÄNDERBEHÖRDE."""
    return text.strip().lower().translate(FOLD)


def closest(given: str, allowed: Iterable[str]) -> str:
    """ "; did you mean …?" with the likeliest of `allowed`, or what there is to choose from, unless that is a lot."""
    from difflib import get_close_matches  # only for a mistake: a search starts sooner without

    names = list(allowed)
    near = get_close_matches(folded(given), [folded(name) for name in names], n=1, cutoff=0.6)
    if near:
        return f"; did you mean {next(name for name in names if folded(name) == near[0])}?"
    return f"; there are {', '.join(names)}" if len(names) <= MOST else ""


class OneOf(click.ParamType[str]):
    """One of `allowed` (or, by `names`, another word for it), whatever its case and umlauts."""

    name = "choice"

    def __init__(self, what: str, allowed: Iterable[str], names: dict[str, str] | None = None) -> None:
        self.what = what
        self.allowed = tuple(allowed)
        self.names = names or {}
        self._known = {folded(word): word for word in self.allowed}
        self._known |= {folded(name): word for name, word in self.names.items()}

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The allowed word; a usage error that says what would be right."""
        known = self._known.get(folded(str(value)))
        if known is None:
            words = list(self.allowed) if not self.names else [*self.allowed, *self.names]
            raise click.UsageError(f"unknown {self.what} {value!r}{closest(str(value), words)}", ctx=ctx)
        return known

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Short: the help text lists the choices."""
        return self.what.upper().replace(" ", "-")


STATE = OneOf("state", STATES, {name: code for code, name in STATE_NAMES.items()})
