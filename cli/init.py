"""`anlaufstelle init`: makes the data folder and its settings file."""

from __future__ import annotations

import click

from crawler.operation.datafolder import DataFolder


@click.command("init")
@click.pass_obj
def command(data: DataFolder) -> None:
    """Make the data folder and its settings file.

    What is there already stays as it is.
    """
    data.create()
    click.echo(f"The data folder is {data.path}. Before the first crawl, write who you are into {data.settings_path}:")
    click.echo("the sites that are visited are told whom they can turn to.")
