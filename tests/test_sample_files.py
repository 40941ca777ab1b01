"""The sample web keeps its own rules: files, links, reserved hosts and numbers, contacts that stand where gold says.

What is checked is the data of seeds/sample/ (and of tests/relaunched/, which has the same form), not the crawler.
"""

from __future__ import annotations

import codecs
import csv
import html
import json
import re
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import lxml.html
import pytest
from pypdf import PdfReader

from cli.sample_site import Answer, Site
from crawler.contact import KINDS, ROLE_CLASSES, SEED_KINDS, STATES, STEPS
from crawler.gazetteer import Gazetteer

ROOT = Path(__file__).parent.parent
SETS = [folder for folder in (ROOT / "seeds" / "sample", ROOT / "tests" / "relaunched") if folder.exists()]
SITES = [(folder, path.parent.name) for folder in SETS for path in sorted(folder.glob("sites/*/urls.tsv"))]
SAFE_PHONE = re.compile(r"\+49(?:3023125|6990009|4066969|2214710|8999998)\d{3}|\+4917139200\d{2}")
WRITTEN_PHONE = re.compile(r"(?<![\w.])(?:\+49|0)[\d ()/.–-]{8,22}\d")
NO_PHONE = re.compile(r"DE\d\d(?: \d{4}){4} \d\d|\d{1,2}\.\d{1,2}\.(?:\d{4})?|\d\d/\d{4}")
UNASSIGNED = ("05", "43", "62")
"""Leading digits of postal codes that were never given out."""
DEAD_HOSTS = {
    "uhlenbuettel-willkommen.example",
    "lindenfurt-lotsen.example",
    "sprachmittler-lennequell.example",
    "alte-initiative.example",
}
"""Linked on purpose though nobody answers: proposals of a directory, a body that is no longer there."""
DEAD_WORDS = ("typo3temp/", "fileadmin/", "/layout/", ".png", ".gif", ".svg", ".css", ".js", "cdn-cgi", "/verwaist/")
"""Addresses that lead nowhere on purpose: images, scripts, mail protection, the folder of dead links."""
SINGLE = ("person", "street", "city", "postal_code", "organisation", "unit", "role", "hours")
LISTS = ("phone", "fax", "email")
SHIFTED = ((0x2B, 0x3A), (0x40, 0x5A), (0x61, 0x7A))
GONE = re.compile(r"(?is)<(script|style)\b(?![^>]*ld\+json).*?</\1>")


@dataclass(frozen=True)
class Served:
    """One page: its address and what it answers with."""

    url: str
    content_type: str
    body: bytes

    @property
    def markup(self) -> str:
        if self.content_type.startswith("application/pdf"):
            return "\n".join(page.extract_text() for page in PdfReader(BytesIO(self.body)).pages)
        try:
            return self.body.decode("utf-8")
        except UnicodeDecodeError:
            return self.body.decode("iso-8859-1")


@cache
def site(folder: Path, host: str) -> Site:
    return Site(folder / "sites" / host)


@cache
def pages(folder: Path, host: str) -> dict[str, Served]:
    found = {}
    for target, (file, _) in site(folder, host).pages.items():
        answer = site(folder, host).answer("GET", target, "")
        if answer.status == 200 and file != "-":
            found[target] = Served(f"http://{host}{target}", answer.content_type, answer.body)
    return found


def seeds(folder: Path) -> list[dict[str, str]]:
    return list(csv.DictReader((folder / "seeds.csv").read_text("utf-8").splitlines()))


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def rotated(text: str, by: int) -> str:
    def turn(char: str) -> str:
        for low, high in SHIFTED:
            if low <= ord(char) <= high:
                return chr(low + (ord(char) - low - by) % (high - low + 1))
        return char

    return "".join(map(turn, text))


