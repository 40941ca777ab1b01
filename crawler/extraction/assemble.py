"""From the facts of one contact to a sighting: every field of the record, with the line that proves it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urljoin, urlsplit

from crawler.clean.hours import from_label
from crawler.clean.numbers import Number
from crawler.clean.osm import osm_hours
from crawler.clean.phones import area_code, phone
from crawler.contact import Hours, Phone, Seed
from crawler.extraction import bodies, classify
from crawler.extraction.facts import Facts
from crawler.extraction.naming import Named, named
from crawler.extraction.parts import Raw
from crawler.extraction.patterns import first_match
from crawler.extraction.places import served
from crawler.extraction.relevance import Evidence, ended, score
from crawler.visited import Sighting
from crawler.words.labels import CARRIERS
from crawler.words.organisations import TOWN_HALL_UNITS, TOWN_HALLS
from crawler.words.relevance import THEME_WORDS

MOST_TEXT, MOST_QUOTE = 2000, 200
AROUND = ("heading", "page", "intro")
"""Where a role may be another's: below "Asyl" the town hall is still the town hall."""


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for all contacts of a page. area: the area code of the page's own numbers; old: why it is old news.

    section: the part of the site in which the page stands; alone: the page's text is about one contact.
    """

    url: str
    title: str
    headline: str
    seed: Seed | None
    today: date
    area: str = ""
    trunks: tuple[str, ...] = ()
    main: str = ""
    old: str = ""
    section: str = ""
    alone: bool = False


def sighting(raw: Raw, context: Context) -> Sighting | None:
    """The sighting of one contact; None where it leads to nobody."""
    title = context.title
    context = context if raw.region in ("main", "aside") else replace(context, headline="", title="", section="")
    names = named(raw, context.headline or context.title)
    phones, faxes = _phones(raw, context)
    if not (phones or raw.mails or (raw.address and raw.address.street and _is_place(raw, names))):
        return None
    about = (title, *names.own, *names.above, context.main if context.alone else _text(raw))
    verdict = classify.verdict(_judged(names, context), raw.mails, listed=classify.is_listed(context.seed, about))
    kind, role_class = _kind(raw, names, verdict, phones)
    if role_class == "infotelefon" and _is_town_hall(names):
        names, verdict = replace(names, above=()), classify.Verdict(role_class)
        context = replace(context, headline="", title="", section="")
    names = bodies.called(names, verdict, kind)
    result = score(_evidence(raw, names, verdict, role_class, context))
    return replace(
        _reached(raw, context),
        kind=kind,
        role_class=role_class,
        role=names.role,
        organisation=names.organisation,
        organisation_kind=bodies.kind_of(names, context.seed),
        unit=names.unit,
        phones=phones,
        faxes=faxes,
        serves=served(raw, names.organisation, role_class),
        topics=classify.topics(" · ".join([_text(raw)[:600], *names.above[:2]])),
        score=result.final,
        reasons=tuple(result.reasons),
        page_title=title or None,
    )


def _reached(raw: Raw, context: Context) -> Sighting:
    """What the lines say without being judged: person, mailboxes, address, hours, the words around."""
    text, address = _text(raw), raw.address
    return Sighting(
        person=raw.name.person if raw.name else None,
        person_title=raw.name.title if raw.name else None,
        emails=tuple(raw.mails),
        foreign_emails=tuple(mail for mail in raw.mails if is_foreign(mail, context.url)),
        contact_form=urljoin(context.url, raw.form) if raw.form and not raw.mails else None,
        street=address.street if address else None,
        postal_code=address.postal_code if address else None,
        city=address.city if address else None,
        hours=_hours(raw),
        languages=classify.languages(text),
        text=text,
        quote=_quote(raw),
        page_url=context.url,
    )


def _is_place(raw: Raw, names: Named) -> bool:
    """An address alone is a contact where a name stands with it, not in running text."""
    return bool(raw.address and raw.address.postal_code and (names.own or raw.name))


def _judged(names: Named, context: Context) -> list[tuple[str, str]]:
    """The texts that tell the role class, the most telling first."""
    role = [("role", names.role)] if names.role and names.role not in names.above else []
    named = [text for text in (names.unit, names.organisation) if text and text not in names.above]
    own = [("own", text) for text in dict.fromkeys([*names.own, *named]) if len(text) <= 160]
    above = [("heading", text) for text in names.above]
    intro = [("intro", text) for text in names.intro]
    page = [
        ("page", text) for text in dict.fromkeys((context.headline, context.title)) if text and text not in names.above
    ]
    sentence = [("sentence", names.sentence)] if names.sentence else []
    section = [("section", context.section)] if context.section else []
    return [*role, *own, *sentence, *intro, *above, *page, *section]


def _kind(raw: Raw, names: Named, verdict: classify.Verdict, phones: tuple[Phone, ...]) -> tuple[str, str]:
    """kind and role class; a telephone that is no office is an info phone."""
    if raw.name is not None:
        return "person", verdict.role_class
    texts = [text for text in (names.organisation, names.unit, names.role, *names.own) if text]
    telephone = classify.telephone_of(texts)
    if telephone and phones and not (raw.address and raw.address.street):
        if verdict.where in ("own", "role") and verdict.role_class != "other":
            return "info_phone", verdict.role_class
        themed = any(first_match(THEME_WORDS, text) for text in texts)
        return "info_phone", "infotelefon" if telephone == "switchboard" or themed else "other"
    if verdict.role_class in ("ausschuss", "integrationsrat"):
        return "committee", verdict.role_class
    if phones and (verdict.role_class == "other" or verdict.where in AROUND) and _is_town_hall(names):
        return "info_phone", "infotelefon"
    return ("initiative" if verdict.role_class in ("initiative", "sprachmittlung") else "office"), verdict.role_class


def _is_town_hall(names: Named) -> bool:
    """Whether a contact is the body itself, not one of its offices: its telephone is the switchboard."""
    part = names.unit and not first_match(TOWN_HALL_UNITS, names.unit)
    return not part and bool(first_match(TOWN_HALLS, names.organisation or names.unit or "")) and names.role is None


def _evidence(raw: Raw, names: Named, verdict: classify.Verdict, role_class: str, context: Context) -> Evidence:
    fields = [text for text in (names.role, names.unit, names.organisation) if text and text not in names.above]
    own = tuple(dict.fromkeys([*names.own, *fields])) or names.above[:1]
    lines = tuple(facts.line.text for facts in (*raw.own, *raw.office))
    return Evidence(
        role_class=role_class,
        role=names.role or "",
        words=verdict.words,
        where=verdict.where,
        trap=verdict.trap,
        own=own,
        above=names.above,
        page=" · ".join(dict.fromkeys((context.headline, context.title))),
        mails=tuple(raw.mails),
        around=" ".join(lines)[:600],
        sentence=names.sentence,
        before=names.before,
        told=" ".join((*lines, context.main if context.alone else ""))[:MOST_TEXT],
        subject=context.main if raw.name and raw.name.person in context.headline else "",
        ended=ended(lines, context.today),
        old=context.old,
    )


def _phones(raw: Raw, context: Context) -> tuple[tuple[Phone, ...], tuple[Phone, ...]]:
    """Numbers and faxes in E.164, each once; local numbers and extensions completed from this page only."""
    area = next((area_code(n.phone.number) for n in raw.numbers if n.phone and area_code(n.phone.number)), context.area)
    found: dict[tuple[bool, str], Phone] = {}
    for number in raw.numbers:
        complete = number.phone or _completed(number, raw, area, context)
        if complete:
            label = "Mobil" if number.kind == "mobile" else None
            entry = Phone(complete.number, complete.written, complete.extension, complete.label or label)
            found.setdefault((number.kind == "fax", complete.number), entry)
    phones = tuple(entry for (fax, _), entry in found.items() if not fax)
    faxes = tuple(entry for (fax, digits), entry in found.items() if fax and (False, digits) not in found)
    return phones, faxes


def _completed(number: Number, raw: Raw, area: str, context: Context) -> Phone | None:
    if not number.direct:
        return phone(number.written, area=area) if area else None
    trunks = [
        trunk
        for n in (*raw.numbers, *(n for each in raw.office for n in each.numbers))
        if n.phone and (trunk := trunk_of(n.phone))
    ]
    for trunk in dict.fromkeys((*trunks, *(context.trunks if len(context.trunks) == 1 else ()))):
        return phone(f"{trunk}-{number.digits}")
    return None


def trunk_of(switchboard: Phone) -> str | None:
    """What stands before the extension of a switchboard's number ("09180 9405-0" → "09180 9405")."""
    if switchboard.extension is None:
        return None
    return re.split(r"[-–‐‑−](?=[^-–‐‑−]*$)", switchboard.written)[0].strip()


