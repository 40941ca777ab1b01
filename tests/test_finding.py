"""Looking for a town's website: which addresses are tried, what proves it, what is remembered."""

import asyncio
import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crawler.contact import Place, Seed
from crawler.gazetteer import Gazetteer
from crawler.operation.datafolder import DataFolder
from crawler.page import Page
from crawler.places import lookup
from crawler.places.data import associations
from crawler.places.names import key
from crawler.walk.answers import Unreachable
from crawler.websites.candidates import MOST, candidates, spelt
from crawler.websites.finding import Found, addresses, find
from crawler.websites.tried import refused, remember

REAL = Path(__file__).parents[2] / "shared" / "eval" / "domains.cities.csv"
SEED = Seed("municipality", "Stadt Musterbach", "", "Musterbach", "05999123", "NW", postal_codes=("43999",))
IMPRINT = "Stadt Musterbach, Der Bürgermeister, Markt 1, 43999 Musterbach"


def web(sites: dict[str, dict[str, str]], asked: list[str]) -> object:
    """A network of `sites`: host → path → body."""

    async def fetch(url: str) -> Page:
        asked.append(url)
        host, path = url.split("/", 3)[2:]
        if host not in sites or f"/{path}" not in sites[host]:
            raise Unreachable("the host name is not known")
        return Page(url, f"<html><body>{sites[host][f'/{path}']}</body></html>".encode())

    return fetch


def look(sites: dict[str, dict[str, str]], known: frozenset[str] = frozenset()) -> tuple[Found, list[str]]:
    asked: list[str] = []
    return asyncio.run(find(SEED, web(sites, asked), known=known, top="example")), asked  # type: ignore[arg-type]


HOTEL = {"/": "Hotel Musterbach GmbH, Inhaber, 43999 Musterbach"}
TOWN = {"/": 'Willkommen in Musterbach <a href="/impressum">Impressum</a>', "/impressum": IMPRINT}


def test_the_first_site_that_proves_itself_is_taken() -> None:
    found, asked = look({"www.musterbach.example": HOTEL, "www.gemeinde-musterbach.example": TOWN})
    assert found.seed.url == "https://www.gemeinde-musterbach.example/"
    assert "43999" in found.seed.note
    assert found.tried[0].host == "musterbach.example"
    assert "public body" in found.tried[0].verdict.reason
    assert asked[-1].endswith("/impressum")


def test_nothing_is_taken_without_proof_and_every_refusal_has_its_reason() -> None:
    found, _ = look({"www.musterbach.example": HOTEL})
    assert found.seed == SEED
    assert found.accepted is None
    assert all(one.verdict.reason for one in found.tried)
    assert len(found.tried) <= MOST


def test_what_was_refused_lately_is_not_asked_again(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    then = datetime(2026, 1, 1, tzinfo=UTC)
    remember(folder, [look({"www.musterbach.example": HOTEL})[0]], then)
    assert refused(folder, then + timedelta(days=30))[SEED.key] == {"musterbach.example"}
    known = refused(folder, then + timedelta(days=3))[SEED.key]
    found, asked = look({"www.musterbach.example": TOWN}, known)
    assert (found.tried, asked) == ((), [])
    assert refused(folder, then + timedelta(days=91)) == {}


def test_secure_addresses_come_first() -> None:
    assert addresses("musterbach.example")[0] == "https://www.musterbach.example/"
    assert addresses("stadt.musterbach.example") == (
        "https://stadt.musterbach.example/",
        "http://stadt.musterbach.example/",
    )


@pytest.mark.parametrize(
    "site",
    [
        {"/": '<meta http-equiv="refresh" content="0; url=/start/">', "/start/": TOWN["/"], "/impressum": IMPRINT},
        {"/": '<frameset><frame src="/oben"></frameset>', "/oben": TOWN["/"], "/impressum": IMPRINT},
        {"/": 'Um fortzufahren: <a href="/weiter">Alle Cookies akzeptieren</a>', "/weiter": TOWN["/"], "/impressum": IMPRINT},
    ],
    ids=["refresh", "frames", "consent wall"],
)  # fmt: skip
def test_what_stands_before_the_start_page_is_passed(site: dict[str, str]) -> None:
    found, _ = look({"www.musterbach.example": site})
    assert found.accepted, found.tried


def test_an_association_newer_than_the_gazetteer_is_looked_for_by_its_kind() -> None:
    newer = Place("Verbandsgemeinde Neu-Silberkuhl", ars="079995009", state="RP")
    assert candidates(newer)[0] == "vg-neu-silberkuhl.de"
    assert "sg-heidestock.de" in candidates(Place("Samtgemeinde Heidestock", ars="039995001", state="NI"))


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("Rheine", "stadt-rheine.de"),
        ("Frankfurt (Oder)", "frankfurt-oder.de"),
        ("Rott a. Inn", "rott-am-inn.de"),
        ("St. Ingbert", "sankt-ingbert.de"),
        ("Landkreis Augsburg", "landkreis-augsburg.de"),
        ("Verbandsgemeinde Prüm", "vg-pruem.de"),
        ("Bad Soden-Salmünster", "bad-soden-salmuenster.de"),
    ],
)
def test_how_towns_form_their_addresses(typed: str, host: str) -> None:
    (place,) = Gazetteer.shipped().resolve(typed)
    found = candidates(place)
    assert host in found
    assert len(found) == len(set(found)) <= MOST
    assert all(name.isascii() and name == name.lower() for name in found)


def test_an_unknown_place_has_candidates_of_its_name() -> None:
    assert candidates(Place("Musterbach"))[0] == "musterbach.de"
    assert candidates(Place("\u00df" * 80)) == []
    assert spelt("Weiden i.d. OPf.") == ["weiden", "in", "der", "opf"]


def test_candidates_cover_real_addresses() -> None:
    """At least 86 of 100 real towns, and one half of them like the other: nothing is tuned to single names."""
    if not REAL.exists():
        pytest.skip("the list of real addresses is not beside this checkout")
    with REAL.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    covered = [coverage(row) for row in rows]
    halves = [sum(covered[start::2]) / len(covered[start::2]) for start in (0, 1)]
    assert min(halves) >= 0.86
    assert abs(halves[0] - halves[1]) < 0.02


def coverage(row: dict[str, str]) -> float:
    """1 if the town's real address is a candidate; a part of it where several towns of the Land bear the name."""
    state, name = row["State"], row["City"]
    rows = [one for one in lookup.find(name) if one.state == state and one.kind != "Ort"]
    rows = [one for one in rows if key(one.name) == key(name)] or rows[:1]
    rows = rows or [one for one in associations().values() if one.state == state and key(one.name) == key(name)]
    hits = [row["Domain Name"] in candidates(Gazetteer.shipped().by_ags(one.code) or Place(name)) for one in rows]
    return sum(hits) / len(hits) if hits else 0.0
