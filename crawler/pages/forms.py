"""Search boxes: telling them from other forms, and filling them in as a browser would.

A box is known by what people read (its labels) and by the names that systems give its field. Searches without a form
are in search_addresses.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from lxml.html import HtmlElement

from crawler.folding import fold
from crawler.page import Page
from crawler.urls import absolute, site_of
from crawler.words.search import BOX_NAMES, BOX_WORDS, NOT_A_BOX, OTHER_SEARCHES, PLACE_NAMES

TYPED = frozenset({"", "text", "search"})
BUTTONS = ("submit", "image")
NEVER_SENT = frozenset({"checkbox", "radio", "button", "reset", "file", "password"})
ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Ask:
    """One request as a person causes it: an address opened or a form sent. data: the fields of a POST, in order."""

    url: str
    method: str = "GET"
    data: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchBox:
    """A site's search form: where it is sent, its fields, and which of them takes the word.

    An address without a form has no fields: `field` is "" and `action` holds {q} in the word's place.
    """

    action: str
    field: str
    method: str = "GET"
    fields: tuple[tuple[str, str], ...] = ()
    certainty: int = ENOUGH

    def ask(self, word: str) -> Ask:
        """The request that searches for `word`."""
        if not self.field:
            return Ask(self.action.replace("{q}", quote(word)))
        pairs = [(name, word if name == self.field else value) for name, value in self.fields]
        if self.method == "POST":
            return Ask(self.action, "POST", tuple(pairs))
        return Ask(self.action.split("?")[0].split("#")[0] + "?" + urlencode(pairs))


def search_box(page: Page) -> SearchBox | None:
    """The search box of the site that `page` belongs to: the most certain of its forms; None where there is none."""
    boxes = [box for form in page.tree.iter("form") if (box := box_of(form, page))]
    return max(boxes, key=lambda box: box.certainty, default=None)


def box_of(form: HtmlElement, page: Page) -> SearchBox | None:
    """What `form` is when it searches the site; None when it is something else (a login, a newsletter, a contact)."""
    field = _word_field(form)
    if field is None or any(each.get("type") == "password" for each in form.iter("input")):
        return None
    name: str = field.get("name", "")
    certainty = _certainty(form, name)
    action = absolute(page.base_url, form.get("action") or page.url)
    if certainty < ENOUGH or not action or not _own(action, page):
        return None
    method = (form.get("method") or "get").upper()
    fields = tuple(_fields(form, field))
    return SearchBox(action, name, "POST" if method == "POST" else "GET", fields, certainty)


def place_box(page: Page) -> SearchBox | None:
    """A form that finds entries by postal code or town, as directories have it; None where there is none."""
    for form in page.tree.iter("form"):
        field = next((each for each in form.iter("input") if (each.get("name") or "").lower() in PLACE_NAMES), None)
        action = absolute(page.base_url, form.get("action") or page.url)
        if field is not None and action and _own(action, page) and form.find(".//textarea") is None:
            method = "POST" if (form.get("method") or "get").upper() == "POST" else "GET"
            return SearchBox(action, field.get("name", ""), method, tuple(_fields(form, field)))
    return None


def _word_field(form: HtmlElement) -> HtmlElement | None:
    typed = [
        field
        for field in form.iter("input")
        if (field.get("type") or "").lower() in TYPED and field.get("name", "").lower() not in ("", *PLACE_NAMES)
    ]
    if not typed or len(typed) > 3 or form.find(".//textarea") is not None:
        return None
    return max(typed, key=lambda field: (field.get("name", "").lower() in BOX_NAMES, field.get("type") == "search"))


def _certainty(form: HtmlElement, name: str) -> int:
    said = fold(" ".join(_said(form)))
    if any(word in said for word in OTHER_SEARCHES):
        return 0
    bare = re.sub(r"[\[\]]", " ", name.lower()).split() or [""]
    score = 2 * (
        name.lower() in BOX_NAMES
        or bare[-1] in BOX_NAMES
        or any(part in name.lower() for part in BOX_NAMES if len(part) > 5)
    )
    score += 2 * any(word in said for word in BOX_WORDS)
    score += 3 * (
        form.get("role") == "search" or (form.getparent() is not None and form.getparent().get("role") == "search")
    )
    score += sum(1 for field in form.iter("input") if field.get("type") == "search")
    return score - 3 * any(word in said for word in NOT_A_BOX)


def _said(form: HtmlElement) -> Iterator[str]:
    yield from (form.get("id") or "", form.get("name") or "", form.get("class") or "", form.get("action") or "")
    yield form.text_content()[:400]
    for node in form.iter("input", "button", "img"):
        shown = ("placeholder", "title", "aria-label", "alt", "id") + (
            ("value",) if node.get("type") != "hidden" else ()
        )
        yield from (node.get(name) or "" for name in shown)


def _fields(form: HtmlElement, word_field: HtmlElement) -> Iterator[tuple[str, str]]:
    sent_button = False
    for node in form.iter("input", "select", "button"):
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
