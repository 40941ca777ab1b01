"""Given names by which a person is told from a place or a thing, and the words around a name.

The list (names.txt) joins the given names of the Faker project (MIT licence; German, Turkish, Polish, Romanian,
Croatian, Italian, Spanish, French, Dutch and other locales) with transliterated Arabic, Persian, Kurdish, Russian,
Ukrainian and Balkan names. It is a hint, never the only proof: a surname is any capitalised word that is no noun.
"""

from pathlib import Path

GIVEN = frozenset(Path(__file__).with_name("names.txt").read_text(encoding="utf-8").split())

CREDITS = (
    "Foto", "Fotos", "Bild", "Bilder", "Quelle", "Text", "Autor", "Autorin", "Grafik", "Copyright", "©", "Titelbild",
    "Bildquelle",
)  # fmt: skip
"""Words before the name of somebody who took the picture."""
HONORIFICS = ("Herrn", "Herr", "Frau", "Hr.", "Fr.", "Hrn.")
TITLES = (
    "Prof.", "Professor", "Professorin", "Dr.", "Drs.", "Doktor", "med.", "phil.", "jur.", "theol.", "rer.", "nat.",
    "pol.", "h.c.", "h. c.", "Ing.", "-Ing.", "Dipl.", "Dipl.-Ing.", "Dipl.-Päd.", "Dipl.-Soz.", "Dipl.-Sozpäd.",
    "Dipl.-Soz.päd.", "Dipl.-Psych.", "Dipl.-Verw.", "Dipl.-Verwaltungswirt", "Dipl.-Verwaltungswirtin", "Mag.",
    "M.A.", "B.A.", "MdB", "MdL", "PD", "Univ.-Prof.", "Pfarrer", "Pfarrerin", "Pastor", "Pastorin", "Diakon",
    "Diakonin",
)  # fmt: skip
PARTICLES = (
    "von", "vom", "van", "der", "den", "dem", "de", "del", "della", "di", "da", "dos", "du", "zu", "zum", "zur", "al",
    "el", "ben", "bin", "ibn", "ten", "ter", "af", "le", "la",
)  # fmt: skip
JOINTS = ("und", "&", "für", "sowie")
"""Words that join things and tasks; a name ends before them."""

HOLY = frozenset({
    "Fa.", "Firma", "Familie", "Haus", "Sankt", "St.", "St", "Schule", "Klinik", "Kirche", "Hotel", "Café", "Cafe",
    "Pfarrei", "Stift", "Stiftung", "Kloster", "Gymnasium", "Realschule", "Heim", "Familienzentrum", "Kita",
    "Kindergarten", "Kindertagesstätte", "Pfarrgemeinde", "Kirchengemeinde", "Gemeindehaus", "Pfarrheim",
    "Krankenhaus", "Saal", "Raum", "Platz", "Altenheim", "Seniorenheim", "Berufskolleg", "Grundschule", "Hauptschule",
    "Gesamtschule", "Mittelschule",
})  # fmt: skip
"""What a given name behind it makes the name of a house, not of a person: Haus Maria, St. Elisabeth."""

