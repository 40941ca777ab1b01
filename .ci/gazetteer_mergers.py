"""Which municipalities have merged since the map was drawn, and what they are called today."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gazetteer_sources import Municipality, Settlement, core, same_name

SINCE = "2016-12"
"""GeoNames entries that were last touched before this month say nothing about mergers after the map was drawn."""
# Municipalities founded since 2016 whose name is not that of their largest place, and which of them are towns.
# Source: Destatis, changes of territory.
FOUNDED = {
    "01059188": "Stapel", "01059189": "Brodersby-Goltoft", "03153019": "Langelsheim", "03154027": "Söllingen",
    "03158040": "Remlingen-Semmenstedt", "03159017": "Hann. Münden", "03251049": "Bruchhausen-Vilsen",
    "03254041": "Duingen", "03254042": "Freden (Leine)", "03254043": "Gronau (Leine)", "03254044": "Lamspringe",
    "03358024": "Walsrode", "06437016": "Oberzent", "13071175": "Eldetal", "13075156": "Karlsburg",
    "13076168": "Ruhner Berge", "14521035": "Aue-Bad Schlema", "16061118": "Dingelstädt",
    "16062066": "Bleicherode", "16063103": "Werra-Suhl-Tal", "16063104": "Amt Creuzburg",
    "16064076": "Unstrut-Hainich", "16064077": "Nottertal-Heilinger Höhen", "16065086": "Artern",
    "16065087": "Roßleben-Wiehe", "16065088": "An der Schmücke", "16065089": "Greußen",
    "16066095": "Kaltennordheim", "16067089": "Drei Gleichen", "16067091": "Nessetal",
    "16067092": "Georgenthal", "16068063": "Buttstädt", "16068064": "Kindelbrück", "16069063": "Heldburg",
    "16070057": "Geratal", "16071102": "Am Ettersberg", "16071103": "Grammetal", "16072024": "Föritztal",
    "16073113": "Schwarzatal", "16075136": "Rosenthal am Rennsteig",
}  # fmt: skip
TOWNS_FOUNDED = {
    "03153019", "03154028", "03254043", "03358024", "06437016", "14521035", "16061118", "16062066", "16063103",
    "16063104", "16063105", "16064077", "16065086", "16065087", "16065089", "16066095", "16068063", "16068064",
    "16069063", "16070058", "16071102", "16073113",
}  # fmt: skip
# Districts dissolved since 2018, and what they became part of. Source: Destatis, changes of territory.
DISSOLVED_DISTRICTS = {"16056": "16063"}
# Mergers that GeoNames does not show: places with fewer than 500 people. Source: Destatis, changes of territory.
# 03159: members of the new Landkreis Göttingen; its numbers run in the order of names.
MERGED = {
    "01059014": "01059083", "01059033": "01059189", "03152011": "03159015", "03152014": "03159022",
    "03152017": "03159024", "03152026": "03159034", "03254010": "03254043", "03254019": "03254044",
    "03254024": "03254042", "03254040": "03254041", "06437015": "06437016", "13071046": "13071175",
    "13071095": "13071175", "13071168": "13071175", "13076132": "13076168", "14625050": "14625200",
    "14625540": "14625250", "14729230": "14729140", "16063009": "16063015", "16063019": "16063104",
    "16063036": "16063103", "16063093": "16063015", "16064008": "16064077", "16064029": "16064077",
    "16064035": "16064077", "16065047": "16065087", "16066043": "16066095", "16067083": "16067092",
    "16068008": "16068063", "16068011": "16068063", "16068031": "16068063",
}  # fmt: skip
FORMER_DISTRICTS = {"03152": "03159", "03156": "03159"}


def find_successors(municipalities: dict[str, Municipality], settlements: list[Settlement]) -> dict[str, str]:
    """Old AGS → the AGS that its main place has today, where GeoNames says so."""
    found = dict(renumbered(municipalities, settlements))
    for place in settlements:
        old, now = place.within, place.ags
        if not old or not now or old == now or not same_name(place.name, municipalities[old].name):
            continue
        known = municipalities.get(now)
        if known and (core(place.name) == core(known.name) or place.changed < SINCE):
            continue  # the point lies beside its own municipality, or the entry is older than the map
        found[old] = now
    return found | MERGED


def renumbered(municipalities: dict[str, Municipality], settlements: list[Settlement]) -> Iterator[tuple[str, str]]:
    """A founded municipality that bears the name of one of 2016 in the same district takes its place."""
    new = {place.ags for place in settlements} - set(municipalities) - {""}
    for ags in new & set(FOUNDED):
        for old in municipalities.values():
            nearby = old.ags[:5] == ags[:5] or FORMER_DISTRICTS.get(old.ags[:5]) == ags[:5]
            if nearby and core(old.name) == core(FOUNDED[ags]):
                yield old.ags, ags


def apply_successors(
    municipalities: dict[str, Municipality], settlements: list[Settlement], successors: dict[str, str]
) -> dict[str, Municipality]:
    current = {ags: m for ags, m in municipalities.items() if ags not in successors}
    for ags in sorted(set(successors.values()) - set(municipalities)):
        parts = [municipalities[old] for old, new in successors.items() if new == ags]
        seats = [place for place in settlements if place.ags == ags]
        name = FOUNDED.get(ags) or main_name(parts, seats)
        town = ags in TOWNS_FOUNDED or (len(parts) == 1 and parts[0].kind != "Gemeinde")
        kind = "Stadt" if town else "Gemeinde"
        people = sum(place.population for place in seats)
        # Its association is not known: those of 2016 changed with the mergers.
        current[ags] = Municipality(ags, name, kind, population=people, area=largest_area(parts))
    return current


def main_name(parts: list[Municipality], seats: list[Settlement]) -> str:
    if not seats:
        return parts[0].name
    largest = max(seats, key=lambda place: place.population)
    return next((p.name for p in parts if same_name(p.name, largest.name)), largest.name)


def largest_area(parts: list[Municipality]) -> Any:
    return max((part.area for part in parts), key=lambda area: area.area)