def hidden(markup: str) -> str:
    """What a browser or a person would make of the disguised addresses in `markup`, one after the other."""
    found = []
    for code in re.findall(r"linkTo_UnCryptMailto\((.+?)\);", markup):
        plain = unquote(html.unescape(code)).strip("'").replace("\\/", "/")
        found += [rotated(plain, by) for by in range(-10, 11)]
    for code, by in re.findall(r'data-mailto-token="(.+?)" data-mailto-vector="(-?\d+)"', markup):
        found.append(rotated(html.unescape(code), int(by)))
    for code in re.findall(r'data-cfemail="([0-9a-f]+)"', markup):
        key, *rest = bytes.fromhex(code)
        found.append("".join(chr(byte ^ key) for byte in rest))
    for code in re.findall(r'data-enc-email="(.+?)"', markup):
        found.append(codecs.decode(code, "rot13").replace("[at]", "@"))
    said = re.findall(r"addy\w* = (.*);", html.unescape(markup))
    joined = "".join(piece for line in said for piece in re.findall(r"'(.*?)'", line))
    return " ".join([*found, joined, *(text[::-1] for text in re.findall(r"direction:rtl;\">(.+?)<", markup))])


def plain(markup: str) -> str:
    """Visible text and structured data, white space folded."""
    text = re.sub(r'(?s)<span style="display:none">.*?</span>|<!--.*?-->', "", GONE.sub(" ", markup))
    return " ".join(html.unescape(re.sub(r"(?s)<[^>]+>", " ", text)).split())


def addresses(served: Served) -> str:
    text = plain(served.markup)
    text = re.sub(r"\s*(?:\(at\)|\[at\]|\{at\}|\(ät\)|\(@\)|\[@\]| at )\s*", "@", text)
    text = re.sub(r"\s*(?:\(punkt\)|\[dot\]|\(dot\)| dot )\s*", ".", text)
    return " ".join([text, html.unescape(served.markup), hidden(served.markup)]).lower()


def squeezed(text: str) -> str:
    return re.sub(r"\W", "", text).lower()


def lacking(row: dict, served: Served) -> list[str]:
    """What gold says of a contact that does not stand on the page."""
    text = plain(served.markup) + " " + (served.markup if "json" in served.content_type else "")
    digits = re.sub(r"\D", "", re.sub(r"\(0\)", "", text))
    missing = [row[key] for key in SINGLE if row.get(key) and squeezed(row[key]) not in squeezed(text)]
    missing += [number for number in row.get("phone", []) + row.get("fax", []) if not dialled(number, digits, text)]
    return missing + [mail for mail in row.get("email", []) if mail not in addresses(served)]


def values(row: dict[str, Any]) -> list[str]:
    single = [row[key] for key in SINGLE if row.get(key)]
    return single + [value for key in LISTS for value in row.get(key, [])]


def dialled(number: str, digits: str, text: str) -> bool:
    """The number stands there in full, or its head does and its extension behind a dash."""
    local = number.removeprefix("+49")
    return local in digits or (local[:-3] in digits and f"-{local[-3:]}" in text) or (local == "115" and "115" in text)


@pytest.mark.parametrize(("folder", "host"), SITES)
def test_every_file_is_there_and_served(folder: Path, host: str) -> None:
    named = {file for file, _ in site(folder, host).pages.values()} - {"-"}
    if "search" in (settings := site(folder, host).settings):
        named.add(settings["search"]["template"])
    there = {f"files/{path.name}" for path in (folder / "sites" / host / "files").iterdir()}
    assert named == there


