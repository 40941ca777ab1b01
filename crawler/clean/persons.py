"""Names of persons in a line: after Herr/Frau, after a title, after a label, or standing alone as names do.

What proves a name: an honorific or title, a known given name, an e-mail address made of it, or a label before words
that have the shape of a name and are no German nouns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from crawler.clean.namewords import INITIAL, NAME_WORD, backed, calls, calm, fits, is_given, is_noun, plain
from crawler.clean.spans import TAKEN, any_of
from crawler.words.names import CREDITS, HOLY, HONORIFICS, JOINTS, LEADS_TO_NAME, NOT_A_NAME, PARTICLES, TITLES

TITLE = rf"(?:{any_of(TITLES)}(?:\s*\([^)]{{1,12}}\))?[\s,]*)"
HONORIFIC = re.compile(rf"(?<![\w/*:-])(?:{any_of(HONORIFICS)})(?!\w)\s*(?P<title>{TITLE}*)")
TITLED = re.compile(rf"(?<![\w-])(?P<title>{TITLE}+)(?=[A-ZÄÖÜ])")
TOKEN = re.compile(r"[^\s,;:|()\[\]{}<>/\"„“”»«!?=•·…\x1f]+")
BREAK = re.compile(r"\s[-–—]\s|[,;:|()\[\]/\"„“”»«=•·…\x1f]+|\s{2,}")
LONG_TITLE = re.compile(TITLE)
LEADING = re.compile(rf"^\s*(?:{any_of(HONORIFICS)}\s*)?(?P<title>{TITLE}*)")
CREDIT = re.compile(rf"(?:{any_of(CREDITS)})\s*:?\s*$")
LED = re.compile(rf"(?<!\w)\w*?{any_of(LEADS_TO_NAME)}\w*(?: [\w-]+){{0,4}}:\s*$", re.IGNORECASE)
CAPITAL = re.compile(r"[^\W\d_a-zßäöü]")
JOINED = re.compile(rf" {any_of(JOINTS)} (\S+)")
COMMA = re.compile(r",\s*")
SEGMENT = re.compile(r"[,;:|()/\x1f]|\s[-–]\s")
BEHIND_NUMBER = re.compile(rf"{TAKEN}\s*\(([^\W\d_]+)\)")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name and where it stands; title apart. honoured: Herr, Frau or a title stands before it."""

    start: int
    end: int
    person: str
    title: str | None = None
    honoured: bool = False


def name(text: str) -> Name | None:
    """The person that `text` names and nothing else, "Surname, Given" put in order; None where it is no name."""
    found = find_names(text, labelled=True)
    return found[0] if found else None


def find_names(text: str, *, labelled: bool = False, boxes: frozenset[str] = frozenset()) -> list[Name]:
    """All names in a line. labelled: a label or column head says that a name stands here.

    boxes: what stands before the @ of addresses nearby; "m.beispiel" proves the name M. Beispiel.
    """
    if not CAPITAL.search(text):
        return []
    text = calm(text)
    found = _turned(text, [])
    found += _honoured(text, found)
    found += _titled(text, found)
    for start, end in _segments(text):
        if not _over(found, start, end) and not CREDIT.search(text[:start]):
            led = labelled or (text[:start].rstrip()[-1:] == ":" and bool(LED.search(text[:start])))
            found += _of_segment(text, start, end, led, boxes)
    found += _bracketed(text, found)
    return sorted(found, key=lambda each: each.start)


def _bracketed(text: str, taken: list[Name]) -> list[Name]:
    """A given name in brackets behind a number: "0171 3920012 (Maria)"."""
    return [
        Name(match.start(1), match.end(1), match[1])
        for match in BEHIND_NUMBER.finditer(text)
        if is_given(match[1]) and not _over(taken, *match.span(1))
    ]


def _over(found: list[Name], start: int, end: int) -> bool:
    return any(each.start < end and start < each.end for each in found)


def _honoured(text: str, taken: list[Name]) -> list[Name]:
    found: list[Name] = []
    for match in HONORIFIC.finditer(text):
        words = _name_words(text, match.end(), most=5)
        if words and not _over(taken, words[0][0], words[-1][1]) and not is_noun(words[-1][2], strict=False):
            found.append(_named(text, words, match["title"], honoured=True))
    return found


def _titled(text: str, taken: list[Name]) -> list[Name]:
    found = []
    for match in TITLED.finditer(text):
        words = _name_words(text, match.end(), most=4)
        if words and not _over(taken, match.start(), words[-1][1]) and not is_noun(words[-1][2], strict=True):
            found.append(_named(text, words, match["title"], honoured=True))
    return found


def _named(text: str, words: list[tuple[int, int, str]], title: str | None, **marks: bool) -> Name:
    start, end = words[0][0], words[-1][1]
    person = " ".join(text[start:end].split())
    titles = " ".join((title or "").replace(",", " ").split())
    return Name(start, end, person, titles or None, **marks)


def _name_words(text: str, start: int, most: int) -> list[tuple[int, int, str]]:
    """The words of a name from `start` on: capitalised words, initials and particles up to the first other thing."""
    words: list[tuple[int, int, str]] = []
    for match in TOKEN.finditer(text, start):
        gap = text[words[-1][1] if words else start : match.start()]
        word, end = match[0], match.end()
        stop = word.endswith((".", ",")) and not INITIAL.fullmatch(word)
        word = word.rstrip(".,'’") if stop else word
        if gap.strip() or len(words) >= most or not fits(word, bool(words)):
            break
        words.append((match.start(), match.start() + len(word), word))
        if stop or end != match.start() + len(word):
            break
    words = words[: _surname_ends([each[2] for each in words])]
    if len(words) > 2 and not is_given(words[-1][2]) and _goes_on(text, words[-1][1]):
        words.pop()
    while words and (words[-1][2].lower() in PARTICLES or INITIAL.fullmatch(words[-1][2])):
        words.pop()
    return words


