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

from crawler.contact import Evidence, Seed, Sighting
from crawler.page import Page

Read = Callable[[Page, Seed], Sequence[Sighting]]
NEVER_READ = ("style", "svg", "iframe", "img", "picture", "video", "noscript", "link")
LARGEST = 400_000
"""Bytes of a page beyond which it is no evidence that anybody would keep."""
KEPT = ("head", "h1", "script")
"""What may say who is meant, or hide an address, wherever it stands."""
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
    return tuple(part or "" for part in (*named, *placed, *reached, *seen.serves))


def evidence_of(page: Page, seed: Seed, sightings: Sequence[Sighting], read: Read) -> Evidence | None:
    """What to keep of `page`, which gave `sightings`; None where it is too large. `read` reads contacts from a page."""
    whole = Evidence(page.url, page.content_type, gzip.compress(page.body, mtime=0))
    if page.kind != "html":
        return whole if len(whole.body) <= LARGEST else None
    wanted = _telling(sightings)
    for part in _parts(page, sightings):
        if _telling(read(Page(page.url, part, UTF8), seed)) == wanted:
            return Evidence(page.url, UTF8, gzip.compress(part, mtime=0))
    return whole if len(whole.body) <= LARGEST else None


def _telling(sightings: Sequence[Sighting]) -> list[Sighting]:
    """The sightings without what only surrounds them."""
    return [replace(seen, text=None, reasons=()) for seen in sightings]


def page_of(evidence: Evidence) -> Page:
    """The page as far as it was kept."""
    return Page(evidence.page_url, gzip.decompress(evidence.body), evidence.content_type)


def _parts(page: Page, sightings: Sequence[Sighting]) -> Iterator[bytes]:
    """The page around its contacts, then the page without what nobody reads."""
    tree = copy.deepcopy(page.tree)
    for element in list(tree.iter(*NEVER_READ, lxml.html.etree.Comment)):
        if element.getparent() is not None:
            element.drop_tree()
    cleaned = _bytes(tree)
    if _cut(tree, sightings):
        yield _bytes(tree)
    yield cleaned


def _bytes(tree: HtmlElement) -> bytes:
    return bytes(lxml.html.tostring(tree, encoding="utf-8"))


def _cut(tree: HtmlElement, sightings: Sequence[Sighting]) -> bool:
    """Takes out what lies beside the element around all contacts; whether anything was."""
    signs = {sign for seen in sightings for sign in _signs(seen)}
    keep = _around([element for element in tree.iter() if _holds(element, signs)])
    if keep is None or keep.tag in ("html", "body"):
        return False
    while keep.tag != "body" and (parent := keep.getparent()) is not None:
        for other in [element for element in parent if element is not keep and element.tag not in KEPT]:
            other.drop_tree()
        keep = parent
    return True


def _around(holds: Sequence[HtmlElement]) -> HtmlElement | None:
    """The innermost element around all of these, and one more: a heading often stands above."""
    paths = [[*reversed(list(element.iterancestors())), element] for element in holds]
    common = [step[0] for step in zip(*paths, strict=False) if all(one is step[0] for one in step)]
    return common[-2] if len(common) > 1 else None


def _signs(seen: Sighting) -> Iterator[str]:
    """Words of a sighting that stand on the page as they are."""
    written = (phone.written for phone in (*seen.phones, *seen.faxes))
    yield from (sign for sign in (seen.person, seen.unit, seen.street, seen.role, *written, *seen.emails) if sign)


def _holds(element: HtmlElement, signs: set[str]) -> bool:
    if not isinstance(element.tag, str) or element.tag in ("head", "title", "script"):
        return False
    own = " ".join([element.text or "", *(child.tail or "" for child in element), element.get("href") or ""])
    return any(sign in own for sign in signs)
