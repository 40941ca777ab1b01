"""The small pattern language of the word lists, turned into regular expressions.

`*` stands for any letters of one word (so `*amt` finds Sozialamt), a blank for any white space, `(a|b)` for a choice,
`=word` for a text that is nothing but this word. Text is folded first: lower case, gender signs removed
(Koordinator:in, Leiter/-in, Beauftragte(r) → the plain form). A pattern is tried only where its longest plain part
occurs.
"""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.clean.spans import any_of

GENDER = re.compile(r"(?<=\w)(?:[*:_·]|/-?|\(-?)(?:innen|in|r|n|e|frau|mann)\)?(?!\w)")
SIGNS = re.compile(r"[*:_·/(]")
INNER = re.compile(r"(?<=[a-zäöü])I(?=n(?:nen)?\b)")
LETTERS = r"[\w-]*"
GROUPS = re.compile(r"\((?:[^()]|\([^()]*\))*\)[*?]?(?:\{[^}]*\})?|\[[^\]]*\]\S*|\\.")
LONGEST_TEXT = 3000


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case, gender signs removed, white space and dashes made plain."""
    if "I" in text:
        text = INNER.sub("i", text)
    text = text.lower()
    if not text.isascii():
        text = text.replace("–", "-").replace("‑", "-").replace("‐", "-").replace("\u00ad", "")
    return " ".join((GENDER.sub("", text) if SIGNS.search(text) else text).split())


@lru_cache(maxsize=512)
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    """What finds any plain part; then each pattern as its longest plain part and its expression, for folded text."""
    tries = tuple((_plain_part(pattern), re.compile(_expression(pattern))) for pattern in patterns)
    return re.compile(any_of(part for part, _ in tries)), tries


def _plain_part(pattern: str) -> str:
    parts = re.split(r"[*\s=]+", GROUPS.sub("*", pattern))
    return max(parts, key=len)


def _expression(pattern: str) -> str:
    """A leading or trailing `*` means that the word may go on there: no boundary is asked for."""
    if pattern.startswith("="):
        return f"^{re.escape(pattern[1:])}$"
    left = r"(?<=\S )" if pattern.startswith("* ") else "" if pattern.startswith("*") else r"(?<![\w-])"
    right = "" if pattern.endswith("*") else r"(?!\w)"
    body = pattern.removeprefix("* ").strip("*")
    body = re.sub(r"\.(?=[\sa-z*]|$)", r"\\.", body)
    body = re.sub(r"(?<!\))\*", lambda _: LETTERS, body)
    return left + body.replace(" )*", r"\s+)*").replace(" ", r"\s+") + right


@lru_cache(maxsize=32_768)
def first_match(patterns: tuple[str, ...], text: str) -> str | None:
    """The words in `text` that the patterns find, the first pattern first; None where they find nothing."""
    folded = fold(text[:LONGEST_TEXT])
    any_part, tries = _compiled(patterns)
    if not any_part.search(folded):
        return None
    for part, expression in tries:
        if part in folded and (found := expression.search(folded)):
            start = folded.rfind(" ", 0, found.start() + 1) + 1
            end = folded.find(" ", max(found.end() - 1, 0))
            return folded[start : end if end >= 0 else len(folded)].strip(" ,.;:()")
    return None
