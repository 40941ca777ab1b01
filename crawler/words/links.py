"""Words of links: which promise whoever is in charge of refugee matters, which lead there, which lead away.

Stems are folded (lower case, umlauts written out) and weighed 0…1: how likely a page behind a link with this word
holds such a contact. A stem with a leading or trailing space counts only at that edge of a word.
"""

SUBJECT: dict[str, float] = {
    "fluechtling": 0.75, "fluchtling": 0.75, "gefluechtet": 0.75, "gefluchtet": 0.75, "refugee": 0.7, " asyl": 0.7,
    "asylbewerber": 0.7, "helferkreis asyl": 0.8, "migration": 0.65, "migrant": 0.65, "migrationsberatung": 0.8,
    "integrationsbeauftragt": 0.85, "integrationsrat": 0.8, "integrationsbeirat": 0.8, "integrationsbuero": 0.8,
    "integrationslots": 0.7, "integrationsmanage": 0.8, "integrationsfach": 0.4, "integrationsamt": 0.05,
    "integrationskurs": 0.4, "integrationsstelle": 0.8, "integration": 0.65, "integrieren": 0.3,
    "auslaenderbehoerde": 0.8, "auslanderbehorde": 0.8, "auslaenderamt": 0.8, "auslaenderbeirat": 0.75,
    "auslaenderwesen": 0.75, "auslaenderrecht": 0.6, "auslaenderangelegenheit": 0.75, "auslaender": 0.65,
    "auslander": 0.6, "auslaenderstelle": 0.75, "auslaenderbuero": 0.75,
    "migrationsbeirat": 0.8, "migrationsrat": 0.8, "migrationsbuero": 0.8, "zuwander": 0.65, "einwander": 0.6,
    "eingewandert": 0.5, "aussiedler": 0.45, "aufenthalt": 0.45, "aufenthaltstitel": 0.5, "aufenthaltserlaubnis": 0.5,
    "aufenthaltsrecht": 0.5, "einbuergerung": 0.4, "staatsangehoerigkeit": 0.3, "ukraine": 0.5, "ukrainisch": 0.4,
    "helferkreis": 0.6, "unterstuetzerkreis": 0.6, "freundeskreis": 0.35, "willkommensbuendnis": 0.6,
    "willkommenskreis": 0.6, "willkommensinitiative": 0.6, "willkommenslots": 0.5, "willkommenskultur": 0.5,
    "begegnungscafe": 0.4, "cafe international": 0.5, "internationales cafe": 0.5, "sprachcafe": 0.5,
    "dolmetsch": 0.5, "sprachmittl": 0.55, "sprachlots": 0.5, "sprachpat": 0.45, "deutschkurs": 0.3,
    "sprachkurs": 0.3, "sprachfoerder": 0.25, "interkultur": 0.55, "interkulturell": 0.55, "transkultur": 0.5,
    "mehrsprach": 0.2, "neuzugewandert": 0.65, "zugewandert": 0.65, "neubuerger": 0.1, "fremde heimat": 0.3,
    "abschiebung": 0.35, "rueckkehrberatung": 0.5, "duldung": 0.4, "gemeinschaftsunterkunft": 0.4,
    "gemeinschaftsunterkuenfte": 0.4, "uebergangswohnheim": 0.4, "uebergangsheim": 0.4, "notunterkunft": 0.25,
    "obdach": 0.15, "kommunales integrationszentrum": 0.85, "integrationszentrum": 0.8, "bildungskoordin": 0.5,
    "vielfalt": 0.25, "diversity": 0.25, "antidiskriminierung": 0.3, "rassismus": 0.2, "jugendmigrationsdienst": 0.75,
    "auslaendische": 0.5, "international": 0.15, "patenschaft": 0.25, "flucht ": 0.6, " flucht": 0.45,
    "schutzsuchend": 0.6, "vertriebene": 0.3, "kriegsvertrieben": 0.5, "vielfaltszentr": 0.7,
    "wir-koordination": 0.7, "welcome center": 0.6, "welcome-center": 0.6, "willkommenszentr": 0.65, "willkommensbuero": 0.65,
    "willkommensbehoerde": 0.65, "fluchtaufnahme": 0.7, "unterbringung": 0.4, "eingliederungszuschuss": 0.1, "jmd ": 0.5,
    "rueckkehr": 0.35, "fachkraefteeinwanderung": 0.5, "integrationspunkt": 0.7, "migrationsdienst": 0.75, "migrationszentr": 0.75,
    "uebersetz": 0.3,  "unbegleitete minderjaehrige": 0.5,
    " ankommen": 0.35, "neue nachbarn": 0.35, "unterkuenfte": 0.3, "sprachtandem": 0.4, "sprachtreff": 0.4, "deutsch ueben": 0.35,
    "willkommenstreff": 0.5, "kleiderkammer": 0.25, "im exil": 0.35, "in der fremde": 0.4, " kim ": 0.45, "niederlassungserlaubnis": 0.45,
    "verpflichtungserklaerung": 0.35, "begegnungsstaette": 0.2, "vormundschaft": 0.15,
}  # fmt: skip
"""What the page is about, by what the link says."""

