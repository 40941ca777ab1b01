"""One site of a sample web: a folder with its pages, its own search box and its robots.txt.

urls.tsv    path?query <TAB> file <TAB> content type [<TAB> status] [<TAB> headers as JSON]; "-" for no file
site.json   optional: {"search": {path, method, param, require, page_param, page_size, template, fold},
            "robots": text, "validators": false, "delay_ms": 200}
files/      what the pages consist of
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from crawler.page import Page

FOLD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
UNSEARCHED = ("script", "style", "nav", "header", "footer")
BEFORE, AFTER = 60, 90


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site says to one request."""

    status: int = 200
    body: bytes = b""
    content_type: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)


def canonical(target: str) -> str:
    """Path and query in one spelling, so that `/Ämter?b=1&a=2` and `/%C3%84mter?a=2&b=1` are the same page."""
    parts = urlsplit(target)
    path = quote(unquote(parts.path or "/"), safe="/:@!$&'()*+,;=~-._")
    query = urlencode(sorted(parse_qsl(parts.query, keep_blank_values=True)))
    return f"{path}?{query}" if query else path


class Site:
    """The site in `folder`; its host is the folder's name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        described = folder / "site.json"
        self.settings: dict[str, Any] = json.loads(described.read_text("utf-8")) if described.exists() else {}
        self.pages = dict(self._read_pages())

    def answer(self, method: str, target: str, sent: str = "") -> Answer:
        """The answer to `method target` (path and query) with the form data `sent`; 404 for an unknown path."""
        wanted = canonical(target)
        given = dict(parse_qsl(urlsplit(target).query + "&" + sent, keep_blank_values=True))
        if self._is_search(urlsplit(wanted).path, given):
            return self._search(method, given)
        if wanted in self.pages:
            return self._page(wanted)
        if wanted == "/robots.txt" and self.settings.get("robots"):
            return Answer(200, self.settings["robots"].encode(), "text/plain; charset=utf-8")
        return Answer(404, b"<html><head><title>Seite nicht gefunden</title></head><body>404</body></html>")

    def _read_pages(self) -> Iterator[tuple[str, tuple[str, Answer]]]:
        for line in (self.folder / "urls.tsv").read_text("utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                path, file, content_type, status, headers = [*line.split("\t"), "", ""][:5]
                told = json.loads(headers) if headers.strip() else {}
                yield canonical(path), (file, Answer(int(status or 200), b"", content_type, told))

    def _page(self, path: str) -> Answer:
        file, listed = self.pages[path]
        return replace(listed, body=(self.folder / file).read_bytes()) if file not in ("", "-") else listed

    def _is_search(self, path: str, given: Mapping[str, str]) -> bool:
        box = self.settings.get("search", {})
        return bool(box) and path == canonical(box["path"]) and box["param"] in given

    def _search(self, method: str, given: Mapping[str, str]) -> Answer:
        box: dict[str, Any] = self.settings["search"]
        pages_on = box.get("page_param", "page") in given
        allowed = method == box.get("method", "GET").upper() or pages_on
        if not allowed or any(given.get(key) != value for key, value in box.get("require", {}).items()):
            return Answer(400, b"<html><body>Fehlerhafte Suchanfrage</body></html>")
        return Answer(body=self._result_page(box, given).encode())

    def _result_page(self, box: Mapping[str, Any], given: Mapping[str, str]) -> str:
        query = given[box["param"]].strip()
        hits = list(self._hits(query, bool(box.get("fold")))) if query else []
        size, pager = int(box.get("page_size", 10)), box.get("page_param", "page")
        number = max(1, int(given.get(pager) or 1))
        shown = hits[(number - 1) * size : number * size]
        page: str = (self.folder / box["template"]).read_text("utf-8")
        page = page.replace("<!--RESULTS-->", _listed(shown)).replace("<!--QUERY-->", html.escape(query))
        return page.replace("<!--PAGER-->", _pager(box["path"], given, pager, len(hits), size))

    def _hits(self, query: str, fold: bool) -> Iterator[tuple[str, str, str]]:
        """(path, title, words around the find) of each page that holds `query` literally, in the order of urls.tsv."""
        table = FOLD if fold else {}
        for path, title, text in self._texts:
            at = text.lower().translate(table).find(query.lower().translate(table))
            if at >= 0:
                yield path, title, text[max(0, at - BEFORE) : at + AFTER]

    @cached_property
    def _texts(self) -> list[tuple[str, str, str]]:
        found = []
        for path, (_, listed) in self.pages.items():
            if listed.status == 200 and "html" in listed.content_type:
                page = Page("", self._page(path).body, listed.content_type)
                found.append((path, page.title or path, _visible(page)))
        return found


def _visible(page: Page) -> str:
    for part in list(page.tree.iter(*UNSEARCHED)):
        part.drop_tree()
    return " ".join(" ".join(page.tree.itertext(with_tail=True)).split())


def _listed(hits: list[tuple[str, str, str]]) -> str:
    items = "".join(
        f'<li><a href="{html.escape(path)}">{html.escape(title)}</a> <p>{html.escape(text)}</p></li>'
        for path, title, text in hits
    )
    return f"<ul>{items}</ul>" if items else "<p>Keine Treffer</p>"


def _pager(path: str, given: Mapping[str, str], param: str, hits: int, size: int) -> str:
    pages = -(-hits // size)
    kept = {key: value for key, value in given.items() if key != param}
    links = (
        f'<a href="{html.escape(path + "?" + urlencode({**kept, param: number}))}">{number}</a>'
        for number in range(1, pages + 1)
    )
    return " ".join(links) if pages > 1 else ""
