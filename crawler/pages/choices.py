"""Lists to choose from that no link leads to: "Bundesland: Bayern", "Einträge je Seite: alle"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml.html import HtmlElement

from crawler.folding import fold
from crawler.page import Page
from crawler.pages.forms import Ask, filled
from crawler.words.directories import ALL_OPTIONS, PER_PAGE, REGIONS

per_page, regions = re.compile(PER_PAGE), re.compile(REGIONS)
MOST = 40
"""Options beyond which a list is one of towns or subjects: nobody chooses them one after the other."""
WRITTEN = frozenset({"", "text", "search", "password", "email", "tel"})


class Choice(NamedTuple):
    """A form with one option chosen. everything: whether that leaves nothing out."""

    ask: Ask
    text: str
    everything: bool


def choices_of(page: Page) -> list[Choice]:
    """What the page's lists of regions and of page lengths offer, everything first."""
    found = [choice for form in page.tree.iter("form") for choice in _of(form, page)]
    return sorted(found, key=lambda choice: not choice.everything)


def _of(form: HtmlElement, page: Page) -> Iterator[Choice]:
    if form.find(".//textarea") is not None or form.find(".//input[@type='password']") is not None:
        return
    written = any((field.get("type") or "").lower() in WRITTEN for field in form.iter("input"))
    for select in form.iter("select"):
        name, options = select.get("name") or "", list(select.iter("option"))
        if per_page.search(name) and (largest := _largest(options)) is not None:
            yield from _chosen(form, select, [largest], page, everything=True)
        elif regions.search(name) and not written and len(options) <= MOST:
            yield from _chosen(form, select, [option for option in options if _all(option)], page, everything=True)
            yield from _chosen(form, select, [each for each in options if _value(each) and not _all(each)], page)


def _chosen(
    form: HtmlElement, select: HtmlElement, options: list[HtmlElement], page: Page, *, everything: bool = False
) -> Iterator[Choice]:
    box = filled(form, select, page)
    for option in options if box else ():
        assert box is not None
        yield Choice(box.ask(_value(option)), _text(option), everything)


def _largest(options: list[HtmlElement]) -> HtmlElement | None:
    """The option for all entries, or for most; None where that is what the page shows already."""
    whole = next((option for option in options if _all(option)), None)
    counted = [option for option in options if _text(option).isdecimal()]
    best = whole if whole is not None else max(counted, key=lambda option: int(_text(option)), default=None)
    return None if best is None or best.get("selected") is not None else best


def _all(option: HtmlElement) -> bool:
    return fold(_text(option)) in ALL_OPTIONS or fold(_value(option)) in ALL_OPTIONS


def _value(option: HtmlElement) -> str:
    value: str = option.get("value", _text(option))
    return value


def _text(option: HtmlElement) -> str:
    return " ".join(option.text_content().split())
