"""Websites of municipalities and districts from Wikidata (CC0): asks its query service, or reads a saved answer.

The service is asked Land by Land and page by page; when it is busy it says how long to wait. Its answer has flaws: two
websites for one town, an ended one, no AGS, a municipality that is no more. What cannot be used is dropped with the
reason.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from crawler.contact import Seed
from crawler.gazetteer import Gazetteer
from crawler.lists.merge import Dropped
from crawler.lists.service import Get, patiently
from crawler.places.data import STATE_OF_PREFIX
from crawler.seedrules import address_fault
from crawler.seeds import SeedError, seed_of
from crawler.urls import site_of
from crawler.websites.candidates import candidates

SERVICE = "https://query.wikidata.org/sparql"
PAGE = 5_000
QUERY = """\
SELECT ?item ?itemLabel ?ags ?website ?ended ?dissolved WHERE {{
  {{ ?item wdt:P439 ?ags }} UNION {{ ?item wdt:P440 ?ags }}
  FILTER(STRSTARTS(?ags, "{prefix}"))
  OPTIONAL {{ ?item p:P856 ?statement . ?statement ps:P856 ?website . OPTIONAL {{ ?statement pq:P582 ?ended }} }}
  OPTIONAL {{ ?item wdt:P576 ?dissolved }}
  SERVICE wikibase:label {{ bd:serviceParam wikibase:language "de" }}
}} ORDER BY ?ags ?item ?website LIMIT {limit} OFFSET {offset}
"""

Answer = list[dict[str, str]]


def ask(agent: str, get: Get | None = None, wait: Callable[[float], None] = time.sleep) -> Iterator[Answer]:
    """The answers of the service, page by page. Raises SeedError where it does not answer in several tries."""
    for prefix in STATE_OF_PREFIX:
        offset = 0
        while True:
            query = QUERY.format(prefix=prefix, limit=PAGE, offset=offset)
            address = f"{SERVICE}?{urlencode({'query': query, 'format': 'json'})}"
            answer = parse(patiently(address, agent, "Wikidata", get, wait))
            yield answer
            if len(answer) < PAGE:
                break
            offset += PAGE


def parse(body: bytes | str) -> Answer:
    """The rows of a SPARQL answer in JSON. Raises SeedError for anything else."""
    try:
        bindings = json.loads(body)["results"]["bindings"]
        return [{name: str(cell["value"]) for name, cell in row.items()} for row in bindings]
    except (ValueError, KeyError, TypeError, AttributeError):
        raise SeedError("this is no answer of Wikidata's query service: save it as JSON (SPARQL results)") from None


def is_answer(text: str) -> bool:
    """Whether a file looks like a saved answer."""
    return text.lstrip("\ufeff \n\r\t").startswith("{") and '"bindings"' in text


def read_answers(answers: Iterable[Answer]) -> Iterator[Seed | Dropped]:
    """One seed a place with the website that is most likely its own; what was dropped, and why."""
    places: dict[str, list[dict[str, str]]] = {}
    for row in (row for answer in answers for row in answer):
        where = row.get("item", "").rpartition("/")[2]
        name = row.get("itemLabel", "") or where
        if why := _fault(row):
            yield Dropped(where, name, why)
        else:
            places.setdefault(_ags(row), []).append(row)
    for ags, rows in places.items():
        yield from _best(ags, rows)


def _ags(row: dict[str, str]) -> str:
    ags = row.get("ags", "").replace(" ", "")
    return f"0{ags}" if ags.isdecimal() and len(ags) in (4, 7) else ags


def _fault(row: dict[str, Any]) -> str | None:
    ags = _ags(row)
    if not ags:
        return "no AGS"
    if not ags.isdecimal() or len(ags) not in (5, 8):
        return f"{row['ags']!r} is no AGS"
    if row.get("dissolved"):
        return f"dissolved {row['dissolved'][:10]}"
    if row.get("ended"):
        return f"the website {row.get('website', '')} ended {row['ended'][:10]}"
    if not row.get("website"):
        return "no website"
    return address_fault(row["website"])


def _best(ags: str, rows: list[dict[str, str]]) -> Iterator[Seed | Dropped]:
    place = Gazetteer.shipped().by_ags(ags)
    hosts = candidates(place) if place else []
    order = {host: number for number, host in enumerate(hosts)}

    def rank(row: dict[str, str]) -> tuple[int, int, bool, str]:
        url = row["website"]
        return order.get(site_of(url), len(order)), len(url.split("/", 3)[-1]), not url.startswith("https:"), url

    best, *others = sorted({row["website"]: row for row in rows}.values(), key=rank)
    where = best.get("item", "").rpartition("/")[2]
    name = best.get("itemLabel") or where
    if place is None:
        kind = "municipality" if len(ags) == 8 else "district"
        state = STATE_OF_PREFIX.get(ags[:2], "")
        yield Seed(kind, name, best["website"], name, ags, state, note=f"Wikidata {where}")
    else:
        yield replace(seed_of(place), url=best["website"], ags=ags, note=f"Wikidata {where}")
    for row in others:
        yield Dropped(where, name, f"a second website: {row['website']}; taken is {best['website']}")
