"""A web in memory for tests of visits: pages by address, and a reader that understands one made-up kind of contact."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlsplit

from crawler.contact import Phone, Seed
from crawler.page import Page
from crawler.pages.forms import Ask
from crawler.steps import steps_for
from crawler.visit import Visit
from crawler.visited import Sighting
from crawler.walk.answers import Unreachable
from crawler.walk.ledger import Ledger

HOME = "http://www.musterstedt.example/"
SEED = Seed("municipality", "Stadt Musterstedt", HOME, place="Musterstedt", ags="09999999", state="BY")
CONTACT = re.compile(r'<p class="(office|info_phone)" data-score="([\d.]+)">([^<]+)</p>')


class Web:
    """pages: address (without host: of HOME) → HTML, or (status, headers, body). Notes every request in `asked`."""

    def __init__(self, pages: dict[str, object], sitemaps: tuple[str, ...] = ()) -> None:
        self.pages = {_full(address): answer for address, answer in pages.items()}
        self.sitemaps = sitemaps
        self.asked: list[str] = []

    async def fetch(self, ask: Ask, ledger: Ledger) -> Page:
        number = ledger.open(ask.url, ask.method)
        ledger.sitemaps = self.sitemaps
        self.asked.append(_shown(ask))
        answer = self.pages.get(_shown(ask), self.pages.get(ask.url, (404, {}, "")))
        if isinstance(answer, Exception):
            ledger.fail(number, str(answer))
            raise answer
        status, headers, body = answer if isinstance(answer, tuple) else (200, {}, answer)
        raw = body if isinstance(body, bytes) else str(body).encode()
        ledger.close(number, status, len(raw))
        return Page(ask.url, raw, headers.get("content-type", "text/html; charset=utf-8"), status, headers)


def read(page: Page, seed: Seed) -> Sequence[Sighting]:
    """`<p class="office" data-score="0.9">Sozialamt</p>` is a contact."""
    return [
        Sighting(kind=kind, organisation=name, score=float(score), page_url=page.url, phones=(Phone(f"+49{name}"),))
        for kind, score, name in CONTACT.findall(page.markup)
    ]


def walk(web: Web, seed: Seed = SEED, pages: int = 25) -> Visit:
    """A whole visit of `seed` on `web`."""
    visit = Visit(seed, web.fetch, read, pages=pages)
    asyncio.run(visit.walk(steps_for(seed.kind)))
    return visit


def office(name: str, score: float = 0.9, kind: str = "office") -> str:
    """The markup of a contact that `read` understands."""
    number = sum(map(ord, name)) % 1000
    return f'<p class="{kind}" data-score="{score}">{name}</p><p>Asyl: Telefon 030 23125-{number:03}</p>'


def html(body: str, title: str = "Stadt Musterstedt") -> str:
    return f"<html lang=de><head><title>{title}</title></head><body>{body}</body></html>"


def links(*pairs: tuple[str, str]) -> str:
    return "".join(f'<a href="{address}">{text}</a> ' for address, text in pairs)


def unreachable(reason: str = "no answer in time", passing: bool = True) -> Unreachable:
    return Unreachable(reason, passing=passing)


def _full(address: str) -> str:
    return address if address.startswith(("http", "POST ")) else HOME + address.lstrip("/")


def _shown(ask: Ask) -> str:
    if ask.method == "POST":
        return f"POST {ask.url} " + "&".join(f"{name}={value}" for name, value in ask.data)
    return ask.url


def query(address: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(address).query, keep_blank_values=True))
