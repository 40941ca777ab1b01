"""Which association a municipality belongs to, as its own page says: "Mitgliedsgemeinde der Samtgemeinde X".

A village has no offices of its own; its association (Verbandsgemeinde, Samtgemeinde, Amt, Verwaltungsgemeinschaft) has
them. Pages name other associations, too: the neighbours', one of former times. A mention counts only with a reason:
it leads to a site of that name, words before it say that one belongs there, it stands in the imprint, or it is the
association that the gazetteer knows. Page in, association out; nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from crawler.contact import Place
from crawler.folding import fold
from crawler.gazetteer import Gazetteer
from crawler.gazetteer import place as place_of_row
from crawler.page import Page
from crawler.pages.links import Link, links_of
from crawler.pages.real import pieces_of
from crawler.places.lookup import by_association
from crawler.places.names import WORD, words
from crawler.urls import host_of, site_of
from crawler.words.associations import BELONGS, INFLECTED, KINDS, NEIGHBOURS, NO_NAMES, ONCE, SHORT_IN
from crawler.words.places import SMALL

SHORT = 6
"""A word with at most so many letters ("Amt", "VG") is looked for with the space behind it."""
LONGEST = 7
"""A name has at most so many words."""
BEFORE = 60
"""Characters before a mention that say what it is about."""
AFTER = 25
SHORTEST = 4
"""Letters of a name that a host has to spell; a shorter one stands in many by chance."""
QUOTED = 120
ENOUGH = 2.0
"""Weight of the reasons from which on a mention counts: one good reason."""
LEADS, SAID, KNOWN, IMPRINT, AROUND = 3.0, 2.5, 2.0, 2.0, 1.0
"""Weights: leads to a site of its name, the words before it, the gazetteer, in the imprint, a link elsewhere."""
STEM = re.compile(r"\b(" + "|".join(sorted((*KINDS, *INFLECTED), key=len, reverse=True)) + r")\b", re.I)
"""The kinds of associations, as they are written."""


@dataclass(frozen=True, slots=True)
class Named:
    """An association that a page names: what speaks for it (the more the surer), the words, its own site or ""."""

    association: Place
    weight: float
    quote: str
    url: str = ""


def may_belong(municipality: Place) -> bool:
    """Whether its Land has associations at all: North Rhine-Westphalia, Hesse and Saarland have none."""
    return bool(_stems(municipality.state or ""))


def may_name(page: Page, municipality: Place) -> bool:
    """Whether a look at the page is worth it; cheap."""
    low = page.markup.lower() if page.kind == "html" else ""
    return any(stem in low for stem in _stems(municipality.state or ""))


@cache
def _stems(state: str) -> tuple[str, ...]:
    """The words to look for in a Land, with what keeps short ones from standing in every other word."""
    here = {word for word, (_, states) in KINDS.items() if state in states.split()}
    forms = here | {form for form, word in INFLECTED.items() if word in here}
    return tuple(sorted(form if len(form) > SHORT else f"{form} " for form in forms))


def named_on(
    page: Page,
    municipality: Place,
    links: Sequence[Link] | None = None,
    *,
    imprint: bool = False,
    shared: bool = False,
) -> Named | None:
    """The association that `page`, of the municipality's own site, says it belongs to; None where that is unclear.

    links: the page's, where they are known already. imprint: the page says who publishes the site.
    shared: the municipality's pages are a folder of a site that is more than theirs: the association's, by its host.
    """
    if not may_name(page, municipality):
        return None
    found: dict[str, Named] = {}
    away = _leading_away(page, links_of(page) if links is None else links)
    hosts = [*away, *([Link(page.url)] if shared else [])]
    for one in (*_linked(away, municipality), *_told(page, municipality, imprint, shared)):
        known = found.get(one.association.name)
        if known is None:
            found[one.association.name] = one
        else:
            best = max(known, one, key=lambda named: named.weight)
            found[one.association.name] = Named(best.association, best.weight, best.quote, known.url or one.url)
    best_first = sorted(found.values(), key=lambda named: -named.weight)
    clear = best_first and (len(best_first) == 1 or best_first[0].weight > best_first[1].weight)
    if not clear or best_first[0].weight < ENOUGH:
        return None
    best = best_first[0]
    return best if best.url else replace(best, url=_site_of(best.association, hosts))


def _linked(away: Sequence[Link], municipality: Place) -> Iterator[Named]:
    """Associations that links to other sites name."""
    for link in away:
        for association, quote in _mentions(link.text, municipality):
            bears = _bears(link, association)
            if (bears or _surely(association)) and not any(word in fold(link.heading) for word in NEIGHBOURS):
                weight = (LEADS if bears else AROUND) + _known(association, municipality)
                yield Named(association, weight, quote, _root(link.url))


def _leading_away(page: Page, links: Sequence[Link]) -> list[Link]:
    home = f".{site_of(page.url)}"
    return [link for link in links if not f".{site_of(link.url)}".endswith(home)]


def _site_of(association: Place, hosts: Sequence[Link]) -> str:
    """The association's own site, where the page leads there by a link that does not name it or stands there itself."""
    return next((_root(link.url) for link in hosts if _bears(link, association)), "")