NOT_A_NAME = frozenset({
    "Street", "Day", "Center", "Point", "Club", "Office", "House", "Family", "Help", "Friends", "People", "Night",
    "World", "Group", "Pride", "Stadt", "Gemeinde", "Markt", "Landkreis", "Kreis", "Bezirk", "Land", "Bund", "Region",
    "Ort", "Ortsteil", "Stadtteil", "Dorf", "Uhr", "Tag", "Tage", "Montag", "Dienstag", "Mittwoch", "Donnerstag",
    "Freitag", "Samstag", "Sonntag", "Januar", "Februar", "März", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember", "Deutsch", "Deutschland", "Englisch", "Französisch", "Arabisch", "Türkisch", "Russisch",
    "Ukrainisch", "Persisch", "Farsi", "Dari", "Polnisch", "Spanisch", "Italienisch", "Bayern", "Hessen", "Sachsen",
    "Thüringen", "Brandenburg", "Saarland", "Hamburg", "Bremen", "Berlin", "Niedersachsen", "Rathaus", "Telefon",
    "Telefax", "Tel", "Fax", "Mobil", "Handy", "E-Mail", "Email", "Mail", "Internet", "Web", "Website", "Homepage",
    "Zimmer", "Raum", "Büro", "Etage", "Kontakt", "Adresse", "Anschrift", "Name", "Vorname", "Nachname", "Funktion",
    "Position", "Aufgabe", "Aufgaben", "Zuständigkeit", "Sprechzeiten", "Öffnungszeiten", "Impressum", "Datenschutz",
    "Startseite", "Home", "Suche", "Menü", "Anfahrt", "Karte", "Service", "Aktuelles", "News", "Termine",
    "Veranstaltungen", "Verein", "Vereine", "Verband", "Team", "Amt", "Leitung", "Vorstand", "Vorsitz", "Frau",
    "Herr", "Frauen", "Männer", "Kinder", "Familie", "Familien", "Jugend", "Senioren", "Soziales", "Bildung",
    "Kultur", "Sport", "Umwelt", "Bauen", "Wohnen", "Arbeit", "Asyl", "Migration", "Integration", "Flüchtlinge",
    "Geflüchtete", "Flucht", "Ehrenamt", "Engagement", "Hilfe", "Beratung", "Sprache", "Schule", "Schulen", "Haus",
    "Treff", "Café", "Cafe", "Projekt", "Projekte", "Angebot", "Angebote", "Info", "Infos", "Information",
    "Informationen", "Mehr", "Alle", "Alles", "Neue", "Neuer", "Neues", "Neu", "Alte", "Alter", "Altes", "Der", "Die",
    "Das", "Den", "Dem", "Des", "Ein", "Eine", "Einen", "Einer", "Und", "Oder", "Mit", "Für", "Bei", "Von", "Vom",
    "Zum", "Zur", "Zu", "Im", "Am", "An", "Auf", "In", "Aus", "Ihr", "Ihre", "Ihren", "Sie", "Wir", "Uns", "Unser",
    "Unsere", "Du", "Dein", "Deine", "Bitte", "Hier", "Jetzt", "Weitere", "Weiter", "Zurück", "Erste", "Zweite",
    "Kommunale", "Kommunaler", "Kommunales", "Städtische", "Städtisches", "Evangelische", "Katholische", "Offene",
    "Offener", "Allgemeine", "Allgemeiner", "Soziale", "Sozialer", "Zentrale", "Zentraler", "Zentrum",
    "Internationale", "Internationaler", "Internationales", "Interkulturelle", "Interkultureller", "Bürger",
    "Bürgerin", "Bürgerinnen", "Bürgermeister", "Bürgermeisterin", "Landrat", "Landrätin", "Mitarbeiter",
    "Mitarbeiterin", "Ansprechpartner", "Ansprechpartnerin", "Leiter", "Leiterin", "Referent", "Referentin",
    "Koordinator", "Koordinatorin", "Vorsitzende", "Vorsitzender", "Stellvertreter", "Stellvertreterin",
    "Sekretariat", "Geschäftsführer", "Geschäftsführerin", "Geschäftsführung", "Verwaltung", "Politik", "Wirtschaft",
    "Tourismus", "Freizeit", "Leben", "Gesundheit", "Notfall", "Notruf", "Caritas", "Diakonie", "Malteser",
    "Johanniter", "Arbeiterwohlfahrt", "Paritätischer", "Fahrrad", "Garten", "Kirche", "Moschee", "Online", "Digital",
    "Digitale", "Digitales", "Streetwork", "Welcome", "Willkommen", "Refugees", "Refugee", "Nord", "Süd", "Ost",
    "West", "Mitte", "Altstadt", "Deutsche", "Deutscher", "Deutsches", "Deutschen", "Bayerische", "Bayerisches",
    "Bayerischer", "Bayerischen", "Rotes", "Roten", "Kreuz", "Kreuzes", "Postfach", "Standort", "Eingang",
    "Erdgeschoss", "Obergeschoss", "Stock", "Gebäude", "Seite", "Dokument", "Dokumente", "Formular", "Formulare",
    "Download", "Downloads", "Link", "Links", "Datum", "Stand", "Quelle", "Foto", "Bild", "Bilder", "Text", "Autor",
    "Druck", "Drucken", "Teilen", "Facebook", "Instagram", "Twitter", "YouTube", "WhatsApp", "Newsletter", "Presse",
    "Medien", "Karriere", "Jobs", "Stellen", "Ausschreibungen", "Satzungen", "Europa", "Syrien", "Ukraine", "Türkei",
    "Afghanistan", "Iran", "Irak", "Eritrea", "Somalia", "Polen", "Rumänien", "Google", "Maps", "Post", "Bank",
    "Konto", "Jobcenter", "Agentur", "Faire", "Mobilität", "Hauptseite", "Hauptamt", "Bauamt", "Kasse", "Standesamt",
    "Meldeamt", "Nachricht", "Terminvereinbarung", "Terminbuchung", "Stadtverwaltung", "Gemeindeverwaltung",
    "Kreisverwaltung", "Verwaltungsgemeinschaft", "Verbandsgemeinde", "Samtgemeinde", "Mehrgenerationenhaus",
    "Asylbewerber", "Asylsuchende", "Migranten", "Migrantinnen", "Ausländer", "Aussiedler", "Kontaktformular",
    "Kontaktdaten", "Ansprechperson", "Ansprechpersonen", "Öffentliche", "Öffentlicher", "Staatliche", "Staatliches",
    "Staatlicher", "Freie", "Freier", "Junge", "Junger", "Große", "Großer", "Kleine", "Kleiner", "Gute", "Guter",
    "Sankt", "Heilige", "Heiliger", "Barrierefrei", "Vermittlung", "Abteilung", "Referat", "Dezernat", "Sachgebiet",
    "Fachbereich", "Fachdienst", "Geschäftsstelle", "Termin", "Sprechstunde", "Runder", "Tisch", "Netzwerk", "Forum",
    "Initiative", "Initiativen", "Gruppe", "Gruppen", "Arbeitskreis", "Helferkreis", "Unterstützerkreis",
})  # fmt: skip

