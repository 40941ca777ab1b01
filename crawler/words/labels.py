"""The small words that stand before a value and say what it is: Telefon, Fax, Zimmer, Sprechzeiten, Ansprechpartner."""

LABELS: dict[str, tuple[str, ...]] = {
    "fax": ("telefax", "telefaxnummer", "faxnummer", "fax", "fax-nr", "pc-fax", "computerfax", "faxnr", "ffax"),
    "mobile": (
        "mobil", "mobiltelefon", "mobilnummer", "mobilfunk", "mobiltel", "handy", "handynummer", "diensthandy",
        "whatsapp", "signal", "telegram", "sms", "mobile", "cell",
    ),
    "phone": (
        "telefon", "telefonnummer", "telefonnummern", "telefonisch", "telefonische erreichbarkeit", "tel", "tel-nr",
        "telnr", "telefonnr", "telefon-nr", "fon", "phone", "ruf", "rufnummer", "rufnummern", "festnetz", "durchwahl",
        "durchwahlnummer", "app", "apparat", "nebenstelle", "durchw", "dw", "hotline", "infotelefon", "bürgertelefon", "servicetelefon", "servicenummer", "nummer", "notruf",
        "notrufnummer", "zentrale", "vermittlung", "call", "anrufen", "beratungstelefon", "behördennummer",
        "behördenrufnummer",
    ),
    "mail": (
        "e-mail", "email", "mail", "e-mail-adresse", "emailadresse", "e-mail adresse", "mailadresse", "mail-adresse",
        "e-post", "kontakt per mail",
    ),
    "person": (
        "ansprechpartner", "ansprechpartnerin", "ansprechpartner/in", "ansprechpartner/-in", "ansprechpartner*in",
        "ansprechpartner:in", "ansprechpartner:innen", "ansprechpartner*innen", "ansprechpartnerinnen",
        "ansprechpartner und ansprechpartnerinnen", "ihr ansprechpartner", "ihre ansprechpartnerin", "ansprechperson",
        "ansprechpersonen", "kontaktperson", "kontaktpersonen", "name", "name, vorname", "vorname name", "kontakt",
        "leitung", "mitarbeiter", "mitarbeiterin", "mitarbeiter/in", "mitarbeitende", "sachbearbeiter",
        "sachbearbeiterin", "sachbearbeiter/in", "sachbearbeitung", "zuständig", "vorname", "nachname", "mitglied",
        "vorsitz", "vorsitzende", "vorsitzender", "vorsitzende/r", "stellvertretung", "bearbeiter", "bearbeiterin",
        "beratung durch", "es berät sie", "es beraten sie", "kontakt und information", "anmeldung bei", "infos bei",
    ),
    "role": (
        "funktion", "position", "aufgabe", "aufgaben", "aufgabengebiet", "aufgabenbereich", "aufgabengebiete",
        "zuständigkeit", "zuständigkeiten", "tätigkeit", "arbeitsbereich", "stellung", "rolle", "arbeitsgebiet",
        "zuständig für", "thema", "themen", "bereich", "art der mitarbeit", "amt/funktion", "dienststellung",
    ),
    "unit": (
        "amt", "abteilung", "fachbereich", "fachdienst", "dienststelle", "organisationseinheit", "sachgebiet",
        "referat", "einrichtung", "stelle", "beratungsstelle", "team", "behörde", "zuständige stelle", "fachgebiet",
        "gremium", "gremien", "arbeitsgebiet/amt",
    ),
    "organisation": (
        "organisation", "träger", "verein", "institution", "verband", "initiative", "anbieter", "firma", "gruppe",
        "herausgeber", "herausgeberin", "diensteanbieter", "diensteanbieterin", "impressum", "veranstalter",
        "veranstalterin",
    ),
    "address": (
        "adresse", "anschrift", "hausanschrift", "besucheradresse", "besucheranschrift", "besuchsadresse", "straße",
        "sitz", "standort", "hausadresse", "lieferanschrift", "dienstsitz", "treffpunkt",
    ),
    "post": ("postanschrift", "postadresse", "briefanschrift", "postfachadresse"),
    "hours": (
        "öffnungszeiten", "öffnungszeit", "sprechzeiten", "sprechzeit", "sprechstunde", "sprechstunden",
        "servicezeiten", "beratungszeiten", "beratungszeit", "bürozeiten", "bürozeit", "erreichbarkeit", "geöffnet",
        "telefonzeiten", "telefonische sprechzeiten", "besuchszeiten", "offene sprechstunde", "telefonsprechzeiten",
        "kernzeiten",
    ),
    "room": ("zimmer", "raum", "zimmer-nr", "zimmernummer", "raumnummer", "zi", "etage", "gebäude", "stockwerk", "zi.-nr"),
    "languages": ("sprachen", "sprache", "beratungssprachen", "beratungssprache", "fremdsprachen", "gesprochene sprachen"),
    "serves": (
        "ort", "gemeinde", "gemeinden", "stadtteil", "stadtteile", "ortsteil", "einsatzort", "einsatzgebiet",
        "zuständig für die gemeinden", "zuständigkeitsbereich", "kommune", "kommunen", "einzugsgebiet", "stadt",
        "städte und gemeinden", "region", "wohnort",
    ),
    "web": ("internet", "web", "website", "webseite", "homepage", "www", "webadresse", "internetadresse", "link"),
    "office_hint": ("zentrale", "vermittlung", "telefonzentrale", "infozentrale", "rathaus"),
}  # fmt: skip
"""field → words that label it (lower case, without the colon)."""

