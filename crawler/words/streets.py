"""Words of German addresses: how streets end and begin, what stands around a house number, what a town's name may hold."""

STREET_ENDINGS = (
    "straße", "strasse", "str.", "str", "weg", "platz", "gasse", "allee", "ring", "damm", "ufer", "markt", "steig",
    "stieg", "hof", "berg", "graben", "chaussee", "promenade", "gässchen", "gäßchen", "gässle", "pfad", "steg",
    "zeile", "winkel", "park", "kamp", "brink", "wall", "tor", "bogen", "feld", "wiese", "wiesen", "höhe", "hang",
    "siedlung", "kai", "brücke", "twiete", "redder", "reihe", "freiheit", "anger", "plan", "garten", "gärten", "pl.",
    "burg", "rain", "leite", "halde", "stiege", "terrasse", "passage", "zentrum", "schleife", "acker", "bruch",
    "busch", "horst", "mühle", "haus", "heide", "see", "tal", "bach", "tunnel", "treppe", "kirchhof", "kehre",
    "brunnen", "eck", "loh", "sand", "fleet", "deich",
)  # fmt: skip
STREET_BEGINNINGS = (
    "Am", "An der", "An den", "An dem", "Auf dem", "Auf der", "Auf den", "Auf'm", "Im", "In der", "In den", "In dem",
    "Zum", "Zur", "Zu den", "Unter dem", "Unter den", "Unter der", "Hinter dem", "Hinter der", "Hinter den",
    "Vor dem", "Vor der", "Beim", "Bei der", "Bei den", "Ober der", "Oberer", "Obere", "Unterer", "Untere", "Alter",
    "Alte", "Neuer", "Neue", "Großer", "Große", "Kleiner", "Kleine", "Lange", "Langer", "Kurze", "Hohe", "Hoher",
    "Breite", "Breiter", "Innere", "Inneres", "Innerer", "Äußere", "Äußerer", "Mittlere", "Mittlerer", "Vordere",
    "Vorderer", "Hintere", "Hinterer", "Linke", "Rechte", "Außer der", "Ob der", "Ob dem", "Über der", "Gegenüber",
)  # fmt: skip
STREET_OPENERS = (
    "Am", "An", "Auf", "Auf'm", "Im", "In", "Zum", "Zur", "Zu", "Unter", "Hinter", "Vor", "Beim", "Bei", "Ob", "Über",
)  # fmt: skip
STREET_HEADS = (
    "Platz", "Straße", "Strasse", "Allee", "Weg", "Ufer", "Promenade", "Esplanade", "Chaussee", "Ring", "Siedlung",
)  # fmt: skip
STREET_OF = ("der", "des", "am", "an der", "an den", "im", "in der", "vom", "von", "zum", "zur", "zu den", "auf dem")
"""What a street begins with that goes on with its joint: "Platz der Deutschen Einheit", "Straße des Friedens"."""
STREET_JOINTS = ("von", "vom", "der", "des", "den", "dem", "und", "am", "an", "auf", "im", "in", "St.", "Dr.")
CITY_JOINTS = (
    "am", "an", "der", "die", "im", "in", "bei", "ob", "vor", "auf", "dem", "den", "a.", "a.d.", "d.", "i.", "b.",
    "v.", "u.", "unter", "und", "zu", "zum", "zur", "vom", "von", "hinter", "ober",
)  # fmt: skip
CITY_ENDS = frozenset({
    "Telefon", "Tel", "Telefax", "Fax", "E-Mail", "Email", "Mail", "Mobil", "Handy", "Fon", "Ansprechpartner",
    "Ansprechpartnerin", "Öffnungszeiten", "Sprechzeiten", "Herr", "Frau", "Dr", "Internet", "Website", "Homepage",
    "Web", "Zimmer", "Raum", "Kontakt", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Termin", "Uhr",
    "Euro", "EUR", "Einwohner", "Menschen", "Personen", "Besucher", "Flüchtlinge", "Geflüchtete", "Mitglieder",
    "Stück", "Kilometer", "Meter", "Teilnehmer", "Deutschland", "Germany", "Anfahrt", "Route", "Karte",
    "Barrierefrei", "Haltestelle", "Eingang", "Hinterhaus", "Erdgeschoss", "Rückgebäude", "Mo", "Di", "Mi", "Do",
    "Fr", "Sa", "So", "Bus", "Linie", "Postfach", "Google", "Stadtplan", "Lageplan", "Ortsplan",
})  # fmt: skip
"""Words that end a town's name, or that show that five digits before them are no postal code."""
HOUSES = ("Unterkunft", "Wohnheim", "Wohnhaus", "Gemeinschaftsunterkunft", "Heim", "Haus")
"""Kinds of houses that are called by their street."""
ADDRESS_LABELS = ("Adresse", "Anschrift", "Besucheradresse", "Besucheranschrift", "Hausanschrift", "Postanschrift")
"""Labels that stand before a street without a colon, or are glued to it."""
NO_STREETS = frozenset({"Zimmer", "Raum", "Büro", "Etage", "Stock", "Geschoss", "Haus", "Gebäude", "Eingang"})
"""What stands with a number before a postal code and is no street."""
POST_BOX = ("Postfach", "Postf.", "PF")
SHELTERS = (
    "gemeinschaftsunterkunft", "gemeinschaftsunterkünfte", "erstaufnahme", "erstaufnahmeeinrichtung",
    "aufnahmeeinrichtung", "flüchtlingsunterkunft", "flüchtlingsheim", "asylunterkunft", "asylbewerberheim",
    "asylheim", "wohnheim für flüchtlinge", "wohnheim für geflüchtete", "übergangswohnheim", "übergangsheim",
    "anker-zentrum", "ankerzentrum", "notunterkunft", "unterkunft für geflüchtete", "unterkunft für flüchtlinge",
    "asylbewerberunterkunft", "sammelunterkunft", "landesaufnahmeeinrichtung", "dezentrale unterkunft", "frauenhaus",
    "männerschutzwohnung", "schutzwohnung", "containerdorf", "zeltstadt", "flüchtlingswohnheim",
    "geflüchtetenunterkunft", "zufluchtswohnung",
)  # fmt: skip
"""Places where people live who must not be found: their addresses are never stored."""
PRIVATE_HOMES = ("privat", "privatadresse", "privatanschrift", "wohnhaft")
CITY_FIRST_WORDS = frozenset({
    "Bad", "Sankt", "St.", "Markt", "Neu", "Alt", "Groß", "Klein", "Hohen", "Ober", "Unter", "Hann.", "Hannoversch",
    "Stadt", "Gemeinde", "Burg", "Königs", "Lutherstadt", "Flecken", "Hansestadt", "Kloster", "Schloß", "Schloss",
    "Preußisch", "Nieder", "Hessisch", "Oy", "Weil", "Kirchheim", "Rot", "Frankfurt",
})  # fmt: skip
CITY_LAST_WORDS = frozenset({"Land", "Stadt", "Süd", "Nord", "Ost", "West"})
"""Words before or behind which a town's name goes on: Bad Aibling, Augsburg Land."""