PORTALS: dict[str, float] = {
    " ankommen": 0.6, " willkommen": 0.55, " neuzugewander": 0.6, " zusammenleben": 0.5, " newcomer": 0.5,
    " welcome": 0.5,
}  # fmt: skip
"""What the name of a host says, besides: portals of towns and districts for those who have come."""

CONTACT: dict[str, float] = {
    "ansprechpartner": 0.5, "ansprechperson": 0.5, "ansprechstelle": 0.5, "anlaufstelle": 0.5, "kontakt": 0.4,
    "beauftragt": 0.4, "beratung": 0.35, "beratungsstelle": 0.45, "koordinat": 0.45, "koordinier": 0.45,
    "zustaendig": 0.4, "team": 0.3, "mitarbeiter": 0.3, "adresse": 0.35, "adressen": 0.35, "buero": 0.3,
    "geschaeftsstelle": 0.4, "fachstelle": 0.45, "fachdienst": 0.4, "fachbereich": 0.35, "sachgebiet": 0.35,
    "amt ": 0.3, "behoerde": 0.35, "beirat": 0.3, "verein": 0.15, "initiative": 0.3, "hilfe": 0.2, "helfer": 0.25,
    "ehrenamt": 0.3, "engagement": 0.25, "netzwerk": 0.25, "dienststelle": 0.3, "sprechstunde": 0.35, "wir ueber uns": 0.25,
    "ueber uns": 0.25, "lots": 0.25, "begleitung": 0.2, "betreuung": 0.25, "unterstuetz": 0.2, "stelle ": 0.25,
    "sozialdienst": 0.35, "zentrum": 0.2, "dienste": 0.15, "angebote": 0.12, "wer hilft": 0.4, "so erreichen": 0.4, "vorstand": 0.2,
    "mitarbeitende": 0.3, "wer macht was": 0.4, "sachbearbeitung": 0.35,
}  # fmt: skip
"""Says that somebody can be turned to; counts fully only where the subject is right."""

WAY: dict[str, float] = {
    "soziales": 0.34, "sozialamt": 0.4, "sozialwesen": 0.3, "sozialhilfe": 0.2, "soziale": 0.2, "sozial": 0.15,
    "ordnungsamt": 0.18, "buergeramt": 0.15, "einwohnermeldeamt": 0.08, "standesamt": 0.05, "sicherheit und ordnung": 0.12,
    "rathaus": 0.16, "verwaltung": 0.16, "stadtverwaltung": 0.18, "gemeindeverwaltung": 0.18, "kreisverwaltung": 0.18,
    "landratsamt": 0.18, "aemter": 0.26, "fachbereiche": 0.2, "sachgebiete": 0.2, "organisation": 0.12, "dezernat": 0.18,
    "organigramm": 0.2, "verwaltungsgliederung": 0.2, "verwaltungsaufbau": 0.2, "abteilung": 0.15,
    "buergerservice": 0.16, "buergerdienste": 0.14, "dienstleistung": 0.15, "was erledige ich wo": 0.16,
    "a-z": 0.18, "a bis z": 0.18, "von a-z": 0.18, "anliegen": 0.14, "leistungen": 0.12, "lebenslagen": 0.15,
    "ansprechpartner": 0.3, "mitarbeiter": 0.16, "beauftragte": 0.32, "telefonverzeichnis": 0.18, "kontakt": 0.14,
    "ehrenamt": 0.22, "engagement": 0.2, "freiwillig": 0.2, "vereine": 0.1, "gesellschaft": 0.15, "leben": 0.1,
    "leben in": 0.12, "familie": 0.08, "bildung": 0.06, "beratung": 0.2, "hilfe": 0.15, "notfaelle": 0.08,
    "buerger": 0.1, "gemeinde": 0.06, "stadt ": 0.05, "landkreis": 0.05, "zusammenleben": 0.38, "miteinander": 0.2,
    "inklusion": 0.08, "gleichstellung": 0.06, "senioren": 0.04, "kirche": 0.06, "neu in": 0.2, "willkommen": 0.16,
    "beiraete": 0.2, "politik": 0.12, "gremien": 0.2, "ausschuesse": 0.18, "wohnen": 0.08, "themen": 0.12,
    "inhaltsverzeichnis": 0.25, "sitemap": 0.25, "seitenuebersicht": 0.25, "stichwort": 0.15, "wegweiser": 0.2,
    "was wir tun": 0.15, "unsere arbeit": 0.15, "projekte": 0.15, "einrichtungen": 0.12, "vor ort": 0.2,
    "ortsverbaende": 0.15, "kreisverbaende": 0.15, "angebote": 0.12, "fachdienste": 0.2, "ueber uns": 0.12, "team": 0.14,
    "initiativen": 0.25, "adressen": 0.2, "region": 0.1, "weitere": 0.03, "jugend": 0.05, "behoerden": 0.2,
    "recht": 0.06, "arbeit": 0.05, "sprache": 0.12, "deutsch lernen": 0.12, "alltag": 0.08, "begegnung": 0.25,
    "ansprechperson": 0.3, "mitarbeitende": 0.16, "telefonbuch": 0.18, "telefonliste": 0.18, "wer macht was": 0.2, "stabsstelle": 0.2,
    "mitmachen": 0.12, "begegnen": 0.15, "rat suchen": 0.15, "kommissionen": 0.12, "amtsverwaltung": 0.18,
}  # fmt: skip
"""Lead there: the structure of an administration or of an association."""

