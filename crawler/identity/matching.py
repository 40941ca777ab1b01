"""Finds the contacts of earlier visits again in what a visit has seen, so that each keeps its id.

First those that are the same by the rules; then, among those that are left over on both sides and whose page was
looked at, those of which one thing has changed: the name, the number, the page, the unit's name, the street. Where
somebody new has taken over a role, nobody is renamed: the new one is reported as successor.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from crawler.identity.changes import changed, succeeded
from crawler.identity.grouping import group
from crawler.identity.ranking import SHOWN
from crawler.identity.sameness import same_traits
from crawler.identity.traits import Traits, traits
from crawler.visited import Sighting

Group = tuple[Sighting, ...]
Pair = tuple[str, int]
CROWD = 40
"""What so many contacts have in common tells none of them from the others."""
NAMED = ("unit", "role", "street", "city", "organisation", "page")


@dataclass(frozen=True, slots=True)
class Matching:
    """What a visit has seen, by contact.

    found: the sightings of each contact that was known before. new: the sightings of each contact that was not.
    absorbed: id → id of the known contact that turned out to be the same one.
    successors: id of a known contact that was not seen → number in `new` of who bears its role now.
    """

    found: Mapping[str, Group]
    new: tuple[Group, ...] = ()
    absorbed: Mapping[str, str] = field(default_factory=dict)
    successors: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Side:
    traits: tuple[Traits, ...]
    said: frozenset[tuple[object, ...]]

    @property
    def is_person(self) -> bool:
        return bool(self.traits) and self.traits[0].is_person

    @property
    def pages(self) -> set[str]:
        return {known.page for known in self.traits}

    def without(self, numbers: set[str]) -> _Side:
        """The same side without these telephone numbers and addresses."""
        return _Side(tuple(replace(t, reach=t.reach - numbers) for t in self.traits), self.said)

    @property
    def keys(self) -> set[str]:
        """Whatever two sides must have one of in common to be looked at as a pair at all."""
        found = {key for t in self.traits for key in t.reach}
        found |= {f"name {t.name[-1]}" if t.is_person else f"head {t.kind} {t.head}" for t in self.traits}
        return found | {f"page {t.page}" for t in self.traits if t.page}


def match(
    existing: Mapping[str, Sequence[Sighting]], fresh: Iterable[Sighting], pages: Collection[str] = ()
) -> Matching:
    """Which known contact each fresh sighting belongs to.

    existing: the stored sightings of each contact of one publisher. pages: addresses that this visit has looked at.
    """
    groups = group(fresh)
    seen = [_side(sightings) for sightings in groups]
    known = {contact: _side(sightings) for contact, sightings in existing.items()}
    sure = _unchanged(known, seen)
    pairs = list(_pairs(known, seen, sure))
    home = _same(pairs, known, seen, sure)
    left = _left_over(pairs, home, known, seen, pages)
    home |= _only_pairs(pair for pair, before, after in left if _any(changed, before, after))
    found: dict[str, Group] = defaultdict(tuple)
    for number, contact in sorted(home.items()):
        found[contact] += groups[number]
    new = [number for number in range(len(groups)) if number not in home]
    return Matching(
        dict(found),
        tuple(groups[number] for number in new),
        _absorbed(pairs, home, known, seen),
        {contact: new.index(number) for number, contact in _successors(left, home).items()},
    )


def _left_over(
    pairs: Iterable[Pair],
    home: Mapping[int, str],
    known: Mapping[str, _Side],
    seen: Sequence[_Side],
    pages: Iterable[str],
) -> list[tuple[Pair, _Side, _Side]]:
    """Pairs of a contact that was looked for in vain and a group that nobody claims.

    Only numbers that nobody else has count for them: a switchboard proves nothing.
    """
    looked_at = {*pages, *(page for side in seen for page in side.pages)}
    claimed = set(home.values())
    lost = {contact for contact, side in known.items() if contact not in claimed and side.pages & looked_at}
    shared = _more_than_one(known.values()) | _more_than_one(seen)
    left = [(contact, number) for contact, number in pairs if contact in lost and number not in home]
    return [((c, n), known[c].without(shared), seen[n].without(shared)) for c, n in left]


def _more_than_one(sides: Iterable[_Side]) -> set[str]:
    holders = Counter(key for side in sides for key in {key for t in side.traits for key in t.reach})
    return {key for key, number in holders.items() if number > 1}


def _successors(left: Iterable[tuple[Pair, _Side, _Side]], home: Mapping[int, str]) -> dict[int, str]:
    claimed = set(home.values())
    free = ((pair, a, b) for pair, a, b in left if pair[0] not in claimed and pair[1] not in home)
    return _only_pairs(pair for pair, before, after in free if _any(succeeded, before, after))


def _side(sightings: Iterable[Sighting]) -> _Side:
    listed = tuple(sightings)
    said = frozenset(tuple(getattr(sighting, name) for name in SHOWN) for sighting in listed)
    return _Side(tuple(dict.fromkeys(traits(sighting) for sighting in listed)), said)


def _unchanged(known: Mapping[str, _Side], seen: Sequence[_Side]) -> dict[int, str]:
    """Group → contact where a page says exactly what it said before: nearly all of them, nearly always."""
    by_words = defaultdict(list)
    for contact, side in known.items():
        for words in side.said:
            by_words[words].append(contact)
    home: dict[int, str] = {}
    taken: set[str] = set()
    for number, side in enumerate(seen):
        fits = Counter(contact for words in side.said for contact in by_words.get(words, ()))
        for contact, _ in sorted(fits.items(), key=lambda fit: (-fit[1], fit[0])):
            if contact not in taken or side.is_person:
                home[number] = contact
                taken.add(contact)
                break
    return home


def _pairs(known: Mapping[str, _Side], seen: Sequence[_Side], done: Container[int]) -> Iterator[Pair]:
    """Known contacts and fresh groups that have anything in common, save groups that are done.

    What more than CROWD contacts have in common (a switchboard) is looked at only where there is nothing rarer.
    """
    by_key = defaultdict(set)
    for contact, side in known.items():
        for key in side.keys:
            by_key[key].add(contact)
    for number, side in enumerate(seen):
        if number in done:
            continue
        holders = sorted((by_key[key] for key in side.keys if key in by_key), key=len)
        rare = [crowd for crowd in holders if len(crowd) <= CROWD] or holders[:1]
        for contact in sorted(set().union(*rare)):
            yield contact, number


def _same(
    pairs: Iterable[Pair], known: Mapping[str, _Side], seen: Sequence[_Side], sure: Mapping[int, str]
) -> dict[int, str]:
    """Group → contact, best evidence first, one to one; only groups of one person may share a contact."""
    same = ((c, n) for c, n in pairs if _any(same_traits, known[c], seen[n]))
    rated = sorted(((len(_facts(known[c]) & _facts(seen[n])), c, n) for c, n in same), key=_best_first)
    fits: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for evidence, contact, number in rated:
        fits[number].append((evidence, contact))
    home = dict(sure)
    taken = set(home.values())
    for evidence, contact, number in rated:
        person = seen[number].is_person
        if number in home or (contact in taken and not person):
            continue
        if person or (evidence == fits[number][0][0] and not _torn(fits[number], known)):
            home[number] = contact
            taken.add(contact)
    return home


def _best_first(rated: tuple[int, str, int]) -> tuple[int, str, int]:
    return -rated[0], rated[1], rated[2]


def _torn(fits: Sequence[tuple[int, str]], known: Mapping[str, _Side]) -> bool:
    """Whether the evidence points equally to two contacts that are not the same: the two sites of one office."""
    best = [known[contact] for evidence, contact in fits if evidence == fits[0][0]]
    return len(best) > 1 and not _any(same_traits, best[0], best[1])


def _any(test: Callable[[Traits, Traits], bool], a: _Side, b: _Side) -> bool:
    return any(test(x, y) for x in a.traits for y in b.traits)


def _facts(side: _Side) -> set[str]:
    found = {f"{name} {getattr(t, name)}" for t in side.traits for name in NAMED if getattr(t, name)}
    return found | {key for t in side.traits for key in t.ties} | {" ".join(t.name) for t in side.traits}


def _only_pairs(pairs: Iterable[Pair]) -> dict[int, str]:
    """Group → contact for pairs of which neither side fits anything else: in doubt nobody takes over an id."""
    listed = list(pairs)
    contacts = Counter(contact for contact, _ in listed)
    numbers = Counter(number for _, number in listed)
    return {n: c for c, n in listed if contacts[c] == 1 and numbers[n] == 1}


def _absorbed(
    pairs: Iterable[Pair], home: Mapping[int, str], known: Mapping[str, _Side], seen: Sequence[_Side]
) -> dict[str, str]:
    """Known persons that a fresh sighting shows to be one with another known person."""
    found: dict[str, str] = {}
    claimed = set(home.values())
    for contact, number in pairs:
        other = home.get(number, contact)
        free = contact not in claimed and seen[number].is_person
        if other != contact and free and _any(same_traits, known[contact], seen[number]):
            found.setdefault(contact, other)
    return found
