"""German words made comparable: what a mediator types and what a page says meet in one form.

"Ausländerbehörde", "Auslaenderbehoerde" and "auslanderbehorden" become one term; so do "Berater:innen", "Berater/-in"
and "Beraterin". Both sides of the index use the same functions, so whatever is folded is folded on both.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import Stemmer

from crawler.words.verbs import FORMS, PARTICLES, PREFIXES

_STEMMER = Stemmer.Stemmer("german", 0)
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))

# Beauftragte:r, Berater*innen, Kolleg_innen, Berater/-innen, Beauftragte(r), Leiter(in): one word with its ending.
_GENDERED = re.compile(r"(?<=[a-zäöüß])(?:[:*_·]|/-?|\()(innen|in|rn|r|n|en|e)(?![a-zäöüß])\)?", re.IGNORECASE)
# BeraterInnen: the inner capital.
_INNER = re.compile(r"(?<=[a-zäöüß])I(?=n(?:nen)?\b)")
_UMLAUT_WRITTEN_OUT = re.compile(r"ae|oe|(?<![aeq])ue")
_LONGEST_WORD = 64


def plain(text: str) -> str:
    """`text` with the many ways of writing both genders brought to one, and invisible characters gone."""
    text = unicodedata.normalize("NFC", text).translate(_DROPPED)
    return _INNER.sub("i", _GENDERED.sub(r"\1", text))


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """One word in lower case without umlauts, ß and accents: "Ausländer", "AUSLAENDER" and "auslander" are one."""
    return _folded(word)[:_LONGEST_WORD]


def folded_list(text: str) -> list[str]:
    """The words of a list in crawler.words, folded all at once."""
    return _folded(text).split()


def _folded(text: str) -> str:
    text = text.casefold()
    if not text.isascii():
        text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return _UMLAUT_WRITTEN_OUT.sub(lambda match: match.group()[0], text)


def spelled(text: str) -> list[str]:
    """The words of `text` as they are written, in their order; single letters are left out."""
    return [word for word in _WORD.findall(plain(text)) if len(word) > 1 or not word.isascii() or word.isdigit()]


def words(text: str) -> list[str]:
    """The folded words of `text` in their order."""
    return list(map(fold, spelled(text)))


_PARTICLES = frozenset(folded_list(PARTICLES))
_FORMS = {fold(form): fold(verb) for verb, forms in FORMS.items() for form in forms.split()}
_FIRST_PARTS = tuple({*_PARTICLES, *PREFIXES.split()})
_WITH_FIRST_PART = re.compile(f"({'|'.join(sorted(_FIRST_PARTS, key=len, reverse=True))})(.{{3,}})")
# What stands between the first part of a verb and its stem: an-ge-meld-et, an-zu-meld-en.
_BETWEEN = re.compile(r"ge(.{3,}?)e?t|zu(.{3,}en)")


@lru_cache(maxsize=200_000)
def stem(folded: str) -> str:
    """What the forms of a folded word have in common: "kurs" and "kurse", "anmelden" and "angemeldet".

    Snowball takes one ending off; a word that it would shorten again ("kurse", "kurs") is brought to the end.
    """
    folded = _infinitive(folded)
    shorter = str(_STEMMER.stemWord(folded))
    while shorter != folded:
        folded, shorter = shorter, str(_STEMMER.stemWord(shorter))
    return folded


def _infinitive(folded: str) -> str:
    """The infinitive of a form that an ending does not tell: "angemeldet", "anzumelden", "bewirbt", "geholfen"."""
    if folded in _FORMS:
        return _FORMS[folded]
    match = _WITH_FIRST_PART.fullmatch(folded) if folded.startswith(_FIRST_PARTS) else None
    if not match:
        return folded
    first, rest = match.groups()
    if rest in _FORMS:
        return str(first + _FORMS[rest])
    between = _BETWEEN.fullmatch(rest) if first in _PARTICLES else None
    return first + (between[1] or between[2]) if between else folded
