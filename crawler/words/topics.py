"""Fields of action (Handlungsfelder) after document 001, by the words that pages use for them."""

TOPICS: dict[str, tuple[str, ...]] = {
    "sprache": (
        "*sprachkurs*", "*deutschkurs*", "deutsch-kurs*", "*integrationskurs*", "*sprachförder*", "*sprachmittl*",
        "*dolmetsch*", "*sprachcafé*", "sprachcafe*", "deutsch lernen", "*alphabetisierung*", "*sprachberat*",
        "*sprachpat*", "*kulturmittl*", "deutsch-café*", "*übersetzung*", "sprache",
    ),
    "begegnung": (
        "*begegnung*", "*treffpunkt*", "*café international*", "*patenschaft*", "*paten", "kennenlernen",
        "*freundeskreis*", "interkulturelle* fest*", "*stammtisch*", "*willkommenscafé*", "*kontaktcafé*",
        "interkulturelle woche", "*tandem*", "asylcafé*",
    ),
    "buergerbeteiligung": (
        "*bürgerbeteiligung*", "*integrationsrat*", "*ausländerbeirat*", "*migrationsbeirat*", "*integrationsbeirat*",
        "*mitbestimmung*", "*beteiligung*", "*bürgerversammlung*", "politische teilhabe", "*interessenvertretung*",
        "*runde* tisch*",
    ),
    "engagement": (
        "*ehrenamt*", "*freiwillig*", "*helferkreis*", "*unterstützerkreis*", "bürgerschaftliche* engagement",
        "*engagement*", "*spenden*", "mithelfen",
    ),
    "koordination": ("*koordin*", "*netzwerk*", "*vernetz*", "*lotse*", "*lotsin*", "*runde* tisch*", "*servicestelle*", "integrationsmanagement"),
    "schule_beruf": (
        "*arbeitsmarkt*", "*ausbildung*", "*berufsanerkenn*", "*anerkennungsberat*", "*beschäftigung*", "*schule*",
        "*schüler*", "*bildungsberat*", "*bildungskoordin*", "*jobcenter*", "*bewerbung*", "*praktik*",
        "*qualifizier*", "*hausaufgaben*", "*kinderbetreuung*", "*jobbegleit*", "arbeit und ausbildung",
    ),
    "wohnen": (
        "*wohnung*", "*unterkunft*", "*unterkünfte*", "*unterbring*", "wohnen", "*gemeinschaftsunterk*", "*mieter*",
        "*wohnberat*", "*obdach*", "*wohnraum*",
    ),
    "gesundheit": (
        "*gesundheit*", "*trauma*", "*psychosozial*", "*psycholog*", "*therap*", "*medizin*", "*schwangerschaft*",
        "*krankheit*", "*ärzt*", "*seelische*",
    ),
}  # fmt: skip
"""topic → patterns (`*` = any letters)."""
