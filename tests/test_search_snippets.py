"""The passage of a hit: short, whole words, what was looked for marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crawler.contact import Contact
from index.german import stem
from index.snippet import LENGTH, Marker


def marked(text: str, *wanted: str) -> str:
    numbers = {stem(word): number for number, word in enumerate(wanted)}
    return Marker(numbers, lambda folded: (stem(folded),)).snippet(Contact(text=text))


def test_marks_the_word_and_not_its_punctuation() -> None:
    assert marked("Wer hilft? Die (Beratung), hier.", "beratung") == "Wer hilft? Die (**Beratung**), hier."


def test_shows_the_passage_that_holds_most() -> None:
    text = "Anfang " * 100 + "Beratung für Flüchtlinge im Rathaus. " + "Beratung und anderes " * 50
    found = marked(text, "beratung", "fluchtling")
    assert "**Beratung** für **Flüchtlinge**" in found
    assert found.startswith("… ")
    assert found.endswith(" …")


def test_cuts_neither_entities_nor_words() -> None:
    text = "Stra&szlig;e Gr&uuml;n Köln Ämter " * 40
    tokens = {"Stra&szlig;e", "Gr&uuml;n", "Köln", "Ämter", "…"}
    assert set(marked(text, "amt").replace("**", "").split()) <= tokens


def words(text: str) -> list[str]:
    return text.replace("**", "").replace("…", " ").split()


@given(st.text(st.characters(codec="utf-8"), max_size=1500), st.lists(st.text("abcäöü", min_size=1), max_size=3))
def test_never_longer_than_promised(text: str, wanted: list[str]) -> None:
    found = marked(f"{text} {' '.join(wanted)}", *wanted)
    assert len(found) <= LENGTH
    assert set(words(found)) <= set(words(f"{text} {' '.join(wanted)}"))
