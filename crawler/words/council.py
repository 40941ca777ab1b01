"""Words and addresses of council information systems (Ratsinformationssysteme)."""

WAY = {
    "ratsinformation": 0.38, "ratsinfo": 0.36, "buergerinformationssystem": 0.36, "buergerinfo": 0.34, "sessionnet": 0.36,
    "allris": 0.36, "gremien": 0.34, "ausschuesse": 0.34, "ausschuss": 0.3, "stadtrat": 0.24, "gemeinderat": 0.24,
    "kreistag": 0.26, "ratsgremien": 0.36, "rat und": 0.22, "rat &": 0.22, "politik": 0.22, "kommunalpolitik": 0.25,
    "stadtverordnet": 0.22, "gemeindevertretung": 0.22, "beiraete": 0.32, "sitzungsdienst": 0.3, " rat ": 0.2,
    "marktgemeinderat": 0.24, "verbandsgemeinderat": 0.24, "samtgemeinderat": 0.24, "buergerschaft": 0.2, "magistrat": 0.15,
}  # fmt: skip
"""The way to the council and its committees."""

COMMITTEES = {
    "integration": 0.75, "migration": 0.75, "fluechtling": 0.8, "asyl": 0.75, "auslaender": 0.75, "zuwander": 0.7,
    "soziales": 0.5, "sozial": 0.45, "integrationsrat": 0.85, "migrationsbeirat": 0.85, "auslaenderbeirat": 0.85,
    "integrationsbeirat": 0.85, "gesellschaft": 0.2, "generationen": 0.25, "interkultur": 0.6, "vielfalt": 0.4,
    "teilhabe": 0.25, "zusammenleben": 0.4, "migrationsrat": 0.85,
}  # fmt: skip
"""Which committee is in charge, by its name."""

NO_COMMITTEES = (
    "hauptausschuss", "bauausschuss", "rechnungspruefung", "finanz", "umwelt", "werksausschuss", "fraktion", "wahl",
    "feuerwehr", "schulausschuss", "sportausschuss", "tagesordnung", "sitzung", "niederschrift", "vorlage", "protokoll",
)  # fmt: skip

OFFICES = {
    "geschaeftsstelle": 0.45, "schriftfuehr": 0.4, "vorsitz": 0.4, "kontakt": 0.3, "ansprechpartner": 0.35,
    "mitglieder": 0.25, "zusammensetzung": 0.25, "mitglied": 0.15,
}  # fmt: skip
"""On a committee's page: who speaks for it."""

SYSTEM = (
    r"/(?:bi|buergerinfo|sessionnet|ratsinfo|ratsinformation|ris|rim\d*|allris|sdnet|sdnetrim|rubin|gremien|public)/"
    r"|(?:gr0040|kp0040|kp0050|pe0051|si0040|au010|au020|pa021|fr010|kp041|kp020|infobi|recherche)\.(?:asp|php)"
    r"|/oparl\b|ratsinfo|sessionnet|allris|sitzungsdienst|sdnet|buergerinfo|more-?rubin|kgrnr="
)
"""Addresses of council systems, whoever hosts them."""

LISTS = r"(?:gr0040|au010|pa021)\.(?:asp|php)|/public/(?:gr010|gr020|au010)|select_gremium|/gremien\b|/organization\b"
"""Addresses of lists of committees."""
ONE = r"(?:kp0040|au020)\.(?:asp|php)|kgrnr=|/public/(?:gr0[23]0|au020)|gremium="
"""Addresses of one committee."""
ENDLESS = (
    r"(?:si0040|si0050|to0040|to0050|vo0040|vo0050|si010|si010_[a-z]|to010|to020|vo010|vo020|ka040|do0[0-9]{2}|getfile|tops010|su010)"
    r"(?:\.(?:asp|php))?(?:\b|\?)|cjahr=|cmonat=|/public/(?:si|to|vo)0\d\d|/(?:meeting|paper|file|agendaitem)s?\b|kalender"
)
"""The calendar, meetings and papers: never opened, they have no end."""
