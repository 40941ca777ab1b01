"""The names under which whoever is in charge of refugee matters is found, by role class.

In the patterns `*` stands for any letters within the word (compounds, endings), `(a|b)` for a choice; gender signs
(:in, /-in, *innen, (r)) are folded before. The first class with a match wins, within the most telling text: the role
before the unit, the unit before the heading above. Sources: the mediators' guide (document 000) and documents 001–004.
"""

THEME = (
    "(integration*|migration*|migrant*|flucht|flüchtling*|geflüchtet*|geflohen*|asyl*|zuwander*|einwander*|ausländ*|"
    "aussiedler*|schutzsuchend*|zugewandert*|neuzugewander*|neuankommend*|neuankömml*|fluchterfahr*|fluchtgeschicht*|"
    "fluchthintergr*|bleiberecht*|vertrieben*|interkultur*|ukrain*|refugee*)"
)
ABOUT = rf"([\w/.-]+[ ,]+){{0,6}}{THEME}"

ROLE_CLASSES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("other", ("bundesamt für migration*", "bamf", "jugendamt* *umf", "unbegleitete minderjährige*", "umf", "uma", "*vormundschaft*")),
    ("fluechtlingsbeauftragte", (
        r"ansprechpartner* ([\w/-]+ ){0,3}(flüchtling*|geflüchtet*|asyl*)",
        r"zuständig für ([\w/-]+ ){0,3}(flüchtling*|geflüchtet*)", "flüchtlings*beauftragt*", "asyl*beauftragt*",
        "geflüchtetenbeauftragt*", "flüchtlings- und *beauftragt*",
        r"beauftragt* ((?!integration|migration)[\w/-]+ ){0,4}(flüchtling*|geflüchtet*|asyl*|flucht)", "flüchtlings- und asylbeauftragt*",
    )),
    ("integrationsbeauftragte", (
        "integrations*beauftragt*", "migrations*beauftragt*", "ausländer*beauftragt*", "aussiedlerbeauftragt*",
        "migrant*beauftragt*", "zuwanderungsbeauftragt*", "integrations- und *beauftragt*",
        "migrations- und *beauftragt*", f"beauftragt* {ABOUT}", "*- und integrationsbeauftragt*",
        "teilhabebeauftragt* für migration", "integrations-, *beauftragt*", "integrationsbeauftragung",
        f"referent* {ABOUT}", f"ansprechpartner* {ABOUT} der stadt",
    )),
    ("integrationsrat", (
        "integrationsrat*", "integrationsräte", "*ausländerbeirat*", "*ausländerrat*", "*migrationsbeirat*",
        "*integrationsbeirat*", "*migrantenbeirat*", "migrantenvertretung", "migrationsrat", "*ausländerinnenbeirat*",
        f"beirat {ABOUT}", "integrationskommission", "kommission (zur|für) integration",
        "migrations- und integrationsbeirat", "integrations- und migrationsbeirat",
        "ausländer- und integrationsbeirat", "beirat für zusammenleben",
    )),
    ("ausschuss", (
        f"*ausschuss* {ABOUT}", f"*ausschuss (für )?[^.]{{0,60}}({THEME}|zusammenleben)", "integrationsausschuss*",
        "migrationsausschuss*", "sozialausschuss*", "ausschuss für soziales*", "ausschuss für soziale*",
        "*ausschuss*",
    )),
    ("sprachmittlung", (
        "sprachmittl*", "sprach- und kulturmittl*", "sprach- und integrationsmittl*", "*dolmetsch*", "kulturmittl*",
        "sprachlots*", "übersetzungsdienst*", "sprachpat*pool", "sprachmittlerpool*", "verständigungsdienst",
        "sprint-mittl*",
    )),
    ("koordinierungsstelle", (
        f"(koordin*|*koordinator*|*koordination*|*koordinierung*) {ABOUT}", "kommunales integrationsmanagement*",
        "kommunale* integrationszentr*",
    )),
    ("migrationsberatung", (
        "*migrationsberat*", "*migrationsdienst*", "*migrationssozialberat*", "*flüchtlingsberat*",
        "*flüchtlingssozial*", "*asylberat*", "*asylsozial*", "*asylverfahrensberat*", "flüchtlings- und *beratung*",
        "asyl- und *beratung*", "integrationsberat*", "migrations- und *beratung*", "*rückkehrberat*",
        "*rückkehr- und *beratung*", "rückkehrhilfe*", "migrationserstberat*", "mbe", "jmd",
        "*beratung für (erwachsene )?(zuwander*|migrant*|flüchtling*|geflüchtet*|asyl*)",
        "*beratung (für |von |und |der )*(flüchtling*|geflüchtet*|asyl*|migrant*|zuwander*|ausländ*)",
        "integrationsagentur*", f"*beratung {ABOUT}", f"*beratungsstelle* {ABOUT}", f"hilfswerk* {ABOUT}",
        f"*behandlung* {ABOUT}", "integrationsmanag*", "psychosoziales zentrum für *",
        "*sozialdienst für (flüchtling*|geflüchtet*|asyl*|migrant*)",
        "*bleiberechtsberat*", "unterkünfte und *beratung*", "unterkunft und *beratung*", r"soziale betreuung[^a-zäöüß]+([\w-]+ )?unterk*", r"soziale beratung[^a-zäöüß]+([\w-]+ )?unterk*",
        r"*sozialdienst[^a-zäöüß]+([\w-]+[^a-zäöüß]+){0,2}unterk*", r"*sozialbetreuung[^a-zäöüß]+([\w-]+[^a-zäöüß]+){0,2}unterk*",
        r"*sozialberatung[^a-zäöüß]+([\w-]+[^a-zäöüß]+){0,2}unterk*", r"*sozialarbeit[^a-zäöüß]+([\w-]+[^a-zäöüß]+){0,2}unterk*", "flüchtlingsbetreu*",
        "flüchtlingssozialdienst*", "flüchtlingsdienst*", "*asylbetreu*", "integrationsfachkraft",
        "integrationsfachkräfte", "integrationsfachberat*", "fachdienst für (integration|migration)*",
        "*fachdienst für migration*", "migrationsfachdienst*",
        "(therapeutische|psychologische|psychosoziale) [^.]{0,30}für (flüchtling*|geflüchtet*)", "jobbegleit*",
        "interkulturelle beratung*", "*beratung* anerkennung", "*beratung zur anerkennung*", "*zentrum für interkulturelle*", "migrationszentrum", "flüchtlingsrat*",
        "*integrationsbegleit*", "anerkennungsberat*", "anerkennungs- und *beratung*", "sprachberat*",
        "*sprachkursberat*", "clearingstelle*", "integrationskurs*", "beratungsstelle deutsch lernen",
        "welcome center", "welcome-center", "willkommenszentrum", "flüchtlingsarbeit", "*beratung*flüchtling*",
    )),
    ("koordinierungsstelle", (
        "*flüchtlingskoordin*", "*asylkoordin*", "*integrationskoordin*", "*migrationskoordin*",
        "integrationslots*", "asyllots*", "*flüchtlingslots*", "ehrenamtslots*", "*ehrenamtskoordin*",
        "*ehrenamtskoordinator*", "koordinierungsstelle*", "koordinationsstelle*", "flüchtlingshilfekoordin*",
        "*koordin*flüchtling*", "*koordin*integration*", "bildungskoordin*",
        "case management migration", "servicestelle ehrenamt*",
        "koordin* * (flüchtlings*|asyl*|integration*|migration*)", "koordinierende*", "*-lotsin", "kim",
        "integrationspat*", "integrationszentrum*", "integrationspunkt*", "*vielfaltszentrum*",
    )),
    ("initiative", (
        "*helferkreis*", "*helferinnenkreis*", "*unterstützerkreis*", "*unterstützer*kreis*",
        "arbeitskreis (für )?(asyl*|flucht*|flüchtling*|integration*|migration*)", "ak asyl*", "ak flüchtling*",
        "ak integration*", "asyl-arbeitskreis*", "asylarbeitskreis*", "asylkreis*",
        "freundeskreis (für )?(asyl*|flüchtling*|geflüchtet*|flucht|ausländ*)", "freundeskreis* (asyl*|flüchtling*)",
        "runde* tisch (für )?(asyl*|flucht*|flüchtling*|integration*|migration*)", "*flüchtlingshilfe*",
        "*flüchtlingsinitiative*", "initiative (für )?(asyl*|flucht*|flüchtling*|geflüchtet*|willkommen)*",
        "willkommenskreis*", "*willkommensinitiative*", "willkommen in * e.v.",
        "netzwerk (für )?(asyl*|flucht*|flüchtling*|geflüchtet*|integration*|migration*)", "*asylhilfe*",
        "bündnis für (flüchtling*|geflüchtet*)", "café international*", "cafe international*", "*begegnungscafé*",
        "*begegnungscafe*", "*sprachcafé*", "*sprachcafe*", "deutsch-café*", "deutschcafé*", "lern-café*",
        "asylcafé*", "asyl-café*", "interkulturelles café", "*flüchtlingspat*", "willkommenscafé*",
        "*pat*schaft* für (flüchtling*|geflüchtet*)", "refugees welcome", "refugee*", "flüchtlingskreis*",
        "flüchtlings-*kreis*", "hilfe für (flüchtling*|geflüchtet*)", "helfer*kreis*", "ukrainehilfe",
        "ukraine-hilfe", "seebrücke", "pro asyl*", "start with a friend", "*migrantenverein*",
        "*migrantenorganisation*", "ehrenamtliche deutschkurse",
        "ehrenamtliche (flüchtlings*|asyl*|sprach*|deutsch*)*", "treffpunkt asyl", "fluchtpunkt", "*wohn-café*",
        "internationales café", "frauen*treff international*", "international* *treff*", "*willkommensbündnis*",
        "*willkommensnetz*", "*sprachtandem*", "*sprachtreff*", f"*treff {ABOUT}", f"*treffpunkt {ABOUT}", f"*café {ABOUT}", "*willkommenstreff*", "*willkommensgruppe*", "café welcome*", "welcome café*", "*flüchtlingsnetz*",
        "*hilft (geflüchteten|flüchtlingen)", "*paten* international*", "*paten* (für|mit) (geflüchtet*|flüchtling*)",
        "fahrradwerkstatt für (flüchtling*|geflüchtet*)", "asylgruppe*",
    )),
    ("auslaenderbehoerde", (
        "*ausländerbehörde*", "*ausländeramt*", "*ausländerwesen*", "*ausländerangelegenheit*", "*ausländerrecht*",
        "ausländerstelle*", "ausländer- und *", "*aufenthaltsrecht*", "*zuwanderungsbehörde*",
        "*einwanderungsbehörde*", "einbürgerung*", "*staatsangehörigkeit*", "*migrationsbehörde*", "ankerzentrum*",
        "anker-zentrum*", "anker-einrichtung*", "einwanderungsamt",
        "amt für (migration|zuwanderung|einwanderung) und *", "aufenthalts- und *", "ausländerabteilung*",
        "amt für zuwanderung*", "amt für einwanderung*", "referat ausländer*", "aufenthaltsangelegenheit*",
        "fachkräfteeinwanderung*", "immigration office", "sachgebiet * ausländer*", "=ausländer",
        "aufenthalt und asyl", "=aufenthalt", "team aufenthalt", "sachgebiet aufenthalt", r"aufenthalt [a-z]-[a-z]",
        r"aufenthalt [a-z] - [a-z]", "aufenthaltstitel",
    )),
    ("freiwilligenagentur", (
        "*freiwilligen*agentur*", "*freiwilligenzentr*", "*ehrenamtsagentur*", "*ehrenamtsbüro*", "*ehrenamtsbörse*",
        "*freiwilligenbörse*", "*freiwilligenbüro*", "ehrenamtsstelle*", "ehrenamtszentr*",
        "bürgerschaftliches engagement", "*ehrenamtsbeauftragt*", "fachstelle engagement*", "engagementförder*",
        "bürgerengagement", "freiwilligenmanagement", "*engagementzentr*",
    )),
    ("dezernat", (f"dezernat* {ABOUT}", f"geschäftsstelle* {ABOUT}", f"geschäftsbereich* {ABOUT}")),
    ("organisationsbuero", (f"organisationsbüro {ABOUT}", "organisationsbüro*", f"organisationsstelle {ABOUT}")),
    ("buero_migration", (
        f"(*büro|*amt|*stelle|*stab|team|*dienst|*bereich|*abteilung|*gebiet|*referat|*zentrum|*gruppe|*verwaltung|fd|fb|sg) {ABOUT}",
        "integrationsbüro*", "integrationsstelle*", "*integrationsarbeit*", "interkulturelles büro",
        "migrationsbüro*", "migrationsamt*", "asylstelle*", "asylabteilung*", "sachgebiet asyl*",
        "asylangelegenheit*", "asylwesen*", "flüchtlingsangelegenheit*", "flüchtlingswesen", "*flüchtlingsbüro*",
        "flüchtlingsunterbringung*", "unterbringung von (flüchtling*|geflüchtet*|asyl*)", "flüchtlingsaufnahme*",
        "asyl und *", "migration und *", "integration und *", "flüchtlinge und *",
        "stabsstelle* *(integration|migration)*", "flüchtlingsmanag*", "asylmanag*", "=asyl", "=integration",
        "=migration", "=flüchtlinge", "=geflüchtete", "=flucht", "=zuwanderung", "*- und integration", "integrationsservice*",
        "vielfalt und integration", "flucht und *",
        "vielfalt und (teilhabe|integration|chancengleichheit|zusammenleben)", "soziales und integration",
        "fachkraft (für )?(asyl|integration|migration|flucht)*",
    )),
    ("sozialamt", (
        "*sozialamt*", "amt für soziale*", "amt für sozial*", "fachbereich soziale*", "fachdienst soziale*",
        "abteilung soziale*", "sachgebiet soziale*", "*sozialhilfe*", "*asylbewerberleistung*",
        "leistungen (für|nach dem) asyl*", "soziale leistungen*", "sozialverwaltung*", "*sozialbüro*",
        "soziale angelegenheiten", "soziale hilfen*", "sozialreferat*", "=soziales",
        "=sozialwesen", "soziale sicherung", "=soziale dienste", "*amt für * soziales", "soziales und senioren",
        "soziales und jugend", "ordnung und soziales", "sozialabteilung",
        r"soziales[^a-zäöüß]+([\w-]+[^a-zäöüß]+){0,2}asyl*", r"asyl*[^a-zäöüß]+([\w-]+[^a-zäöüß]+){0,2}soziales", "=unterbringung", "(abteilung|sachgebiet|fachstelle|team) unterbringung",
        r"[\d.]+ unterbringung",
        "*gemeinschaftsunterk*", "*anschlussunterbring*", "*übergangsheim*", "*übergangswohnheim*",
        "*asylunterk*", "*flüchtlingsunterk*", "*unterkunftsverwaltung*", "*unterkünfte*",
    )),
    ("dezernat", ("sozialdezern*", "dezernat*", "dezernent*", "*beigeordnet*")),
)  # fmt: skip
"""(role class, patterns), the more telling class first."""

