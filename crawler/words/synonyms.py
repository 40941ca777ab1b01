"""Words that mean the same to somebody who asks: groups for search.

A group is looked up by any of its words; the others are then looked for, too, and count less. A word in several groups
stands for all of them. Words of several parts are matched as a whole.
"""

GROUPS: tuple[tuple[str, ...], ...] = (
    ("Flüchtling", "Geflüchtete", "Asylbewerber", "Schutzsuchende", "Asylsuchende", "Refugee", "Asyl"),
    ("Ausländeramt", "Ausländerbehörde", "Ausländerwesen", "Ausländerangelegenheiten"),
)

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
