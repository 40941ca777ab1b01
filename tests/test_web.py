"""The search page without a browser: what it says, what it hides, what it refuses."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import click
import openpyxl
import pytest
from dateutil.easter import easter as reference
from flask.testing import FlaskClient
from lxml import html
from werkzeug.security import generate_password_hash

from cli.export.formats import FORMATS
from cli.reports import waiting
from cli.serve import check_public
from cli.web.app import create_app
from cli.web.language import LANGUAGES, catalogue
from cli.web.limits import Limits
from cli.web.opening import GERMANY, easter, is_holiday, open_now
from crawler.contact import Contact
from crawler.operation import reviewing
from crawler.operation.datafolder import DataFolder
from crawler.operation.settingsfile import Settings
from crawler.store import Store
from index.build import update
from tests.webfolder import CIRCLE, DISTRICT, HOSTILE, HOTLINE, OFFICE, fill

LINKS = "".join(f'{name} = "https://operator.example/{name}"\n' for name in ("imprint", "privacy", "objection"))
PASSWORD = "a long password"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    return fill(tmp_path_factory.mktemp("page"))


@pytest.fixture(scope="module")
def client(data: DataFolder) -> FlaskClient:
    return create_app(data).test_client()


def page(client: FlaskClient, address: str, status: int = 200, **more: Any) -> Any:
    answer = client.get(address, **more)
    assert answer.status_code == status, answer.text[:500]
    return html.fromstring(answer.text)


def names(tree: Any) -> list[str]:
    return [" ".join(node.text_content().split()) for node in tree.xpath("//article//h2 | //article//h3")]


def test_a_hit_is_a_card_that_says_whom_to_call_and_how_it_was_found(client: FlaskClient) -> None:
    tree = page(client, "/?q=Integrationsbeauftragte")
    card = next(a for a in tree.xpath("//article") if "Erika" in a.text_content())
    text = " ".join(card.text_content().replace("\u2068", "").replace("\u2069", "").split())
    assert card.xpath(".//a[starts-with(@href, 'tel:')]/@href") == ["tel:+493023125001"]
    assert card.xpath(".//a[starts-with(@href, 'mailto:')]/@href") == ["mailto:integration@rheine.example"]
    assert "Gefunden über die Seitensuche am 14. Nov., Klicks: Start → Suche → Integration" in text
    assert "zuletzt gelesen am 14.11.2026" in text
    assert "jetzt" in text
    assert tree.xpath("//a[@href='http://rheine.example/integration']")


def test_filters_have_counts_and_are_links(client: FlaskClient) -> None:
    tree = page(client, "/?q=Flüchtlinge")
    facets = {" ".join(a.text_content().split()): a.get("href") for a in tree.xpath("//ul[@class='facets']//a")}
    initiative = next(key for key in facets if key.startswith("Ehrenamtliche Initiative"))
    assert initiative.endswith(" 1")
    assert names(page(client, facets[initiative])) == ["Helferkreis Lengerich"]


def test_where_there_is_no_office_the_page_says_so_and_whom_to_call(client: FlaskClient) -> None:
    text = page(client, "/?place=Emsdetten").text_content()
    assert "keine eigene Stelle" in text
    assert "030 23125-003" in text
    for address in ("/?place=Rheine", "/?q=Wohnungslosigkeit&place=Rheine"):
        assert "keine eigene Stelle" not in page(client, address).text_content()


def test_an_unknown_place_is_a_sentence_not_a_failure(client: FlaskClient) -> None:
    assert "Diesen Ort kennen wir nicht" in page(client, "/?place=Qqqwwwxx", 400).text_content()


def test_a_contact_has_its_way_its_history_and_linked_data(client: FlaskClient) -> None:
    tree = page(client, f"/contact/{OFFICE.id}")
    assert [li.text_content() for li in tree.xpath("//ol[@class='trail']/li")] == ["Start", "Suche", "Integration"]
    assert "GovernmentOffice" in tree.xpath("string(//script[@type='application/ld+json'])")
    assert page(client, "/contact/0b4cbd5e-6f64-5a5e-9a39-00000000dead", 404) is not None


def test_a_place_shows_its_own_and_the_districts(client: FlaskClient) -> None:
    tree = page(client, "/place/05566040")
    headings = [h.text_content() for h in tree.xpath("//section/h2")]
    assert headings.index("Vor Ort") < headings.index("Kreis")
    assert "Ausländerbehörde" in names(tree)


@pytest.mark.parametrize("address", ["/?q=Helferkreis", f"/contact/{CIRCLE.id}", f"/api/v1/contacts/{CIRCLE.id}",
                                     "/api/v1/contacts?q=Helferkreis", "/hsds/services", "/map.json?q=Helferkreis",
                                     f"/api/v1/contacts/{CIRCLE.id}/history", "/place/05566040"])  # fmt: skip
def test_nothing_public_names_a_volunteer(client: FlaskClient, address: str) -> None:
    text = client.get(address).text
    assert "Helferkreis" in text or "history" in address
    assert not re.search("geheim|0171|3920010|Privatweg", text, re.IGNORECASE)


@pytest.mark.parametrize("word", ["Geheim", "geheims", "Gehheim", "Privatweg", "Geheim Rheine"])
@pytest.mark.parametrize("address", ["/?q={}", "/api/v1/contacts?q={}", "/map.json?q={}", "/list?q={}"])
def test_a_volunteers_name_does_not_find_the_initiative(client: FlaskClient, word: str, address: str) -> None:
    text = client.get(address.format(quote(word))).text
    assert "Helferkreis Lengerich" not in text
    if address.startswith("/api"):
        plain = json.loads(text)
        assert "initiative" not in plain["facets"]["kind"]
        assert "Geheim" not in plain["suggestions"]


@pytest.mark.parametrize("word", ["Helferkreis", "Lengerich"])
def test_what_everybody_may_see_finds_it(client: FlaskClient, word: str) -> None:
    assert "Helferkreis Lengerich" in client.get(f"/?q={word}").text


def test_an_answer_is_kept_only_as_long_as_the_index(tmp_path: Path) -> None:
    data = fill(tmp_path, (OFFICE,))
    client = create_app(data).test_client()
    totals = [client.get("/api/v1/contacts?q=Integration").json["total"] for _ in range(2)]
    with Store.open(data.store_path, write=True) as store:
        reviewing.hide(store, OFFICE.id or "", "Prüfer")
        update(store, data.index_path)
    assert [*totals, client.get("/api/v1/contacts?q=Integration").json["total"]] == [1, 1, 0]


@pytest.mark.parametrize("form", FORMATS)
def test_every_export_is_public_and_a_file(client: FlaskClient, form: str) -> None:
    answer = client.get(f"/export?format={form}&id={CIRCLE.id}")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="anlaufstellen-')
    assert b"eheim" not in answer.data


def test_a_coordinator_gets_all_circles_of_a_district_as_a_spreadsheet(client: FlaskClient) -> None:
    """All volunteer circles in the district: place, filter, list, file: four clicks."""
    tree = page(client, "/?place=Kreis Steinfurt&kind=initiative")
    listed = page(client, tree.xpath("//a[contains(@href, '/list')]/@href")[0])
    form = listed.xpath("//form[contains(@action, '/export')]")[0]
    fields = {node.get("name"): node.get("value") for node in form.xpath(".//input[@type='hidden']")}
    answer = client.get(form.get("action"), query_string={**fields, "format": "xlsx"})
    sheet = openpyxl.load_workbook(io.BytesIO(answer.data))["Kontakte"]
    organisations = [row[6].value for row in sheet.iter_rows(min_row=2)]
    assert organisations == ["Helferkreis Lengerich"]


def test_a_selection_is_what_was_ticked(client: FlaskClient) -> None:
    tree = page(client, f"/list?id={OFFICE.id}&id={DISTRICT.id}&id=../../etc/passwd")
    assert len(tree.xpath("//tbody/tr")) == 2


@pytest.mark.parametrize("address", ["/?q=Geflüchtete", f"/contact/{HOSTILE.id}", f"/contact/{HOSTILE.id}/report",
                                     f"/list?id={HOSTILE.id}", "/place/05566076"])  # fmt: skip
def test_texts_of_the_web_never_become_markup(client: FlaskClient, address: str) -> None:
    tree = page(client, address)
    assert [s for s in tree.xpath("//script") if not s.get("src") and s.get("type") != "application/ld+json"] == []
    assert tree.xpath("//img | //@onerror | //@onclick | //iframe") == []
    links = tree.xpath("//@href | //@src | //@action")
    assert [link for link in links if not re.match(r"(https?://|/|#|tel:\+?\d+$|mailto:|$)", link)] == []
    assert "49" not in "".join(tree.xpath("//h1//text()"))


@pytest.mark.parametrize("address", ["/", "/?q=a", "/static/page.css", "/nix", "/api/v1/contacts", "/review/"])
def test_every_answer_carries_the_headers(client: FlaskClient, address: str) -> None:
    with client.get(address) as answer:
        headers = answer.headers
    assert "default-src 'none'; script-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Robots-Tag"] == "noindex, nofollow"
    assert headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_the_page_speaks_each_language(client: FlaskClient, language: Any) -> None:
    tree = page(client, f"/?q=Flüchtlinge&lang={language.code}")
    assert (tree.get("lang"), tree.get("dir")) == (language.code, language.direction)
    assert language.code == "de" or "Wer ist vor Ort" not in tree.text_content()
    links = tree.xpath("//article//h3/a/@href")
    assert links
    assert [link for link in links if f"lang={language.code}" not in link] == []


def test_the_browsers_language_is_taken(client: FlaskClient) -> None:
    assert page(client, "/", headers={"Accept-Language": "uk,en;q=0.5"}).get("lang") == "uk"
    assert page(client, "/", headers={"Accept-Language": "xx"}).get("lang") == "de"


@pytest.mark.parametrize("language", LANGUAGES[1:], ids=lambda language: language.code)
def test_translations_fill_the_same_places(language: Any) -> None:
    for german, text in catalogue(language.code).items():
        assert sorted(re.findall(r"%\(\w+\)s", german)) == sorted(re.findall(r"%\(\w+\)s", text)), german


def used() -> set[str]:
    """The page's own words that readers see, as they stand in templates and code."""
    web = Path(__file__).parent.parent / "cli" / "web"
    inside = {"login.html", "queue.html", "editor.html"}
    texts = [path.read_text("utf-8") for path in (web / "templates").iterdir() if path.name not in inside]
    texts += [path.read_text("utf-8").replace('"', "'") for path in web.glob("*.py")]
    return {word for text in texts for word in re.findall(r"(?:\b_|translated)\(\s*'([^']+)'", text)}


