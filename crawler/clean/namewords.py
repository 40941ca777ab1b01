"""Words that names are made of: what a given name is, what is a noun, whether an e-mail address is made of a name."""

from __future__ import annotations

import re

from crawler.words.names import (
    BEFORE_NAME,
    GIVEN,
    HONORIFICS,
    NOT_A_NAME,
    NOT_BEFORE_NAME,
    NOUN_ENDINGS,
    PARTICLES,
    SURE_NOUN_ENDINGS,
    SURNAME_ENDINGS,
    SURNAMES_TOO,
)

NAME_WORD = re.compile(
    r"(?:(?:[dDlLO]['’]|Mc|Mac|[aA]l-|[eE]l-)?[^\W\d_a-zßäöü][^\W\d_]+(?:['’][^\W\d_]+)?)(?:-[^\W\d_]+(?:['’][^\W\d_]+)?)*"
)
CAPS = r"[A-ZÄÖÜ]{2,}(?:-[A-ZÄÖÜ]{2,})*"
IN_CAPITALS = re.compile(rf"(?<!\w)(?P<first>[^\W\d_][\w-]+)(?: {CAPS}){{0,2}} (?=[A-ZÄÖÜ]{{4}}){CAPS}(?!\w)")
LOUD = re.compile("[A-ZÄÖÜ]{4}")
INITIAL = re.compile(r"[A-ZÄÖÜ]\.(?:-?[A-ZÄÖÜ]\.)*")


def is_given(word: str) -> bool:
    """Whether a word is a known given name; of a double one the first part."""
    return word in GIVEN or ("-" in word and word.split("-")[0] in GIVEN)


def calm(text: str) -> str:
    """Names in capitals ("SABINE KELLER", "Sabine KELLER") as they would be written otherwise; as long as before."""
    return IN_CAPITALS.sub(_calmed, text) if LOUD.search(text) else text


def _calmed(match: re.Match[str]) -> str:
    known = is_given(match["first"].title()) or match["first"] in HONORIFICS
    title = match[0].title()
    return title if known and len(title) == len(match[0]) else match[0]


def calls(word: str) -> bool:
    """Whether a word says what the person behind it does: Sprecherin, Integrationsbeauftragter."""
    return bool(word) and word.lower().rstrip(":").endswith(BEFORE_NAME) and not word.lower().endswith(NOT_BEFORE_NAME)


def is_noun(word: str, *, strict: bool) -> bool:
    """Whether a word is a German noun rather than a surname. strict: nothing else speaks for a surname."""
    last = word.rsplit("-", 1)[-1]
    if not strict and last in SURNAMES_TOO:
        return False
    if word in NOT_A_NAME or last in NOT_A_NAME:
        return True
    lower = last.lower()
    if lower.endswith(SURNAME_ENDINGS):
        return False
    return lower.endswith(NOUN_ENDINGS if strict else SURE_NOUN_ENDINGS)


def fits(word: str, inside: bool) -> bool:
    if word in PARTICLES and (inside or word in ("von", "van", "de", "der", "vom", "zu", "al", "el")):
        return word != "und"
    if INITIAL.fullmatch(word):
        return True
    known = word not in NOT_A_NAME or (inside and word in SURNAMES_TOO)
    return known and bool(NAME_WORD.fullmatch(word)) and not word.isupper()


def backed(words: list[str], boxes: frozenset[str]) -> bool:
    """Whether an address nearby is made of these words: surname and given name, or its initial."""
    if words[0].isupper() or words[0] in NOT_A_NAME or (is_noun(words[0], strict=True) and not is_given(words[0])):
        return False
    if words[-1] in NOT_A_NAME and not is_given(words[0]):
        return False
    if not all(NAME_WORD.fullmatch(word) or INITIAL.fullmatch(word) or word in PARTICLES for word in words):
        return False
    first, last = plain(words[0]), plain(words[-1])
    for box in boxes:
        if "-" in box and "." not in box and "-" not in words[-1] and not is_given(words[0]):
            continue
        parts = [part for part in re.split(r"[._-]", box) if part]
        rest = [part for part in parts if part not in plain(words[-1])]
        whole = last in parts or last == "".join(part for part in parts if part in last)
        if len(last) > 2 and whole and (first in rest or first[:1] in rest):
            return True
        joined = "".join(parts)
        if len(last) > 2 and joined in (first + last, last + first, first[:1] + last, last + first[:1]):
            return True
    return False


def plain(text: str) -> str:
    """Lower case, umlauts spelt out, nothing but letters: as names stand in addresses."""
    return re.sub(r"[^a-z]", "", text.lower().translate(UMLAUTS))


UMLAUTS = str.maketrans({
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "ê": "e", "ë": "e", "á": "a", "à":
    "a", "â": "a", "ã": "a", "ç": "c", "ş": "s", "ğ": "g", "ı": "i", "í": "i", "î": "i", "ï": "i", "ó":
    "o", "ò": "o", "ô": "o", "ú": "u", "û": "u", "ć": "c", "č": "c", "š": "s", "ž": "z", "ł": "l", "ń":
    "n", "ñ": "n", "ø": "oe", "å": "a", "ă": "a", "ț": "t", "ș": "s", "ý": "y", "ř": "r", "ě": "e",
})  # fmt: skip