@pytest.mark.parametrize(("folder", "host"), SITES)
def test_every_link_leads_to_a_page_or_is_dead_on_purpose(folder: Path, host: str) -> None:
    dead = set()
    for served in pages(folder, host).values():
        if "html" not in served.content_type:
            continue
        tree = lxml.html.document_fromstring(served.markup.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
        base = next((urljoin(served.url, found.get("href")) for found in tree.iterfind(".//base")), served.url)
        links = [
            found.get(key)
            for key in ("href", "src")
            for found in tree.xpath(f"//a[@{key}]|//area[@{key}]|//frame[@{key}]|//iframe[@{key}]")
        ]
        dead |= {link for link in links if link and not leads_on(folder, urljoin(base, link.strip()))}
    assert not dead


def leads_on(folder: Path, url: str) -> bool:
    parts = urlsplit(url)
    if parts.scheme != "http" or parts.hostname in DEAD_HOSTS or any(word in url for word in DEAD_WORDS):
        return True
    return leads_to(folder, url) is not None


def leads_to(folder: Path, url: str) -> Answer | None:
    """What stands at `url`, a redirect included; None where nobody answers."""
    parts = urlsplit(url)
    if not (folder / "sites" / (parts.hostname or "") / "urls.tsv").exists():
        return None
    answer = site(folder, parts.hostname or "").answer("GET", f"{parts.path or '/'}?{parts.query}".rstrip("?"), "")
    return answer if answer.status < 400 else None


@pytest.mark.parametrize(("folder", "host"), SITES)
def test_hosts_and_numbers_belong_to_nobody(folder: Path, host: str) -> None:
    assert host.endswith(".example")
    for served in pages(folder, host).values():
        text = NO_PHONE.sub("|", plain(served.markup))
        assert not re.findall(r"[\w.+-]+@[\w-]+\.(?!\w*\.?example)\w+", text), served.url
        for written in WRITTEN_PHONE.findall(text):
            number = re.sub(r"\(0\)|\D", "", written)
            full = f"+{number}" if number.startswith("49") else f"+49{number[1:]}"
            assert SAFE_PHONE.match(full), (served.url, written)


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_gold_contacts_stand_on_their_pages(folder: Path) -> None:
    wrong = []
    for row in rows(folder / "gold.jsonl"):
        for number, url in enumerate(row["urls"]):
            answer = leads_to(folder, url)
            missing = lacking(row, Served(url, answer.content_type, answer.body)) if answer else ["the page"]
            if missing and (number == 0 or not answer or len(missing) == len(values(row))):
                wrong.append((url, missing))
    assert not wrong


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_gold_keeps_the_form(folder: Path) -> None:
    hosts = {urlsplit(seed["url"]).hostname for seed in seeds(folder)}
    for row in rows(folder / "gold.jsonl"):
        assert row["site"] in hosts, row
        assert row["kind"] in KINDS, row
        assert row["role_class"] in ROLE_CLASSES, row
        assert row["step"] in STEPS, row
        assert all(map(SAFE_PHONE.fullmatch, row.get("phone", []) + row.get("fax", []))), row
        assert all(mail == mail.lower() and mail.endswith(".example") for mail in row.get("email", [])), row
        assert row.get("postal_code", "05").startswith(UNASSIGNED), row


def test_every_step_has_contacts_that_only_it_finds() -> None:
    found = [row["step"] for row in rows(SETS[0] / "gold.jsonl") if row["relevant"]]
    assert min(found.count(step) for step in STEPS) >= 2


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_seeds_name_places_that_do_not_exist(folder: Path) -> None:
    known = {place.name for place in map(Gazetteer.shipped().by_ags, ("01001000", "09162000")) if place}
    assert known, "the gazetteer is empty"
    for seed in seeds(folder):
        assert seed["kind"] in SEED_KINDS
        assert not seed["state"] or seed["state"] in STATES
        assert not seed["ags"] or Gazetteer.shipped().by_ags(seed["ags"]) is None, seed
        assert not seed["ars"] or Gazetteer.shipped().by_ags(seed["ars"]) is None, seed
        for code in seed["postal_codes"].split():
            assert not Gazetteer.shipped().by_postal_code(code), seed
        assert seed["place"] not in {place.name for place in Gazetteer.shipped().resolve(seed["place"])}, seed


def test_the_sample_web_stays_small() -> None:
    sizes = [path.stat().st_size for path in SETS[0].rglob("*") if path.is_file()]
    assert max(sizes) <= 600_000
    assert sum(sizes) <= 1_600_000
