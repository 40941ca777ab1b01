"""Words of site searches: what search boxes are called, what is typed into them, what their answers say."""

LADDER = (
    "Flüchtling", "Integration", "Asyl", "Ausländer", "Migration", "Geflüchtete", "Flüchtlinge", "Ausländerbehörde",
    "Zuwanderung", "Ukraine", "Helferkreis",
)  # fmt: skip
"""What is typed into the box, in this order, while it pays: where a site says little of the matter."""

PRECISE = (
    "Flüchtling", "Helferkreis", "Ausländerbehörde", "Integrationsbeauftragte", "Migrationsberatung", "Integration", "Asyl",
    "Flüchtlingsberatung", "Ausländer", "Migration", "Geflüchtete", "Dolmetscher", "Zuwanderung", "Ukraine",
)  # fmt: skip
"""The same where the first answer fills more than one page: narrower words, which only those in charge answer to."""

BOX_NAMES = frozenset({
    "q", "query", "s", "search", "suche", "suchbegriff", "suchwort", "sucheingabe", "volltext", "text", "words", "phrase",
    "keys", "search_api_fulltext", "search_block_form", "searchabletext", "searchword", "keywords", "sword",
    "templatequerystring", "term", "suchtext", "suchstring", "searchterm", "search_term", "searchstring", "such",
    "stichwort", "begriff", "fulltext", "criteria", "suchen", "search_query", "tx_solr[q]", "qs", "such_wort", "keyword",
    "tx_indexedsearch[sword]", "tx_indexedsearch[sword]2", "k", "suchworte", "suchbegriffe", "searchtext", "searchfor",
    "sw", "swort", "svalue", "wort", "for", "find", "word",
})  # fmt: skip
PLACE_NAMES = frozenset({
    "plz", "postleitzahl", "zip", "zipcode", "postcode", "ort", "plzort", "plz_ort", "ort_plz", "stadt", "location", "umkreis_plz",
    "place", "city",
})  # fmt: skip
"""Fields that take a postal code or a town."""
PLACE_LADDER = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "0")
"""What is typed there where no place is given: many find entries by the beginning of a postal code."""

BOX_WORDS = ("such", "search", "finden", "query")
NOT_A_BOX = (
    "newsletter", "e-mail", "email", "login", "anmelden", "benutzername", "passwort", "abonn", "ihre nachricht",
    "registrier",
)  # fmt: skip
OTHER_SEARCHES = (
    "zimmer suchen", "unterkunft suchen", "anreise", "abreise", "strassensuche", "jobsuche", "stellensuche",
    "fahrplan", "haltestelle", "medien suchen", "katalog",
)  # fmt: skip
"""Boxes that search something else than the site."""

TARGET_PLACEHOLDER = r"\{(?:searchTerms|search_term_string|search_term|templateQueryString|query|q)\??\}"

SEARCH_PAGES = (" suche ", "suchfunktion", "volltextsuche", "suchen ", "erweiterte suche", "detailsuche", "suchseite")
"""Links to a page that may hold the box."""

REACHABLE = r"(?i)\btel(?:\.|efon|:)|\bfon:|@|\(at\)|e-?mail|ansprechpartner|ansprechperson|sprechzeit|\b0\d{2,4}[ /-]\d{3,}|\b\d{5} [A-ZÄÖÜ]"
"""In a snippet: somebody can be reached here."""

KNOWN_SYSTEMS = (
    (r"wp-content/|wp-includes/|content=[\"']WordPress", "/?s={q}"),
    (r"content=[\"']Plone|/\+\+plone\+\+|portal_css/", "/@@search?SearchableText={q}"),
    (r"content=[\"']Drupal (?:8|9|1\d)|/sites/default/files/", "/search/node?keys={q}"),
    (r"content=[\"']Joomla|/media/jui/|/media/system/js/core", "/index.php?option=com_search&searchword={q}"),
    (r"content=[\"']Contao|/assets/contao/", "/suche.html?keywords={q}"),
)
"""Systems that search at a fixed address, also where a page shows no form: how they are told, where they search."""

SCRIPTED = (
    r"""["'](?P<address>[^"'\s<>]*[?&](?:q|s|query|suche|suchbegriff|suchwort|search|keys|keywords|searchword|volltext|text|term"""
    r"""|words|phrase|SearchableText|tx_kesearch_pi1(?:\[|%5B)sword(?:\]|%5D)|tx_solr(?:\[|%5B)q(?:\]|%5D))=)["']\s*\+"""
)
"""An address in a script to which the typed word is added: "location = '/suche?q=' + word"."""
