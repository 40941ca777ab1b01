"""What a person sees: tables and colours on a terminal, plain lines in a pipe, never a control character of a stranger.

Text from the web may hold escape sequences that rewrite a terminal's screen, or marks that reverse the direction of
writing; nothing of the kind is printed.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence

import click

UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+")
"""C0 and C1 controls, marks of direction (Trojan Source, CVE-2021-42574), lone surrogates."""
UNSEEN = re.compile("[\u00ad\u180e\u2060-\u2065]+")
"""Soft hyphens and joiners: they stand within words, where no blank may take their place."""


def plain(value: object) -> str:
    """`value` on one line, without control characters; "" for None."""
    return " ".join(UNPRINTABLE.sub(" ", UNSEEN.sub("", str(value))).split(" ")).strip() if value is not None else ""


def counted(number: int, what: str) -> str:
    """ "1 contact", "2 contacts"."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table on stdout: drawn on a terminal; in a pipe a line of column names and tab-separated lines."""
    cells = [[plain(cell) for cell in row] for row in rows]
    if sys.stdout.isatty():
        _draw(title, columns, cells)
        return
    for line in [columns, *cells]:
        click.echo("\t".join(line))


def _draw(title: str, columns: Sequence[str], rows: list[list[str]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for number, column in enumerate(columns):
        counts = bool(rows) and all(row[number].isdigit() for row in rows)
        drawn.add_column(Text(column.replace("_", " ")), justify="right" if counts else "left", overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    Console().print(drawn if rows else f"{title}: none")
