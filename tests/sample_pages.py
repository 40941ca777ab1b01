"""The pages of a made-up web as a person sees them: served, disguised mail addresses laid open."""

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
from urllib.parse import unquote, urlsplit

from pypdf import PdfReader

from cli.sample_site import Answer, Site

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


def lacking(row: dict[str, Any], served: Served) -> list[str]:
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


def leads_to(folder: Path, url: str) -> Answer | None:
    """What stands at `url`, a redirect included; None where nobody answers."""
    parts = urlsplit(url)
    if not (folder / "sites" / (parts.hostname or "") / "urls.tsv").exists():
        return None
    answer = site(folder, parts.hostname or "").answer("GET", f"{parts.path or '/'}?{parts.query}".rstrip("?"), "")
    return answer if answer.status < 400 else None
