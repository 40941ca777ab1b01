"""`anlaufstelle seeds import`: takes official lists and tables into the seed list, after a dry run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.choices import OneOf
from cli.terminal import plain, table
from crawler.contact import SEED_KINDS, Seed
from crawler.operation.datafolder import DataFolder
from crawler.seeds import SeedError, all_seeds, own_seeds, read_text, write_seeds

if TYPE_CHECKING:
    from crawler.lists.merge import Dropped, Report

WIKIDATA, INTEGREAT = "wikidata", "integreat"
SHOWN = 20


@click.command("import")
@click.argument("source", metavar="wikidata|integreat|FILE")
@click.option("--map", "mapping", multiple=True, metavar="OURS=THEIRS", help="For a CSV file: url=Homepage; repeated.")
@click.option("--kind", type=OneOf("kind", SEED_KINDS), default="municipality", help="Of lines that name none.")
@click.option("--write", is_flag=True, help="Write it. Without this nothing is changed: a dry run.")
@click.pass_obj
def import_(data: DataFolder, source: str, mapping: tuple[str, ...], kind: str, write: bool) -> None:
    """Compare a list with the seeds, tell what would be added and changed, and with --write do it.

    SOURCE is the word wikidata or integreat (asks the service), a saved answer of one of them (JSON), the GV100AD file
    of Destatis, or any CSV with a header. Lines that a person has made are never overwritten: where the import says
    something else, that is told as a conflict.
    """
    from crawler.lists.merge import merge
    from crawler.operation.lock import WriterLock

    name, rows = _read(source, dict(map(_pair, mapping)), kind, data)
    report = merge(all_seeds(data), rows, name)
    tell(report)
    if not write:
        click.echo("Nothing was written: a dry run. Add --write to do it.", err=True)
        return
    data.create()
    with WriterLock(data, "seeds import"):
        write_seeds(data.seeds_path, report.apply(own_seeds(data)))
    click.echo(f"written to {data.seeds_path}", err=True)


def _pair(text: str) -> tuple[str, str]:
    ours, equals, theirs = text.partition("=")
    if not (ours and equals and theirs):
        raise click.UsageError(f"--map {text!r}: write OURS=THEIRS, for example url=Homepage")
    return ours.strip(), theirs.strip()


def _read(source: str, mapping: dict[str, str], kind: str, data: DataFolder) -> tuple[str, Iterable[Seed | Dropped]]:
    """What is imported, in a word or two, and its rows."""
    from crawler.lists import destatis, integreat, service, table, wikidata

    path = Path(source)
    if source.lower() in (WIKIDATA, INTEGREAT) and not path.exists():
        agent = _agent(data)
        if source.lower() == WIKIDATA:
            return "Wikidata", wikidata.read_answers(wikidata.ask(agent))
        return "Integreat", integreat.read_regions(service.patiently(integreat.REGIONS, agent, "Integreat").decode())
    text = read_text(path)
    if integreat.is_regions(text):
        return "Integreat", integreat.read_regions(text)
    if wikidata.is_answer(text):
        return "Wikidata", wikidata.read_answers([wikidata.parse(text)])
    if destatis.is_gv100ad(text):
        return "Destatis GV100AD", destatis.read_gv100ad(text)
    return path.name, table.read_table(path, mapping, kind)


def _agent(data: DataFolder) -> str:
    contact = data.settings().contact
    if not contact:
        raise SeedError(f"an open service wants to know who asks: set contact in {data.settings_path}")
    from crawler.crawl import agent

    return agent(contact)


def tell(report: Report) -> None:
    """The report: numbers first, then what a person has to look at."""
    counts = [
        ("added", len(report.added)),
        ("changed", len(report.changed)),
        ("the same", len(report.same)),
        ("conflicts", len(report.conflicts)),
        ("dropped", len(report.dropped)),
        ("no longer in the source", len(report.vanished)),
    ]
    table(f"Import from {report.source}", ["what", "lines"], counts)
    for told in _details(report):
        click.echo(plain(told))


def _details(report: Report) -> Iterator[str]:
    yield from _some(
        "added", [f"{seed.name} ({seed.ags or seed.ars}), {seed.url or 'no address'}" for seed in report.added]
    )
    yield from _some("changed", [f"{old.name}: {old.url or 'no address'} → {new.url}" for old, new in report.changed])
    conflicts = [f"{old.name}: ours {old.url} ({old.source}), theirs {new.url}" for old, new in report.conflicts]
    yield from _some("conflict, ours stays", conflicts, every=True)
    yield from _some(
        "dropped", [f"{' '.join(filter(None, (one.what, one.where)))}: {one.why}" for one in report.dropped]
    )
    yield from _some("no longer in the source", [f"{seed.name}, {seed.url}" for seed in report.vanished])


def _some(what: str, lines: list[str], every: bool = False) -> Iterator[str]:
    shown = lines if every else lines[:SHOWN]
    yield from (f"{what}: {line}" for line in shown)
    if len(lines) > len(shown):
        yield f"{what}: and {len(lines) - len(shown)} more"
