"""When two spellings of a place name are the same: umlauts, short forms, additions, what stands before the name."""

from __future__ import annotations

import re
import unicodedata

from crawler.words.places import SAME, SMALL

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "á": "a", "ó": "o"})
WORD = re.compile(r"[^\W_]+")
ADDITION = re.compile(r"[(/,]")


def words(text: str) -> tuple[str, ...]:
    """The words of a name, folded: "Frankfurt a.M." → frankfurt, a, m; "Münster" and "Muenster" → muenster."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(UMLAUTS)
    return tuple(SAME.get(word, word) for word in WORD.findall(folded))


def key(text: str) -> str:
    """One string to look a name up by."""
    return " ".join(words(text))


def split(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """An official name as what it is called and what is added: (frankfurt), (am, main); (bad, boll), ()."""
    called, *added = ADDITION.split(name, maxsplit=1)
    head = words(called)
    cut = next((i for i, word in enumerate(head) if i and word in SMALL), len(head))
    return head[:cut], head[cut:] + (words(added[0]) if added else ())


def shortens(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether one addition is a short form of the other: "a. M." of "am Main", "i.d.OPf." of "in der Oberpfalz"."""
    one, other = _weighty(short), _weighty(full)
    if one and other and one[0] == other[0] and (_within(one, other) or _within(other, one)):
        return True
    return len(short) == len(full) > 0 and all(map(str.startswith, full, short))


def _weighty(addition: tuple[str, ...]) -> str:
    return "".join(word for word in addition if word not in SMALL)


def _within(short: str, full: str) -> bool:
    letters = iter(full)
    return all(letter in letters for letter in short)
