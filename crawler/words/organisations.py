"""Bodies and associations: how their names are recognised, and of what kind they are (document 003)."""

ORGANISATION_WORDS = (
    "* e.v.", "* e. v.", "*ev", "* ggmbh", "* gmbh", "* g gmbh", "* eg", "* ag", "*verein", "*verein *", "*verband*",
    "*stiftung*", "stadt *", "gemeinde *", "markt *", "landkreis *", "kreis *", "*kreisverwaltung*", "landratsamt*",
    "stadtverwaltung*", "gemeindeverwaltung*", "regierung von *", "bezirksregierung*", "regierungspräsidium*",
    "bezirk *", "verbandsgemeinde*", "samtgemeinde*", "verwaltungsgemeinschaft*", "amt *", "*caritas*", "*diakonie*",
    "*diakonisch*", "awo*", "arbeiterwohlfahrt*", "drk*", "*rotes kreuz*", "*roten kreuz*", "malteser*",
    "johanniter*", "*paritätisch*", "*kirchengemeinde*", "*kirchenkreis*", "*pfarrei*", "*pfarramt*", "*dekanat*",
    "bistum *", "*erzbistum*", "*diözese*", "*universität*", "*hochschule*", "volkshochschule*", "vhs *",
    "*handwerkskammer*", "*handelskammer*", "ihk *", "hwk *", "bundesamt*", "*ministerium*", "agentur für arbeit*",
    "jobcenter*", "*freiwilligenagentur*", "*gesellschaft *", "*genossenschaft*", "*gewerkschaft*", "*bund *",
    "*klinik*", "*krankenhaus*", "*schule", "*gymnasium", "*kolleg", "*museum", "*bibliothek*",
    "*mehrgenerationenhaus*", "*familienzentrum*", "*jugendhaus*", "*kita *", "*polizei*", "*konsulat*",
    "*botschaft *", "*frauenhaus*", "*akademie*", "*institut*", "*netzwerk *", "rathaus *", "*café*", "*cafe *",
    "*treff *", "*treffpunkt*", "bfz *", "kjf *", "skf *", "skm *", "internationaler bund*", "*weltladen*",
    "*initiative*", "*helferkreis*", "*helfer*kreis*", "*arbeitskreis*", "*freundeskreis*", "*asylkreis*",
    "*unterstützer*kreis*", "*willkommenskreis*", "*flüchtlingskreis*", "runde* tisch*", "ak asyl*", "*bündnis *", "lebenshilfe*", "tür an tür*",
    "pro familia*", "*werkstatt*", "kolping*", "*islamisch*", "*moschee*", "*zentralverwaltung*", "kreisstadt *",
    "hansestadt *", "große kreisstadt *", "*hilfswerk*", "landeshauptstadt *", "bundesstadt *", "universitätsstadt *",
    "*tafel *", "*tafel", "*jugendring*", "*sportbund*", "*kammer*",
)  # fmt: skip
"""Patterns (`*` = any letters) of names of bodies; a line that matches is an organisation, not a person or an office."""

KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("wohlfahrtsverband", (
        "*caritas*", "*diakonie*", "*diakonisch*", "awo", "awo-*", "*arbeiterwohlfahrt*", "drk", "drk-*",
        "*rotes kreuz*", "*roten kreuz*", "brk", "malteser*", "johanniter*", "*paritätisch*", "*der paritätische*",
        "zwst", "*arbeiter-samariter*", "asb", "skf", "skm", "internationaler bund", "*innere mission*",
        "*sozialdienst katholisch*", "in via", "kolping*",
    )),
    ("freiwilligenagentur", ("*freiwilligen*agentur*", "*freiwilligenzentr*", "*ehrenamtsagentur*", "*ehrenamtsbörse*")),
    ("migrantenorganisation", (
        "*migrant*verein*", "*migrantenorganisation*", "*migrantenselbst*", "*migrantennetzwerk*", "*kulturverein*",
        "*türkisch*", "*syrisch*", "*afghanisch*", "*kurdisch*", "*ukrainisch*verein*", "*ukrainischer verein*",
        "*eritre*", "*ditib*", "*islamisch*", "*moschee*", "*alevit*", "*assyr*", "*afrikanisch*",
        "*arabisch*verein*", "landsmannschaft*",
    )),
    ("arbeitsverwaltung", ("agentur für arbeit*", "jobcenter*", "arbeitsagentur*", "bundesagentur für arbeit", "job-center*")),
    ("hochschule", ("*universität*", "*hochschule*", "fachhochschule*", "fh *", "studentenwerk*", "studierendenwerk*")),
    ("kirche", (
        "*kirchengemeinde*", "*kirchenkreis*", "*pfarrei*", "*pfarramt*", "*pfarrgemeinde*", "*dekanat*", "*bistum*",
        "*diözese*", "*kirche*", "*evangelisch*", "*katholisch*", "*ev.-luth*", "*synod*", "*freikirche*",
    )),
    ("kommune", (
        "stadt *", "gemeinde *", "markt *", "landkreis*", "kreis *", "landratsamt*", "*stadtverwaltung*",
        "*gemeindeverwaltung*", "*kreisverwaltung*", "verbandsgemeinde*", "samtgemeinde*", "verwaltungsgemeinschaft*",
        "kreisstadt*", "hansestadt*", "*rathaus*", "bezirksamt*", "*landeshauptstadt*", "große kreisstadt*",
        "universitätsstadt*", "region *", "städteregion*", "bezirk *", "amt *", "*sozialamt*", "*ausländerbehörde*",
        "*ausländeramt*", "*bürgerbüro*", "*ordnungsamt*", "*jugendamt*", "kommunales integrationszentrum*",
        "fachdienst *", "fachbereich *", "sachgebiet *", "dezernat *",
    )),
    ("unternehmen", ("* gmbh", "* ag", "* kg", "* ohg", "fa. *", "firma *", "* gbr", "*wohnungsbau*", "* se", "* ug", "*stadtwerke*")),
    ("verein", ("* e.v.*", "* e. v.*", "* ev", "*verein*", "*initiative*", "*helferkreis*", "*freundeskreis*", "*arbeitskreis*", "*bündnis*", "* ggmbh*", "*stiftung*")),
)  # fmt: skip
"""(kind, patterns), the more telling kind first: "Caritasverband … e.V." is a welfare association, not just a club."""

SEED_KINDS = {"municipality": "kommune", "association": "kommune", "district": "kommune"}
"""seed kind → kind of organisation of an office that names no other body."""

TOWN_HALLS = (
    "stadt *", "gemeinde *", "markt *", "landkreis *", "kreis *", "samtgemeinde *", "verbandsgemeinde *",
    "verwaltungsgemeinschaft *", "hansestadt *", "kreisstadt *", "magistrat *", "*stadtverwaltung*",
    "*gemeindeverwaltung*", "*kreisverwaltung*", "rathaus*", "*gemeindebüro*", "*gemeindeamt*", "kreishaus*",
    "landratsamt*", "*bürgermeisteramt*", "flecken *", "universitätsstadt *", "landeshauptstadt *", "*rathaus",
)  # fmt: skip
"""The body itself: who calls it reaches the switchboard."""
TOWN_HALL_UNITS = (
    "rathaus*", "*gemeindebüro*", "*gemeindeamt*", "*zentrale*", "*gemeindeverwaltung*", "*stadtverwaltung*",
    "*kreisverwaltung*", "=verwaltung",
)  # fmt: skip
