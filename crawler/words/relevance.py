"""What makes a contact one for refugee matters, and what tells against it, in points of one scale from 0 to 1."""

from crawler.words.roles import THEME

WITHIN_SECTION = 0.15
"""What a role class loses that only the section names in which the page stands."""
BASE: dict[str, float] = {
    "fluechtlingsbeauftragte": 0.9, "integrationsbeauftragte": 0.88, "auslaenderbehoerde": 0.85,
    "integrationsrat": 0.8, "koordinierungsstelle": 0.6, "migrationsberatung": 0.82, "buero_migration": 0.78,
    "organisationsbuero": 0.5, "sprachmittlung": 0.75, "initiative": 0.75, "sozialamt": 0.52, "ausschuss": 0.25,
    "dezernat": 0.22, "freiwilligenagentur": 0.52, "infotelefon": 0.15, "other": 0.08,
}  # fmt: skip
"""role class → the score with which it begins. Classes that also serve others begin below one half."""

THEME_WORDS = (
    THEME, "*flüchtling*", "*geflüchtet*", "*asyl*", "*migrant*", "*migration*", "*integrations*", "*ausländ*", "*zuwander*", "*einwander*", "*wanderarbeit*",
    "faire integration", "faire mobilität", "aufenthaltsrecht*",
    "aufenthaltstitel", "duldung", "schutzsuchend*", "helferkreis*", "refugee*", "*ukrain*", "sprachmittl*",
    "dolmetsch*", "bamf", "geflohene*", "interkulturell*", "willkommenskultur", "deutsch lernen", "deutschkurs*",
    "deutsch-kurs*", "sprachkurs*", "*gemeinschaftsunterk*", "*anschlussunterbring*", "*übergangsheim*", "*übergangswohnheim*",
    "unbegleitete* (minderjährige*|jugendliche*|kinder*)", "refugio*", "umf", "uma", "*bleiberecht*",
)  # fmt: skip
"""Patterns of words that mean refugee matters."""
COMMITTEE_WORDS = (*THEME_WORDS, "*zusammenleben*")
"""… and what committees of councils are called that are in charge of them."""
LISTED_WORDS = (
    *THEME_WORDS,
    "unterkunft",
    "unterkünfte*",
    "neubürger*",
    "aus aller welt",
    "willkommensk*",
    "international*",
)
"""What makes an entry of a directory of helpers one for refugees."""
STRONG_WORDS = (
    "*flüchtling*", "*geflüchtet*", "*asyl*", "*flucht", "ukrainehilfe", "schutzsuchend*", "migrationsberatung*",
    "*migrationsdienst*", "refugee*", "aus der ukraine", "bundesamt für migration*", "bamf",
    "zugewandert*", "neuzugewandert*", "fluchterfahrung*", "fluchtgeschichte*", "fluchthintergrund*", "*bleiberecht*",
    "*einwanderungsgeschichte", "*zuwanderungsgeschichte", "*migrationsgeschichte", "unbegleitete* (minderjährige*|jugendliche*|kinder*)", "refugio*", "umf",
    "uma",
)  # fmt: skip

ADDED: dict[str, float] = {
    "own": 0.42, "own strong": 0.45, "heading": 0.16, "heading strong": 0.36, "page": 0.1, "page strong": 0.16,
    "mail": 0.22, "text": 0.08, "subject": 0.3, "sentence": 0.4, "role": 0.3,
}  # fmt: skip
"""Where a word of the theme stands → what it adds."""

