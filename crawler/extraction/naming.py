"""What a contact is called: role, unit and organisation, from its own lines, its office's and the headings above."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crawler.clean.spans import TAKEN, any_of, mask
from crawler.extraction.blocks import is_heading, is_prose, is_title, leads_away
from crawler.extraction.facts import HEAD, Facts, is_sentence, kind_of_name, names_telephone
from crawler.extraction.labels import field_of
from crawler.extraction.lines import BOLD
from crawler.extraction.parts import Raw
from crawler.extraction.patterns import first_match
from crawler.words.names import HONORIFICS, TITLES
from crawler.words.navigation import NAVIGATION
from crawler.words.roles import LOWER_UNITS, OWN_ROLES, UPPER_UNITS

EDGES = " \t\xa0,;:|/–—-•·*>»" + TAKEN
HONORIFIC = re.compile(rf"(?<!\w)(?:{any_of([*HONORIFICS, *TITLES])})(?!\w)\s*$")
EMPTY_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]")
TAIL = re.compile(r"\s*(?:(?:[,;:|/·•–—(]|\s-)\s*([\w.-]+)|\s([\w-]+\.))$")
PARTED = re.compile(r"\s+[–—|·•-]\s+|\s*\|\s*|;\s+|\x1f+|,\s+(?=[A-ZÄÖÜ])")
ITEMS = frozenset({"li", "article"})
OFFICE = "office_hint"
NAMING = frozenset({"unit", "organisation", "role", OFFICE})
"""Fields whose labels are part of a name, or stand for one: "Rathaus: 030 23125-0"."""
LETTER = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Named:
    """role, unit and organisation as written. own, above: the texts to judge by, nearest first.

    intro: sentences that lead to the contact ("… hilft Ihnen die Integrationslotsin weiter:"); sentence: the one in
    which it stands itself; before: what it says right before the name.
    """

    role: str | None
    unit: str | None
    organisation: str | None
    own: tuple[str, ...]
    above: tuple[str, ...]
    intro: tuple[str, ...] = ()
    sentence: str = ""
    before: str = ""


def named(raw: Raw, title: str) -> Named:
    """The names of a contact; title: the page's, used where nothing nearer names the body."""
    own, office = list(_texts(raw.own)), list(_texts(raw.office))
    names = [*_texts(_named_lines(raw.own)), *_texts(_named_lines(raw.office))]
    heads = list(reversed(raw.heads))
    above = [text for head in heads if (text := _rest(head))]
    role = _labelled([*raw.own], "role") or _of_kind(own, "role") or _beside(raw)
    if role is None and raw.name and heads and above and kind_of_name(above[0]) == "role":
        role = above[0]
    unit = _labelled([*raw.own, *raw.office], "unit") or _unit(names) or _of_kind(above[:3], "unit")
    body = _labelled([*raw.own, *raw.office], "organisation") or _of_kind(names, "organisation")
    if body is None and raw.name:
        body = next(
            (_rest(each) for each in raw.office if each.line.level == BOLD and kind_of_name(_rest(each)) == ""), None
        )
    body = _of_item(raw) or body or _of_kind(above[:3], "organisation")
    if body is None and raw.name is None and unit is None:
        body = _first_name(raw) or next(iter(above), None) or title or None
    body = _said_alone(body)
    intro = tuple(
        facts.line.text
        for facts in (*raw.own, *raw.office)
        if facts.line.text.endswith(":") and is_sentence(facts.line.text[:-1])
    )
    return Named(
        _short(role), _short(unit), _short(body), (*own, *office), tuple(above), intro, _sentence(raw), _before(raw)
    )


def _of_item(raw: Raw) -> str | None:
    """The body that the heading of a list item or card names; the lines below it say more of it."""
    head = raw.heads[-1] if raw.heads else None
    if head is None or head.line.box.tag not in ITEMS or not (raw.own or raw.office)[0].line.box.within(head.line.box):
        return None
    return _rest(head) if kind_of_name(_rest(head)) == "organisation" else None


def _said_alone(body: str | None) -> str | None:
    """The part of "Asylkreis Adorf: Pfarrer" or "Träger der Stelle: Stadt Adorf" that names the body."""
    parts = body.split(": ") if body else []
    return next((part for part in parts if kind_of_name(part) == "organisation"), body) if len(parts) > 1 else body


def _named_lines(lines: list[Facts]) -> list[Facts]:
    """Lines that may name an office: those that a strange label introduces ("Was wir tun") do not."""
    return [facts for facts in lines if not facts.line.label or facts.line.field]


def _sentence(raw: Raw) -> str:
    """The sentence in which the contact stands, where it stands in running text."""
    for facts in raw.own:
        mine = raw.name is not None and any(name.person == raw.name.person for name in facts.names)
        if (mine or (raw.name is None and facts.reaches)) and is_sentence(facts.line.text):
            return facts.line.text[:400]
    return ""


def _before(raw: Raw) -> str:
    """What stands right before the name, in the same sentence: "Früherer Sprecher: "."""
    for facts in raw.own:
        for name in facts.names:
            if raw.name is not None and name.person == raw.name.person:
                return facts.line.text[max(0, name.start - 60) : name.start].rpartition(". ")[2]
    return ""


