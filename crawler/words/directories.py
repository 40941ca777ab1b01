"""Words of directories: what their lists and entries are called, and which outbound links are no initiatives."""

LISTS = {
    "initiativen": 0.5, "projekte": 0.4, "uebersicht": 0.35, "liste": 0.35, "verzeichnis": 0.4, "vor ort": 0.4,
    "in ihrer naehe": 0.4, "bundeslaender": 0.4, "landkreise": 0.35, "staedte": 0.35, "naechste seite": 0.5,
    "naechste": 0.4, "weitere": 0.25, "organisationen": 0.4, "gruppen": 0.35, "helferkreise": 0.55, "karte": 0.3,
    "laender": 0.4, "nach land": 0.45, "nach ort": 0.45, " orte": 0.4, "postleitzahl": 0.4, " kreise": 0.35, "regionen": 0.35,
    "regional": 0.3, "beratungsstellen": 0.45, "anlaufstellen": 0.45, "mitglieder": 0.25, "standorte": 0.4, "ortsgruppen": 0.45,
    "vereine": 0.35, "adressen": 0.4, "a-z": 0.35, "wegweiser": 0.35, "angebote finden": 0.4, "hilfe finden": 0.4,
}  # fmt: skip
ENTRIES = {
    "initiative": 0.45, "helferkreis": 0.6, "fluechtling": 0.5, "asyl": 0.5, "willkommen": 0.4, "verein": 0.35, " e.v": 0.4,
    "freundeskreis": 0.45, "netzwerk": 0.4, "buendnis": 0.4, "cafe": 0.35, "hilfe": 0.3, "details": 0.35, "mehr": 0.2,
    "integration": 0.4, "treff": 0.3, "runder tisch": 0.45, "international": 0.3, "unterstuetz": 0.35, "kontakt": 0.2,
}  # fmt: skip
AT_ONCE = {
    "alle anzeigen": 0.85, "alle initiativen": 0.8, "alle eintraege": 0.85, "alle angebote": 0.6, "alle anlaufstellen": 0.8,
    "alle beratungsstellen": 0.8, "alle helferkreise": 0.8, "alle gruppen": 0.75, "alle projekte": 0.7, "alle ergebnisse": 0.8,
    "alle treffer": 0.8, "alle einblenden": 0.8, "alle laden": 0.8, "gesamtliste": 0.85, "gesamte liste": 0.85, "komplette liste": 0.85,
    "gesamtverzeichnis": 0.85, "adressliste": 0.8, "kontaktliste": 0.8, "listenansicht": 0.6, "als liste": 0.6, "auf einer seite": 0.8,
    "zum ausdrucken": 0.6, "csv": 0.8, "liste als pdf": 0.7, "liste (pdf": 0.7, "show all": 0.7,
}  # fmt: skip
"""Links to everything on one page or in one file: before any single entry."""
BRANCHES = {
    "standort": 0.25, "ortsverband": 0.3, "ortsverbaend": 0.3, "kreisverband": 0.3, "kreisverbaend": 0.3, "bezirksverband": 0.25,
    "bezirksverbaend": 0.25, "regionalverband": 0.25, "regionalverbaend": 0.25, "ortsgruppe": 0.3, "regionalgruppe": 0.3,
    "ortsverein": 0.3, "kreisverein": 0.25, "vor ort": 0.3, "in ihrer naehe": 0.3, "aussenstelle": 0.3, "zweigstelle": 0.3,
    "regionalstelle": 0.3, "regionalbuero": 0.3, "geschaeftsstellen": 0.25, "beratungsstellen": 0.3, "unsere dienststellen": 0.25,
    "niederlassung": 0.25, "dependance": 0.3, "unsere einrichtungen": 0.2, "lokale gruppen": 0.3, "ansprechpartner vor ort": 0.35,
}  # fmt: skip
"""What the branches of an association are called, and the links to their lists."""
DETAILS = frozenset({
    "", "details", "detail", "mehr", "mehr erfahren", "mehr lesen", "mehr info", "mehr infos", "mehr informationen", "mehr dazu",
    "weiterlesen", "weiter", "weitere informationen", "weitere infos", "info", "infos", "ansehen", "anzeigen", "zum profil", "profil",
    "zum eintrag", "zur initiative", "zum projekt", "zur gruppe", "zum angebot", "zur beratungsstelle", "zum kontakt", "kontakt",
    "kontaktdaten", "zur detailseite", "detailseite", "detailansicht", "oeffnen", "hier", "hier klicken", "read more",
})  # fmt: skip
"""What links to an entry read (folded) where its name stands beside them."""
NUMBER_SHOWN = r"(?i)(?:\btel|\bfon|telefon|mobil)[^\d\n]{0,12}\+?\d[\d ()/.–-]{5,}|[\w.-]+(?:@|\(at\)|\[at\])[\w-]+\.\w|\b0\d{2,4}[ /–-]{1,3}\d{3,}"
"""An entry shows how it is reached."""
PER_PAGE = r"(?i)per_?page|items|pro_?seite|anzahl|limit|pagesize|page_size|max_?results|treffer|num\b|count"
"""Fields that say how many entries a page has."""
ALL_OPTIONS = ("alle", "all", "- alle -", "-1", "bundesweit", "deutschland", "deutschlandweit")
"""Choices that leave nothing out."""
REGIONS = r"(?i)land|region|kreis|bezirk|state|province|gebiet|ort|stadt"
"""Fields by which a directory's entries are chosen."""
RESULTS = ("such", "treffer", "ergebnis", "search", "result", "gefunden")
"""What pages of results are headed by: no entry's name."""
NEWS = (
    "meldung",
    "nachricht",
    "aktuell",
    "news",
    "presse",
    "termin",
    "veranstaltung",
    "blog",
    "fortbildung",
    "wissen",
    "downloads",
)
"""What lists of something else than initiatives are headed by."""

