"""How German pages write times of day and what stands between them."""

HOUR_WORD = "uhr"
TO_WORDS = ("-", "–", "—", "bis", "till", "to")
DAY_JOINTS = (",", "+", "&", "/", "und", "sowie", "u.")
CLOSED_WORD = "geschlossen"
GLUE_WORDS = (
    "und", "sowie", "von", "zwischen", "jeweils", "auch", "zusätzlich", "uhr", "u.", "ab", "geöffnet", "vormittags",
    "vormittag", "nachmittags", "nachmittag", "öffnungszeiten", "öffnungszeit", "sprechzeiten", "sprechstunden",
    "sprechstunde", "bürozeiten", "beratungszeiten", "servicezeiten",
)  # fmt: skip
"""Words between days and times that change nothing."""
