"""The open interface of portals made with Integreat: all pages of a region in one answer, as JSON.

integreat-cms, API v3: `/api/v3/<region>/<language>/pages/` lists every page {path, title, content (HTML), parent};
`children/?depth=1` the first level, `children/?depth=9&url=<path>` what lies below one page. Nothing here fetches.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from urllib.parse import quote, urljoin, urlsplit

from crawler.page import Page
from crawler.urls import site_of
from crawler.words.directories import INTERFACE, PORTALS, REACH

LISTING = re.compile(
    r"^(?P<server>[^?]*)/api/v3/(?P<region>[^/?]+)/(?P<language>[a-z-]+)/(?:pages/|children/|locations/)(?:\?|$)"
)
REGION = re.compile(r"^/(?P<region>[\w-]+)/(?P<language>[a-z]{2}(?:-[a-z]+)?)(?:/|$)")
declared = re.compile(INTERFACE)
LOCATIONS = "locations/"
"""The places of a region are a list of their own; so are their addresses."""
GERMAN = "de"
MOST = 2_000
"""Pages of a region beyond which nobody reads on."""


@dataclass(frozen=True, slots=True)
class Interface:
    """Where the pages of one region are listed: `base` ends with the language and a slash."""

    base: str

    @property
    def pages(self) -> str:
        """All pages at once."""
        return f"{self.base}pages/"

    @property
    def locations(self) -> str:
        """All places: offices, advice centres, schools, doctors."""
        return f"{self.base}{LOCATIONS}"

    @property
    def roots(self) -> str:
        """The first level only."""
        return f"{self.base}children/?depth=1"

    def below(self, path: str) -> str:
        """A page and all below it."""
        return f"{self.base}children/?depth=9&url={quote(path)}"


def known_interface(url: str) -> Interface | None:
    """The interface of a portal by its address; None where the host is no such portal or names no region."""
    server = PORTALS.get(site_of(url))
    return _of_region(f"{server}/api/v3/", url) if server else None


def declared_interface(page: Page, url: str) -> Interface | None:
    """The interface that a portal's start page names in its scripts, for the region of the portal's address `url`."""
    if page.kind != "html" or "v3" not in page.markup or not (found := declared.search(page.markup)):
        return None
    return _of_region(found[0].replace("\\", ""), url)


def _of_region(server: str, url: str) -> Interface | None:
    region = REGION.match(urlsplit(url).path)
    return Interface(f"{server}{region['region']}/{region['language']}/") if region else None


def is_listing(url: str) -> bool:
    """Whether an address is such a list of pages."""
    return LISTING.search(url) is not None


def interface_of(listing: str) -> Interface | None:
    """The interface that a list of pages belongs to; None for another address."""
    found = LISTING.search(listing)
    return Interface(f"{found['server']}/api/v3/{found['region']}/{found['language']}/") if found else None


def region_of(listing: str, portal: str) -> str | None:
    """The address below which the portal shows what a listing holds, whole; None for what is none, or holds a part."""
    found = LISTING.search(listing)
    if found is None or "/children/" in listing:
        return None
    below = LOCATIONS if listing.endswith(LOCATIONS) else ""
    return urljoin(portal, f"/{found['region']}/{found['language']}/{below}")


def pages_of(listing: Page, portal: str) -> Iterator[Page]:
    """The pages that a listing holds, each as the portal at the address `portal` shows it."""
    entries = _entries(listing)
    titles = {str(entry.get("path")): str(entry.get("title") or "") for entry in entries}
    for entry in entries[:MOST]:
        path, content = str(entry.get("path") or ""), str(entry.get("content") or "")
        content += _reach(entry)
        if path.startswith("/") and content.strip():
            parent = entry.get("parent")
            above = titles.get(str(parent.get("path")), "") if isinstance(parent, dict) else ""
            yield Page(
                urljoin(portal, quote(path, safe="/%-_.~")), _markup(entry, above, content), "text/html; charset=utf-8"
            )


def paths_of(listing: Page) -> list[tuple[str, str]]:
    """(path, title) of the entries of a listing, as they stand there."""
    return [(str(entry.get("path") or ""), str(entry.get("title") or "")) for entry in _entries(listing)]


def _entries(listing: Page) -> list[dict[str, object]]:
    try:
        found = json.loads(listing.markup)
    except (ValueError, RecursionError):
        return []
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def _reach(entry: dict[str, object]) -> str:
    """Address, telephone and the like of a place, as its page would show them."""
    where, body = entry.get("location"), entry.get("organization")
    lines = [body.get("name")] if isinstance(body, dict) else []
    if isinstance(where, dict):
        town = " ".join(str(where.get(name) or "") for name in ("postcode", "town"))
        lines += [where.get("name"), where.get("address"), town]
    lines += [f"{label}: {entry[name]}" for name, label in REACH.items() if entry.get(name)]
    told = [escape(str(line).strip()) for line in lines if str(line or "").strip()]
    return f"<p>{'<br>'.join(told)}</p>" if told else ""


def _markup(entry: dict[str, object], above: str, content: str) -> bytes:
    title = escape(str(entry.get("title") or ""))
    crumbs = f"<nav>{escape(above)}</nav>" if above else ""
    whole = (
        f"<html lang={GERMAN}><head><title>{title}</title></head><body>{crumbs}<main><h1>{title}</h1>{content}</main>"
    )
    return whole.encode("utf-8", "replace")
