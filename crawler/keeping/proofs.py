"""Which parts of pages may be kept as evidence: none that shows what is withheld from the contacts themselves."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from crawler.clean.addresses import find_streets
from crawler.extraction.patterns import fold
from crawler.identity.folding import street_key
from crawler.page import Page
from crawler.visited import Evidence
from crawler.walk.evidence import page_of
from crawler.words.streets import PRIVATE_HOMES, SHELTERS

NEAR = 300
"""Characters around the word for a shelter within which a street is taken for its address."""
SENSITIVE = re.compile("|".join([*map(re.escape, SHELTERS), *(rf"\b{word}\b" for word in PRIVATE_HOMES)]))


def may_be_kept(proof: Evidence, withheld: Collection[str]) -> bool:
    """Whether a part of a page shows no address that must not be stored.

    withheld: streets that were taken out of its contacts. Of a document other than a web page nothing is kept then.
    """
    page = page_of(proof)
    if page.kind != "html":
        return not withheld
    text = _text(page)
    return not any(_stands(street, text) for street in withheld) and not any(map(find_streets, _sensitive(text)))


def _text(page: Page) -> str:
    """All that the page says, scripts and attributes included, as one line."""
    said = [*page.tree.itertext(), *(str(value) for tag in page.tree.iter() for value in tag.attrib.values())]
    return " ".join(" ".join(said).split())


def _stands(street: str, text: str) -> bool:
    """Whether a street stands in a text, in any spelling."""
    return street in text or street_key(street) in street_key(text)


def _sensitive(text: str) -> Iterator[str]:
    """What stands around the words for shelters and private homes."""
    if SENSITIVE.search(fold(text)):  # quick, and without its places: folding moves them
        for found in SENSITIVE.finditer(text.lower()):
            yield text[max(0, found.start() - NEAR) : found.end() + NEAR]