def _surname_ends(words: list[str]) -> int:
    """How many of these words are a name: behind the surname may stand, unparted, what the person does."""
    for index, (before, word) in enumerate(pairwise(words), start=1):
        inside = before in PARTICLES or word in PARTICLES or INITIAL.fullmatch(before)
        if index > 1 and not inside and (is_noun(word, strict=not is_given(before)) or calls(word)):
            return index
    return len(words)


def _goes_on(text: str, end: int) -> bool:
    """Whether the word before goes on with "und" and no other name: "Martin Schuck Steuern und Abgaben"."""
    joined = JOINED.match(text, end)
    return joined is not None and joined[1] not in HONORIFICS and not is_given(joined[1])


def _segments(text: str) -> list[tuple[int, int]]:
    segments, start = [], 0
    for match in BREAK.finditer(text):
        segments.append((start, match.start()))
        start = match.end()
    return [(a, b) for a, b in [*segments, (start, len(text))] if text[a:b].strip() and TAKEN not in text[a:b]]


def _of_segment(text: str, start: int, end: int, labelled: bool, boxes: frozenset[str]) -> list[Name]:
    """Names in a piece of a line between commas and brackets: the piece is the name, or holds a known given name."""
    words = [(m.start(), m.end(), m[0]) for m in TOKEN.finditer(text, start, end)]
    if not words or len(words) > 40:
        return []
    if labelled and len(words) == 2 and _surname_first(words[0][2], words[1][2], boxes):
        return [Name(words[0][0], words[1][1], f"{words[1][2]} {words[0][2]}")]
    if _is_name([word for _, _, word in words], labelled, boxes):
        return [_named(text, words, None)]
    if labelled and len(words) == 1 and is_given(words[0][2]):
        return [_named(text, words, None)]
    return _inside(text, words)


def _surname_first(first: str, last: str, boxes: frozenset[str]) -> bool:
    """Huber Alois, as lists of staff in Bavaria have it; where the address is yohana.tesfay@, Yohana stands first."""
    if any(re.split(r"[._-]", box)[0] == plain(first) for box in boxes):
        return False
    return is_given(last) and not is_given(first) and fits(first, False) and not is_noun(first, strict=True)


def _is_name(words: list[str], labelled: bool, boxes: frozenset[str]) -> bool:
    """Whether words alone are a name: by a known given name, a label, or an address made of them."""
    if not 2 <= len(words) <= 5 or INITIAL.fullmatch(words[-1]) or words[-1] in PARTICLES:
        return False
    if backed(words, boxes):
        return True
    if calls(words[0]):
        return False
    if not all(fits(word, index > 0) for index, word in enumerate(words)) or _surname_ends(words) < len(words):
        return False
    if is_given(words[0]):
        return words[0] not in HOLY and not is_noun(words[-1], strict=False)
    shaped = len(words) <= 4 and not any(is_noun(word, strict=True) for word in words if word not in PARTICLES)
    return labelled and shaped


def _inside(text: str, words: list[tuple[int, int, str]]) -> list[Name]:
    """Given name + surname within running words ("Integrationsbeauftragte Maria Beispiel, Zimmer 3")."""
    found, index = [], 0
    while index < len(words) - 1:
        start, _, word = words[index]
        before = words[index - 1][2] if index else ""
        known = is_given(word) and before not in HOLY
        called = calls(before) and bool(NAME_WORD.fullmatch(word)) and word not in NOT_A_NAME
        taken = _name_words(text, start, most=4) if known or called else []
        surname = [each for each in taken[1:] if each[2] not in PARTICLES]
        unsure = surname if known else [*taken[:1], *surname]
        if surname and not any(is_noun(each[2], strict=not known) for each in unsure):
            found.append(_named(text, taken, None))
            index += len(taken)
        else:
            index += 1
    return found


def _turned(text: str, taken: list[Name]) -> list[Name]:
    """Surname first, with a comma: "Beispiel, Maria", "von der Aue, Dr. Maria"."""
    found: list[Name] = []
    for match in COMMA.finditer(text):
        given = _name_words(text, match.end() + _title_length(text, match.end()), most=3)
        head = text[: match.start()]
        before = SEGMENT.split(head)[-1]
        front = LEADING.match(before)
        before = before[front.end() :] if front else before
        if not given or not _is_surname(before.split(), [each[2] for each in given]):
            continue
        start, title = len(head) - len(before.lstrip()), text[match.end() : given[0][0]].strip(" ,")
        title = title or (front["title"].strip() if front else "")
        if not _over([*taken, *found], start, given[-1][1]):
            person = " ".join([*(each[2] for each in given), *before.split()])
            found.append(Name(start, given[-1][1], person, title or None))
    return found


def _is_surname(words: list[str], given: list[str]) -> bool:
    """Whether words before a comma are the surname to the given names behind it, not an office before a whole name."""
    if not 1 <= len(words) <= 3 or not all(is_given(each) or INITIAL.fullmatch(each) for each in given):
        return False
    if not all(fits(word, True) for word in words) or is_noun(words[-1], strict=False) or _given_pair(words):
        return False
    joined = all(word in PARTICLES for word in words[:-1])
    return joined or (len(words) == 2 and len(given) == 1)


def _given_pair(words: list[str]) -> bool:
    return len(words) > 1 and is_given(words[0])


def _title_length(text: str, at: int) -> int:
    length = 0
    while match := LONG_TITLE.match(text, at + length):
        length += len(match[0])
    return length
