"""`anlaufstelle forget`: erases a person, number, address or page, and keeps it from coming back."""

from __future__ import annotations

import click

from crawler.datafolder import DataFolder


@click.command("forget")
@click.argument("value", required=False)
@click.option("--place", metavar="NAME/PLZ/AGS", help="Only contacts of this place.")
@click.option("--list", "listed", is_flag=True, help="Show what is to stay forgotten.")
@click.pass_obj
def command(data: DataFolder, value: str | None, place: str | None, listed: bool) -> None:
    """Erase VALUE (a person's name, a number, an e-mail or web address) and never take it in again.

    Stronger than any crawl: a later visit that meets VALUE leaves it out.
    """