def _bears(link: Link, association: Place) -> bool:
    """Whether the host of a link spells the association's name."""
    spelt = re.sub(r"[^a-z0-9]", "", host_of(link.url))
    own = "".join(word for word in words(association.name)[1:] if word not in SMALL)
    return len(own) >= SHORTEST and own in spelt


def _surely(association: Place) -> bool:
    """Whether words alone can mean it: "Amt Soziales", unknown to the gazetteer, is an office of the town itself."""
    return association.ars is not None or not association.name.startswith(f"{KINDS['amt'][0]} ")


def _told(page: Page, municipality: Place, imprint: bool, shared: bool) -> Iterator[Named]:
    """Associations that the page's text names."""
    text, own = _lines(page), set(words(municipality.name)) - SMALL
    for found in STEM.finditer(text):
        around = words(text[max(0, found.start() - BEFORE) : found.start()])
        before = " ".join(word for word in around if word not in own)  # "Ortsgemeinde X in der"
        for association, quote in _mentions(text[found.start() : found.start() + QUOTED], municipality):
            behind = " ".join(words(text[found.start() + len(quote) :][:AFTER]))
            if any(word in f"{before} {behind}" for word in ONCE) or any(word in before for word in NEIGHBOURS):
                continue
            said = SAID if any(word in before for word in BELONGS) else IMPRINT if imprint else 0.0
            said = max(said, LEADS if shared and _bears(Link(page.url), association) else 0.0)
            if _surely(association):
                yield Named(association, said + _known(association, municipality), quote)
            break


def _lines(page: Page) -> str:
    """The page's text, a line each piece between two tags: a name ends with its piece."""
    pieces: list[str] = pieces_of(page.tree)  # type: ignore[assignment]  # XPath may give anything; this one, texts
    return "\n".join(filter(None, (" ".join(piece.split()) for piece in pieces)))


def _mentions(text: str, municipality: Place) -> Iterator[tuple[Place, str]]:
    """Associations that a text names, with the words as written: those of the gazetteer, else by their capitals."""
    for found in STEM.finditer(text):
        written = found[1].casefold()
        short = INFLECTED.get(written, written)
        full, states = KINDS[short]
        full = full or SHORT_IN.get(municipality.state or "", "")
        behind = list(WORD.finditer(text, found.end()))[:LONGEST]
        if municipality.state not in states.split() or not full or not found[0][0].isupper():
            continue
        if hit := _of_gazetteer(full, text, behind, municipality) or _by_capitals(full, text, behind, municipality):
            association, end = hit
            yield association, " ".join(text[found.start() : end].split())


def _of_gazetteer(kind: str, text: str, behind: list[re.Match[str]], municipality: Place) -> tuple[Place, int] | None:
    """The association of the municipality's district that the words name; the longest name counts."""
    for length in range(len(behind), 0, -1):
        name = words(text[behind[0].start() : behind[length - 1].end()])
        rows = [row for row in by_association().get(name, ()) if _near(row.code, municipality)]
        rows = [row for row in rows if row.kind == kind or kind.endswith(row.kind.lower())]
        if len(rows) == 1:
            return place_of_row(rows[0]), behind[length - 1].end()
    return None


def _near(ars: str, municipality: Place) -> bool:
    """Whether an association is one of the municipality's district; of its Land where no code says more."""
    return not municipality.ags or ars[:5] == municipality.ags[:5]


def _by_capitals(kind: str, text: str, behind: list[re.Match[str]], municipality: Place) -> tuple[Place, int] | None:
    """An association that the gazetteer lacks (newer than it, or of a test web): the capitalised words behind."""
    name: list[re.Match[str]] = []
    for word in behind:
        gap = text[name[-1].end() : word.start()] if name else " "
        if gap.strip("-\u2013 /") or words(word[0])[0] in NO_NAMES:
            break
        if not word[0][0].isupper() and not (name and words(word[0])[0] in SMALL):
            break
        name.append(word)
    while name and not name[-1][0][0].isupper():
        name.pop()
    if not name:
        return None
    called = f"{kind} {text[name[0].start() : name[-1].end()]}"
    return Place(called, district=municipality.district, state=municipality.state), name[-1].end()


def _known(association: Place, municipality: Place) -> float:
    """What the gazetteer adds: it knows the municipality as a member, or at least the association."""
    own = Gazetteer.shipped().association_of(municipality)
    return KNOWN if own and own.ars == association.ars else 0.0


def _root(url: str) -> str:
    scheme, _, rest = url.partition("//")
    return f"{scheme}//{rest.split('/')[0]}/"
