"""`forget`: erases a person, number, address, page or site from all tables, and puts its hash on the list.

The same list is applied to what is stored now and to whatever a crawl or an import brings later.
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from rapidfuzz.fuzz import ratio

from crawler.clean.phones import international
from crawler.contact import Contact
from crawler.identity.changes import TYPO
from crawler.identity.folding import fold, name_key, short_for
from crawler.storage import suppression
from crawler.storage.codec import load_contact, plain_text
from crawler.storage.contacts import Writer
from crawler.storage.erasing import erase, scopes
from crawler.storage.hints import Hint, hint
from crawler.storage.plain import plain
from crawler.storage.rows import Forgotten, Match
from crawler.storage.scrubbing import tied, ties_of
from crawler.storage.suppression import Hasher, Suppressed
from crawler.storage.written import local_value

MOST_ALIKE = 5
"""So many persons of similar names are told."""
SPELLING = 3
"""Letters of the shortest part of a name by which a mailbox is known as that person's."""


class ForgetError(ValueError):
    """Nothing was erased: one sentence that says why. matches: whom the value may mean."""

    def __init__(self, sentence: str, matches: Sequence[Match] = ()) -> None:
        super().__init__(sentence)
        self.matches = tuple(matches)


@dataclass(frozen=True, slots=True)
class _Body:
    """A publisher whose contacts match, with its scopes, those contacts, and the names of all its persons."""

    scopes: frozenset[str]
    contacts: tuple[Contact, ...]
    persons: frozenset[tuple[str, ...]] = frozenset()


def forget(writer: Writer, value: str, place: str | None) -> Forgotten:
    """Erases `value`, within the transaction that is open. Raises ForgetError where it is unclear who is meant."""
    value = plain(value).text.strip()
    person = _person_of(writer.db, value)
    rule = "person" if person else suppression.kind_of(value)
    meant = person or value
    if not suppression.value_of(rule, meant) or (rule == "person" and not person and len(name_key(meant)) < 2):
        raise ForgetError(f"{value!r} is no full name, number, e-mail address, street with number, page or site")
    if rule == "phone" and international(value) is None:
        raise ForgetError(f"{value!r} has no area code; give the number as one dials it from elsewhere")
    found = list(_search(writer.db, rule, meant)) if rule in ("person", "street", "phone") else []
    if person:
        found = [body for body in found if value in {contact.id for contact in body.contacts}]
    elif rule in ("person", "street"):
        found = _unambiguous(found, value, place, _alike(writer.db, value) if not found and not place else ())
    lines = _lines(suppression.hasher(writer.db), rule, meant, place, found, writer.at)
    suppression.add(writer.db, lines)
    return replace(erase(writer, lines, _hint(rule, meant, found)), rule=rule)


def _hint(rule: str, value: str, found: Iterable[_Body]) -> Hint | None:
    """For a person by all the ways in which the name is stored."""
    names = {value, *(c.person for body in found for c in body.contacts if c.person)} if rule == "person" else {value}
    hints = [hint(rule, name) for name in names]
    known = [one for one in hints if one is not None]
    return (lambda text: any(one(text) for one in known)) if len(known) == len(hints) else None


def _person_of(db: sqlite3.Connection, id: str) -> str | None:
    """The person of a contact, where `id` is one's id."""
    row = db.execute("SELECT json FROM contact WHERE id = ?", (id,)).fetchone()
    person = load_contact(row[0]).person if row else None
    if row and not person:
        raise ForgetError(f"{id} is no person; forget its number, e-mail address, street or page instead")
    return person


def _unambiguous(found: list[_Body], value: str, place: str | None, alike: Sequence[Match]) -> list[_Body]:
    """The bodies at `place`. Raises ForgetError where a name or street stands with several and no place was given.

    alike: who may be meant where nobody is.
    """
    if place is not None:
        return [body for body in found if fold(place) in _wide(body)]
    if not found:
        meant = "; ".join(f"{match.publisher} ({match.id})" for match in alike)
        hint = f"; somebody of a name like it stands with {meant}: give the id" if alike else ""
        raise ForgetError(f"{value!r} is not stored; to keep it out from now on, say where with --place{hint}", alike)
    if len(found) > 1:
        matches = [_match(contact) for body in found for contact in body.contacts]
        listed = "; ".join(f"{match.publisher} ({match.id})" for match in matches)
        sentence = f"{value!r} stands with {len(found)} bodies, say which with --place or an id: {listed}"
        raise ForgetError(sentence, matches)
    return found


