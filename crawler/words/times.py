"""How German pages write times of day and what stands between them."""

HOUR_WORD = "uhr"
TO_WORDS = ("-", "–", "—", "bis", "till", "to")
DAY_JOINTS = (",", "+", "&", "/", "und", "sowie", "u.")
CLOSED_WORD = "geschlossen"
GLUE_WORDS = (
    "und", "sowie", "von", "jeweils", "auch", "zusätzlich", "uhr", "u.", "geöffnet", "vormittags", "vormittag",
    "nachmittags", "nachmittag", "öffnungszeiten", "öffnungszeit", "sprechzeiten", "sprechzeit", "sprechstunden",
    "sprechstunde", "bürozeiten", "beratungszeiten", "servicezeiten", "telefonzeiten", "telefonische", "offene", "jeden",
    "jede", "immer", "am", "an", "ohne termin", "ohne anmeldung", "statt", "oder", "bzw", "findet", "in der zeit",
)  # fmt: skip
"""Words between days and times that change nothing."""

BETWEEN_WORDS = ("zwischen", "und")
FROM_WORD = "ab"
MONTHLY_WORDS = ("im monat", "eines monats", "des monats", "jeden monats", "eines jeden monats")
ORDINALS: dict[str, str] = {
    "1.": "1", "2.": "2", "3.": "3", "4.": "4", "ersten": "1", "zweiten": "2", "dritten": "3", "vierten": "4",
    "letzten": "-1", "erster": "1", "zweiter": "2", "dritter": "3", "vierter": "4", "letzter": "-1",
}  # fmt: skip
"""Which weekday of a month, as OpenStreetMap counts them."""
