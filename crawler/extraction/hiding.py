"""How one page hides addresses: its script's shift of letters, the boxes that scripts fill, text turned round."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from crawler.extraction.hidden import hidden_address, page_offset, scripted_addresses
from crawler.words.markup import REVERSED_STYLE

LONGEST_SCRIPT = 20_000
STYLED = re.compile(r"[.#]([\w-]+)[^{}.#]*\{[^}]*bidi-override", re.IGNORECASE)


class Hiding:
    """What the scripts and styles of one page say about the addresses on it."""

    def __init__(self, tree: HtmlElement, markup: str) -> None:
        self.offset = page_offset(markup)
        self.turns = REVERSED_STYLE in markup
        self.reversed = frozenset(STYLED.findall(markup)) if self.turns else frozenset()
        self.scripted = _scripted(tree) if "addy" in markup or "mailto" in markup else {}

    def written_by(self, script: str) -> str | None:
        """The address that a script writes where it stands; None where it writes none."""
        return (scripted_addresses(script).get("") if self.scripted else None) or None

    def secret(self, element: HtmlElement, attributes: dict[str, str], *, hides: bool) -> str | None:
        """The text that the page's script or style would put in the place of the element's own.

        hides: its attributes may hold an address.
        """
        identity = attributes.get("id")
        if identity and identity in self.scripted:
            return self.scripted[identity]
        if self.turns:
            names = [*attributes.get("class", "").split(), identity or ""]
            if REVERSED_STYLE in attributes.get("style", "") or not self.reversed.isdisjoint(names):
                return str(element.text_content()).strip()[::-1]
        return hidden_address(attributes, self.offset) if hides else None


def _scripted(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {"": ""}
    for script in tree.iter("script"):
        if script.text and len(script.text) < LONGEST_SCRIPT:
            found |= scripted_addresses(script.text)
    return found