@pytest.mark.parametrize("language", LANGUAGES[1:], ids=lambda language: language.code)
def test_every_word_is_translated(language: Any) -> None:
    same = {"Filter", "Format", "Status", "Initiative", "Liste", "Start", "Fax", "Land", "Telefon", "Adresse", "Person"}
    assert used() - set(catalogue(language.code)) - same == set()


def test_suggestions(client: FlaskClient) -> None:
    assert "Ausländerbehörde" in client.get("/suggest?q=ausl").json
    assert any(text.startswith("Rheine") for text in client.get("/suggest?q=Rheine&what=place").json)
    assert client.get("/suggest?q=a").json == []


def test_examples_by_topic(client: FlaskClient) -> None:
    everything, one = page(client, "/examples"), page(client, "/examples?topic=sprache")
    assert len(everything.xpath("//article")) > len(one.xpath("//article")) > 5


def test_the_map_has_a_point_for_each_hit(client: FlaskClient) -> None:
    points = client.get("/map.json?q=Flüchtlinge").json["features"]
    found = {point["properties"]["name"]: point["geometry"]["coordinates"] for point in points}
    assert found["Dr. Erika Beispiel"] == [7.44, 52.28]


@pytest.mark.parametrize(
    ("hour", "is_open"), [("2026-11-16T10:00", True), ("2026-11-16T13:00", False), ("2026-11-15T10:00", False)]
)
def test_open_now_goes_by_the_clock_in_germany(hour: str, is_open: bool) -> None:
    assert open_now(OFFICE, datetime.fromisoformat(hour).replace(tzinfo=GERMANY)) is is_open
    assert open_now(HOTLINE) is None
    assert open_now(HOSTILE) is None


