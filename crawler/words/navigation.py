"""Link texts that lead around on a site and name nobody: never the name of an office."""

NAVIGATION = (
    "=zurück", "zurück zu*", "zurück zum *", "zurück zur *", "zur übersicht", "=weiter", "weiterlesen", "=mehr",
    "mehr erfahren", "mehr infos", "=impressum", "=datenschutz", "datenschutzerklärung", "barrierefreiheit",
    "=startseite", "=home", "=drucken", "druckversion", "seite drucken", "nach oben", "sitemap", "inhaltsverzeichnis",
    "=kontakt", "kontaktformular", "=login", "=anmelden", "=suche", "=suchen", "leichte sprache", "gebärdensprache",
    "=english", "=teilen", "=anfahrt", "=route", "route planen", "karte anzeigen", "auf karte anzeigen", "stadtplan",
    "lageplan", "ortsplan", "vcard", "visitenkarte", "adresse im adressbuch speichern", "adresse exportieren",
    "=details", "=schließen", "nachricht senden", "e-mail schreiben", "e-mail senden", "zum kontaktformular",
    "termin vereinbaren", "termin buchen", "online-terminvereinbarung", "seitenanfang", "cookie-einstellungen",
)  # fmt: skip
