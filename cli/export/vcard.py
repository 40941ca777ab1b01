"""An address book: vCard 4.0 (RFC 6350), one card a contact.

Lines end with CRLF and are folded at 75 octets; every value is escaped: no text of a page begins a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cli.export.options import Options
from cli.names import ROLES, TOPICS
from cli.terminal import plain
from cli.wording import name
from crawler.contact import Contact, Phone

OCTETS = 75
KINDS = {"person": "individual", "committee": "group"}
PARTICLES = frozenset(
    {"von", "van", "de", "der", "den", "zu", "zum", "zur", "vom", "al", "el", "da", "di", "del", "ben"}
)
Line = tuple[str, str]


def chunks(contacts: Iterable[Contact], options: Options) -> Iterator[bytes]:
    """One card a contact."""
    for contact in contacts:
        yield card(contact)


def card(contact: Contact) -> bytes:
    """The card of one contact."""
    return written([("VERSION", "4.0"), ("KIND", KINDS.get(contact.kind, "org")), *shared(contact), *_own(contact)])


def shared(contact: Contact) -> list[Line]:
    """What both versions say in the same way."""
    fields = [
        ("UID", f"urn:uuid:{contact.id}" if contact.id else ""),
        ("FN", escaped(name(contact))),
        ("N", ";".join(map(escaped, parts_of_name(contact)))),
        ("ORG", ";".join(escaped(part) for part in (contact.organisation or contact.publisher, contact.unit) if part)),
        ("TITLE", escaped(contact.role)),
        ("ADR;TYPE=work", address(contact)),
        ("CATEGORIES", ",".join(map(escaped, [ROLES[contact.role_class], *(TOPICS[t] for t in contact.topics)]))),
        ("URL", uri(contact.contact_form or contact.page_url)),
        ("SOURCE", uri(contact.page_url)),
        ("NOTE", escaped(note(contact))),
        ("REV", (contact.last_seen or "").replace("-", "").replace(":", "")),
    ]
    return [(key, value) for key, value in fields if value]


def _own(contact: Contact) -> Iterator[Line]:
    for kind, phones in (("voice", contact.phones), ("fax", contact.faxes)):
        for phone in phones:
            yield f'TEL;VALUE=uri;TYPE="work,{kind}"', _tel(phone)
    for email in (*contact.emails, *contact.foreign_emails):
        yield "EMAIL;TYPE=work", escaped(email)
    if contact.lat is not None and contact.lon is not None:
        yield "GEO", f"geo:{contact.lat},{contact.lon}"
    for preference, language in enumerate(contact.languages[:100], 1):
        yield f"LANG;PREF={preference}", escaped(language)


def _tel(phone: Phone) -> str:
    extension = "".join(filter(str.isdigit, phone.extension or ""))
    number = uri(phone.number)
    return f"tel:{number};ext={extension}" if extension and not number.endswith(extension) else f"tel:{number}"


def parts_of_name(contact: Contact) -> list[str]:
    """Family name, given names, further names, title, suffix; the family name begins with its particles."""
    if not contact.person:
        return [name(contact), "", "", "", ""]
    words = plain(contact.person).split()
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    return [" ".join(words[start:]), " ".join(words[:start]), "", plain(contact.person_title), ""]


def address(contact: Contact) -> str:
    """The seven parts of an address; "" where there is none."""
    if not (contact.street or contact.postal_code or contact.city):
        return ""
    parts = ("", "", contact.street, contact.city, "", contact.postal_code, "Deutschland")
    return ";".join(map(escaped, parts))


def note(contact: Contact) -> str:
    """Opening hours, where it is from and of which day."""
    hours = f"Öffnungszeiten: {plain(contact.hours.written)}\n" if contact.hours else ""
    return f"{hours}Quelle: {plain(contact.page_url)}, gelesen am {(contact.last_seen or '')[:10]}"


def escaped(value: str | None) -> str:
    """A text value: backslash, comma, semicolon and line ends are marked (RFC 6350, 3.4)."""
    lines = [plain(line) for line in (value or "").split("\n")]
    return "\\n".join(line.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;") for line in lines)


def uri(value: str | None) -> str:
    """An address of the web, without what could begin a new line."""
    return "".join(plain(value).split())


def written(lines: Iterable[Line]) -> bytes:
    """The card with its frame, folded."""
    whole = [("BEGIN", "VCARD"), *lines, ("END", "VCARD")]
    return b"".join(folded(f"{key}:{value}") for key, value in whole)


def folded(line: str) -> bytes:
    """At most 75 octets a line, never cut within a character."""
    pieces: list[bytes] = []
    piece = b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > OCTETS - bool(pieces):
            pieces.append(piece)
            piece = b""
        piece += octets
    return b"\r\n ".join([*pieces, piece]) + b"\r\n"
