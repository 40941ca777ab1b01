"""A quick look whether a text can hold a value at all, so that most of a large store needs no closer one.

Only while the value itself is at hand, at the moment of `forget`; the list that stays holds hashes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from crawler.identity.folding import UMLAUTS, name_key
from crawler.storage.plain import plain
from crawler.storage.suppression import UNDOTTED, phone_value, value_of

BETWEEN = re.compile(r"[\W_]+")
TAIL, LEAST = 5, 3
"""Digits at the end of a number, and letters, that are enough to go by."""
Hint = Callable[[str], bool]


def hint(rule: str, value: str) -> Hint | None:
    """Tells quickly, and never wrongly False, whether a text may hold `value`; None where that cannot be told."""
    signs = tuple(sign for sign in _signs(rule, value) if len(sign) >= LEAST)
    return (lambda text: any(sign in flat(text) for sign in signs)) if signs else None


def _signs(rule: str, value: str) -> set[str]:
    if rule == "person":
        return {word for spelt in (value, value.translate(UNDOTTED)) for word in name_key(spelt)[1:]}
    if rule == "phone":
        return {phone_value(value)[-TAIL:]}
    normal = value_of(rule, value)
    part = {"email": normal.partition("@")[0], "page": normal, "site": normal}.get(rule)
    return {flat(part)} if part else set()


def flat(text: str) -> str:
    """Letters and digits only, as one word: what is written between them, and how, does not matter."""
    lowered = plain(text).text.casefold().translate(UMLAUTS)
    if not lowered.isascii():
        lowered = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    return BETWEEN.sub("", lowered)
