"""Telephone numbers found in a line, each with what it is: phone, fax or mobile, by the label before it.

Numbers follow each other in many ways ("3102 -2718, -2719", "96-5 38 oder -3 99", "12-15/16"); postal codes, bank
accounts and file numbers stand beside them and are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from crawler.clean.phones import DASH, EXTENSION, SHORT, digits_of, international, phone, valid
from crawler.clean.spans import any_of
from crawler.contact import Phone
from crawler.words.labels import AND_WORDS, DIRECT_WORDS, LABELS, NOT_PHONE, SHORT_NUMBER_CUES

LONGEST_RUN = 70
RUN = re.compile(
    rf"(?<![\w@=&?%#{DASH}])(?<!\d[.,])[(\[]?[+\d][\d\s()\[\]/.·{DASH}']{{0,{LONGEST_RUN}}}\d(?![\da-zäöüß@%€])"
)
DIGIT = re.compile("[0-9]")
CUT_SHORT = re.compile(rf"[\s()/.]*[{DASH}]?\s*\d|[{DASH}](?:[^\W\d_]|\s*$|[),;])")
NEXT = re.compile(r"(?:\s*[/,;|]\s*|\s+)(?=[(\[]?(?:\+|00|0)\s?[(]?[1-9(])")
TAIL = re.compile(
    rf"\s*(?:[,;/+&]|\b{any_of(AND_WORDS)}\b\.?)\s*(?:{any_of(DIRECT_WORDS)}\.?\s*)?[{DASH}]\s*"
    r"(\d{1,5}(?: \d{1,3})?)(?!\w)",
    re.IGNORECASE,
)
FURTHER = re.compile(rf"\s*/\s*[{DASH}]?\s*(\d{{1,4}})(?!\d)")
SLASHED = re.compile(rf"^(.+?[{DASH}]\s?\d{{1,4}})((?:\s*/\s*[{DASH}]?\s*\d{{1,4}})+)$")
DIRECT = re.compile(
    rf"(?<!\w)(?:{any_of(word for word in DIRECT_WORDS if word != '-')}\.?:?\s*[{DASH}]?\s*|(?<!\d )[{DASH}]\s?)"
    rf"(\d{{1,5}}(?: \d{{1,3}})?)(?![\w{DASH}.,:]?\d)(?!\w|\s?/\s?\d+\s?[{DASH}])",
    re.IGNORECASE,
)
BRACKETED = re.compile(
    rf"[(\[]\s*[{DASH}]\s?(\d{{1,5}})\s*[)\]]|(?<=[^\W\d_][,;|])\s[{DASH}]\s?(\d{{2,5}})(?=\s*[,;|]|\s*$)"
)
"""An extension in brackets or between commas: "Frau Beck (-501)", "Frau Beck, -501, Zimmer 3"."""
LABEL_WORDS = {word: kind for kind in ("fax", "mobile", "phone", "mail") for word in LABELS[kind]}
LABEL = re.compile(rf"(?<![^\W\d])(?<!@){any_of(LABEL_WORDS)}(?:\.|\b)(?!@)", re.IGNORECASE)
LOCAL = re.compile(rf"(?<![\w@.,/<>{DASH}])\d[\d /{DASH}]{{1,12}}\d(?![\w@%€]|[.,]\d)")
REFUSED = re.compile(rf"(?<![\w-]){any_of(NOT_PHONE)}\.?(?![a-zäöü])[^\d]{{0,12}}$", re.IGNORECASE)
LETTER = re.compile(r"(?<!\w)([TFM])[.:]?\s*(?=[+(0])")
LETTERS = {"T": "phone", "F": "fax", "M": "mobile"}
BEHIND = re.compile(rf"\s*\(({any_of(LABEL_WORDS)})\.?\)", re.IGNORECASE)
CUE = re.compile(rf"(?<!\w){any_of(SHORT_NUMBER_CUES)}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands in the line.

    kind: phone, fax or mobile. phone: None as long as the trunk (extension, local number) is not known; then `digits`
    holds what is written. labelled: a word or a tel: link says that this is a number.
    """

    start: int
    end: int
    kind: str
    written: str
    digits: str
    phone: Phone | None
    labelled: bool
    direct: bool = False


def find_numbers(text: str, *, hint: str = "", links: tuple[tuple[int, int], ...] = ()) -> list[Number]:
    """All numbers in a line (e-mails, addresses, times already masked), each with its kind.

    hint: the field that a label, column head or icon before the line names. links: spans of tel: links.
    """
    if not DIGIT.search(text):
        return []
    labels = [(match.end(), LABEL_WORDS[match[0].rstrip(".").lower()]) for match in LABEL.finditer(text)]
    labels = sorted([*labels, *((match.end(), LETTERS[match[1]]) for match in LETTER.finditer(text))])
    context = _Context(labels, hint, links)
    found: list[Number] = []
    for match in RUN.finditer(text):
        seen = any(number.start < match.end() and match.start() < number.end for number in found)
        broken = CUT_SHORT.match(text, match.end()) and len(match[0]) < LONGEST_RUN
        if seen or broken or REFUSED.search(text[: match.start()][-40:]):
            continue
        found += _of_run(text, match.start(), match[0], context)
    found += _short_numbers(text, found, context)
    found += _direct_numbers(text, found, context)
    found += _local_numbers(text, found, context)
    return sorted(found, key=lambda number: number.start)


