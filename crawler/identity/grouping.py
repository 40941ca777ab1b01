"""Puts the sightings of one publishing body together that are the same contact, whatever order they come in.

A pair may be the same and yet not belong together: an office seen without a street fits each of its two sites. Such a
loose sighting joins the only site there is, else the only one that shares a number or address with it, else none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from crawler.identity.folding import short_for
from crawler.identity.ranking import ranked
from crawler.identity.traits import Traits, traits
from crawler.visited import Sighting

Member = tuple[Traits, Sighting]
Members = list[Member]


def group(sightings: Iterable[Sighting]) -> list[tuple[Sighting, ...]]:
    """The sightings of each contact, best first; the groups in a stable order."""
    members = [(traits(sighting), sighting) for sighting in ranked(dict.fromkeys(sightings))]
    persons = [member for member in members if member[0].is_person]
    offices = [member for member in members if not member[0].is_person]
    groups = [ranked(sighting for _, sighting in found) for found in (*_persons(persons), *_offices(offices))]
    leaders = {sighting: found for found in groups for sighting in found[:1]}
    return [leaders[leader] for leader in ranked(leaders)]


def _persons(members: Members) -> list[Members]:
    found = []
    for bucket in _buckets(members, lambda t: tuple(sorted(t.name))):
        found += _connected(bucket, lambda t: t.ties)
    return _join_short_names(found)


def _join_short_names(groups: list[Members]) -> list[Members]:
    """ "Frau Müller" joins "Anna Müller" where two ties, one of them a number or address, point to nobody else."""
    by_surname = defaultdict(list)
    for number, members in enumerate(groups):
        by_surname[members[0][0].name[-1]].append(number)
    home: dict[int, int] = {}
    for number, members in enumerate(groups):
        fits = [other for other in by_surname[members[0][0].name[-1]] if _is_short_for(members, groups[other])]
        if len(fits) == 1:
            home[number] = fits[0]
    joined: dict[int, Members] = defaultdict(list)
    for number, members in enumerate(groups):
        joined[home.get(home.get(number, number), home.get(number, number))] += members
    return list(joined.values())


def _is_short_for(short: Members, full: Members) -> bool:
    if not short_for(short[0][0].name, full[0][0].name):
        return False
    shared = _union(short, lambda t: t.ties) & _union(full, lambda t: t.ties)
    return len(shared) > 1 and bool(shared & _union(full, lambda t: t.reach))


def _offices(members: Members) -> list[Members]:
    found: list[Members] = []
    for bucket in _buckets(members, lambda t: (t.kind, t.head)):
        homes: list[Members] = []
        loose: Members = []
        for named in _buckets(bucket, lambda t: "" if t.own and (t.head or not t.organisation) else t.organisation):
            if named[0][0].own and not named[0][0].head and not named[0][0].organisation:
                loose += named
            else:
                homes += _sites(named)
        found += _join_unnamed(homes) if bucket[0][0].head else [*_take_in(homes, loose)]
    return found


def _join_unnamed(groups: list[Members]) -> list[Members]:
    """Sightings that leave the organisation out join the one of the same unit that shares a number or street."""
    unnamed = [members for members in groups if not any(t.organisation for t, _ in members)]
    named = [members for members in groups if any(t.organisation for t, _ in members)]
    alone = []
    for members in unnamed:
        fits = [home for home in named if _evident(members, home)]
        if len(fits) == 1:
            fits[0].extend(members)
        else:
            alone.append(members)
    return named + alone


def _take_in(homes: list[Members], nameless: Members) -> list[Members]:
    """Sightings without organisation, unit and role: one contact where they share a number, an address or a street."""
    return _join_unnamed(homes + _connected(nameless, _evidence))


def _sites(members: Members) -> list[Members]:
    """The sites of one office: by street, then by town, and where neither is known, by the places that it serves."""
    found: list[Members] = []
    for same_street in _settle(members, lambda t: t.street):
        cities = {t.city for t, _ in same_street if t.city}
        shortest = {city: min((c for c in cities if city.startswith(c)), key=len) for city in cities}
        for same_city in _settle(same_street, lambda t, names=shortest: names.get(t.city, "")):  # type: ignore[misc]
            found += [same_city] if any(t.street for t, _ in same_city) else _by_places(same_city)
    return found


def _by_places(members: Members) -> list[Members]:
    placed = [member for member in members if member[0].places]
    areas = _connected(placed, lambda t: t.places | t.reach)
    number = {id(sighting): str(n) for n, area in enumerate(areas, 1) for _, sighting in area}
    return _settle_members(members, lambda member: number.get(id(member[1]), ""))


def _settle(members: Members, key: Callable[[Traits], str]) -> list[Members]:
    return _settle_members(members, lambda member: key(member[0]))


def _settle_members(members: Members, key: Callable[[Member], str]) -> list[Members]:
    """Members by key; those without one join the only group, or the only one they share a number or address with."""
    cores: dict[str, Members] = defaultdict(list)
    for member in members:
        cores[key(member)].append(member)
    loose = cores.pop("", [])
    if len(cores) <= 1:
        return [[*loose, *(member for core in cores.values() for member in core)]]
    reaches = {name: _union(core, lambda t: t.reach) for name, core in cores.items()}
    rest: Members = []
    for member in loose:
        fits = [name for name, reach in reaches.items() if reach & member[0].reach]
        (cores[fits[0]] if len(fits) == 1 else rest).append(member)
    return [*cores.values(), *([rest] if rest else [])]


def _connected(members: Members, keys: Callable[[Traits], Iterable[str]]) -> list[Members]:
    """Members that share a key, directly or by way of others."""
    parent = list(range(len(members)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = number = parent[parent[number]]
        return number

    owner: dict[str, int] = {}
    for number, (member, _) in enumerate(members):
        for key in keys(member):
            parent[root(number)] = root(owner.setdefault(key, number))
    found: dict[int, Members] = defaultdict(list)
    for number, member_of in enumerate(members):
        found[root(number)].append(member_of)
    return list(found.values())


def _buckets(members: Members, key: Callable[[Traits], Hashable]) -> Sequence[Members]:
    found: dict[Hashable, Members] = defaultdict(list)
    for member in members:
        found[key(member[0])].append(member)
    return list(found.values())


def _evidence(member: Traits) -> frozenset[str]:
    return member.reach | ({f"street {member.street}"} if member.street else set())


def _evident(a: Members, b: Members) -> bool:
    return bool(_union(a, _evidence) & _union(b, _evidence))


def _union(members: Members, keys: Callable[[Traits], frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*(keys(member) for member, _ in members))
