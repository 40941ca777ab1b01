"""Parts that compounds are made of: what search takes words apart by, besides the words of the records."""

BASES = """
    Job Abend Akademie Alltag Alphabet Alter Amt Anerkennung Angebot Angelegenheit Ansprech Antrag Arbeit
    Arbeitgeber Arzt Asyl Aufenthalt Aufnahme Ausbildung Ausländer Auskunft Ausschuss Ausweis Bad Bank Bau
    Bauhof Beauftragte Bedarf Begegnung Begleitung Behinderte Behörde Beirat Beitrag Berater Beratung Bereich
    Beruf Bescheid Bescheinigung Besuch Betreuung Bett Bewerber Bezirk Bildung Brücke Bund Bundes Bündnis Bürger
    Büro Bus Café Caritas Chor Deutsch Dienst Dolmetscher Drogen Ehe Ehrenamt Eltern Energie Erlaubnis
    Erwachsene Erziehung Essen Fach Fahrer Fahrrad Familie Ferien Flucht Flüchtling Flüchtlings Förderung
    Formular Forum Frau Frauen Freiwillige Freizeit Führer Führerschein Garten Geburt Gebühr Geflüchtete Geld
    Gemeinde Gericht Gesellschaft Gesetz Gespräch Gesundheit Gewalt Gruppe Halle Hand Haus Heim Helfer Hilfe
    Hochschule Initiative Integration Jahr Jugend Junge Kammer Karte Kasse Kinder Kirche Klasse Kleider
    Koordination Koordinator Koordinierung Kosten Kranken Krankheit Kreis Kultur Kunst Kur Kurs Laden Land
    Landes Leben Lehrer Leistung Leitung Lern Lese Lotse Mädchen Männer Markt Medien Migrant Migration Mutter
    Nachbar Nachhilfe Netz Netzwerk Not Ordnung Ort Orts Paket Paten Person Pflege Pflicht Platz Polizei Praxis
    Projekt Prüfung Rat Rathaus Raum Recht Region Reise Rente Rück Rückkehr Sach Schein Schnupper Schuld
    Schulden Schule Schutz Schwanger Schwangerschaft Senioren Sicherheit Sozial Spiel Sport Sprach Sprache Stadt
    Stand Stelle Steuer Stiftung Studium Sucht Tafel Tag Tages Team Telefon Therapie Ticket Tisch Titel Träger
    Treff Treffen Übergang Umwelt Universität Unterhalt Unterkunft Unterricht Unterstützung Verband Verein
    Verfahren Vermittlung Versicherung Vertrag Vertretung Verwaltung Vormund Wahl Weg Werk Werkstatt Willkommen
    Wirtschaft Woche Wohn Wohnen Wohnung Zeit Zentrale Zentrum Zeugnis Zimmer Zug Zukunft Zuwanderung
"""
"""Words that others are built with."""

NOT_PARTS = """
    ab an auf aus bei be bis da dar den der die das ein eine einen er ent fort frei für ge gegen haft heit her
    hin in ins isch keit lang lich ling lings mal mann miss mit nach ober sam schaft sonder über um un ung unter
    ur ver vor weg wohl zer zu zum zur zurück sch ion tion ten ter tes tum rein erst einer eines alle aller
    alles als auch bin bist dann dein denn dich dir doch dort durch ihr ihre ist kann kein mein mich mir muss
    nicht noch nun nur oder ohne sein seit sich sie sind uns und von war was wer wie wir wird
"""
"""Pieces that look like words inside others and are not: prefixes, endings, small words."""
