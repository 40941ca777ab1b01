"""The part of a page that proves its contacts, kept so that it can be read again without the network.

As little as gives the same contacts: what of other people stands on the page is none of our business. Whether a part
gives the same is tried, not guessed.
"""

from __future__ import annotations

import copy
import gzip
import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import lxml.html
from lxml.html import HtmlElement

from crawler.contact import RELEVANT, Seed
from crawler.page import Page
from crawler.visited import Evidence, Sighting

Read = Callable[[Page, Seed], Sequence[Sighting]]
NEVER_READ = ("style", "svg", "iframe", "img", "picture", "video", "noscript", "link")
LARGEST = 400_000
"""Bytes of a page beyond which it is no evidence that anybody would keep."""
KEPT = ("head", "h1")
"""What may say who is meant, wherever it stands. A script may hide an address: kept where it does not go without."""
NEAR, FAR = 1, 3
"""How many elements around one that holds a word of a contact: a heading often stands above, a box around it."""
UTF8 = "text/html; charset=utf-8"


def mark_of(sightings: Sequence[Sighting]) -> str:
    """A fingerprint of what a page gives: equal as long as it says the same of its contacts."""
    return "r" + _hash(repr(sorted(map(_said, sightings))).encode("utf-8", "replace"))


def mark_of_body(page: Page) -> str:
    """A fingerprint of a document that is not read for contacts by itself."""
    return "b" + _hash(page.body)


def _hash(value: bytes) -> str:
    return hashlib.blake2b(value, digest_size=9).hexdigest()


def _said(seen: Sighting) -> tuple[str, ...]:
    reached = (*(phone.number for phone in (*seen.phones, *seen.faxes)), *seen.emails, *seen.foreign_emails)
    named = (seen.kind, seen.role_class, seen.role, seen.organisation, seen.unit, seen.person, seen.contact_form)
    placed = (seen.street, seen.postal_code, seen.city, seen.hours.written if seen.hours else "", seen.valid_until)
    reserved = (seen.reserved,) if seen.reserved else ()
    return tuple(part or "" for part in (*named, *placed, *reached, *seen.serves, *reserved))


def evidence_of(page: Page, seed: Seed, sightings: Sequence[Sighting], read: Read) -> Evidence | None:
    """What to keep of `page`, which gave `sightings`; None where none of them is kept, or where it is too large.

    `read` reads contacts from a page.
    """
    wanted = _telling(sightings)
    for part in _parts(page, wanted) if wanted and page.kind == "html" else ():
        if _telling(read(Page(page.url, part, UTF8), seed)) == wanted:
            return Evidence(page.url, UTF8, gzip.compress(part, mtime=0))
    whole = gzip.compress(page.body, mtime=0) if wanted else b""
    return Evidence(page.url, page.content_type, whole) if 0 < len(whole) <= LARGEST else None


def _telling(sightings: Sequence[Sighting]) -> list[Sighting]:
    """The sightings that may be kept, without what only surrounds them."""
    kept = (seen for seen in sightings if seen.score >= RELEVANT or seen.kind == "info_phone")
    return [replace(seen, text=None, reasons=()) for seen in kept]


def page_of(evidence: Evidence) -> Page:
    """The page as far as it was kept."""
    return Page(evidence.page_url, gzip.decompress(evidence.body), evidence.content_type)


def _parts(page: Page, sightings: Sequence[Sighting]) -> Iterator[bytes]:
    """What stands around the contacts, nearer and farther; then the page without what nobody reads."""
    tree = copy.deepcopy(page.tree)
    for element in list(tree.iter(*NEVER_READ, lxml.html.etree.Comment)):
        if element.getparent() is not None:
            element.drop_tree()
    for reach, kept in ((NEAR, KEPT), (FAR, (*KEPT, "script"))) if _holding(tree, sightings) else ():
        yield _bytes(_cut(copy.deepcopy(tree), sightings, reach, kept))
    yield _bytes(tree)


def _bytes(tree: HtmlElement) -> bytes:
    return bytes(lxml.html.tostring(tree, encoding="utf-8"))


def _cut(tree: HtmlElement, sightings: Sequence[Sighting], reach: int, kept: Sequence[str]) -> HtmlElement:
    """Takes out of `tree` what does not stand within `reach` steps around a word of a contact, nor is one of `kept`."""
    whole: set[HtmlElement] = set()
    ways: set[HtmlElement] = set()
    for element in _holding(tree, sightings):
        line = [element, *element.iterancestors()]
        inner = [step for step in line if step.tag not in ("html", "body")]
        whole.add(inner[min(reach, len(inner) - 1)] if inner else element)
        ways.update(line)
    rest = [tree]
    while rest:
        for child in list(rest.pop()):
            if child in ways and child not in whole:
                rest.append(child)
            elif child not in whole and child.tag not in kept:
                child.drop_tree()
    return tree


def _holding(tree: HtmlElement, sightings: Sequence[Sighting]) -> list[HtmlElement]:
    """The elements in whose own text a contact stands."""
    signs = {sign for seen in sightings for sign in _signs(seen)}
    return [element for element in tree.iter() if _holds(element, signs)]


def _signs(seen: Sighting) -> Iterator[str]:
    """Words of a sighting that stand on the page as they are."""
    written = (phone.written for phone in (*seen.phones, *seen.faxes))
    yield from (sign for sign in (seen.person, seen.unit, seen.street, seen.role, *written, *seen.emails) if sign)


def _holds(element: HtmlElement, signs: set[str]) -> bool:
    if not isinstance(element.tag, str) or element.tag in ("head", "title", "script"):
        return False
    own = " ".join([element.text or "", *(child.tail or "" for child in element), element.get("href") or ""])
    return len(own) > 1 and any(sign in own for sign in signs)
