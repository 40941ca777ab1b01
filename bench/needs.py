"""What the made-up records of the search benchmark say: needs, and the different ways in which towns say them.

A need has several wordings, taken in turn by the towns, so that the words of a question are often not those of the
record.
"""

from __future__ import annotations

from typing import NamedTuple


class Wording(NamedTuple):
    """One way to say a need: whose it is, which office, which role, what the page says around it."""

    organisation: str
    unit: str
    role: str
    text: str


NEEDS: dict[str, tuple[str, str, tuple[Wording, ...]]] = {
    "auslaenderbehoerde": ("office", "auslaenderbehoerde", (
        Wording("Stadt {town}", "Ausländerbehörde", "", "Hier verlängern wir Ihren Aufenthaltstitel, stellen Fiktionsbescheinigungen aus und beraten zur Niederlassungserlaubnis."),
        Wording("Stadt {town}", "Fachdienst Ausländerwesen", "", "Zuständig für Aufenthalt, Duldung, Gestattung und Arbeitserlaubnis ausländischer Mitbürgerinnen und Mitbürger."),
        Wording("Stadtverwaltung {town}", "Bürgeramt, Ausländerangelegenheiten", "", "Aufenthaltserlaubnis, Verpflichtungserklärung, elektronischer Aufenthaltstitel. Termine nur nach Vereinbarung."),
        Wording("Stadt {town}", "Zuwanderungsbehörde", "", "Wir entscheiden über Aufenthalt und Arbeitserlaubnis von Menschen aus Staaten außerhalb der EU."),
    )),
    "sozialamt": ("office", "sozialamt", (
        Wording("Stadt {town}", "Sozialamt", "Leistungen für Asylbewerber", "Leistungen nach dem Asylbewerberleistungsgesetz, Krankenscheine, Bekleidungsbeihilfe."),
        Wording("Stadt {town}", "Fachbereich Soziales", "", "Geldleistungen für geflüchtete Menschen, Bildung und Teilhabe, Wohngeld."),
        Wording("Stadtverwaltung {town}", "Amt für Soziales und Senioren", "Sachbearbeitung AsylbLG", "Auszahlung der Leistungen, Behandlungsscheine, Kosten der Unterkunft."),
    )),
    "integrationsbeauftragte": ("person", "integrationsbeauftragte", (
        Wording("Stadt {town}", "Stabsstelle Integration", "Integrationsbeauftragte", "Sie vertritt die Anliegen der Zugewanderten gegenüber Rat und Verwaltung und vernetzt die Träger."),
        Wording("Stadt {town}", "Büro des Bürgermeisters", "Beauftragter für Migration und Integration", "Ansprechpartner für alle Fragen des Zusammenlebens."),
        Wording("Stadtverwaltung {town}", "Integrationsmanagement", "Integrationsmanager:in", "Wir begleiten Geflüchtete auf dem Weg in Arbeit, Sprache und Wohnung."),
    )),
    "fluechtlingsbeauftragte": ("person", "fluechtlingsbeauftragte", (
        Wording("Stadt {town}", "Fachdienst Asyl", "Flüchtlingsbeauftragte", "Sie koordiniert die Unterbringung und die Arbeit der Ehrenamtlichen in den Unterkünften."),
        Wording("Stadt {town}", "Koordinierungsstelle Asyl", "Flüchtlingskoordinator", "Koordination der Hilfe für Schutzsuchende, Kontakt zu Paten und Initiativen."),
        Wording("Stadtverwaltung {town}", "Soziale Dienste", "Koordinatorin für Geflüchtete", "Erste Anlaufstelle für alle, die neu zugewiesen wurden."),
    )),
    "asylberatung": ("office", "migrationsberatung", (
        Wording("Caritasverband {town} e. V.", "Flüchtlingsberatung", "", "Wir beraten im Asylverfahren, vor der Anhörung und nach einem ablehnenden Bescheid."),
        Wording("Diakonisches Werk {town}", "Asylverfahrensberatung", "", "Unabhängige Beratung für Asylsuchende, Hilfe bei Klage und Familiennachzug."),
        Wording("DRK Kreisverband {town}", "Regionale Beratung für Geflüchtete", "", "Rechte und Pflichten im Verfahren, Familienzusammenführung, Suchdienst."),
    )),
    "mbe": ("office", "migrationsberatung", (
        Wording("AWO {town}", "MBE", "Migrationsberatung für erwachsene Zuwanderer", "Beratung zu Sprache, Beruf, Wohnen und Gesundheit für Erwachsene ab 27 Jahren."),
        Wording("Caritasverband {town} e. V.", "Migrationsdienst", "", "Wir helfen erwachsenen Zugewanderten, sich zurechtzufinden, in vielen Sprachen."),
    )),
    "jmd": ("office", "migrationsberatung", (
        Wording("Internationaler Bund {town}", "JMD", "Jugendmigrationsdienst", "Für junge Menschen mit Migrationshintergrund von 12 bis 27 Jahren: Schule, Ausbildung, Studium."),
        Wording("AWO {town}", "Jugendmigrationsdienst", "", "Begleitung junger Zugewanderter beim Übergang von der Schule in den Beruf."),
    )),
    "helferkreis": ("initiative", "initiative", (
        Wording("Helferkreis Asyl {town}", "", "", "Ehrenamtliche begleiten Familien zu Ämtern und Ärzten, geben Nachhilfe und sammeln Spenden."),
        Wording("Flüchtlingshilfe {town} e. V.", "", "", "Wir sind Freiwillige und unterstützen neu Angekommene im Alltag."),
        Wording("Freundeskreis Flüchtlinge {town}", "", "", "Patenschaften, gemeinsames Kochen, Begleitung bei Behördengängen."),
        Wording("Willkommensinitiative {town}", "", "", "Bürgerinnen und Bürger heißen Geflüchtete willkommen und helfen beim Ankommen."),
    )),
    "sprachkurs": ("office", "other", (
        Wording("Volkshochschule {town}", "Fachbereich Deutsch und Integration", "", "Integrationskurse, Alphabetisierung, Prüfungen A1 bis C1. Kinderbetreuung auf Anfrage."),
        Wording("Sprachinstitut {town}", "", "", "Deutschkurse für Anfänger und Fortgeschrittene, auch am Abend."),
        Wording("Familienbildungsstätte {town}", "Deutsch für Frauen", "", "Sprachkurs nur für Frauen, während des Unterrichts werden die Kinder betreut."),
    )),
    "dolmetscher": ("office", "sprachmittlung", (
        Wording("Stadt {town}", "Dolmetscherpool", "", "Ehrenamtliche Übersetzerinnen und Übersetzer für Arabisch, Dari, Tigrinya, Ukrainisch."),
        Wording("Sprachmittlerpool {town}", "", "", "Sprachmittlung bei Gesprächen in Schulen, Kitas und Beratungsstellen."),
    )),
    "kleiderkammer": ("initiative", "initiative", (
        Wording("Kleiderkammer {town}", "", "", "Gut erhaltene Kleidung, Schuhe und Bettwäsche gegen eine kleine Spende."),
        Wording("Sozialkaufhaus {town}", "", "", "Möbel, Hausrat, Kinderwagen und Bekleidung aus zweiter Hand."),
    )),
    "begegnung": ("initiative", "initiative", (
        Wording("Café International {town}", "", "", "Jeden Mittwoch Treffpunkt für Einheimische und Zugewanderte, mit Kaffee und Gesprächen."),
        Wording("Begegnungszentrum {town}", "Sprachcafé", "", "Deutsch üben in lockerer Runde, Spiele für Kinder."),
    )),
    "wohnen": ("office", "other", (
        Wording("Stadt {town}", "Wohnraumvermittlung", "", "Hilfe bei der Suche nach einer Mietwohnung, Beratung zum Wohnberechtigungsschein."),
        Wording("Wohnlotsen {town}", "", "", "Wir begleiten Geflüchtete bei Besichtigungen und helfen beim Mietvertrag."),
    )),
    "arbeit": ("office", "other", (
        Wording("Jobcenter {town}", "Team Flucht und Asyl", "", "Bürgergeld, Vermittlung in Arbeit und Ausbildung, Anerkennung ausländischer Abschlüsse."),
        Wording("Bildungswerk {town}", "Jobbegleitung", "", "Unterstützung bei Bewerbung, Praktikum und Berufseinstieg für Geflüchtete."),
    )),
    "kinder": ("office", "other", (
        Wording("Kinderschutzbund {town}", "Hausaufgabenhilfe", "", "Nachhilfe und Lernförderung für Schulkinder aus zugewanderten Familien."),
        Wording("Familienzentrum {town}", "", "", "Eltern-Kind-Gruppen, Hilfe bei der Anmeldung in Kita und Schule."),
    )),
    "frauen": ("office", "other", (
        Wording("Frauenberatungsstelle {town}", "", "", "Schutz und Beratung bei häuslicher Gewalt, Vermittlung ins Frauenhaus, mit Dolmetscherin."),
        Wording("Frauentreff {town}", "", "", "Offener Treff nur für Frauen aus aller Welt, Nähen, Kochen, Sprache."),
    )),
    "gesundheit": ("office", "other", (
        Wording("Psychosoziales Zentrum {town}", "", "", "Therapie und Begleitung für traumatisierte Geflüchtete und Folteropfer."),
        Wording("Gesundheitsamt {town}", "Clearingstelle", "", "Medizinische Hilfe für Menschen ohne Krankenversicherung, anonymer Behandlungsschein."),
    )),
    "integrationsrat": ("committee", "integrationsrat", (
        Wording("Stadt {town}", "Integrationsrat", "Vorsitz", "Politische Vertretung der Menschen mit Migrationsgeschichte."),
        Wording("Stadt {town}", "Ausländerbeirat", "Geschäftsstelle", "Gewähltes Gremium der ausländischen Einwohnerinnen und Einwohner."),
    )),
    "ehrenamt": ("office", "freiwilligenagentur", (
        Wording("Freiwilligenagentur {town}", "", "", "Wir vermitteln Menschen, die sich engagieren möchten, an Vereine und Projekte."),
        Wording("Stadt {town}", "Ehrenamtskoordination", "", "Beratung, Versicherung und Fortbildung für bürgerschaftlich Engagierte."),
    )),
    "rechtsberatung": ("office", "other", (
        Wording("Refugee Law Clinic {town}", "", "", "Kostenlose Rechtsberatung im Asyl- und Aufenthaltsrecht durch Studierende."),
        Wording("Antidiskriminierungsstelle {town}", "", "", "Hilfe bei Benachteiligung und Rassismus in Schule, Arbeit und auf dem Wohnungsmarkt."),
    )),
    "unterkunft": ("office", "other", (
        Wording("Stadt {town}", "Gemeinschaftsunterkünfte", "Heimleitung", "Verwaltung der städtischen Unterkünfte für Asylbewerber, Sozialbetreuung vor Ort."),
        Wording("Stadt {town}", "Übergangswohnheim", "Hausverwaltung", "Belegung, Reparaturen und Besuchszeiten im Wohnheim."),
    )),
    "infotelefon": ("info_phone", "infotelefon", (
        Wording("Stadt {town}", "Telefonzentrale", "", "Auskunft und Vermittlung an alle Dienststellen des Rathauses."),
        Wording("Stadt {town}", "Bürgertelefon", "", "Fragen an die Verwaltung, montags bis freitags."),
    )),
    "anderes": ("office", "other", (
        Wording("Stadt {town}", "Standesamt", "", "Eheschließung, Geburtsurkunden, Kirchenaustritt."),
        Wording("Stadt {town}", "Behördlicher Datenschutzbeauftragter", "Datenschutz", "Auskunft über gespeicherte Daten der Stadtverwaltung."),
        Wording("Freiwillige Feuerwehr {town}", "", "", "Löschzüge, Jugendfeuerwehr, Brandschutzerziehung in der Schule."),
        Wording("Stadt {town}", "Bauhof", "", "Winterdienst, Grünpflege, Straßenreinigung."),
    )),
}  # fmt: skip
"""Need → kind of contact, role class, wordings."""

