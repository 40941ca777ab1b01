"""Words that mean the same to somebody who asks, for search: people, offices, languages, papers.

A group is looked up by any of its words; the others are then looked for, too, and count less. A word in several groups
stands for all of them. Expressions of several words are matched as a whole. Everyday matters: everyday.py.
"""

GROUPS: tuple[str, ...] = (
    "Flüchtling, Geflüchtete, Asylbewerber, Schutzsuchende, Asylsuchende, Refugee, Vertriebene, Flucht",
    "Asylbewerber, Asylsuchende, Asyl, Asylantragsteller",
    "Migrant, Zugewanderte, Zuwanderer, Einwanderer, Eingewanderte, Migrationshintergrund, Neuzugewanderte",
    "Migration, Zuwanderung, Einwanderung",
    "Ausländer, ausländisch, Migrant, Drittstaatsangehörige",
    "Ukrainer, ukrainisch, Ukraine",
    "Aussiedler, Spätaussiedler",
    (
        "Ehrenamt, ehrenamtlich, Freiwillige, Freiwilligenarbeit, bürgerschaftliches Engagement, Engagement, "
        "engagieren, Ehrenamtliche"
    ),
    (
        "Helferkreis, Unterstützerkreis, Freundeskreis, Flüchtlingshilfe, Flüchtlingsinitiative, Asylkreis, "
        "Arbeitskreis Asyl, AK Asyl, Willkommensinitiative, Willkommenskreis, Bürgerinitiative, "
        "Unterstützernetzwerk"
    ),
    "Pate, Patenschaft, Mentor, Lotse, Integrationslotse, Tandem",
    "Kind, Kinder, Sohn, Tochter",
    "Baby, Säugling, Neugeborene, Kleinkind",
    "Jugendliche, Jugend, junge Menschen, Teenager, junge Erwachsene",
    "Senioren, Rentner, ältere Menschen, alte Menschen, Ältere, Seniorinnen",
    "Frau, Frauen, weiblich",
    "Mann, Männer, Ehemann",
    "Ehefrau, Ehemann, Ehegatte, Ehepartner, Lebenspartner",
    "Eltern, Mutter, Vater, Familie",
    "Alleinerziehende, alleinerziehend",
    "Behinderung, behindert, Inklusion, Schwerbehinderung, Rollstuhl, barrierefrei, Handicap, Beeinträchtigung",
    "LGBTQIA, queer, schwul, lesbisch, homosexuell, trans, LSBTI, sexuelle Orientierung",
    "Chef, Arbeitgeber, Vorgesetzte",
    "Vermieter, Hauseigentümer, Wohnungsgeber",
    (
        "Ausländeramt, Ausländerbehörde, Ausländerwesen, Ausländerangelegenheiten, Ausländerstelle, "
        "Zuwanderungsbehörde, Migrationsamt, Einwanderungsbehörde, Amt für Migration, ABH"
    ),
    "Sozialamt, Amt für Soziales, Fachbereich Soziales, Sozialwesen, Soziales, Sozialverwaltung",
    "Jugendamt, Amt für Jugend und Familie, Amt für Jugend",
    "Einwohnermeldeamt, Meldebehörde, Bürgeramt, Bürgerbüro, Bürgerservice, Meldeamt, Rathaus",
    "Rathaus, Gemeindeverwaltung, Stadtverwaltung, Gemeinde",
    "Landratsamt, Kreisverwaltung, LRA, Kreishaus",
    "Arbeitsamt, Agentur für Arbeit, Arbeitsagentur, Bundesagentur für Arbeit",
    "BAMF, Bundesamt für Migration und Flüchtlinge",
    (
        "Integrationsbeauftragte, Migrationsbeauftragte, Beauftragte für Integration, Ausländerbeauftragte, "
        "Integrationskoordinator, Integrationsmanager, Integrationsmanagement, Integrationsstelle"
    ),
    (
        "Flüchtlingsbeauftragte, Asylbeauftragte, Flüchtlingskoordinator, Asylkoordinator, "
        "Flüchtlingskoordination, Ehrenamtskoordinator, Beauftragte für Flüchtlinge"
    ),
    "Integrationsrat, Integrationsbeirat, Ausländerbeirat, Migrationsbeirat, Migrantenbeirat, Migrationsrat",
    "Koordinierungsstelle, Koordinationsstelle, Koordination, Koordinierung, Fachstelle",
    "Kommunales Integrationszentrum, KI, Integrationszentrum",
    (
        "Migrationsberatung, MBE, Migrationsberatung für erwachsene Zuwanderer, Migrationsdienst, "
        "Migrationsfachdienst, Integrationsberatung, Migrationssozialdienst"
    ),
    "Jugendmigrationsdienst, JMD",
    (
        "Flüchtlingsberatung, Asylberatung, Verfahrensberatung, Flüchtlingssozialarbeit, Asylsozialberatung, "
        "Flüchtlings- und Integrationsberatung, Sozialberatung"
    ),
    "Freiwilligenagentur, Ehrenamtsagentur, Freiwilligenzentrum, Ehrenamtsbüro, Freiwilligenbörse",
    "Deutsches Rotes Kreuz, DRK, Rotes Kreuz, BRK",
    "Arbeiterwohlfahrt, AWO",
    "Diakonie, Diakonisches Werk",
    "Caritas, Caritasverband",
    "Volkshochschule, VHS",
    "Verbandsgemeinde, VG",
    "Verwaltungsgemeinschaft, VG",
    "Samtgemeinde, SG",
    "Arbeitskreis, AK",
    "Infotelefon, Bürgertelefon, Hotline, Servicetelefon, Behördennummer, 115, Telefonzentrale",
    "Ansprechpartner, Ansprechperson, Kontaktperson, Kontakt, Ansprechstelle",
    "Beratung, Beratungsstelle, beraten, Berater, Anlaufstelle",
    "Verein, Initiative, Organisation, Vereinigung",
    "Polizei, Polizist, Polizeidienststelle",
    "Konsulat, Botschaft, Auslandsvertretung",
    (
        "Dolmetscher, Übersetzer, Sprachmittler, dolmetschen, Übersetzung, übersetzen, Sprachmittlung, "
        "Sprachlotse, Gemeindedolmetscher, Kulturmittler, Kulturdolmetscher"
    ),
    "Deutschkurs, Sprachkurs, Integrationskurs, Deutsch lernen, Deutschunterricht, Sprachunterricht",
    "Sprache, Deutsch, sprachlich",
    "Sprachcafé, Begegnungscafé, Sprachtreff, Treffpunkt, Café International, Konversation, Begegnung",
    "Alphabetisierung, Lesen und Schreiben, Analphabet, Alphabetisierungskurs",
    "mehrsprachig, verschiedene Sprachen, Muttersprache, Fremdsprache",
    "Anfänger, Einsteiger, Einstieg",
    "Aufenthaltstitel, Aufenthaltserlaubnis, Aufenthaltsrecht, Aufenthalt, Bleiberecht",
    "Niederlassungserlaubnis, unbefristete Aufenthaltserlaubnis, Daueraufenthalt, dauerhafter Aufenthalt, unbefristet",
    "Duldung, geduldet",
    "Aufenthaltsgestattung, Ankunftsnachweis",
    "Einbürgerung, Staatsangehörigkeit, Staatsbürgerschaft, deutscher Pass, einbürgern",
    "Familiennachzug, Familienzusammenführung, Ehegattennachzug, nachholen",
    "Asylantrag, Asylverfahren, Antrag auf Asyl, Asyl",
    "Klage, klagen, Widerspruch, Rechtsmittel, Klageverfahren",
    "ablehnen, Ablehnung, abgelehnt, negativer Bescheid",
    "Anhörung, Interview",
    "Abschiebung, Ausreise, abgeschoben, Rückführung",
    "Rückkehr, Ausreise, Rückkehrberatung, zurückkehren, Heimreise",
    "Visum, Visa, Einreise",
    "Rechtsberatung, Rechtsanwalt, Anwalt, Jurist",
    "Anmeldung, anmelden, melden, Ummeldung, Wohnsitz",
    "Registrierung, registrieren, erfassen",
    "Ausweis, Pass, Reisepass, Personalausweis, Identitätsnachweis",
    "Unterlagen, Dokumente, Papiere, Nachweise",
    "Formular, Antrag, Vordruck, beantragen",
    "Geburtsurkunde, Standesamt, Geburt",
    "Heirat, heiraten, Ehe, Hochzeit, Eheschließung",
    "Scheidung, Trennung, geschieden, getrennt",
    "Diskriminierung, Rassismus, Antidiskriminierung, rassistisch, ungerecht behandelt, Benachteiligung",
    "rechtsextrem, Nazi, Rechtsextremismus, rechte Gewalt",
    "Recht, Gesetz, rechtlich",
)
"""One group a line, its words separated by commas."""

