"""A contact as a card: whom to turn to, how, where it is from, how sure that is, and what could not be found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

from cli import names, wording
from cli.terminal import plain
from cli.web.language import current, day, translated
from cli.web.opening import open_now
from crawler.contact import Click, Contact, Phone
from index.results import Hit

MARK = re.compile(r"\*\*(.+?)\*\*")
NUMBER = re.compile(r"\+?\d{2,15}")
LONGEST = 200
ISOLATE, END = "\u2068", "\u2069"
"""Around a text whose writing direction is its own, amid text of another."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a template shows of a contact; `contact` holds the rest. hit: where it stands in a search."""

    contact: Contact
    name: str
    office: str
    phones: tuple[tuple[str, str], ...]
    faxes: tuple[str, ...]
    emails: tuple[tuple[str, str], ...]
    form: str
    address: str
    place: str
    source: str
    found: str
    missing: tuple[str, ...]
    is_open: bool | None
    hit: Hit | None = None

    @property
    def snippet(self) -> Markup:
        """The line that answers, found words marked."""
        return marked(self.hit.snippet) if self.hit else Markup()


def card(contact: Contact, hit: Hit | None = None) -> Card:
    """The card of a contact that everybody may see."""
    return Card(
        contact=contact,
        name=wording.name(contact),
        office=wording.office(contact) or translated(names.ROLES[contact.role_class]),
        phones=tuple((plain(phone.written or phone.number), tel(phone)) for phone in contact.phones),
        faxes=tuple(plain(fax.written or fax.number) for fax in contact.faxes),
        emails=tuple((plain(mail), f"mailto:{quote(mail, safe='@+')}") for mail in mails(contact)),
        form=web(contact.contact_form),
        address=wording.address(contact),
        place=wording.place(contact),
        source=web(contact.page_url),
        found=found(contact),
        missing=tuple(missing(contact)),
        is_open=open_now(contact),
        hit=hit,
    )


def mails(contact: Contact) -> tuple[str, ...]:
    """All addresses, the body's own first."""
    return (*contact.emails, *contact.foreign_emails)


def tel(phone: Phone) -> str:
    """A tel: link; "" for what is no number."""
    number = phone.number.replace(" ", "")
    return f"tel:{number}" if NUMBER.fullmatch(number) else ""


def web(address: str | None) -> str:
    """An address of the web, "" for anything else (javascript:, data: …)."""
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return ""
    return address or "" if parts.scheme in ("http", "https") and parts.netloc else ""


def found(contact: Contact) -> str:
    """ "Gefunden über die Seitensuche am 14. Nov., Klicks: Start → Suche"."""
    how = translated(names.STEPS[contact.found_by])
    told = translated("Gefunden über %(how)s am %(day)s", how=how, day=day(contact.last_seen, short=True))
    clicks = [f"{ISOLATE}{text}{END}" for text in clicked(contact.trail)]
    arrow = " ← " if current().direction == "rtl" else " → "
    return translated("%(found)s, Klicks: %(clicks)s", found=told, clicks=arrow.join(clicks)) if clicks else told


def clicked(trail: tuple[Click, ...]) -> list[str]:
    """The texts that were clicked; the first is the start page."""
    return [plain(click.text) or (translated("Start") if not number else "…") for number, click in enumerate(trail)]


def missing(contact: Contact) -> list[str]:
    """What the page does not say, in words."""
    wanted = {
        translated("Telefonnummer"): contact.phones,
        translated("E-Mail-Adresse"): mails(contact) or contact.contact_form,
        translated("Öffnungszeiten"): contact.hours,
    }
    return [what for what, known in wanted.items() if not known]


def marked(text: str) -> Markup:
    """Plain text with **found words** as HTML."""
    short = plain(text)[: LONGEST + 40]
    return Markup(MARK.sub(r"<mark>\1</mark>", str(escape(short))).replace("**", ""))
