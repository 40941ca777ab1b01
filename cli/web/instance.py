"""One running page: whose it is, where its contacts are, and what of them everybody may see."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import cast

from flask import current_app

from cli.export.public import public
from cli.web.asking import Placeless
from cli.web.limits import Limits
from crawler.clean import find_names
from crawler.contact import Contact
from crawler.gazetteer import Gazetteer
from crawler.operation.datafolder import DataFolder
from crawler.operation.settingsfile import Settings
from crawler.store import Change, Store
from index.search import Hit, Query, Results, search
from index.versions import CURRENT

TOLD = frozenset({"hours", "status", "status_reason", "unit", "organisation", "role", "role_class", "valid_until"})
"""Fields whose old values may be seen by everybody; of the others only that and when they changed."""

UNTOLD = ("locked", "score")
"""Fields whose changes say nothing to a reader."""

KEPT, KEPT_LENGTH = 256, 100
"""So many answers are kept, if they have at most so many hits: a few megabytes."""


@dataclass
class Instance:
    """What every page needs: the operator's data folder and settings, and the rates that callers keep to."""

    data: DataFolder
    settings: Settings
    limits: Limits = field(default_factory=Limits)
    _answers: OrderedDict[tuple[tuple[int, int], Query], Results] = field(default_factory=OrderedDict)
    _keeping: threading.Lock = field(default_factory=threading.Lock)
    published: tuple[int, tuple[Contact, ...]] | None = None
    """A revision of the store, and all contacts that may be published of it (cli.web.hsds)."""

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The places of Germany."""
        return Gazetteer.shipped()

    def shown(self, contact: Contact) -> Contact | None:
        """`contact` as everybody may see it; None for one that a reviewer has hidden."""
        return public(contact, initiatives=self.settings.publish_initiatives)

    def search(self, query: Query) -> Results:
        """The answer as everybody may see it. Raises ValueError in one sentence: no index, unknown place, none.

        Kept for the next one who asks the same, as long as the index stays as it is.
        """
        key = (self._index_state(), query)
        with self._keeping:
            known = self._answers.get(key)
            if known is not None:
                self._answers.move_to_end(key)
                return known
        found = self._searched(query)
        if query.limit <= KEPT_LENGTH:
            with self._keeping:
                self._answers[key] = found
                while len(self._answers) > KEPT:
                    self._answers.popitem(last=False)
        return found

    def _index_state(self) -> tuple[int, int]:
        try:
            status = (self.data.index_path / CURRENT).stat()
        except OSError:
            return 0, 0
        return status.st_mtime_ns, status.st_ino

    def _searched(self, query: Query) -> Results:
        """Of the words and contacts that everybody may ask for: what is withheld leads to nobody, nor is it counted."""
        own = query._replace(private=self.settings.publish_initiatives, hidden=False)
        results = search(self.data.index_path, own, gazetteer=self.gazetteer)
        if query.radius is not None and not (results.place or results.ambiguous_places):
            raise Placeless("radius needs a place, in place or in q: the distance is counted from there")
        return results._replace(hits=tuple(hit for hit in map(self._hit, results.hits) if hit))

    def _hit(self, hit: Hit) -> Hit | None:
        """Without the line that answers where it may name a volunteer or somebody else."""
        shown = self.shown(hit.contact)
        if shown is None:
            return None
        silent = shown.person != hit.contact.person or self._is_volunteers(hit.contact) or _others(hit.snippet, shown)
        return hit._replace(contact=shown, snippet="" if silent else hit.snippet)

    def _is_volunteers(self, contact: Contact) -> bool:
        return "initiative" in (contact.kind, contact.role_class) and not self.settings.publish_initiatives

    def contact(self, identity: str) -> Contact | None:
        """The contact of an id as everybody may see it; None where there is none, or it is hidden."""
        with Store.open(self.data.store_path, write=False) as store:
            contact = store.contact(identity)
        return self.shown(contact) if contact else None

    def contacts(self, identities: Iterable[str]) -> list[Contact]:
        """The contacts of these ids, each once, in their order; ids that nobody has are left out."""
        with Store.open(self.data.store_path, write=False) as store:
            found = [store.contact(identity) for identity in dict.fromkeys(identities)]
        return [shown for contact in found if contact and (shown := self.shown(contact))]

    def history(self, contact: Contact) -> list[Change]:
        """What has changed, latest first; old values only where they tell nothing of a person."""
        with Store.open(self.data.store_path, write=False) as store:
            changes = [change for change in store.history(contact.id or "") if " " not in change.field]
        told = frozenset() if self._is_volunteers(contact) else TOLD
        hidden = [c if c.field in told else replace(c, before=None, after=None) for c in changes]
        return [change for change in reversed(hidden) if change.field not in UNTOLD]


def _others(text: str, contact: Contact) -> bool:
    """Whether a line names somebody besides the contact's own person."""
    own = (contact.person or "").lower()
    return any(name.person.lower() not in own for name in find_names(text.replace("**", "")))


def instance() -> Instance:
    """The instance that answers the request."""
    return cast(Instance, current_app.extensions["anlaufstelle"])