ROLE_NAMES: dict[str, tuple[str, ...]] = {
    "auslaenderbehoerde": ("Ausländerbehörde", "Ausländeramt"),
    "sozialamt": ("Sozialamt", "Asylbewerberleistungen"),
    "integrationsbeauftragte": ("Integrationsbeauftragte",),
    "integrationsrat": ("Integrationsrat", "Integrationsbeirat", "Ausländerbeirat"),
    "fluechtlingsbeauftragte": ("Flüchtlingsbeauftragte", "Flüchtlingskoordination"),
    "koordinierungsstelle": ("Koordinierungsstelle", "Koordination"),
    "organisationsbuero": ("Organisationsbüro",),
    "dezernat": ("Dezernat",),
    "buero_migration": ("Büro für Migration und Integration",),
    "ausschuss": ("Ausschuss",),
    "migrationsberatung": ("Migrationsberatung",),
    "initiative": ("Initiative", "Helferkreis"),
    "freiwilligenagentur": ("Freiwilligenagentur", "Ehrenamt"),
    "sprachmittlung": ("Sprachmittlung", "Dolmetscher"),
    "infotelefon": ("Infotelefon", "Bürgertelefon"),
}
"""What a role is called, however the page says it."""

TOPIC_NAMES: dict[str, str] = {
    "sprache": "Sprache Deutschkurs", "begegnung": "Begegnung", "buergerbeteiligung": "Bürgerbeteiligung",
    "engagement": "Engagement Ehrenamt", "koordination": "Koordination", "schule_beruf": "Schule Beruf Arbeit",
    "wohnen": "Wohnen Wohnung", "gesundheit": "Gesundheit",
}  # fmt: skip
"""What a field of action is called."""
