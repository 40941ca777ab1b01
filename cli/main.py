"""The command `anlaufstelle`: which commands there are, where the data is, and how an error is said.

A command is loaded only when it is called: a search must not wait for the crawler to load.
"""

from __future__ import annotations

import gc
import importlib
import os
import sys
from pathlib import Path
from typing import NoReturn

import click

from crawler.operation.datafolder import DataFolder

COMMANDS = {
    "demo": ("cli.demo", "Crawl the sample web that ships with it, and show a search and an export."),
    "init": ("cli.init", "Make the data folder and its settings file."),
    "crawl": ("cli.crawl", "Visit seeds, store the contacts found, update the index."),
    "nightly": ("cli.nightly", "Look again at the sites that are due; for a timer."),
    "search": ("cli.search", "Search the contacts: who is in charge of refugee matters?"),
    "show": ("cli.show", "Show one contact, how it was found, its history."),
    "export": ("cli.export.command", "Write contacts as a list."),
    "import": ("cli.import_", "Take in contacts in the jsonl form of export."),
    "read": ("cli.read", "Show what would be read from pages; store nothing."),
    "seeds": ("cli.seeds", "Who is visited: list, check and extend the seeds."),
    "index": ("cli.index", "Rebuild the search index from the store."),
    "reread": ("cli.reread", "Read kept evidence once more, without the network."),
    "backup": ("cli.backup", "Copy the store while it is in use."),
    "restore": ("cli.restore", "Put a backup in the place of the store."),
    "status": ("cli.status", "Coverage by state and step, last runs, what fails."),
    "review": ("cli.review", "Reports of wrong contacts, corrections that outlive every crawl."),
    "forget": ("cli.forget", "Erase a person, number, address or page for good."),
    "serve": ("cli.serve", "Serve the search page and its JSON interface."),
}
"""Command name → the module that holds it as `command`, and its line in the overview."""

OURS = ("cli", "index", "crawler", "seeds")
FAILED, BUSY, INTERRUPTED, PIPE_CLOSED = 2, 3, 130, 141


class Commands(click.Group):
    """The commands of :data:`COMMANDS`, each imported when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the table: the way a person meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command itself; None for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(COMMANDS[cmd_name][0]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but an unknown name is told which one was meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from cli.choices import closest

            raise click.UsageError(f"there is no command {args[0]!r}{closest(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The overview, without importing any command."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data"),
    envvar="ANLAUFSTELLE_DATA",
    show_envvar=True,
    show_default=True,
    help="The folder that holds contacts, index and settings.",
)
@click.version_option(package_name="anlaufstelle", message="%(prog)s %(version)s")
@click.pass_context
def anlaufstelle(ctx: click.Context, data: Path) -> None:
    """Finds whoever is in charge of refugee matters on the websites of German towns, districts and NGOs."""
    ctx.obj = DataFolder(data)


def main() -> NoReturn:
    """Runs the command line and exits: 0 done, 1 done with an alarm, 2 bad input, 3 another writer is at work."""
    try:
        # NO_COLOR (no-color.org) switches colours off; otherwise click colours terminals only.
        color = False if os.environ.get("NO_COLOR") else None
        status = anlaufstelle.main(prog_name="anlaufstelle", standalone_mode=False, color=color)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough (`… | head`). Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = PIPE_CLOSED
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted; what was stored until then is kept.", err=True)
        status = INTERRUPTED
    except Exception as error:
        if not meant_for_people(error):
            raise
        click.echo(f"Error: {sentence(error)}", err=True)
        status = BUSY if is_busy(error) else FAILED
    gc.freeze()  # all of it goes with the process: no last look for garbage
    sys.exit(status if isinstance(status, int) else 0)


def meant_for_people(error: Exception) -> bool:
    """Whether `error` is told to a person: what click or the system says, and the kinds of error that we define.

    Any other is a defect of ours: its traceback is worth more than its sentence.
    """
    return isinstance(error, click.ClickException | OSError) or type(error).__module__.split(".")[0] in OURS


def sentence(error: Exception) -> str:
    """What went wrong, on one line."""
    if isinstance(error, click.ClickException):
        said = error.format_message()
    elif isinstance(error, OSError) and error.strerror and error.filename:
        said = f"{error.filename}: {error.strerror}"
    else:
        said = str(error)
    from cli.terminal import plain

    return plain(said)


def is_busy(error: Exception) -> bool:
    """Whether another writer holds the data folder."""
    from crawler.operation.lock import Busy

    return isinstance(error, Busy)
