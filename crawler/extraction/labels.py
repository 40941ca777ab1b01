"""Labels: which field of the record a word before a value names."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.clean.phones import DASH
from crawler.clean.spans import any_of
from crawler.words.labels import DIRECT_WORDS, LABELS
from crawler.words.sentences import ARTICLES

FIELD_OF = {word: name for name, words in reversed(LABELS.items()) for word in words}
"""label word → field; a word listed under several fields means the first of them."""
TRUNK = re.compile(rf"[(+0][\d\s()/.{DASH}]*\d\s*[{DASH}]\W*$")
"""The number before an extension in a label: "Durchwahl 030/23125-"."""
EXTENSION = re.compile(rf"(?<!\w){any_of(word for word in DIRECT_WORDS if word.isalpha())}", re.IGNORECASE)
ENDS = re.compile(r"(?:\s*\([^)]*\))?[\s:.*]*$")
OPENING = re.compile(rf"^(?:{any_of(ARTICLES)}) ")


def trunk_in(label: str) -> str | None:
    """The number that a label gives for all the extensions under it ("Durchwahl 030/23125-"), None where it gives none.

    "" where it says that they are extensions, and of which number stands elsewhere.
    """
    trunk = TRUNK.search(label)
    if trunk:
        return trunk[0]
    return "" if EXTENSION.match(label) else None


@lru_cache(maxsize=4096)
def field_of(label: str) -> str:
    """The field that a label names ("Telefon:" → phone, "Tel.-Nr." → phone); "" for any other text."""
    if len(label) > 48:
        return ""
    word = ENDS.sub("", TRUNK.sub("", label.strip()).lower())
    bare = OPENING.sub("", word)
    return FIELD_OF.get(word) or FIELD_OF.get(bare) or FIELD_OF.get(bare.replace(".", "").strip(" -")) or ""
