"""Languages as sites name them in addresses and in their switches: what stands there stands in German, too."""

CODES = (
    "en", "fr", "ar", "uk", "ua", "ru", "tr", "fa", "es", "pl", "ro", "bg", "sq", "sr", "hr", "zh", "vi", "pt", "nl", "cs",
    "hu", "el", "prs", "ps", "ur", "ckb", "kmr", "ku", "tig", "som", "eng", "fra", "ara", "ukr", "rus", "tur",
)  # fmt: skip
"""Codes of languages other than German (ISO 639, and the country's where sites take it for one)."""
AMBIGUOUS = frozenset({"hr", "ps", "el", "ku", "som", "tig", "prs"})
"""Codes that before a host's name more often mean something else (a personnel office, a sports club)."""
SPOKEN = (
    "english", "englisch", "francais", "franzoesisch", "turkce", "tuerkisch", "arabisch", "arabic", "russisch", "ukrainisch",
    "ukrainian", "polnisch", "espanol", "spanisch", "persisch", "farsi", "rumaenisch", "bulgarisch",
)  # fmt: skip
"""Names of languages as folders and values of parameters have them."""
PARAMETERS = frozenset({
    "lang", "language", "sprache", "locale", "hl", "setlang", "lng", "lan", "langid", "sprachversion", "pagelocale", "langcode",
    "l", "la", "sprach_id", "sprachid", "lang_id",
})  # fmt: skip
"""Parameters that choose the language by its code or name."""
NUMBERED = {"l": 1, "la": 2, "sprachid": 2, "sprach_id": 2, "langid": 2, "lang_id": 2}
"""Those that choose it by number, and the first number that is not the site's own language (TYPO3 counts from 0)."""

SWITCHES = frozenset({
    "english", "english version", "in english", "francais", "espanol", "turkce", "italiano", "polski", "romana", "portugues",
    "nederlands", "cestina", "magyar", "shqip", "srpski", "hrvatski", "русскии", "русский", "українська", "украінська",
    "български", "العربية", "عربي", "عربى", "فارسی", "دری", "کوردی", "kurdi", "kurmanci", "اردو", "پښتو", "ትግርኛ", "中文", "tieng viet",
    "af soomaali", "ελληνικα",
})  # fmt: skip
"""What the links of a language switch read, folded: the languages' own names for themselves."""