NOUN_ENDINGS = (
    "amt", "ämter", "ungen", "heiten", "keit", "keiten", "schaft", "schaften", "stelle", "stellen", "dienst",
    "dienste", "verband", "verbände", "verein", "vereine", "zentrum", "zentren", "zentrale", "schule", "schulen",
    "klinik", "kliniken", "klinikum", "werkstatt", "büro", "büros", "kreis", "ausschuss", "projekt", "projekte",
    "hilfe", "hilfen", "beratung", "gruppe", "gruppen", "treff", "treffs", "café", "cafe", "telefon", "platz",
    "straße", "strasse", "gasse", "allee", "beirat", "gemeinderat", "stadtrat", "leitung", "vorstand", "verwaltung",
    "feuerwehr", "wehr", "behörde", "behörden", "gemeinde", "kirche", "pfarrei", "kita", "garten", "gärten", "kasse",
    "agentur", "akademie", "bibliothek", "bücherei", "museum", "stiftung", "bund", "netzwerk", "forum", "initiative",
    "seelsorge", "angebot", "angebote", "kurs", "kurse", "lotse", "lotsin", "lotsen", "beauftragte", "beauftragter",
    "beauftragten", "partner", "partnerin", "leiter", "leiterin", "helfer", "helferin", "arbeit", "arbeiter",
    "arbeiterin", "zeiten", "adresse", "nummer", "formular", "information", "informationen", "integration",
    "migration", "asyl", "engagement", "ehrenamt", "rathaus", "pool", "börse", "laden", "küche", "kitchen", "heim",
    "unterkunft", "wohnung", "sprache", "sprachen", "termin", "termine", "meister", "meisterin", "referat",
    "dezernat", "abteilung", "bereich", "gebiet", "wesen", "recht", "ordnung", "schutz", "förderung", "planung",
    "hochschule", "universität", "kolleg", "gymnasium", "institut", "gesellschaft", "genossenschaft", "sparkasse",
    "versicherung", "anstalt", "ministerium", "präsidium", "regierung", "mobil", "hotline", "portal", "seite",
    "führung", "führer", "führerin", "assistenz", "sekretariat", "anmeldung", "ung", "heit", "haus", "werk", "rat",
    "markt", "weg", "hof", "ische", "ischer", "isches",
)  # fmt: skip
"""Endings of German nouns that are no surnames (lower case). Surnames such as Jung, Althaus, Hellweg stay possible."""

