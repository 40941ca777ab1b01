"""A glance at a page before it is read: does anything on it look like a contact that the site has not shown before?

Reading a page in full costs many times what downloading it costs, and most pages show nothing but the switchboard in
their footer. A glance looks for telephone numbers and addresses; a page all of whose numbers stand on pages that were
read, too, is read only when it is about refugee matters. Most other pages of a town show a number of their own (the
building yard, the registry office) and say nothing of the matter but in their menus: looked at `closely`, such
a page is passed over, too. Without a word of the vocabulary on the page no contact of it could be relevant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import AnyStr

from crawler.page import Page
from crawler.pages.breadcrumb import sections_of
from crawler.pages.real import visible_text
from crawler.words.glance import HIDING, NUMBER, SHORT, SHOWN, SIGNS, TELLING, TOWN_HALL, TOWN_HALL_PAGES
from crawler.words.labels import HOTLINES, SWITCHBOARD
from crawler.words.roles import BOX_CLASSES

number = re.compile(NUMBER)
short = re.compile("|".join(rf"{word[0]}(?<![\w-]{word[0]}){word[1:]}(?!\w)" for word in SHORT))
BOXES = tuple({word for words in BOX_CLASSES.values() for word in words})
TELEPHONES = (*TOWN_HALL, *SWITCHBOARD, *HOTLINES)
BEFORE, AFTER = 12, 24
"""Characters around a sign that tell one address from another."""
AROUND = 60
"""Characters before a number or a sign in which the whole box of an address stands, or whose number it is."""
BEHIND = 30
"""Characters behind a number in which that may stand, too."""
EARLIER, LATER = 100, 200
"""Characters around a word that tell one mention from another: in a menu they are the same on every page, beside a
contact they reach as far as its name or its number."""
ABOUT = 0.3
"""From this subject on, a page is always read: an old number may stand beside a new name."""
HEADINGS = ("title", "h1")


class Glance:
    """What the pages of one visit that were read have shown, as fingerprints: numbers, and mentions of the matter.

    closely: nothing is looked for but contacts for refugee matters and the town's own telephone.
    """

    def __init__(self, *, closely: bool = False) -> None:
        self._closely = closely
        self._numbers: set[int] = set()
        self._mentions: set[int] = set()

    def deserves_reading(self, page: Page, subject: float, *, phone: bool = True) -> bool:
        """Whether `page`, which is about refugee matters as much as `subject` (0…1), should be read in full.

        phone: whether the town's own telephone is still looked for.
        """
        if page.kind != "html":
            return True
        text, about = visible_text(page), subject >= ABOUT
        marks = {(hash(mark), around) for mark, around in _marks(text, page.body)}
        new = [around.lower() for mark, around in marks if mark not in self._numbers]
        if not new and not about:
            return False
        mentions = set(_mentions(plain(text)))
        if self._closely and not about and mentions <= self._mentions and not _may_tell(page, new, phone=phone):
            return False
        self._numbers.update(mark for mark, _ in marks)
        self._mentions |= mentions
        return True


def plain(text: str) -> str:
    """`text` as the words are looked for in it."""
    return text.lower().replace("\xad", "")


def _marks(text: str, body: bytes) -> Iterator[tuple[str, str]]:
    """The numbers and addresses of a document: what tells each from others, and what stands around it.

    Not those in its head, often half of it.
    """
    for found in number.finditer(text):
        yield found[0], text[max(0, found.start() - AROUND) : found.end() + BEHIND]
    for at in _places(text, SHOWN):
        yield text[max(0, at - BEFORE) : at + AFTER], text[max(0, at - AROUND) : at + 1]
    for at in _places(body, SIGNS, max(0, body.find(b"<body"))):
        around = body[max(0, at - AROUND) : at + AFTER].decode("latin-1")
        yield around[-BEFORE - AFTER :], around


def _mentions(text: str) -> Iterator[int]:
    """Fingerprints of the words of the matter, each with what stands around it."""
    for at in _told(text):
        yield hash(text[max(0, at - EARLIER) : at + LATER])


def _told(text: str) -> Iterator[int]:
    """Where `text` speaks of the matter."""
    yield from _places(text, TELLING)
    yield from (found.start() for found in short.finditer(text))


def _may_tell(page: Page, new: Sequence[str], *, phone: bool) -> bool:
    """Whether title, heading or section speak for all that stands on the page, or a new number or box for itself."""
    said = [*(element.text_content() for name in HEADINGS for element in page.tree.iter(name)), *sections_of(page)]
    title = " ".join(plain(" ".join(said)).split())
    if any(True for _ in _told(title)) or any(_any_in(around, BOXES) or _any_in(around, HIDING) for around in new):
        return True
    return phone and (_any_in(title, TOWN_HALL_PAGES) or any(_any_in(around, TELEPHONES) for around in new))


def _any_in(text: str, words: Iterable[str]) -> bool:
    return any(word in text for word in words)


def _places(text: AnyStr, pieces: Iterable[AnyStr], start: int = 0) -> Iterator[int]:
    """Where any of `pieces` stands in `text`."""
    for piece in pieces:
        at = text.find(piece, start)
        while at >= 0:
            yield at
            at = text.find(piece, at + 1)