def test_on_a_holiday_of_its_land_an_office_is_closed() -> None:
    saints = datetime(2027, 11, 1, 10, tzinfo=GERMANY)
    assert open_now(OFFICE, saints) is False
    elsewhere = replace(OFFICE, places=(replace(OFFICE.places[0], state="NI"),))
    assert open_now(elsewhere, saints) is True
    assert open_now(elsewhere, datetime(2026, 5, 25, 10, tzinfo=GERMANY)) is False
    assert [day for day in range(1, 31) if is_holiday(date(2026, 11, day), frozenset({"SN"}))] == [18]
    assert all(easter(year) == reference(year) for year in range(1990, 2100))


def test_languages_offered_are_named_in_the_readers_language(client: FlaskClient) -> None:
    for code, name in (("de", "Ukrainisch"), ("en", "Ukrainian"), ("tr", "Ukraynaca")):
        assert name in client.get(f"/?q=Integrationsbeauftragte&lang={code}").text


@pytest.mark.parametrize(
    "address",
    ["/?page=0", "/?page=x", "/?role=boss", f"/?q={'a' * 201}", "/?radius=5", "/?radius=nan&place=Rheine", "/?x=1",
     "/list?page=x&q=%00&role=x", "/map?role=x"],
)  # fmt: skip
def test_what_cannot_be_asked_is_a_page_with_400(client: FlaskClient, address: str) -> None:
    page(client, address, 400)


