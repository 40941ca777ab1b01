"""Words of directories: what their lists and entries are called, and which outbound links are no initiatives."""

LISTS = {
    "initiativen": 0.5, "projekte": 0.4, "uebersicht": 0.35, "liste": 0.35, "verzeichnis": 0.4, "vor ort": 0.4,
    "in ihrer naehe": 0.4, "bundeslaender": 0.4, "landkreise": 0.35, "staedte": 0.35, "naechste seite": 0.5,
    "naechste": 0.4, "weitere": 0.25, "organisationen": 0.4, "gruppen": 0.35, "helferkreise": 0.55, "karte": 0.3,
}  # fmt: skip
ENTRIES = {
    "initiative": 0.45, "helferkreis": 0.6, "fluechtling": 0.5, "asyl": 0.5, "willkommen": 0.4, "verein": 0.35, " e.v": 0.4,
    "freundeskreis": 0.45, "netzwerk": 0.4, "buendnis": 0.4, "cafe": 0.35, "hilfe": 0.3, "details": 0.35, "mehr": 0.2,
    "integration": 0.4, "treff": 0.3, "runder tisch": 0.45, "international": 0.3, "unterstuetz": 0.35, "kontakt": 0.2,
}  # fmt: skip
ELSEWHERE = (
    "facebook.", "twitter.", "x.com", "instagram.", "youtube.", "youtu.be", "linkedin.", "xing.", "google.", "wikipedia.",
    "openstreetmap.", "apple.com", "play.google", "whatsapp.", "t.me", "mastodon", "addthis", "paypal.", "tagesschau.",
    "bund.de", "europa.eu", "w3.org", "typo3.", "wordpress.", "vimeo.", "pinterest.", "tiktok.", "adobe.",
)  # fmt: skip
"""Parts of host names that are no initiative's: social networks, carriers, software, the press."""

MAP_DATA = r"""["']([^"'\s<>]+?\.(?:geo)?json(?:\?[^"'\s<>]*)?|/(?:api|ajax)/[^"'\s<>]*(?:marker|map|karte|pins|points|projekte|initiativen)[^"'\s<>]*)["']"""
"""Addresses of the data behind a map, as they stand in a page's scripts and attributes."""

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
