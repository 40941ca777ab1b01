"""A glance at a page before it is read: does anything on it look like a contact that the site has not shown before?

Reading a page in full costs many times what downloading it costs, and most pages show nothing but the switchboard in
their footer. A glance looks for telephone numbers and addresses in the raw markup; a page all of whose numbers stand on
the pages before, too, is read only when it is about refugee matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.page import Page
from crawler.words.glance import NUMBER, SIGNS

number = re.compile(NUMBER)
BEFORE, AFTER = 12, 24
"""Characters around a sign that tell one address from another."""
ABOUT = 0.3
"""From this subject on, a page is always read: an old number may stand beside a new name."""


class Glance:
    """What one visit has seen of numbers and addresses, page by page."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def deserves_reading(self, page: Page, subject: float) -> bool:
        """Whether `page`, which is about refugee matters as much as `subject` (0…1), should be read in full."""
        if page.kind != "html":
            return True
        shown = set(_marks(page.markup))
        new = not shown <= self._seen
        self._seen |= shown
        return new or subject >= ABOUT


def _marks(markup: str) -> Iterator[str]:
    """The numbers in a document, and what stands around each sign of an address; not in its head, often half of it."""
    body = max(0, markup.find("<body"))
    yield from number.findall(markup, body)
    for sign in SIGNS:
        at = markup.find(sign, body)
        while at >= 0:
            yield markup[max(0, at - BEFORE) : at + AFTER]
            at = markup.find(sign, at + 1)
