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


def plain(value: object) -> str:
    """`value` on one line, without control characters; "" for None."""
    return " ".join(UNPRINTABLE.sub(" ", str(value)).split(" ")).strip() if value is not None else ""


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table on stdout: drawn on a terminal; in a pipe a line of column names and tab-separated lines."""
    cells = [[plain(cell) for cell in row] for row in rows]
    if not sys.stdout.isatty():
        for line in [columns, *cells]:
            click.echo("\t".join(line))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(title=title, title_justify="left", title_style="bold", header_style="bold")
    for column in columns:
        drawn.add_column(column)
    for line in cells:
        drawn.add_row(*(Text(cell) for cell in line))
    Console().print(drawn)
