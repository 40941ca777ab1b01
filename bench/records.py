"""Made-up records for the search benchmark: any number of towns, each with most of the needs of bench/needs.py.

The towns are real ones of the gazetteer, so that postal codes, districts and distances mean something; offices, persons
and numbers are invented (hosts under .example, telephone numbers that are set aside for fiction).
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from typing import NamedTuple

from crawler.contact import Contact, Phone, Place
from crawler.gazetteer import Gazetteer
from crawler.places.data import municipalities

from bench.needs import DISTRICT, NEEDS, Wording

JUDGED = (
    "Rheine", "Emsdetten", "Ibbenbüren", "Greven", "Lengerich, Kreis Steinfurt", "Osnabrück, Stadt", "Bramsche", "Melle",
    "Münster, NW", "Ludwigsburg", "Kornwestheim", "Bietigheim-Bissingen", "Gießen", "Wetzlar", "Lollar",
)  # fmt: skip
"""The towns of the judged questions."""
ABSENT = 4
"""Every so manieth need is missing in a town: then the district or a neighbour has to answer."""
FIRST = ("Amira", "Bernd", "Cem", "Daria", "Edith", "Farid", "Greta", "Hamid", "Ines", "Jonas", "Katya", "Lars")
LAST = ("Ahornsen", "Birkmoor", "Dünenfeld", "Erlenbruch", "Föhrental", "Ginsterloh", "Haselrain", "Ilmenau-Kern")
PADDING = (
    "Bitte vereinbaren Sie einen Termin.", "Sie finden uns im Erdgeschoss.", "Die Beratung ist kostenlos und vertraulich.",
    "Der Zugang ist barrierefrei.", "Parkplätze sind vorhanden.", "Unser Team freut sich auf Ihren Besuch.",
)  # fmt: skip
_IDS = uuid.UUID("6d1f1a52-6d0e-5f0e-9a55-0d4c1f1c2b77")


class Record(NamedTuple):
    """A made-up contact with what the judgement goes by: its need, and the code of its place."""

    contact: Contact
    need: str
    code: str


def judged() -> list[Record]:
    """The records that the questions of bench/queries.tsv are judged on."""
    known = Gazetteer.shipped()
    towns = [known.resolve(name)[0] for name in JUDGED]
    districts = {place.ags: place for place in map(known.district_of, towns) if place and len(place.ags or "") == 5}
    records = [record for number, town in enumerate(towns) for record in _town(town, number, ABSENT)]
    for place in districts.values():
        records += [_record(need, NEEDS[need], wording, place, 0) for need, wording in DISTRICT.items()]
    return records


def many(count: int) -> Iterator[Record]:
    """`count` records of towns all over the country."""
    known = Gazetteer.shipped()
    codes = sorted(municipalities())
    random.Random(1).shuffle(codes)
    made = 0
    for number, code in enumerate(codes * (1 + count // len(codes))):
        place = known.by_ags(code)
        for record in _town(place, number, 0) if place else ():
            yield record
            made += 1
            if made == count:
                return


def _town(place: Place, number: int, absent: int) -> Iterator[Record]:
    for position, (need, about) in enumerate(NEEDS.items()):
        if not absent or (position + number) % absent:
            wordings = about[2]
            yield _record(need, about, wordings[(number + position) % len(wordings)], place, number)


def _record(need: str, about: tuple[str, str, tuple[Wording, ...]], wording: Wording, place: Place, number: int) -> Record:
    kind, role_class, _ = about
    chance = random.Random(f"{need}{place.ags}{number}")
    host = f"town-{place.ags}.example"
    said = {name: text.format(town=place.name) or None for name, text in wording._asdict().items()}
    contact = Contact(
        id=str(uuid.uuid5(_IDS, f"{need}/{place.ags}/{number}")),
        site=host,
        publisher=place.name,
        places=(place,),
        kind=kind,
        role_class=role_class,
        role=said["role"],
        organisation=said["organisation"],
        unit=said["unit"],
        person=f"{chance.choice(FIRST)} {chance.choice(LAST)}" if kind == "person" else None,
        phones=(Phone(f"+493023125{chance.randrange(1000):03d}"),),
        emails=(f"kontakt-{need}@{host}",),
        city=place.name,
        postal_code=place.postal_codes[0] if place.postal_codes else None,
        text=" ".join([said["text"] or "", *chance.sample(PADDING, 3)]),
        score=0.9 if need not in ("anderes", "infotelefon") else 0.5,
        last_seen="2026-11-20T22:00:00Z",
    )
    return Record(contact, need, place.ags or place.ars or "")
