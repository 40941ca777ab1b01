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
NOT_THE_SITE = (
    r"\b(?:strassen?|strassenname\w*|abfuhr\w*|abfall\w*|muell\w*|termine?n?|veranstaltung\w*|plz|postleitzahl|artikel\w*|produkte?"
    r"|mitarbeiter\w*|personensuche|telefonbuch|vereins\w*|branchen\w*|firmen\w*|gewerbe\w*|bebauungsplan\w*|bauplan\w*|immobilien\w*"
    r"|grundstueck\w*|stellenangebot\w*|jobs?|formularsuche|satzung\w*|sitzung\w*|kurse?|kita\w*|buch|buecher|bibliothek\w*|fundsachen)\b"
)
"""In what people read of a box (folded): it searches one thing, not the site, wherever there is another box."""

PLACEHOLDER = r"\{([\w.:-]+)(\??)\}"
"""A place for something in the address of a search that is described for machines; optional with a question mark."""
WORD_PLACEHOLDERS = frozenset({
    "searchterms", "search_term_string", "search_term", "searchterm", "templatequerystring", "query", "q", "term", "keyword",
    "keywords", "suchbegriff", "suchwort", "suche", "search", "text", "word", "wort", "s",
})  # fmt: skip
OTHER_PLACEHOLDERS = {
    "startpage": "1",
    "startindex": "1",
    "inputencoding": "UTF-8",
    "outputencoding": "UTF-8",
    "language": "de",
}
"""What stands in the others' places; in those that are not listed, nothing."""

SEARCH_PAGES = (" suche ", "suchfunktion", "volltextsuche", "suchen ", "erweiterte suche", "detailsuche", "suchseite")
"""Links to a page that may hold the box."""

REACHABLE = r"(?i)\btel(?:\.|efon|:)|\bfon:|@|\(at\)|e-?mail|ansprechpartner|ansprechperson|sprechzeit|\b0\d{2,4}[ /-]\d{3,}|\b\d{5} [A-ZÄÖÜ]"
"""In a snippet: somebody can be reached here."""

HEADLINE = (
    r"(?:ist|sind|war|wird|werden|hat|haben|kommt|kommen|ziehen|suchen|helfen|feiern|erhalten|gehen|starten|laden"
    r"|(?!(?:mit|seit|statt|samt|laut|erst|jetzt|nicht|selbst|weit|fast|sonst|zuletzt|insgesamt|damit|somit|dort|meist|recht|bereit"
    r"|gut|halt|zeit|leicht|direkt|zuerst|gesamt|anerkannt|beeintraechtigt|unbegleitet|lebenswert|wert)\b)[a-z]{2,}t)\W*"
)
"""A verb in a title, a word (folded) without a capital: a headline of news, not the name of a page or an office."""
QUESTION = r"(?:^|[:–-] )(?:wer|wo|was|wie|wann|welche[rs]?|so|hier|wir|ich|mein|unser)\b|\?\s*$"
"""Titles (folded) that hold a verb and are no news: "Wer hilft mir?"."""
HEADLINE_WORDS = 4
"""Words that a headline has at least."""
DATE = r"\b\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZJ][a-zä]+)\s?(20\d\d)\b"
"""A date in a snippet."""

FILTERS = r"(?i)facet|filter|sort(?:ing|ier|-|_|$)|orderby|tagcloud|schlagwort|breadcrumb|rootline|paging|pagination|browsebox"
"""In the tags and classes that a link on a page of results stands in: it is none of the hits."""
NO_HIT = (
    r"^\W*(?:zurueck\b|(?:neue|erweiterte|einfache) suche\b|detailsuche\b|suchtipps?\b|hilfe zur suche\b|suchhilfe\b|suchergebnisse? (?:als|druck)"
    r"|sortier|(?:nach )?(?:relevanz|datum|titel|aktualitaet)\W*$|nach oben\b|seite (?:drucken|empfehlen)|drucken\W*$|rss\b|alle bereiche\W*$)"
)
"""How links on a page of results read (folded) that lead to no hit."""
NO_HIT_REL = frozenset({"tag", "author", "category"})
"""Links of an entry that lead to its keywords or its author."""

POINTER = "pointer"
"""The field that says which page of results is wanted, where a form turns the pages (TYPO3's indexed_search)."""
POINTED = r"""data-pointer=["']?(\d+)|pointer["']?\)?\.value\s*=\s*["']?(\d+)"""
"""The numbers that its links put there."""

KNOWN_SYSTEMS = (
    (r"wp-content/|wp-includes/|content=[\"']WordPress", "/?s={q}"),
    (r"content=[\"']Plone|/\+\+plone\+\+|portal_css/", "/@@search?SearchableText={q}"),
    (r"content=[\"']Drupal (?:8|9|1\d)|/sites/default/files/", "/search/node?keys={q}"),
    (r"content=[\"']Joomla|/media/jui/|/media/system/js/core", "/index.php?option=com_search&searchword={q}"),
    (r"content=[\"']Contao|/assets/contao/", "/suche.html?keywords={q}"),
    (
        r"content=[\"']TYPO3|powered by TYPO3|/typo3(?:temp|conf)/",
        "/suche?q={q}&tx_kesearch_pi1[sword]={q}&tx_solr[q]={q}",
    ),
)
"""Systems that search at a fixed address, also where a page shows no form: how they are told, where they search."""

_FIELD = (
    r"(?:q|s|query|suche|suchbegriff|suchwort|search|keys|keywords|searchword|volltext|text|term|words|phrase|SearchableText"
    r"|tx_kesearch_pi1(?:\[|%5B)sword(?:\]|%5D)|tx_solr(?:\[|%5B)q(?:\]|%5D))"
)
SCRIPTED = (
    rf"""["'](?P<added>[^"'\s<>]*[?&]{_FIELD}=)["']\s*\+"""
    rf"""|`(?P<inserted>[^`\s<>$]*[?&]{_FIELD}=)\$\{{"""
    r"""|["'](?P<path>[^"'\s<>?]*(?:such|search|find|ergebnis)[^"'\s<>?]*/)["']\s*\+\s*encodeURI"""
    r"""|`(?P<piece>[^`\s<>?$]*(?:such|search|find|ergebnis)[^`\s<>?$]*/)\$\{\s*encodeURI"""
)
"""An address in a script to which the typed word is added: "location = '/suche?q=' + word"."""
SCRIPTED_ELSE = r"(?i)suggest|autocomplete|typeahead|ajax|/api/|json|google|maps"
"""Addresses of scripts that complete words or ask something else."""
