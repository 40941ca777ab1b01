"""What the short words of a record are called in German: the names that lists and the search page show.

They are also the message ids of the page's translations (cli/web/translations).
"""

from __future__ import annotations

ROLES = {
    "auslaenderbehoerde": "Ausländerbehörde",
    "sozialamt": "Sozialamt",
    "integrationsbeauftragte": "Integrationsbeauftragte",
    "integrationsrat": "Integrationsrat",
    "fluechtlingsbeauftragte": "Flüchtlingsbeauftragte",
    "koordinierungsstelle": "Koordinierungsstelle",
    "organisationsbuero": "Organisationsbüro",
    "dezernat": "Dezernat",
    "buero_migration": "Büro für Migration",
    "ausschuss": "Ausschuss",
    "migrationsberatung": "Migrationsberatung",
    "initiative": "Initiative",
    "freiwilligenagentur": "Freiwilligenagentur",
    "sprachmittlung": "Sprachmittlung",
    "infotelefon": "Infotelefon",
    "other": "Sonstige Stelle",
}
KINDS = {
    "office": "Amt oder Büro",
    "person": "Person",
    "committee": "Gremium",
    "initiative": "Ehrenamtliche Initiative",
    "info_phone": "Telefonzentrale",
}
TOPICS = {
    "sprache": "Sprache",
    "begegnung": "Begegnung",
    "buergerbeteiligung": "Bürgerbeteiligung",
    "engagement": "Engagement",
    "koordination": "Koordination",
    "schule_beruf": "Schule und Beruf",
    "wohnen": "Wohnen",
    "gesundheit": "Gesundheit",
}
STATES = {
    "BW": "Baden-Württemberg", "BY": "Bayern", "BE": "Berlin", "BB": "Brandenburg", "HB": "Bremen", "HH": "Hamburg",
    "HE": "Hessen", "MV": "Mecklenburg-Vorpommern", "NI": "Niedersachsen", "NW": "Nordrhein-Westfalen",
    "RP": "Rheinland-Pfalz", "SL": "Saarland", "SN": "Sachsen", "ST": "Sachsen-Anhalt", "SH": "Schleswig-Holstein",
    "TH": "Thüringen",
}  # fmt: skip
STATUSES = {"confirmed": "bestätigt", "unconfirmed": "nicht bestätigt", "gone": "nicht mehr auf der Website"}
STEPS = {
    "start_page": "die Startseite",
    "site_search": "die Seitensuche",
    "council": "die Ratsseiten",
    "info_phone": "das Infotelefon",
    "menu": "das Menü",
    "directory": "ein Verzeichnis",
}
HEADINGS = {
    "place": "Ort", "district": "Kreis", "state": "Land", "kind": "Art", "role_class": "Aufgabe",
    "role": "Funktion (wörtlich)", "organisation": "Organisation", "organisation_kind": "Organisationsart",
    "unit": "Abteilung", "person_title": "Titel", "person": "Person", "phones": "Telefon", "faxes": "Fax",
    "emails": "E-Mail", "foreign_emails": "E-Mail (fremde Domain)", "contact_form": "Kontaktformular",
    "street": "Straße", "postal_code": "PLZ", "city": "Stadt", "hours": "Öffnungszeiten", "topics": "Themen",
    "languages": "Sprachen", "score": "Sicherheit", "status": "Status", "valid_until": "Gültig bis",
    "found_by": "Gefunden über", "clicks": "Klicks", "page_url": "Quelle", "page_title": "Titel der Quelle",
    "quote": "Beleg", "publisher": "Herausgeber", "site": "Website", "first_seen": "Zuerst gesehen",
    "last_seen": "Zuletzt gesehen", "last_checked": "Zuletzt geprüft", "ags": "AGS", "id": "ID",
}  # fmt: skip
"""Column of a list → its German heading."""