TRAPS = (
    "hotel *", "pension *", "*gasthof*", "*ferienwohnung*", "*tierasyl*", "*tierheim*", "*gaststätte*",
    "*datenschutz*", "*pressestelle*", "pressesprecher*", "*presse- und *", "pressereferent*", "*pressekontakt*",
    "*öffentlichkeitsarbeit*", "*webmaster*", "*internetredaktion*", "*onlineredaktion*", "*redaktion*",
    "*gleichstellung*", "*frauenbeauftragt*", "*behindertenbeauftragt*", "*behindertenbeirat*", "*inklusion*",
    "*seniorenb*", "*senioren*", "*radverkehr*", "*standesamt*", "*standesbeamt*", "*bauhof*", "*bauamt*",
    "*bauordnung*", "*bauverwaltung*", "*friedhof*", "*tiefbau*", "*hochbau*", "*klimaschutz*", "*sportbeauftragt*",
    "*tierschutz*", "*wirtschaftsförder*", "*tourist*", "*tourismus*", "*korruption*", "*hinweisgeber*",
    "*barrierefrei*", "*stadtkasse*", "*gemeindekasse*", "*kämmerei*", "*steueramt*", "*feuerwehr*", "*personalrat*",
    "*personalamt*", "*stadtwerke*", "*wasserwerk*", "*abfall*", "*müll*", "*gewerbeamt*", "*heimatpfleg*",
    "*kulturamt*", "*archiv*", "*bücherei*", "*bibliothek*", "*schwimmbad*", "*hallenbad*", "*umweltamt*",
    "*umweltbeauftragt*", "*denkmal*", "*vermessung*", "*straßenverkehr*", "*kfz-zulassung*", "*zulassungsstelle*",
    "*fahrerlaubnis*", "*führerschein*", "*wahlamt*", "*fundbüro*", "*ordnungsamt*", "*schulamt*", "*kindergarten*",
    "*kita*", "*schwerbehindert*", "*musikschule*", "*gesundheitsamt*", "*veterinär*", "*lebensmittel*", "*forst*",
    "*jagd*", "*rechnungsprüf*", "*vergabestelle*", "*digitalisierung*", "*edv*", "*it-service*", "*stadtplanung*",
    "*liegenschaft*", "*grundbuch*", "*schuldnerberat*", "*suchtberat*", "*elterngeld*", "*bafög*", "*wohngeld*",
    "*unterhaltsvorschuss*", "*schiedsamt*", "*schiedsmann*", "*schiedsfrau*", "*gleichbehandlungsstelle*",
    "*seelsorge*", "*jugendschutz*", "*kinderschutz*", "*pflegestützpunkt*", "*pflegeberat*", "*frauenhaus*",
    "*notruf*", "*bürgermeister*", "*landrat", "*landrätin", "*hausmeister*", "*marketing*",
    "*partnerschaftskomitee*", "*städtepartner*", "*jobcenter*", "agentur für arbeit", "*hilfetelefon*",
    "*telefonseelsorge*", "*integrationsamt*", "*integrationsfachdienst*", "*rathauszentrale*", "*redakteur*",
    "anzeigenabteilung", "*konsulat*", "*botschaft*", "*m/w/d*", "*w/m/d*", "*stellenausschreibung*",
    "*stellenangebot*", "*personalservice*", "*personalabteilung*", "bewerbung@*", "*webdesign*", "*vertrieben*",
    "*für die medien*", "*medienkontakt*", "*medienanfrage*", "*schatzmeister*", "*kassier*", "*kassenwart*",
    "*kassenführ*", "*teilhabeberat*", "*behindert*", "*behinderung*", "*chronist*", "*zeitzeug*", "*beeidigt*", "*vereidigt*",
)  # fmt: skip
"""Offices and officers that look alike or stand near, and are not in charge."""
ABSOLUTE_TRAPS = (
    "*datenschutz*", "*presse*", "*webmaster*", "*redaktion*", "*redakteur*", "*internetredaktion*",
    "*öffentlichkeitsarbeit*", "*anzeigenabteilung*", "*für die medien*", "*medienkontakt*", "*medienanfrage*",
    "*schatzmeister*", "*kassier*", "*kassenwart*", "*kassenführ*",
)  # fmt: skip
"""Traps that hold whatever else the line names: the press officer for integration is no contact."""
SOCIAL_TRAPS = (
    "*grundsicherung*", "*wohngeld*", "*im alter", "*rente*", "*renten*", "*pflege*", "*schwerbehind*", "*betreuungsbehörde*",
    "*betreuungsstelle*", "*bafög*", "*elterngeld*", "*unterhalt*", "*bildung und teilhabe*", "*eingliederungshilfe*",
    "*blindengeld*", "*bestattung*", "*kriegsopfer*", "*soziale leistungen*", "*sozialhilfe*",
    "*hilfe zum lebensunterhalt*", "*hilfe zur pflege*", "*senioren*", "*schuldner*", "*familie und soziales*",
    "*kindertages*", "*jugendhilfe*",
)  # fmt: skip
"""Branches of a social welfare office that have nothing to do with refugees."""
SOCIAL_COST = 0.3
TRAP_COST: dict[str, float] = {"own": 0.6, "heading": 0.3, "page": 0.3}

