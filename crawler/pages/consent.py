"""The ways past a consent wall: its links and its buttons that say yes, or that go on without."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

from lxml.html import FormElement, HtmlElement

from crawler.folding import fold
from crawler.page import Page
from crawler.pages.forms import Ask
from crawler.pages.links import links_of
from crawler.urls import absolute
from crawler.words.walls import CONSENT_BUTTONS


def ways_past(page: Page) -> Iterator[tuple[Ask, str]]:
    """What a reader would click on, and what it says: links, and of each form the first button that lets them pass."""
    for link in links_of(page):
        if _lets_pass(link.text):
            yield Ask(link.url), link.text
    for form in page.tree.iter("form"):
        button = next((node for node in form.iter("button", "input") if _lets_pass(_said(node))), None)
        action = absolute(page.base_url, form.get("action") or page.url)
        if button is not None and action and form.find(".//input[@type='password']") is None:
            yield _sent(form, button, action), _said(button)


def _lets_pass(text: str) -> bool:
    return any(word in fold(text) for word in CONSENT_BUTTONS)


def _said(button: HtmlElement) -> str:
    if button.tag == "button":
        return " ".join(button.text_content().split())
    return button.get("value") or "" if button.get("type") in ("submit", "button") else ""


def _sent(form: FormElement, button: HtmlElement, action: str) -> Ask:
    """The form as this button sends it."""
    named = [(button.get("name"), button.get("value") or "")] if button.get("name") else []
    pairs = [(str(name), str(value)) for name, value in [*form.form_values(), *named]]
    if (form.get("method") or "get").lower() == "post":
        return Ask(action, "POST", tuple(pairs))
    return Ask(f"{action.split('?')[0]}?{urlencode(pairs)}")
