"""Made-up records for the search benchmark: any number of towns, each with most of the needs of bench/needs.py.

The towns are real ones of the gazetteer, so that postal codes, districts and distances mean something; offices, persons
and numbers are invented (hosts under .example, telephone numbers that are set aside for fiction).
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from bench.needs import Wording, wordings
from crawler.contact import Contact, Phone, Place
from crawler.gazetteer import Gazetteer
from crawler.places.data import municipalities

JUDGED = (
    "Rheine", "Emsdetten", "Ibbenbüren", "Greven", "Lengerich, Kreis Steinfurt", "Osnabrück, Stadt", "Bramsche",
    "Melle", "Münster, NW", "Ludwigsburg", "Kornwestheim", "Bietigheim-Bissingen", "Gießen", "Wetzlar", "Lollar",
)  # fmt: skip
"""The towns of the judged questions."""
ABSENT = 4
"""Every so manieth need is missing in a town: then the district or a neighbour has to answer."""
FIRST = ("Amira", "Bernd", "Cem", "Daria", "Edith", "Farid", "Greta", "Hamid", "Ines", "Jonas", "Katya", "Lars")
LAST = ("Ahornsen", "Birkmoor", "Dünenfeld", "Erlenbruch", "Föhrental", "Ginsterloh", "Haselrain", "Ilmenau-Kern")
PADDING = (
    "Bitte vereinbaren Sie einen Termin.", "Sie finden uns im Erdgeschoss.",
    "Die Beratung ist kostenlos und vertraulich.",
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
        records += [_record(said[0], place, 0) for said in wordings("district").values()]
    return records


def many(count: int) -> Iterator[Record]:
    """`count` records of towns all over the country."""
    known = Gazetteer.shipped()
    codes = sorted(municipalities())
    random.Random(1).shuffle(codes)
    places = filter(None, map(known.by_ags, codes * (1 + count // len(codes))))
    return islice((record for number, place in enumerate(places) for record in _town(place, number, 0)), count)


def _town(place: Place, number: int, absent: int) -> Iterator[Record]:
    for position, said in enumerate(wordings("town").values()):
        if not absent or (position + number) % absent:
            yield _record(said[(number + position) % len(said)], place, number)


def _record(wording: Wording, place: Place, number: int) -> Record:
    chance = random.Random(f"{wording.need}{place.ags}{number}")
    host = f"town-{place.ags}.example"
    said = {name: text.format(town=place.name) or None for name, text in wording._asdict().items()}
    contact = Contact(
        id=str(uuid.uuid5(_IDS, f"{wording.need}/{place.ags}/{number}")),
        site=host,
        publisher=place.name,
        places=(place,),
        kind=wording.kind,
        role_class=wording.role_class,
        role=said["role"],
        organisation=said["organisation"],
        unit=said["unit"],
        person=f"{chance.choice(FIRST)} {chance.choice(LAST)}" if wording.kind == "person" else None,
        phones=(Phone(f"+493023125{chance.randrange(1000):03d}"),),
        emails=(f"kontakt-{wording.need}@{host}",),
        city=place.name,
        postal_code=place.postal_codes[0] if place.postal_codes else None,
        text=" ".join([said["text"] or "", *chance.sample(PADDING, 3)]),
        score=0.9 if wording.need not in ("anderes", "infotelefon") else 0.5,
        last_seen="2026-11-20T22:00:00Z",
    )
    return Record(contact, wording.need, place.ags or place.ars or "")
