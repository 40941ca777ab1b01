"""`forget`: erases a person, number, address, page or site from all tables, and puts its hash on the list.

The same list is applied to what is stored now and to whatever a crawl or an import brings later.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from crawler.contact import Contact
from crawler.identity.folding import fold, name_key
from crawler.storage import suppression
from crawler.storage.codec import load_contact
from crawler.storage.contacts import Writer
from crawler.storage.erasing import erase, scopes
from crawler.storage.rows import Forgotten, Match
from crawler.storage.scrubbing import tied, ties_of
from crawler.storage.suppression import Hasher, Suppressed

SPELLING = 3
"""Letters of the shortest part of a name by which a mailbox is known as that person's."""


class ForgetError(ValueError):
    """Nothing was erased: one sentence that says why. matches: whom the value may mean."""

    def __init__(self, sentence: str, matches: Sequence[Match] = ()) -> None:
        super().__init__(sentence)
        self.matches = tuple(matches)


@dataclass(frozen=True, slots=True)
class _Body:
    """A publisher whose contacts match, with its scopes and those contacts."""

    scopes: frozenset[str]
    contacts: tuple[Contact, ...]


def forget(writer: Writer, value: str, place: str | None) -> Forgotten:
    """Erases `value`, within the transaction that is open. Raises ForgetError where it is unclear who is meant."""
    person = _person_of(writer.db, value.strip())
    rule = "person" if person else suppression.kind_of(value)
    meant = person or value
    if not suppression.value_of(rule, meant) or (rule == "person" and not person and len(name_key(meant)) < 2):
        raise ForgetError(f"{value!r} is no full name, number, e-mail address, street with number, page or site")
    found = list(_search(writer.db, rule, meant)) if rule in ("person", "street") else []
    if person:
        found = [body for body in found if value.strip() in {contact.id for contact in body.contacts}]
    elif rule in ("person", "street"):
        found = _unambiguous(found, value, place)
    lines = _lines(suppression.hasher(writer.db), rule, meant, place, found, writer.at)
    suppression.add(writer.db, lines)
    return replace(erase(writer, lines), rule=rule)


def _person_of(db: sqlite3.Connection, id: str) -> str | None:
    """The person of a contact, where `id` is one's id."""
    row = db.execute("SELECT json FROM contact WHERE id = ?", (id,)).fetchone()
    person = load_contact(row[0]).person if row else None
    if row and not person:
        raise ForgetError(f"{id} is no person; forget its number, e-mail address, street or page instead")
    return person


def _unambiguous(found: list[_Body], value: str, place: str | None) -> list[_Body]:
    """The bodies at `place`. Raises ForgetError where a name or street stands with several and no place was given."""
    if place is not None:
        return [body for body in found if fold(place) in _wide(body)]
    if not found:
        raise ForgetError(f"{value!r} is not stored; to keep it out from now on, say where with --place")
    if len(found) > 1:
        matches = [
            Match(c.publisher, c.places[0].name if c.places else "", str(c.id)) for b in found for c in b.contacts
        ]
        listed = "; ".join(f"{match.publisher} ({match.id})" for match in matches)
        sentence = f"{value!r} stands with {len(found)} bodies, say which with --place or an id: {listed}"
        raise ForgetError(sentence, matches)
    return found


def _wide(body: _Body) -> set[str]:
    """All that --place may name of a body: name, host, places with keys and postal codes, the towns it sits in."""
    named = {scope.split(" ", 1)[1] for scope in body.scopes}
    for contact in body.contacts:
        named |= {text for text in (contact.site, contact.city, contact.postal_code, contact.organisation) if text}
        named |= {text for p in contact.places for text in (p.name, p.ags, p.ars, *p.postal_codes) if text}
    return {fold(name) for name in named}


def _search(db: sqlite3.Connection, rule: str, value: str) -> Iterator[_Body]:
    by_publisher: dict[int, list[Contact]] = {}
    for publisher, text in db.execute("SELECT publisher, json FROM contact ORDER BY publisher_name, id"):
        contact = load_contact(text)
        if _is_meant(contact, rule, value):
            by_publisher.setdefault(publisher, []).append(contact)
    for publisher, contacts in by_publisher.items():
        yield _Body(frozenset(scopes(db, publisher)), tuple(contacts))


def _is_meant(contact: Contact, rule: str, value: str) -> bool:
    if rule == "street":
        return suppression.value_of(rule, contact.street or "") == suppression.value_of(rule, value)
    return bool(set(suppression.name_values(contact.person)) & {next(suppression.name_values(value))})


def _own_mailboxes(contact: Contact, person: str) -> Iterator[str]:
    """The addresses that spell the name: they tell it where the name itself does not stand."""
    parts = [word for word in name_key(person) if len(word) >= SPELLING]
    for mail in (*contact.emails, *contact.foreign_emails):
        spelt = fold(mail.partition("@")[0]).replace(" ", "")
        if any(part in spelt for part in parts):
            yield suppression.value_of("email", mail)


def _lines(
    hasher: Hasher, rule: str, value: str, place: str | None, bodies: Iterable[_Body], at: str
) -> list[Suppressed]:
    """What goes on the list for a value: for a person every form of the name, in every scope that is meant."""
    entry = uuid.uuid4().hex
    found = list(bodies)
    within = {scope for body in found for scope in body.scopes if not scope.startswith("place ")}
    within |= {f"place {fold(place)}"} if place else set()
    forms = {(rule, suppression.value_of(rule, value))}
    if rule == "person":
        forms = {(rule, form) for form in suppression.name_values(value)}
        forms |= {
            ("tied", tied(name_key(value)[-1], tie)) for body in found for c in body.contacts for tie in ties_of(c)
        }
        forms |= {("email", mail) for body in found for c in body.contacts for mail in _own_mailboxes(c, value)}
    return [
        Suppressed(hasher.hash(of, form), scope, of, len(form.split()), entry, at)
        for of, form in sorted(forms)
        for scope in sorted(within or {suppression.EVERYWHERE})
    ]
