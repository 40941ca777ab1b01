"""Words and addresses of council information systems (Ratsinformationssysteme)."""

WAY = {
    "ratsinformation": 0.38, "ratsinfo": 0.36, "buergerinformationssystem": 0.36, "buergerinfo": 0.34, "sessionnet": 0.38,
    "allris": 0.38, "sd.net": 0.36, "more!rubin": 0.36, "gremien": 0.31, "ausschuesse": 0.31, "ausschuss": 0.3,
    "stadtrat": 0.24, "gemeinderat": 0.24, "kreistag": 0.26, "ratsgremien": 0.36, "rat und": 0.22, "rat &": 0.22,
    "politik": 0.19, "kommunalpolitik": 0.22, "stadtverordnet": 0.22, "gemeindevertretung": 0.22, "beiraete": 0.32,
    "sitzungsdienst": 0.3, " rat ": 0.2, "marktgemeinderat": 0.24, "verbandsgemeinderat": 0.24, "samtgemeinderat": 0.24,
    "buergerschaft": 0.2, "magistrat": 0.15, "ratsarbeit": 0.3, "offene ratsdaten": 0.36, "ratsportal": 0.36,
    "gremieninfo": 0.36, "tagsinformation": 0.36, "sitzungsinformation": 0.36, "referenten": 0.2,
}  # fmt: skip
"""The way to the council and its committees."""
POLITICS = 0.19
"""From this weight of its heading on, a page is about the council, whoever has opened it."""
ADVICE = (
    "rat und hilfe",
    "rat & hilfe",
    "rat und tat",
    "rat & tat",
    "guter rat",
    "hilfe und rat",
    "rat suchen",
    "rat und beratung",
    "rat und unterstuetzung",
)
"""Where the same word (folded) is advice."""

SYSTEM_WORDS, SYSTEM_NAMES = 0.3, 0.34
"""From this weight on, a link speaks of the council, which may stand on another host that is named after the town; from
that one on, it names its system."""

OTHER_BODIES = (
    "landtag", "bundestag", "bezirkstag", "staedtetag", "gemeindetag", "staedtebund", "gemeindebund", "landkreistag",
    "regionalverband", "regionalversammlung", "zweckverband", "landschaftsverband", "nachbarstadt", "nachbargemeinde",
    "partei", "fraktion", "ortsverband", "ortsverein", "kreisverband", "stadtverband", "waehlergruppe",
    "waehlergemeinschaft", "waehlervereinigung", " cdu ", " csu ", " spd ", " fdp ", " gruene ", " gruenen ", " afd ",
    " linke ", " freie waehler ", " bsw ", " piraten ", " jusos ",
)  # fmt: skip
"""Words of links and host names that lead to somebody else's councils and committees."""
DISTRICTS = ("landkreis", "kreistag", "kreisausschuss", "kreisgremien", "kreisverwaltung", "kreises ")
"""What a town's page calls the district's councils."""

COMMITTEES = {
    "integration": 0.75, "migration": 0.75, "fluechtling": 0.8, "gefluechtet": 0.8, "asyl": 0.75, "auslaender": 0.75,
    "zuwander": 0.7, "soziales": 0.5, "sozial": 0.45, "integrationsrat": 0.85, "migrationsbeirat": 0.85,
    "auslaenderbeirat": 0.85, "integrationsbeirat": 0.85, "gesellschaft": 0.2, "generationen": 0.25, "interkultur": 0.6,
    "vielfalt": 0.4, "teilhabe": 0.25, "zusammenleben": 0.6, "migrationsrat": 0.85, "einwander": 0.7,
}  # fmt: skip
"""Which committee is in charge, by its name."""
OURS, IN_CHARGE = 0.6, 0.4
"""From this weight of a single word on, a committee is for refugee matters; from that of all words on, it is where
there is no better one."""
FOREMOST = r"^(?:\w+ )?sozial|ausschuss (?:fuer )?(?:die |den |das )?sozial"
"""Names (folded) of committees that are for social affairs before all else."""

COUNCILS_OF_MIGRANTS = (
    "integrationsrat",
    "migrationsbeirat",
    "auslaenderbeirat",
    "integrationsbeirat",
    "migrationsrat",
    "beirat",
    "vertretung",
    "kommission",
)
"""Words (folded) for elected councils of those who came, where the name says that they are for them."""

NO_COMMITTEES = (
    "hauptausschuss", "bauausschuss", "rechnungspruefung", "finanz", "umwelt", "werksausschuss", "fraktion", "wahl",
    "feuerwehr", "schulausschuss", "sportausschuss", "tagesordnung", "sitzung", "niederschrift", "vorlage", "protokoll",
)  # fmt: skip

A_COMMITTEE = "ausschuss"
"""A single one; which of them is not in charge is left alone where all of them are listed."""