SURNAME_ENDINGS = ("brecht", "precht", "albrecht", "althaus", "neuhaus", "backhaus", "niehaus")
"""Surnames that end like nouns."""

SURE_NOUN_ENDINGS = (
    "bearbeitung", "leitung", "amt", "ungen", "keit", "heit", "schaft", "stelle", "stellen", "dienst", "dienste", "verband", "verein",
    "vereine", "zentrum", "schule", "schulen", "klinik", "klinikum", "kirche", "gemeinde", "straße", "platz",
    "beratung", "telefon", "hilfe", "gruppe", "büro", "treff", "café", "cafe", "stiftung", "projekt", "kita",
    "gymnasium", "museum", "beauftragte", "beauftragter", "koordinator", "koordinatorin", "leiterin", "verwaltung",
    "behörde", "integration", "migration", "engagement", "information", "abteilung", "kindergarten", "pfarrei",
    "universität", "hochschule", "seelsorge", "werkstatt", "unterkunft", "netzwerk", "initiative", "sprache",
    "sprechstunde", "förderung",
)  # fmt: skip
"""Endings that no surname has: asked where a known given name already speaks for a person."""
BEFORE_NAME = (
    "sprecher", "sprecherin", "leiter", "leiterin", "leitung", "beauftragte", "beauftragter", "koordinator",
    "koordinatorin", "vorsitzende", "vorsitzender", "vorsitz", "bürgermeister", "bürgermeisterin", "referent",
    "referentin", "berater", "beraterin", "ansprechpartner", "ansprechpartnerin", "ansprechperson", "lotse", "lotsin",
    "manager", "managerin", "geschäftsführer", "geschäftsführerin", "sachbearbeiter", "sachbearbeiterin", "betreuer",
    "betreuerin", "mitarbeiter", "mitarbeiterin", "stellvertreter", "stellvertreterin", "dezernent", "dezernentin",
    "sozialarbeiter", "sozialarbeiterin", "landrat", "landrätin", "pfarrer", "pfarrerin", "pastor", "pastorin",
    "diakon", "beamter", "beamtin",
)  # fmt: skip
"""Words (or their endings) directly before a name that say what the person does."""
LEADS_TO_NAME = (
    "ansprech", "kontakt", "koordination", "koordinierung", "leitung", "vorsitz", "stellvertret", "betreuung",
    "beratung", "team", "info", "zuständig", "vertretung", "anmeldung", "geschäftsführung", "sachbearbeitung",
    "organisation", "verantwortlich", "sprecher",
)  # fmt: skip
"""Beginnings and endings of words before a colon behind which a name stands."""
NOT_BEFORE_NAME = ("begleitung", "ableitung", "anleitung", "einleitung", "zuleitung")
SURNAMES_TOO = frozenset({
    "Junge", "Junger", "Große", "Großer", "Kleine", "Kleiner", "Alter", "Neue", "Neuer", "Guter", "Freitag",
    "Sonntag", "Montag", "Kreuz", "Leiter", "Stock", "Bund", "Land", "Post", "Ort", "Garten", "Markt", "Kirche",
    "Sommer", "Winter", "Herbst", "März", "August", "Januar", "Bild", "Bürger", "Kreis", "Arbeit", "Zentner",
    "Deutsch", "Sachse", "Hesse", "Bayer", "Polen", "Engel", "Kaiser", "Graf", "Vogt", "Schule", "Haus", "Treff",
})  # fmt: skip
"""German nouns and adjectives that are surnames as well: believed behind a given name."""
