"""What an element's name and attributes say of how to read it, found once for all elements that look alike.

A page has thousands of elements and some dozens of shapes: `<div class="card-body">`, `<li class="menu-item">`, `<br>`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from crawler.extraction.hidden import HIDING
from crawler.extraction.markup import (
    BLOCKS,
    BOLD_TAGS,
    BOXES,
    HEADINGS,
    SKIPPED,
    hints_of,
    is_card,
    is_hidden,
    region_of,
)

SPACERS = frozenset({"p", "h3", "h4"})
CONTENT = frozenset({"main", "article"})
SPECIAL = SKIPPED | {"nav", "table", "svg", "img"}
LONGEST_CLASS = 80
TELLING = ("class", "style", "role", "itemtype", "itemprop")


@dataclass(frozen=True, slots=True)
class Shape:
    """How elements of one shape are read.

    special: not, or not always, in the ordinary way. block: on a line of its own; box: it holds things together; level:
    of a heading, 0 for none. region: the part of the page that it is, by its name, role or class; named: it has a name
    (id) that may say so, too. hides: its attributes may hold an address. parted: a style sheet may set it apart.
    """

    tag: str
    special: bool
    hidden: bool
    block: bool
    box: bool
    level: int
    bold: bool
    spacer: bool
    content: bool
    card: bool
    region: str
    named: bool
    hides: bool
    parted: bool
    hints: tuple[str, ...]
    ends: bool
    """Whether anything ends with such an element."""
    plain: bool
    """Whether nothing begins with it, either."""


def shape_of(tag: str, attributes: dict[str, str]) -> Shape:
    """The shape of an element of this name with these attributes."""
    if not attributes:
        return _bare(tag)
    get = attributes.get
    return _shape(
        tag,
        tuple(attributes),
        get("class", ""),
        get("style", ""),
        get("role", ""),
        get("itemtype", ""),
        get("itemprop", ""),
    )


@lru_cache(maxsize=512)
def _bare(tag: str) -> Shape:
    return _shape(tag, (), "", "", "", "", "")


@lru_cache(maxsize=8192)
def _shape(tag: str, names: tuple[str, ...], *values: str) -> Shape:
    telling = {name: value for name, value in zip(TELLING, values, strict=True) if name in names}
    classes, style, role, _, prop = values
    block = tag in BLOCKS or "-" in tag
    bold = tag in BOLD_TAGS or "bold" in style
    words = classes or prop
    ends = block or bold or tag == "a"
    hinting = names and tag != "a" and words and len(words) < LONGEST_CLASS
    return Shape(
        tag=tag,
        special=tag in SPECIAL,
        hidden=bool(names) and tag not in BLOCKS and ("hidden" in names or is_hidden(telling)),
        block=block,
        box=tag in BOXES,
        level=HEADINGS.get(tag, 0),
        bold=bold,
        spacer=tag in SPACERS,
        content=tag in CONTENT,
        card=is_card(telling),
        region=region_of(tag, role, "", classes),
        named="id" in names,
        hides=tag != "a" and ("href" in names or HIDING.search(" ".join(names)) is not None),
        parted="class" in names and not block,
        hints=hints_of(words) if hinting else (),
        ends=ends,
        plain=not (ends or hinting or tag == "br" or "class" in names),
    )
