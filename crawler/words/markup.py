"""What pages say in their markup rather than in words: parts of a page, icons, hidden text."""

REGIONS: dict[str, tuple[str, ...]] = {
    "footer": ("footer", "fuss", "fusszeile", "contentinfo", "footerbar", "pagefooter"),
    "header": ("header", "banner", "kopf", "kopfzeile", "topbar", "masthead"),
    "nav": ("nav", "navigation", "breadcrumb", "breadcrumbs", "navbar", "mainmenu", "hauptmenue"),
    "aside": ("aside", "sidebar", "marginal", "marginalspalte", "complementary", "infobox", "randspalte", "kontaktbox"),
}
"""part of the page → words in an element's name, role, id or class."""

HIDDEN_CLASSES = frozenset({
    "hidden", "d-none", "nospam", "no-spam", "antispam", "spamschutz", "displaynone", "display-none",
})  # fmt: skip
HIDDEN_STYLE = ("display:none", "visibility:hidden")
REVERSED_STYLE = "bidi-override"
CARDS = frozenset({"vcard", "h-card", "hcard"})
CARD_TYPES = (
    "Person", "Organization", "GovernmentOffice", "GovernmentOrganization", "NGO", "LocalBusiness", "ContactPoint",
)  # fmt: skip
AT_IMAGES = frozenset({
    "at", "@", "(at)", "[at]", "ät", "klammeraffe", "at-zeichen", "at zeichen", "et", "affenschwanz",
})  # fmt: skip
FORM_WORDS = (
    "kontaktformular", "nachricht schreiben", "nachricht senden", "e-mail schreiben", "email schreiben",
    "mail schreiben", "e-mail senden", "nachricht an", "kontaktanfrage", "zum kontaktformular", "online-formular",
    "mailformular",
)  # fmt: skip

BREADCRUMBS = r"bread[-_]?crumb|brotkr[uü]+e?mel|brotkrumen|kruemel|rootline|navigationspfad|klickpfad|\bpfad\b|you-are-here|sie[- ]sind[- ]hier"
"""What a class, an id or a label says of the line that tells where the page stands."""
