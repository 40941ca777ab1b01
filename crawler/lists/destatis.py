"""The official list of municipalities: GV100AD, the fixed-width file of the Gemeindeverzeichnis (GV-ISys) of Destatis.

It has names, AGS, ARS, population and the postal code of the seat of every municipality, district and association, but
no websites: what it adds is looked for by `seeds find`. Layout: the record description that comes with the file
("Datensatzbeschreibung GV100AD"); columns count from 1 there, from 0 here.
"""

from __future__ import annotations

from collections.abc import Iterator

from crawler.contact import Seed
from crawler.gazetteer import place, row_of
from crawler.lists.merge import Dropped, official_name
from crawler.places.data import STATE_OF_PREFIX

DISTRICT, ASSOCIATION, MUNICIPALITY = "40", "50", "60"
KNOWN = ("10", "20", "30", DISTRICT, ASSOCIATION, MUNICIPALITY)
NO_MUNICIPALITY = ("65", "66")
"""Kennzeichen of areas that belong to no municipality."""
NO_ASSOCIATION = ("", "50", "00")
"""Kennzeichen of entries that stand for a municipality without an association."""
LONGEST_HEADER = 200


def is_gv100ad(text: str) -> bool:
    """Whether the text looks like the file: lines that begin with a record type and a date."""
    first = text[:LONGEST_HEADER].lstrip("\ufeff")
    return first[:2] in KNOWN and first[2:10].isdecimal()


def read_gv100ad(text: str) -> Iterator[Seed | Dropped]:
    """The municipalities, districts and associations of the file as seeds without an address.

    text: the decoded file. A district-free city comes once, as a municipality.
    """
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        if not line.strip():
            continue
        seed = _record(line)
        if isinstance(seed, str):
            yield Dropped(f"line {number}", line[22:72].strip(), seed)
        elif seed:
            yield seed


def _record(line: str) -> Seed | str | None:
    kind, mark = line[:2], line[122:124].strip()
    if kind not in KNOWN or len(line) < 72 or not line[2:10].isdecimal():
        return "no record of GV100AD"
    if kind == MUNICIPALITY:
        return None if mark in NO_MUNICIPALITY else _municipality(line)
    if kind == DISTRICT:
        is_city = mark in ("41", "42")
        return None if is_city else _seed("district", line, ags=line[10:15])
    if kind == ASSOCIATION:
        return None if mark in NO_ASSOCIATION else _seed("association", line, ars=line[10:15] + line[18:22])
    return None


def _municipality(line: str) -> Seed | str:
    ags, population = line[10:18], line[139:150].strip()
    if not ags.isdecimal():
        return f"its AGS is {ags!r}"
    if population and not population.isdecimal():
        return f"its population is {population!r}"
    codes = (line[165:170],) if line[165:170].strip().isdecimal() else ()
    return _seed("municipality", line, ags=ags, population=int(population or 0), codes=codes)


def _seed(
    kind: str, line: str, *, ags: str = "", ars: str = "", population: int = 0, codes: tuple[str, ...] = ()
) -> Seed:
    name = official_name(line[22:72])
    row = row_of(ags or ars)
    known = place(row) if row and row.code in (ags, ars) else None
    return Seed(
        kind=kind,
        name=known.name if known and kind != "municipality" else name,
        url="",
        place=known.name if known and kind != "municipality" else name,
        ags=ags,
        ars=ars,
        state=STATE_OF_PREFIX.get((ags or ars)[:2], ""),
        district=(known.district or "") if known else "",
        postal_codes=(known.postal_codes if known else ()) or codes,
        lat=known.lat if known else None,
        lon=known.lon if known else None,
        population=population or None,
    )