GONE_WORDS = (
    "ehemalig*", "frühere*", "früherer", "a. d.", "a.d.", "ausgeschieden*", "verabschiedet*", "nachfolge*",
    "im ruhestand", "in den ruhestand", "vormalig*", "damalig*", "bis zu ihrem ausscheiden", "bisherige*",
    "in elternzeit", "im mutterschutz", "beurlaubt", "im sabbatical", "*nicht besetzt", "*unbesetzt", "vakant",
    "geschlossen seit", "dauerhaft geschlossen",
)  # fmt: skip
FORMER_WORDS = ("frühere*", "ehemalig*", "bisherig*", "vormalig*", "damalig*", "ausgeschieden*", "verabschiedet*")
"""Words right before a name in running text that say that somebody else is in charge by now."""
_GROUPS = (
    "gruppe",
    "initiative",
    "kreis",
    "treff",
    "café",
    "verein",
    "bündnis",
    "projekt",
    "netzwerk",
    "tisch",
    "kammer",
    "angebot",
    "stelle",
)
_ENDS = ("aufgelöst", "eingestellt", "nicht mehr aktiv", "beendet", "gibt es nicht mehr", "existiert nicht mehr")
CEASED_WORDS = tuple(rf"*{group} ([\w-]+ ){{0,8}}{end}" for group in _GROUPS for end in _ENDS)
"""What is said of a group that is no more: "Die Gruppe hat ihre Arbeit eingestellt"."""
GONE_COST = 0.5
OLD_NEWS_COST = 0.5
OLD_NEWS_YEARS = 3
"""A page dated more than so many years ago, that looks like news, no longer says who is in charge."""
NEWS_WORDS = (
    "*pressemitteilung*", "*meldung*", "*nachricht*", "*pressearchiv*", "neuigkeiten", "*bericht*", "veröffentlicht",
    "vom", "erstellt", "eingestellt", "*presseinfo*", "datum", "am", "geschrieben",
)  # fmt: skip
"""Words beside a date by which a page is a piece of news."""
NEWS_PATHS = (
    "/aktuell", "/news", "/presse", "/meldung", "/nachricht", "/archiv", "/blog", "/artikel", "/beitrag",
    "/mitteilung", "/neues",
)  # fmt: skip
LAW_WORDS = ("§*", "*satzung*", "*gesetz*", "*verordnung*", "*richtlinie*", "*bescheid*", "*fassung*")
"""Words of a line whose date is that of a law, not of a piece of news."""
NEWS_SECTIONS = (
    "=aktuelles", "=aktuell", "*pressemitteilung*", "*pressemeldung*", "=presse", "*nachrichten", "=news", "=neues",
    "=neuigkeiten", "=meldungen", "*pressearchiv*", "*newsarchiv*", "aktuelle meldungen", "=blog",
)  # fmt: skip
"""Sections of a site whose pages are news, as breadcrumbs call them."""
LONG_HEADLINE = 4
"""Words from which on a headline of news is no name of an office: "Kleinbrand in Unterkunft schnell gelöscht"."""
TRAP_BOXES = ("presse", "redaktion", "webmaster", "datenschutz", "onlineredaktion", "internetredaktion", "webredaktion")
"""How mailboxes begin of those who look after the website or the newspapers."""
UPDATED_WORDS = (
    "zuletzt *aktualisiert*", "letzte aktualisierung", "letzte änderung", "stand", "zuletzt geändert",
    "aktualisiert *", "geändert *",
)  # fmt: skip
ENDED_COST = 0.5
DEADLINES = ("*anmeld*", "*frist*", "*bewerb*", "*einsend*")
"""Words of a line whose "bis 2023" is a deadline for something, not the end of a term of office or a project."""
TERM_WORDS = (
    "laufzeit", "projektlaufzeit", "zeitraum", "befristet bis", "förderzeitraum", "projektzeitraum", "gefördert bis",
    "bewilligt bis",
)  # fmt: skip
JOB_WORDS = (
    "*m/w/d*",
    "*w/m/d*",
    "*m/w/x*",
    "*stellenausschreibung*",
    "*bewerbungsfrist*",
    "*bewerbungsunterlagen*",
    "*bewerbungsschluss*",
)
"""Words of job advertisements: whoever they name is asked about the job."""
