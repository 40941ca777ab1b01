"""What a request asks for: the same words as on the command line, checked, and written back into links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from werkzeug.datastructures import MultiDict

from cli.filters import SHOWN
from crawler.contact import KINDS, ROLE_CLASSES, STATES, STATUSES, TOPICS
from index.search import Query

PER_PAGE, LAST_PAGE = 20, 50
LONGEST_WORDS, LONGEST_PLACE, WIDEST = 200, 100, 300.0
CHOICES = {"role": ROLE_CLASSES, "topic": TOPICS, "kind": KINDS, "state": STATES, "status": STATUSES}


class Refused(ValueError):
    """The request asks for something that there is not: the sentence says which parameter, and what is wanted."""


class Placeless(Refused):
    """A distance is asked for, and nowhere a place that it could be counted from."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One search as its address says it; empty means no restriction. limit: hits a page."""

    q: str = ""
    place: str = ""
    radius: float | None = None
    role: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    page: int = 1
    limit: int = PER_PAGE

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        filters = self.role or self.topic or self.kind or self.state or self.status
        return not (self.q or self.place or filters) and self.radius is None

    def query(self, *, all_until: int | None = None) -> Query:
        """For the index: all hits up to those of this page, or the first `all_until`."""
        return Query(
            words=self.q,
            place=self.place or None,
            radius=self.radius,
            roles=self.role,
            topics=self.topic,
            kinds=self.kind,
            states=self.state,
            statuses=self.status or SHOWN,
            limit=all_until or self.page * self.limit,
        )

    def address(self, **changed: Any) -> dict[str, Any]:
        """The parameters of a link to this search with something changed; what is at its default is left out."""
        values = {name: changed.get(name, getattr(self, name)) for name in DEFAULTS}
        return {name: _plain(value) for name, value in values.items() if value != DEFAULTS[name]}

    def toggled(self, name: str, value: str) -> dict[str, Any]:
        """The parameters of a link that sets or lifts one filter; it leads to the first page."""
        now: tuple[str, ...] = getattr(self, name)
        then = tuple(v for v in now if v != value) if value in now else (*now, value)
        return self.address(**{name: then, "page": 1})


DEFAULTS = {field.name: field.default for field in fields(Asked)}


def asked(args: MultiDict[str, str], *, most: int = PER_PAGE) -> Asked:
    """What the parameters of a request ask for. most: hits a page at most. Raises Refused."""
    if unknown := sorted(set(args) - set(DEFAULTS) - {"lang"}):
        raise Refused(f"unknown parameter {unknown[0]!r:.60}")
    radius = _number(args, "radius", 0, WIDEST)
    place = _text(args, "place", LONGEST_PLACE)
    return Asked(
        q=_text(args, "q", LONGEST_WORDS),
        place=place,
        radius=radius,
        **{name: _choices(args, name, allowed) for name, allowed in CHOICES.items()},
        page=int(_number(args, "page", 1, LAST_PAGE) or 1),
        limit=int(_number(args, "limit", 1, most) or min(PER_PAGE, most)),
    )


def _text(args: MultiDict[str, str], name: str, longest: int) -> str:
    text = " ".join(args.get(name, "").replace("\0", " ").split())
    if len(text) > longest:
        raise Refused(f"{name} has {len(text)} characters, at most {longest} are read")
    return text


def _number(args: MultiDict[str, str], name: str, least: float, most: float) -> float | None:
    given = args.get(name, "").strip()
    if not given:
        return None
    try:
        number = float(given)
    except ValueError:
        raise Refused(f"{name} is {given!r:.40}, a number is wanted") from None
    if not least <= number <= most or (name != "radius" and number != int(number)):
        raise Refused(f"{name} is {given!r:.40}, a number from {least} to {most} is wanted")
    return number


def _choices(args: MultiDict[str, str], name: str, allowed: Sequence[str]) -> tuple[str, ...]:
    given = tuple(dict.fromkeys(value for value in args.getlist(name) if value))
    for value in given:
        if value not in allowed:
            raise Refused(f"unknown {name} {value!r:.60}; there are {', '.join(allowed)}")
    return given


def _plain(value: Any) -> Any:
    return f"{value:g}" if isinstance(value, float) else list(value) if isinstance(value, tuple) else value