@dataclass(frozen=True, slots=True)
class _Context:
    labels: list[tuple[int, str]]
    hint: str
    links: tuple[tuple[int, int], ...]

    def kind(self, start: int, text: str) -> tuple[str, bool]:
        before = [(end, kind) for end, kind in self.labels if end <= start]
        if before:
            end, kind = before[-1]
            both = len(before) > 1 and kind == "fax" and before[-2][1] == "phone" and end - before[-2][0] < 14
            both = both and not any(char.isdigit() for char in text[before[-2][0] : end])
            kind = "phone" if both else kind
            return ("phone" if kind == "mail" else kind), kind != "mail"
        linked = any(a <= start < b or start <= a < start + 3 for a, b in self.links)
        return (self.hint if self.hint in ("fax", "mobile") else "phone"), linked or self.hint in (
            "phone",
            "fax",
            "mobile",
        )


def _of_run(text: str, start: int, run: str, context: _Context) -> list[Number]:
    found: list[Number] = []
    for offset, piece in _pieces(run):
        at = start + offset
        kind, labelled = context.kind(at, text)
        if behind := BEHIND.match(text, at + len(piece)):
            kind, labelled = LABEL_WORDS[behind[1].lower()], True
            kind = "phone" if kind == "mail" else kind
        slashed = SLASHED.match(piece)
        head = slashed[1] if slashed and international(slashed[1]) else piece
        number = phone(head)
        if number is None or not (labelled or _believable(head, number)):
            continue
        found.append(Number(at, at + len(head), kind, number.written, number.number, number, labelled))
        found += _further(text, found[-1])
    return found


def _believable(written: str, number: Phone) -> bool:
    return (written.startswith(("0", "+", "(", "[")) and len(number.number) >= 9) and valid(number.number[1:])


def _pieces(run: str) -> list[tuple[int, str]]:
    pieces, start = [], 0
    for match in NEXT.finditer(run):
        if len(digits_of(run[start : match.start()])) >= 7 and len(digits_of(run[match.end() :])) >= 6:
            pieces.append((start, run[start : match.start()]))
            start = match.end()
    return [*pieces, (start, run[start:])]


def _further(text: str, first: Number) -> list[Number]:
    """The numbers that follow with their extension only: "3102 -2718, -2719", "96-5 38 oder -3 99", "12-15/16"."""
    found, at = [], first.end
    trunk = EXTENSION.match(first.written)
    if not trunk or not international(trunk["trunk"]):
        return []
    while match := TAIL.match(text, at) or FURTHER.match(text, at):
        if len(digits_of(match[1])) > len(digits_of(trunk["extension"])) + 2:
            break
        number = phone(trunk["trunk"].rstrip() + "-" + match[1])
        if number is None:
            break
        span = match.start(1), match.end(1)
        found.append(
            replace(first, start=span[0], end=span[1], written=number.written, digits=number.number, phone=number)
        )
        at = match.end()
    return found


def _short_numbers(text: str, taken: list[Number], context: _Context) -> list[Number]:
    found = []
    for match in SHORT.finditer(text):
        if any(number.start <= match.start() < number.end for number in taken):
            continue
        kind, labelled = context.kind(match.start(), text)
        if (labelled or CUE.search(text[:80])) and not REFUSED.search(text[: match.start()][-40:]):
            number = phone(match[0])
            found.append(Number(*match.span(), kind, match[0], digits_of(match[0]), number, True))
    return found


def _direct_numbers(text: str, taken: list[Number], context: _Context) -> list[Number]:
    """Extensions alone ("Durchwahl -214", "Tel. -15"): their trunk is found by whoever sees the whole page."""
    found = []
    for match in BRACKETED.finditer(text):
        kind, _ = context.kind(match.start(), text)
        digits = match[1] or match[2]
        found.append(Number(*match.span(match.lastindex or 1), kind, f"-{digits}", digits, None, True, direct=True))
    for match in DIRECT.finditer(text):
        kind, labelled = context.kind(match.start(1), text)
        near = any(0 <= match.start() - end <= 3 for end, _ in context.labels) or not text[: match.start()].strip()
        if (match[0][0].isalpha() or (labelled and near)) and not any(
            n.start < match.end() and match.start(1) < n.end for n in (*taken, *found)
        ):
            digits = digits_of(match[1])
            found.append(Number(*match.span(1), kind, match[0].strip(), digits, None, True, direct=True))
    return found


def _local_numbers(text: str, taken: list[Number], context: _Context) -> list[Number]:
    """Numbers without an area code: believed behind a label or in a tel: link only."""
    found = []
    for match in LOCAL.finditer(text):
        kind, labelled = context.kind(match.start(), text)
        digits = digits_of(match[0])
        free = not any(n.start < match.end() and match.start() < n.end for n in taken)
        near = text[max(0, match.start() - 16) : match.start()]
        sure = bool(LABEL.search(near)) or bool(context.hint) or any(a <= match.start() < b for a, b in context.links)
        if labelled and sure and free and 3 <= len(digits) <= 9 and not digits.startswith("0"):
            found.append(Number(*match.span(), kind, match[0].strip(), digits, None, True))
    return found
