"""The page as people use it: mouse, keyboard, phone, screen reader, right to left, without scripts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from cli.reports import waiting
from crawler.operation.datafolder import DataFolder
from crawler.store import Store
from tests.browser.conftest import PASSWORD, Page
from tests.webfolder import DISTRICT, HOSTILE, OFFICE

PAGES = (
    "/", "/?q=Flüchtlinge", "/?place=Emsdetten", "/?place=Qqqwwwxx", f"/contact/{OFFICE.id}", "/place/05566040",
    "/list?q=Flüchtlinge", "/map?q=Flüchtlinge", "/examples?topic=sprache", f"/contact/{OFFICE.id}/report", "/nix",
    "/review/login", "/?q=Flüchtlinge&lang=ar", f"/contact/{OFFICE.id}?lang=ar", f"/contact/{HOSTILE.id}",
)  # fmt: skip
WAIT = 10


def wait(page: Page, selector: str) -> None:
    WebDriverWait(page.driver, WAIT).until(lambda _: page.all(selector))


def ready(page: Page) -> None:
    if page.all("#map"):
        wait(page, "#map[data-ready]")


@pytest.mark.parametrize("width", [1200, 390])
@pytest.mark.parametrize("path", PAGES)
def test_everybody_can_use_it(page: Page, path: str, width: int) -> None:
    """axe-core finds nothing to complain about; nothing sticks out of the window; the console is silent."""
    page.driver.set_window_size(width, 900)
    ready(page.open(path))
    assert page.violations() == []
    assert page.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    assert [c for c in page.complaints() if "status of 4" not in c] == []


def test_the_checker_sees_what_is_wrong(page: Page) -> None:
    page.open("/")
    page.run("document.querySelector('label[for=place]').remove(); document.querySelector('h1').style.color = '#ccc'")
    assert {line.partition(":")[0] for line in page.violations()} >= {"label", "color-contrast"}


@pytest.mark.parametrize("path", ["/review/", f"/review/contact/{OFFICE.id}"])
def test_reviewers_can_use_it_too(page: Page, path: str) -> None:
    log_in(page)
    assert page.open(path).violations() == []


def test_search_and_filter(page: Page) -> None:
    page.open("/")
    page.one("#q").send_keys("Flüchtlinge", Keys.ENTER)
    wait(page, "article")
    before = len(page.all("article"))
    page.one("ul.facets a[href*='kind=initiative']").click()
    wait(page, "ul.facets a.on")
    assert before > len(page.all("article")) == 1
    assert "Helferkreis" in page.one("article").text


def test_suggestions_come_while_typing(page: Page) -> None:
    page.open("/")
    page.one("#place").send_keys("Rheine")
    wait(page, "#places option[value^='Rheine']")


def test_the_keyboard_is_enough(page: Page) -> None:
    """From the top of the page: skip link, search, first hit."""
    page.open("/?q=Integrationsbeauftragte")
    page.driver.switch_to.active_element.send_keys(Keys.TAB)
    assert page.driver.switch_to.active_element.text == "Zum Inhalt"
    page.driver.switch_to.active_element.send_keys(Keys.ENTER)
    reached = set()
    for _ in range(80):
        page.driver.switch_to.active_element.send_keys(Keys.TAB)
        focus = page.driver.switch_to.active_element
        reached.add(focus.get_attribute("name") or focus.get_attribute("href") or focus.tag_name)
        if f"/contact/{OFFICE.id}" in (focus.get_attribute("href") or ""):
            break
    assert {"q", "place", "radius"} <= reached
    assert page.run("return getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.driver.switch_to.active_element.send_keys(Keys.ENTER)
    wait(page, "ol.trail")


def test_the_map_shows_the_hits_and_leads_to_them(page: Page) -> None:
    ready(page.open("/map?q=Flüchtlinge"))
    assert int(page.one("#map").get_attribute("data-ready")) >= 2
    page.run("document.querySelector('#map path[role=button]').focus()")
    page.driver.switch_to.active_element.send_keys(Keys.ENTER)
    wait(page, ".leaflet-popup a[href*='/contact/']")


def test_a_coordinators_way_to_a_spreadsheet(page: Page) -> None:
    """All volunteer circles of a district: type, filter, list, download: the form asks for the right file."""
    page.open("/")
    page.one("#place").send_keys("Kreis Steinfurt", Keys.ENTER)
    wait(page, "ul.facets a[href*='kind=initiative']")
    page.one("ul.facets a[href*='kind=initiative']").click()
    wait(page, "a[href*='/list?']")
    page.one("a[href*='/list?']").click()
    wait(page, "form.export")
    Select(page.one("#format")).select_by_value("xlsx")
    asked = page.run("return new URLSearchParams(new FormData(document.querySelector('form.export'))).toString()")
    fetch = "fetch('/export?' + arguments[0]).then(answer => answer.blob()).then(file => arguments[1](file.size))"
    size = page.driver.execute_async_script(fetch, asked)
    assert "format=xlsx" in asked
    assert "kind=initiative" in asked
    assert size > 5000


def test_a_report_and_its_review(page: Page, folder: DataFolder) -> None:
    page.open(f"/contact/{DISTRICT.id}")
    page.one("a[href$='/report']").click()
    wait(page, "input[value=outdated]")
    page.one("input[value=outdated]").click()
    page.one("#text").send_keys("Neue Nummer: 030 23125-009")
    page.one("form.report > button").click()
    WebDriverWait(page.driver, WAIT).until(lambda _: "Vielen Dank" in page.driver.title + page.one("h1").text)
    log_in(page)
    wait(page, ".told")
    assert "030 23125-009" in page.one(".told").text
    page.one("article h3 a").click()
    wait(page, "#value-phones")
    box = page.one("#value-phones")
    box.clear()
    box.send_keys("030 23125-009")
    page.one("#field-phones button[value=correct]").click()
    wait(page, "#field-phones .badge")
    page.open("/review/").one("article button").click()
    WebDriverWait(page.driver, WAIT).until(lambda _: not list(waiting(folder)))
    with Store.open(folder.store_path, write=False) as store:
        assert store.contact(DISTRICT.id or "").phones[0].number == "+493023125009"  # type: ignore[union-attr]


def test_two_contacts_are_made_one_and_taken_apart_again(page: Page, folder: DataFolder) -> None:
    twin = replace(DISTRICT, id="0b4cbd5e-6f64-5a5e-9a39-000000000044", unit="Einbürgerung", sightings=())
    with Store.open(folder.store_path, write=True) as store:
        store.import_contacts([twin])
    log_in(page)
    page.open(f"/review/contact/{DISTRICT.id}")
    page.one("#other").send_keys(twin.id)
    page.one("button[value=merge]").click()
    wait(page, "form.merged")
    assert "Einbürgerung" in page.one("form.merged").text
    assert status_of(folder, twin.id) == "gone"
    page.one("form.merged button[value=split]").click()
    WebDriverWait(page.driver, WAIT).until(lambda _: not page.all("form.merged"))
    assert status_of(folder, twin.id) == "confirmed"
    assert page.violations() == []


def status_of(folder: DataFolder, identity: str | None) -> str:
    with Store.open(folder.store_path, write=False) as store:
        contact = store.contact(identity or "")
    return contact.status if contact else ""


def log_in(page: Page) -> None:
    page.open("/review/login")
    page.one("#name").send_keys("Prüferin")
    page.one("#password").send_keys(PASSWORD, Keys.ENTER)
    wait(page, "form[action$='/logout']")


@pytest.mark.parametrize(
    "path", ["/?q=Geflüchtete", f"/contact/{HOSTILE.id}", f"/list?id={HOSTILE.id}", "/place/05566076",
             "/map?q=Geflüchtete", f"/contact/{HOSTILE.id}/report", f"/review/contact/{HOSTILE.id}"]
)  # fmt: skip
def test_no_text_of_the_web_runs(page: Page, path: str) -> None:
    """A contact whose every field is a script: none of it runs, not even as far as the policy would stop it."""
    if path.startswith("/review"):
        log_in(page)
    ready(page.open(path))
    if page.all("#map"):
        for point in page.all("#map path[role=button]"):
            page.run("arguments[0].dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}))", point)
    assert page.run("return document.querySelectorAll('img[src=x], script:not([src]):not([type])').length") == 0
    assert page.run("return [...document.links].filter(a => /^(javascript|data):/.test(a.href)).length") == 0
    assert [c for c in page.complaints() if "Content Security Policy" in c or "alert" in c] == []


def test_right_to_left(page: Page) -> None:
    page.open("/?q=Flüchtlinge&lang=ar")
    assert page.run("return getComputedStyle(document.body).direction") == "rtl"
    filters, hits = page.one("aside").rect, page.one("#hits").rect
    assert filters["x"] > hits["x"]
    assert page.run("return getComputedStyle(document.querySelector('a[href^=tel] bdi')).direction") == "ltr"


def test_it_prints_without_menus(page: Page) -> None:
    page.open(f"/contact/{OFFICE.id}")
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert not page.one("header nav").is_displayed()
        assert not page.one(".actions").is_displayed()
        assert page.one(".reach").is_displayed()
    finally:
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_without_scripts(plain_page: Page) -> None:
    page = plain_page.open("/?q=Flüchtlinge")
    assert "030 / 23125-001" in page.one("main").text
    page.one("details summary").click()
    page.one("ul.facets a[href*='kind=initiative']").click()
    wait(page, "ul.facets a.on")
    assert len(page.all("article")) == 1
    page.one("article input[type=checkbox]").click()
    page.one("form .actions button").click()
    wait(page, "tbody tr")
    assert len(page.all("tbody tr")) == 1
    assert "JavaScript" in page.open("/map?q=Flüchtlinge").one("main").text


@pytest.mark.parametrize("path", ["/?q=Flüchtlinge", f"/contact/{OFFICE.id}", "/map?q=Flüchtlinge"])
def test_nothing_is_loaded_from_elsewhere(page: Page, path: str) -> None:
    ready(page.open(path))
    loaded = page.run("return performance.getEntriesByType('resource').map(e => [e.name, e.transferSize])")
    assert [name for name, _ in loaded if not name.startswith(page.address)] == []
    assert "/map" in path or (len(loaded) <= 4 and sum(size for _, size in loaded) < 150_000)