ICONS: dict[str, tuple[str, ...]] = {
    "fax": ("fax", "telefax", "print"),
    "mobile": ("mobile", "mobil", "handy", "smartphone", "whatsapp"),
    "phone": ("phone", "telefon", "tel", "call", "telephone", "fon"),
    "mail": ("mail", "email", "envelope", "e-mail"),
    "address": ("map", "pin", "marker", "location", "address", "adresse", "adr"),
    "person": ("fn", "person", "user", "contact-name", "givenname", "ansprechpartner"),
    "role": ("role", "jobtitle", "funktion", "position", "title", "aufgabe"),
    "hours": ("clock", "hours", "oeffnungszeiten", "openinghours", "sprechzeiten"),
}
"""field → words in the class, file name or alternative text of an icon or a microformat property."""

NOT_PHONE = (
    "iban", "bic", "blz", "bankleitzahl", "konto", "kontonummer", "konto-nr", "kto", "kto.-nr", "ust-id", "ust-idnr",
    "ustid", "umsatzsteuer", "steuernummer", "steuer-nr", "st.-nr", "hrb", "hra", "vr", "registernummer",
    "amtsgericht", "aktenzeichen", "az", "kundennummer", "artikelnummer", "isbn", "issn", "gläubiger-id", "gläubiger",
    "ags", "gemeindeschlüssel", "kassenzeichen", "vereinsregister", "handelsregister", "plz", "postleitzahl", "id",
    "stand", "vorlage", "drucksache", "beschluss", "de-mail-id", "leitweg-id", "flurstück", "betriebsnummer",
    "w-idnr", "vat",
)  # fmt: skip
"""Words before a number that is none to be called."""

SHORT_NUMBERS = ("110", "112", "115", "116 ???", "19 222", "22 8 33")
"""Numbers without an area code: emergency, the authorities' common number, the harmonised 116xxx."""

SHORT_NUMBER_CUES = (
    "notruf", "telefon", "nummer", "hotline", "rufnummer", "anrufen", "wählen", "tel", "bereitschaftsdienst",
)  # fmt: skip

SWITCHBOARD = (
    "zentrale", "telefonzentrale", "vermittlung", "bürgertelefon", "infotelefon", "info-telefon", "servicetelefon",
    "service-telefon", "behördennummer", "behördenrufnummer", "behördentelefon", "telefonauskunft", "bürgerhotline",
    "rathaustelefon", "infozentrale", "telefonservice", "servicenummer", "einheitliche behördennummer",
    "bürgerservice-telefon",
)  # fmt: skip
"""The telephone at which a town tells callers who is in charge."""
HOTLINES = (
    "hotline", "sorgentelefon", "hilfetelefon", "elterntelefon", "eltern-telefon", "krisentelefon", "notruf",
    "krisendienst", "bereitschaftsdienst", "notdienst", "telefonseelsorge", "telefon-seelsorge", "beratungstelefon",
    "nummer gegen kummer", "infoline", "helpline", "sperr-notruf", "giftnotruf", "kummertelefon", "frauentelefon",
    "hilfenotruf",
)  # fmt: skip
"""What makes a contact a telephone, not an office."""

WEEKDAYS: dict[str, str] = {
    "montag": "Mo", "dienstag": "Tu", "mittwoch": "We", "donnerstag": "Th", "freitag": "Fr", "samstag": "Sa",
    "sonnabend": "Sa", "sonntag": "Su", "mo": "Mo", "di": "Tu", "mi": "We", "do": "Th", "fr": "Fr", "sa": "Sa",
    "so": "Su", "montags": "Mo", "dienstags": "Tu", "mittwochs": "We", "donnerstags": "Th", "freitags": "Fr",
    "samstags": "Sa", "sonntags": "Su", "mon": "Mo", "die": "Tu", "mit": "We", "don": "Th", "fre": "Fr",
}  # fmt: skip
DAY_GROUPS: dict[str, str] = {"werktags": "Mo-Fr", "täglich": "Mo-Su", "wochentags": "Mo-Fr", "feiertags": "PH"}
HOURS_FREE = (
    "nach vereinbarung", "nach terminvereinbarung", "nach absprache", "nach telefonischer vereinbarung", "mit termin",
)  # fmt: skip

MONTHS = (
    "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "dezember",
)  # fmt: skip

AND_WORDS = ("und", "oder", "sowie", "bzw", "beziehungsweise", "u", "or", "and")
DIRECT_WORDS = ("dw", "durchwahl", "durchw", "app", "apparat", "nebenstelle", "-")