AWAY: dict[str, float] = {
    "datenschutz": 0.95, "impressum": 0.75, "barrierefreiheit": 0.92, "erklaerung": 0.3, "leichte sprache": 0.92,
    "gebaerdensprache": 0.95, "cookie": 0.95, "agb": 0.6, "nutzungsbedingung": 0.9, "rss": 0.9, "newsletter": 0.85,
    "login": 0.95, "anmelden": 0.8, "abmelden": 0.95, "registrier": 0.85, "passwort": 0.97, "warenkorb": 0.97,
    "drucken": 0.95, "druckversion": 0.95, "vorlesen": 0.97, "weiterempfehlen": 0.95, "seite empfehlen": 0.95,
    "kalender": 0.85, "veranstaltung": 0.75, "termine": 0.75, "sitzung": 0.7, "tagesordnung": 0.85, "niederschrift": 0.9,
    "protokoll": 0.8, "vorlage": 0.85, "pressemitteilung": 0.6, "presse": 0.6, "amtsblatt": 0.8, "mitteilungsblatt": 0.8,
    "bekanntmachung": 0.85, "stellenangebot": 0.9, "stellenausschreibung": 0.9, "karriere": 0.75, "ausbildung": 0.6,
    "ausschreibung": 0.9, "vergabe": 0.9, "bauplatz": 0.95, "baugebiet": 0.95, "bebauungsplan": 0.95, "bauen": 0.7,
    "bauleitplan": 0.95, "flaechennutzung": 0.95, "tourismus": 0.85, "gastgeber": 0.9, "hotel": 0.9, "gaststaette": 0.9,
    "ferienwohnung": 0.95, "sehenswuerdigkeit": 0.9, "wandern": 0.9, "radfahren": 0.9, "freibad": 0.9, "hallenbad": 0.9,
    "schwimmbad": 0.9, "museum": 0.85, "galerie": 0.85, "fotos": 0.85, "bilder": 0.8, "video": 0.7, "webcam": 0.95,
    "muell": 0.9, "abfall": 0.9, "wasser": 0.8, "abwasser": 0.95, "strom": 0.8, "energie": 0.8, "klimaschutz": 0.85,
    "feuerwehr": 0.8, "wahlen": 0.85, "wahl ": 0.7, "haushalt": 0.8, "satzung": 0.8, "ortsrecht": 0.85, "gebuehr": 0.75,
    "formular": 0.5, "download": 0.5, "hund": 0.9, "hundesteuer": 0.95, "steuer": 0.8, "friedhof": 0.9, "bestattung": 0.9,
    "wirtschaftsfoerderung": 0.75, "gewerbe": 0.75, "unternehmen": 0.6, "partnerstadt": 0.75, "partnerschaft": 0.5,
    "staedtepartner": 0.75, "geschichte": 0.8, "wappen": 0.95, "chronik": 0.9, "stadtplan": 0.8, "anfahrt": 0.6,
    "verkehr": 0.8, "parken": 0.9, "baustelle": 0.95, "kfz": 0.9, "fuehrerschein": 0.9, "zulassung": 0.85,
    "kindergarten": 0.6, "kita": 0.6, "schule": 0.45, "sport": 0.6, "volkshochschule": 0.4, "vhs": 0.4, "musikschule": 0.8,
    "bibliothek": 0.7, "buecherei": 0.7, "archiv": 0.7, "spenden": 0.5, "shop": 0.9, "facebook": 0.95, "instagram": 0.95,
    "twitter": 0.95, "youtube": 0.95, "kommentar": 0.7, "english": 0.85, "francais": 0.9, "espanol": 0.9, "turkce": 0.9,
    "nach oben": 0.97, "zurueck": 0.7, "aktuelles": 0.5, "nachrichten": 0.55, "meldung": 0.5, "neuigkeiten": 0.55,
    "news": 0.55, "blog": 0.5, "rezept": 0.9, "fundbuero": 0.9, "heirat": 0.9, "eheschliessung": 0.9, "geburtsurkunde": 0.95,
    "personalausweis": 0.85, "reisepass": 0.8, "meldebescheinigung": 0.9, "wohngeld": 0.5, "behindertenbeauftragt": 0.75,
    "gleichstellungsbeauftragt": 0.75, "datenschutzbeauftragt": 0.97, "seniorenbeauftragt": 0.75, "senioren": 0.5,
    "eingliederungshilfe": 0.6, "inklusion": 0.5, "statistik": 0.75, "zahlen": 0.5, "buergermeister": 0.4, "grusswort": 0.8,
    "stellenmarkt": 0.9, "jobs": 0.8, "umfrage": 0.8, "galabau": 0.9, "bauhof": 0.95, "tier": 0.7, "jagd": 0.9, "wald": 0.7,
    "gesundheit": 0.3, "corona": 0.8, "impf": 0.8, "krankenhaus": 0.7, "pflege": 0.5, "rente": 0.6, "notdienst": 0.7,
    "mediathek": 0.8, "publikation": 0.6, "broschuere": 0.4, "literatur": 0.7, "links": 0.5, "faq": 0.4, "verfahren": 0.3, "visum": 0.4, "einreise": 0.25, "klage": 0.4, "niveau": 0.6, "dokument": 0.3, "schutzform": 0.5,
    "lernmaterial": 0.6, "selber lernen": 0.6, "rechte und pflichten": 0.5, "wissenswert": 0.4, "kino": 0.9,
    "schulverwaltung": 0.85, "bauverwaltung": 0.9, "finanzverwaltung": 0.9, "hauptverwaltung": 0.6, "kaemmerei": 0.9,
    "stadtkasse": 0.95, "gemeindekasse": 0.95, "kreiskasse": 0.95, "liegenschaft": 0.95, "vermessung": 0.95, "kataster": 0.95,
    "rechnungspruefung": 0.95, "veterinaer": 0.95, "lebensmittel": 0.9, "edv": 0.9, "digitalisierung": 0.9, "photovoltaik": 0.95,
    "stadtwerke": 0.9, "kundenzentrum": 0.8, "gruenpflege": 0.95, "gruenflaeche": 0.95, "standesamt": 0.8, "urkunde": 0.85,
    "hauptamt": 0.6, "personalamt": 0.85, "personalstelle": 0.85, "kulturamt": 0.85, "jugendpflege": 0.5, "kindertagespflege": 0.8,
    "kindertagesstaett": 0.7, "tagespflege": 0.7, "bauamt": 0.9, "bauordnung": 0.95, "stadtplanung": 0.95, "tiefbau": 0.95,
    "hochbau": 0.95, "forst": 0.9, "waffen": 0.95, "strassenverkehr": 0.95, "strassenbau": 0.95, "sirene": 0.95, "laub ": 0.95,
    "schuldnerberat": 0.9, "schuldner": 0.85, "suchtberat": 0.9, "suchthilfe": 0.9, "kurberat": 0.9, "muetterkur": 0.9,
    "erziehungsberat": 0.85, "schwanger": 0.85, "wohnungslos": 0.7, "mitarbeitervertret": 0.9, "fruehe hilfen": 0.8,
    "altenhilfe": 0.9, "hospiz": 0.9, "frauenhaus": 0.6, "straffaellig": 0.85, "sozialstation": 0.85, "behindert": 0.8,
    "eheberat": 0.85, "lebensberat": 0.6, "energieberat": 0.95, "bauberat": 0.95, "rentenberat": 0.9, "pflegeberat": 0.85,
    "theater": 0.8, "konzert": 0.9, "fest ": 0.7, "markt": 0.7, "landwirtschaft": 0.85, "umwelt": 0.85, "natur": 0.8,
}  # fmt: skip
"""Lead away: how much of the hope such a word takes (1 = all of it)."""

