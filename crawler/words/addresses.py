"""What addresses are made of: parameters that mean nothing, file names that mean "start", files nobody can read."""

SESSION_PARAMETERS = frozenset({
    "phpsessid", "jsessionid", "sid", "sessionid", "session_id", "session", "aspsessionid", "cfid", "cftoken", "zenid",
    "s_id", "oscsid", "__sid", "_sid", "sess", "sess_id", "sessid", "session-id",
})  # fmt: skip
SESSION_FOLDER = r"/\([A-Z]\([^()]*\)(?:[A-Z]\([^()]*\))*\)"
"""ASP.NET without cookies puts its session in front of the path: "/(S(3f2a))/amt.aspx"."""
TRACKING_PREFIXES = (
    "utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "pk_", "mtm_", "piwik_", "wt_mc", "etcc_", "msclkid", "_ga",
)  # fmt: skip
PRINT_PARAMETERS = frozenset({
    "print", "printview", "druck", "drucken", "druckansicht", "druckversion", "pdfview", "no_cache", "backurl", "returnurl",
    "fontsize", "schriftgroesse", "kontrast", "contrast", "highlight", "sword_list[]", "sword_list", "tx_indexedsearch",
})  # fmt: skip
PRINT_PAIRS = frozenset({
    "view=print", "tmpl=component", "layout=print", "output=print", "format=print", "mode=print", "action=print", "do=print",
    "task=print", "style=print", "tx_cms_layout=print", "tx_ttnews[print]=1", "media=print", "ansicht=druck",
    "type=98",
})  # fmt: skip
"""Parameters that ask for a print view by their value."""
PRINT_FOLDERS = frozenset({"print", "drucken", "druckansicht", "druckversion", "printview"})
"""Last parts of addresses of print views, below the address of their page."""
USUAL_PAIRS = frozenset({"l=0", "la=1", "type=0"})
"""Parameters with the value that holds without them: the first language, the usual kind of page (TYPO3, IKISS)."""
VALIDATION_PARAMETERS = frozenset({"chash"})
"""Parameters that the server needs, but that do not tell pages apart."""

INDEX_NAMES = frozenset({
    "index.html", "index.htm", "index.php", "index.asp", "index.aspx", "index.jsp", "default.asp", "default.aspx",
    "default.htm", "default.html", "startseite.html", "index.shtml", "home.html",
})  # fmt: skip
EMPTY_PATHS = frozenset({
    "de", "home", "start", "startseite", "index", "cms", "web", "portal", "www", "site", "internet", "willkommen",
    "aktuelles", "de-de", "de_de",
})  # fmt: skip
"""Folders of a start page that are no folder of a body of its own."""

UNREADABLE = frozenset({
    "jpg", "jpeg", "png", "gif", "svg", "webp", "ico", "bmp", "tif", "tiff", "mp3", "mp4", "avi", "mov", "wmv", "webm",
    "ogg", "wav", "zip", "rar", "7z", "gz", "tar", "exe", "dmg", "css", "js", "woff", "woff2", "ttf", "eot", "ics",
    "epub", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "kml", "kmz", "gpx", "rss", "atom",
    "swf", "eps", "ai", "psd", "csv", "dwg", "m4a", "flv",
})  # fmt: skip

NEVER = (
    "/cdn-cgi/", "/wp-login", "/wp-admin", "/xmlrpc", "/typo3/", "action=edit", "replytocom=", "/captcha", "/logout",
    "/warenkorb", "add-to-cart", "/share?", "sharer", "oembed", "/feed/", "type=rss",
)  # fmt: skip
"""Pieces of addresses that are never opened: machinery, not pages."""
