"""How towns form the addresses of their websites: templates, likeliest first, and the words that fill them.

The order is that of how often each way occurs among real municipal addresses: the plain name comes first by far. `core`
is the name without additions, `landscape0` what the neighbours are called after (eifel, mosel), `short` the short form
of the association's kind.
"""

TEMPLATES = (
    "{name}.de",
    "gemeinde-{core}.de",
    "{core}.de",
    "stadt-{core}.de",
    "{short}-{association}.de",
    "{association}.de",
    "{core}-{landscape0}.de",
    "{name}.eu",
    "{slim}.de",
    "{name}.info",
    "{corejoined}.de",
    "markt-{core}.de",
    "{name}.com",
    "{core}-online.de",
    "{name}.net",
    "{core}-{landscape1}.de",
    "{joined}.de",
    "{short}{associationjoined}.de",
    "ortsgemeinde-{core}.de",
    "gemeinde{corejoined}.de",
    "{initials}.de",
    "stadt{corejoined}.de",
    "gemeinde.{core}.de",
    "stadt.{core}.de",
)
DISTRICT_TEMPLATES = (
    "{name}.de",
    "kreis-{bare}.de",
    "landkreis-{bare}.de",
    "{bare}.de",
    "lk-{bare}.de",
    "lkr-{bare}.de",
    "landratsamt-{bare}.de",
    "lra-{bare}.de",
    "{barejoined}.de",
)
ASSOCIATION_TEMPLATES = (
    "{short}-{association}.de",
    "{association}.de",
    "{kind}-{association}.de",
    "{initial}-{association}.de",
    "{short}{associationjoined}.de",
    "{association}-{short}.de",
    "{associationjoined}.de",
    "{association}.eu",
    "{short}-{association}.eu",
    "{association}.info",
    "{association}.net",
)

ONLY_TOWNS = ("stadt",)
ONLY_VILLAGES = ("gemeinde", "markt", "ortsgemeinde")
"""What a template begins with that only a town, or only a municipality that is none, uses."""
ONLY_IN = {"markt": "BY", "ortsgemeinde": "RP"}
"""Kinds of municipality that only one Land has."""

SHORT = {
    "Verwaltungsgemeinschaft": "vg",
    "Verbandsgemeinde": "vg",
    "Samtgemeinde": "samtgemeinde",
    "Amt": "amt",
    "Erfüllende Gemeinde": "vg",
    "Verwaltungsverband": "gvv",
}
"""How the kind of an association is called in an address."""

INITIALS = {"Samtgemeinde": "sg", "Verwaltungsgemeinschaft": "vgem"}
"""A second short form."""

EXPANDED = {
    " v. d.": " vor der",
    " a. d.": " an der",
    " i. d.": " in der",
    " v.d.": " vor der",
    " a.d.": " an der",
    " i.d.": " in der",
    " o.d.": " ob der",
    " a.": " am",
    " b.": " bei",
    " i.": " im",
    "st.": "sankt",
}
"""Abbreviations of official names and what an address says instead; the longer ones first."""

LANDSCAPES = {
    "erzgeb": "erzgebirge",
    "ndb": "niederbayern",
    "opf": "oberpfalz",
    "schw": "schwaben",
    "thuer": "thueringen",
    "vogtl": "vogtland",
    "westf": "westfalen",
}
"""Landscapes that official names abbreviate."""
