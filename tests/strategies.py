"""Made-up sightings and contacts for property tests."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from crawler.contact import (
    KINDS,
    ROLE_CLASSES,
    STATUSES,
    STEPS,
    TOPICS,
    Click,
    Contact,
    Hours,
    Lock,
    Phone,
    Place,
    Proof,
)
from crawler.visited import Sighting

settings.register_profile("shared machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared machine")

HOME = "https://www.kirchwalde.example/"
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=12)
names = st.sampled_from(["Anna Müller", "MUELLER, Anna", "Frau Müller", "A. Müller", "Berta Klein", "Dr. Berta Klein"])
units = st.sampled_from(["Sozialamt", "SOZIALAMT", "Ausländeramt", "Amt für Migration"])
pages = st.sampled_from([HOME + name for name in ("", "team", "amt", "kontakt", "a-z")])
phones = st.builds(
    Phone, st.integers(0, 6).map(lambda n: f"+4930231250{n:02}"), words, st.none() | words, st.none() | words
)
places = st.builds(Place, st.sampled_from(["A-Dorf", "B-Dorf"]), st.sampled_from(["99001001", "99001002", None]))
hours = st.builds(Hours, words, st.none() | words)
days = st.integers(1, 28).map(lambda day: f"2026-01-{day:02}T00:00:00Z")
trails = st.lists(st.builds(Click, pages, words), max_size=2).map(tuple)
score = st.sampled_from([0.5, 0.7, 0.9, 1])


def _some(of: st.SearchStrategy, most: int = 2) -> st.SearchStrategy:
    return st.lists(of, max_size=most, unique=True).map(tuple)


READING = {
    "places": _some(places),
    "kind": st.sampled_from(KINDS),
    "role_class": st.sampled_from((*ROLE_CLASSES[:3], "other")),
    "role": st.none() | st.sampled_from(["Lotsin", "Leitung"]),
    "organisation": st.none() | st.sampled_from(["Stadt Kirchwalde", "Caritas e. V.", "Diakonie"]),
    "unit": st.none() | units,
    "person": st.none() | names,
    "person_title": st.none() | st.just("Dr."),
    "phones": _some(phones),
    "faxes": _some(phones, 1),
    "emails": _some(st.sampled_from(["amt@kirchwalde.example", "a.mueller@kirchwalde.example"])),
    "contact_form": st.none() | pages,
    "street": st.none() | st.sampled_from(["Hauptstr. 1", "Hauptstraße 1", "Am Bach 2"]),
    "postal_code": st.none() | st.just("99001"),
    "city": st.none() | st.sampled_from(["A-Dorf", "B-Dorf"]),
    "hours": st.none() | hours,
    "topics": st.sets(st.sampled_from(TOPICS), max_size=2).map(lambda s: tuple(t for t in TOPICS if t in s)),
    "languages": st.sets(st.sampled_from(["de", "ar", "fa"])).map(lambda s: tuple(sorted(s))),
    "text": st.none() | words,
    "score": score,
}
FOUND = {
    "page_url": pages,
    "page_title": st.none() | words,
    "found_by": st.sampled_from(STEPS),
    "trail": trails,
    "quote": st.none() | words,
}


def sightings() -> st.SearchStrategy[Sighting]:
    """Sightings of one publisher that often mean the same contact."""
    return st.builds(
        Sighting, publisher=st.just("Kirchwalde"), site=st.just("www.kirchwalde.example"), **READING, **FOUND
    )


def contacts() -> st.SearchStrategy[Contact]:
    """Contacts as they might stand in a file that is imported."""
    seen = {"first_seen": st.none() | days, "last_seen": st.none() | days}
    return st.builds(
        Contact,
        id=st.uuids().map(str),
        publisher=st.sampled_from(["", "Kirchwalde", "Ärzte helfen"]),
        site=st.sampled_from(["", "www.kirchwalde.example"]),
        lat=st.none() | st.floats(-90, 90),
        sightings=_some(st.builds(Proof, **FOUND, **seen)),
        last_checked=st.none() | days,
        status=st.sampled_from(STATUSES),
        locked=st.sampled_from([(), (("unit", Lock("x", "2026-01-01")),)]),
        **READING,
        **FOUND,
        **seen,
    )
