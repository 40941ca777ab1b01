"""E-mail addresses: found in text in all the ways in which pages write them, and cleaned.

Decoding of addresses hidden in markup is the business of extraction.hidden; here is text only: "(at)", "[dot]",
zero-width characters, words glued to the end, decoys.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from email_validator import EmailNotValidError, validate_email

from crawler.clean.spans import any_of
from crawler.words.labels import AT_WORDS, BARE_AT, BARE_DOT, DECOYS, DOT_WORDS, GENERIC_BOXES, PLACEHOLDERS, TOP_LEVEL

INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f]")
LOCAL = r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}"
BOX = r"[^\W_](?:[\w.+%&'’-]{0,62}[\w+-])?"
LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
PLAIN = re.compile(
    rf"(?<![\w.+%-])(?P<box>{BOX}) ?@ ?"
    rf"(?P<host>(?:{LABEL}\.){{1,6}}(?:[a-zäöü]{{2,18}}|[A-ZÄÖÜ]{{2,18}}|xn--[a-z0-9-]+))"
)
AT = rf"\s*(?:{any_of(AT_WORDS)})\s*"
DOT = rf"(?:\.| \. |\s*{any_of(DOT_WORDS)}\s*)"
BARE_DOTS = rf"(?:\.|\s*{any_of(DOT_WORDS)}\s*|\s+{any_of(BARE_DOT)}\s+)"
SPELT = re.compile(
    rf"(?<![\w.+%-])(?P<box>{LABEL}(?:{DOT}{LABEL}){{0,3}}){AT}(?P<host>{LABEL}(?:{DOT}{LABEL}){{1,5}})", re.IGNORECASE
)
BARE = re.compile(
    rf"(?<![\w.+%-])(?P<box>{LABEL}(?:\.{LABEL}){{0,3}})\s+{any_of(BARE_AT)}\s+(?P<host>{LABEL}(?:{BARE_DOTS}{LABEL}){{1,4}})"
)
HALF_SPELT = re.compile(
    rf"(?<![\w.+%-])(?P<box>{LABEL}(?:\.{LABEL}){{0,3}})\s*@\s*(?P<host>{LABEL}(?:{DOT}{LABEL}){{1,5}})"
)
SPELT_DOT = re.compile(rf"\s*{any_of(DOT_WORDS)}\s*|\s+{any_of(BARE_DOT)}\s+", re.IGNORECASE)
SPELT_SIGN = re.compile(f"{any_of(AT_WORDS)}|@", re.IGNORECASE)
HOST_BEFORE = re.compile(rf"(?:{any_of(AT_WORDS)}|@|\s{any_of(BARE_AT)}\s)\s*$", re.IGNORECASE)
LONGEST_SIGN = 24
MAYBE = re.compile(r"[(\[{<|*_/-]\s?(?:@|at|a[)\]}]|ä|ad|et|klammer|æ)|\s(?:at|ät|AT)\s", re.IGNORECASE)
NEXT_WORD = re.compile(r"(?<=[a-z])[A-ZÄÖÜ].*$")
GLUED = re.compile(r"^(?P<end>[a-z]{2,8}?)(?:www|http|tel|fax|e-mail|mailto|telefon|internet|mobil|home)\w*$")


@dataclass(frozen=True, slots=True)
class Mail:
    """An address and where it stands in the line."""

    start: int
    end: int
    address: str


def email(text: str) -> str | None:
    """The address in `text` (which holds nothing else) in lower case; None where it is no possible address."""
    text = unquote(INVISIBLE.sub("", text)).strip().strip(" .,;:<>()[]\"'„“").removeprefix("mailto:")
    if "@" not in text:
        found = _spelt(text, SPELT) or _spelt(text, BARE)
        return found[0].address if found else None
    return _valid(*text.rsplit("@", 1))


@lru_cache(maxsize=4096)
def _valid(box: str, host: str) -> str | None:
    address = f"{box.strip('.').strip()}@{_unglued(host.strip().rstrip('.'))}".lower()
    if any(decoy in address for decoy in DECOYS) or address.partition("@")[0] in PLACEHOLDERS:
        return None
    try:
        checked = validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return None
    return checked.normalized.lower()


def _unglued(host: str) -> str:
    head, _, last = host.rpartition(".")
    glued = GLUED.match(last)
    if glued and last not in TOP_LEVEL and glued["end"] in TOP_LEVEL:
        return f"{head}.{glued['end']}"
    return host


def find_mails(text: str, *, trusted: bool = False) -> list[Mail]:
    """All addresses in a line, in their order. trusted: a label says that this is one, a bare " at " counts then."""
    if "@" not in text and not MAYBE.search(text):
        return []
    found = _plain(text)
    if len(found) == text.count("@") and not MAYBE.search(text):
        return found
    for pattern in (HALF_SPELT, SPELT, BARE):
        if pattern is BARE and not _bare_possible(text):
            continue
        for mail in _spelt(text, pattern, trusted=trusted):
            if not any(mail.start < other.end and other.start < mail.end for other in found):
                found.append(mail)
    return sorted(found, key=lambda mail: mail.start)


def _bare_possible(text: str) -> bool:
    return any(f" {word} " in text for word in BARE_AT)


def _plain(text: str) -> list[Mail]:
    if "@" not in text:
        return []
    found = []
    for match in PLAIN.finditer(text):
        address = _valid(match["box"], match["host"])
        if address and not (" " in match[0] and "@" not in match[0].split(" ")[0] + match[0].split(" ")[-1]):
            found.append(Mail(match.start(), match.end(), address))
    return found


def _spelt(text: str, pattern: re.Pattern[str], *, trusted: bool = True) -> list[Mail]:
    found = []
    for match in pattern.finditer(text):
        box, host = (SPELT_DOT.sub(".", part).replace(" ", "") for part in (match["box"], match["host"]))
        known = _known_end(host)
        sure = pattern is not BARE or trusted or SPELT_DOT.search(match["host"]) or box.lower() in GENERIC_BOXES
        glued = SPELT_SIGN.search(box) or HOST_BEFORE.search(text, max(0, match.start() - LONGEST_SIGN), match.start())
        if known and sure and not glued and not known.startswith("www.") and (address := _valid(box, known)):
            found.append(Mail(match.start(), match.end(), address))
    return found


def _known_end(host: str) -> str | None:
    """The host up to its top-level domain: spelt addresses run on into the next sentence or word."""
    parts = host.split(".")
    for count in range(len(parts), 1, -1):
        last = NEXT_WORD.sub("", parts[count - 1])
        if last.lower() in TOP_LEVEL:
            return ".".join([*parts[: count - 1], last])
    return None
