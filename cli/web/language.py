"""The page's own words in the reader's language; German is what they are written in.

Catalogues are .po files (translations/), read once when a language is first asked for. What websites say is never
translated.
"""

from __future__ import annotations

from contextvars import ContextVar
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import Any, NamedTuple

from babel.core import Locale
from babel.dates import format_date
from babel.messages.pofile import read_po
from flask import Flask, request


class Language(NamedTuple):
    """code: BCP 47; name: in the language itself; direction: of writing."""

    code: str
    name: str
    direction: str = "ltr"


LANGUAGES = (
    Language("de", "Deutsch"),
    Language("en", "English"),
    Language("ar", "العربية", "rtl"),
    Language("fr", "Français"),
    Language("ru", "Русский"),
    Language("tr", "Türkçe"),
    Language("uk", "Українська"),
)
SOURCE = LANGUAGES[0]
BY_CODE = {language.code: language for language in LANGUAGES}
_spoken: ContextVar[Language] = ContextVar("language of the request", default=SOURCE)


@cache
def catalogue(code: str) -> dict[str, str]:
    """German → translation, of one language."""
    if code == SOURCE.code:
        return {}
    text = files("cli.web").joinpath("translations", f"{code}.po").read_bytes()
    messages = read_po(BytesIO(text), locale=code)
    return {str(message.id): str(message.string) for message in messages if message.id and message.string}


def translated(german: str, **values: Any) -> str:
    """`german` in the language of the request, with its placeholders ("%(day)s") filled."""
    text = catalogue(current().code).get(german, german)
    return text % values if values else text


def current() -> Language:
    """The language of the request: what the address says, else the first that the browser wants and we have."""
    return _spoken.get()


def _listen() -> None:
    matched = request.accept_languages.best_match(BY_CODE) or SOURCE.code
    _spoken.set(BY_CODE.get(request.args.get("lang", "")) or BY_CODE[matched])


def day(moment: str | None, *, short: bool = False) -> str:
    """The day of a time stamp as the language writes it: "14.11.2026", short "14. Nov."; "" for none."""
    return _day((moment or "")[:10], current().code, short)


@lru_cache(maxsize=4096)
def _day(iso: str, code: str, short: bool) -> str:
    try:
        when = date.fromisoformat(iso)
    except ValueError:
        return ""
    return format_date(when, _SHORT.get(code, "d MMM") if short else "medium", _locale(code))


_SHORT = {"de": "d. MMM"}


@cache
def _locale(code: str) -> Locale:
    return Locale.parse(code)


def tongue(code: str) -> str:
    """A language that is offered, named in the reader's: "uk" is "Ukrainisch"; the code itself where it is unknown."""
    return str(_locale(current().code).languages.get(code, code))


def speak(app: Flask) -> None:
    """Gives templates `_` and `day`, and keeps the language that the reader chose in every link."""
    app.jinja_env.globals |= {"_": translated, "day": day, "language": current, "languages": LANGUAGES}

    app.jinja_env.filters["tongue"] = tongue
    app.before_request(_listen)

    @app.url_defaults
    def keep(endpoint: str, values: dict[str, Any]) -> None:
        chosen = request.args.get("lang", "") if request else ""
        if chosen in BY_CODE and endpoint != "static" and "lang" not in values and not endpoint.startswith("api."):
            values["lang"] = chosen
