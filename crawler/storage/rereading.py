"""Stores what the kept parts of pages give when they are read once more: the page is the same, only the rules are not.

So what is no longer read was a misreading: it leaves at once, and no look counts for or against anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from crawler.contact import Place, Seed
from crawler.storage import publishers
from crawler.storage.contacts import Writer, sightings, stored
from crawler.storage.erasing import allowed
from crawler.storage.looking import Look
from crawler.storage.proving import drop_evidence
from crawler.storage.publishers import Publisher
from crawler.storage.renewing import merged
from crawler.storage.rows import Reread, SightingRow
from crawler.storage.saving import take_in
from crawler.storage.uniting import mergers, shares
from crawler.visited import Sighting, Visited

UNMOVED = Look(at=None)
"""A look that nobody took: it moves no date and no status."""


def take_in_again(
    writer: Writer, seed: Seed, pages: Sequence[str], fresh: Sequence[Sighting], unfit: Sequence[str] = ()
) -> Reread:
    """Takes `fresh` for all that these pages of a seed give, within the transaction that is open.

    unfit: pages whose evidence goes.
    """
    publisher = publishers.of_seed(writer.db, seed)
    drop_evidence(writer.db, publisher.id, unfit)
    served = _associations(writer, publisher, frozenset(pages)) if seed.kind == "municipality" else {}
    reserved = {row.sighting.page_url: row.sighting.reserved for row in _live(writer, publisher, frozenset(pages))}
    dressed = tuple(
        replace(
            seen,
            site=publisher.site,
            publisher=publisher.name,
            places=served.get(seen.page_url, seen.places),
            reserved=reserved.get(seen.page_url),
        )
        for seen in fresh
    )
    clean, _ = allowed(writer.db, publisher, Visited(seed, writer.at, writer.at, dressed))
    before = {row.id for row in _live(writer, publisher, frozenset(pages))}
    taken = take_in(writer, publisher, clean.sightings, replace(UNMOVED, read=frozenset(pages)))
    said = {_words(seen) for seen in clean.sightings}
    misread = {row.id for row in _live(writer, publisher, frozenset(pages)) if _words(row.sighting) not in said}
    return Reread(taken.new, taken.changed, _drop(writer, publisher, misread & before))


def _associations(writer: Writer, publisher: Publisher, pages: frozenset[str]) -> dict[str, tuple[Place, ...]]:
    """The pages on the site of the association that a village belongs to: what they give serves the association."""
    rows = (row.sighting for row in _live(writer, publisher, pages) if row.sighting.places)
    return {seen.page_url: seen.places for seen in rows if not any(place.ags for place in seen.places)}


def _live(writer: Writer, publisher: Publisher, pages: frozenset[str]) -> list[SightingRow]:
    """What these pages are known to give."""
    rows = (row for rows in sightings(writer.db, "c.publisher", publisher.id).values() for row in rows)
    return [row for row in rows if row.sighting.page_url in pages and row.missing_since is None]


def _words(seen: Sighting) -> tuple[object, ...]:
    """What tells one sighting of a page from the others."""
    return seen.page_url, seen.kind, seen.person, seen.organisation, seen.unit, seen.role, seen.phones, seen.emails


def _drop(writer: Writer, publisher: Publisher, misread: set[int | None]) -> int:
    """Takes misread sightings out; how many contacts had nothing else. What a reviewer has corrected stays."""
    gone = 0
    for contact, rows in sightings(writer.db, "c.publisher", publisher.id).items():
        left = [row for row in rows if row.id not in misread]
        current = stored(writer.db, contact) if len(left) < len(rows) else None
        if current is not None and not current.locked:
            gone += not left
            _rewrite(writer, publisher, contact, rows, left)
    return gone


def _rewrite(
    writer: Writer, publisher: Publisher, contact: str, rows: Iterable[SightingRow], left: Sequence[SightingRow]
) -> None:
    writer.put_sightings(contact, rows, left)
    if not left:
        writer.delete(contact)
        return
    old = stored(writer.db, contact)
    more = shares(writer.db, contact, mergers(writer.db, publisher.id))
    new = merged(contact, [*left, *more], old, True, UNMOVED)
    writer.put(publisher.id, replace(new, site=publisher.site, publisher=publisher.name), old)
