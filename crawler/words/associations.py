"""How a municipality's own page names the association that it belongs to: Verbandsgemeinde, Samtgemeinde, Amt …

Words before and after a name are folded as crawler.places.names.words does: lower case, ä → ae, single spaces.
"""

KINDS: dict[str, tuple[str, str]] = {
    "amt": ("Amt", "SH MV BB"),
    "gemeindeverwaltungsverband": ("Gemeindeverwaltungsverband", "BW"),
    "gvv": ("Gemeindeverwaltungsverband", "BW"),
    "samtgemeinde": ("Samtgemeinde", "NI"),
    "verbandsgemeinde": ("Verbandsgemeinde", "RP ST BB"),
    "verwaltungsgemeinschaft": ("Verwaltungsgemeinschaft", "BW BY SN TH"),
    "verwaltungsverband": ("Verwaltungsverband", "SN BW"),
    "vg": ("", "RP BY TH ST"),
    "vgem": ("Verwaltungsgemeinschaft", "BY"),
}
"""Word → what such an association is called in full, and the Länder that have such ones; "" where the Land decides."""

SHORT_IN = {"RP": "Verbandsgemeinde", "ST": "Verbandsgemeinde", "BY": "Verwaltungsgemeinschaft",
            "TH": "Verwaltungsgemeinschaft"}  # fmt: skip
"""What "VG" is short for."""

INFLECTED = {"amtes": "amt", "amts": "amt", "amtsverwaltung": "amt", "samtgemeindeverwaltung": "samtgemeinde",
             "verbandsgemeindeverwaltung": "verbandsgemeinde", "vgv": "vg",
             "verwaltungsverbandes": "verwaltungsverband",
             "gemeindeverwaltungsverbandes": "gemeindeverwaltungsverband"}  # fmt: skip
"""Other forms of these words, and their offices."""

BELONGS = (
    "mitgliedsgemeinde", "mitglied der", "mitglied des", "mitglied im", "gehoert zu", "angehoer", "gehoert der",
    "gehoert dem", "ortsgemeinde in", "ortsgemeinde der", "gemeinde der", "gemeinde in der", "gemeinde im",
    "verwaltung fuehrt", "verwaltet durch", "verwaltet von", "verwaltet", "verwaltungssitz", "verwaltung der gemeinde",
    "zustaendige verwaltung", "zustaendig ist", "teil der", "teil des", "vertreten durch", "amtsangehoerig",
    "verwaltungsgeschaefte", "zustaendige behoerde", "gemeindeverwaltung",
)  # fmt: skip
"""What stands shortly before the name of the association one belongs to."""

ONCE = ("ehemalig", "frueher", "damalig", "aufgeloest", "gehoerte", "bis 19", "bis 20", "wurde", "seit 18", "von 19")
"""What is said of an association of former times; an address has no such words."""

NEIGHBOURS = ("nachbar", "umliegend", "angrenz", "benachbart")
"""What is said of other associations."""

NO_NAMES = frozenset({
    "aktuell", "aktuelles", "amtsblatt", "anschrift", "ansprechpartner", "buergerbuero", "buergerservice", "die",
    "e", "email", "fax", "gemeinde", "gemeinden", "hier", "home", "impressum", "kontakt", "landkreis", "mail",
    "mitglied", "mitgliedsgemeinden", "oeffnungszeiten", "ortsgemeinde", "ortsgemeinden", "postfach", "rathaus",
    "startseite", "tel", "telefon", "verwaltung", "wir", "www", "zur",
})  # fmt: skip
"""Capitalised words behind the kind of an association that are no name."""