def is_foreign(mail: str, url: str) -> bool:
    """Whether an address is under a domain that is neither the site's nor a known carrier's."""
    host = mail.rpartition("@")[2]
    site = (urlsplit(url).hostname or "").removeprefix("www.")
    if host in CARRIERS or not site:
        return False
    return not (host == site or site.endswith("." + host) or host.endswith("." + site) or _core(host) == _core(site))


def _core(host: str) -> str:
    return ".".join(host.split(".")[-2:])


def _hours(raw: Raw) -> Hours | None:
    """The lines of hours as they stand, and in OpenStreetMap's syntax where understood."""
    lines = list(dict.fromkeys(_hours_text(facts) for facts in raw.hours))
    written = "; ".join(line for line in lines if line)[:300]
    return Hours(written, osm_hours(written)) if written else None


def _hours_text(facts: Facts) -> str:
    text = from_label(facts.line.text)
    return text if len(text) <= 160 else ""


def _quote(raw: Raw) -> str:
    """The line that proves the contact: the person's, else the first that leads to somebody."""
    lines = [*raw.own, *raw.office]
    for facts in lines:
        if raw.name and any(name.person == raw.name.person for name in facts.names):
            return facts.line.text[:MOST_QUOTE]
    return next((facts.line.text for facts in lines if facts.hard), lines[0].line.text if lines else "")[:MOST_QUOTE]


def _text(raw: Raw) -> str:
    lines = [head.line.text for head in raw.heads[-2:]] + [facts.line.text for facts in (*raw.office, *raw.own)]
    return "\n".join(dict.fromkeys(lines))[:MOST_TEXT]
