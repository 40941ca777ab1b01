"""`anlaufstelle seeds examples`: practice examples by topic, and whether their links still work."""

from __future__ import annotations

import json

import click

from cli.choices import STATE, OneOf
from cli.filters import meant
from cli.terminal import table
from crawler.contact import TOPICS
from crawler.lists.examples import known_examples, link_status, matching, remember, to_json
from crawler.operation.datafolder import DataFolder
from crawler.seeds import Example
from crawler.walk.ledger import now

COLUMNS = ("id", "title", "place", "state", "topics", "year", "link", "address")


@click.command("examples")
@click.argument("words", nargs=-1)
@click.option("--topic", "topics", type=OneOf("topic", TOPICS), multiple=True, help=f"{', '.join(TOPICS)}.")
@click.option("--state", "states", type=STATE, multiple=True, help="Only this Land; may be repeated.")
@click.option("--place", metavar="NAME/PLZ/AGS", help="Only from this town or district.")
@click.option("--check", is_flag=True, help="Ask whether the links still work, as politely as a crawl.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for programs.")
@click.pass_obj
def examples_(
    data: DataFolder,
    words: tuple[str, ...],
    topics: tuple[str, ...],
    states: tuple[str, ...],
    place: str | None,
    check: bool,
    as_json: bool,
) -> None:
    """List practice examples that hold all WORDS: what towns and initiatives did in 2014 to 2017, not whom to call."""
    where = [one.ags or "" for one in meant(place)] if place else []
    found = matching(known_examples(data), " ".join(words), topics, states, where)
    if check:
        check_links(found, data)
        found = matching(known_examples(data), " ".join(words), topics, states, where)
    show(found, as_json)


def show(found: list[Example], as_json: bool) -> None:
    """The examples as a table, or one JSON object a line."""
    if as_json:
        for one in found:
            click.echo(json.dumps(to_json(one), ensure_ascii=False))
        return
    table("Practice examples", COLUMNS, map(_row, found))
    click.echo(f"{len(found)} examples, collected in 2014 to 2017", err=True)


def _row(one: Example) -> tuple[str, ...]:
    return (one.id, one.title, one.place, one.state, " ".join(one.topics), one.year, one.link_status, one.url)


def check_links(found: list[Example], data: DataFolder) -> None:
    """Asks for the links of `found` and keeps what came of it in links.csv of the data folder."""
    from crawler.fetching import fetch_pages
    from crawler.operation.lock import WriterLock

    data.create()
    urls = list(dict.fromkeys(one.url for one in found if one.url))
    with WriterLock(data, "seeds examples --check"):
        answers = fetch_pages(urls, data)
        remember(data, {url: link_status(url, answers[url]) for url in urls}, now())
