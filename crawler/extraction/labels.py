"""Labels: which field of the record a word before a value names."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.clean.spans import any_of
from crawler.words.labels import LABELS
from crawler.words.sentences import ARTICLES

FIELD_OF = {word: name for name, words in reversed(LABELS.items()) for word in words}
"""label word → field; a word listed under several fields means the first of them."""
ENDS = re.compile(r"(?:\s*\([^)]*\))?[\s:.*]*$")
OPENING = re.compile(rf"^(?:{any_of(ARTICLES)}) ")


@lru_cache(maxsize=4096)
def field_of(label: str) -> str:
    """The field that a label names ("Telefon:" → phone, "Tel.-Nr." → phone); "" for any other text."""
    if len(label) > 48:
        return ""
    word = ENDS.sub("", label.strip().lower())
    bare = OPENING.sub("", word)
    return FIELD_OF.get(word) or FIELD_OF.get(bare) or FIELD_OF.get(bare.replace(".", "").strip(" -")) or ""
