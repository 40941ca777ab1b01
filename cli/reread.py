"""`anlaufstelle reread`: reads the kept parts of pages once more, without the network: after an update of the rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import click

from cli.indexing import bring_up_to_date
from cli.terminal import counted
from crawler.contact import Seed
from crawler.operation.datafolder import DataFolder
from crawler.operation.lock import WriterLock
from crawler.store import Store
from crawler.visited import Evidence, Sighting

Told = tuple[Seed, list[str], list[Sighting], list[str]]
"""A seed, its pages of evidence, what these give now, and those of them that may not be kept any longer."""


@click.command("reread")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@click.pass_obj
def command(data: DataFolder, dry_run: bool) -> None:
    """Read the parts of pages that are kept as evidence once more, and store what they give now.

    Useful after an update that reads pages better. No site is asked. What was read before and is not any more was a
    misreading and is erased; contacts that a reviewer has corrected stay.
    """
    with WriterLock(data, "reread"):
        with Store.open(data.store_path, write=True) as store:
            read = list(again(store, persons=data.settings().persons))
            done = store.read_again(read, dry=dry_run)
        if not dry_run:
            bring_up_to_date(data)
    pages = counted(sum(len(pages) for _, pages, *_ in read), "page")
    would = "would be " if dry_run else ""
    click.echo(
        f"{pages} read: {done.new} contacts {would}new, {done.changed} {would}changed, {done.dropped} {would}dropped."
    )


def again(store: Store, *, persons: bool) -> Iterator[Told]:
    """Each seed with its pages of evidence and what they give now, as a crawl would store it."""
    from crawler.keeping.placing import listed_places, placed
    from crawler.keeping.proofs import may_be_kept
    from crawler.keeping.rules import kept, withheld

    found = list(store.evidence())
    listed = listed_places(seed for seed, _ in found)
    for seed, proofs in found:
        ways = {page.url: page.sightings for page in store.known(seed).pages}
        if (start := store.known(seed).start) is not None:
            ways[start.url] = start.sightings
        read = [seen for at, proof in proofs for seen in _read(seed, at, proof, ways.get(proof.page_url, ()))]
        wanted, hidden = kept((placed(seen, seed, listed) for seen in read), persons=persons), withheld(read)
        unfit = [proof.page_url for _, proof in proofs if not may_be_kept(proof, hidden[proof.page_url])]
        yield seed, [proof.page_url for _, proof in proofs], list(wanted), unfit


def _read(seed: Seed, at: str, proof: Evidence, before: Sequence[Sighting]) -> Iterator[Sighting]:
    """What a page gives now, with the way on which it was found; nothing of a page that nobody knows any more."""
    from crawler.committees import as_before
    from crawler.extraction import read
    from crawler.walk.evidence import page_of

    for seen in as_before(read(page_of(proof), seed), before) if before else ():
        found_by = "info_phone" if seen.kind == "info_phone" else before[0].found_by
        way = replace(seen, trail=before[0].trail, found_by=found_by, page_title=before[0].page_title)
        yield replace(way, first_seen=before[0].first_seen, last_seen=at)