DISTRICT: dict[str, Wording] = {
    "auslaenderbehoerde": Wording("{town}", "Amt für Ausländerwesen", "", "Ausländerbehörde für die kreisangehörigen Gemeinden ohne eigene Behörde: Aufenthalt, Einbürgerung."),
    "integrationsbeauftragte": Wording("{town}", "Kommunales Integrationszentrum", "Leitung", "Wir vernetzen Kommunen, Träger und Ehrenamtliche im Kreisgebiet."),
    "dolmetscher": Wording("{town}", "Sprachmittlung", "", "Laiendolmetscher für Behörden, Schulen und Beratungsstellen im ganzen Kreis."),
    "gesundheit": Wording("{town}", "Gesundheitsamt", "Sozialpsychiatrischer Dienst", "Hilfe bei seelischen Erkrankungen und in Krisen, auch für Geflüchtete."),
    "arbeit": Wording("Jobcenter {town}", "Integration Points", "", "Arbeitsvermittlung für anerkannte Flüchtlinge im Kreis."),
}  # fmt: skip
"""What districts offer."""

RELATED: dict[str, tuple[str, ...]] = {
    "integrationsbeauftragte": ("fluechtlingsbeauftragte",),
    "fluechtlingsbeauftragte": ("integrationsbeauftragte", "helferkreis"),
    "asylberatung": ("mbe", "rechtsberatung"),
    "mbe": ("asylberatung", "jmd"),
    "jmd": ("mbe",),
    "helferkreis": ("ehrenamt", "fluechtlingsbeauftragte"),
    "ehrenamt": ("helferkreis",),
    "begegnung": ("sprachkurs", "frauen"),
    "rechtsberatung": ("asylberatung",),
    "sprachkurs": ("begegnung",),
}
"""Need → needs whose contacts help a little, too."""
