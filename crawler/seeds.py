"""Who is visited: the seed lists that ship, and the operator's own list that is laid over them.

A list is a CSV file in UTF-8 with a header. Lines of the overlay (`seeds.csv` in the data folder) replace shipped lines
of the same body (kind and AGS, ARS or name); what ships is never written to.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from crawler.contact import Place, Seed
from crawler.places.names import words
from crawler.seedrules import Problem, complaints

if TYPE_CHECKING:
    from crawler.operation.datafolder import DataFolder

REQUIRED = ("kind", "name", "place", "ags", "state", "url")
COLUMNS = (*REQUIRED, "ars", "district", "postal_codes", "lat", "lon", "population", "source", "note")
SHIPPED = ("municipalities.csv", "districts.csv", "ngos.csv", "directories.csv")


class SeedError(ValueError):
    """A seed list cannot be used: one sentence that says what, where, and what to do."""


@dataclass(frozen=True, slots=True)
class Example:
    """A practice example: what a place did, not whom to call. `year` is when it was collected; the link may be dead."""

    id: str
    title: str
    place: str
    ags: str = ""
    state: str = ""
    topics: tuple[str, ...] = ()
    institution: str = ""
    year: str = ""
    url: str = ""
    source: str = ""
    link_status: str = "unchecked"


def read_seeds(path: Path | Traversable) -> tuple[list[Seed], list[Problem]]:
    """The usable seeds of a list, and what is wrong with its lines (errors and warnings, in their order).

    Raises SeedError where the file as a whole cannot be read: missing, empty, not UTF-8, a column missing.
    """
    seeds: list[Seed] = []
    problems: list[Problem] = []
    lines_of: dict[str, int] = {}
    for line, row in rows(path, REQUIRED):
        seed, faults = _seed(row)
        faults += list(complaints(seed))
        if seed.key in lines_of:
            faults.append((f"{seed.name!r} is already on line {lines_of[seed.key]}: delete one of the two", True))
        lines_of.setdefault(seed.key, line)
        problems += [Problem(path.name, line, text, error) for text, error in faults]
        if not any(error for _, error in faults):
            seeds.append(seed)
    return seeds, problems


def load_seeds(path: Path | Traversable) -> list[Seed]:
    """The seeds of a list without errors. Raises SeedError with the first error and how many more there are."""
    seeds, problems = read_seeds(path)
    errors = [problem for problem in problems if problem.error]
    if errors:
        more = f" ({len(errors) - 1} more: see `anlaufstelle seeds check`)" if len(errors) > 1 else ""
        raise SeedError(f"{errors[0]}{more}")
    return seeds


def rows(path: Path | Traversable, required: Iterable[str]) -> list[tuple[int, dict[str, str]]]:
    """(line number, column → text) of a CSV file in UTF-8; raises SeedError as described at :func:`read_seeds`."""
    reader = csv.DictReader(io.StringIO(text := read_text(path), newline=""), delimiter=_delimiter(text))
    header = [(name or "").strip().lower() for name in reader.fieldnames or ()]
    if missing := [name for name in required if name not in header]:
        wanted = ",".join(required)
        raise SeedError(f"{path.name}: the column {missing[0]!r} is missing: the first line has to be {wanted}")
    reader.fieldnames = header
    found = []
    for row in reader:
        values = {name: (value or "").strip() for name, value in row.items() if name and not isinstance(value, list)}
        if any(values.values()):
            found.append((reader.line_num, values))
    return found


def read_text(path: Path | Traversable) -> str:
    """The text of a file in UTF-8. Raises SeedError where it is missing, empty or something else."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise SeedError(f"{path}: there is no such file") from None
    except OSError as error:
        raise SeedError(f"{path}: cannot be read ({error.strerror})") from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SeedError(f"{path.name}: line {line} is not UTF-8: save the file as CSV in UTF-8") from None
    if not text.strip():
        raise SeedError(f"{path.name}: the file is empty, its first line has to be {','.join(REQUIRED)}")
    return text.replace("\x00", "")


def _delimiter(text: str) -> str:
    header = text.lstrip().split("\n", 1)[0]
    return max(",;\t", key=header.count)


