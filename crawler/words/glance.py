"""What a contact looks like before it is read, and words without which none is one for refugee matters.

tests/test_glance.py holds the words against the vocabularies by which contacts are judged: a pattern that is added
there and not covered here fails.
"""

NUMBER = r"[+(0](?:(?<=\+)49|(?<=\()0|(?<=\b0))\d[\d\s/().–-]{5,18}\d"
"""Beginning with "+49", "(0" or "0". The first letter stands in front: so most of a page is passed over at once."""

SHOWN = ("@", "(at)", "[at]", "{at}", "(ät)", "(a)", "Durchwahl", "Tel.", "Telefon")
"""Pieces of text beside which an address or a number stands."""

SIGNS = (
    b"@",
    b"%40",
    b"&#64;",
    b"&#x40;",
    b"mail",
    b"Mail",
    b"tel:",
    b"addy",
    b"spamspan",
    b"data-domain",
    b'"telephone"',
)
"""Pieces of raw markup beside which one stands that the text may not show."""
HIDING = (
    "uncryptmailto", "data-cfemail", "email-protection", "data-mailto-token", "data-enc-email", "data-mail", "data-email",
    "data-domain", "spamspan", "addy", '"telephone"', '"email"',
)  # fmt: skip
"""Those behind which it cannot be seen what the box is called, or what an entry for machines says besides."""

THEME = (
    "integration", "migration", "migrant", "flucht", "flücht", "gefloh", "asyl", "zuwander", "zugewander", "einwander",
    "ausländ", "aussiedler", "schutzsuchend", "vertrieben", "unbegleitet", "neuankomm", "neuankömm", "interkultur", "ukrain", "refugee",
    "refugi", "aufenthalt", "duldung", "bleiberecht", "wanderarbeit", "faire mobilität", "bamf", "willkommens",
    "deutsch lernen", "deutschkurs", "deutsch-kurs", "sprachkurs", "dolmetsch", "unterbring", "unterk", "übergangsheim",
    "übergangswohnheim",
)  # fmt: skip
OFFICES = (
    "anker-", "ankerzentr", "einbürgerung", "staatsangehörig", "immigration office", "rückkehr", "psychosozial",
    "jobbegleit", "anerkennung", "sprachberat", "clearingstelle", "welcome", "sprachmittl", "kulturmittl", "sprachlots",
    "sprachpat", "sprachtandem", "sprachtreff", "übersetzungsdienst", "verständigungsdienst", "sprint-mittl", "koordinierungsstelle",
    "koordinationsstelle", "koordinierende", "bildungskoordin", "-lotsin", "vielfaltszentr", "vielfalt und ",
    "beirat für zusammenleben", "organisationsbüro", "ehrenamts", "servicestelle ehrenamt", "freiwilligen",
    "bürgerschaftliches engagement", "bürgerengagement", "fachstelle engagement", "engagementförder", "engagementzentr",
    "sozialamt", "amt für sozial", "bereich soziale", "dienst soziale", "abteilung soziale", "sachgebiet soziale",
    "sozialhilfe", "soziale leistung", "sozialverwaltung", "sozialbüro", "soziale angelegenheit", "soziale hilfe",
    "sozialreferat", "soziales", "sozialwesen", "soziale sicherung", "soziale dienste", "sozialabteilung",
)  # fmt: skip
INITIATIVES = (
    "helfer", "helferinnenkreis", "unterstützer", "initiative für willkommen", "initiative willkommen",
    "willkommen in ", "international", "begegnungscaf", "sprachcaf", "deutsch-caf", "deutschcaf", "lern-caf", "wohn-caf",
    "kleiderkammer", "seebrücke", "start with a friend", "ehrenamtliche deutsch", "ehrenamtliche sprach",
)  # fmt: skip
TELLING = (*THEME, *OFFICES, *INITIATIVES)
"""Stems, in lower case, of all words that can make a contact one for refugee matters."""
SHORT = ("jmd", "kim", "mbe", "uma", "umf")
"""Those that are short and stand by themselves."""

TOWN_HALL = (
    "stadt ", "gemeinde ", "markt ", "kreis ", "flecken ", "magistrat", "verwaltung", "rathaus", "kreishaus",
    "gemeindebüro", "gemeindeamt", "landratsamt", "bürgermeisteramt",
)  # fmt: skip
"""Words beside a number that is the town's own."""
TOWN_HALL_PAGES = (
    "kontakt", "impressum", "öffnungszeiten", "erreichen", "erreichbar", "anschrift", "bürgerbüro", "rathaus",
    "bürgerservice", "115", "telefon", "nummer",
)  # fmt: skip
"""Words in the title of a page on which it stands."""
