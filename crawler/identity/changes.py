"""Whether a contact that was not found again is one that is newly seen, with one thing changed.

These are looser than the rules of sameness and hold only for contacts that are left over on both sides of a visit.
"""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from crawler.identity.folding import short_for
from crawler.identity.traits import Traits

TYPO = 88
"""From this likeness (0 to 100) on, two spellings of a name differ by a corrected slip."""


def changed(before: Traits, after: Traits) -> bool:
    """Whether `after` is `before` with one thing changed."""
    if before.is_person != after.is_person:
        return False
    return _person_changed(before, after) if before.is_person else _office_changed(before, after)


def succeeded(before: Traits, after: Traits) -> bool:
    """Whether somebody else bears the role that `before` had: the same role and unit or page, another name."""
    if not (before.is_person and after.is_person) or sorted(before.name) == sorted(after.name):
        return False
    same_role = before.role == after.role != "" or before.role_class == after.role_class != "other"
    return same_role and (before.unit == after.unit != "" or before.page == after.page)


def _person_changed(before: Traits, after: Traits) -> bool:
    if sorted(before.name) == sorted(after.name):
        return True
    ties = len(before.ties & after.ties)
    if short_for(before.name, after.name) or short_for(after.name, before.name):
        return ties > 0
    reached = bool(before.reach & after.reach) or not (before.reach and after.reach)
    return ties > 1 and reached and (_same_given_name(before, after) or ratio(_full(before), _full(after)) >= TYPO)


def _same_given_name(before: Traits, after: Traits) -> bool:
    """A new surname with the old given name: marriage. An initial is too little to tell."""
    return len(before.name) > 1 and len(after.name) > 1 and before.name[0] == after.name[0] and len(after.name[0]) > 1


def _full(known: Traits) -> str:
    return " ".join(known.name)


def _office_changed(before: Traits, after: Traits) -> bool:
    """Moved (same unit, one number or page kept), or renamed (a number of its own and the street or page kept)."""
    reached = bool(before.reach & after.reach)
    same_page = before.page == after.page != ""
    if before.head == after.head and before.organisation == after.organisation:
        return reached or (same_page and before.kind == after.kind)
    same_street = before.street == after.street != ""
    alike = before.head == after.head or before.organisation == after.organisation
    same_role = "other" in (before.role_class, after.role_class) or before.role_class == after.role_class
    return alike and same_role and reached and (same_street or same_page) and before.kind == after.kind