ADDRESS_AWAY: dict[str, float] = {
    "/news": 0.85, "/aktuell": 0.85, "/presse": 0.85, "/meldung": 0.85, "/nachricht": 0.85, "/termin": 0.8,
    "/veranstaltung": 0.8, "/event": 0.8, "/kalender": 0.9, "/calendar": 0.9, "/archiv": 0.7, "/login": 0.97,
    "/user/": 0.8, "/tag/": 0.5, "/tags/": 0.5, "/category/": 0.3, "/kategorie/": 0.3, "/author/": 0.7, "/feed": 0.95,
    "/wp-json": 0.97, "/wp-content": 0.6, "/wp-admin": 0.98, "/amtsblatt": 0.8, "/blog": 0.5, "/stellen": 0.7,
    "/shop": 0.9, "/en/": 0.8, "/fr/": 0.85, "/tr/": 0.85, "/ru/": 0.85, "/ar/": 0.85, "/uk/": 0.8, "/es/": 0.85,
    "/it/": 0.8, "/pl/": 0.85, "/leichte-sprache": 0.9, "/gebaerdensprache": 0.95, "replytocom": 0.95, "mailto": 0.9,
    "calendar": 0.8, "cal_": 0.6, "month=": 0.85, "monat=": 0.85, "year=": 0.8, "jahr=": 0.8, "datum=": 0.8,
    "date=": 0.8, "/print/": 0.95, "druck": 0.8, "type=98": 0.95, "format=pdf": 0.5, "sort=": 0.6, "order=": 0.6,
    "orderby": 0.6, "filter": 0.35, "facet": 0.6, "ansicht=": 0.6, "share": 0.85, "weiterempfehlen": 0.95,
    "captcha": 0.97, "edit": 0.6, "action=edit": 0.97, "diff=": 0.97, "oldid=": 0.95, "lang=": 0.5, "la=2": 0.8,
}  # fmt: skip
"""Pieces of addresses that take hope away."""

