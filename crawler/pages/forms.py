"""Forms: which fields they send, filled in as a browser would.

Which form is the site's search is told in boxes.py, searches without a form in search_addresses.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from lxml.html import HtmlElement
from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom, resolve_encoding

from crawler.page import Page
from crawler.urls import absolute, site_of
from crawler.words.search import PLACE_NAMES

CONTROLS = ("input", "select", "button")
BUTTONS = ("submit", "image")
NEVER_SENT = frozenset({"checkbox", "radio", "button", "reset", "file", "password"})
UTF_8 = "utf-8"
WORD = "{q}"
ENOUGH = 2
"""Certainty from which on a form counts as the site's search."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One request as a person causes it: an address opened or a form sent.

    data: the fields of a POST, in order, in the form's encoding.
    """

    url: str
    method: str = "GET"
    data: tuple[tuple[str, str], ...] = ()
    encoding: str = UTF_8


@dataclass(frozen=True, slots=True)
class SearchBox:
    """A site's search form: where it is sent, its fields, and which of them takes the word.

    An address without a form has no fields: `field` is "" and `action` holds {q} in the word's place. certainty: how
    much says that it searches the whole site.
    """

    action: str
    field: str
    method: str = "GET"
    fields: tuple[tuple[str, str], ...] = ()
    certainty: int = ENOUGH
    encoding: str = UTF_8

    def ask(self, word: str) -> Ask:
        """The request that searches for `word`."""
        if not self.field:
            return Ask(self.action.replace(WORD, quote(word, safe="")))
        pairs = [(name, word if name == self.field else value) for name, value in self.fields]
        if self.method == "POST":
            return Ask(self.action, "POST", tuple(pairs), self.encoding)
        return Ask(self.action.split("?")[0].split("#")[0] + "?" + encoded(pairs, self.encoding))

    def same_form(self, other: SearchBox) -> bool:
        """Whether `other` is this form as a later page shows it: the same fields, with values of that page."""
        return (self.method, self.field, _names(self)) == (other.method, other.field, _names(other))


def _names(box: SearchBox) -> list[str]:
    return sorted(name for name, _ in box.fields)


def encoded(pairs: list[tuple[str, str]] | tuple[tuple[str, str], ...], encoding: str) -> str:
    """Fields as a browser sends them: what the form's encoding does not know becomes a character reference."""
    return urlencode(pairs, encoding=encoding, errors="xmlcharrefreplace")


def place_box(page: Page) -> SearchBox | None:
    """A form that finds entries by postal code or town, as directories have it; None where there is none."""
    for form in page.tree.iter("form"):
        fields = (each for each in controls_of(form, page) if each.tag == "input")
        field = next((each for each in fields if takes_place(each.get("name") or "")), None)
        if field is not None and form.find(".//textarea") is None:
            return filled(form, field, page)
    return None


def takes_place(name: str) -> bool:
    """Whether a field of that name takes a postal code or a town: "plz", "tx_dir[plz]"."""
    return last_part(name) in PLACE_NAMES


def last_part(name: str) -> str:
    """What the last pair of brackets in a field's name holds, in lower case: "tx_dir[filter][plz]" gives "plz"."""
    return (re.sub(r"[\[\]]", " ", name.lower()).split() or [""])[-1]


def filled(form: HtmlElement, field: HtmlElement, page: Page) -> SearchBox | None:
    """`form` with its fields as the page has them, ready for a word in `field`; None where another site takes it."""
    action = absolute(page.base_url, form.get("action") or page.url)
    if not action or not _own(action, page):
        return None
    method = "POST" if (form.get("method") or "").upper() == "POST" else "GET"
    fields = tuple(_fields(controls_of(form, page), field))
    return SearchBox(action, field.get("name", ""), method, fields, encoding=_encoding(form, page))


def controls_of(form: HtmlElement, page: Page) -> list[HtmlElement]:
    """The fields and buttons of a form, those that stand elsewhere on the page and name it included."""
    own = [each for each in form.iter(*CONTROLS) if each.get("form") in (None, form.get("id"))]
    if form.get("id") and " form=" in page.markup:
        outside = (each for each in page.tree.iter(*CONTROLS) if each.get("form") == form.get("id"))
        own += [each for each in outside if each not in own]
    return own


def _encoding(form: HtmlElement, page: Page) -> str:
    """In what the form is sent: as it says itself, else as the page came."""
    wanted = (form.get("accept-charset") or "").replace(",", " ").split()
    if wanted and (known := resolve_encoding(wanted[0])):
        return known
    found = (
        read_bom(page.body)[0]
        or http_content_type_encoding(page.content_type)
        or html_body_declared_encoding(page.body)
    )
    return UTF_8 if not found or found.startswith("utf") else found


def _fields(controls: list[HtmlElement], word_field: HtmlElement) -> Iterator[tuple[str, str]]:
    sent_button = False
    for node in controls:
        name, kind = node.get("name"), (node.get("type") or "").lower()
        if not name or node.get("disabled") is not None:
            continue
        if node is word_field:
            yield name, ""
        elif node.tag == "select":
            yield name, _chosen(node)
        elif kind in ("checkbox", "radio"):
            if node.get("checked") is not None:
                yield name, node.get("value") or "on"
        elif (kind in BUTTONS or (node.tag == "button" and not kind)) and not sent_button:
            sent_button = True
            yield from _button(node, name)
        elif node.tag == "input" and kind not in (*NEVER_SENT, *BUTTONS):
            yield name, node.get("value") or ""


def _button(node: HtmlElement, name: str) -> Iterator[tuple[str, str]]:
    """What the button adds that sends the form: its value, or the point on its picture that was clicked."""
    if (node.get("type") or "").lower() == "image":
        yield from ((f"{name}.{axis}", "0") for axis in "xy")
    else:
        yield name, node.get("value") or ""


def _chosen(select: HtmlElement) -> str:
    options = list(select.iter("option"))
    chosen = next((each for each in options if each.get("selected") is not None), options[0] if options else None)
    return "" if chosen is None else chosen.get("value", chosen.text_content().strip())


def _own(action: str, page: Page) -> bool:
    here, there = site_of(page.url), site_of(action)
    return here == there or there.endswith("." + here) or here.endswith("." + there)
