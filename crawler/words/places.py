"""How people write place names: what they put before them, what they leave out, how they call a Land.

Everything is folded: lower case, ä → ae, ß → ss. The lists are open: a word that is missing here is one more line.
"""

SMALL = frozenset({
    "a", "am", "an", "auf", "b", "bei", "d", "dem", "den", "der", "des", "die", "i", "im", "in", "ob", "u", "und",
    "unter", "v", "vom", "von", "vor", "zu", "zum", "zur",
})  # fmt: skip
"""Words inside a name that people leave out or shorten: Frankfurt am Main, Rothenburg ob der Tauber."""

DISTRICT = frozenset({"kreis", "kr", "landkreis", "landkr", "lk", "lkr", "kreisverwaltung", "landratsamt"})
AROUND_A_TOWN = "land"
"""Behind a town's name: the district around it ("München-Land")."""
TOWN = frozenset({
    "hansestadt", "klingenstadt", "kreisstadt", "landeshauptstadt", "lutherstadt", "seestadt", "stadt",
    "stadtverwaltung", "universitaetsstadt", "wissenschaftsstadt",
})  # fmt: skip
MUNICIPALITY = frozenset({"gemeinde", "gemeindeverwaltung", "markt", "marktgemeinde", "ortsgemeinde", "og"})
ASSOCIATION = {
    "amt": "Amt",
    "gemeindeverwaltungsverband": "Verwaltungsverband",
    "gvv": "Verwaltungsverband",
    "samtgemeinde": "Samtgemeinde",
    "sg": "Samtgemeinde",
    "verbandsgemeinde": "Verbandsgemeinde",
    "verwaltungsgemeinschaft": "Verwaltungsgemeinschaft",
    "verwaltungsverband": "Verwaltungsverband",
    "vg": "V",
    "vgem": "Verwaltungsgemeinschaft",
}
"""What stands before the name of an association, and how the kind of it begins."""

CARRIED_BY_A_TOWN = {"Erfüllende Gemeinde": "TH", "Verwaltungsgemeinschaft": "BW SN", "Verwaltungsverband": "BW"}
"""Kinds of associations, and the Land, where the town that an association is called after does its work."""

SAME = {"sankt": "st", "hst": "hansestadt"}
"""Words with two spellings, and the one that names are compared in."""

STATES = {
    "baden wuerttemberg": "BW", "bayern": "BY", "berlin": "BE", "brandenburg": "BB", "bremen": "HB", "hamburg": "HH",
    "hessen": "HE", "mecklenburg vorpommern": "MV", "niedersachsen": "NI", "nordrhein westfalen": "NW", "nrw": "NW",
    "rheinland pfalz": "RP", "saarland": "SL", "sachsen": "SN", "sachsen anhalt": "ST", "schleswig holstein": "SH",
    "thueringen": "TH", "meck pomm": "MV", "rlp": "RP", "bawue": "BW",
}  # fmt: skip

STATE_NAMES = {
    "BW": "Baden-Württemberg", "BY": "Bayern", "BE": "Berlin", "BB": "Brandenburg", "HB": "Bremen", "HH": "Hamburg",
    "HE": "Hessen", "MV": "Mecklenburg-Vorpommern", "NI": "Niedersachsen", "NW": "Nordrhein-Westfalen",
    "RP": "Rheinland-Pfalz", "SL": "Saarland", "SN": "Sachsen", "ST": "Sachsen-Anhalt", "SH": "Schleswig-Holstein",
    "TH": "Thüringen",
}  # fmt: skip