LETTERS: dict[str, float] = {
    "a": 0.4, "f": 0.3, "i": 0.3, "m": 0.28, "s": 0.16, "e": 0.14, "z": 0.12, "d": 0.1, "b": 0.06, "g": 0.08,
    "k": 0.06, "n": 0.04, "o": 0.06, "u": 0.06, "v": 0.03, "w": 0.04,
}  # fmt: skip
"""Letters of an A–Z: Ausländer, Asyl, Aufenthalt · Flüchtlinge · Integration · Migration · Sozialamt · Einbürgerung."""

MORE = (
    r"^\W*(weiter|naechste|naechste seite|next|next page|vor|vorwaerts|folgende|folgende seite|zur naechsten seite|aeltere"
    r"|aeltere (eintraege|beitraege)|weitere (treffer|ergebnisse|eintraege|seiten|suchergebnisse|projekte|initiativen)"
    r"|mehr (treffer|ergebnisse|anzeigen|laden|eintraege)|seite \d{1,3})\W*$"
)
"""How the link to a list's next page reads (folded)."""

MORE_BUTTON = (
    r"""(?is)<(?:button|a|div|span)\b(?=[^>]*?\b(?:load-?more|loadmore|show-?more|mehr|more|next|weitere)\b)"""
    r"""[^>]*?\bdata-(?:[\w-]*url|href|next|src|source|target-href|ajax)=["'](?P<url>[/?h][^"'\s<>]{2,300})["']"""
)
"""A button that gets the rest of a list from an address of its own."""

SITE_MAPS = frozenset({
    "inhalt", "inhalte", "inhaltsverzeichnis", "inhaltsuebersicht", "sitemap", "site map", "site-map", "seitenuebersicht",
    "uebersicht", "gesamtuebersicht", "alle seiten", "alle inhalte", "index", "webseitenuebersicht", "inhalt a-z", "themen a-z",
})  # fmt: skip
"""What the link to a page with all pages reads (folded), where it reads nothing else."""

SAYS_NOTHING = frozenset({
    "", "mehr", "weiter", "weiterlesen", "mehr erfahren", "mehr lesen", "mehr infos", "mehr informationen", "mehr dazu", "details",
    "mehr details", "zum artikel", "artikel lesen", "zum beitrag", "ansehen", "anzeigen", "lesen sie mehr", "lesen", "zur seite",
    "mehr anzeigen", "read more", "more", "weitere informationen", "weitere infos", "oeffnen", "info", "infos",
})  # fmt: skip
"""Texts of links (folded, letters only) that say nothing of where they lead: what stands above them does."""
