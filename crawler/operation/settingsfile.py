"""The operator's settings, anlaufstelle.toml: what may stand in it, what holds by default, what is wrong with it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

TEMPLATE = """\
# Settings of anlaufstelle. Lines that begin with # are comments: take the # away to set a key.

# Who runs this, and where webmasters can complain: an e-mail address or a web address.
# It is sent with every request; without it no real site is visited.
# operator = "Netzwerk Konfliktvermittlung"
# contact = "crawler@your-organisation.example"

# Personal data
# persons = true            # false: offices only, no names of persons are stored
# retention_days = 90       # what is gone from the web is erased after so many days
# evidence_days = 30        # how long the part of a page that proves a contact is kept; 0: not at all
# publish_initiatives = false   # true: names, mobile numbers and streets of initiatives in public output, too

# Crawling
# pages = 25                # requests a seed and visit, at most
# delay = 1.0               # seconds between two requests to one host, at least 1
# night_requests = 0        # requests that one `nightly` may make in all; 0: no limit
# window = "22:00-06:00"    # when `nightly` may run, local time; "": always

# The search page refuses a public address as long as these three are not set.
# imprint = "https://your-organisation.example/impressum"
# privacy = "https://your-organisation.example/datenschutz"
# objection = "https://your-organisation.example/widerspruch"
# password_hash = ""        # for the page of `review`; written by `anlaufstelle review --set-password`
# indexable = false         # true: search engines may list the page
# proxy = "127.0.0.1"       # the address of the web server in front of the page, whose X-Forwarded headers are believed
# cors = "*"                # which other site's scripts may read the JSON interface: "*" or "https://…"
# tiles = "https://your-tiles.example/{z}/{x}/{y}.png"   # a map behind the outlines; the readers' browsers ask it
# tiles_by = "© …"          # whose map that is
"""


class SettingsError(ValueError):
    """What is wrong in the settings: file, key, and what is wanted."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, checked. Times in days or seconds as the name says; "" means: not set."""

    operator: str = ""
    contact: str = ""
    persons: bool = True
    retention_days: int = 90
    evidence_days: int = 30
    publish_initiatives: bool = False
    pages: int = 25
    delay: float = 1.0
    window: str = ""
    night_requests: int = 0
    imprint: str = ""
    privacy: str = ""
    objection: str = ""
    password_hash: str = field(default="", repr=False)
    indexable: bool = False
    proxy: str = ""
    cors: str = ""
    tiles: str = ""
    tiles_by: str = ""


def is_address(value: str) -> bool:
    """Whether it is a web address with a host."""
    try:
        parts = urlsplit(value)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def is_mail(value: str) -> bool:
    """Whether it looks like an e-mail address."""
    return re.fullmatch(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>.]+", value) is not None


WINDOW = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d")
Check = tuple[Callable[[Any], bool], str]
DAYS: Check = (lambda value: value >= 0, "a number of days, 0 or more, such as 90")
LINK: Check = (is_address, 'a web address such as "https://…"')
WANTED: dict[str, Check] = {
    "operator": (lambda value: value.isprintable(), "a name on one line"),
    "contact": (lambda value: is_mail(value) or is_address(value), "an e-mail address or a web address"),
    "retention_days": DAYS,
    "evidence_days": DAYS,
    "pages": (lambda value: value >= 1, "a number of requests, 1 or more, such as 25"),
    "night_requests": (lambda value: value >= 0, "a number of requests, or 0 for no limit"),
    "delay": (lambda value: 1 <= value < 3600, "a number of seconds, at least 1"),
    "window": (lambda value: bool(WINDOW.fullmatch(value)), 'such as "22:00-06:00"'),
    "imprint": LINK,
    "privacy": LINK,
    "objection": LINK,
    "cors": (lambda value: value == "*" or is_address(value), '"*" or a web address such as "https://…"'),
    "tiles": (lambda value: is_address(value) and "{z}" in value, 'such as "https://…/{z}/{x}/{y}.png"'),
    "tiles_by": (lambda value: value.isprintable(), "a text on one line"),
    "proxy": (lambda value: re.fullmatch(r"[0-9a-fA-F.:]+", value) is not None, 'an address such as "127.0.0.1"'),
}
TYPES: dict[type, str] = {str: 'a text in "quotes"', int: "a whole number", float: "a number", bool: "true or false"}


def settings_of(path: Path, text: str) -> Settings:
    """The settings in `text`, the content of `path`. Raises SettingsError in one sentence."""
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: is not valid TOML ({error})") from None
    defaults = {known.name: getattr(Settings(), known.name) for known in fields(Settings)}
    for key, value in given.items():
        if key not in defaults:
            raise SettingsError(f"{path}: unknown key {key!r}; known are {', '.join(defaults)}")
        _check(path, key, value, type(defaults[key]))
    return Settings(**given)


def _check(path: Path, key: str, value: Any, kind: type) -> None:
    fits = type(value) is kind or (kind is float and type(value) is int)
    if not fits:
        raise SettingsError(f"{path}: {key} is {value!r}, {TYPES[kind]} is wanted")
    test, wanted = WANTED.get(key, (lambda _: True, ""))
    if value != "" and not test(value):
        raise SettingsError(f"{path}: {key} is {value!r}, {wanted} is wanted")
