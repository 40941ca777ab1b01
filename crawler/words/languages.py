"""Languages by the words with which German pages say that somebody speaks them."""

LANGUAGES: dict[str, str] = {
    "deutsch": "de", "englisch": "en", "französisch": "fr", "arabisch": "ar", "türkisch": "tr", "russisch": "ru",
    "ukrainisch": "uk", "persisch": "fa", "farsi": "fa", "dari": "fa", "paschtu": "ps", "pashto": "ps",
    "pashtu": "ps", "paschto": "ps", "kurdisch": "ku", "kurmandschi": "ku", "kurmanci": "ku", "kurmandji": "ku",
    "sorani": "ckb", "polnisch": "pl", "rumänisch": "ro", "bulgarisch": "bg", "serbisch": "sr", "kroatisch": "hr",
    "bosnisch": "bs", "albanisch": "sq", "griechisch": "el", "italienisch": "it", "spanisch": "es",
    "portugiesisch": "pt", "tigrinya": "ti", "tigrinisch": "ti", "amharisch": "am", "somali": "so", "urdu": "ur",
    "hindi": "hi", "punjabi": "pa", "pandschabi": "pa", "tamil": "ta", "vietnamesisch": "vi", "chinesisch": "zh",
    "mandarin": "zh", "ungarisch": "hu", "tschechisch": "cs", "slowakisch": "sk", "armenisch": "hy",
    "georgisch": "ka", "aserbaidschanisch": "az", "hebräisch": "he", "mazedonisch": "mk", "makedonisch": "mk",
    "slowenisch": "sl", "litauisch": "lt", "lettisch": "lv", "niederländisch": "nl", "swahili": "sw", "suaheli": "sw",
    "kisuaheli": "sw", "bengali": "bn", "thailändisch": "th", "schwedisch": "sv", "romanes": "rom", "romani": "rom",
    "wolof": "wo", "hausa": "ha", "oromo": "om", "usbekisch": "uz", "mongolisch": "mn", "japanisch": "ja",
    "koreanisch": "ko",
}  # fmt: skip
OFFERED = (
    "sprachen", "sprache", "spricht", "sprechen", "beratungssprachen", "beratungssprache", "sprachkenntnisse",
    "beratung auf", "beraten auf", "auf deutsch", "in den sprachen", "fremdsprachen", "unterstützung auf",
    "berät auf", "wir beraten in", "gesprochen wird", "mehrsprachig", "muttersprache", "in folgenden sprachen",
)  # fmt: skip
"""Words in whose neighbourhood the name of a language means that it is spoken here."""
