"""What stands around a name without being part of it: salutations, titles, legal forms, words for a town's own body.

Folded as crawler.identity.folding folds: lower case, umlauts written out, punctuation gone.
"""

SALUTATIONS = frozenset({"herr", "herrn", "frau", "hr", "fr", "familie", "mr", "mrs", "ms"})

TITLES = frozenset(
    {
        "dr", "drs", "prof", "professor", "professorin", "doktor", "pd", "ing", "mag", "med", "phil", "jur", "iur",
        "rer", "nat", "pol", "oec", "paed", "theol", "habil", "fh", "uni", "ba", "ma", "msc", "bsc", "llm",
        "mba", "mdb", "mdl",
    }
)  # fmt: skip

TITLE_PHRASES = (r"dipl(?:om)? \w+", r"h c", r"b a", r"m a", r"ll m", r"m sc", r"b sc")
"""Titles of several words, as patterns on a folded name ("Dipl.-Päd.", "h. c.")."""

OWN_BODY = frozenset({"stadt", "stadtverwaltung", "gemeinde", "gemeindeverwaltung", "verwaltung", "rathaus", "markt"})
"""Words that a town puts before its own name or leaves out: "Stadt A-Dorf", "Gemeindeverwaltung A-Dorf"."""

LEGAL_FORMS = (r"e v", r"g?gmbh", r"eg", r"kdoer", r"koer", r"i g", r"ug", r"ag", r"kg")
"""Legal forms, as patterns at the end of a folded name."""

STREET_ENDINGS = {"str": "strasse", "pl": "platz"}
"""How a street's last part is cut short, and what it stands for."""
