"""The list of what was forgotten. It holds keyed hashes only: nobody can read from it who objected.

A value is normalised before it is hashed, so that another spelling of it is caught, too. A name counts only within
its scope (the body or place for which it was forgotten), as namesakes elsewhere have not objected; a number or address
counts everywhere.
"""

from __future__ import annotations

import hmac
import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import phonenumbers

from crawler.clean.emails import email
from crawler.identity.folding import fold, name_key, street_key
from crawler.storage.written import DIGITS

EVERYWHERE = ""
HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.IGNORECASE)
UNDOTTED = str.maketrans("äöüÄÖÜ", "aouAOU")
"""How a name with umlauts is written where nobody has them."""
RULES = ("person", "email", "phone", "page", "site", "street")


@dataclass(frozen=True, slots=True)
class Suppressed:
    """One line of the list. words: of how many words the value is; entry: which `forget` it belongs to."""

    hash: str
    scope: str
    rule: str
    words: int
    entry: str
    at: str


@dataclass(frozen=True, slots=True)
class Hasher:
    """Keyed hashes (HMAC-SHA-256) of normalised values; the key is in the store and in the list kept beside it."""

    secret: bytes

    def hash(self, rule: str, value: str) -> str:
        """The hash of a normalised value."""
        return hmac.digest(self.secret, f"{rule}\n{value}".encode("utf-8", "replace"), "sha256").hex()


def hasher(db: sqlite3.Connection) -> Hasher:
    """With the key of this store."""
    return Hasher(bytes(db.execute("SELECT value FROM meta WHERE name = 'secret'").fetchone()[0]))


def load(db: sqlite3.Connection) -> list[Suppressed]:
    """The whole list."""
    query = "SELECT hash, scope, rule, words, entry, at FROM suppressed ORDER BY at, entry, hash, scope"
    return [Suppressed(*row) for row in db.execute(query)]


def add(db: sqlite3.Connection, lines: Iterable[Suppressed]) -> None:
    """Adds lines to the list; those that stand there already stay as they are."""
    rows = ((line.hash, line.scope, line.rule, line.words, line.entry, line.at) for line in lines)
    db.executemany("INSERT OR IGNORE INTO suppressed VALUES (?, ?, ?, ?, ?, ?)", rows)


def kind_of(value: str) -> str:
    """What a value given to `forget` is: one of RULES. A host alone means the whole site."""
    text = value.strip()
    if text.lower().startswith(("http://", "https://")):
        return "page"
    if "@" in text or email(text):
        return "email"
    if HOST.fullmatch(text):
        return "site"
    if DIGITS.fullmatch(text) and phone_value(text):
        return "phone"
    return "street" if re.search(r"\d", text) else "person"


def phone_value(text: str) -> str:
    """A telephone number in E.164; "" where it is none."""
    try:
        parsed = phonenumbers.parse(text, "DE")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(parsed):
        return ""
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def page_value(url: str) -> str:
    """An address without scheme, www, fragment and closing slash."""
    try:
        parts = urlsplit(url.strip())
        query = f"?{parts.query}" if parts.query else ""
        return f"{site_value(parts.hostname or '')}{parts.path.rstrip('/')}{query}"
    except ValueError:
        return url


def site_value(host: str) -> str:
    """A host without www."""
    return host.strip().lower().removeprefix("www.")


def name_values(person: str | None) -> Iterator[str]:
    """All that a name may be written as: the whole of it, and first given name with each of the others."""
    words = name_key(person)
    if words:
        yield " ".join(sorted(words))
    for word in words[1:]:
        yield " ".join(sorted((words[0], word)))


def name_forms(person: str, *, initial: bool) -> Iterator[str]:
    """All that a name is put on the list as: besides its values those without the dots of its umlauts, those in one
    word, as addresses spell it, and, where `initial`, with the initial for the given name."""
    for spelt in {person, person.translate(UNDOTTED)}:
        words = name_key(spelt)
        yield from name_values(spelt)
        yield from ("".join(order) for order in (words, words[::-1]) if len(words) > 1)
        yield from (" ".join(sorted((words[0][0], word))) for word in words[1:] if initial and len(word) > 2)


def value_of(rule: str, value: str) -> str:
    """The normalised form of a value; "" where it is none of its kind."""
    if rule == "email":
        return email(value) or value.strip().lower()
    if rule == "phone":
        return phone_value(value)
    if rule == "page":
        return page_value(value)
    if rule == "site":
        return site_value(value)
    return street_key(value.split(",")[0]) if rule == "street" else fold(value)
