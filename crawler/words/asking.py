"""How people put a place into a question: the words before it, and the names that are words of their own."""

BEFORE_A_PLACE = """
    aus bei für gebiet in nach nahe nähe raum region rund um umgebung umkreis von near around
"""
"""Words after which a name is meant as a place, even one that is a word of its own ("in Essen")."""

ALSO_WORDS = """
    alpen anger au aue bad berg bergen birken boden brand brunnen burg damme deutsch dorf ehe eich eiche engel
    essen euro fahr falke familie feld forst forum frauen frei friede garten geld gold grund gut halle hand haus
    heide heim helfen herbst herd hof holz horn husten kammer kinder kirche kirchen kist kleinen kommen kreis
    lage land lange langen lauf leben lehre leiden linden lohn löhne lotte luft mark markt masse mitte mühle
    mutter neue norden norm not oben oder ort osten pass perl plan platz post rat recht reifen reise rente rum
    salz sand schule see sohn sommer sonne spalt spiel stadt stein steuer straße süd tann termin teuer unter
    voll wald wall wangen warten wasser weiden weil weiler weste wiese winter wohnen zeit zentrum
"""
"""Names of places that are also ordinary words: taken for a place only after a word that says so."""