AT_WORDS = (
    "(at)", "[at]", "{at}", "<at>", "(a)", "[a]", "(@)", "[@]", "{@}", "[ad]", "(ad)", "(ät)", "[ät]", "(æt)", "_at_",
    "-at-", "(klammeraffe)", "[klammeraffe]", "(ett)", "[ät-zeichen]", "|at|", "*at*", "//at//", "&#064;", "(add)",
    "[et]",
)  # fmt: skip
DOT_WORDS = ("(dot)", "[dot]", "{dot}", "(punkt)", "[punkt]", "{punkt}", "(.)", "[.]", "_dot_", "(d0t)", "<dot>")
BARE_AT = ("at", "ät", "AT")
BARE_DOT = ("dot", "punkt", "DOT", "PUNKT")
DECOYS = (
    "remove-this", "removethis", "remove_this", "nospam", "no-spam", "no_spam", "spamschutz", "entfernen",
    "bitte-entfernen", "wedontwantspam", "we dont want spam", "antispam", "anti-spam", "spamfrei", "ohne-spam",
    "dontspam", "clutter", "keinspam", "kein-spam", "nurtext", "bitteloeschen", "delete-this", "deletethis",
)  # fmt: skip
"""What is put into the text of an address to lead collectors astray; the link beside it is right then."""

PLACEHOLDERS = frozenset({
    "vorname.nachname", "vorname-nachname", "vorname_nachname", "vornamenachname", "v.nachname", "nachname",
    "nachname.vorname", "vorname.name", "vorname", "ihr.name", "ihrname",
})  # fmt: skip
"""Boxes of addresses that show how addresses are made and are nobody's."""

CARRIERS = frozenset({
    "t-online.de", "gmx.de", "gmx.net", "gmx.com", "gmx.at", "web.de", "gmail.com", "googlemail.com", "freenet.de",
    "arcor.de", "yahoo.de", "yahoo.com", "outlook.de", "outlook.com", "hotmail.de", "hotmail.com", "live.de",
    "icloud.com", "me.com", "mac.com", "aol.com", "aol.de", "posteo.de", "posteo.net", "mailbox.org", "mail.de",
    "email.de", "online.de", "vodafone.de", "kabelmail.de", "unitybox.de", "ewe.net", "ewetel.net", "ewe-tel.net",
    "netcologne.de", "magenta.de", "t-online.com", "online-home.de", "1und1.de", "protonmail.com", "proton.me",
    "tutanota.com", "tutanota.de", "riseup.net", "systemli.org", "web.com", "msn.com", "versanet.de", "gmx.ch",
    "gmx.info", "mnet-online.de", "mnet-mail.de", "osnanet.de", "tele2.de", "alice.de", "alice-dsl.de",
    "alice-dsl.net", "htp-tel.de", "kabelbw.de", "primacom.net", "teleos-web.de", "bitel.net", "swn.de", "dokom.net",
    "directbox.com", "mail.com", "yahoo.co.uk", "ymail.com", "fn.de", "nefkom.net", "onlinehome.de", "lycos.de",
    "superkabel.de", "genion.de", "o2online.de", "o2mail.de",
})  # fmt: skip
"""Mail houses whose addresses anybody may have: they say nothing about who is behind them."""

TOP_LEVEL = frozenset({
    "de", "com", "org", "net", "eu", "info", "at", "ch", "li", "biz", "bayern", "berlin", "hamburg", "nrw", "koeln",
    "cologne", "saarland", "ruhr", "wien", "tirol", "online", "website", "team", "social", "help", "support",
    "church", "care", "foundation", "ngo", "ong", "io", "me", "tv", "cc", "co", "uk", "fr", "it", "es", "pl", "nl",
    "be", "lu", "dk", "se", "no", "fi", "cz", "sk", "hu", "ro", "bg", "gr", "tr", "ru", "ua", "us", "ca", "au", "jp",
    "cn", "in", "ni", "mx", "br", "ar", "am", "il", "ge", "al", "rs", "hr", "si", "ba", "mk", "xyz", "email", "world",
    "community", "city", "reise", "jetzt", "schule", "kaufen", "haus", "events", "news", "media", "digital",
    "solutions", "center", "services", "gmbh", "live", "today", "app", "dev", "blog", "gov", "edu", "mil", "int",
    "mobi", "name", "pro", "aero", "asia", "cat", "coop", "jobs", "museum", "post", "tel", "travel", "example",
    "test",
})  # fmt: skip
"""Endings of domains that are believed without a second look; others count when nothing is glued to them."""

GENERIC_BOXES = (
    "info", "kontakt", "mail", "post", "poststelle", "office", "buero", "büro", "verwaltung", "rathaus", "stadt",
    "gemeinde", "zentrale", "service", "sekretariat", "webmaster", "redaktion", "anfrage", "beratung", "team",
    "hallo", "support",
)  # fmt: skip

CARD_LABELS: dict[str, str] = {
    "organisation": "Organisation", "unit": "Abteilung", "person": "Name", "role": "Funktion", "street": "Adresse",
    "town": "Adresse", "phone": "Telefon", "mobile": "Mobil", "fax": "Telefax", "mail": "E-Mail",
    "hours": "Öffnungszeiten", "note": "",
}  # fmt: skip
"""field of a card → the label under which a page would show it, in the order in which it would."""
