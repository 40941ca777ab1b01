"""Words of pages that are no pages: "not found" with status 200, consent walls, challenges, log-ins, parked names."""

NOT_FOUND_TITLES = (
    "seite nicht gefunden", "nicht gefunden", "not found", "fehler 404", "error 404", "seite existiert nicht",
    "seite wurde nicht gefunden", "page not found", "fehlerseite", "seite nicht vorhanden", "seite nicht verfuegbar",
)  # fmt: skip
NOT_FOUND_TITLE = r"(?:^|[|:–—-])\W*(?:http|status|code)?\s*404\s*(?:$|[|:–—-](?!\d))"
"""Titles, folded, of which "404" is a part of its own; it also begins postal codes and ends telephone numbers."""
NOT_FOUND_TEXTS = (
    "seite nicht gefunden", "seite leider nicht gefunden", "seite haben wir nicht gefunden", "seite gibt es nicht",
    "seite haben wir leider nicht gefunden", "seite wurde leider nicht gefunden", "seite gibt es leider nicht",
    "seite wurde nicht gefunden", "seite konnte nicht gefunden werden", "seite konnte leider nicht gefunden werden",
    "die angeforderte seite", "die gewuenschte seite", "die gesuchte seite", "diese seite existiert nicht",
    "seite existiert nicht mehr", "seite ist nicht mehr verfuegbar", "page could not be found", "page was not found",
    "inhalt ist nicht mehr verfuegbar", "dokument wurde nicht gefunden", "fehlerhafte suchanfrage",
)  # fmt: skip
CONSENT = (
    "bitte akzeptieren sie cookies", "cookies akzeptieren um fortzufahren", "stimmen sie der verwendung von cookies zu",
    "zustimmung erforderlich", "ohne ihre einwilligung", "bevor sie fortfahren", "cookie-einwilligung", "einwilligung erteilen",
    "bitte stimmen sie zu", "um die seite zu sehen", "um fortzufahren",
)  # fmt: skip
CHALLENGE = (
    "checking your browser", "just a moment", "sind sie ein mensch", "are you a robot", "captcha", "ddos protection",
    "enable javascript and cookies", "bitte aktivieren sie javascript", "sicherheitsueberpruefung", "access denied",
    "zugriff verweigert", "request blocked",
)  # fmt: skip
MAINTENANCE = (
    "wartungsarbeiten",
    "wartungsmodus",
    "maintenance mode",
    "voruebergehend nicht erreichbar",
    "under construction",
)
PARKED = ("domain is for sale", "domain steht zum verkauf", "diese domain kaufen", "domain parking", "buy this domain",
          "hier entsteht eine neue internetpraesenz", "domain ist geparkt")  # fmt: skip
CONSENT_BUTTONS = (
    "akzeptieren", "zustimmen", "einverstanden", "weiter zur seite", "zur website", "fortfahren", "accept",
    "ohne einwilligung", "ablehnen", "nur notwendige", "weiter ohne", "zur startseite", "weiter zum", "bestaetigen",
)  # fmt: skip
"""Links on a consent wall that lead to the page itself."""
NUMBER = r"(?<!\d)(?:\+|0)[\d ()/-]{6,}\d"
"""A telephone number, on a page that asks something of its readers besides."""
