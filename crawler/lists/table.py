"""Any CSV table as a seed list, by a mapping of its columns to ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from crawler.contact import Place, Seed
from crawler.gazetteer import Gazetteer, describe
from crawler.lists.merge import Dropped
from crawler.seeds import COLUMNS, SeedError, rows, seed_of


def read_table(path: Path, mapping: Mapping[str, str], kind: str = "municipality") -> Iterator[Seed | Dropped]:
    """The lines of a CSV file as seeds. mapping: our column → theirs; columns of our own names need none.

    kind: of lines that name none. A place without an AGS is looked up by name and postal code; one that is ambiguous is
    dropped with its candidates. Raises SeedError for a file or a column that is not there.
    """
    ours = {column: mapping.get(column, column).lower() for column in COLUMNS}
    if unknown := sorted(set(mapping) - set(COLUMNS)):
        raise SeedError(f"there is no column {unknown[0]!r} in a seed list: map one of {', '.join(COLUMNS)}")
    for line, row in rows(path, [theirs.lower() for theirs in mapping.values()]):
        given = {column: row.get(theirs, "") for column, theirs in ours.items()}
        yield _seed(f"line {line}", given, kind)


def _seed(where: str, given: Mapping[str, str], kind: str) -> Seed | Dropped:
    what = given["name"] or given["place"] or given["ags"]
    if not what:
        return Dropped(where, "", "neither name nor place nor AGS")
    ags = given["ags"].zfill(8) if len(given["ags"]) == 7 else given["ags"]
    known = _known(ags, given)
    if isinstance(known, str):
        return Dropped(where, what, known)
    told = {name: given[name] for name in ("url", "note") if given[name]}
    if known is None:
        bare = Place(given["place"] or given["name"], ags=ags or None, state=given["state"].upper() or None)
        return replace(seed_of(bare, given["kind"] or kind, given["name"]), **told)  # type: ignore[arg-type]
    return replace(seed_of(known, given["kind"] or kind, given["name"]), **told)  # type: ignore[arg-type]


def _known(ags: str, given: Mapping[str, str]) -> Place | str | None:
    """The place of the gazetteer; None for an AGS that it does not know; why not, where the name is unclear."""
    gazetteer = Gazetteer.shipped()
    if ags:
        return gazetteer.by_ags(ags)
    name = given["place"] or given["name"]
    codes = given["postal_codes"].split()
    found = gazetteer.resolve(f"{codes[0]} {name}") if codes else gazetteer.resolve(name)
    if given["state"]:
        found = tuple(place for place in found if place.state == given["state"].upper())
    if len(found) > 1:
        return f"no AGS, and {name!r} may be {', '.join(describe(place) for place in found[:4])}"
    return found[0] if found else f"no AGS, and {name!r} is not in the gazetteer"
