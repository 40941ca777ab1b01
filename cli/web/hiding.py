"""A search must not tell what the page withholds: a volunteer's name does not find the initiative."""

from __future__ import annotations

from difflib import SequenceMatcher

from crawler.clean import find_names
from crawler.contact import Contact
from index.german import stem, words
from index.results import Hit, Results

ALIKE = 0.8
"""From so much likeness on a misspelt word may have been corrected to a name."""
SHORTEST = 3
FACETS = {"role": "role_class", "kind": "kind", "status": "status", "topic": "topics"}


def without_betrayed(results: Results, pairs: list[tuple[Hit, Hit]]) -> Results:
    """The results without the hits that a withheld word may have led to; pairs: each hit as it is, and as it is shown.

    Counts and suggestions are kept from telling of them, too.
    """
    asked = [word for word in words(results.query) if len(word) >= SHORTEST]
    kept = [shown for own, shown in pairs if not _betrays(asked, own.contact, shown.contact)]
    if len(kept) == len(pairs):
        return results._replace(hits=tuple(kept))
    stay = {shown.contact.id for shown in kept}
    dropped = [own.contact for own, _ in pairs if own.contact.id not in stay]
    ranked = tuple(hit._replace(rank=rank) for rank, hit in enumerate(kept, 1))
    return results._replace(
        hits=ranked, total=results.total - len(dropped), facets=_fewer(results, dropped), suggestions=()
    )


def _betrays(asked: list[str], own: Contact, shown: Contact) -> bool:
    """Whether a word that was asked for stands in what is withheld, and nowhere in what everybody sees."""
    if "initiative" not in (own.kind, own.role_class):
        return False
    seen = set(map(stem, words(" ".join(_visible(shown)))))
    secret = {stem(word) for word in words(_withheld(own)) if len(word) >= SHORTEST} - seen
    return any(stem(word) not in seen and _is_like(stem(word), secret) for word in asked)


def _is_like(word: str, secret: set[str]) -> bool:
    return word in secret or any(SequenceMatcher(None, word, other).ratio() >= ALIKE for other in secret)


def _withheld(contact: Contact) -> str:
    """The names of people in the record's fields and in its text, the street, the addresses that may spell a name."""
    named = [name.person for name in find_names(contact.text or "")]
    mails = (mail.partition("@")[0] for mail in (*contact.emails, *contact.foreign_emails))
    return " ".join((contact.person or "", *named, *mails, contact.street or ""))


def _visible(contact: Contact) -> list[str]:
    places = (text for place in contact.places for text in (place.name, place.district or ""))
    mails = (mail.partition("@")[0] for mail in (*contact.emails, *contact.foreign_emails))
    told = (contact.organisation, contact.unit, contact.role, contact.publisher, contact.city, contact.page_title)
    return [*places, *mails, *filter(None, told)]


def _fewer(results: Results, dropped: list[Contact]) -> dict[str, dict[str, int]]:
    """The counts without the contacts that were dropped; what nobody is left of is not named."""
    counts = {name: dict(of) for name, of in results.facets.items()}
    for contact in dropped:
        told = {facet: _listed(getattr(contact, field)) for facet, field in FACETS.items()}
        told |= {
            "state": tuple({p.state for p in contact.places if p.state}),
            "district": tuple({p.district for p in contact.places if p.district}),
        }
        for facet, value in ((facet, value) for facet, values in told.items() for value in values):
            if value in counts.get(facet, {}):
                counts[facet][value] -= 1
    return {facet: {value: count for value, count in of.items() if count > 0} for facet, of in counts.items()}


def _listed(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value
