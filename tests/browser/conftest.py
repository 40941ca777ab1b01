"""The page, served on loopback, in Debian's Chromium. Where there is none, these tests say so and are left out."""

from __future__ import annotations

import shutil
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from waitress.server import create_server
from werkzeug.security import generate_password_hash

from cli.web.app import create_app
from crawler.operation.datafolder import DataFolder
from tests.webfolder import fill

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
PASSWORD = "a long password"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage", "--lang=de", "--window-size=1200,900",
)  # fmt: skip
AXE = (Path(__file__).parent / "axe.min.js").read_text("utf-8")


class Page:
    """A browser window on the page under test."""

    def __init__(self, driver: Any, address: str) -> None:
        self.driver = driver
        self.address = address

    def open(self, path: str) -> Page:
        self.driver.get(f"{self.address}{path}")
        return self

    def one(self, selector: str) -> Any:
        return self.driver.find_element("css selector", selector)

    def all(self, selector: str) -> list[Any]:
        found: list[Any] = self.driver.find_elements("css selector", selector)
        return found

    def run(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def violations(self) -> list[str]:
        """What axe-core finds wrong by WCAG 2.2 A and AA and its best practices."""
        self.run(AXE)
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        found = self.driver.execute_async_script(
            "const done = arguments[1]; axe.run(document, {runOnly: arguments[0]}).then(r => done(r.violations))", tags
        )
        return [f"{v['id']}: {node['html'][:160]}" for v in found for node in v["nodes"]]

    def complaints(self) -> list[str]:
        """What the browser's console says."""
        return [entry["message"] for entry in self.driver.get_log("browser")]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    hashed = generate_password_hash(PASSWORD, method="pbkdf2:sha256:1")
    return fill(tmp_path_factory.mktemp("browser"), settings=f'password_hash = "{hashed}"')


@pytest.fixture(scope="session")
def server(folder: DataFolder) -> Iterator[str]:
    serving = create_server(create_app(folder), host="127.0.0.1", port=0, threads=4)
    threading.Thread(target=serving.run, daemon=True).start()
    yield f"http://127.0.0.1:{serving.effective_port}"
    serving.close()


def _driver(folder: Path, scripts: bool) -> Any:
    if not (BROWSER and DRIVER):
        pytest.skip("needs Debian's chromium and chromium-driver: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    for flag in (*FLAGS, f"--user-data-dir={folder}"):
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"intl.accept_languages": "de"})
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    return webdriver.Chrome(options=options, service=Service(DRIVER))


@pytest.fixture(scope="session")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    driver = _driver(tmp_path_factory.mktemp("profile"), scripts=True)
    yield driver
    driver.quit()


@pytest.fixture
def page(window: Any, server: str) -> Page:
    """A window of usual size without anything of earlier tests."""
    window.set_window_size(1200, 900)
    window.delete_all_cookies()
    window.get_log("browser")
    return Page(window, server)


@pytest.fixture(scope="session")
def plain_page(tmp_path_factory: pytest.TempPathFactory, server: str) -> Iterator[Page]:
    """A window that runs no script."""
    driver = _driver(tmp_path_factory.mktemp("plain"), scripts=False)
    yield Page(driver, server)
    driver.quit()