@pytest.mark.parametrize(
    "address", ["/contact/../../etc/passwd", "/static/../app.py", "/static/%2e%2e/app.py", "/place/%00",
                "/place/a%2f..%2fb", "/export?format=../../x", "/export?format=csv%0d%0aSet-Cookie:x"]
)  # fmt: skip
def test_no_path_and_no_header_comes_from_a_request(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code in (400, 404)
    assert "Set-Cookie" not in answer.headers


def test_robots_and_sitemap_follow_the_setting(client: FlaskClient, tmp_path: Path) -> None:
    assert "Disallow: /\n" in client.get("/robots.txt").text
    assert client.get("/sitemap.xml").status_code == 404
    opened = create_app(fill(tmp_path, (OFFICE,), "indexable = true")).test_client()
    assert f"/contact/{OFFICE.id}" in opened.get("/sitemap.xml").text
    assert "X-Robots-Tag" not in opened.get("/").headers
    assert "sitemap.xml" in opened.get("/robots.txt").text


def test_a_public_name_without_imprint_is_refused(client: FlaskClient, tmp_path: Path) -> None:
    assert client.get("/", headers={"Host": "anlaufstelle.example"}).status_code == 421
    allowed = create_app(fill(tmp_path, (OFFICE,), LINKS)).test_client()
    tree = page(allowed, "/", headers={"Host": "anlaufstelle.example"})
    assert "https://operator.example/imprint" in tree.xpath("//footer//a/@href")


@pytest.mark.parametrize(
    ("host", "proxy"), [("0.0.0.0", ""), ("::", ""), ("192.0.2.1", ""), ("127.0.0.1", "127.0.0.1")]
)
def test_serve_refuses_a_public_address_without_links(host: str, proxy: str) -> None:
    with pytest.raises(click.UsageError, match="imprint, privacy, objection"):
        check_public(Settings(proxy=proxy), host)
    check_public(Settings(proxy=proxy, imprint="x", privacy="x", objection="x"), host)
    check_public(Settings(), "127.0.0.1")


@pytest.fixture
def own(tmp_path: Path) -> tuple[DataFolder, FlaskClient]:
    hashed = generate_password_hash(PASSWORD, method="pbkdf2:sha256:1")
    data = fill(tmp_path, (OFFICE, DISTRICT), f'password_hash = "{hashed}"')
    return data, create_app(data).test_client()


REPORT = {"reason": "wrong", "text": "Die Nummer ist 030 23125-009", "reply": "me@example.org"}


def test_a_report_reaches_the_operator(own: tuple[DataFolder, FlaskClient]) -> None:
    data, client = own
    assert client.post(f"/contact/{OFFICE.id}/report", data=REPORT).status_code == 200
    (report,) = waiting(data)
    assert (report.contact, report.reason, report.text) == (OFFICE.id, "wrong", REPORT["text"])


def test_programs_and_floods_leave_no_report(own: tuple[DataFolder, FlaskClient]) -> None:
    data, client = own
    address = f"/contact/{OFFICE.id}/report"
    assert client.post(address, data={**REPORT, "website": "http://spam.example"}).status_code == 200
    assert client.post(address, data={"reason": "wrong", "text": ""}).status_code == 400
    assert list(waiting(data)) == []
    assert [client.post(address, data=REPORT).status_code for _ in range(6)] == [200] * 5 + [429]
    assert client.post(address, data={**REPORT, "text": "x" * 100_000}).status_code == 413


def token(client: FlaskClient, address: str) -> str:
    found: str = html.fromstring(client.get(address).text).xpath("//input[@name='token']/@value")[0]
    return found


def log_in(client: FlaskClient) -> None:
    form = {"token": token(client, "/review/login"), "name": "Prüferin", "password": PASSWORD}
    assert client.post("/review/login", data=form).status_code == 302


def change(client: FlaskClient, contact: Contact, **form: str) -> int:
    address = f"/review/contact/{contact.id}"
    return client.post(address, data={"token": token(client, address), **form}).status_code


def test_a_reviewer_corrects_what_was_reported(own: tuple[DataFolder, FlaskClient]) -> None:
    data, client = own
    client.post(f"/contact/{OFFICE.id}/report", data=REPORT)
    log_in(client)
    queue = html.fromstring(client.get("/review/").text)
    assert REPORT["text"] in queue.text_content()
    assert change(client, OFFICE, action="correct", field="phones", value="030 23125-009") == 200
    with Store.open(data.store_path, write=False) as store:
        contact = store.contact(OFFICE.id or "")
    assert contact is not None
    assert contact.phones[0].number == "+493023125009"
    assert dict(contact.locked)["phones"].by == "Prüferin"
    assert "030 23125-009" in client.get(f"/contact/{OFFICE.id}").text
    (report,) = waiting(data)
    assert client.post(f"/review/report/{report.id}", data={"token": token(client, "/review/")}).status_code == 302
    assert list(waiting(data)) == []


def test_what_a_reviewer_hides_is_found_no_more(own: tuple[DataFolder, FlaskClient]) -> None:
    _, client = own
    log_in(client)
    assert change(client, DISTRICT, action="hide") == 200
    assert names(page(client, "/?q=Ausländerbehörde&role=auslaenderbehoerde")) == []


def test_a_wrong_value_is_a_sentence(own: tuple[DataFolder, FlaskClient]) -> None:
    _, client = own
    log_in(client)
    assert change(client, OFFICE, action="correct", field="phones", value="keine") == 409
    assert change(client, OFFICE, action="correct", field="id", value="x") == 409
    assert change(client, OFFICE, action="explode") == 400


def test_the_review_page_is_closed(own: tuple[DataFolder, FlaskClient], client: FlaskClient) -> None:
    _, guarded = own
    assert client.get("/review/").status_code == 404, "without a password in the settings there is no such page"
    assert guarded.get("/review/").headers["Location"].startswith("/review/login")
    assert guarded.post(f"/review/contact/{OFFICE.id}", data={"action": "hide"}).status_code == 400
    form = {"token": token(guarded, "/review/login"), "name": "x", "password": "wrong"}
    assert guarded.post("/review/login", data=form).status_code == 403
    log_in(guarded)
    assert guarded.post(f"/review/contact/{OFFICE.id}", data={"action": "hide"}).status_code == 400
    assert guarded.post(f"/review/contact/{OFFICE.id}", data={"action": "hide", "token": "x"}).status_code == 400


def test_passwords_cannot_be_tried_for_long(own: tuple[DataFolder, FlaskClient]) -> None:
    _, client = own
    form = {"token": token(client, "/review/login"), "name": "x", "password": "wrong"}
    assert [client.post("/review/login", data=form).status_code for _ in range(11)][-2:] == [403, 429]


def test_limits_forget_after_a_while() -> None:
    now = [0.0]
    limits = Limits(lambda: now[0])
    assert [limits.allows("report", "192.0.2.1") for _ in range(6)] == [True] * 5 + [False]
    assert limits.allows("report", "192.0.2.2")
    now[0] = 3601
    assert limits.allows("report", "192.0.2.1")


def test_a_result_page_is_light(client: FlaskClient) -> None:
    tree = page(client, "/?q=Flüchtlinge")
    own = [link for link in tree.xpath("//link/@href | //script/@src") if link.startswith("/static/")]
    sizes = [size(client, link) for link in ["/?q=" + quote("Flüchtlinge"), *own]]
    assert sum(sizes) < 150_000
    assert len(sizes) <= 5


def size(client: FlaskClient, link: str) -> int:
    with client.get(link) as answer:
        return len(answer.data)
