"""How an imprint names who publishes a site: public bodies, and those who are none.

Folded as crawler.places.names.words does: lower case, ä → ae, words with single spaces.
"""

BODIES = frozenset({
    "amt", "amtsverwaltung", "bezirksamt", "einheitsgemeinde", "flecken", "gemeinde", "gemeindeamt",
    "gemeindeverwaltung", "grosse", "hansestadt", "kreis", "kreisstadt", "kreisverwaltung", "landeshauptstadt",
    "landgemeinde", "landkreis", "landratsamt", "magistrat", "markt", "marktgemeinde", "ortsgemeinde", "rathaus",
    "regionalverband", "samtgemeinde", "stadt", "stadtgemeinde", "stadtverwaltung", "universitaetsstadt",
    "verbandsgemeinde", "verbandsgemeindeverwaltung", "verwaltungsgemeinschaft", "verwaltungsverband",
    "gemeindeverwaltungsverband", "kreisausschuss", "seestadt", "lutherstadt", "klingenstadt", "stadtkreis",
    "staedteregion", "region", "bergstadt", "gemeindevorstand",
})  # fmt: skip
"""What stands before the name of a public body: "Stadt X", "Magistrat der Stadt X"."""

BETWEEN = frozenset({
    "der", "des", "stadt", "gemeinde", "kreisstadt", "marktes", "markt", "hansestadt", "kreises", "fuer",
})  # fmt: skip
"""Words that may stand between the two."""

OFFICERS = (
    "buergermeister", "oberbuergermeister", "ortsbuergermeister", "landrat", "landraetin", "amtsvorsteher",
    "amtsdirektor", "amtsdirektorin", "samtgemeindebuergermeister", "verbandsgemeindebuergermeister",
    "gemeindedirektor", "regionspraesident", "gebietskoerperschaft", "koerperschaft des oeffentlichen rechts",
)  # fmt: skip
"""Who represents a public body, or what it is in law; endings are left open (-in)."""

COMPANIES = frozenset({
    "ag", "gbr", "gmbh", "geschaeftsfuehrer", "geschaeftsfuehrerin", "handelsregister", "hotel", "hrb", "inhaber",
    "inhaberin", "kg", "ohg", "ug", "haftungsbeschraenkt", "ev", "verein", "vereinsregister", "ortsverband",
    "fraktion", "stadtverband", "gemeindeverband", "kirchengemeinde", "apotheke", "sparkasse", "tourismusverband",
    "privatperson",
})  # fmt: skip
"""Words of publishers that are no public body: a company, a shop, an association, a party, a parish."""

IMPRINT = ("impressum", "impress.", "imprint", "anbieterkennzeichnung")
"""How the page that names the publisher is called."""

FOR_SALE = (
    "domain is for sale", "domain steht zum verkauf", "domain zu verkaufen", "diese domain kaufen",
    "domain kaufen", "buy this domain", "domain parking", "domain ist geparkt", "hier entsteht eine neue",
    "domain wurde registriert", "domain ist abgelaufen", "domain has expired", "this domain has expired",
    "sponsored listings", "webspace wurde", "erotik", "casino",
)  # fmt: skip
"""What stands on a parked, expired or taken-over name, also on a long page."""