def _match(contact: Contact) -> Match:
    return Match(contact.publisher, contact.places[0].name if contact.places else "", str(contact.id))


def _alike(db: sqlite3.Connection, person: str) -> list[Match]:
    """Persons whose names are short or longer forms of this one, or differ from it by a slip."""
    wanted = name_key(person)
    if len(wanted) < 2:
        return []
    found = (plain_text(text) for (text,) in db.execute("SELECT json FROM contact ORDER BY publisher_name, id"))
    alike = (text for text in found if _is_alike(wanted, name_key(json.loads(text).get("person"))))
    return [_match(load_contact(text)) for text in islice(alike, MOST_ALIKE)]


def _is_alike(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not other:
        return False
    return short_for(name, other) or short_for(other, name) or ratio(" ".join(name), " ".join(other)) >= TYPO


def _wide(body: _Body) -> set[str]:
    """All that --place may name of a body: name, host, places with keys and postal codes, the towns it sits in."""
    named = {scope.split(" ", 1)[1] for scope in body.scopes}
    for contact in body.contacts:
        named |= {text for text in (contact.site, contact.city, contact.postal_code, contact.organisation) if text}
        named |= {text for p in contact.places for text in (p.name, p.ags, p.ars, *p.postal_codes) if text}
    return {fold(name) for name in named}


def _search(db: sqlite3.Connection, rule: str, value: str) -> Iterator[_Body]:
    quick = hint(rule, value) or (lambda _: True)
    by_publisher: dict[int, list[Contact]] = {}
    for publisher, packed in db.execute("SELECT publisher, json FROM contact ORDER BY publisher_name, id"):
        text = plain_text(packed)
        if quick(text) and _is_meant(contact := load_contact(text), rule, value):
            by_publisher.setdefault(publisher, []).append(contact)
    for publisher, contacts in by_publisher.items():
        rows = db.execute("SELECT json FROM contact WHERE publisher = ?", (publisher,))
        persons = frozenset(name_key(load_contact(text).person) for (text,) in rows)
        yield _Body(frozenset(scopes(db, publisher)), tuple(contacts), persons)


def _is_meant(contact: Contact, rule: str, value: str) -> bool:
    if rule == "phone":
        return suppression.phone_value(value) in {phone.number for phone in (*contact.phones, *contact.faxes)}
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
    forms = {(rule, suppression.value_of(rule, value), scope) for scope in _scopes(rule, within)}
    if rule == "person":
        forms = {(of, form, scope) for of, form in _of_person(value, found) for scope in _scopes(rule, within)}
    if rule == "phone" and (local := local_value(suppression.phone_value(value))):
        forms |= {(rule, local, scope) for scope in within}
    return [
        Suppressed(hasher.hash(of, form), scope, of, len(form.split()), entry, at) for of, form, scope in sorted(forms)
    ]


def _scopes(rule: str, within: set[str]) -> set[str]:
    """Where a value counts: a number or address everywhere, a name or street with those who are meant."""
    return within if within and rule in ("person", "street") else {suppression.EVERYWHERE}


def _of_person(person: str, found: Sequence[_Body]) -> set[tuple[str, str]]:
    """Every form of a name, as stored, too; mailboxes that spell it, and what tells a short form of it."""
    names = {person, *(contact.person for body in found for contact in body.contacts if contact.person)}
    initial = not any(_share_initial(name_key(person), other) for body in found for other in body.persons)
    forms = {("person", form) for name in names for form in suppression.name_forms(name, initial=initial)}
    for contact in (contact for body in found for contact in body.contacts):
        forms |= {("tied", tied(name_key(person)[-1], tie)) for tie in ties_of(contact)}
        forms |= {("email", mail) for mail in _own_mailboxes(contact, person)}
    return forms


def _share_initial(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether `other` is somebody else with the same surname and initial, so that these tell nobody from the other."""
    if not other or other[-1] != name[-1] or other[0][0] != name[0][0] or len(other[0]) == 1:
        return False
    return not (set(name) <= set(other) or set(other) <= set(name))