OFFICES = {
    "geschaeftsstelle": 0.5, "schriftfuehr": 0.45, "vorsitz": 0.5, "kontakt": 0.3, "ansprechpartner": 0.35,
    "mitglieder": 0.25, "zusammensetzung": 0.25, "sprecher": 0.3,
}  # fmt: skip
"""On a committee's page: who speaks for it."""
CHAIR = ("vorsitz", "schriftfuehr", "geschaeftsfuehr", "geschaeftsstelle", "sprecher")
"""Roles of those who speak for a committee (folded); a deputy's name holds one of them, too."""
DEPUTY = ("stellv", "stv", "vertret", "vize")
FACTION = ("fraktion", "partei", "ortsverein", "ortsverband")
"""A word that holds one of these speaks of another chair: "Fraktionsvorsitzende"."""

SYSTEM = (
    r"/(?:bi|buergerinfo|sessionnet|ratsinfo|ratsinformation|ris|rim\d*|allris|sdnet|sdnetrim|rubin)/"
    r"|/public/(?:gr|kp|si|to|vo|au|pa|fr)0\d\d|(?:gr0040|kp0040|kp0050|pe0051|si0040|au010|au020|pa021|fr010|kp041|kp020|infobi)\b"
    r"|/oparl\b|kgrnr=|//[^/?]*(?:ratsinfo|sessionnet|allris|sitzungsdienst|sdnet|buergerinfo|more-?rubin|ratsportal)"
    r"|/(?:ratsinfo\w*|sessionnet|allris\w*|sitzungsdienst|sdnet\w*|buergerinfo\w*|more-?rubin|ratsportal)(?:[/.?]|$)"
    r"|//(?:ris|rim|rat|ratsinfo|sitzungen|sitzungsdienst|gremien|session|politik)\."
)
"""Addresses of council systems, whoever hosts them."""

LISTS = r"(?:gr0040|au010)\b|/public/gr01[08]|/gremien(?:\.php|\.html?|/)?$|select_gremium"
"""Addresses of lists of committees: SessionNet, ALLRIS 3, ALLRIS 4, more!rubin."""
ONE = r"kp0040\b|kgrnr=|au020\b|/public/gr020\?|GRLFDNR=|AULFDNR=|gremium(?:\.php)?[?/]"
"""Addresses of one committee."""
PERSON = r"kp0050\b|pe0051\b|kpenr=|kp020\b|kp041\b|KPLFDNR=|person(?:en)?(?:\.php)?[?/]"
"""Addresses of one member."""
ENDLESS = (
    r"(?:si0\d{2,3}|to0\d{2,3}|vo0\d{2,3}|ka040|do0\d{2}|getfile|tops0\d\d|su010|pr0\d\d)(?:_[a-z])?(?:\.(?:asp|php))?(?:\b|\?)"
    r"|cjahr=|cmonat=|[?&]YY=|/(?:meeting|paper|file|agendaitem)s?\b|kalender|sitzungen?_|ksinr=|SILFDNR=|VOLFDNR=|kvonr="
)
"""The calendar, meetings and papers: never opened inside of a council system, they have no end."""

DERIVED = (
    (r"(?:si0040|si0046|info|infobi|ni_\w+)\.(asp|php)(?:\?.*)?$", r"gr0040.\1"),
    (r"(?:si010(?:_e|_j)?|pa021|fr010)\.asp(?:\?.*)?$", r"au010.asp"),
    (r"sitzungskalender\.php(?:\?.*)?$", r"gremien.php"),
    (r"/public/(?:si018|si010|pa021)(?:\?.*)?$", r"/public/gr018"),
)
"""Where a system keeps its list of committees, by the address of its calendar or entrance."""
NAMED = (
    ("allris", r"(?:info|infobi)\.asp(?:\?.*)?$", r"au010.asp"),
    ("rubin", r"(//[^/]+)/(?:(?:index|info|recherche|personen)\.php(?:\?.*)?)?$", r"\1/gremien.php"),
)
"""… where the text of the link or the address names the system, too (folded): its address alone could be another's."""

OPARL = r"""[\w:./-]*webservice/oparl/v1\.\d/system|[\w:./-]*/oparl/v?1?\.?\d?/?(?:system|bodies)"""
"""Addresses of the standard interface, also where they stand in a comment or a script."""

HINTS = (
    "ratsinf", "ratsportal", "/rat.", "gr0", "kp0", "au0", "/bi/", "/ris", "allris", "/rim", "session", "oparl", "public/",
    "gremi", "sdnet", "rubin", "infobi", "buergerinfo", "sitzung", "/politik.", "kgrnr", "pa0", "fr0", "pe0", "lfdnr", "person",
    "si0", "to0", "vo0", "kalender", "ksinr", "kvonr", "ka0", "do0", "meeting", "paper", "/file", "cjahr", "cmonat", "getfile",
    "&yy=", "?yy=", "kpenr", "agendaitem", "tops", "su0", "pr0",
)  # fmt: skip
"""Pieces one of which every address that matters here holds: what lacks them all is not looked at closer."""
