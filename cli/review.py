"""`anlaufstelle review`: reports of wrong contacts, conflicts with pages, corrections."""

from __future__ import annotations

import getpass
import re

import click

from cli import wording
from cli.choices import OneOf
from cli.corrections import ACTIONS, act, written_fields, written_value
from cli.reports import broken, settle, waiting
from cli.terminal import plain, table
from crawler.operation.datafolder import OWN_FILE, DataFolder
from crawler.operation.lock import WriterLock
from crawler.operation.reviewing import EDITABLE, conflicts, merged_into
from crawler.store import Store

SHORTEST = 10
NEEDS = {
    "correct": ("field", "value"),
    "lock": ("field",),
    "unlock": ("field",),
    "merge": ("other",),
    "split": ("field", "value"),
}
PASSWORD = re.compile(r"^#?\s*password_hash\s*=.*$", re.MULTILINE)


@click.command("review")
@click.argument("identity", metavar="[ID", required=False)
@click.argument("action", metavar="ACTION]", required=False, type=OneOf("action", ACTIONS))
@click.option(
    "--field", type=OneOf("field", EDITABLE), help="The field that is corrected, locked, unlocked, split off."
)
@click.option("--value", help="What it is to be; lists one value a line, as JSON where it is an object.")
@click.option("--other", metavar="ID", help="merge: the contact that is the same; split: undoes that.")
@click.option("--by", default=getpass.getuser, show_default="your user name", help="Whose correction it is.")
@click.option("--settle", "report", metavar="REPORT", help="This report has been looked at: delete it.")
@click.option("--set-password", is_flag=True, help="Set the password of the review page in the settings.")
@click.pass_obj
def command(
    data: DataFolder,
    identity: str | None,
    action: str | None,
    field: str | None,
    value: str | None,
    other: str | None,
    by: str,
    report: str | None,
    set_password: bool,
) -> None:
    """Show what waits; show the fields of contact ID; or do ACTION to it: confirm, correct, lock, unlock, hide, unhide,
    merge, split.

    The first letters of an ID suffice, as long as only one contact begins with them. What is set here outlives every
    crawl. When its page says something new, that is reported here as a conflict.
    """
    if set_password:
        _set_password(data)
    elif report:
        if not settle(data, report):
            raise click.UsageError(f"there is no report {report!r}; `anlaufstelle review` lists them")
    elif identity and action:
        given = {"field": field, "value": value, "other": other}
        undone = action == "split" and other is not None
        if missing := [name for name in NEEDS.get(action, ()) if given[name] is None and not undone]:
            raise click.UsageError(f"{action} needs --{missing[0]}")
        chosen = _whole(data, identity)
        if other and not undone:
            given["other"] = _whole(data, other)
        click.echo(act(data, action, chosen, by, {name: text for name, text in given.items() if text is not None}))
    elif identity:
        _show(data, identity)
    else:
        _queue(data)


def _whole(data: DataFolder, beginning: str) -> str:
    """The id that begins so; a usage error where none does, or several."""
    from cli.show import find

    with Store.open(data.store_path, write=False) as store:
        return find(store, beginning.strip().lower()).id or ""


def _queue(data: DataFolder) -> None:
    for path in broken(data):
        click.echo(f"{path}: is no report; `anlaufstelle review --settle {path.stem}` deletes it", err=True)
    with Store.open(data.store_path, write=False) as store:
        reports = [[r.id, r.at[:10], r.reason, r.contact, r.text, r.reply] for r in waiting(data)]
        table("Reports", ["report", "at", "reason", "contact", "text", "reply"], reports)
        rows = [[c.contact, c.field, written_value(c.ours), written_value(c.page), c.at[:10]] for c in conflicts(store)]
        table("Conflicts", ["contact", "field", "set", "page says", "since"], rows)


def _show(data: DataFolder, identity: str) -> None:
    from cli.show import find

    with Store.open(data.store_path, write=False) as store:
        contact = find(store, identity.strip().lower())
        merged = [(wording.title(other), other.id or "") for other in merged_into(store, contact.id or "")]
    locks = dict(contact.locked)
    rows = [
        [name, text.replace("\n", "; "), f"{locks[name].by}, {wording.day(locks[name].at)}" if name in locks else ""]
        for name, text in written_fields(contact).items()
    ]
    table(plain(wording.title(contact)), ["field", "value", "locked"], rows)
    if merged:
        table("Merged into it", ["contact", "id"], merged)


def _set_password(data: DataFolder) -> None:
    """Writes the hash of a password into the settings; the password itself is kept nowhere."""
    from werkzeug.security import generate_password_hash

    data.create()
    password = click.prompt("Password of the review page", hide_input=True, confirmation_prompt=True)
    if len(password) < SHORTEST:
        raise click.UsageError(f"a password has at least {SHORTEST} characters")
    line = f'password_hash = "{generate_password_hash(password)}"'
    with WriterLock(data, "review"):
        text = data.settings_path.read_text(encoding="utf-8")
        text = PASSWORD.sub(lambda _: line, text, count=1) if PASSWORD.search(text) else f"{text.rstrip()}\n{line}\n"
        data.settings_path.chmod(OWN_FILE)  # an older one may be open to all
        data.settings_path.write_text(text, encoding="utf-8")
    click.echo("The password is set. A page that is being served knows it after its next start.", err=True)
