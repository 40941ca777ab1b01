"""Which of the sites under a guessed address is the town's: the town itself, and its many impostors."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from crawler.contact import Place
from crawler.gazetteer import Gazetteer
from crawler.page import Page
from crawler.pages.real import visible_text
from crawler.websites.proof import is_imprint, prove

TOWN = Place("Musterbach", ags="05999123", postal_codes=("43999",), state="NW")
SAMPLE = Path(__file__).parent.parent / "seeds" / "sample"


def page(body: str, title: str = "Startseite", path: str = "") -> Page:
    html = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return Page(f"http://musterbach.example/{path}", html.encode(), "text/html; charset=utf-8")


START = page("<h1>Willkommen in Musterbach</h1><p>Neues aus dem Rathaus, Veranstaltungen, Bürgerservice.</p>")
IMPRINTS = {
    "town": "Herausgeber: Stadt Musterbach, Der Bürgermeister, Markt 1, 43999 Musterbach",
    "magistrate": "Magistrat der Stadt Musterbach<br>Rathausplatz 2<br>43999 Musterbach",
    "mayor": "Musterbach, vertreten durch die Bürgermeisterin, 43999 Musterbach. Technik: Web-Werk GmbH, Berlin",
    "number": "Gemeinde Musterbach, Dorfstr. 1. Amtlicher Gemeindeschlüssel: 05999123",
    "spaced": "Gemeindeverwaltung\n\tMusterbach, Kirchgasse 4, D-43999 Musterbach",
}
IMPOSTORS = {
    "hotel": ("Hotel Stadt Musterbach GmbH, Geschäftsführer: A. Muster, 43999 Musterbach, HRB 12", "public body"),
    "shop": ("Musterbach Moden, Inhaber B. Muster, Markt 3, 43999 Musterbach", "public body"),
    "association": ("Heimatverein Musterbach e. V., Vereinsregister 77, 43999 Musterbach", "public body"),
    "party": ("Ortsverband Musterbach, Die Fraktion im Rat, 43999 Musterbach", "public body"),
    "namesake": ("Gemeinde Musterbach, Der Bürgermeister, Dorfplatz 1, 84999 Musterbach", "is in 84999"),
    "no address": ("Stadt Musterbach, Der Bürgermeister", "names no address"),
    "nobody": ("Alles über Musterbach im Internet, 43999 Musterbach", "names no public body"),
}  # fmt: skip


@pytest.mark.parametrize("which", IMPRINTS)
def test_the_town_is_accepted(which: str) -> None:
    verdict = prove(TOWN, [START, page(IMPRINTS[which], "Impressum", "impressum")])
    assert verdict.accepted, verdict.reason
    assert "musterbach" in verdict.quote


@pytest.mark.parametrize("which", IMPOSTORS)
def test_impostors_are_refused_with_a_reason(which: str) -> None:
    imprint, reason = IMPOSTORS[which]
    start = page("<h1>Musterbach</h1><p>Willkommen</p>")
    verdict = prove(TOWN, [start, page(imprint, "Impressum", "impressum")])
    assert not verdict.accepted
    assert reason in verdict.reason


@pytest.mark.parametrize(
    "body",
    [
        "Diese Domain kaufen? musterbach.example steht zum Verkauf.",
        "<p>Sponsored listings</p>" + "<p>Stadt Musterbach Hotels, 43999 Musterbach, günstig buchen</p>" * 60,
        "This domain has expired. Stadt Musterbach 43999",
        "",
    ],
)
def test_parked_expired_and_empty_names_are_refused(body: str) -> None:
    assert not prove(TOWN, [page(body)]).accepted


def test_a_place_elsewhere_and_no_page() -> None:
    assert prove(TOWN, [page("Stadt Beispielhausen, Der Bürgermeister, 12345 Beispielhausen")]).reason == (
        "names Musterbach nowhere"
    )
    assert not prove(TOWN, []).accepted
    unknown = prove(Place("Musterbach"), [page("Stadt Musterbach, Bürgermeister, 43999 Musterbach")])
    assert "judge it by hand" in unknown.reason


def test_what_is_an_imprint() -> None:
    assert is_imprint("Impressum & Datenschutz", "http://x.example/1")
    assert is_imprint("Rechtliches", "http://x.example/impressum.html")
    assert not is_imprint("Kontakt", "http://x.example/kontakt")


def sample_towns() -> list[dict[str, str]]:
    with (SAMPLE / "seeds.csv").open(encoding="utf-8") as lines:
        return [row for row in csv.DictReader(lines) if row["kind"] in ("municipality", "district", "association")]


def sample_pages(host: str) -> list[Page]:
    """The start page and the imprint of a site of the sample web."""
    folder = SAMPLE / "sites" / host
    pages: list[Page] = []
    if not (folder / "urls.tsv").exists():
        return pages
    for line in (folder / "urls.tsv").read_text(encoding="utf-8").splitlines():
        path, file, kind, *_ = line.split("\t")
        if file != "-" and (path == "/" or is_imprint("", path)):
            pages.append(Page(f"http://{host}{path}", (folder / file).read_bytes(), kind))
    return pages


@pytest.mark.parametrize("row", sample_towns(), ids=lambda row: row["place"])
def test_the_sample_web(row: dict[str, str]) -> None:
    here = Place(row["place"], ags=row["ags"], state=row["state"], postal_codes=tuple(row["postal_codes"].split()))
    pages = sample_pages(row["url"].split("/")[2])
    text = " ".join(visible_text(one) for one in pages)
    if not any(code in text for code in here.postal_codes):
        assert not prove(here, pages).accepted, "a site that names no address of the place has proved nothing"
        return
    verdict = prove(here, pages)
    assert verdict.accepted, verdict.reason
    elsewhere = Place(row["place"], ags="09998001", state="BY", postal_codes=("94998",))
    assert not prove(elsewhere, pages).accepted


def test_a_place_whose_postal_codes_are_not_known_proves_itself_by_one_nearby() -> None:
    place = Gazetteer.shipped().by_ags("01062026")  # Hamfelde, one of the 52
    assert place
    assert place.postal_codes == ()
    alone = replace(place, ags=None, ars=None)
    page = "<html><title>Hamfelde</title><body>Impressum: Gemeinde Hamfelde, Der Bürgermeister, Dorfstr. 1, {} Hamfelde</body>"
    near = prove(alone, [Page("http://hamfelde.example/", page.format("22929").encode())])
    assert near.accepted
    assert "a postal code nearby" in near.reason
    assert not prove(alone, [Page("http://hamfelde.example/", page.format("80331").encode())]).accepted