ELSEWHERE = (
    "facebook.", "twitter.", "x.com", "instagram.", "youtube.", "youtu.be", "linkedin.", "xing.", "google.", "wikipedia.",
    "openstreetmap.", "apple.com", "play.google", "whatsapp.", "t.me", "mastodon", "addthis", "paypal.", "tagesschau.",
    "bund.de", "europa.eu", "w3.org", "typo3.", "wordpress.", "vimeo.", "pinterest.", "tiktok.", "adobe.",
)  # fmt: skip
"""Parts of host names that are no initiative's: social networks, carriers, software, the press."""

MAP_DATA = r"""["']([^"'\s<>]+?\.(?:geo)?json(?:\?[^"'\s<>]*)?|/(?:api|ajax)/[^"'\s<>]*(?:marker|map|karte|pins|points|projekte|initiativen)[^"'\s<>]*)["']"""
"""Addresses of the data behind a map, as they stand in a page's scripts and attributes."""
FETCHED = r"""(?:\bfetch|\.getJSON|\.ajax|axios(?:\.get)?|d3\.json|\.open)\(\s*(?:["']GET["']\s*,\s*)?["']([^"'\s<>]{2,300})["']"""
"""Addresses that a script asks for its data."""
DATA_ATTRIBUTES = (
    r"""\bdata-(?:source|src|json|geojson|markers|marker-url|endpoint|feed|api|map-url|json-url|pois|points|locations)="""
    r"""["']((?:/|https?:)[^"'\s<>]{2,300})["']"""
)
"""Attributes in which a map or list names its data."""
NAME_KEYS = ("title", "name", "titel", "label", "bezeichnung", "organisation", "einrichtung", "headline")
LINK_KEYS = ("url", "link", "href", "permalink", "detail_url", "detailurl", "details", "path", "uri", "slug_url")
"""Keys under which the entries of such data have their name and the address of their page."""
NEXT_KEYS = frozenset({"next", "nexturl", "next_url", "next_page_url", "nextpage", "next_page", "more"})
"""Keys under which such data names its next page."""

PORTALS = {
    "integreat.app": "https://cms.integreat-app.de", "web.integreat-app.de": "https://cms.integreat-app.de",
    "halloaschaffenburg.de": "https://cms.integreat-app.de", "malteapp.de": "https://cms.malteapp.de",
}  # fmt: skip
"""Portals for newcomers made with Integreat (host without www.), and where their open interface is (source: the web
app's build configurations, digitalfabrik/integreat-app)."""

INTERFACE = r"""https?:(?:\\?/){2}[^"'\s<>\\]+(?:\\?/)api(?:\\?/)v3(?:\\?/)"""
"""How a page's scripts name such an interface."""
ALL_PAGES, ALL_LOCATIONS = "Alle Seiten", "Alle Orte"
REACH = {"phone_number": "Telefon", "email": "E-Mail", "website": "Internet"}
"""Fields of such an interface that say how a place is reached, and the label under which a page would show them."""
