"""Atom feeds (RFC 4287) of changes by Land and district, for everybody: what they show is cli/export/public.py's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree as Xml

from cli import wording
from cli.export.public import departed, public
from cli.report.changes import TITLES, kind_of
from crawler.contact import Contact
from crawler.keeping.schedule import later
from crawler.storage.footprints import Footprint
from crawler.store import Change, Store

ATOM = "http://www.w3.org/2005/Atom"
UNSPEAKABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""
DAYS, MOST = 30, 200
ZERO = "1970-01-01T00:00:00Z"
Entry = tuple[str, str, Contact]
"""When, what became of it, and the contact as it may be shown."""


def write_feeds(
    store: Store, folder: Path, now: str, contacts: Iterable[Footprint], *, initiatives: bool = False
) -> int:
    """Writes one feed a Land and district with changes of the last 30 days into `folder`; how many.

    contacts: all of the store.
    """
    folder.mkdir(parents=True, exist_ok=True)
    areas = {contact.id: _areas(contact) for contact in contacts}
    feeds = _by_area(store, now, areas, initiatives)
    for name, entries in feeds.items():
        _replace(folder / f"{name}.xml", _feed(name, entries))
    for stale in set(folder.glob("*.xml")) - {folder / f"{name}.xml" for name in feeds}:
        stale.unlink()
    return len(feeds)


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_suffix(".new")
    fresh.write_bytes(content)
    fresh.replace(path)


def _by_area(store: Store, now: str, areas: Mapping[str, tuple[str, ...]], initiatives: bool) -> dict[str, list[Entry]]:
    """Name of the feed (NW, 05515) → its entries, latest first, as many as are shown. areas: names by contact."""
    feeds: dict[str, list[Entry]] = defaultdict(list)
    for at, kind, id in _moments(store, later(now, -DAYS)):
        open_ = [name for name in areas.get(id, ()) if len(feeds[name]) < MOST]
        contact = store.contact(id) if open_ else None
        shown = public(contact, initiatives=initiatives) if contact else None
        if shown is not None:
            entry = at, kind, departed(shown) if shown.status == "gone" else shown
            for name in open_:
                feeds[name].append(entry)
    return {name: entries for name, entries in feeds.items() if entries}


def _areas(contact: Footprint) -> tuple[str, ...]:
    """The Länder and districts that a contact serves."""
    return tuple(sorted({area for at in contact.places for area in (at.state, (at.ags or "")[:5]) if area}))


def _moments(store: Store, since: str) -> Iterator[tuple[str, str, str]]:
    """When, what became of it, and the id: one a contact and moment, latest first."""
    moments: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in store.changes_after(since):
        moments[change.at, change.contact].append(change)
    for (at, id), changes in moments.items():
        kind = kind_of(changes)
        if kind:
            yield at, kind, id


def _feed(name: str, entries: list[Entry]) -> bytes:
    Xml.register_namespace("", ATOM)
    feed = Xml.Element(f"{{{ATOM}}}feed")
    _add(feed, "id", f"urn:anlaufstelle:changes:{name}")
    _add(feed, "title", f"Contacts for refugee matters: changes in {name}")
    _add(feed, "updated", max((at for at, _, _ in entries), default=ZERO))
    _add(_add(feed, "author", None), "name", "anlaufstelle")
    for at, kind, contact in entries:
        entry = _add(feed, "entry", None)
        _add(entry, "id", f"urn:anlaufstelle:{contact.id}:{at}")
        _add(entry, "title", f"{TITLES[kind]}: {wording.name(contact)}, {contact.publisher}")
        _add(entry, "updated", at)
        if contact.page_url.startswith(("http://", "https://")):
            _add(entry, "link", None, href=contact.page_url)
        _add(entry, "summary", _summary(contact))
    return bytes(Xml.tostring(feed, encoding="utf-8", xml_declaration=True))


def _summary(contact: Contact) -> str:
    reach = (wording.office(contact), wording.place(contact), wording.phones(contact), wording.emails(contact))
    return " · ".join(part for part in reach if part)


def _add(parent: Xml.Element, tag: str, text: str | None, **attributes: str) -> Xml.Element:
    element = Xml.SubElement(parent, f"{{{ATOM}}}{tag}", attributes)
    element.text = UNSPEAKABLE.sub("", text) if text else text
    return element