BOX_CLASSES: dict[str, tuple[str, ...]] = {
    "auslaenderbehoerde": ("auslaender", "abh", "einbuergerung", "zab"),
    "integrationsbeauftragte": ("integrationsbeauftragt", "migrationsbeauftragt", "auslaenderbeauftragt"),
    "fluechtlingsbeauftragte": ("fluechtlingsbeauftragt", "asylbeauftragt"),
    "integrationsrat": ("integrationsrat", "migrationsbeirat", "auslaenderbeirat", "integrationsbeirat"),
    "migrationsberatung": (
        "migrationsberatung",
        "migrationsdienst",
        "jmd",
        "mbe",
        "fluechtlingsberatung",
        "asylberatung",
    ),
    "buero_migration": ("integration", "migration", "asyl", "fluechtling", "gefluechtete", "flucht"),
    "sozialamt": ("sozialamt", "soziales"),
    "initiative": ("helferkreis", "asylkreis", "fluechtlingshilfe", "asylhelfer", "ukrainehilfe"),
    "sprachmittlung": ("dolmetsch", "sprachmittl"),
    "freiwilligenagentur": ("freiwilligenagentur", "ehrenamt", "freiwilligenzentrum"),
}
"""role class → what the box of an e-mail address begins with or holds: the weakest witness."""

