"""Search boxes: telling the form that searches the site from all others.

A box is known by what people read (its label, what stands in it, the heading above) and by the names that systems give
its field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml.html import HtmlElement

from crawler.folding import fold
from crawler.page import Page
from crawler.pages.forms import ENOUGH, Ask, SearchBox, controls_of, filled, last_part, takes_place
from crawler.words.search import BOX_NAMES, BOX_WORDS, NOT_A_BOX, NOT_THE_SITE, OTHER_SEARCHES, POINTED, POINTER

TYPED = frozenset({"", "text", "search"})
MOST_TYPED = 3
"""Fields to type in that a search box has at most."""
DOUBTFUL = 1
"""That of a form that searches something, but hardly the site: streets, dates, articles."""
SHOWN = ("placeholder", "title", "aria-label", "alt")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "legend")
NEAR = 3
"""How many elements up a heading stands above a form."""
not_the_site, pointed = re.compile(NOT_THE_SITE), re.compile(POINTED)


def search_boxes(page: Page) -> list[SearchBox]:
    """The search boxes on `page`, the most certain first; doubtful ones come last."""
    boxes = [box for form in page.tree.iter("form") if (box := box_of(form, page))]
    return sorted(boxes, key=lambda box: -box.certainty)


def next_by_form(page: Page, word: str) -> Ask | None:
    """The next page of results for `word` where links do not turn the pages, but a form does."""
    offered = {int(next(filter(None, found))) for found in pointed.findall(page.markup)}
    for box in search_boxes(page) if offered else []:
        for name, value in box.fields:
            following = int(value) + 1 if value.isdigit() else 1
            if last_part(name) == POINTER and following in offered:
                turned = tuple((each, str(following) if each == name else old) for each, old in box.fields)
                return replace(box, fields=turned).ask(word)
    return None


def box_of(form: HtmlElement, page: Page) -> SearchBox | None:
    """What `form` is when it searches the site; None when it is something else (a login, a newsletter, a contact)."""
    controls = controls_of(form, page)
    field = _word_field(form, controls)
    if field is None or any(each.get("type") == "password" for each in controls):
        return None
    certainty = _certainty(form, controls, field)
    box = filled(form, field, page) if certainty >= DOUBTFUL else None
    return replace(box, certainty=certainty) if box else None


def _word_field(form: HtmlElement, controls: list[HtmlElement]) -> HtmlElement | None:
    typed = [
        each
        for each in controls
        if each.tag == "input" and (each.get("type") or "").lower() in TYPED and _takes_words(each.get("name") or "")
    ]
    if not typed or len(typed) > MOST_TYPED or form.find(".//textarea") is not None:
        return None
    return max(typed, key=lambda field: (field.get("name", "").lower() in BOX_NAMES, field.get("type") == "search"))


def _takes_words(name: str) -> bool:
    return name != "" and not takes_place(name)


def _certainty(form: HtmlElement, controls: list[HtmlElement], field: HtmlElement) -> int:
    name = (field.get("name") or "").lower()
    shown = fold(" ".join(_shown(form, controls)))
    said = fold(" ".join(form.get(each) or "" for each in ("id", "name", "class", "action"))) + " " + shown
    said += " " + fold(" ".join(each.get("id") or "" for each in controls))
    if any(word in said for word in OTHER_SEARCHES):
        return 0
    named = (
        name in BOX_NAMES or last_part(name) in BOX_NAMES or any(part in name for part in BOX_NAMES if len(part) > 5)
    )
    parent = form.getparent()
    score = 2 * named + 2 * any(word in said for word in BOX_WORDS)
    score += 3 * (form.get("role") == "search" or (parent is not None and parent.get("role") == "search"))
    score += sum(each.get("type") == "search" for each in controls)
    score -= 3 * any(word in said for word in NOT_A_BOX)
    if score >= ENOUGH and not_the_site.search(
        f"{fold(re.sub('[^a-zA-Z]', ' ', name))} {shown} {fold(_heading(form))}"
    ):
        return max(DOUBTFUL, score - 3) if named else DOUBTFUL
    return score if score >= ENOUGH else 0


def _shown(form: HtmlElement, controls: list[HtmlElement]) -> Iterator[str]:
    """What people read of a form: its text but for what can be chosen, and what stands in its fields."""
    yield " ".join(_text(form))[:400]
    for node in (*controls, *form.iter("img")):
        yield from (node.get(name) or "" for name in SHOWN)
        if node.get("type") != "hidden":
            yield node.get("value") or ""


def _text(form: HtmlElement) -> Iterator[str]:
    for node in form.iter():
        if isinstance(node.tag, str) and node.tag not in ("option", "script", "style"):
            yield node.text or ""
        if node is not form:
            yield node.tail or ""


def _heading(form: HtmlElement) -> str:
    """The heading right above a form, "" where there is none."""
    node = form
    for _ in range(NEAR):
        before = node.getprevious()
        if before is not None and before.tag in HEADINGS:
            return str(before.text_content())
        node = node.getparent()
        if node is None or before is not None:
            break
    return ""
