"""Which contacts: the options that search and export share, and what they mean for a contact of the store."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from cli.choices import STATE, OneOf, folded
from crawler.contact import KINDS, ROLE_CLASSES, STATUSES, TOPICS, Contact, Membership, Place

if TYPE_CHECKING:
    from crawler.gazetteer import Gazetteer

ROLE = OneOf("role", ROLE_CLASSES)
POSTAL_CODE = re.compile(r"(?:D-)?\d{5}")
ANY = "any"
SHOWN = tuple(status for status in STATUSES if status != "gone")
Command = TypeVar("Command", bound=Callable[..., Any])


class Filters(NamedTuple):
    """What the options say; empty means no restriction."""

    place: str | None = None
    radius: float | None = None
    roles: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    statuses: tuple[str, ...] = SHOWN


def filters(command: Command) -> Command:
    """Gives a command the options of :class:`Filters`, handed over as the argument `chosen`."""

    @wraps(command)
    def collected(*args: Any, **given: Any) -> Any:
        names = ("place", "radius", "roles", "topics", "kinds", "states", "statuses")
        values = {name: given.pop(name) for name in names}
        values["statuses"] = STATUSES if ANY in values["statuses"] else values["statuses"] or SHOWN
        return command(*args, chosen=Filters(**values), **given)

    for option in reversed(_OPTIONS):
        collected = option(collected)
    return collected  # type: ignore[return-value]


_OPTIONS = (
    click.option("--place", metavar="NAME/PLZ/AGS", help="In charge of this town or district."),
    click.option("--radius", metavar="KM", type=click.FloatRange(0, 1000), help="Also this far around the place."),
    click.option("--role", "roles", type=ROLE, multiple=True, help=f"{', '.join(ROLE_CLASSES)}."),
    click.option("--topic", "topics", type=OneOf("topic", TOPICS), multiple=True, help=f"{', '.join(TOPICS)}."),
    click.option("--kind", "kinds", type=OneOf("kind", KINDS), multiple=True, help=f"{', '.join(KINDS)}."),
    click.option("--state", "states", type=STATE, multiple=True, help="BW, BY … or the name of the Land."),
    click.option(
        "--status",
        "statuses",
        type=OneOf("status", (*STATUSES, ANY)),
        multiple=True,
        help="confirmed, unconfirmed, gone, any. Without it: all but gone.",
    ),
)


def place_of(text: str) -> Place:
    """The one place that `text` (name, postal code or AGS) means; a usage error that names what it may mean."""
    found = places_of(text)
    if len(found) > 1:
        which = "; ".join(described(place) for place in found[:12])
        raise click.UsageError(f"{text!r} may mean several places, say which one by its number: {which}")
    if folded(found[0].name) != folded(text) and not text.strip().isdigit():
        click.echo(f"{text!r} is taken for {described(found[0])}", err=True)
    return found[0]


def meant(text: str) -> tuple[Place, ...]:
    """The place that `text` means, as :func:`place_of`; of a postal code all that it serves, which is told."""
    found = places_of(text) if POSTAL_CODE.fullmatch(text.strip()) else (place_of(text),)
    if len(found) > 1:
        which = "; ".join(described(place) for place in found)
        click.echo(f"{text.strip()} serves {len(found)} places, all of them count: {which}", err=True)
    return found


def places_of(text: str) -> tuple[Place, ...]:
    """All places that `text` may mean; a usage error, with what is like it, where there is none."""
    found = _gazetteer().resolve(text)
    if not found:
        like = _gazetteer().suggest(text)
        raise click.UsageError(f"unknown place {text!r}" + (f": did you mean {', '.join(like)}?" if like else ""))
    return found


def described(place: Place) -> str:
    """ "03404000 Osnabrück (NI)": what tells a place from its namesakes, and what to type for it."""
    from crawler.gazetteer import describe

    return f"{place.ags or place.ars or ''} {describe(place)}".strip()


def _gazetteer() -> Gazetteer:
    """The shipped one; a search starts sooner without it."""
    from crawler.gazetteer import Gazetteer

    return Gazetteer.shipped()


def selector(chosen: Filters, memberships: Iterable[Membership] = ()) -> Callable[[Contact], bool]:
    """The test whether a contact of the store is among those chosen. memberships: those of the store.

    A usage error where a radius has no place.
    """
    if chosen.radius is not None and not chosen.place:
        raise click.UsageError("--radius needs --place: the distance is counted from there")
    near = _near(chosen, memberships) if chosen.place else None

    def fits(contact: Contact) -> bool:
        return (
            contact.status in chosen.statuses
            and (not chosen.roles or contact.role_class in chosen.roles)
            and (not chosen.kinds or contact.kind in chosen.kinds)
            and (not chosen.topics or not set(chosen.topics).isdisjoint(contact.topics))
            and (not chosen.states or any(place.state in chosen.states for place in contact.places))
            and (near is None or any(near(place) for place in contact.places))
        )

    return fits


def _near(chosen: Filters, memberships: Iterable[Membership]) -> Callable[[Place], bool]:
    """In charge of the place: itself, its association and the town that does its work, its district; the radius.

    A postal code means all the places that it serves; any other name has to mean one.
    """
    from crawler.places.belonging import in_charge, told_by

    asked, told = meant(chosen.place or ""), told_by(memberships)
    keys = {_key(place) for middle in asked for place in _around(middle, chosen.radius)}
    keys |= {code for middle in asked for code in in_charge(middle.ags or "", told)}
    return lambda place: _key(place) in keys


def _around(middle: Place, radius: float | None) -> Iterator[Place]:
    known = _gazetteer()
    yield middle
    if district := known.district_of(middle):
        yield district
    if radius and middle.lat is not None and middle.lon is not None:
        yield from (place for _, place in known.near(middle.lat, middle.lon, radius))


def _key(place: Place) -> str:
    return place.ags or place.ars or place.name
