"""How pages say for which places somebody is there."""

SERVES = (
    "zuständig für", "verantwortlich für", "tätig in", "einsatzgebiet", "einsatzort", "einzugsgebiet",
    "ansprechpartner für", "ansprechpartnerin für", "betreut", "beratung in", "für die gemeinden",
    "für die städte und gemeinden", "für die orte", "für die gemeinde", "für die stadt",
)  # fmt: skip
PLACE_KINDS = (
    "Gemeinden", "Gemeinde", "Städte", "Stadt", "Orte", "Ort", "Ortsteile", "Ortsteil", "Ortschaften", "Ortschaft",
    "Stadtteile", "Stadtteil", "Kommunen", "Märkte", "Markt", "Verbandsgemeinde", "Verbandsgemeinden", "Samtgemeinde",
    "Verwaltungsgemeinschaft", "Landkreis", "Kreis", "Bezirk", "den Bereich",
)  # fmt: skip
NO_PLACE = frozenset({
    "Asyl", "Flüchtlinge", "Geflüchtete", "Flucht", "Integration", "Migration", "Migranten", "Ausländer", "Ukraine",
    "Fragen", "Menschen", "Familien", "Frauen", "Kinder", "Senioren", "Bürger", "Landkreis", "Stadt", "Gemeinde",
    "International", "Mensch", "Welt", "Welcome", "Willkommen", "Hilfe", "Deutsch", "Café", "Treff", "Haus", "Schule",
    "Miteinander", "Vielfalt", "Buchstaben", "Leistungen", "Soziales", "Ehrenamt", "Wohnen", "Arbeit",
})  # fmt: skip
"""Capitalised words behind the name of a circle that name no place."""
PLACE_JOINTS = (
    "am", "an der", "im", "in der", "bei", "ob der", "a.d.", "a. d.", "vor der", "unter", "auf dem", "i.", "b.",
)  # fmt: skip
BETWEEN_PLACES = (",", "/", "&", "und", "sowie")
