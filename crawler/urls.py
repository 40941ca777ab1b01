"""Addresses: which two mean the same page, which belong to a site, and which are never worth a request.

A municipal CMS gives one page many addresses: with a session id, with tracking, as a print version, with and without
"www.", with "/index.html". A person would not click twice; neither do we.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

from crawler.folding import any_of
from crawler.words.addresses import (
    EMPTY_PATHS,
    INDEX_NAMES,
    NEVER,
    PRINT_FOLDERS,
    PRINT_PAIRS,
    PRINT_PARAMETERS,
    SESSION_FOLDER,
    SESSION_PARAMETERS,
    TRACKING_PREFIXES,
    UNREADABLE,
    USUAL_PAIRS,
    VALIDATION_PARAMETERS,
)

WEB = ("http", "https")
session_folder = re.compile(SESSION_FOLDER)
SESSION_IN_PATH = re.compile(r";(jsessionid|sid|phpsessid)=[^/?#]*", re.I)
PLAIN = re.compile(r"https?://[a-z0-9.-]+/[A-Za-z0-9/_.~-]*")
"""An address that has nothing to clean: most of them."""
PLAIN_HOST = re.compile(r"https?://([a-z0-9.-]+)/")
machinery = re.compile(any_of(NEVER))
KEPT = "/:@!$&'()*+,;=~-._%"


def clean(url: str) -> str | None:
    """`url` as it is asked for: no fragment, session id, tracking or print view; None for what is no web address.

    Non-ASCII letters and spaces are percent-encoded, the host is lower case.
    """
    return url if PLAIN.fullmatch(url) else _cleaned(url)


@lru_cache(maxsize=20_000)
def _cleaned(url: str) -> str | None:
    try:
        parts = urlsplit(url.strip())
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return None
    if parts.scheme.lower() not in WEB or not parts.hostname:
        return None
    path = quote(SESSION_IN_PATH.sub("", parts.path) or "/", safe=KEPT)
    query = "&".join(pair for pair in parts.query.split("&") if pair and not _noise(pair))
    return urlunsplit((parts.scheme.lower(), _host(parts.hostname) + port, path, quote(query, safe=KEPT + "?[]|"), ""))


def absolute(base: str, href: str) -> str | None:
    """Where `href` on a page with base address `base` leads, cleaned; None where it leads to no web page."""
    href = href.strip()
    if href.startswith("/") and not href.startswith("//") and "/." not in href:
        return clean(_root(base) + href.replace("\n", "").replace("\t", ""))
    if not href or href.startswith("#") or (":" in href.split("/")[0] and href[:4].lower() != "http"):
        return None
    try:
        return clean(urljoin(base, href.replace("\n", "").replace("\t", "")))
    except ValueError:
        return None


def as_given(base: str, href: str) -> str | None:
    """As absolute(), with all that the address says: where a server insists on its session."""
    try:
        url = urlsplit(urljoin(base, href.strip()))
    except ValueError:
        return None
    full = urlunsplit(url._replace(fragment=""))
    return quote(full, safe=KEPT + "?[]|") if clean(full) else None


@lru_cache(maxsize=2_000)
def _root(base: str) -> str:
    parts = urlsplit(base)
    return f"{parts.scheme}://{parts.netloc}"


@lru_cache(maxsize=50_000)
def key(url: str) -> str:
    """What two addresses of the same page have in common: to remember what was seen, never to ask for."""
    if PLAIN.fullmatch(url):
        return site_of(url) + _bare("/" + url.split("/", 3)[3])
    parts = urlsplit(clean(url) or url)
    path = _bare(session_folder.sub("", unquote(parts.path)))
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = sorted(pair for pair in pairs if not _usual(*pair))
    return site_of(url) + path + ("?" + urlencode(kept) if kept else "")


def _bare(path: str) -> str:
    """A path without its last slash and without the name of a start page or of a print view."""
    path = path.rstrip("/")
    head, _, last = path.rpartition("/")
    return head if last.lower() in INDEX_NAMES or (head and last.lower() in PRINT_FOLDERS) else path


@lru_cache(maxsize=50_000)
def host_of(url: str) -> str:
    """The host name, lower case, without port; "" where there is none."""
    if plain := PLAIN_HOST.match(url):
        return plain[1]
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def site_of(url: str) -> str:
    """The host without "www.": what a person calls the site."""
    return host_of(url).removeprefix("www.")


@lru_cache(maxsize=50_000)
def unreadable(url: str) -> bool:
    """Whether the address names a picture, a film, an archive or machinery: nothing that could be read."""
    low = url.lower()
    path = low.partition("?")[0].partition("#")[0].split("/", 3)[3:]
    return bool(path and path[0].rpartition(".")[2] in UNREADABLE) or machinery.search(low) is not None


def folder_of(url: str) -> str:
    """The path below which a seed on a shared host is visited: "/" unless its address names a folder of its own."""
    segments = [part for part in urlsplit(url).path.split("/") if part]
    if segments and "." in segments[-1]:
        segments.pop()
    if all(part.lower() in EMPTY_PATHS for part in segments):
        return "/"
    return "/" + "/".join(segments) + "/"


def whole_sites(urls: Iterable[str]) -> frozenset[str]:
    """The sites that `urls` stand for as a whole; not those of which an address names a folder only."""
    return frozenset(site_of(url) for url in urls if folder_of(url) == "/")


def _noise(pair: str) -> bool:
    """Whether "name=value" tells a session, a reader's way or a print view, not a page."""
    low = unquote(pair).lower()
    name = low.partition("=")[0]
    unwanted = name in SESSION_PARAMETERS or name in PRINT_PARAMETERS or name.startswith(TRACKING_PREFIXES)
    return unwanted or low in PRINT_PAIRS


def _usual(name: str, value: str) -> bool:
    """Whether a parameter does not tell pages apart: a checksum, what holds anyway."""
    low = name.lower()
    return low in VALIDATION_PARAMETERS or f"{low}={value}" in USUAL_PAIRS


def _host(name: str) -> str:
    if ":" in name:
        return f"[{name}]"
    try:
        return name.encode("idna").decode("ascii") if not name.isascii() else name.lower()
    except UnicodeError:
        return name.lower()
