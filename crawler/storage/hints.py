"""A quick look whether a text can hold a value at all, so that most of a large store needs no closer one.

Only while the value itself is at hand, at the moment of `forget`; the list that stays holds hashes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache

from crawler.identity.folding import fold, name_key
from crawler.storage.plain import is_coded, plain
from crawler.storage.suppression import UNDOTTED, phone_value, value_of

TAIL, LEAST = 5, 3
"""Digits at the end of a number, and letters, that are enough to go by."""
BETWEEN = r"[\W_]*"
ESCAPE = re.compile(r"\\[nrt]")
"""Ends of lines as JSON writes them."""
LATIN = range(0xC0, 0x250)
Hint = Callable[[str], bool]


def hint(rule: str, value: str) -> Hint | None:
    """Tells quickly, and never wrongly False, whether a text may hold `value`; None where that cannot be told."""
    signs = {sign for sign in _signs(rule, value) if len(sign) >= LEAST}
    if not signs:
        return None
    pattern = re.compile("|".join(map(_spellings, sorted(signs))), re.IGNORECASE)

    def may_hold(text: str) -> bool:
        text = ESCAPE.sub(" ", text) if "\\" in text else text
        return pattern.search(plain(text).text if is_coded(text) else text) is not None

    return may_hold


def _signs(rule: str, value: str) -> set[str]:
    """Letters and digits that stand in every spelling of the value, folded, as one word."""
    if rule == "person":
        return {word for spelt in (value, value.translate(UNDOTTED)) for word in name_key(spelt)[1:]}
    if rule == "phone":
        return {phone_value(value)[-TAIL:]}
    normal = value_of(rule, value)
    part = {"email": normal.partition("@")[0], "page": normal, "site": normal}.get(rule)
    return {fold(part).replace(" ", "")} if part else set()


def _spellings(sign: str) -> str:
    """A pattern for a folded word in any case, with and without accents, whatever stands between its letters."""
    parts, at = [], 0
    while at < len(sign):
        pair = sign[at : at + 2]
        letters = [_letter(one) for one in pair]
        if pair in _folding_to() and len(pair) == 2:
            parts.append(f"(?:{BETWEEN.join(letters)}|[{_folding_to()[pair]}])")
            at += 2
        else:
            parts.append(letters[0])
            at += 1
    return BETWEEN.join(parts)


def _letter(letter: str) -> str:
    return f"[{re.escape(letter)}{_folding_to().get(letter, '')}]"


@cache
def _folding_to() -> dict[str, str]:
    """Folded letters → the Latin letters that are folded to them: "e" → "éèê…", "ue" → "ü"."""
    found: defaultdict[str, str] = defaultdict(str)
    for code in LATIN:
        found[fold(chr(code))] += chr(code)
    return dict(found) | {"ss": "ßẞ"}