NOT_ROLES = (
    "integrationsamt*", "hotel *", "pension *", "ferienwohnung*", "gasthof *", "tierasyl*", "*tierheim*",
    "*integrationsfachdienst*", "inklusions*", "*schwerbehindert*", "jobcenter*", "integrationsfirma",
    "*integrationshelfer* an schulen", "integrationskita*", "integrationshilfe*", "technische integration",
    "berufliche integration behindert*", r"integration ([\w-]+ ){0,4}behinder*", r"behinder\w*[^a-zäöüß]+([\w-]+[^a-zäöüß]+){0,2}integration*", "systemintegration", "vogelmigration", "datenmigration",
)  # fmt: skip
"""What sounds alike: the Integrationsamt is for people with disabilities."""

ROLE_WORDS = (
    "*beauftragt*", "*leiter", "*leiterin", "*leitung", "*sachbearbeit*", "*koordinator*", "*koordination",
    "*referent*", "*berater", "*beraterin", "*lotse", "*lotsin", "*manager", "*managerin", "*vorsitzend*",
    "*sprecher", "*sprecherin", "*mitarbeiter*", "*betreuer*", "*dezernent*", "*beigeordnet*", "*bürgermeister*",
    "*landrat", "*landrätin", "*sekretär*", "*assistenz", "*assistent*", "*geschäftsführ*", "*ansprechpartner*",
    "*fachkraft", "*sozialarbeit*", "*sozialpädagog*", "*stellvertret*", "*vertretung", "*pfleger", "*pflegerin",
    "*mitglied", "*vorstand", "*schriftführ*", "*kassier*", "*kassenwart*", "*redakteur*", "*webmaster*", "*trainer*",
    "*amtsleit*", "*teamleit*", "*jurist*", "*hausmeister*", "*praktikant*", "*verwaltungsfach*", "*begleiter*",
    "*coach*", "*wart", "*wartin", "*vermittler*", "*dolmetscher", "*dolmetscherin", "*mentor*", "*pate", "*patin",
    "*ombuds*", "*standesbeamt*",
)  # fmt: skip
"""Words for what a person does: such a line is a role, not the name of an office."""

