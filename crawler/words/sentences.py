"""Words by which a line of running text is told from a name: verbs and forms of address that no office's name holds."""

SENTENCE_WORDS = (
    "ist", "sind", "war", "waren", "wird", "werden", "wurde", "wurden", "hat", "haben", "hatte", "kann", "können",
    "kannst", "könnt", "muss", "müssen", "musst", "darf", "dürfen", "soll", "sollen", "sollte", "möchte", "möchten",
    "möchtest", "will", "wollen", "hilft", "helfen", "hilfst", "bietet", "bieten", "findet", "finden", "findest",
    "finde", "gibt", "geben", "steht", "stehen", "erhält", "erhalten", "erhältst", "bekommt", "bekommen", "bekommst",
    "berät", "unterstützt", "unterstützen", "informiert", "informieren", "wendet", "wenden", "wende", "lernen sie",
    "brauchst", "brauchen", "benötigt", "benötigen", "erreichen", "erreichst", "erfolgt", "liegt", "macht", "machen",
    "mache", "geht", "gehen", "gehört", "treffen", "trifft", "lebt", "arbeitet", "arbeiten sie", "spricht",
    "sprechen", "vermittelt", "vermitteln", "organisiert", "koordiniert", "begleitet", "gilt", "gelten", "nimmt",
    "nehmen", "bringt", "bring", "sie", "du", "dir", "dich", "dein", "deine", "deinen", "deinem", "deiner", "ihnen",
    "wir", "uns", "man", "dass", "wenn", "weil", "sich", "ihren", "ihrem", "bitte", "nicht", "auch", "hier", "dort",
    "diese", "dieser", "dieses", "diesen", "alle", "wer", "was", "wo", "wie", "stellt", "stellen sie", "besuchen",
    "klicken", "melden", "melde", "rufen", "senden", "koordinieren", "beantwortet", "begrüßt", "sagte", "erklärt",
    "freut", "danach", "anschließend", "bzw", "sowie", "verfügt", "umfasst", "beträgt", "betragen", "kostet",
)  # fmt: skip
ARTICLES = ("die", "der", "das", "den", "unsere", "unser", "ihre", "ihr", "deine", "dein", "eure", "neue", "neuer")
"""What may stand before a label: "Die Besucheradresse:", "Ihre Ansprechpartnerin:"."""
