"""`anlaufstelle search`: who is in charge of refugee matters, here or nearby?"""

from __future__ import annotations

import json
import re
import sys

import click

from cli import wording
from cli.choices import folded
from cli.filters import POSTAL_CODE, Filters, described, filters, meant
from cli.terminal import counted, plain
from crawler.operation.datafolder import DataFolder
from index.search import Hit, Query, Results, search

FOUND = re.compile(r"\*\*(.+?)\*\*")
"""What was looked for, as the index marks it."""
MOST_PLACES = 12
COLUMNS = (
    "rank",
    "name",
    "office",
    "place",
    "competence",
    "km",
    "phone",
    "mail",
    "hours",
    "status",
    "found by",
    "page",
    "id",
)


@click.command("search")
@click.argument("words", nargs=-1)
@filters
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, help="At most so many hits.")
@click.option("--examples", is_flag=True, help="Practice examples of 2014 to 2017 instead of contacts.")
@click.option("--explain", is_flag=True, help="Say why each hit stands where it stands.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object, for programs.")
@click.pass_obj
def command(
    data: DataFolder,
    words: tuple[str, ...],
    chosen: Filters,
    limit: int,
    examples: bool,
    explain: bool,
    as_json: bool,
) -> None:
    """Search for WORDS: a matter, an office, a person; everything, when there are none.

    With --place, those in charge come first: the town's own contacts, then its association's and district's, then the
    neighbours'. Contacts that are gone are left out unless `--status gone` asks for them.
    """
    if examples:
        show_examples(data, " ".join(words), chosen, limit, as_json)
        return
    if not data.store_path.exists():
        raise click.UsageError(f"{data.path}: there are no contacts yet; run `anlaufstelle crawl` or `import` first")
    results = search(data.index_path, query_of(words, chosen, limit, explain))
    if chosen.radius is not None and not (results.place or results.ambiguous_places):
        raise click.UsageError("--radius needs a place, in WORDS or with --place: the distance is counted from there")
    if as_json:
        click.echo(json.dumps(results.to_json(), ensure_ascii=False))
        return
    if sys.stdout.isatty():
        tell(results)
    else:
        for cells in (COLUMNS, *map(row, results.hits)):
            click.echo("\t".join(cells))
    ask_back(results, chosen.place)


def query_of(words: tuple[str, ...], chosen: Filters, limit: int, explain: bool) -> Query:
    """What the words and options ask the index for."""
    return Query(
        words=" ".join(words),
        place=chosen.place,
        radius=chosen.radius,
        roles=chosen.roles,
        topics=chosen.topics,
        kinds=chosen.kinds,
        states=chosen.states,
        statuses=chosen.statuses,
        limit=limit,
        explain=explain,
    )


def show_examples(data: DataFolder, words: str, chosen: Filters, limit: int, as_json: bool) -> None:
    """The practice examples that answer, best first; they never mix with contacts."""
    from cli.seeds_examples import show
    from crawler.lists.examples import known_examples, matching
    from index.examples import search_examples

    where = [one.ags or "" for one in meant(chosen.place)] if chosen.place else []
    listed = matching(known_examples(data), "", chosen.topics, chosen.states, where)
    show(search_examples(listed, words, limit), as_json)


def row(hit: Hit) -> tuple[str, ...]:
    """One hit for a pipe: the cells of :data:`COLUMNS`."""
    contact = hit.contact
    return (
        str(hit.rank),
        wording.title(contact),
        wording.office(contact),
        wording.place(contact),
        hit.competence or "",
        "" if hit.distance_km is None else f"{hit.distance_km:.0f}",
        wording.phones(contact),
        wording.emails(contact),
        wording.hours(contact),
        contact.status,
        contact.found_by,
        plain(contact.page_url),
        contact.id or "",
    )


def tell(results: Results) -> None:
    """The hits for a person at a terminal."""
    where = f" in {plain(results.place.name)}" if results.place else ""
    click.secho(f"{counted(results.total, 'contact')}{where}", bold=True)
    for hit in results.hits:
        click.echo("\n".join(lines(hit)))


def ask_back(results: Results, typed: str | None) -> None:
    """What the searcher should know or decide, on stderr: which place was meant, other words, who else to call."""
    for note in results.notes:
        click.echo(plain(note), err=True)
    if results.suggestions:
        click.echo(f"Did you mean {', '.join(map(plain, results.suggestions))}?", err=True)
    if results.ambiguous_places:
        which = "; ".join(described(place) for place in results.ambiguous_places[:MOST_PLACES])
        told = "Several places may be meant; --place with one of these numbers says which"
        if POSTAL_CODE.fullmatch((typed or "").strip()):
            told = f"{typed} serves {len(results.ambiguous_places)} places, all of them count"
        click.echo(f"{told}: {which}", err=True)
    elif typed and results.place and folded(results.place.name) != folded(typed) and not typed.strip().isdigit():
        click.echo(f"{typed!r} was taken for {described(results.place)}", err=True)


def lines(hit: Hit) -> list[str]:
    """One hit as a few lines: whom to turn to first, where it is from last."""
    contact = hit.contact
    reach = [wording.phones(contact), wording.emails(contact), wording.hours(contact)]
    distance = f"{hit.distance_km:.0f} km" if hit.distance_km else ""
    where = [
        wording.place(contact),
        hit.competence or "",
        distance,
        "" if contact.status == "confirmed" else contact.status,
    ]
    told = [
        f"\n{hit.rank:>3}. {click.style(wording.title(contact), bold=True)}",
        wording.office(contact),
        " · ".join(part for part in where if part),
        "  ".join(part for part in reach if part),
        marked(plain(hit.snippet)),
        f"found by {wording.found(contact)}: {plain(contact.page_url)}",
        f"also at {', '.join(map(plain, hit.also_at))}" if hit.also_at else "",
        *(plain(reason) for reason in hit.reasons),
        click.style(f"id {contact.id}", dim=True),
    ]
    return [told[0], *(f"     {line}" for line in told[1:] if line)]


def marked(snippet: str) -> str:
    """A snippet with the words that were looked for set off."""
    return FOUND.sub(lambda found: click.style(found[1], fg="yellow", bold=True), snippet)