NO_ROLES = ("* e.v.", "* e. v.", "* ggmbh", "* gmbh", "*verzeichnis*", "*liste")
"""Bodies and lists whose names hold such a word: "Mitarbeiterverzeichnis", "Lotsen e. V."."""

UNIT_BEGINNINGS = (
    "*amt für *", "fachbereich *", "fachdienst *", "sachgebiet *", "abteilung *", "referat *", "stabsstelle *",
    "fachstelle *", "*stelle für *", "*büro für *", "team *", "dezernat *", "geschäftsbereich *", "fachgruppe *",
    "beratungsstelle *",
)  # fmt: skip
"""How names of offices begin that also hold the name of a body: "Amt für Soziales" is no "Amt Musterland"."""
UPPER_UNITS = ("dezernat*", "geschäftsbereich*", "fachbereich*", "*amt für *", "fb *", "bereich *")
LOWER_UNITS = (
    "fachdienst*", "abteilung*", "*sachgebiet*", "fachgebiet*", "team *", "fachstelle*", "fachgruppe*", "sg *",
    "fd *",
)  # fmt: skip
"""Departments, and the parts of them that are nearer to a person where both are named."""
UNIT_WORDS = (
    "*amt", "*amtes", "fachbereich*", "fachdienst*", "*sachgebiet*", "*abteilung*", "*referat*", "team *", "*büro",
    "*stelle", "*beratungsstelle*", "*dienst", "*dienste", "*zentrum", "*dezernat*", "*behörde*", "stabsstelle*",
    "*beratung", "*betreuung", "fb *", "fd *", "sg *", "geschäftsbereich*", "eigenbetrieb*", "*verwaltung",
    "*angelegenheiten", "*wesen", "*sekretariat*", "*kasse", "*archiv", "bereich *", "*fachstelle*", "*service",
    "*center", "*beirat", "*ausschuss*", "*rat", "*management", "*sozialarbeit", "*jugendarbeit", "bürgerbüro*",
    "*meldewesen", "*förderung", "*hilfe", "*office", "zimmer *service", "*aufsicht", "*unterkunft", "*leistungen",
    "*koordination", "*koordinierung",
)  # fmt: skip
"""Words for a part of a body: an office, a department, a desk."""

OWN_ROLES = ("*sachbearbeit*", "*vorsitz*", "*leitung", "*stellvertret*", "*mitarbeiter*", "*bearbeiter*", "mitglied")
"""Labels that say, standing alone beside a name, what the person does."""