def _beside(raw: Raw) -> str | None:
    """The role right before or behind the name in running text: "die Koordinatorin Maria Beispiel"."""
    for facts in raw.own:
        for name in facts.names:
            if raw.name is None or name.person != raw.name.person:
                continue
            before = HONORIFIC.sub("", facts.line.text[: name.start].rstrip()).split()[-8:]
            said = [index for index, word in enumerate(before) if kind_of_name(word.strip(",;:")) == "role"]
            if said and not any(word.endswith((".", ",", ";")) for word in before[said[-1] : -1]):
                return " ".join(before[said[-1] :]).strip(EDGES)
            behind = re.match(r"\s*[,(]\s*([^,.()]{4,80})", facts.line.text[name.end :])
            if behind and kind_of_name(behind[1]) == "role":
                return behind[1].strip()
    return None


def _short(text: str | None) -> str | None:
    return text[:200].strip() if text else None


def _texts(lines: list[Facts]) -> Iterator[str]:
    """What the lines say besides facts and labels, cut where one line names several things."""
    for facts in lines:
        if facts.line.label and names_telephone(facts.line.label):
            yield facts.line.label.strip(EDGES)
        rest = _rest(facts)
        if (
            not rest
            or (is_sentence(rest) and not is_title(facts, rest))
            or (facts.line.links and (leads_away(facts) or first_match(NAVIGATION, rest)))
        ):
            continue
        if facts.head in ("hours", "languages", "web", "room") or (facts.hours and not facts.hard and len(rest) < 60):
            continue
        yield rest
        pieces = [piece.strip(EDGES) for piece in PARTED.split(rest)]
        if len(pieces) > 1:
            yield from (piece for piece in pieces if LETTER.search(piece))


def _rest(facts: Facts) -> str:
    """The line without its facts, names, honorifics and labels: asked for often, and found once."""
    if facts.said is None:
        facts.said = _left_over(facts)
    return facts.said


def _left_over(facts: Facts) -> str:
    if facts.bare and facts.head == "person":
        return facts.line.text.strip(EDGES) if first_match(OWN_ROLES, facts.line.text) else ""
    text = mask(facts.rest or facts.line.text, [(name.start, name.end) for name in facts.names])
    text = mask(text, [(link.start, link.end) for link in facts.line.links if link.mail or link.tel])
    if facts.streets and (facts.towns or facts.line.label == "address"):
        text = text[: facts.streets[0].start]  # what stands behind an address says how to find the door
    if facts.head and facts.head not in NAMING and not names_telephone(facts.line.text):
        head = HEAD.match(facts.line.text)
        text = text[head.end() :] if head else text
    if not LETTER.search(text):
        return ""
    pieces = [_unlabelled(HONORIFIC.sub("", piece).strip(EDGES)) for piece in text.split(TAKEN) if piece]
    pieces = [piece for piece in pieces if LETTER.search(piece) and (_names(piece) or names_telephone(piece))]
    return _balanced(EMPTY_BRACKETS.sub("", " – ".join(pieces)).strip(EDGES))


def _unlabelled(piece: str) -> str:
    """Without the label of the value that stood behind: "Sachbearbeitung · Tel." is a "Sachbearbeitung"."""
    tail = TAIL.search(piece)
    if tail is None or field_of(tail[1] or tail[2]) in ("", *NAMING):
        return piece
    return piece[: tail.start()].strip(EDGES)


def _names(piece: str) -> bool:
    """Whether a piece of a line may name somebody: a label does not, besides "Rathaus" and "Sachbearbeitung"."""
    return field_of(piece) in ("", OFFICE) or bool(first_match(OWN_ROLES, piece))


def _balanced(text: str) -> str:
    """Without a bracket that lost its other half."""
    if text.count("(") != text.count(")"):
        return (
            text.rpartition("(")[0].strip(EDGES)
            if text.count("(") > text.count(")")
            else text.replace(")", "").strip(EDGES)
        )
    return text


def _labelled(lines: list[Facts], name: str) -> str | None:
    """What stands behind a label or below a table head ("Funktion: …")."""
    for facts in lines:
        if (
            facts.head == name
            and not facts.bare
            and (head := HEAD.match(facts.line.text))
            and ":" in facts.line.text[: head.end()]
        ):
            behind = facts.rest[head.end() :].partition(TAKEN)[0]
            return (PARTED.split(behind)[0] if name == "organisation" else behind).strip(EDGES) or None
        if facts.line.field == name and not facts.hard and LETTER.search(facts.line.text):
            return facts.line.text
    return None


def _of_kind(texts: list[str], kind: str) -> str | None:
    """The shortest-cut text that names a thing of this kind: pieces stand behind their whole line."""
    return next((text for text in texts if len(text) <= 120 and kind_of_name(text) == kind), None)


def _unit(texts: list[str]) -> str | None:
    """The office that the lines name; where a department and a part of it stand above each other, the part."""
    first = _of_kind(texts, "unit")
    if first and first_match(UPPER_UNITS, first):
        part = _of_kind([text for text in texts if first_match(LOWER_UNITS, text)], "unit")
        return part or first
    return first


def _first_name(raw: Raw) -> str | None:
    """The line that names a group, a café, a project: in bold, or in the paragraph of the first fact."""
    lines = [facts for facts in raw.own + raw.office if not is_prose(facts) and not facts.bare and not facts.line.label]
    para = next((facts.line.para for facts in lines if facts.hard), -1)
    for facts in sorted(lines, key=lambda each: not (each.line.level == BOLD or is_heading(each))):
        rest = _rest(facts)
        leads = facts.line.level or (facts.line.para == para and (not facts.hard or facts is lines[0]))
        if (
            rest
            and leads
            and not is_sentence(rest)
            and facts.head in ("", OFFICE)
            and not first_match(NAVIGATION, rest)
        ):
            return rest
    return None