def _seed(row: dict[str, str]) -> tuple[Seed, list[tuple[str, bool]]]:
    faults: list[tuple[str, bool]] = []
    given = {name: row.get(name, "") for name in COLUMNS}
    numbers: dict[str, float | None] = {}
    for name in ("lat", "lon", "population"):
        text = given.pop(name)
        try:
            numbers[name] = float(text) if text else None
        except ValueError:
            faults.append((f"{name} is {text!r}: write a number with a point, or nothing", True))
    codes = tuple(given.pop("postal_codes").split())
    given["state"] = given["state"].upper()
    people = numbers.get("population")
    return Seed(**given, postal_codes=codes, lat=numbers.get("lat"), lon=numbers.get("lon"),
                population=int(people) if people is not None else None), faults  # fmt: skip


def shipped_list(name: str) -> Traversable:
    """One of the lists that ship; `name` is of :data:`SHIPPED`."""
    return files("seeds") / name


@cache
def shipped_seeds() -> tuple[Seed, ...]:
    """The seeds of the lists that ship."""
    return tuple(seed for name in SHIPPED for seed in load_seeds(shipped_list(name)))


def all_seeds(folder: DataFolder) -> list[Seed]:
    """The shipped seeds with the operator's own laid over them. Raises SeedError for a faulty overlay."""
    return list({seed.key: seed for seed in (*shipped_seeds(), *own_seeds(folder))}.values())


def own_seeds(folder: DataFolder) -> list[Seed]:
    """The operator's own lines. Raises SeedError for a faulty list."""
    return load_seeds(folder.seeds_path) if folder.seeds_path.exists() else []


def seed_of(place: Place, kind: str | None = None, name: str = "") -> Seed:
    """The seed of a place, without an address; with another `name` that of a body (by default an NGO) that is there."""
    itself = "association" if not place.ags else "district" if len(place.ags) == 5 else "municipality"
    official = not name or words(name)[-len(words(place.name)) :] == words(place.name)
    return Seed(
        kind=kind or (itself if official else "ngo"),
        name=name or place.name,
        url="",
        place=place.name,
        ags=place.ags or "",
        state=place.state or "",
        ars=(place.ars or "") if not place.ags else "",
        district=place.district or "",
        postal_codes=place.postal_codes,
        lat=place.lat,
        lon=place.lon,
    )


def add_seed(folder: DataFolder, seed: Seed) -> bool:
    """Writes a seed to the operator's list; True if it replaced one of the same body. SeedError for a faulty one.

    The caller holds the writers' lock.
    """
    return add_seeds(folder, [seed]) > 0


def add_seeds(folder: DataFolder, seeds: Iterable[Seed]) -> int:
    """As :func:`add_seed` for several at once, all of them or none; how many replaced a line of the same body."""
    new = {seed.key: seed for seed in seeds}
    for seed in new.values():
        for text, error in complaints(seed):
            if error:
                raise SeedError(text)
    own = own_seeds(folder)
    kept = [known for known in own if known.key not in new]
    if new:
        write_seeds(folder.seeds_path, [*kept, *new.values()])
    return len(own) - len(kept)


def write_seeds(path: Path, seeds: Iterable[Seed]) -> None:
    """Writes a list whole: beside it first, then in its place, so that nobody reads half a list."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(getattr(seed, name)) for name in COLUMNS] for seed in seeds)
    beside = path.with_name(path.name + ".new")
    beside.write_text(text.getvalue(), encoding="utf-8", newline="")
    beside.replace(path)


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(value)
    return "" if value is None else str(value)


@cache
def examples() -> tuple[Example, ...]:
    """The practice examples that ship, as collected in 2015 to 2017; their links may be dead."""
    names = [field.name for field in fields(Example)]
    found = []
    for _, row in rows(files("seeds") / "examples.csv", ("id", "title", "place", "topics", "source")):
        given: dict[str, str] = {name: row[name] for name in names if row.get(name)}
        topics = tuple(given.pop("topics", "").split())
        found.append(Example(**{"id": "", "title": "", "place": "", **given}, topics=topics))
    return tuple(found)
